//! The demo: made in a new folder, stopped in good order, and there the next time.

use crate::program::Program;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, Stdio};

struct Demo {
    child: Child,
    port: u16,
}

fn start(program: &Program) -> Demo {
    let data = program.data();
    let args = ["demo", "--listen", "127.0.0.1:0", "--data", data.to_str().unwrap()];
    let mut child = program.command(&args).stdout(Stdio::piped()).spawn().unwrap();
    let mut port = 0;
    for line in BufReader::new(child.stdout.take().unwrap()).lines() {
        let line = line.unwrap();
        if let Some((_, rest)) = line.split_once("http://localhost:") {
            port = rest.split_whitespace().next().unwrap().parse().unwrap();
        }
        if line.starts_with("Stop with") {
            break;
        }
    }
    assert_ne!(port, 0, "the demo tells its address");
    Demo { child, port }
}

impl Demo {
    fn get(&self, host: &str, path: &str) -> String {
        let mut stream = std::net::TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[cfg(unix)]
    fn stop(mut self) {
        let pid = self.child.id().to_string();
        assert!(std::process::Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        assert_eq!(self.child.wait().unwrap().code(), Some(0), "it stops in good order");
    }
}

impl Drop for Demo {
    fn drop(&mut self) {
        // A test that fails leaves nothing running.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[cfg(unix)]
#[test]
fn the_demo_is_filled_served_stopped_and_started_again() {
    let program = Program::new();
    let demo = start(&program);
    for host in ["stockholm.localhost", "ostergotland.localhost", "vgr.localhost"] {
        let page = demo.get(host, "/");
        assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    }
    demo.stop();

    let status = |site: &str, number: &str, who: &str| {
        program
            .run(&[
                "referral",
                "status",
                number,
                "--site",
                site,
                "--as",
                &format!("{who}@{site}.example"),
                "--json",
            ])
            .json()
    };
    let stockholm = status("stockholm", "RS 2023-0395", "registrator.inloggning");
    assert_eq!(stockholm["stage"], "dispatched");
    assert_eq!((&stockholm["asked"], &stockholm["answered"]), (&30.into(), &12.into()));
    assert_eq!(stockholm["statements"].as_array().unwrap().len(), 13);
    assert_eq!(stockholm["inbox"].as_array().unwrap().len(), 2, "two mails wait");
    let bounced: Vec<_> = stockholm["recipients"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|r| r["status"] == "bounced")
        .map(|r| &r["name"])
        .collect();
    assert_eq!(bounced, ["Sveriges Ungdomsråd"]);
    let ostergotland = status("ostergotland", "rs-2024-0117", "handlaggare");
    assert_eq!(ostergotland["stage"], "fed_back");
    assert_eq!(ostergotland["views"], ostergotland["views_answered"]);
    assert_eq!(status("vgr", "rs-2024-0058", "handlaggare")["answered"], 4);
    for site in ["stockholm", "ostergotland", "vgr"] {
        program.run(&["audit", "verify", "--site", site]).ok();
    }
    assert!(program.outbox().iter().any(|m| m.contains("X-Envelope-To: <kulturnamnden@stockholm.example>")));

    let demo = start(&program);
    assert!(demo.get("stockholm.localhost", "/").starts_with("HTTP/1.1 200"));
    demo.stop();
}

#[test]
fn an_address_in_use_is_said_before_anything_is_made() {
    let program = Program::new();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let at = taken.local_addr().unwrap().to_string();
    let said = program.run(&["demo", "--listen", &at]).refused();
    assert!(said.contains(&format!("cannot listen at {at}")), "{said}");
    assert!(!program.data().exists());
}
