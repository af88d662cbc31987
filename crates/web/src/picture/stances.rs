//! Stance bars: one row per counting category. A row is as long as those who were asked, so that silence shows; all
//! rows have the same scale.

use super::{mark, percent};
use app::summary::{CategoryRow, Stances};
use domain::language::Language;
use domain::stance::Stance;
use i18n::{format, words};

/// Share of a segment that is left empty after it, at most, in percent of the whole width.
const GAP: f64 = 0.7;

/// A piece of a bar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Segment {
    /// Where it begins.
    pub x: String,
    /// How wide it is.
    pub width: String,
    /// Its middle.
    pub middle: String,
    /// How it is drawn: `support`, `wait` …
    pub mark: &'static str,
    /// How many.
    pub count: i64,
    /// The number is written in it: there is room, and it is not the silence.
    pub numbered: bool,
}

/// A row of the picture.
#[derive(Debug, Clone)]
pub struct Row {
    /// Key of the category; empty for those who answered unasked.
    pub key: String,
    /// Its bar.
    pub segments: Vec<Segment>,
    /// The bar in words.
    pub words: String,
    /// How many have answered.
    pub answered: i64,
    /// How many were asked; none where nobody was.
    pub asked: Option<i64>,
}

/// A line of the legend.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// How it is drawn.
    pub mark: &'static str,
    /// What it means.
    pub word: String,
}

/// The picture.
#[derive(Debug, Clone)]
pub struct Picture {
    /// The legend.
    pub key: Vec<Key>,
    /// The rows.
    pub rows: Vec<Row>,
}

/// What a segment stands for, and how many.
struct Piece {
    mark: &'static str,
    count: i64,
}

/// Draws rows of counts. `open`: answers may still come in. Those who have answered but are not counted in the row (in
/// public what is not published) have a piece of their own, so that they are not taken for silent.
pub fn picture(language: Language, rows: &[CategoryRow], open: bool) -> Picture {
    let scale = rows.iter().map(|r| r.asked.max(r.answered).max(r.stances.total())).max().unwrap_or(0).max(1);
    let drawn = rows.iter().map(|row| self::row(language, row, scale, open)).collect();
    Picture { key: key(language, rows, open), rows: drawn }
}

/// One bar alone, of those who answered: for a part of the proposal.
pub fn bar(stances: &Stances) -> Vec<Segment> {
    segments(&pieces(stances, 0, 0), stances.total().max(1))
}

fn row(language: Language, row: &CategoryRow, scale: i64, open: bool) -> Row {
    let withheld = row.withheld();
    let silent = (row.asked - row.stances.total() - withheld).max(0);
    Row {
        key: row.key.clone(),
        segments: segments(&pieces(&row.stances, withheld, silent), scale),
        words: in_words(language, &row.stances, withheld, silent, open),
        answered: row.answered,
        asked: (row.asked > 0).then_some(row.asked),
    }
}

/// In the order of the picture: from support to rejection, those who take no side, those not read, those not published,
/// the silent.
fn pieces(stances: &Stances, withheld: i64, silent: i64) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for stance in Stance::PICTURE {
        let (mark, count) = (mark(*stance), stances.of(*stance));
        match pieces.last_mut() {
            Some(last) if last.mark == mark => last.count += count,
            _ => pieces.push(Piece { mark, count }),
        }
    }
    pieces.push(Piece { mark: "unread", count: stances.unread });
    pieces.push(Piece { mark: "withheld", count: withheld });
    pieces.push(Piece { mark: "wait", count: silent });
    pieces.retain(|p| p.count > 0);
    pieces
}

#[expect(clippy::cast_precision_loss, reason = "counts of respondents are far below 2^52")]
fn segments(pieces: &[Piece], scale: i64) -> Vec<Segment> {
    let unit = 100.0 / scale as f64;
    let gap = GAP.min(unit * 0.3);
    let mut before = 0;
    let mut segments = Vec::with_capacity(pieces.len());
    for piece in pieces {
        let x = before as f64 * unit;
        let width = piece.count as f64 * unit - gap;
        let digits = piece.count.to_string().len() as f64;
        segments.push(Segment {
            x: percent(x),
            width: percent(width),
            middle: percent(x + width / 2.0),
            mark: piece.mark,
            count: piece.count,
            // About 300 px at the narrowest, and 9 px for a figure.
            numbered: piece.mark != "wait" && width >= 1.0 + 3.0 * digits,
        });
        before += piece.count;
    }
    segments
}

/// *tillstyrker 2, inte läst än 1, har inte svarat 3*.
pub fn in_words(language: Language, stances: &Stances, withheld: i64, silent: i64, open: bool) -> String {
    let t = i18n::texts(language);
    let told = Stance::PICTURE.iter().map(|s| (words::stance(language, *s), stances.of(*s)));
    let wait = if open { t.msg_public_key_wait() } else { t.msg_public_key_silent() };
    let others =
        [(t.msg_stance_unread(), stances.unread), (t.msg_public_key_withheld(), withheld), (wait, silent)];
    told.chain(others)
        .filter(|(_, n)| *n > 0)
        .map(|(word, n)| format!("{} {n}", word.to_lowercase()))
        .collect::<Vec<_>>()
        .join(", ")
}

fn key(language: Language, rows: &[CategoryRow], open: bool) -> Vec<Key> {
    let t = i18n::texts(language);
    let any = |stance: Stance| rows.iter().any(|r| r.stances.of(stance) > 0);
    let word = |stance| words::stance(language, stance);
    let neither = match (any(Stance::NoObjection), any(Stance::NoComments)) {
        (true, true) => {
            t.msg_public_key_neither(word(Stance::NoObjection), word(Stance::NoComments).to_lowercase())
        }
        (false, true) => word(Stance::NoComments),
        _ => word(Stance::NoObjection),
    };
    let mut lines = vec![
        ("support", word(Stance::Support)),
        ("amend", word(Stance::SupportWithChanges)),
        ("none", neither),
        ("partly", word(Stance::RejectPartly)),
        ("oppose", word(Stance::Reject)),
        ("abstain", word(Stance::Abstain)),
    ];
    if any(Stance::Unclear) {
        lines.push(("unclear", word(Stance::Unclear)));
    }
    if rows.iter().any(|r| r.stances.unread > 0) {
        lines.push(("unread", t.msg_stance_unread()));
    }
    if rows.iter().any(|r| r.withheld() > 0) {
        lines.push(("withheld", t.msg_public_key_withheld()));
    }
    lines.push(("wait", if open { t.msg_public_key_wait() } else { t.msg_public_key_silent() }));
    lines.into_iter().map(|(mark, word)| Key { mark, word: format::capital(&word) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row_of(asked: i64, counts: &[(Stance, i64)], unread: i64) -> CategoryRow {
        let stances = Stances { counts: counts.iter().copied().collect(), unread };
        CategoryRow { key: "k".into(), asked, answered: stances.total(), stances }
    }

    fn number(text: &str) -> f64 {
        text.trim_end_matches('%').parse().unwrap()
    }

    #[test]
    fn segments_add_up_to_those_asked_and_lie_side_by_side() {
        use Stance::{Abstain, NoComments, NoObjection, Reject, Support, Unclear};
        let counts =
            [(Support, 2), (NoObjection, 1), (NoComments, 3), (Reject, 1), (Abstain, 1), (Unclear, 1)];
        let rows = [row_of(20, &counts, 4), row_of(9, &[(Support, 9)], 0), row_of(0, &[(Reject, 2)], 0)];
        let picture = picture(Language::Swedish, &rows, true);
        for (drawn, given) in picture.rows.iter().zip(&rows) {
            let sum: i64 = drawn.segments.iter().map(|s| s.count).sum();
            assert_eq!(sum, given.asked.max(given.stances.total()));
            for pair in drawn.segments.windows(2) {
                assert!(number(&pair[0].x) + number(&pair[0].width) <= number(&pair[1].x) + 0.01);
            }
            let end = drawn.segments.last().unwrap();
            assert!(number(&end.x) + number(&end.width) <= 100.0);
        }
        let marks: Vec<_> = picture.rows[0].segments.iter().map(|s| (s.mark, s.count)).collect();
        let expected = [
            ("support", 2),
            ("none", 4),
            ("oppose", 1),
            ("abstain", 1),
            ("unclear", 1),
            ("unread", 4),
            ("wait", 7),
        ];
        assert_eq!(marks, expected);
        assert_eq!(
            picture.rows[0].words,
            "tillstyrker 2, ingen erinran 1, inga synpunkter 3, avstyrker 1, avstår 1, oklart 1, inte läst än 4, \
             ännu inget svar 7"
        );
    }

    #[test]
    fn those_whose_answer_is_not_published_are_neither_counted_nor_silent() {
        let mut row = row_of(5, &[(Stance::Support, 1)], 0);
        row.answered = 3;
        let picture = picture(Language::Swedish, &[row], false);
        let marks: Vec<_> = picture.rows[0].segments.iter().map(|s| (s.mark, s.count)).collect();
        assert_eq!(marks, [("support", 1), ("withheld", 2), ("wait", 2)]);
        assert_eq!(picture.rows[0].words, "tillstyrker 1, svaret är inte publicerat 2, svarade inte 2");
        assert!(picture.key.iter().any(|k| k.mark == "withheld"));
    }

    #[test]
    fn thousands_still_have_a_width() {
        let rows = [row_of(5_000, &[(Stance::Support, 1), (Stance::Reject, 4_999)], 0)];
        let picture = picture(Language::English, &rows, false);
        let widths: Vec<f64> = picture.rows[0].segments.iter().map(|s| number(&s.width)).collect();
        assert!(widths.iter().all(|w| *w > 0.0), "{widths:?}");
        assert!(!picture.rows[0].segments[0].numbered);
        assert!(picture.rows[0].segments[1].numbered);
    }

    #[test]
    fn the_legend_names_what_is_drawn() {
        let rows = [row_of(3, &[(Stance::NoComments, 1)], 1)];
        let words = |open| -> Vec<String> {
            key(Language::Swedish, &rows, open).into_iter().map(|k| k.word).collect()
        };
        let open = [
            "Tillstyrker",
            "Tillstyrker med ändringar",
            "Inga synpunkter",
            "Avstyrker delvis",
            "Avstyrker",
            "Avstår",
        ];
        assert_eq!(words(true)[..6], open);
        assert_eq!(words(true)[6..], ["Inte läst än", "Ännu inget svar"]);
        assert_eq!(words(false).last().unwrap(), "Svarade inte");
    }
}
