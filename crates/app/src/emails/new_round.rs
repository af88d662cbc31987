//! What a later round says: what has changed in the proposal since the round before. In the letter to those who are asked
//! again, and as a mail of its own to those who answered before and are not.

use super::context::{Context, Medium};
use super::invitation::facts;
use super::piece::Piece;
use crate::error::Result;
use crate::letters::contact;
use crate::referral::Whole;
use domain::referral::Stage;
use domain::round::PartChange;
use i18n::words::part_change;

/// To someone who answered the round before and is not on the list.
pub(super) fn body(c: &Context<'_>) -> Result<Vec<Piece>> {
    let (whole, t) = (c.whole()?, c.t);
    let r = &whole.referral;
    let (site, earlier) = (c.site.settings.short_name.as_str(), r.round - 1);
    let mut pieces =
        vec![Piece::text(t.msg_rounds_mail_earlier_intro(c.who(), r.letter.heading(), site, earlier))];
    pieces.extend(changed(c, whole)?);
    pieces.push(Piece::text(t.msg_rounds_mail_earlier_may(c.who())));
    pieces.push(Piece::Button { label: t.msg_rounds_mail_earlier_button(), url: c.public_page()? });
    pieces.extend(own(c, whole));
    pieces.push(Piece::Facts(facts(c, r)));
    pieces.push(Piece::text(t.msg_mail_public_record()));
    pieces.push(Piece::text(t.msg_mail_questions(contact(c.site, &r.letter))));
    Ok(pieces)
}

/// In the letter of a later round, before how to answer: thanks for the earlier answer, and what has changed.
pub(super) fn in_invitation(c: &Context<'_>) -> Result<Vec<Piece>> {
    let whole = c.whole()?;
    let mut pieces = Vec::new();
    if c.statement.is_some() {
        pieces.push(Piece::text(c.t.msg_rounds_mail_answered_before(whole.referral.round - 1)));
        pieces.extend(own(c, whole));
    }
    pieces.extend(changed(c, whole)?);
    Ok(pieces)
}

/// What has changed, in the office's words and part by part.
fn changed(c: &Context<'_>, whole: &Whole) -> Result<Vec<Piece>> {
    let (r, t) = (&whole.referral, c.t);
    let mut pieces = vec![Piece::Heading(t.msg_rounds_changed_since(r.round - 1))];
    pieces.extend(Piece::paragraphs(&r.letter.changes));
    let line = |part: &domain::round::Compared<'_>| {
        let change = part.change();
        let (n, heading) = part.named();
        let what = part_change(c.language, change).to_lowercase();
        (change != PartChange::Unchanged).then(|| t.msg_rounds_part_line(n, heading, what))
    };
    let lines: Vec<String> = whole.compared().iter().filter_map(line).collect();
    if !lines.is_empty() {
        pieces.push(Piece::List(lines));
    }
    let url = format!("{}/andringar", c.public_page()?);
    pieces.push(Piece::Link { label: t.msg_rounds_mail_differences(), url });
    Ok(pieces)
}

/// The page with what they answered in the round before; what became of it when they have been told.
fn own(c: &Context<'_>, whole: &Whole) -> Option<Piece> {
    let before = whole.before.as_ref()?;
    let url = c.own_link().filter(|_| c.medium == Medium::Mail)?;
    let round = before.referral.round;
    let told = before.referral.stage == Stage::FedBack;
    let label = if told { c.t.msg_rounds_mail_own_became(round) } else { c.t.msg_rounds_mail_own(round) };
    Some(Piece::Link { label, url })
}
