//! The referral is withdrawn: nobody needs to answer.

use super::context::Context;
use super::piece::Piece;
use crate::error::Result;
use crate::letters::contact;

pub(super) fn body(c: &Context<'_>) -> Result<Vec<Piece>> {
    let r = c.referral()?;
    let t = c.t;
    let mut pieces =
        vec![Piece::text(t.msg_mail_withdrawal_intro(&c.site.settings.short_name, r.letter.heading()))];
    if let Some(reason) = c.param("reason") {
        pieces.push(Piece::text(t.msg_mail_reason()));
        pieces.push(Piece::Quote(domain::text::paragraphs(reason)));
    }
    pieces.push(Piece::text(t.msg_mail_withdrawal_kept()));
    pieces.push(Piece::text(t.msg_mail_questions(contact(c.site, &r.letter))));
    Ok(pieces)
}
