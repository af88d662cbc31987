//! The mails that come in when an example is played: real messages, as mail programs and mail servers make them.

use super::StatementEvent;
use crate::error::{Error, Result};
use crate::site::Site;
use domain::language::Language;
use domain::recipient::Recipient;
use domain::statement::RespondentKind;
use domain::token::Purpose;
use store::message::Message;

/// An address of the site's own that carries a token: `svar-…` for replies, `studs-…` for bounces.
pub fn own_address(site: &Site, word: &str, purpose: Purpose, recipient: &Recipient) -> String {
    // A bounce finds its recipient also after the link was renewed, see `Site::recipient_hashes`.
    let generation = if purpose == Purpose::Bounce { 1 } else { recipient.link_generation };
    let token = site.key.mail_token(purpose, &recipient.id.to_string(), generation);
    format!("{word}-{token}@{}", site.settings.mail.domain)
}

/// A statement by mail, as an organisation's mail program makes it, with the sender and the recipient of its envelope.
pub async fn statement(
    site: &Site,
    event: &StatementEvent,
    recipient: Option<&Recipient>,
    reply_to: Option<&Recipient>,
) -> Result<(Vec<u8>, String, String)> {
    let listed = recipient.and_then(|r| r.email.as_ref()).map(ToString::to_string);
    let unasked = || event.unsolicited.as_ref().map(|u| u.email.clone());
    let from = listed.or_else(unasked).ok_or(Error::NotFound)?;
    let mut text = event.text.clone();
    let (mut to, mut in_reply_to, mut subject) =
        (site.settings.registrar.email.to_string(), None, event.subject.clone());
    if let Some(recipient) = reply_to {
        to = own_address(site, "svar", Purpose::Reply, recipient);
        let mut tx = site.store.read().await?;
        let sent = store::message::of_recipient(&mut tx, recipient.id).await?;
        if let Some(letter) = sent.into_iter().rfind(|m| m.to_address.is_some()) {
            text.push_str(&quoted(site, &letter));
            subject = format!("Sv: {}", letter.subject);
            in_reply_to = Some(letter.message_id);
        }
    }
    let domain = from.rsplit_once('@').map_or("", |(_, domain)| domain);
    let person = recipient.is_none()
        && event.unsolicited.as_ref().is_some_and(|u| u.kind == RespondentKind::PrivatePerson);
    let at = event.at.0;
    let outgoing = mail::Outgoing {
        message_id: format!("{}.{:08x}@{domain}", at.unix(), u32::from_be_bytes(site.entropy.bytes())),
        date: at.unix(),
        from_name: if person { String::new() } else { event.name().to_owned() },
        from_address: from.clone(),
        envelope_from: from.clone(),
        to_name: Some(site.settings.registrar.name.clone()),
        to_address: to.clone(),
        subject,
        text,
        language: recipient.map_or(Language::Swedish, |r| r.language).to_string(),
        references: in_reply_to.iter().cloned().collect(),
        in_reply_to,
        ..mail::Outgoing::default()
    };
    let raw = mail::compose(&outgoing).map_err(|e| Error::Internal(e.into()))?;
    Ok((raw, from, to))
}

/// How a mail program quotes the letter below a reply.
fn quoted(site: &Site, letter: &Message) -> String {
    let at = letter.created_at.local();
    let (name, email) = (&site.settings.registrar.name, &site.settings.registrar.email);
    format!(
        "\n\nDen {} kl. {} skrev {name} <{email}>:\n> {}\n> Svara på det här mejlet eller genom länken.\n",
        at.strftime("%Y-%m-%d"),
        at.strftime("%H:%M"),
        letter.subject
    )
}

/// A mail server's report that a mail could not be delivered (RFC 3464).
pub fn delivery_failure(site: &Site, sent: &Message, to: &str, diagnostic: &str) -> String {
    let now = site.now().local();
    let date = now.strftime("%a, %d %b %Y %H:%M:%S %z").to_string();
    let failed = sent.to_address.as_ref().map(ToString::to_string).unwrap_or_default();
    let mx = format!("mx1.{}", failed.rsplit_once('@').map_or("mail.example", |(_, domain)| domain));
    let status =
        diagnostic.split_whitespace().find(|w| w.starts_with("5.") && w.len() >= 5).unwrap_or("5.0.0");
    let number = now.timestamp().as_second();
    let message_id = &sent.message_id;
    let from = &site.settings.registrar.email;
    let lines = format!(
        "Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@{mx}>
To: {to}
Subject: Undelivered Mail Returned to Sender
Date: {date}
Message-ID: <{number}.bounce@{mx}>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
 boundary=\"{number}/{mx}\"

--{number}/{mx}
Content-Type: text/plain; charset=us-ascii

This is the mail system at host {mx}.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients. It's attached below.

<{failed}>: {diagnostic}

--{number}/{mx}
Content-Type: message/delivery-status

Reporting-MTA: dns; {mx}
Arrival-Date: {date}

Final-Recipient: rfc822; {failed}
Original-Recipient: rfc822;{failed}
Action: failed
Status: {status}
Diagnostic-Code: smtp; {diagnostic}

--{number}/{mx}
Content-Type: text/rfc822-headers

From: <{from}>
To: <{failed}>
Message-ID: <{message_id}>

--{number}/{mx}--
"
    );
    lines.replace('\n', "\r\n")
}
