//! The statement (*yttrande, remissvar*): what a respondent sends, checked here for every entrance.
//!
//! Where a statement's stance is validated: [`NewStatement::check`].

use crate::email::EmailAddress;
use crate::ids::{DocumentId, PartId, QuestionId, RecipientId, ReferralId, StatementId};
use crate::language::Language;
use crate::referral::{LINE, Part, Question};
use crate::stance::Stance;
use crate::time::Instant;
use crate::validation::{Problem, Problems};
use serde::{Deserialize, Serialize};

crate::text_enum! {
    /// The way a statement came in.
    pub enum Channel {
        /// The site's own form.
        Web = "web",
        /// E-mail.
        Mail = "mail",
        /// A letter on paper, entered by staff with a scan.
        Paper = "paper",
        /// By telephone, written down by staff.
        Phone = "phone",
    }
}

crate::text_enum! {
    /// Who answers.
    pub enum RespondentKind {
        /// An organisation or authority, shown by name.
        Organisation = "organisation",
        /// A private person, shown as "en privatperson".
        PrivatePerson = "private_person",
    }
}

/// Most characters in the summary of a statement.
pub const SUMMARY: usize = 5_000;
/// Most characters in the text to one part or question.
pub const PART_TEXT: usize = 50_000;
/// Most characters in the text of a whole statement (a mail).
pub const BODY: usize = 2_000_000;

/// What is said of one part.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartView {
    /// The stance to it, when one was chosen.
    pub stance: Option<Stance>,
    /// Reasons and proposed changes.
    #[serde(default)]
    pub text: String,
}

impl PartView {
    /// Nothing was said.
    pub fn is_empty(&self) -> bool {
        self.stance.is_none() && self.text.trim().is_empty()
    }
}

/// What a respondent writes: kept as a draft exactly as typed, and checked when it is sent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The stance to the whole.
    pub overall: Option<Stance>,
    /// The answer in short.
    #[serde(default)]
    pub summary: String,
    /// What is said of each part.
    #[serde(default)]
    pub parts: Vec<(PartId, PartView)>,
    /// Answers to extra questions.
    #[serde(default)]
    pub questions: Vec<(QuestionId, String)>,
    /// Who decided on it and when, for instance *Styrelsen den 6 februari 2024*.
    #[serde(default)]
    pub decided_by: String,
    /// Name of the respondent (fixed for those asked).
    #[serde(default)]
    pub name: String,
    /// Organisation or private person (fixed for those asked).
    pub kind: Option<RespondentKind>,
    /// Where the receipt goes.
    #[serde(default)]
    pub email: String,
}

impl Answer {
    /// What is said of a part; nothing when it was passed over.
    pub fn part(&self, id: PartId) -> PartView {
        self.parts.iter().find(|(p, _)| *p == id).map(|(_, v)| v.clone()).unwrap_or_default()
    }

    /// The answer to a question; empty when it was passed over.
    pub fn question(&self, id: QuestionId) -> &str {
        self.questions.iter().find(|(q, _)| *q == id).map_or("", |(_, text)| text)
    }
}

impl Answer {
    /// Nothing has been said in it yet, whoever writes.
    pub fn says_nothing(&self) -> bool {
        let silent = |(_, text): &(QuestionId, String)| text.trim().is_empty();
        self.overall.is_none()
            && self.summary.trim().is_empty()
            && self.parts.iter().all(|(_, view)| view.is_empty())
            && self.questions.iter().all(silent)
    }

    /// What was said in the round before, of the parts as they are now: to begin from. What is said of a part goes to the one
    /// that continues it; an answer goes to the question that reads the same. Who answers is not carried.
    #[must_use]
    pub fn carried(&self, parts: &[Part], questions: &[Question], questions_before: &[Question]) -> Self {
        let of_part = |part: &Part| {
            let view = self.part(part.before?);
            (!view.is_empty()).then_some((part.id, view))
        };
        let of_question = |question: &Question| {
            let same = questions_before.iter().find(|b| b.text == question.text)?;
            let text = self.question(same.id);
            (!text.trim().is_empty()).then(|| (question.id, text.to_owned()))
        };
        Self {
            overall: self.overall,
            summary: self.summary.clone(),
            parts: parts.iter().filter_map(of_part).collect(),
            questions: questions.iter().filter_map(of_question).collect(),
            ..Self::default()
        }
    }
}

/// Who answers, as far as it is settled before the answer is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Respondent {
    /// Someone on the list.
    Asked(RecipientId),
    /// Anyone else: name and address are asked for.
    Unasked,
}

/// A statement that may be received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewStatement {
    /// The checked answer, texts tidied, empty parts left out.
    pub answer: Answer,
    /// The address for the receipt; none when the respondent has none.
    pub email: Option<EmailAddress>,
}

impl NewStatement {
    /// Checks an answer that someone wants to send by the form (web, or staff entering paper and phone).
    ///
    /// On the web the stance to the whole must be one of [`Stance::CHOICES`], and required questions answered; what came on
    /// paper or by phone is received without. The stance to a part may be left out.
    /// `files` is how many files are attached: a file alone is an answer too, when the stance is chosen.
    ///
    /// # Errors
    /// Each field that must be mended, by the name of its form control.
    pub fn check(
        mut answer: Answer,
        respondent: Respondent,
        channel: Channel,
        parts: &[Part],
        questions: &[Question],
        files: usize,
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let email = check_sender(&mut answer, respondent, channel, &mut problems);
        match answer.overall {
            Some(stance) if stance.is_choice() => {}
            Some(_) => problems.add("overall", Problem::NotAChoice),
            // What came on paper or by phone has been received whatever it says: nobody guesses its stance.
            None if channel != Channel::Web => {}
            None => problems.add("overall", Problem::ChooseStance),
        }
        answer.summary = problems.optional_text("summary", &answer.summary, SUMMARY);
        answer.parts = check_parts(&answer, parts, &mut problems);
        answer.questions = check_questions(&answer, questions, channel, &mut problems);
        answer.decided_by = problems.optional_line("decided_by", &answer.decided_by, LINE);
        let says_something = !answer.summary.is_empty()
            || !answer.parts.is_empty()
            || !answer.questions.is_empty()
            || files > 0
            || answer.overall.is_some_and(stands_alone);
        if !says_something && problems.is_empty() {
            problems.add("summary", Problem::NothingToSend);
        }
        problems.into_result().map(|()| Self { answer, email })
    }
}

/// A stance that is an answer by itself; the others deserve a word of why.
fn stands_alone(stance: Stance) -> bool {
    matches!(stance, Stance::Support | Stance::NoObjection | Stance::NoComments | Stance::Abstain)
}

fn check_sender(
    answer: &mut Answer,
    respondent: Respondent,
    channel: Channel,
    problems: &mut Problems,
) -> Option<EmailAddress> {
    if respondent == Respondent::Unasked {
        answer.name = problems.required_line("name", &answer.name, LINE);
        if answer.kind.is_none() {
            problems.add("kind", Problem::Missing);
        }
    }
    let email = answer.email.trim();
    if email.is_empty() {
        // On the web the receipt is the respondent's proof; by paper or phone there may be no address.
        if channel == Channel::Web {
            problems.add("email", Problem::Missing);
        }
        return None;
    }
    let parsed = email.parse().ok();
    if parsed.is_none() {
        problems.add("email", Problem::NotAnEmailAddress);
    }
    parsed
}

fn check_parts(answer: &Answer, parts: &[Part], problems: &mut Problems) -> Vec<(PartId, PartView)> {
    let mut checked = Vec::new();
    for part in parts {
        let mut view = answer.part(part.id);
        if view.stance.is_some_and(|s| !s.is_choice()) {
            problems.add(format!("part-{}-stance", part.position), Problem::NotAChoice);
        }
        view.text = problems.optional_text(&format!("part-{}-text", part.position), &view.text, PART_TEXT);
        if !view.is_empty() {
            checked.push((part.id, view));
        }
    }
    checked
}

fn check_questions(
    answer: &Answer,
    questions: &[Question],
    channel: Channel,
    problems: &mut Problems,
) -> Vec<(QuestionId, String)> {
    let mut checked = Vec::new();
    for question in questions {
        let field = format!("question-{}", question.position);
        let text = problems.optional_text(&field, answer.question(question.id), PART_TEXT);
        if question.required && text.is_empty() && channel == Channel::Web {
            problems.add(field, Problem::Missing);
        }
        if !text.is_empty() {
            checked.push((question.id, text));
        }
    }
    checked
}

/// A statement that has been received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Identity.
    pub id: StatementId,
    /// The referral it answers.
    pub referral: ReferralId,
    /// The recipient whose answer it is; none when unasked.
    pub recipient: Option<RecipientId>,
    /// The site's number for everything that arrives: `2024-0042`.
    pub reception_number: String,
    /// How it came in.
    pub channel: Channel,
    /// When it reached the authority (FL 22 §).
    pub received_at: Instant,
    /// After the last day.
    pub late: bool,
    /// Name of the respondent.
    pub name: String,
    /// Organisation or private person.
    pub kind: RespondentKind,
    /// Counting category; empty for those who answered unasked.
    pub category: String,
    /// Where the receipt and the feedback go.
    pub email: Option<EmailAddress>,
    /// Where they go by post when there is no e-mail. Those asked have theirs on the list.
    pub postal: Vec<String>,
    /// Language of what is sent to the respondent.
    pub language: Language,
    /// Who decided on it and when.
    pub decided_by: String,
    /// The document in the matter, once tied to it.
    pub document: Option<DocumentId>,
    /// The version that counts, from 1.
    pub current_version: i64,
    /// When the respondent was told what became of it.
    pub fed_back_at: Option<Instant>,
    /// Views in it are invented.
    pub example: bool,
    /// Rises with each change.
    pub version: i64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Seed;

    fn part(position: i64) -> Part {
        let seed = Seed { unix_millis: 1, random: [u8::try_from(position).unwrap(); 10] };
        Part {
            id: PartId::new(seed),
            position,
            heading: format!("Del {position}"),
            text: String::new(),
            before: None,
        }
    }

    fn asked() -> Respondent {
        Respondent::Asked(RecipientId::new(Seed { unix_millis: 1, random: [0; 10] }))
    }

    fn answer(overall: Option<Stance>) -> Answer {
        Answer { overall, summary: "Bra.".into(), email: "a@b.example".into(), ..Answer::default() }
    }

    #[test]
    fn the_stance_to_the_whole_must_be_chosen() {
        let problems = NewStatement::check(answer(None), asked(), Channel::Web, &[], &[], 0).unwrap_err();
        assert_eq!(problems.at("overall"), Some(&Problem::ChooseStance));
    }

    #[test]
    fn unclear_is_not_for_respondents() {
        let p = part(1);
        let mut a = answer(Some(Stance::Unclear));
        a.parts = vec![(p.id, PartView { stance: Some(Stance::Unclear), text: String::new() })];
        let problems = NewStatement::check(a, asked(), Channel::Web, &[p], &[], 0).unwrap_err();
        assert_eq!(problems.at("overall"), Some(&Problem::NotAChoice));
        assert_eq!(problems.at("part-1-stance"), Some(&Problem::NotAChoice));
    }

    #[test]
    fn rejecting_needs_a_word_of_why_and_abstaining_does_not() {
        let bare = |stance| Answer { summary: String::new(), ..answer(Some(stance)) };
        let refused =
            NewStatement::check(bare(Stance::Reject), asked(), Channel::Web, &[], &[], 0).unwrap_err();
        assert_eq!(refused.at("summary"), Some(&Problem::NothingToSend));
        assert!(NewStatement::check(bare(Stance::Abstain), asked(), Channel::Web, &[], &[], 0).is_ok());
        assert!(
            NewStatement::check(bare(Stance::Reject), asked(), Channel::Web, &[], &[], 1).is_ok(),
            "a file says why"
        );
    }

    #[test]
    fn empty_parts_and_parts_of_other_referrals_are_left_out() {
        let (one, two, foreign) = (part(1), part(2), part(3));
        let mut a = answer(Some(Stance::Support));
        let said = PartView { stance: None, text: " Ja \r\n".into() };
        a.parts = vec![
            (one.id, said),
            (two.id, PartView::default()),
            (foreign.id, PartView { stance: None, text: "x".into() }),
        ];
        let new = NewStatement::check(a, asked(), Channel::Web, &[one.clone(), two], &[], 0).unwrap();
        assert_eq!(new.answer.parts, [(one.id, PartView { stance: None, text: "Ja".into() })]);
    }

    #[test]
    fn whoever_answers_unasked_says_who_they_are() {
        let a = Answer { email: "fel".into(), ..answer(Some(Stance::Support)) };
        let problems = NewStatement::check(a, Respondent::Unasked, Channel::Web, &[], &[], 0).unwrap_err();
        let fields: Vec<_> = problems.0.iter().map(|p| p.field.as_str()).collect();
        assert_eq!(fields, ["name", "kind", "email"]);
    }
}
