//! What messages are made of, whatever they are sent by.

/// A piece of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Piece {
    /// Must be seen before anything else, such as that it is an example.
    Notice(String),
    /// A heading.
    Heading(String),
    /// A smaller heading.
    Subheading(String),
    /// A paragraph.
    Text(String),
    /// A paragraph that stands out.
    Strong(String),
    /// Labels and values.
    Facts(Vec<(String, String)>),
    /// A list.
    List(Vec<String>),
    /// What the reader is asked to open: a link on a line of its own, in HTML a button.
    Button {
        /// What opening it does.
        label: String,
        /// Where it leads.
        url: String,
    },
    /// Another page to read.
    Link {
        /// What is there.
        label: String,
        /// Where it leads.
        url: String,
    },
    /// A code to type.
    Code(String),
    /// Somebody's words without an answer.
    Quote(Vec<String>),
    /// The red thread: what was said, what became of it, and why.
    Said {
        /// Says that these are the reader's own words.
        intro: String,
        /// The words.
        words: Vec<String>,
        /// What became of it.
        outcome: String,
        /// Why.
        reason: Vec<String>,
    },
    /// Who sends it, one line each.
    Signature(Vec<String>),
}

impl Piece {
    /// A paragraph.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A fact.
    pub(crate) fn fact(label: String, value: impl Into<String>) -> (String, String) {
        (label, value.into())
    }

    /// Running text, one paragraph each.
    pub(crate) fn paragraphs(text: &str) -> Vec<Self> {
        domain::text::paragraphs(text).into_iter().map(Self::Text).collect()
    }
}
