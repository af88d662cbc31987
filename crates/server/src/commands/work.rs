//! `radslag work`: the worker alone.

use crate::data::{Data, Place};
use crate::failure::{Failure, say};
use crate::service;

/// Work on the queues of all sites: send mail, remind, clean up
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  radslag work --data /var/lib/radslag\n  radslag work --once --data /var/lib/radslag"
)]
pub struct Args {
    /// Do what is due, reminders and cleaning up too, and stop
    #[arg(long)]
    once: bool,
    #[command(flatten)]
    place: Place,
}

/// Runs the command.
pub async fn run(args: Args) -> Result<(), Failure> {
    let data = Data::open(&args.place)?;
    if args.once {
        data.log_warnings()?;
    } else {
        data.log()?;
    }
    let sites = data.open_sites().await?;
    if !args.once {
        tracing::info!(sites = sites.len(), "working");
        service::work(sites).await;
        return Ok(());
    }
    let mut count = 0;
    for site in &sites {
        // What comes due by the clock first: a reminder that it makes goes out in the same run.
        app::jobs::housekeeping(site).await?;
        count += app::jobs::run_due(site).await?;
        app::search::catch_up_at_once(site, |_| {}).await?;
        site.store.close().await;
    }
    say(format!("Jobs worked on: {count}"));
    Ok(())
}
