//! `radslag check-config`: are the settings good, and what do they come to?

use crate::data::{Data, Place};
use crate::failure::{Failure, say};

/// Check the program's settings and those of every site, and tell what they come to
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  radslag check-config --config /etc/radslag/radslag.toml")]
pub struct Args {
    #[command(flatten)]
    place: Place,
}

/// Runs the command.
pub fn run(args: &Args) -> Result<(), Failure> {
    let data = Data::open(&args.place)?;
    data.must_exist()?;
    data.config.transport(&data.folder)?;
    let lmtp = data.config.lmtp(&data.folder)?;
    data.config.proxies()?;
    data.check_hosts()?;
    let names = data.site_names()?;
    let mut lines = vec![
        format!("Data     {}", data.folder.display()),
        format!("Listen   {}", data.config.listen),
        format!("Log      {}, {}", data.config.log, data.config.log_level),
    ];
    if !data.config.proxies.is_empty() {
        lines.push(format!("Proxies  {}", data.config.proxies.join(", ")));
    }
    lines.push(match &data.config.smtp {
        Some(smtp) => format!("Mail     to {}, {}", smtp.host, smtp.tls),
        None => {
            format!("Mail     written to {} and not sent", data.config.outbox_folder(&data.folder).display())
        }
    });
    if let Some(place) = lmtp {
        lines.push(format!("Mail     from {place}"));
    }
    for name in &names {
        let settings = data.settings(name)?;
        lines.push(format!("Site     {name}: {}, {}", settings.name, settings.hosts.join(", ")));
        if settings.registrar.postal.is_empty() {
            lines.push(
                "         registrar.postal is not set: letters do not say where to post an answer".to_owned(),
            );
        }
    }
    if names.is_empty() {
        lines.push("Site     none yet".to_owned());
    }
    lines.push("The settings are good.".to_owned());
    say(lines.join("\n"));
    Ok(())
}
