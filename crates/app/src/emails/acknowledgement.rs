//! The acknowledgement of a mail that came in. The sender's own words are never sent back: the sender may be forged.

use super::context::Context;
use super::lacks;
use super::piece::Piece;
use crate::error::Result;
use crate::letters::receipt::number;
use i18n::format;

pub(super) fn body(c: &Context<'_>) -> Result<Vec<Piece>> {
    let inbound = c.inbound.as_ref().ok_or_else(|| lacks(c.message, "mail that it answers"))?;
    let t = c.t;
    let time = format::weekday_date_time(c.language, inbound.received_at);
    let mut pieces = vec![Piece::text(t.msg_mail_acknowledgement_intro(time, &inbound.reception_number))];
    match &c.statement {
        Some(statement) => {
            let title = statement.referral.letter.heading();
            pieces.push(Piece::text(t.msg_mail_acknowledgement_tied(title, number(statement))));
            if let Some(url) = c.own_link() {
                pieces.push(Piece::Button { label: t.msg_mail_own_page(), url });
                pieces.push(Piece::text(t.msg_mail_own_page_note(c.who())));
            }
            if let Some(day) = statement.referral.letter.feedback_by {
                pieces.push(Piece::text(t.msg_mail_next_feedback(c.who(), format::date(c.language, day.0))));
            }
        }
        None => pieces.push(Piece::text(t.msg_mail_acknowledgement_next())),
    }
    pieces.push(Piece::text(t.msg_mail_acknowledgement_nothing()));
    Ok(pieces)
}
