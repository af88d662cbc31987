//! Mails of ours that come back: whose they were. Real invitations are sent, and come back in many shapes: those that we wrote ourselves,
//! and every real bounce in `../shared/data/epost` (or `RADSLAG_MAIL_CORPUS`), with our addresses put where theirs were.
//!
//! `cargo test -p app --test main bounces -- --nocapture` prints the share that names the right recipient.

use crate::fixture::{bounce_address, draft, load, person, recipients};
use crate::on_both_sites;
use app::Site;
use app::inbound::receive;
use domain::bounce::Cause;
use domain::message::InboundState;
use domain::recipient::Recipient;
use domain::referral::Referral;
use mail::{Bounce, Class, Transport};
use std::path::{Path, PathBuf};

/// How many are asked.
const ASKED: usize = 40;
/// The share that must be right, in per cent.
const ENOUGH: f64 = 99.0;

/// Someone who was asked, with the mail as it went out.
struct Sent {
    recipient: Recipient,
    email: String,
    message_id: String,
    mail: String,
}

async fn sent(site: &std::sync::Arc<Site>) -> Vec<Sent> {
    let made = draft(site).await;
    let (officer, approver) = (person(site, "handlaggare").await, person(site, "godkannare").await);
    let list: Vec<String> = (0..ASKED)
        .map(|n| format!("Föreningen {n:02}; kansli{n:02}@forening{n:02}.example; other"))
        .collect();
    app::recipient::add_list(site, &officer, &made.slug, &list.join("\n"), "other").await.unwrap();
    app::referral::submit(site, &officer, &made.slug).await.unwrap();
    app::referral::approve(site, &approver, &made.slug).await.unwrap();
    app::dispatch::dispatch(site, &person(site, "registrator").await, &made.slug).await.unwrap();
    app::jobs::run_due(site).await.unwrap();
    let referral: Referral = load(site, &made.slug).await;
    let Transport::Folder(folder) = &site.transport else { panic!("mails are files here") };
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mails: Vec<String> = files.filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    let mut all = Vec::new();
    for recipient in recipients(site, &referral).await {
        let mut tx = site.store.read().await.unwrap();
        let Some(email) = recipient.email.as_ref().map(ToString::to_string) else { continue };
        let message = store::message::of_recipient(&mut tx, recipient.id).await.unwrap().remove(0);
        let mail = mails.iter().find(|m| m.contains(&message.message_id)).unwrap().clone();
        all.push(Sent { recipient, email, message_id: message.message_id, mail });
    }
    assert!(all.len() > ASKED);
    all
}

/// Puts a word in place of another, in any case of letters.
fn put(bytes: &[u8], old: &str, new: &str) -> Vec<u8> {
    let (old, mut at) = (old.as_bytes(), 0);
    let mut changed = Vec::with_capacity(bytes.len());
    while at < bytes.len() {
        if bytes[at..].len() >= old.len()
            && bytes[at..at + old.len()].eq_ignore_ascii_case(old)
            && !old.is_empty()
        {
            changed.extend_from_slice(new.as_bytes());
            at += old.len();
        } else {
            changed.push(bytes[at]);
            at += 1;
        }
    }
    changed
}

/// A real bounce made into one of our mail: it comes to an address of ours, names ours as the one that failed, and speaks of our message.
fn made_ours(raw: &[u8], bounce: &Bounce, to: &[String], sent: &Sent, back_to: &str, id: bool) -> Vec<u8> {
    let mut mail = raw.to_vec();
    for address in to.iter().filter(|a| bounce.recipients.iter().all(|r| r.address != **a)) {
        mail = put(&mail, address, back_to);
    }
    for failed in bounce.recipients.iter().filter(|r| r.address.contains('@')) {
        mail = put(&mail, &failed.address, &sent.email);
    }
    match &bounce.original_message_id {
        Some(theirs) if id => put(&mail, theirs, &sent.message_id),
        // The id was exchanged on the way for one that we never gave.
        Some(theirs) => put(&mail, theirs, "omskriven.1@vidare.example"),
        None => mail,
    }
}

/// Shapes of our own: what is given back, and how it is told.
fn shapes(sent: &Sent, back_to: &str) -> Vec<(&'static str, String)> {
    let (to, header) = (&sent.email, sent.mail.split("\r\n\r\n").next().unwrap());
    let whole = &sent.mail;
    let top = |subject: &str| {
        format!(
            "From: Mail Delivery System <MAILER-DAEMON@mx.example>\r\nTo: {back_to}\r\nSubject: {subject}\r\n\
             Message-ID: <{subject}{}@mx.example>\r\nDate: Wed, 14 Feb 2024 10:00:00 +0100\r\nMIME-Version: 1.0\r\n",
            sent.recipient.id
        )
    };
    let status = format!(
        "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; {to}\r\nAction: failed\r\nStatus: 5.1.1\r\n\
         Diagnostic-Code: smtp; 550 5.1.1 User unknown\r\n"
    );
    let report = |subject: &str, status: &str, given: &str| {
        format!(
            "{}Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nDin post kunde inte levereras.\r\n\
             --b\r\nContent-Type: message/delivery-status\r\n\r\n{status}\r\n{given}--b--\r\n",
            top(subject)
        )
    };
    let part = |kind: &str, text: &str| format!("--b\r\nContent-Type: {kind}\r\n\r\n{text}\r\n");
    let prose = format!(
        "{}\r\nThis is the mail system at host mx.example.\r\n\r\n<{to}>: host mx.example said: 550 5.1.1 User unknown\r\n",
        top("Undelivered Mail Returned to Sender")
    );
    let forwarded = status.replace(to.as_str(), "ny.adress@annan.example");
    let renamed = header.replace(&sent.message_id, "annat@vidare.example");
    vec![
        ("headers only", report("a", &status, &part("text/rfc822-headers", header))),
        ("full message", report("b", &status, &part("message/rfc822", whole))),
        ("without original", report("c", &status, "")),
        ("text only", prose.replace("Returned", "returned")),
        (
            "text with the original below",
            format!("{prose}\r\n------ This is a copy of the message ------\r\n\r\n{whole}"),
        ),
        ("rewritten Message-ID", report("d", &status, &part("text/rfc822-headers", &renamed))),
        ("forwarded to another address", report("e", &forwarded, &part("message/rfc822", whole))),
        ("forwarded, nothing given back", report("f", &forwarded, "")),
    ]
}

/// Receives it, and tells whether it was noted at the one it was sent to.
async fn is_right(site: &Site, raw: &[u8], envelope_to: Option<&str>, sent: &Sent) -> bool {
    let received = receive(site, raw, Some(""), envelope_to).await.unwrap();
    let mut tx = site.store.read().await.unwrap();
    let kept = store::inbound::by_number(&mut tx, &received.reception_number).await.unwrap().unwrap();
    kept.suggested_recipient == Some(sent.recipient.id) && kept.state == InboundState::Noted
}

#[derive(Default)]
struct Tally(std::collections::BTreeMap<&'static str, (u32, u32)>);

impl Tally {
    fn note(&mut self, kind: &'static str, right: bool) {
        let (all, good) = self.0.entry(kind).or_default();
        *all += 1;
        *good += u32::from(right);
    }

    /// Prints the shares. The share of all, in per cent.
    fn share(&self) -> f64 {
        let per_cent = |(all, good): (u32, u32)| 100.0 * f64::from(good) / f64::from(all.max(1));
        let mut total = (0, 0);
        for (kind, counts) in &self.0 {
            println!(
                "bounces, {kind}: {} of {} name the right recipient ({:.1} %)",
                counts.1,
                counts.0,
                per_cent(*counts)
            );
            total = (total.0 + counts.0, total.1 + counts.1);
        }
        println!("bounces, all: {} of {} ({:.2} %)", total.1, total.0, per_cent(total));
        per_cent(total)
    }
}

fn corpus() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/epost");
    let folder = std::env::var_os("RADSLAG_MAIL_CORPUS").map_or(beside, PathBuf::from);
    folder.is_dir().then_some(folder)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    paths.into_iter().flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

on_both_sites! {
    async fn every_shape_names_its_recipient(site: Arc<Site>) {
        let all = sent(&site).await;
        let mut tally = Tally::default();
        for (n, sent) in all.iter().enumerate().take(12) {
            let to = bounce_address(&site, sent.recipient.id);
            let (in_header, to) = if n % 2 == 0 { (to.clone(), Some(to)) } else { (to, None) };
            for (shape, raw) in shapes(sent, &in_header) {
                let right = is_right(&site, raw.as_bytes(), to.as_deref(), sent).await;
                assert!(right, "{shape}");
                tally.note("to the bounce address", right);
            }
        }
        // Servers that send it to From instead: what is given back tells, and else the address that failed.
        for sent in &all[12..24] {
            for (shape, raw) in shapes(sent, "registrator@prov.example") {
                let right = is_right(&site, raw.as_bytes(), Some("registrator@prov.example"), sent).await;
                assert_eq!(right, shape != "forwarded, nothing given back", "{shape}");
            }
        }
        assert!(tally.share() >= ENOUGH);
        let first = store::recipient::by_id(&mut site.store.read().await.unwrap(), all[0].recipient.id).await;
        let said = first.unwrap().unwrap().bounce_reason.unwrap();
        assert_eq!(Cause::of(&said), Cause::NoSuchAddress, "{said}");
    }

    async fn one_asked_in_two_matters_is_not_guessed(site: Arc<Site>) {
        let all = sent(&site).await;
        let twice = &all[3];
        let mut tx = site.store.write().await.unwrap();
        let mut other = twice.recipient.clone();
        other.id = domain::ids::RecipientId::new(site.entropy.seed());
        other.position += 500;
        let hashes = site.recipient_hashes(other.id, 1);
        store::recipient::insert(&mut tx, &other, &hashes).await.unwrap();
        other.version = 1;
        store::recipient::update(&mut tx, &other).await.unwrap();
        tx.commit().await.unwrap();
        let (_, raw) = shapes(twice, "registrator@prov.example").remove(2);
        assert!(!is_right(&site, raw.as_bytes(), None, twice).await);
    }

    async fn real_bounces_name_the_right_recipient(site: Arc<Site>) {
        let Some(folder) = corpus() else {
            println!("skipped: there is no real mail here");
            return;
        };
        let all = sent(&site).await;
        let mut tally = Tally::default();
        let mut n = 0;
        for path in files(&folder) {
            let raw = std::fs::read(&path).unwrap();
            let read = mail::read(&raw);
            let Class::Bounce(bounce) = &read.class else { continue };
            n += 1;
            let sent = &all[n % all.len()];
            let token = bounce_address(&site, sent.recipient.id);
            // As our mail is sent: servers bounce to the envelope's sender, which is made for the recipient.
            let ours = made_ours(&raw, bounce, &read.recipients, sent, &token, n % 2 == 0);
            tally.note("to the bounce address, told by the envelope", is_right(&site, &ours, Some(&token), sent).await);
            let other = &all[(n + 7) % all.len()];
            let token = bounce_address(&site, other.recipient.id);
            let ours = made_ours(&raw, bounce, &read.recipients, other, &token, n % 2 == 1);
            if mail::read(&ours).recipients.contains(&token) {
                tally.note("to the bounce address, told by the header alone", is_right(&site, &ours, None, other).await);
            }
            // To From instead, against the rules.
            let third = &all[(n + 19) % all.len()];
            let ours = made_ours(&raw, bounce, &read.recipients, third, "registrator@prov.example", true);
            let told = bounce.original_message_id.is_some()
                || bounce.recipients.iter().any(|failed| failed.address.contains('@'));
            if told {
                tally.note("to another address, with our id or theirs in it", is_right(&site, &ours, None, third).await);
            }
        }
        assert!(n > 300, "{n} real bounces");
        let share = tally.share();
        assert!(share >= ENOUGH, "{share:.2} %");
    }
}
