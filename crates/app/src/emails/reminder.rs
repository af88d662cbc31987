//! The reminder: short, with the days that are left, and easy to answer.

use super::context::{Context, Medium};
use super::piece::Piece;
use crate::error::Result;
use crate::letters::{contact, registrar_address};
use domain::time::days_between;
use i18n::format;

pub(super) fn body(c: &Context<'_>) -> Result<Vec<Piece>> {
    let r = c.referral()?;
    let t = c.t;
    let mut pieces =
        vec![Piece::text(t.msg_mail_reminder_intro(&c.site.settings.short_name, r.letter.heading()))];
    if let Some(day) = c.last_day() {
        let left = days_between(c.site.clock.today(), day);
        let last = format::weekday_date(c.language, day);
        pieces.push(Piece::Strong(if left < 0 {
            t.msg_mail_reminder_passed(last)
        } else {
            t.msg_mail_reminder_left(i64::from(left), last)
        }));
    }
    match c.medium {
        Medium::Mail => pieces.extend(by_mail(c)),
        Medium::Paper => pieces.extend(on_paper(c)?),
    }
    pieces.push(Piece::text(t.msg_mail_questions(contact(c.site, &r.letter))));
    Ok(pieces)
}

fn by_mail(c: &Context<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if let Some(url) = c.answer_link() {
        pieces.push(Piece::Button { label: c.t.msg_mail_answer_link(), url });
        pieces.push(Piece::text(c.t.msg_mail_answer_link_note()));
    }
    pieces.push(Piece::List(vec![
        c.t.msg_mail_reminder_short(),
        c.t.msg_mail_abstain(),
        c.t.msg_mail_invitation_more_time(),
        c.t.msg_mail_reminder_crossed(),
    ]));
    pieces
}

/// How to answer without e-mail, in short.
pub(super) fn on_paper(c: &Context<'_>) -> Result<Vec<Piece>> {
    let number = c.referral()?.number.as_str();
    let phone = &c.site.settings.registrar.phone;
    let mut pieces = vec![
        Piece::text(c.t.msg_mail_paper_write(number)),
        Piece::Facts(vec![(c.t.msg_mail_paper_address(), registrar_address(c.site).join("\n"))]),
    ];
    let mut ways = Vec::new();
    if !phone.is_empty() {
        ways.push(c.t.msg_mail_paper_phone(phone));
    }
    ways.push(c.t.msg_mail_paper_more_time());
    ways.push(c.t.msg_mail_paper_already());
    pieces.push(Piece::List(ways));
    pieces.push(Piece::Link { label: c.t.msg_mail_paper_web(), url: c.public_page()? });
    Ok(pieces)
}
