//! Measures what has a budget (DESIGN 8): pages, acceptance, start and memory, on realistic volume, with a bare
//! handler beside in the same run. The load comes from this process over loopback, so both share the machine.
//!
//! ```text
//! cargo run --release -p bench                                     SQLite in a temporary folder
//! cargo run --release -p bench -- --database postgres://…/empty    a new, empty PostgreSQL database
//! cargo run --release -p bench -- --referrals 50                   a tenth of the volume
//! cargo run --release -p bench -- --only-search                    search alone
//! cargo run --release -p bench -- --followers 10000                search, and the morning of those who follow by mail
//! cargo run --release -p bench -- --register LIST.csv --times 10   search among organisations alone
//! cargo run --release -p bench -- --summary 1000                   a summary of a thousand statements
//! cargo run --release -p bench -- --mail 43000                     invitations to an SMTP sink
//! cargo run --release -p bench -- --duties                         all duties of two hundred bodies
//! cargo run --release -p bench -- --program target/release/radslag start and memory of the program
//! ```

mod accept;
mod duties;
mod fill;
mod followers;
mod load;
mod names;
mod organisations;
mod program;
mod search;
mod volume;

use anyhow::Context as _;
use clap::Parser;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// Measures what has a budget.
#[derive(Parser)]
struct Options {
    /// Database URL; SQLite in a temporary folder when left out.
    #[arg(long, default_value = "")]
    database: String,
    /// How many referrals, each with 20 statements of 10 views.
    #[arg(long, default_value_t = 500)]
    referrals: usize,
    /// How many organisations.
    #[arg(long, default_value_t = 43_000)]
    organisations: usize,
    /// Seconds each page is loaded.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// How many statements are sent to measure acceptance.
    #[arg(long, default_value_t = 5_000)]
    accept: usize,
    /// Seconds of questions to the search.
    #[arg(long, default_value_t = 30)]
    search: u64,
    /// Nothing but the search.
    #[arg(long)]
    only_search: bool,
    /// Nothing but the search, and the morning of so many who follow by mail.
    #[arg(long, value_name = "FOLLOWERS")]
    followers: Option<usize>,
    /// Only a summary of so many statements, each with five coded views, in every form.
    #[arg(long, value_name = "STATEMENTS")]
    summary: Option<usize>,
    /// Only the search among organisations, with the register filled from these lists (CSV with the column namn).
    #[arg(long, value_name = "CSV")]
    register: Vec<PathBuf>,
    /// How many times over the register is filled with the lists.
    #[arg(long, default_value_t = 1)]
    times: usize,
    /// Only so many personal invitations, through the queue to an SMTP sink.
    #[arg(long, value_name = "RECIPIENTS")]
    mail: Option<usize>,
    /// Only the duties of two hundred bodies in ten years.
    #[arg(long)]
    duties: bool,
    /// Be the SMTP sink of another run: say the port, take mail until standard input ends, and say how much came.
    #[arg(long, hide = true)]
    sink: bool,
    /// The program whose start and memory are measured.
    #[arg(long)]
    program: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let options = Options::parse();
    if let Some(path) = &options.program {
        return program::measure(path);
    }
    if options.duties {
        return duties::measure();
    }
    if options.sink {
        return volume::be_a_sink().await;
    }
    let folder = tempfile::tempdir().context("failed to make a temporary folder")?;
    let sink = options.mail.map(|_| volume::Sink::start()).transpose()?;
    let site = fill::open(folder.path(), &options.database, sink.as_ref().map(|s| s.port)).await?;
    println!("database: {}", if site.store.is_sqlite() { "SQLite" } else { "PostgreSQL" });
    if let Some(statements) = options.summary {
        volume::summary(&site, statements).await?;
    }
    if let (Some(recipients), Some(sink)) = (options.mail, sink) {
        volume::mailing(&site, sink, recipients).await?;
    }
    if !options.register.is_empty() {
        let lasting = Duration::from_secs(options.search);
        organisations::measure(&site, &options.register, options.times, lasting).await?;
    }
    if options.summary.is_some() || options.mail.is_some() || !options.register.is_empty() {
        site.store.close().await;
        return Ok(());
    }
    let filled = fill::fill(&site, options.organisations, options.referrals).await?;
    println!("{filled}");

    search::measure(&site, Duration::from_secs(options.search)).await?;
    if let Some(followers) = options.followers {
        followers::measure(&site, followers, &filled.open).await?;
    }
    if options.only_search || options.followers.is_some() {
        site.store.close().await;
        return Ok(());
    }
    let address = serve(Arc::clone(&site)).await?;
    let lasting = Duration::from_secs(options.seconds);
    let host = "bench.localhost";
    let pages = [
        ("bare handler, one indexed query", "/bare".to_owned()),
        ("/", "/".to_owned()),
        ("/remisser (list)", "/remisser".to_owned()),
        ("/remisser?sida=10 (list)", "/remisser?sida=10".to_owned()),
        ("/remisser/{slug}, open", format!("/remisser/{}", filled.open)),
        ("/remisser/{slug}, fed back", format!("/remisser/{}", filled.fed_back)),
        ("/remisser/{slug}/svar (list)", format!("/remisser/{}/svar", filled.open)),
        ("/remisser/{slug}/svar/{n}", format!("/remisser/{}/svar/2", filled.open)),
        ("/api/v1/referrals (list)", "/api/v1/referrals".to_owned()),
    ];
    println!(
        "\n{:<36} {:>9} {:>8} {:>8} {:>8} {:>7}",
        format!("page, {} connections", load::CONNECTIONS),
        "per s",
        "p50 ms",
        "p99 ms",
        "max ms",
        "% bare"
    );
    let mut bare = 0.0;
    for made in [load::Made::Kept, load::Made::Anew] {
        println!("{}", if made == load::Made::Kept { "as anyone gets them" } else { "made anew each time" });
        for (name, path) in &pages {
            let result = load::run(address, host, path, made, lasting).await?;
            if *path == "/bare" {
                bare = result.per_second;
            }
            let share = 100.0 * result.per_second / bare;
            println!("  {name:<34} {result} {share:>7.0}");
        }
    }
    names::measure(&site).await?;
    accept::measure(&site, &filled.open, options.accept).await?;
    site.store.close().await;
    Ok(())
}

/// Serves the site and the bare handler on a free port of loopback.
async fn serve(site: Arc<app::Site>) -> anyhow::Result<std::net::SocketAddr> {
    let sites = Arc::new(web::Sites::new(vec![Arc::clone(&site)], false));
    let bare = axum::Router::new().route("/bare", axum::routing::get(load::bare)).with_state(site);
    let router = bare.fallback_service(web::router(sites));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move { axum::serve(listener, router).await });
    Ok(address)
}
