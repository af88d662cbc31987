//! The proposal as a document of its own: its parts in order.

use super::letter::part_blocks;
use super::{Head, paragraphs, sheet};
use crate::referral::Whole;
use crate::site::Site;
use documents::{Block, Document};
use domain::language::Language;
use i18n::format;

/// The proposal, in Swedish as the office wrote it. Where it has no parts, what the letter says of it.
pub fn proposal(site: &Site, whole: &Whole) -> Document {
    let language = Language::Swedish;
    let t = i18n::texts(language);
    let r = &whole.referral;
    let head = Head {
        language,
        kind: t.msg_letter_kind_proposal(),
        title: &r.letter.title,
        number: Some(&super::number(r, language)),
        date: r.letter.date.map_or_else(|| site.clock.today(), |d| d.0),
        example: r.example,
    };
    let mut document = sheet(site, head);
    let number = r.number.as_str();
    let opening = match r.letter.response_deadline {
        Some(last) => t.msg_letter_proposal_opening(number, format::weekday_date(language, last.0)),
        None => t.msg_letter_proposal_opening_plain(number),
    };
    document.blocks.push(Block::text(opening));
    if whole.parts.is_empty() {
        document.blocks.extend(paragraphs(&r.letter.proposal));
    } else {
        let parts = whole.parts.iter().flat_map(part_blocks);
        document.blocks.extend(parts.map(one_level_up));
    }
    let changes = super::round::appendix(site, t, language, whole);
    document.blocks.extend(changes);
    document
}

/// In the letter the parts are under an appendix' heading; here they are under the title.
fn one_level_up(block: Block) -> Block {
    match block {
        Block::Heading { level, text } => Block::heading(level.saturating_sub(1).max(1), text),
        other => other,
    }
}
