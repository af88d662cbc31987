//! What has changed since the round before, on paper: in the office's words, part by part, and word by word.

use super::{paragraphs, public_page, section};
use crate::referral::Whole;
use crate::site::Site;
use documents::{Block, Span, SpanMark};
use domain::difference::{Fate, Piece};
use domain::language::Language;
use domain::round::{Compared, PartChange};
use i18n::Texts;
use i18n::words::part_change;

/// Some part differs from the round before.
pub(super) fn differs(whole: &Whole) -> bool {
    whole.compared().iter().any(|c| c.change() != PartChange::Unchanged)
}

/// What has changed, in the office's words, and which parts. Nothing in a first round.
pub(super) fn changed(t: &Texts, language: Language, whole: &Whole) -> Vec<Block> {
    if whole.before.is_none() {
        return Vec::new();
    }
    let mut blocks = paragraphs(&whole.referral.letter.changes);
    let line = |part: &Compared<'_>| {
        let (n, heading) = part.named();
        let what = part_change(language, part.change()).to_lowercase();
        vec![Span::new(t.msg_rounds_part_line(n, heading, what))]
    };
    let items: Vec<_> =
        whole.compared().iter().filter(|c| c.change() != PartChange::Unchanged).map(line).collect();
    if !items.is_empty() {
        blocks.push(Block::BulletList { items });
    }
    section(1, t.msg_rounds_changed_since(whole.referral.round - 1), blocks)
}

/// Every part that differs, word by word. Nothing when none does.
pub(super) fn appendix(site: &Site, t: &Texts, language: Language, whole: &Whole) -> Vec<Block> {
    if !differs(whole) {
        return Vec::new();
    }
    let page = format!("{}/andringar", public_page(site, language, &whole.referral.slug));
    let mut blocks = vec![
        Block::heading(1, t.msg_rounds_letter_appendix()),
        Block::paragraph([
            Span::new(format!("{} ", t.msg_rounds_letter_appendix_note())),
            Span::link(page.as_str(), page.as_str()),
        ]),
    ];
    for part in whole.compared().iter().filter(|c| c.change() != PartChange::Unchanged) {
        let (n, heading) = part.named();
        let what = part_change(language, part.change()).to_lowercase();
        blocks.push(Block::heading(2, t.msg_rounds_part_line(n, heading, what)));
        let heading = part.heading();
        if part.change() == PartChange::Changed && heading.iter().any(|p| p.fate != Fate::Kept) {
            blocks.push(Block::Paragraph { spans: spans(&heading, true) });
        }
        let paragraphs = part.text();
        blocks.extend(paragraphs.iter().map(|p| Block::Paragraph { spans: spans(p, false) }));
    }
    blocks
}

/// A paragraph: words with their marks, and the blanks between them without.
fn spans(paragraph: &[Piece], bold: bool) -> Vec<Span> {
    let marked = |piece: &Piece| {
        let mark = match piece.fate {
            Fate::Kept => None,
            Fate::Added => Some(SpanMark::Added),
            Fate::Removed => Some(SpanMark::Removed),
        };
        [Span { mark, bold, ..Span::new(piece.words()) }, Span::new(piece.gap())]
    };
    let mut spans: Vec<Span> = paragraph.iter().flat_map(marked).collect();
    spans.pop(); // what follows the last word
    spans
}
