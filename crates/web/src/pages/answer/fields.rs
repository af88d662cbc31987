//! The fields of the answering form: which a step has, how each is read, shown, compared and merged.
//!
//! Names are those that `domain::statement::NewStatement::check` gives in its problems, so that each finds its field.

use crate::posted::Posted;
use crate::ui::Ui;
use app::draft::Form;
use domain::ids::{PartId, QuestionId};
use domain::stance::Stance;
use domain::statement::{Answer, RespondentKind};
use domain::text::tidy;

/// A step with fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Who answers.
    Who,
    /// What they think.
    Views,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Kind,
    Name,
    DecidedBy,
    Email,
    Overall,
    Summary,
    PartStance(PartId),
    PartText(PartId),
    Question(QuestionId),
}

/// A field.
#[derive(Debug, Clone)]
pub struct Field {
    /// Name of its control.
    pub name: String,
    /// What it is called on the page.
    pub label: String,
    what: What,
}

impl Field {
    fn new(name: impl Into<String>, label: impl Into<String>, what: What) -> Self {
        Self { name: name.into(), label: label.into(), what }
    }

    /// Running text, as opposed to a choice.
    pub const fn is_text(&self) -> bool {
        !matches!(self.what, What::Kind | What::Overall | What::PartStance(_))
    }

    /// What an answer holds in this field, as the form sends it.
    pub fn get(&self, answer: &Answer) -> String {
        let word = |stance: Option<Stance>| stance.map(|s| s.to_string()).unwrap_or_default();
        match self.what {
            What::Kind => answer.kind.map(|k| k.to_string()).unwrap_or_default(),
            What::Name => answer.name.clone(),
            What::DecidedBy => answer.decided_by.clone(),
            What::Email => answer.email.clone(),
            What::Overall => word(answer.overall),
            What::Summary => answer.summary.clone(),
            What::PartStance(id) => word(answer.part(id).stance),
            What::PartText(id) => answer.part(id).text,
            What::Question(id) => answer.question(id).to_owned(),
        }
    }

    /// Puts what a form sent into an answer. A choice that is none of those offered is left unchosen.
    pub fn set(&self, answer: &mut Answer, value: &str) {
        let text = value.replace("\r\n", "\n");
        match self.what {
            What::Kind => answer.kind = value.parse().ok(),
            What::Name => answer.name = text,
            What::DecidedBy => answer.decided_by = text,
            What::Email => answer.email = text,
            What::Overall => answer.overall = value.parse().ok(),
            What::Summary => answer.summary = text,
            What::PartStance(id) => part(answer, id).stance = value.parse().ok(),
            What::PartText(id) => part(answer, id).text = text,
            What::Question(id) => match answer.questions.iter_mut().find(|(q, _)| *q == id) {
                Some((_, said)) => *said = text,
                None => answer.questions.push((id, text)),
            },
        }
    }

    /// What the field holds, in words.
    pub fn shown(&self, ui: &Ui, answer: &Answer) -> String {
        let value = self.get(answer);
        match self.what {
            What::Kind => match answer.kind {
                Some(RespondentKind::Organisation) => ui.t.msg_answer_kind_organisation(),
                Some(RespondentKind::PrivatePerson) => ui.t.msg_answer_kind_person(),
                None => String::new(),
            },
            What::Overall | What::PartStance(_) => {
                value.parse::<Stance>().map(|stance| ui.stance_word(stance)).unwrap_or_default()
            }
            _ => value,
        }
    }

    /// Do two answers say the same here, spaces and line ends apart?
    pub fn same(&self, one: &Answer, other: &Answer) -> bool {
        tidy(&self.get(one)) == tidy(&self.get(other))
    }
}

fn part(answer: &mut Answer, id: PartId) -> &mut domain::statement::PartView {
    let at = answer.parts.iter().position(|(p, _)| *p == id).unwrap_or_else(|| {
        answer.parts.push((id, domain::statement::PartView::default()));
        answer.parts.len() - 1
    });
    &mut answer.parts[at].1
}

/// Name and kind are settled: of whoever was asked, and of whoever corrects what they sent.
pub fn is_named(form: &Form) -> bool {
    form.recipient.is_some() || form.correcting.is_some()
}

/// *Del 2. Samverkansformer*.
pub fn part_label(ui: &Ui, part: &domain::referral::Part) -> String {
    ui.t.msg_answer_part(part.position, &part.heading)
}

/// The fields of a step, in the order of the page.
pub fn of_step(ui: &Ui, form: &Form, step: Step) -> Vec<Field> {
    let t = ui.t;
    match step {
        Step::Who => {
            let mut fields = Vec::new();
            if !is_named(form) {
                fields.push(Field::new("kind", t.msg_answer_kind(), What::Kind));
                fields.push(Field::new("name", t.msg_answer_name(), What::Name));
            }
            if !is_person(form) {
                fields.push(Field::new("decided_by", t.msg_answer_decided_by(), What::DecidedBy));
            }
            fields.push(Field::new("email", t.msg_answer_email(), What::Email));
            fields
        }
        Step::Views => {
            let mut fields = vec![
                Field::new("overall", t.msg_answer_overall(), What::Overall),
                Field::new("summary", t.msg_answer_summary(), What::Summary),
            ];
            for part in &form.parts {
                let (label, n) = (part_label(ui, part), part.position);
                let stance = t.msg_answer_part_stance_of(&label);
                fields.push(Field::new(format!("part-{n}-stance"), stance, What::PartStance(part.id)));
                fields.push(Field::new(
                    format!("part-{n}-text"),
                    t.msg_answer_part_text_of(&label),
                    What::PartText(part.id),
                ));
            }
            for question in &form.questions {
                let name = format!("question-{}", question.position);
                fields.push(Field::new(name, question.text.clone(), What::Question(question.id)));
            }
            fields
        }
    }
}

/// A private person who corrects: nobody decides on their answer but they.
fn is_person(form: &Form) -> bool {
    form.correcting.as_ref().is_some_and(|s| s.kind == RespondentKind::PrivatePerson)
}

/// The answer with what a form sent in these fields, exactly as it was typed.
pub fn read(posted: &Posted, fields: &[Field], mut answer: Answer) -> Answer {
    for field in fields {
        field.set(&mut answer, posted.text(&field.name));
    }
    answer
}

/// Which of a problem's fields belongs to which step.
pub fn step_of(field: &str) -> Step {
    if matches!(field, "kind" | "name" | "decided_by" | "email") { Step::Who } else { Step::Views }
}
