//! Start to first page, idle memory and size of the program itself.

use anyhow::{Context as _, bail};
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Starts the program on a folder with one site, asks for its front page, and reads its memory.
pub fn measure(program: &Path) -> anyhow::Result<()> {
    let folder = tempfile::tempdir()?;
    let data = folder.path().to_str().context("a folder with a plain name")?;
    let made = Command::new(program)
        .args(["site", "new", "bench", "--host", "bench.localhost", "--data", data])
        .stdout(Stdio::null())
        .status()
        .context("failed to run the program")?;
    if !made.success() {
        bail!("the program could not make a site");
    }
    // The first start makes the database; the second is what is measured.
    for (round, name) in [(0, "first start, makes the database"), (1, "start to first page")] {
        let port = free_port()?;
        let began = Instant::now();
        let mut child = start(program, data, port)?;
        let waited = wait_for_page(port, began);
        let took = waited.inspect_err(|_| drop(child.kill()))?;
        println!("{name:<36} {:>8.0} ms", took.as_secs_f64() * 1000.0);
        if round == 1 {
            std::thread::sleep(Duration::from_secs(3));
            println!("{:<36} {:>8.1} MB", "idle memory (resident)", resident_megabytes(child.id())?);
        }
        child.kill()?;
        child.wait()?;
    }
    let megabytes = std::fs::metadata(program)?.len() / 100_000;
    println!("{:<36} {:>6}.{} MB", "size of the program", megabytes / 10, megabytes % 10);
    Ok(())
}

fn free_port() -> anyhow::Result<u16> {
    Ok(std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

fn start(program: &Path, data: &str, port: u16) -> anyhow::Result<Child> {
    let listen = format!("127.0.0.1:{port}");
    let mut command = Command::new(program);
    command.args(["serve", "--data", data, "--listen", &listen]).stdout(Stdio::null()).stderr(Stdio::null());
    command.spawn().context("failed to start the program")
}

fn wait_for_page(port: u16, began: Instant) -> anyhow::Result<Duration> {
    let address = SocketAddr::from(([127, 0, 0, 1], port));
    while began.elapsed() < Duration::from_secs(20) {
        if let Ok(mut stream) = TcpStream::connect(address) {
            stream.write_all(b"GET / HTTP/1.1\r\nHost: bench.localhost\r\nConnection: close\r\n\r\n")?;
            let mut answer = String::new();
            stream.read_to_string(&mut answer)?;
            if answer.starts_with("HTTP/1.1 200") {
                return Ok(began.elapsed());
            }
            bail!("answered {}", answer.lines().next().unwrap_or_default());
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    bail!("no page within twenty seconds")
}

fn resident_megabytes(pid: u32) -> anyhow::Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find_map(|l| l.strip_prefix("VmRSS:")).context("no memory figure")?;
    let kilobytes: u32 = line.trim().trim_end_matches(" kB").trim().parse()?;
    Ok(f64::from(kilobytes) / 1024.0)
}
