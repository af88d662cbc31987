//! `radslag demo`: three example sites, with their history played through the program's own use cases.

use crate::data::{Data, Place};
use crate::failure::{Failure, say};
use crate::service;
use app::Site;
use app::example::{Example, SITES};
use domain::time::Instant;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

/// Serve three example sites, with mail written to a folder and never sent
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag demo\n  radslag demo --listen 127.0.0.1:9000 --data /tmp/demo --now 2024-02-28T09:00"
)]
pub struct Args {
    /// Address and port to listen at
    #[arg(long, value_name = "ADDR", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The data folder; made and filled when it is not there
    #[arg(long, value_name = "DIR", default_value = "radslag-demo")]
    data: PathBuf,
    /// Where the sites' clocks start: 2024-02-14, 2024-02-14T09:00 or 2024-02-14T08:00:00Z
    #[arg(long, value_name = "TIME", value_parser = crate::input::time)]
    now: Option<Instant>,
}

/// Runs the command.
pub async fn run(args: Args) -> Result<(), Failure> {
    let mut data = Data::open(&Place { data: Some(args.data.clone()), config: None })?;
    // Mail of a demo is never sent, whatever the settings say.
    data.config.smtp = None;
    if std::env::var_os("RADSLAG_LOG_LEVEL").is_none() {
        "warn".clone_into(&mut data.config.log_level);
    }
    data.log()?;
    let listener = service::listen(args.listen).await?;
    let port = listener.local_addr().map_or(args.listen.port(), |a| a.port());

    if SITES.iter().any(|example| !data.site_folder(example.name).join("site.toml").is_file()) {
        say("Making the example sites; this takes a few seconds …");
    }
    let one = |example| open(&data, example, port, args.now);
    let [stockholm, ostergotland, vgr] = &SITES;
    let (a, b, c) = tokio::try_join!(one(stockholm), one(ostergotland), one(vgr))?;
    let sites = vec![a, b, c];
    announce(&data, &sites, port);
    service::run(listener, None, web::Sites::new(sites, true)).await
}

fn announce(data: &Data, sites: &[Arc<Site>], port: u16) {
    say(format!("Rådslag, demo\n\n  http://localhost:{port}  leads to:"));
    for site in sites {
        say(format!("  {}  {}", site.url, site.settings.name));
    }
    let (folder, outbox) = (data.folder.display(), data.config.outbox_folder(&data.folder));
    say(format!("\nData: {folder}   Mail, written and never sent: {}\nStop with Ctrl-C.", outbox.display()));
}

/// Opens an example site, which is made first when it is not there.
async fn open(data: &Data, example: &Example, port: u16, now: Option<Instant>) -> Result<Arc<Site>, Failure> {
    let name = example.name;
    if !data.site_folder(name).join("site.toml").is_file() {
        make(data, example, port, now).await.map_err(|f| f.about(format!("the example {name}")))?;
    }
    let host = data.settings(name)?.hosts.first().cloned().unwrap_or_default();
    let site = data.open_site(name, Some(format!("http://{host}:{port}"))).await?;
    if let Some(now) = now {
        site.move_clock(now).await?;
    }
    Ok(site)
}

/// Makes an example site in a folder beside its own, which gets its name when everything is there: a demo that was
/// stopped while it was made begins anew.
async fn make(data: &Data, example: &Example, port: u16, now: Option<Instant>) -> Result<(), Failure> {
    let name = example.name;
    let (unfinished, folder) = (data.site_folder(&format!(".{name}")), data.site_folder(name));
    let failed =
        |error: std::io::Error| Failure::new(format!("{} cannot be made: {error}", folder.display()));
    if unfinished.exists() {
        std::fs::remove_dir_all(&unfinished).map_err(failed)?;
    }
    app::private::make_folder(&unfinished).map_err(failed)?;
    let host = crate::data::read_settings(example.settings)?.hosts.first().cloned().unwrap_or_default();
    let url = format!("http://{host}:{port}");
    let text = example.settings.replacen("\nbrand =", &format!("\nurl = \"{url}\"\nbrand ="), 1);
    let settings = crate::data::read_settings(&text)?;
    let transport = data.config.transport(&data.folder)?;
    let opening = app::site::Opening { name, folder: &unfinished, settings, url: Some(url), transport };
    let site = Site::open(opening).await?;
    if let Some(now) = now {
        site.move_clock(now).await?;
    }
    app::example::fill(&site, example).await?;
    site.store.close().await;
    drop(site);
    app::private::write(&unfinished.join("site.toml"), text.as_bytes()).map_err(failed)?;
    std::fs::rename(&unfinished, &folder).map_err(failed)
}
