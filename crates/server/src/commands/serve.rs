//! `radslag serve`: the web server and the worker.

use crate::data::{Data, Place};
use crate::failure::Failure;
use crate::{lmtp, service};
use std::net::SocketAddr;

/// Serve all sites of the data folder, with the worker inside
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  radslag serve --data /var/lib/radslag --listen 127.0.0.1:8080")]
pub struct Args {
    /// Address and port to listen at
    #[arg(long, value_name = "ADDR")]
    listen: Option<SocketAddr>,
    #[command(flatten)]
    place: Place,
}

/// Runs the command.
pub async fn run(args: Args) -> Result<(), Failure> {
    let data = Data::open(&args.place)?;
    data.log()?;
    data.must_exist()?;
    let at = args.listen.unwrap_or(data.config.listen);
    let proxies = data.config.proxies()?;
    let listener = service::listen(at).await?;
    let door = match data.config.lmtp(&data.folder)? {
        Some(place) => Some(lmtp::open(&place).await?),
        None => None,
    };
    let sites = data.open_sites().await?;
    if door.is_some() {
        lmtp::check_domains(&sites)?;
    }
    let at = listener.local_addr().unwrap_or(at);
    if data.config.smtp.is_none() {
        let outbox = data.config.outbox_folder(&data.folder);
        tracing::warn!(outbox = %outbox.display(), "no mail server is set: mail is written to a folder and not sent");
    }
    tracing::info!(listen = %at, sites = sites.len(), "serving");
    let sites_of = web::Sites::new(sites, false).behind(proxies);
    service::run(listener, door, sites_of).await
}
