//! The statement is on the web.

use super::context::Context;
use super::piece::Piece;
use crate::error::Result;

pub(super) fn body(c: &Context<'_>) -> Result<Vec<Piece>> {
    let (r, s) = (c.referral()?, c.statement()?);
    let t = c.t;
    let mut pieces = vec![
        Piece::text(t.msg_mail_published_intro(c.who(), r.letter.heading())),
        Piece::Link { label: t.msg_mail_public_page(), url: c.public_statement()? },
    ];
    if let Some(masked) = s.publication.as_ref().filter(|p| !p.texts.is_empty()) {
        pieces.push(Piece::text(t.msg_mail_published_masked()));
        pieces.push(Piece::Quote(domain::text::paragraphs(&masked.reason)));
        pieces.push(Piece::text(t.msg_mail_published_original()));
    }
    pieces.push(Piece::text(t.msg_mail_published_wrong(c.who())));
    if let Some(url) = c.own_link() {
        pieces.push(Piece::Link { label: t.msg_mail_own_page(), url });
    }
    Ok(pieces)
}
