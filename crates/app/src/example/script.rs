//! What happened to a referral, as a file tells it (`examples/README.md`).

use crate::referral_file::{self, AnswerLine, PartLine, ReadingLine, ResponseLine, Said, Unsolicited};
use domain::stance::Stance;
use domain::statement::Channel;
use domain::time::{Day, Instant, from_local};
use serde::Deserialize;

/// What happened to a referral.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// In order of time.
    #[serde(default)]
    pub events: Vec<Event>,
    /// The authority's answers to the views; given before the feedback goes out.
    #[serde(default)]
    pub responses: Vec<ResponseLine>,
}

impl Script {
    /// Reads a script.
    ///
    /// # Errors
    /// One sentence that names the line.
    pub fn read(text: &str) -> Result<Self, String> {
        referral_file::parse(text, false)
    }
}

/// A local time, `2024-02-14T09:00:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct At(pub Instant);

impl<'de> Deserialize<'de> for At {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        let at: jiff::civil::DateTime = text.parse().map_err(serde::de::Error::custom)?;
        Ok(Self(from_local(at)))
    }
}

/// Something that happened.
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Event {
    /// The letter goes out.
    Dispatch {
        /// When.
        at: At,
    },
    /// A mail to a recipient comes back.
    Bounce {
        /// When.
        at: At,
        /// Who.
        recipient: String,
        /// What the mail server says.
        diagnostic: String,
    },
    /// The registrar corrects an address.
    CorrectAddress {
        /// When.
        at: At,
        /// Whose.
        recipient: String,
        /// The new address.
        email: String,
    },
    /// Those who have not answered are reminded.
    Reminder {
        /// When.
        at: At,
    },
    /// A recipient asks for longer time and gets it.
    Extension {
        /// When.
        at: At,
        /// Who.
        recipient: String,
        /// Until when.
        until: Day,
        /// Why.
        reason: String,
    },
    /// A statement comes in.
    Statement(Box<StatementEvent>),
    /// The response period is closed.
    Close {
        /// When.
        at: At,
    },
    /// The summary is finished.
    Summarise {
        /// When.
        at: At,
        /// The office's words.
        #[serde(default)]
        comments: String,
    },
    /// The decision is made.
    Decide {
        /// When.
        at: At,
        /// Who decides.
        body: String,
        /// The day.
        date: Day,
        /// The paragraph.
        paragraph: String,
        /// What is decided.
        text: String,
    },
    /// Everyone is told.
    FeedBack {
        /// When.
        at: At,
    },
}

impl Event {
    /// When it happened.
    pub fn at(&self) -> Instant {
        match self {
            Self::Dispatch { at }
            | Self::Bounce { at, .. }
            | Self::CorrectAddress { at, .. }
            | Self::Reminder { at }
            | Self::Extension { at, .. }
            | Self::Close { at }
            | Self::Summarise { at, .. }
            | Self::Decide { at, .. }
            | Self::FeedBack { at } => at.0,
            Self::Statement(s) => s.at.0,
        }
    }
}

/// A statement that comes in.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementEvent {
    /// When.
    pub at: At,
    /// Who, when asked.
    pub recipient: Option<String>,
    /// Who, when not asked.
    pub unsolicited: Option<Unsolicited>,
    /// How.
    pub channel: Channel,
    /// Stance to the whole.
    pub stance: Option<Stance>,
    /// In short.
    #[serde(default)]
    pub summary: String,
    /// Who decided on it.
    #[serde(default)]
    pub decided_by: String,
    /// What is said of parts.
    #[serde(default)]
    pub parts: Vec<PartLine>,
    /// Answers to questions.
    #[serde(default)]
    pub answers: Vec<AnswerLine>,
    /// Subject of a mail.
    #[serde(default)]
    pub subject: String,
    /// Text of a mail.
    #[serde(default)]
    pub text: String,
    /// How a person reads a mail.
    pub read_as: Option<ReadAs>,
    /// False: it waits in the inbox.
    #[serde(default = "yes")]
    pub register: bool,
    /// False: it is not on the web yet.
    #[serde(default = "yes")]
    pub publish: bool,
}

const fn yes() -> bool {
    true
}

/// How a person reads a mail.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadAs {
    /// Stance to the whole.
    pub stance: Stance,
    /// In short; for people who read the example.
    #[serde(default)]
    pub summary: String,
    /// Passages on parts.
    #[serde(default)]
    pub parts: Vec<PartLine>,
}

impl StatementEvent {
    /// Name of whoever answers.
    pub fn name(&self) -> &str {
        let unasked = || self.unsolicited.as_ref().map_or("", |u| u.name.as_str());
        self.recipient.as_deref().unwrap_or_else(unasked)
    }

    /// What it says by form.
    pub fn said(&self) -> Said<'_> {
        Said {
            stance: self.stance,
            summary: &self.summary,
            decided_by: &self.decided_by,
            parts: &self.parts,
            answers: &self.answers,
        }
    }

    /// The reading as a line for [`referral_file::code`].
    pub fn reading(&self) -> Option<ReadingLine> {
        self.read_as.as_ref().map(|read| ReadingLine {
            statement: self.name().to_owned(),
            stance: Some(read.stance),
            parts: read.parts.clone(),
            answers: Vec::new(),
        })
    }
}
