//! The invitation to answer: what it is about, by when, how, and what happens then.

use super::context::{Context, Medium};
use super::piece::Piece;
use crate::error::Result;
use crate::letters::{contact, registrar_address};
use domain::referral::Referral;
use i18n::format;

pub(super) fn body(c: &Context<'_>) -> Result<Vec<Piece>> {
    let r = c.referral()?;
    let (site, heading) = (&c.site.settings.short_name, r.letter.heading());
    let intro = if r.is_later_round() {
        c.t.msg_rounds_mail_intro(site, heading, r.round)
    } else {
        c.t.msg_mail_invitation_intro(site, heading)
    };
    let mut pieces = vec![Piece::text(intro)];
    pieces.extend(Piece::paragraphs(&r.letter.lede));
    pieces.push(Piece::Facts(facts(c, r)));
    if r.is_later_round() {
        pieces.extend(super::new_round::in_invitation(c)?);
    }
    pieces.push(Piece::Heading(c.t.msg_mail_how_heading()));
    match c.medium {
        Medium::Mail => pieces.extend(how_by_mail(c, r)),
        Medium::Paper => pieces.extend(how_on_paper(c, r)?),
    }
    pieces.extend(special_questions(c)?);
    pieces.push(Piece::Heading(c.t.msg_mail_next_heading()));
    pieces.push(Piece::text(next(c, r)));
    pieces.push(Piece::text(c.t.msg_mail_public_record()));
    pieces.extend(enclosed(c)?);
    pieces.push(Piece::text(c.t.msg_mail_questions(contact(c.site, &r.letter))));
    Ok(pieces)
}

/// The number, the last day, the decision and the day of feedback.
pub(super) fn facts(c: &Context<'_>, r: &Referral) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    if let Some(day) = c.last_day() {
        facts.push(Piece::fact(c.t.msg_mail_fact_deadline(), format::weekday_date(c.language, day)));
    }
    facts.push(Piece::fact(c.t.msg_mail_fact_number(), r.number.as_str()));
    if let Some(day) = r.letter.decision_date.filter(|_| !r.letter.decision_body.is_empty()) {
        let planned = c.t.msg_mail_planned_decision(&r.letter.decision_body, format::date(c.language, day.0));
        facts.push(Piece::fact(c.t.msg_mail_fact_decision(), planned));
    }
    if let Some(day) = r.letter.feedback_by {
        facts.push(Piece::fact(c.t.msg_mail_fact_feedback(), format::date(c.language, day.0)));
    }
    facts
}

fn how_by_mail(c: &Context<'_>, r: &Referral) -> Vec<Piece> {
    let mut pieces = Vec::new();
    if let Some(url) = c.answer_link() {
        pieces.push(Piece::Button { label: c.t.msg_mail_answer_link(), url });
        pieces.push(Piece::text(c.t.msg_mail_answer_link_note()));
    }
    let mut ways = vec![c.t.msg_mail_invitation_save(), c.t.msg_mail_invitation_by_mail()];
    // Without an address a letter does not find its way.
    if !c.site.settings.registrar.postal.is_empty() {
        ways.push(c.t.msg_mail_by_post(registrar_address(c.site).join(", "), r.number.as_str()));
    }
    ways.extend([c.t.msg_mail_abstain(), c.t.msg_mail_invitation_more_time()]);
    pieces.push(Piece::List(ways));
    pieces
}

fn how_on_paper(c: &Context<'_>, r: &Referral) -> Result<Vec<Piece>> {
    let number = r.number.as_str();
    let registrar = &c.site.settings.registrar;
    let mut pieces = vec![Piece::text(c.t.msg_mail_paper_write(number))];
    pieces.push(Piece::Facts(vec![(c.t.msg_mail_paper_address(), registrar_address(c.site).join("\n"))]));
    let mut ways = Vec::new();
    if !registrar.phone.is_empty() {
        ways.push(c.t.msg_mail_paper_phone(&registrar.phone));
    }
    ways.push(c.t.msg_mail_paper_mail(registrar.email.as_str(), number));
    ways.push(c.t.msg_mail_paper_more_time());
    pieces.push(Piece::List(ways));
    pieces.push(Piece::Link { label: c.t.msg_mail_paper_web(), url: c.public_page()? });
    Ok(pieces)
}

/// Questions that are put to this recipient, and to nobody else.
fn special_questions(c: &Context<'_>) -> Result<Vec<Piece>> {
    let category = c.recipient.as_ref().map(|r| r.category.as_str()).unwrap_or_default();
    let internal = c.site.settings.is_internal(category);
    let asked = c.whole()?.questions.iter().filter(|q| q.audience.includes(category, internal));
    let asked: Vec<String> = asked.map(|q| q.text.clone()).collect();
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let count = i64::try_from(asked.len()).unwrap_or(i64::MAX);
    Ok(vec![Piece::text(c.t.msg_mail_invitation_special(count)), Piece::List(asked)])
}

/// What happens then, and by when.
fn next(c: &Context<'_>, r: &Referral) -> String {
    let mut sentences = vec![c.t.msg_mail_invitation_receipt()];
    if let Some(day) = r.letter.decision_date.filter(|_| !r.letter.decision_body.is_empty()) {
        sentences.push(c.t.msg_mail_next_decision(&r.letter.decision_body, format::date(c.language, day.0)));
    }
    if let Some(day) = r.letter.feedback_by {
        sentences.push(c.t.msg_mail_next_feedback(c.who(), format::date(c.language, day.0)));
    }
    // A receipt needs an address to go to.
    if c.medium == Medium::Paper {
        sentences.remove(0);
    }
    sentences.join(" ")
}

fn enclosed(c: &Context<'_>) -> Result<Vec<Piece>> {
    let heading = match c.medium {
        Medium::Mail => c.t.msg_mail_invitation_attached(),
        Medium::Paper => c.t.msg_mail_paper_enclosed(),
    };
    let names = c.whole()?.attachments.iter().map(|a| a.name.clone());
    let all = std::iter::once(c.t.msg_mail_paper_the_letter()).chain(names).collect();
    Ok(vec![Piece::text(heading), Piece::List(all)])
}
