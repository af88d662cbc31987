//! The block model: what a document is made of.
//!
//! Plain data with public fields. Every string is shown as it stands; nothing is parsed as markup. Empty parts are
//! left out of the page. What is out of shape (a row with too few cells, a heading level that skips) is put right
//! when the document is rendered, see `prepare`.

use serde::{Deserialize, Serialize};

/// A document to be laid out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// The language of the text: hyphenation, and what a screen reader is told.
    pub language: Language,
    /// The title, shown as the first heading and in the window of a PDF reader. Cut after a thousand characters.
    pub title: String,
    /// The site that sends it, such as "Region Stockholm". Also the file's author.
    pub site: String,
    /// What kind of document it is, such as "REMISS". Shown in the head.
    pub kind: String,
    /// The register number, shown on every page.
    pub register_number: Option<String>,
    /// The date as it is written in the language, such as "14 februari 2024".
    pub date_text: String,
    /// The same date. The file's creation date and identifier come from it.
    pub date: Date,
    /// A mark on every page and among the file's keywords, such as "Exempel".
    pub mark: Option<String>,
    /// The site's colour as `#rrggbb`. Lightness and chroma are clamped, so any colour stays readable;
    /// a value that is not a colour gives the default, dark blue.
    pub accent: String,
    /// Short facts under the title, such as the last day to answer.
    pub facts: Vec<Fact>,
    /// The receiver's address, placed for a window envelope with the window to the right (H2, C5). At most four or
    /// five short lines show in the window.
    pub address: Option<Vec<String>>,
    /// The content.
    pub blocks: Vec<Block>,
    /// The foot of every page: at most three lines of about ninety characters; the rest is cut.
    pub footer: String,
    /// The page label with `{page}` and `{pages}`, such as "Sida {page} av {pages}".
    pub page_label: String,
}

impl Document {
    /// A document with the given title and date, and all else empty.
    pub fn new(language: Language, site: impl Into<String>, title: impl Into<String>, date: Date) -> Self {
        Self {
            language,
            title: title.into(),
            site: site.into(),
            kind: String::new(),
            register_number: None,
            date_text: String::new(),
            date,
            mark: None,
            accent: String::new(),
            facts: Vec::new(),
            address: None,
            blocks: Vec::new(),
            footer: String::new(),
            page_label: String::new(),
        }
    }
}

/// A language the layout knows how to hyphenate and name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Language {
    /// Swedish, `sv-SE`.
    #[serde(rename = "sv")]
    Swedish,
    /// British English, `en-GB`.
    #[serde(rename = "en")]
    English,
    /// Finnish, `fi-FI`.
    #[serde(rename = "fi")]
    Finnish,
}

impl Language {
    /// The language with this tag (`sv`, `en`, `fi`).
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag {
            "sv" => Some(Self::Swedish),
            "en" => Some(Self::English),
            "fi" => Some(Self::Finnish),
            _ => None,
        }
    }

    /// Language and country, as files name them.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::Swedish => "sv-SE",
            Self::English => "en-GB",
            Self::Finnish => "fi-FI",
        }
    }
}

/// A calendar date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Date {
    /// The year, 0 to 9999.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month, from 1.
    pub day: u8,
}

/// A label and its value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// What it is, such as "Sista svarsdag".
    pub label: String,
    /// What it says, such as "29 februari 2024".
    pub value: String,
}

impl Fact {
    /// A fact.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into() }
    }
}

/// How a run of text differs from an earlier text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpanMark {
    /// It is new: underlined.
    Added,
    /// It was left out: struck through.
    Removed,
}

/// A run of text with one look.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Span {
    /// The text. A line end is a line break.
    pub text: String,
    /// Strong.
    pub bold: bool,
    /// Emphasised.
    pub italic: bool,
    /// How it differs from an earlier text.
    pub mark: Option<SpanMark>,
    /// An address to link to: `https:`, `http:`, `mailto:` or `tel:`. Anything else is shown without a link.
    pub link: Option<String>,
}

impl Span {
    /// Plain text.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Strong text.
    pub fn bold(text: impl Into<String>) -> Self {
        Self { bold: true, ..Self::new(text) }
    }

    /// Emphasised text.
    pub fn italic(text: impl Into<String>) -> Self {
        Self { italic: true, ..Self::new(text) }
    }

    /// A link. With no text the address itself is shown.
    pub fn link(text: impl Into<String>, address: impl Into<String>) -> Self {
        Self { link: Some(address.into()), ..Self::new(text) }
    }
}

impl From<&str> for Span {
    fn from(text: &str) -> Self {
        Self::new(text)
    }
}

impl From<String> for Span {
    fn from(text: String) -> Self {
        Self::new(text)
    }
}

/// A part of the content.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Block {
    /// A heading under the title.
    Heading {
        /// 1 to 3. A level that skips one is raised.
        level: u8,
        /// The heading.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its runs of text.
        spans: Vec<Span>,
    },
    /// A list without order.
    BulletList {
        /// One item each.
        items: Vec<Vec<Span>>,
    },
    /// A list in order.
    NumberedList {
        /// One item each.
        items: Vec<Vec<Span>>,
    },
    /// Labels and values, read as rows with a heading each.
    Facts {
        /// One row each.
        facts: Vec<Fact>,
    },
    /// A table. The header is repeated on each page.
    Table {
        /// What the table shows; tied to it for screen readers.
        caption: String,
        /// The headings of the columns.
        header: Vec<String>,
        /// The rows. Short ones are filled up.
        rows: Vec<Vec<String>>,
        /// How each column is aligned; [`Alignment::Start`] where missing.
        alignments: Vec<Alignment>,
        /// How wide each column is relative to the others; 1 where missing.
        widths: Vec<f32>,
    },
    /// Somebody's words.
    Quote {
        /// The words.
        paragraphs: Vec<String>,
        /// Whose they are; may be empty.
        source: String,
    },
    /// Somebody's words, the red thread, and what came of them.
    Answer {
        /// The words.
        paragraphs: Vec<String>,
        /// Whose they are; may be empty.
        source: String,
        /// What came of them in a few words, such as "Togs upp till en del". Empty: not answered yet, and the thread
        /// is dashed.
        outcome: String,
        /// Why.
        reason: Vec<Vec<Span>>,
    },
    /// Something the reader must not miss.
    Notice {
        /// Its title; may be empty.
        title: String,
        /// What it says.
        paragraphs: Vec<Vec<Span>>,
    },
    /// A text, and beside it what is said of it. On a narrow page one follows the other in this order.
    Beside {
        /// What stands to the left, such as "Förslaget".
        left_title: String,
        /// Its paragraphs.
        left: Vec<String>,
        /// What stands to the right, such as "Synpunkterna".
        right_title: String,
        /// It. Headings and page breaks are left out here.
        right: Vec<Block>,
    },
    /// A picture of stances: a legend, and a bar per row with the number in each segment.
    ///
    /// The picture is read as its text alternative only. Give the same numbers in a table or in the text.
    StanceBars {
        /// What the picture shows.
        caption: String,
        /// The text alternative. Where it is blank, labels and numbers are used.
        alt: String,
        /// What the number after each bar counts, such as "Tillfrågade"; empty: no numbers after the bars.
        total_label: String,
        /// One bar each.
        rows: Vec<StanceRow>,
    },
    /// Who signs.
    Signature {
        /// The name.
        name: String,
        /// The title or office.
        title: String,
    },
    /// What follows starts on a new page.
    PageBreak,
    /// Blocks that are kept on one page if one page can hold them.
    KeepTogether {
        /// The blocks.
        blocks: Vec<Block>,
    },
}

impl Block {
    /// A heading.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into() }
    }

    /// A paragraph of plain text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Paragraph { spans: vec![Span::new(text)] }
    }

    /// A paragraph.
    pub fn paragraph(spans: impl IntoIterator<Item = Span>) -> Self {
        Self::Paragraph { spans: spans.into_iter().collect() }
    }
}

/// How a column of a table is aligned.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alignment {
    /// At the start: text.
    #[default]
    Start,
    /// In the middle: short marks.
    Center,
    /// At the end: numbers.
    End,
}

/// One bar of a picture of stances.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StanceRow {
    /// Whose stances, such as "Pensionärsorganisationer".
    pub label: String,
    /// The parts, drawn in the order given. Those that count nothing are not drawn.
    pub segments: Vec<StanceSegment>,
}

/// One part of a bar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StanceSegment {
    /// Colour and pattern.
    pub kind: StanceKind,
    /// The stance in words, shown in the legend.
    pub label: String,
    /// How many.
    pub count: u32,
}

/// A stance, as it is drawn: blue to brown, never green to red, readable with every kind of colour vision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StanceKind {
    /// For the proposal.
    Support,
    /// For it, with changes.
    Amend,
    /// Has nothing against it.
    None,
    /// Partly against it.
    Partly,
    /// Against it.
    Oppose,
    /// Answered, but took no stance.
    Abstain,
    /// Answered, but what the answer says is not shown.
    Withheld,
    /// Asked, and has not answered.
    Wait,
}
