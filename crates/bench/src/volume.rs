//! The two large pieces of work: a summary of a thousand statements in every form, and tens of thousands of invitations by SMTP.
//!
//! Memory is the most that the process had resident while the work was done. The SMTP sink is a process of its own, so that
//! the mail it keeps is not counted.

use crate::fill::{Shape, one_referral};
use anyhow::{Context as _, ensure};
use app::Site;
use app::summary::Format;
use app::summary::files::Laid;
use domain::access::Actor;
use domain::account::Role;
use domain::ids::AccountId;
use domain::language::Language;
use domain::referral::Stage;
use std::collections::HashSet;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Instant;

/// Counts and writes a summary of so many statements, each with five coded views.
pub async fn summary(site: &Arc<Site>, statements: usize) -> anyhow::Result<()> {
    let shape = Shape { recipients: statements, statements, views: 5, coded: true };
    let slug = one_referral(site, 900_000, Stage::Closed, shape).await?;
    println!(
        "\n{:<36} {:>9} {:>9} {:>9}",
        format!("summary of {statements} statements"),
        "s",
        "kB",
        "peak MB"
    );
    for format in Format::ALL {
        forget_peak()?;
        let began = Instant::now();
        let mut tx = site.store.read().await?;
        let referral = store::referral::by_slug(&mut tx, &slug).await?.context("the referral")?;
        let counted = app::summary::count(site, &mut tx, referral).await?;
        drop(tx);
        let read = began.elapsed();
        let file = Laid::new(site, &counted, None, Language::Swedish).write(*format).await?;
        let (took, kilobytes) = (began.elapsed().as_secs_f64(), file.len() / 1000);
        let name = format!("{format}, of that {:.2} s counting", read.as_secs_f64());
        println!("{name:<36} {took:>9.2} {kilobytes:>9} {:>9.0}", peak_megabytes()?);
    }
    Ok(())
}

/// Sends out a referral to so many, through the use case, the queue and SMTP. `sink` is where the sink listens.
pub async fn mailing(site: &Arc<Site>, sink: Sink, recipients: usize) -> anyhow::Result<()> {
    let shape = Shape { recipients, statements: 0, views: 0, coded: false };
    let slug = one_referral(site, 900_001, Stage::Approved, shape).await?;
    let id = AccountId::new(site.entropy.seed());
    let actor = Actor::Account { id, roles: vec![Role::Registrar] };
    forget_peak()?;
    println!("\n{:<36} {:>9} {:>9} {:>9}", format!("{recipients} invitations"), "s", "per s", "peak MB");
    let began = Instant::now();
    app::dispatch::dispatch(site, &actor, &slug).await?;
    row("the use case: queued, on disk", recipients, began);
    let began = Instant::now();
    app::jobs::run_due(site).await?;
    row("sent by SMTP", recipients, began);
    println!("{:<36} {:>29.0}", "peak memory", peak_megabytes()?);
    let (messages, different, connections) = sink.stop()?;
    println!("the sink took {messages} mails to {different} addresses over {connections} connections");
    ensure!(messages == recipients && different == recipients, "some were lost, or came twice");
    Ok(())
}

fn row(name: &str, count: usize, began: Instant) {
    let took = began.elapsed().as_secs_f64();
    println!("{name:<36} {took:>9.1} {:>9.0}", f64::from(u32::try_from(count).unwrap_or(u32::MAX)) / took);
}

/// Lets the kernel's mark of the most memory begin anew.
fn forget_peak() -> anyhow::Result<()> {
    std::fs::write("/proc/self/clear_refs", "5").context("failed to reset the mark of the most memory")
}

fn peak_megabytes() -> anyhow::Result<f64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:")).context("no memory figure")?;
    let kilobytes: u32 = line.trim().trim_end_matches(" kB").trim().parse()?;
    Ok(f64::from(kilobytes) / 1024.0)
}

/// A sink in a process of its own.
pub struct Sink {
    child: Child,
    output: BufReader<std::process::ChildStdout>,
    /// Where it listens.
    pub port: u16,
}

impl Sink {
    /// Starts this program once more, as a sink.
    pub fn start() -> anyhow::Result<Self> {
        let mut command = Command::new(std::env::current_exe()?);
        let mut child =
            command.arg("--sink").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().context("no sink")?;
        let mut output = BufReader::new(child.stdout.take().context("no output")?);
        let mut line = String::new();
        output.read_line(&mut line)?;
        Ok(Self { child, output, port: line.trim().parse()? })
    }

    /// Ends it. Mails, different addresses, connections.
    fn stop(mut self) -> anyhow::Result<(usize, usize, usize)> {
        drop(self.child.stdin.take());
        let mut line = String::new();
        self.output.read_line(&mut line)?;
        self.child.wait()?;
        let numbers: Vec<usize> = line.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
        let [messages, different, connections] = numbers[..] else {
            anyhow::bail!("the sink said {line}");
        };
        Ok((messages, different, connections))
    }
}

/// Is the sink: says its port, takes mail until nobody needs it, and says what it has taken.
pub async fn be_a_sink() -> anyhow::Result<()> {
    let (address, sink) = mail::sink::SmtpSink::start().await?;
    sink.keep_only_envelopes();
    println!("{}", address.port());
    let ended = tokio::task::spawn_blocking(|| std::io::copy(&mut std::io::stdin(), &mut std::io::sink()));
    ended.await??;
    let received = sink.received();
    let different: HashSet<&String> = received.iter().flat_map(|r| &r.to).collect();
    println!("{} {} {}", received.len(), different.len(), sink.connections());
    Ok(())
}
