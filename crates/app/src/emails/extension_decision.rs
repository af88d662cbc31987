//! Longer time was granted or refused.

use super::context::{Context, Medium};
use super::piece::Piece;
use crate::error::Result;
use crate::letters::contact;
use i18n::format;

pub(super) fn body(c: &Context<'_>) -> Result<Vec<Piece>> {
    let r = c.referral()?;
    let t = c.t;
    let heading = r.letter.heading();
    let granted = c.day_param("until");
    let mut pieces = match granted {
        Some(day) => {
            vec![Piece::text(t.msg_mail_extension_granted(format::weekday_date(c.language, day), heading))]
        }
        None => vec![Piece::text(t.msg_mail_extension_refused(heading))],
    };
    if let Some(reason) = c.param("reason") {
        pieces.push(Piece::text(t.msg_mail_reason()));
        pieces.push(Piece::Quote(domain::text::paragraphs(reason)));
    }
    if let (None, Some(day)) = (granted, c.last_day()) {
        pieces.push(Piece::text(t.msg_mail_extension_still(format::weekday_date(c.language, day))));
    }
    if let Some(url) = c.answer_link() {
        pieces.push(Piece::Button { label: t.msg_mail_answer_link(), url });
    }
    if c.medium == Medium::Paper {
        pieces.push(Piece::Link { label: t.msg_mail_paper_web(), url: c.public_page()? });
    }
    pieces.push(Piece::text(t.msg_mail_questions(contact(c.site, &r.letter))));
    Ok(pieces)
}
