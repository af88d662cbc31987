//! The texts of a statement with the passages that were marked in them, and what was selected to be a view.

use super::Whole;
use crate::errors::Failure;
use crate::posted::Posted;
use crate::ui::Ui;
use app::contribution::{Found, texts};
use domain::referral::{Part, Question};
use domain::span::{Place, Span, pieces, sentences};
use store::code_book::Marked;

/// A stretch of a text as it is drawn.
pub struct Piece {
    /// The words as they stand.
    pub text: String,
    /// The first character's place in the text.
    pub start: usize,
    /// Some view covers it.
    pub marked: bool,
    /// Views that begin here: their number on the page and their reference.
    pub begins: Vec<(usize, String)>,
}

/// A text as it is drawn.
pub struct Shown {
    /// Which.
    pub place: Place,
    /// What it is called.
    pub label: String,
    /// The words as they came.
    pub text: String,
    /// The words cut where views begin and end.
    pub pieces: Vec<Piece>,
    /// Its sentences: what a box is called when it is sent, and the words.
    pub sentences: Vec<(String, String)>,
    /// Where its sentences begin and end, for the script: `0-12 13-40`.
    pub cuts: String,
}

/// The texts of the version that counts, as they are drawn.
pub fn shown(
    ui: &Ui,
    whole: &Whole,
    parts: &[Part],
    questions: &[Question],
    marked: &[Marked],
) -> Vec<Shown> {
    let label = |place: Place| match place {
        Place::Body => ui.t.msg_coding_text_body(),
        Place::Summary => ui.t.msg_coding_text_summary(),
        Place::Part(id) => parts.iter().find(|p| p.id == id).map(|p| p.heading.clone()).unwrap_or_default(),
        Place::Question(id) => {
            questions.iter().find(|q| q.id == id).map(|q| q.text.clone()).unwrap_or_default()
        }
    };
    let number = |m: &Marked| {
        let at = whole.views.iter().position(|v| v.id == m.contribution)?;
        Some((at + 1, whole.views[at].reference.clone()))
    };
    let draw = |(place, text): (Place, &str)| {
        let here: Vec<&Marked> = marked.iter().filter(|m| m.span.place == place).collect();
        let spans: Vec<(usize, usize)> = here.iter().map(|m| (m.span.start, m.span.end)).collect();
        let pieces = pieces(text, &spans).into_iter().map(|p| Piece {
            begins: p.begins.iter().filter_map(|i| number(here[*i])).collect(),
            marked: !p.of.is_empty(),
            start: p.start,
            text: p.text,
        });
        let cuts = sentences(text);
        let words = |(start, end): &(usize, usize)| {
            let span = Span { place, start: *start, end: *end };
            (format!("{place}:{start}-{end}"), span.words(text).unwrap_or_default().to_owned())
        };
        Shown {
            place,
            label: label(place),
            pieces: pieces.collect(),
            sentences: cuts.iter().map(words).collect(),
            cuts: cuts.iter().map(|(a, b)| format!("{a}-{b}")).collect::<Vec<_>>().join(" "),
            text: text.to_owned(),
        }
    };
    texts(&whole.version).into_iter().map(draw).collect()
}

/// Passages that were marked in the version before and whose words the respondent has changed or taken away.
pub async fn lost(tx: &mut store::Tx, whole: &Whole) -> Result<Vec<String>, Failure> {
    let (id, now) = (whole.statement.id, whole.statement.current_version);
    if now < 2 {
        return Ok(Vec::new());
    }
    let carried = store::code_book::marked_in(tx, id, now).await?;
    let before = store::code_book::marked_in(tx, id, now - 1).await?;
    let gone = before.iter().filter(|m| !carried.iter().any(|c| c.carried_from == Some(m.contribution)));
    let gone: Vec<_> = gone.map(|m| m.contribution).collect();
    let views = store::contribution::of_statement(tx, id, now - 1).await?;
    Ok(views.into_iter().filter(|v| gone.contains(&v.id)).map(|v| v.text).collect())
}

/// What was selected: ticked sentences from the first to the last; a stretch that the script noted, as long as the words in
/// the field are still its words; else the words in the field.
pub fn found(whole: &Whole, posted: &Posted) -> Found {
    let passage = posted.string("passage");
    let flat = |s: &str| s.split_whitespace().collect::<Vec<_>>().join(" ");
    let span = |text: &str| {
        let (place, ends) = text.rsplit_once(':')?;
        let (start, end) = ends.split_once('-')?;
        Some(Span { place: place.parse().ok()?, start: start.parse().ok()?, end: end.parse().ok()? })
    };
    if let Some(noted) = span(posted.text("stretch")) {
        let texts = texts(&whole.version);
        let words = texts.iter().find(|(place, _)| *place == noted.place).and_then(|(_, t)| noted.words(t));
        if words.is_some_and(|words| flat(words) == flat(&passage)) {
            return Found::Span(noted);
        }
    }
    let ticked: Vec<Span> = posted.all("sentence").into_iter().filter_map(span).collect();
    match ticked.first() {
        Some(first) if passage.trim().is_empty() => {
            let same = ticked.iter().filter(|s| s.place == first.place);
            let start = same.clone().map(|s| s.start).min().unwrap_or(first.start);
            let end = same.map(|s| s.end).max().unwrap_or(first.end);
            Found::Span(Span { place: first.place, start, end })
        }
        _ => Found::Passage(passage),
    }
}
