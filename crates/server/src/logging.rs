//! What the program writes about itself, to standard error. No personal data and no tokens.

use crate::config::LogFormat;
use crate::failure::Failure;
use tracing_subscriber::EnvFilter;

/// Turns logging on. `level` is a level or a filter such as `info,app=debug`.
pub fn start(format: LogFormat, level: &str) -> Result<(), Failure> {
    let filter = EnvFilter::try_new(format!("{level},sqlx=warn"))
        .map_err(|_| Failure::new(format!("log_level: \"{level}\" is neither a level nor a filter")))?;
    let log =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false);
    // A second start in one process (tests) keeps the first.
    let _ = match format {
        LogFormat::Json => log.json().flatten_event(true).try_init(),
        LogFormat::Human => log.compact().try_init(),
    };
    Ok(())
}
