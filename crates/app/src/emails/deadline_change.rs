//! The last day has changed for all.

use super::context::{Context, Medium};
use super::piece::Piece;
use super::reminder::on_paper;
use crate::error::Result;
use crate::letters::contact;
use domain::time::Day;
use i18n::format;

pub(super) fn body(c: &Context<'_>) -> Result<Vec<Piece>> {
    let r = c.referral()?;
    let t = c.t;
    let detail =
        |name: &str| c.deadline_change.as_ref().and_then(|e| e.detail.get(name)).and_then(|v| v.as_str());
    let mut pieces = Vec::new();
    if let Some(day) = r.letter.response_deadline {
        let new = format::weekday_date(c.language, day.0);
        pieces.push(Piece::text(t.msg_mail_deadline_intro(r.letter.heading(), new)));
    }
    if let Some(before) = detail("from").and_then(|text| text.parse::<Day>().ok()) {
        pieces.push(Piece::text(t.msg_mail_deadline_before(format::weekday_date(c.language, before.0))));
    }
    if let Some(own) = c.last_day().filter(|own| r.letter.response_deadline.is_some_and(|day| *own > day.0)) {
        pieces.push(Piece::Strong(t.msg_mail_deadline_own(format::weekday_date(c.language, own))));
    }
    if let Some(reason) = detail("reason").filter(|reason| !reason.is_empty()) {
        pieces.push(Piece::text(t.msg_mail_reason()));
        pieces.push(Piece::Quote(domain::text::paragraphs(reason)));
    }
    if let Some(url) = c.answer_link() {
        pieces.push(Piece::Button { label: t.msg_mail_answer_link(), url });
    }
    if c.medium == Medium::Paper {
        pieces.extend(on_paper(c)?);
    }
    pieces.push(Piece::text(t.msg_mail_questions(contact(c.site, &r.letter))));
    Ok(pieces)
}
