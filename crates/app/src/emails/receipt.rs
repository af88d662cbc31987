//! The receipt for a statement: its number, a copy, how to mend it, and what happens then. To whoever answered unasked on the web it
//! holds nothing that was typed: the address may be another's. The copy is on the page behind the link.

use super::context::Context;
use super::piece::Piece;
use crate::error::Result;
use crate::letters::receipt::number;
use crate::statement::Whole;
use domain::referral::Referral;
use domain::statement::Channel;
use i18n::{format, words};

pub(super) fn body(c: &Context<'_>) -> Result<Vec<Piece>> {
    let (r, s) = (c.referral()?, c.statement()?);
    let t = c.t;
    let first = if s.version.number > 1 {
        t.msg_mail_receipt_corrected(c.who(), number(s))
    } else {
        t.msg_mail_receipt_intro(c.who(), number(s))
    };
    let mut pieces = vec![Piece::Strong(first)];
    if s.statement.late {
        pieces.push(Piece::text(t.msg_mail_receipt_late()));
    }
    pieces.push(Piece::Facts(facts(c, r, s)));
    if c.goes_unseen() {
        pieces.push(Piece::text(t.msg_mail_receipt_copy_on_page(c.who())));
    } else {
        pieces.push(Piece::text(t.msg_mail_receipt_copy(c.who())));
    }
    if let Some(url) = c.own_link() {
        pieces.push(Piece::Button { label: t.msg_mail_own_page(), url });
        pieces.push(Piece::text(t.msg_mail_own_page_note(c.who())));
    }
    pieces.push(Piece::text(correction(c, r, s)));
    pieces.push(Piece::Heading(t.msg_mail_next_heading()));
    let mut next = vec![t.msg_mail_receipt_next(c.who())];
    if let Some(day) = r.letter.feedback_by {
        next.push(t.msg_mail_next_feedback(c.who(), format::date(c.language, day.0)));
    }
    pieces.push(Piece::text(next.join(" ")));
    Ok(pieces)
}

fn facts(c: &Context<'_>, r: &Referral, s: &Whole) -> Vec<(String, String)> {
    let t = c.t;
    let mut facts = vec![
        Piece::fact(t.msg_mail_fact_document(), number(s)),
        Piece::fact(t.msg_mail_fact_reception(), &s.statement.reception_number),
        Piece::fact(t.msg_mail_fact_received(), format::weekday_date_time(c.language, s.version.received_at)),
        Piece::fact(t.msg_mail_fact_matter(), r.letter.heading()),
    ];
    if !c.goes_unseen() {
        facts.push(Piece::fact(t.msg_mail_fact_respondent(), &s.statement.name));
    }
    if let Some(stance) = s.version.overall {
        facts.push(Piece::fact(t.msg_mail_fact_stance(), words::stance(c.language, stance)));
    }
    facts
}

/// A form can be sent again until the last day; anything else is mended by a mail.
fn correction(c: &Context<'_>, r: &Referral, s: &Whole) -> String {
    let open = r.stage.receives() && s.statement.channel == Channel::Web;
    match c.last_day().filter(|day| open && c.site.clock.today() <= *day) {
        Some(day) => c.t.msg_mail_receipt_correct(c.who(), format::weekday_date(c.language, day)),
        None => c.t.msg_mail_receipt_correct_by_mail(c.who()),
    }
}
