//! To whoever asked for documents and gave an address: that it came, and that there is an answer. What is handed out is
//! fetched on the request's own page; it does not lie in mailboxes.

use super::context::Context;
use super::lacks;
use super::piece::Piece;
use crate::error::Result;
use domain::ids::DisclosureId;
use domain::message::MessageKind;

pub(super) fn body(c: &Context<'_>) -> Result<Vec<Piece>> {
    let t = c.t;
    let id = c.param("disclosure").and_then(|text| text.parse::<DisclosureId>().ok());
    let id = id.ok_or_else(|| lacks(c.message, "request for documents"))?;
    let number = c.param("number").unwrap_or_default();
    let url = c.site.link(c.language, &format!("/begaran/{}", crate::disclosure::link(c.site, id)));
    let mut pieces = if c.message.kind == MessageKind::DisclosureReceived {
        vec![Piece::text(t.msg_disclosure_mail_received(number))]
    } else {
        vec![Piece::text(t.msg_disclosure_mail_answered(number))]
    };
    pieces.push(Piece::Button { label: t.msg_disclosure_mail_open(), url });
    pieces.push(Piece::text(t.msg_disclosure_mail_anyone()));
    Ok(pieces)
}
