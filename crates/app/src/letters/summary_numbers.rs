//! The numbers of a summary: sentences, the picture of stances with its table, and the lists of who answered.

use super::summary::{Sheet, name};
use super::{MOST_LISTED, section, within_sentence};
use crate::summary::{CategoryRow, Stances};
use documents::{Alignment, Block, StanceKind, StanceRow, StanceSegment};
use domain::contribution::Outcome;
use domain::stance::Stance;
use domain::summary::Counting;
use i18n::words;
use std::collections::HashMap;
use store::statement::Listed;

/// How many were asked, answered, abstained, came unasked, came late: in sentences.
pub(super) fn counts(s: &Sheet<'_>) -> String {
    let (t, summary) = (s.t, s.summary);
    let unasked = count(summary.statements.iter().filter(|l| l.statement.recipient.is_none()));
    let abstained =
        count(summary.statements.iter().filter(|l| l.read.or(l.overall) == Some(Stance::Abstain)));
    let mut sentences =
        vec![t.msg_letter_summary_asked(summary.asked), t.msg_letter_summary_answered(summary.answered)];
    if summary.public && summary.received > summary.published {
        sentences.push(t.msg_letter_summary_published(summary.published, summary.received));
    }
    if abstained > 0 {
        sentences.push(t.msg_letter_summary_abstained(abstained));
    }
    if unasked > 0 {
        sentences.push(t.msg_letter_summary_unasked_count(unasked));
    }
    if summary.late > 0 {
        sentences.push(t.msg_letter_summary_late_count(summary.late));
    }
    sentences.join(" ")
}

fn count(items: impl Iterator) -> i64 {
    i64::try_from(items.count()).unwrap_or(i64::MAX)
}

/// What a statement says of the whole, in a word.
fn stance_word(s: &Sheet<'_>, listed: &Listed) -> String {
    let stance = listed.read.or(listed.overall);
    stance.map_or_else(|| s.t.msg_stance_unread(), |stance| words::stance(s.language, stance))
}

fn with_late_mark(s: &Sheet<'_>, listed: &Listed) -> String {
    let word = stance_word(s, listed);
    if listed.statement.late { format!("{word} ({})", s.t.msg_letter_summary_late_mark()) } else { word }
}

fn group(s: &Sheet<'_>, key: &str) -> String {
    if key.is_empty() {
        s.t.msg_letter_summary_unasked()
    } else {
        s.site.category_name(key, s.language).to_owned()
    }
}

/// Everyone on the list with what they answered; of a list too long to read those who have answered.
pub(super) fn asked_table(s: &Sheet<'_>) -> Option<Block> {
    let all = s.summary.recipients.len() <= MOST_LISTED;
    let answers: HashMap<_, _> =
        s.summary.statements.iter().filter_map(|l| Some((l.statement.recipient?, l))).collect();
    let rows: Vec<Vec<String>> = s
        .summary
        .recipients
        .iter()
        .filter(|r| all || s.summary.responded.contains(&r.id))
        .map(|r| {
            let answer = match answers.get(&r.id) {
                Some(listed) => with_late_mark(s, listed),
                None if s.summary.responded.contains(&r.id) => s.t.msg_letter_summary_withheld(),
                None => s.t.msg_letter_summary_no_answer(),
            };
            vec![r.name.clone(), group(s, &r.category), answer]
        })
        .collect();
    (!rows.is_empty()).then(|| Block::Table {
        caption: if all {
            s.t.msg_letter_summary_asked_caption()
        } else {
            s.t.msg_letter_summary_responded_caption()
        },
        header: vec![
            s.t.msg_letter_column_name(),
            s.t.msg_letter_column_category(),
            s.t.msg_letter_summary_column_answer(),
        ],
        rows,
        alignments: Vec::new(),
        widths: vec![5.0, 4.0, 3.0],
    })
}

/// Those who answered unasked.
pub(super) fn unasked_table(s: &Sheet<'_>) -> Option<Block> {
    let unasked = s.summary.statements.iter().filter(|l| l.statement.recipient.is_none());
    // The mark for late ones stands at the stance here.
    let named = |l: &Listed| {
        let mut statement = l.statement.clone();
        statement.late = false;
        name(s, &statement)
    };
    let rows: Vec<Vec<String>> = unasked.map(|l| vec![named(l), with_late_mark(s, l)]).collect();
    (!rows.is_empty()).then(|| Block::Table {
        caption: s.t.msg_letter_summary_unasked_caption(),
        header: vec![s.t.msg_letter_column_name(), s.t.msg_letter_summary_column_answer()],
        rows,
        alignments: Vec::new(),
        widths: vec![9.0, 3.0],
    })
}

/// Statements that came in and do not count, with why.
pub(super) fn uncounted_table(s: &Sheet<'_>) -> Option<Block> {
    let row = |(l, why): &(Listed, Counting)| {
        vec![
            l.document_number.clone().unwrap_or_else(|| l.statement.reception_number.clone()),
            name(s, &l.statement),
            l.statement.received_at.day().to_string(),
            counting_word(s.t, *why),
        ]
    };
    let rows: Vec<Vec<String>> = s.summary.uncounted.iter().map(row).collect();
    (!rows.is_empty()).then(|| Block::Table {
        caption: s.t.msg_download_uncounted(),
        header: vec![
            s.t.msg_mail_fact_document(),
            s.t.msg_letter_column_name(),
            s.t.msg_letter_summary_column_received(),
            s.t.msg_download_column_why(),
        ],
        rows,
        alignments: Vec::new(),
        widths: vec![3.6, 5.0, 2.4, 5.0],
    })
}

/// Why a statement does not count; that it does.
pub(super) fn counting_word(t: &i18n::Texts, counting: Counting) -> String {
    match counting {
        Counting::Counts => t.msg_download_counts(),
        Counting::Replaced => t.msg_download_replaced(),
        Counting::TooLate => t.msg_download_too_late(),
    }
}

/// The bars, and the same numbers in a table beside.
pub(super) fn picture(s: &Sheet<'_>) -> Vec<Block> {
    let all = all_groups(s);
    let total = (s.t.msg_letter_summary_all(), &all);
    let groups: Vec<(String, &CategoryRow)> =
        s.summary.categories.iter().map(|c| (group(s, &c.key), c)).collect();
    let legend = legend(s, &all.stances);
    // Each picture has a scale of its own: beside all of them together, a group would be too short to see.
    let bars = |caption, rows: &[(String, &CategoryRow)]| {
        let bars = Block::StanceBars {
            caption,
            alt: String::new(),
            total_label: s.t.msg_letter_summary_picture_total(),
            rows: rows.iter().map(|(label, row)| bar(s, &legend, label, row)).collect(),
        };
        Block::KeepTogether { blocks: vec![bars] }
    };
    let rows: Vec<_> = std::iter::once(total.clone()).chain(groups.iter().cloned()).collect();
    vec![
        bars(s.t.msg_letter_summary_picture_caption(), &[total]),
        bars(s.t.msg_letter_summary_picture_groups(), &groups),
        Block::KeepTogether { blocks: vec![table(s, &rows, &all.stances)] },
    ]
}

/// All groups added up.
fn all_groups(s: &Sheet<'_>) -> CategoryRow {
    let mut all = CategoryRow { key: String::new(), asked: 0, answered: 0, stances: Stances::default() };
    for row in &s.summary.categories {
        all.asked += row.asked;
        all.answered += row.answered;
        all.stances.unread += row.stances.unread;
        for (stance, n) in &row.stances.counts {
            *all.stances.counts.entry(*stance).or_default() += n;
        }
    }
    all
}

/// The looks of the bars, and the words for each. There are fewer looks than stances: those that share one share a piece of
/// the bar too, under the words of all that occur. The table tells them apart.
fn legend(s: &Sheet<'_>, all: &Stances) -> Vec<(StanceKind, String)> {
    let mut legend: Vec<(StanceKind, Vec<String>)> = Vec::new();
    let named = Stance::PICTURE.iter().filter(|stance| all.of(**stance) > 0);
    let named = named.map(|stance| (stance_kind(*stance), words::stance(s.language, *stance)));
    let unread = (all.unread > 0).then(|| (StanceKind::Abstain, s.t.msg_stance_unread()));
    for (kind, word) in named.chain(unread) {
        match legend.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, words)) => words.push(within_sentence(&word)),
            None => legend.push((kind, vec![word])),
        }
    }
    legend.into_iter().map(|(kind, words)| (kind, words.join(", "))).collect()
}

/// How many of a row have this look.
fn looking(row: &CategoryRow, kind: StanceKind) -> i64 {
    let stances: i64 =
        Stance::PICTURE.iter().filter(|s| stance_kind(**s) == kind).map(|s| row.stances.of(*s)).sum();
    if kind == StanceKind::Abstain { stances + row.stances.unread } else { stances }
}

fn bar(s: &Sheet<'_>, legend: &[(StanceKind, String)], label: &str, row: &CategoryRow) -> StanceRow {
    let segment =
        |kind, label, n: i64| StanceSegment { kind, label, count: u32::try_from(n).unwrap_or_default() };
    let mut segments: Vec<StanceSegment> =
        legend.iter().map(|(kind, label)| segment(*kind, label.clone(), looking(row, *kind))).collect();
    let silent = if row.key.is_empty() && row.asked == 0 { 0 } else { unanswered(s, row) };
    if withheld(s) > 0 {
        segments.push(segment(StanceKind::Withheld, s.t.msg_letter_summary_withheld(), row.withheld()));
    }
    segments.push(segment(StanceKind::Wait, s.t.msg_letter_summary_no_answer(), silent));
    StanceRow { label: label.to_owned(), segments }
}

/// How many answers in all groups are not published, and so not counted by stance.
fn withheld(s: &Sheet<'_>) -> i64 {
    s.summary.categories.iter().map(CategoryRow::withheld).sum()
}

/// How many of those asked have not answered. The row of all holds the unasked too.
fn unanswered(s: &Sheet<'_>, row: &CategoryRow) -> i64 {
    if row.key.is_empty() { s.summary.asked - s.summary.answered } else { (row.asked - row.answered).max(0) }
}

fn stance_kind(stance: Stance) -> StanceKind {
    match stance {
        Stance::Support => StanceKind::Support,
        Stance::SupportWithChanges => StanceKind::Amend,
        Stance::NoObjection | Stance::NoComments => StanceKind::None,
        Stance::RejectPartly => StanceKind::Partly,
        Stance::Reject => StanceKind::Oppose,
        Stance::Abstain | Stance::Unclear => StanceKind::Abstain,
    }
}

/// One row per stance and one column per group would be wide; here it is one row per group, and only stances that occur.
fn table(s: &Sheet<'_>, rows: &[(String, &CategoryRow)], all: &Stances) -> Block {
    let occurring: Vec<Stance> =
        Stance::PICTURE.iter().copied().filter(|stance| all.of(*stance) > 0).collect();
    let mut header = vec![
        s.t.msg_letter_summary_column_group(),
        s.t.msg_letter_summary_column_asked(),
        s.t.msg_letter_summary_column_answered(),
    ];
    header.extend(occurring.iter().map(|stance| words::stance(s.language, *stance)));
    if all.unread > 0 {
        header.push(s.t.msg_stance_unread());
    }
    let withheld = withheld(s) > 0;
    if withheld {
        header.push(s.t.msg_letter_summary_withheld());
    }
    let cells = |(label, row): &(String, &CategoryRow)| {
        let mut cells = vec![label.clone(), row.asked.to_string(), row.answered.to_string()];
        cells.extend(occurring.iter().map(|stance| row.stances.of(*stance).to_string()));
        if all.unread > 0 {
            cells.push(row.stances.unread.to_string());
        }
        if withheld {
            cells.push(row.withheld().to_string());
        }
        cells
    };
    let columns = header.len();
    let mut widths = vec![2.6; columns];
    let mut alignments = vec![Alignment::End; columns];
    // The name of the group needs room, and so does the one long word among the headings.
    for (index, wide) in [(0, 4.0), (1, 3.0)] {
        widths.get_mut(index).into_iter().for_each(|width| *width = wide);
    }
    alignments.first_mut().into_iter().for_each(|alignment| *alignment = Alignment::Start);
    Block::Table {
        caption: s.t.msg_letter_summary_table_caption(),
        header,
        rows: rows.iter().map(cells).collect(),
        alignments,
        widths,
    }
}

/// How many views became what, once some are answered.
pub(super) fn outcomes(s: &Sheet<'_>) -> Vec<Block> {
    let tally = &s.summary.tally;
    if tally.total() == tally.open {
        return Vec::new();
    }
    let word = |outcome| {
        if s.decided {
            words::outcome(s.language, outcome)
        } else {
            words::outcome_future(s.language, outcome)
        }
    };
    let mut rows = vec![
        (word(Outcome::TakenUp), tally.taken_up),
        (word(Outcome::Partly), tally.partly),
        (word(Outcome::Not), tally.not),
        (word(Outcome::NoAnswerNeeded), tally.no_answer_needed),
    ];
    if tally.open > 0 {
        rows.push((s.t.msg_letter_summary_outcome_open(), tally.open));
    }
    rows.push((s.t.msg_letter_summary_views_all(), tally.total()));
    let table = Block::Table {
        caption: String::new(),
        header: vec![s.t.msg_letter_summary_outcome(), s.t.msg_letter_summary_count()],
        rows: rows.into_iter().map(|(label, n)| vec![label, n.to_string()]).collect(),
        alignments: vec![Alignment::Start, Alignment::End],
        widths: vec![5.0, 1.0],
    };
    section(2, s.t.msg_letter_summary_outcomes(), vec![table])
}

/// Every statement in the order it came.
pub(super) fn annex(s: &Sheet<'_>) -> Vec<Block> {
    if s.summary.statements.is_empty() {
        return Vec::new();
    }
    let row = |l: &Listed| {
        vec![
            l.document_number.clone().unwrap_or_else(|| l.statement.reception_number.clone()),
            name(s, &l.statement),
            group(s, &l.statement.category),
            l.statement.received_at.day().to_string(),
            stance_word(s, l),
        ]
    };
    vec![
        Block::PageBreak,
        Block::heading(1, s.t.msg_letter_summary_annex()),
        Block::Table {
            caption: s.t.msg_letter_summary_annex_caption(),
            header: vec![
                s.t.msg_mail_fact_document(),
                s.t.msg_letter_column_name(),
                s.t.msg_letter_column_category(),
                s.t.msg_letter_summary_column_received(),
                s.t.msg_letter_summary_column_stance(),
            ],
            rows: s.summary.statements.iter().map(row).collect(),
            alignments: Vec::new(),
            widths: vec![3.6, 5.0, 4.2, 2.4, 3.2],
        },
    ]
}
