//! Mistakes in a model file, each with its line, where it is, and what would be right.

use std::fmt;
use std::ops::Range;

/// A mistake.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line it is on; the first is 1.
    pub line: usize,
    /// The part of the file, with its clauses: `duty "dialogforum" (O-12)`. Empty for the file as a whole.
    pub part: String,
    /// What is wrong.
    pub what: What,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// It is not TOML.
    Syntax(String),
    /// There is no such field.
    UnknownField {
        /// As it is written.
        field: String,
        /// The field that was perhaps meant.
        near: Option<String>,
    },
    /// A field is missing.
    Missing(String),
    /// A field is there and empty.
    Empty(String),
    /// A field holds another kind of value.
    WrongKind {
        /// The field.
        field: String,
        /// What it should hold.
        wanted: &'static str,
    },
    /// A field holds a word that means nothing there.
    NotAWord {
        /// The field.
        field: String,
        /// As it is written.
        given: String,
        /// What may stand there.
        allowed: Vec<String>,
        /// What was perhaps meant.
        near: Option<String>,
    },
    /// A field cannot be read; the reader says why.
    Unreadable {
        /// The field.
        field: String,
        /// Why.
        why: String,
    },
    /// A number is too small or too large.
    OutOfRange {
        /// The field.
        field: String,
        /// What it may be.
        range: String,
    },
    /// The file is written in a format that this program does not read.
    Format(String),
    /// Two things have one name.
    Twice {
        /// The name.
        id: String,
        /// The line of the first.
        first: usize,
    },
    /// A name stands for nothing.
    NoSuch {
        /// The field.
        field: String,
        /// What it should name: `a clause`.
        wanted: &'static str,
        /// As it is written.
        given: String,
        /// What was perhaps meant.
        near: Option<String>,
    },
    /// A name is not written as names are.
    NotAName(String),
    /// What it says contradicts itself or leaves out what is needed.
    Senseless(Senseless),
}

/// What makes no sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Senseless {
    /// A duty says nothing of when, or several things.
    When,
    /// `times` and `from` belong to `every`.
    OnlyWithEvery,
    /// `due` belongs to `every` and `in_term`.
    DueAlone,
    /// `due` says nothing, or several things.
    Due,
    /// `within` belongs to `before` and `after`.
    WithinAlone,
    /// It speaks of terms of office, and the model has none.
    NoTerm,
    /// Nobody owes it.
    NobodyResponsible,
    /// A duty for every body must name the body in `responsible`.
    NotABody,
    /// A duty comes before or after the very thing that it owes.
    Itself,
    /// It ends before it begins.
    EndsFirst,
    /// Equal numbers of seats are said, and the sides have different numbers.
    NotEqual,
    /// Nothing carries out the clause, and nothing says why.
    NothingCarriesOut,
    /// A unit or body belongs to itself, by however many steps.
    Circle,
    /// The authority is not a unit of kind `authority`.
    NotTheAuthority,
    /// A plan that is due says not for how long it holds.
    NoHorizon,
    /// A cell of the matrix stands twice.
    CellTwice,
    /// Two amounts of a kind begin on one day.
    FeeTwice,
    /// A part with no clause and nothing else that ties it to a source.
    NoClause,
}

impl fmt::Display for Senseless {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::When => {
                "say when in one way: give just one of every, before, after, by, in_term and as_needed"
            }
            Self::OnlyWithEvery => "times and from belong to every: take them out, or say every",
            Self::DueAlone => "due belongs to every and in_term: take it out, or say one of those",
            Self::Due => {
                "give just one of after_end, before_end, before_start and after_start, as in due = { after_end = \"3 months\" }"
            }
            Self::WithinAlone => "within belongs to before and after: take it out, or say one of those",
            Self::NoTerm => "the model has no term of office: add [term] with from and years",
            Self::NobodyResponsible => {
                "say who owes it: give responsible, or for_each where each owes its own"
            }
            Self::NotABody => "for_each = \"body\" needs responsible to name a body",
            Self::Itself => "it cannot come before or after what it owes itself: name another deed",
            Self::EndsFirst => "it ends before it begins: change the days",
            Self::NotEqual => {
                "parity = true, but the sides have different numbers of seats: make them equal, or take parity out"
            }
            Self::NothingCarriesOut => {
                "nothing in the model carries out this clause: name it in the part that does, or say why nothing is to be done with fact, or which function does it with by"
            }
            Self::Circle => "it belongs to itself in a circle: change under or home",
            Self::NotTheAuthority => "the authority must be a unit of kind \"authority\"",
            Self::NoHorizon => "a plan must say for how many years it holds: add horizon_years",
            Self::CellTwice => "the same level, step and name stand twice: take one out",
            Self::FeeTwice => "two amounts of the same kind begin on the same day: take one out",
            Self::NoClause => "name at least one clause that says so",
        })
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let perhaps = |near: &Option<String>| {
            near.as_ref().map(|near| format!("; did you mean \"{near}\"?")).unwrap_or_default()
        };
        match self {
            Self::Syntax(why) => write!(f, "this is not TOML: {why}"),
            Self::UnknownField { field, near } => {
                write!(f, "there is no field {field}{}", perhaps(near))
            }
            Self::Missing(field) => write!(f, "{field} is missing: add it"),
            Self::Empty(field) => write!(f, "{field} is empty: write something, or take it out"),
            Self::WrongKind { field, wanted } => write!(f, "{field} must be {wanted}"),
            Self::NotAWord { field, given, allowed, near } => {
                write!(f, "{field} = \"{given}\" is none of {}{}", allowed.join(", "), perhaps(near))
            }
            Self::Unreadable { field, why } => write!(f, "{field}: {why}"),
            Self::OutOfRange { field, range } => write!(f, "{field} must be {range}"),
            Self::Format(given) => write!(f, "format = {given}: this program reads format = 1"),
            Self::Twice { id, first } => {
                write!(f, "\"{id}\" stands for something else on line {first} already: choose another id")
            }
            Self::NoSuch { field, wanted, given, near } => {
                write!(f, "{field} names \"{given}\", which is not {wanted} of this model{}", perhaps(near))
            }
            Self::NotAName(given) => {
                write!(f, "\"{given}\" is not an id: use letters a to z, digits, - and _")
            }
            Self::Senseless(why) => why.fmt(f),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        if !self.part.is_empty() {
            write!(f, "{}: ", self.part)?;
        }
        self.what.fmt(f)
    }
}

/// The line that a place of a text is on.
pub(super) fn line_of(text: &str, at: &Range<usize>) -> usize {
    let end = at.start.min(text.len());
    text.get(..end).unwrap_or(text).matches('\n').count() + 1
}

/// Of some words the one that a misspelt word was perhaps meant as.
pub(super) fn nearest<'a>(given: &str, among: impl Iterator<Item = &'a str>) -> Option<String> {
    let folded = given.to_lowercase();
    let near = among
        .map(|word| (strsim::damerau_levenshtein(&folded, &word.to_lowercase()), word))
        .min_by_key(|(distance, _)| *distance)?;
    let most = (given.chars().count() / 3).max(1);
    (near.0 <= most).then(|| near.1.to_owned())
}
