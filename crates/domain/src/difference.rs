//! What differs between two texts, word by word: beside each other ([`between`]) or in one text ([`merged`]). Which words
//! belong together is found by the crate `similar`; here it is made readable.

use ::similar::{Algorithm, capture_diff_slices};
use std::ops::Range;

/// A run of words of one text beside another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// They stand in this text only.
    pub own: bool,
}

/// A paragraph, in runs.
pub type Paragraph = Vec<Run>;

crate::text_enum! {
    /// What became of a run of words.
    pub enum Fate {
        /// It stands in both texts.
        Kept = "kept",
        /// It stands in the earlier text only.
        Removed = "removed",
        /// It stands in the later text only.
        Added = "added",
    }
}

/// A run of words in two texts shown as one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The words, with their line breaks.
    pub text: String,
    /// What became of them.
    pub fate: Fate,
}

impl Piece {
    /// The words without what follows them.
    pub fn words(&self) -> &str {
        self.text.trim_end()
    }

    /// The blanks that follow them.
    pub fn gap(&self) -> &str {
        &self.text[self.words().len()..]
    }
}

/// Most pairs of words that are compared; longer texts are shown as differing wholly between their like ends.
const MOST_PAIRS: usize = 16_000_000;
/// So few like words between changes are read as part of them.
const STRAY: usize = 2;

/// Words of two texts that belong together: the like ones, or those of one that took the place of the other's.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Hunk {
    alike: bool,
    one: Range<usize>,
    other: Range<usize>,
}

/// Two texts as paragraphs of runs, each with what stands in it alone marked.
pub fn between(one: &str, other: &str) -> (Vec<Paragraph>, Vec<Paragraph>) {
    let (one, other) = (words(one), words(other));
    let hunks = hunks(&one, &other);
    let side = |words: &[&str], range: fn(&Hunk) -> Range<usize>| {
        let mut own = vec![false; words.len()];
        for hunk in hunks.iter().filter(|h| !h.alike) {
            own[range(hunk)].fill(true);
        }
        paragraphs(words, &own)
    };
    (side(&one, |h| h.one.clone()), side(&other, |h| h.other.clone()))
}

/// Two texts as one: what was removed and what was added stand where they stood.
pub fn merged(before: &str, now: &str) -> Vec<Vec<Piece>> {
    let (one, other) = (words(before), words(now));
    let hunks = hunks(&one, &other);
    let mut all = Merging::default();
    for (n, hunk) in hunks.iter().enumerate() {
        let then_removed = hunks.get(n + 1).is_some_and(|h| !h.one.is_empty());
        if hunk.alike {
            for (i, j) in hunk.one.clone().zip(hunk.other.clone()) {
                let last = i + 1 == hunk.one.end;
                let ends = ends_paragraph(other[j]) || last && then_removed && ends_paragraph(one[i]);
                all.push(other[j], Fate::Kept, ends);
            }
            continue;
        }
        for i in hunk.one.clone() {
            // What takes its place stands in the same paragraph, one blank after it.
            if i + 1 == hunk.one.end && !hunk.other.is_empty() {
                all.push(&format!("{} ", one[i].trim_end()), Fate::Removed, false);
            } else {
                all.push(one[i], Fate::Removed, ends_paragraph(one[i]));
            }
        }
        for j in hunk.other.clone() {
            all.push(other[j], Fate::Added, ends_paragraph(other[j]));
        }
    }
    all.paragraphs
}

#[derive(Default)]
struct Merging {
    paragraphs: Vec<Vec<Piece>>,
    inside: bool,
}

impl Merging {
    fn push(&mut self, word: &str, fate: Fate, ends: bool) {
        if !self.inside {
            self.paragraphs.push(Vec::new());
        }
        self.inside = !ends;
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        match paragraph.last_mut() {
            Some(piece) if piece.fate == fate => piece.text.push_str(word),
            _ => paragraph.push(Piece { text: word.to_owned(), fate }),
        }
    }
}

/// Words with the blanks that follow them; a blank line ends a paragraph.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let word = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let blank = rest[word..].find(|c: char| !c.is_whitespace()).map_or(rest.len(), |n| word + n);
        words.push(&rest[..blank]);
        rest = &rest[blank..];
    }
    words
}

fn ends_paragraph(word: &str) -> bool {
    word.matches('\n').count() > 1
}

/// Both texts cut into what is alike and what is not, in order.
fn hunks(one: &[&str], other: &[&str]) -> Vec<Hunk> {
    let bare = |words: &[&str]| words.iter().map(|w| w.trim_end().to_owned()).collect::<Vec<_>>();
    let (a, b) = (bare(one), bare(other));
    let begins = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let most = a.len().min(b.len()) - begins;
    let ends = a.iter().rev().zip(b.iter().rev()).take(most).take_while(|(x, y)| x == y).count();
    let (middle_a, middle_b) = (&a[begins..a.len() - ends], &b[begins..b.len() - ends]);
    let mut all = Vec::new();
    let mut push = |alike: bool, one: Range<usize>, other: Range<usize>| {
        if !one.is_empty() || !other.is_empty() {
            all.push(Hunk { alike, one, other });
        }
    };
    push(true, 0..begins, 0..begins);
    if middle_a.len().saturating_mul(middle_b.len()) > MOST_PAIRS {
        push(false, begins..a.len() - ends, begins..b.len() - ends);
    } else {
        let moved = |r: Range<usize>| r.start + begins..r.end + begins;
        for op in capture_diff_slices(Algorithm::Myers, middle_a, middle_b) {
            let alike = matches!(op, ::similar::DiffOp::Equal { .. });
            push(alike, moved(op.old_range()), moved(op.new_range()));
        }
    }
    push(true, a.len() - ends..a.len(), b.len() - ends..b.len());
    together(all, one)
}

/// Puts changes that follow one another together, and those with only a stray like word between: a sentence that was
/// written anew is not read as crumbs.
fn together(all: Vec<Hunk>, one: &[&str]) -> Vec<Hunk> {
    let size = |h: &Hunk| h.one.len() + h.other.len();
    let mut made: Vec<Hunk> = Vec::new();
    for hunk in all {
        if let [.., earlier, stray] = made.as_slice() {
            let few = stray.alike && stray.one.len() <= STRAY;
            let within = !one[stray.one.clone()].iter().any(|w| ends_paragraph(w));
            let changed = !earlier.alike && !hunk.alike;
            let replaces = |h: &Hunk| !h.one.is_empty() && !h.other.is_empty();
            if few
                && within
                && changed
                && replaces(earlier)
                && replaces(&hunk)
                && size(earlier) + size(&hunk) >= 4 * stray.one.len()
            {
                let (from_one, from_other) = (earlier.one.start, earlier.other.start);
                made.truncate(made.len() - 2);
                made.push(Hunk {
                    alike: false,
                    one: from_one..hunk.one.end,
                    other: from_other..hunk.other.end,
                });
                continue;
            }
        }
        match made.last_mut() {
            Some(last) if last.alike == hunk.alike => {
                (last.one.end, last.other.end) = (hunk.one.end, hunk.other.end);
            }
            _ => made.push(hunk),
        }
    }
    made
}

fn paragraphs(words: &[&str], own: &[bool]) -> Vec<Paragraph> {
    let mut all: Vec<Paragraph> = Vec::new();
    let mut begins = true;
    for (word, own) in words.iter().zip(own) {
        if begins {
            all.push(Vec::new());
        }
        begins = ends_paragraph(word);
        let Some(paragraph) = all.last_mut() else { continue };
        match paragraph.last_mut() {
            Some(run) if run.own == *own => run.text.push_str(word),
            _ => paragraph.push(Run { text: (*word).to_owned(), own: *own }),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(paragraphs: &[Paragraph]) -> String {
        let run =
            |r: &Run| if r.own { format!("[{}]", r.text.trim_end()) } else { r.text.trim_end().to_owned() };
        let one = |p: &Paragraph| p.iter().map(run).collect::<Vec<_>>().join(" ");
        paragraphs.iter().map(one).collect::<Vec<_>>().join(" | ")
    }

    fn in_one(before: &str, now: &str) -> String {
        let piece = |p: &Piece| match p.fate {
            Fate::Kept => p.text.trim_end().to_owned(),
            Fate::Removed => format!("-{}-", p.text.trim_end()),
            Fate::Added => format!("+{}+", p.text.trim_end()),
        };
        let one = |p: &Vec<Piece>| p.iter().map(piece).collect::<Vec<_>>().join(" ");
        merged(before, now).iter().map(one).collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn only_what_differs_is_marked() {
        let (one, other) =
            between("Vi vill ha lika ersättning för alla råd.", "Vi kräver lika ersättning för alla.");
        assert_eq!(marked(&one), "Vi [vill ha] lika ersättning för [alla råd.]");
        assert_eq!(marked(&other), "Vi [kräver] lika ersättning för [alla.]");
    }

    #[test]
    fn paragraphs_stay() {
        let (one, other) = between("Ett.\n\nTvå.", "Ett.\n\nTvå.\n\nTre.");
        assert_eq!(marked(&one), "Ett. | Två.");
        assert_eq!(marked(&other), "Ett. | Två. | [Tre.]");
        assert_eq!(between("", "a").0, Vec::<Paragraph>::new());
    }

    #[test]
    fn both_texts_are_read_as_one() {
        assert_eq!(
            in_one("Råden möts två gånger om året.", "Råden möts fyra gånger om året."),
            "Råden möts -två- +fyra+ gånger om året."
        );
        assert_eq!(in_one("Ett.\n\nTvå.", "Ett."), "Ett. | -Två.-");
        assert_eq!(in_one("Ett.", "Ett.\n\nTvå."), "Ett. | +Två.+");
        assert_eq!(in_one("Ett två.\n\nTre.", "Ett fyra.\n\nTre."), "Ett -två.- +fyra.+ | Tre.");
        let last = merged("Varje kvartal.\n\nSlut.", "Varje månad.\n\nSlut.");
        let told: Vec<&str> = last[0].iter().map(|p| p.text.as_str()).collect();
        assert_eq!(told, ["Varje ", "kvartal. ", "månad.\n\n"], "they do not run together, nor apart");
        assert_eq!(in_one("", "Nytt."), "+Nytt.+");
        assert_eq!(in_one("Samma.", "Samma."), "Samma.");
    }

    #[test]
    fn a_sentence_written_anew_is_not_read_as_crumbs() {
        assert_eq!(
            in_one(
                "Regionen betalar resor och arvode efter möten.",
                "Föreningarna ansöker digitalt och rapporterar årligen därefter."
            ),
            "-Regionen betalar resor och arvode efter möten.- +Föreningarna ansöker digitalt och rapporterar årligen därefter.+"
        );
    }

    proptest::proptest! {
        #[test]
        fn no_word_of_either_text_is_lost(one in "([a-c]{1,2}[ \n]{1,3}){0,30}", other in "([a-c]{1,2}[ \n]{1,3}){0,30}") {
            let all = merged(&one, &other);
            let of = |leave: Fate| {
                let pieces = all.iter().flatten().filter(|p| p.fate != leave);
                pieces.flat_map(|p| p.text.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect::<Vec<_>>()
            };
            proptest::prop_assert_eq!(of(Fate::Added), one.split_whitespace().collect::<Vec<_>>());
            proptest::prop_assert_eq!(of(Fate::Removed), other.split_whitespace().collect::<Vec<_>>());
        }
    }
}
