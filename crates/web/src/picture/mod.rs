//! Pictures drawn by the server, each with the same facts as text beside it (design README 1.6).
//!
//! Only numbers are worked out here; the marks stand in `templates/parts/picture.html`.
//!
//! - [`map`]: a county or the country, municipality by municipality.
//! - [`stances`]: a bar per counting category, as long as those who were asked, so that silence shows.
//! - [`ticks`]: one tick per view: what became of them, and how many have an answer.
//! - [`thread`]: the red thread of a referral, from dispatch to feedback.

pub mod map;
pub mod stances;
pub mod thread;
pub mod ticks;

use domain::contribution::Outcome;
use domain::stance::Stance;

/// How a stance is drawn. *No objection* and *no comments* look alike: neither wants a change.
pub const fn mark(stance: Stance) -> &'static str {
    match stance {
        Stance::Support => "support",
        Stance::SupportWithChanges => "amend",
        Stance::NoObjection | Stance::NoComments => "none",
        Stance::RejectPartly => "partly",
        Stance::Reject => "oppose",
        Stance::Abstain => "abstain",
        Stance::Unclear => "unclear",
    }
}

/// The classes of an outcome's tag.
pub const fn outcome_tag(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::TakenUp => "tag tag--good",
        Outcome::Partly => "tag tag--care tag--half",
        Outcome::Not => "tag",
        Outcome::NoAnswerNeeded => "tag tag--plain",
    }
}

/// A length in a picture, with two decimals and no sign.
fn percent(value: f64) -> String {
    format!("{:.2}%", value.max(0.0))
}
