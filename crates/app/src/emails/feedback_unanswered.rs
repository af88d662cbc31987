//! What became of it, to those asked who did not answer.

use super::context::Context;
use super::feedback::decision_pieces;
use super::piece::Piece;
use crate::error::Result;

pub(super) fn body(c: &Context<'_>) -> Result<Vec<Piece>> {
    let r = c.referral()?;
    let t = c.t;
    let mut pieces = vec![Piece::text(t.msg_mail_unanswered_intro(r.letter.heading()))];
    if let Some(decision) = &c.decision {
        pieces.push(Piece::Heading(t.msg_mail_decision_heading()));
        pieces.extend(decision_pieces(t, c.language, decision));
    }
    let next = format!("{} {}", t.msg_mail_unanswered_count(c.statements), t.msg_mail_unanswered_next());
    pieces.push(Piece::text(next));
    pieces.push(Piece::Link { label: t.msg_mail_feedback_all(), url: c.public_page()? });
    Ok(pieces)
}
