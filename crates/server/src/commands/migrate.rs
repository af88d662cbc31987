//! `radslag migrate`: bringing databases up to date before a new version is started.

use crate::data::{Data, Place};
use crate::failure::{Failure, say};

/// Bring the databases of all sites up to date (serve and the other commands do it too, when they open a site)
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  radslag migrate --data /var/lib/radslag")]
pub struct Args {
    #[command(flatten)]
    place: Place,
}

/// Runs the command.
pub async fn run(args: Args) -> Result<(), Failure> {
    let data = Data::open(&args.place)?;
    data.log_warnings()?;
    for name in data.site_names()? {
        data.open_site(&name, None).await?.store.close().await;
        say(format!("{name}: up to date"));
    }
    Ok(())
}
