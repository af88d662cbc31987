//! The page of a step: what will happen, to whom, what cannot be undone, and the fields it needs.

use super::mend::Mend;
use super::{Taking, letter_mends};
use crate::forms::FormErrors;
use crate::pages::work::referral::facts::{Facts, many};
use crate::pages::work::referral::next::wrote;
use crate::posted::Posted;
use crate::ui::Ui;
use app::referral::Whole;
use askama::Template;
use domain::access::Action;
use domain::referral::{Referral, Stage};
use domain::time::days_between;
use domain::validation::Problems;
use store::contact_history::Lately;

/// Most lines of those who were asked lately; the command line tells all.
const LATELY_SHOWN: usize = 200;

/// How a field is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// One line.
    Line,
    /// A date.
    Date,
    /// Several lines.
    Text,
    /// A box to tick, shown only once it is asked for.
    Tick,
}

/// A field of a step.
pub struct Field {
    name: &'static str,
    label: String,
    hint: String,
    value: String,
    shape: Shape,
}

/// A step's page.
#[derive(Template)]
#[template(path = "work/step/step.html")]
pub struct ConfirmPage<'a> {
    ui: &'a Ui,
    w: &'a Whole,
    facts: &'a Facts,
    step: Taking,
    title: String,
    lede: String,
    /// What happens, one thing per line.
    happens: Vec<String>,
    /// What must be known before the button is pressed, empty when there is nothing out of the ordinary.
    warning: Vec<String>,
    /// What cannot be undone, and what can.
    undo: String,
    button: String,
    fields: Vec<Field>,
    errors: FormErrors,
    /// What stands in the way.
    pub mends: Vec<Mend>,
    /// Who on the list was asked by another referral lately.
    pub lately: Vec<(Referral, Lately)>,
    /// Who stands more than once on the list, by the names it stands under.
    pub twice: Vec<Vec<String>>,
    /// The button was pressed, and the answer was no.
    pub refused: bool,
}

impl<'a> ConfirmPage<'a> {
    /// The page of a step, nothing typed yet.
    pub fn new(ui: &'a Ui, w: &'a Whole, facts: &'a Facts, step: Taking) -> Self {
        let (title, lede, undo, button) = words(ui, facts, step);
        Self {
            happens: happens(ui, w, facts, step),
            fields: fields(ui, w, facts, step),
            warning: match step {
                Taking::Close => early(ui, w, facts),
                Taking::Dispatch | Taking::Remind | Taking::FeedBack => {
                    ui.mail_to_files().into_iter().collect()
                }
                _ => Vec::new(),
            },
            errors: FormErrors::default(),
            mends: Vec::new(),
            lately: Vec::new(),
            twice: Vec::new(),
            refused: false,
            ui,
            w,
            facts,
            step,
            title,
            lede,
            undo,
            button,
        }
    }

    /// Keeps what was typed.
    pub fn typed(&mut self, posted: &Posted) {
        for field in &mut self.fields {
            field.value = posted.string(field.name);
        }
    }

    /// Problems at the step's own fields are shown there; those of the letter lead to the letter.
    pub fn invalid(&mut self, problems: &Problems, slug: &str) {
        let (mut own, mut letter) = (Problems::default(), Problems::default());
        for problem in problems.0.clone() {
            let here = self.fields.iter().any(|f| f.name == problem.field);
            if here { own.0.push(problem) } else { letter.0.push(problem) }
        }
        self.errors = FormErrors::of(&own, self.ui.language);
        self.mends = letter_mends(self.ui, slug, &letter);
    }

    /// A box to tick is there once it is asked for: at closing early from the first, else when the answer was no.
    fn asks_for(&self, field: &Field) -> bool {
        self.step == Taking::Close || self.errors.at(field.name).is_some()
    }

    /// What a ticked box says yes to: the day that is typed.
    fn tick(&self) -> &str {
        self.fields.iter().find(|f| f.name == "day").map_or("ja", |f| f.value.as_str())
    }

    fn fits(&self) -> bool {
        self.step.fits(self.w.referral.stage)
    }

    fn may(&self) -> bool {
        self.ui.may_with(self.step.action(), &self.w.referral)
    }

    /// Why the button is not there.
    fn why_not(&self) -> String {
        let t = self.ui.t;
        if !self.fits() {
            return t.msg_refusal_wrong_stage(self.ui.stage_word(self.w.referral.stage));
        }
        if self.step.action() == Action::Approve && wrote(self.ui, &self.w.referral) {
            return t.msg_step_not_you();
        }
        t.msg_step_not_your_role()
    }

    /// The letter is read before it is approved.
    fn shows_letter(&self) -> bool {
        matches!(self.step, Taking::Approve | Taking::Submit) && self.fits()
    }

    /// How many on the list were asked by another lately.
    fn asked_lately(&self) -> i64 {
        let mut who: Vec<i64> = self.lately.iter().map(|(_, one)| one.position).collect();
        who.dedup();
        many(who.len())
    }

    fn lately_shown(&self) -> &[(Referral, Lately)] {
        &self.lately[..self.lately.len().min(LATELY_SHOWN)]
    }

    fn lately_days(&self) -> i64 {
        i64::from(self.ui.site.settings.asked_lately_days)
    }

    fn may_send_back(&self) -> bool {
        self.step == Taking::Approve && self.may()
    }

    fn path(&self, page: &str) -> String {
        self.ui.href(&format!("/arbete/remisser/{}{page}", self.w.referral.slug))
    }
}

/// Title, lede, what cannot be undone, button.
fn words(ui: &Ui, facts: &Facts, step: Taking) -> (String, String, String, String) {
    let t = ui.t;
    match step {
        Taking::Submit => (
            t.msg_step_submit_title(),
            t.msg_step_submit_lede(),
            t.msg_step_submit_undo(),
            t.msg_step_submit_button(),
        ),
        Taking::Approve => (
            t.msg_step_approve_title(),
            t.msg_step_approve_lede(),
            t.msg_step_approve_undo(),
            t.msg_step_approve_button(),
        ),
        Taking::SendBack => (
            t.msg_step_send_back_title(),
            t.msg_step_send_back_lede(),
            t.msg_step_send_back_undo(),
            t.msg_step_send_back_button(),
        ),
        Taking::Dispatch => (
            t.msg_step_dispatch_title(),
            t.msg_step_dispatch_lede(facts.asked()),
            t.msg_step_dispatch_undo(),
            t.msg_step_dispatch_button(facts.asked()),
        ),
        Taking::Remind => (
            t.msg_step_remind_title(facts.to_remind()),
            t.msg_step_remind_lede(),
            t.msg_step_remind_undo(),
            t.msg_step_remind_button(facts.to_remind()),
        ),
        Taking::ChangeDeadline => (
            t.msg_step_deadline_title(),
            t.msg_step_deadline_lede(),
            t.msg_step_deadline_undo(),
            t.msg_step_deadline_button(facts.to_remind()),
        ),
        Taking::Close => (
            t.msg_step_close_title(),
            t.msg_step_close_lede(),
            t.msg_step_close_undo(),
            t.msg_step_close_button(),
        ),
        Taking::Withdraw => (
            t.msg_step_withdraw_title(),
            t.msg_step_withdraw_lede(),
            t.msg_step_withdraw_undo(),
            t.msg_step_withdraw_button(),
        ),
        Taking::Decide => (
            t.msg_step_decide_title(),
            t.msg_step_decide_lede(),
            t.msg_step_decide_undo(),
            t.msg_step_decide_button(),
        ),
        Taking::FeedBack => (
            t.msg_step_feed_back_title(),
            t.msg_step_feed_back_lede(),
            t.msg_step_feed_back_undo(),
            t.msg_step_feed_back_button(),
        ),
    }
}

fn happens(ui: &Ui, w: &Whole, facts: &Facts, step: Taking) -> Vec<String> {
    let t = ui.t;
    let last = w.referral.letter.response_deadline.map(|d| d.0);
    let last_words = last.map(|d| ui.weekday_date(d)).unwrap_or_default();
    match step {
        Taking::Submit => vec![t.msg_step_submit_locks(), t.msg_step_submit_other()],
        Taking::Approve => {
            let mut lines = vec![t.msg_step_approve_holds(facts.asked()), t.msg_step_approve_then()];
            lines.extend(last.map(|d| period(ui, facts, d)));
            lines
        }
        Taking::SendBack => vec![t.msg_step_send_back_opens(), t.msg_step_send_back_reason()],
        Taking::Dispatch => {
            let mut lines = vec![t.msg_step_dispatch_mails(facts.by_mail())];
            if facts.by_letter() > 0 {
                lines.push(t.msg_step_dispatch_letters(facts.by_letter()));
            }
            lines.push(t.msg_step_dispatch_public());
            lines.push(t.msg_step_dispatch_registered());
            lines.extend(last.map(|d| period(ui, facts, d)));
            lines
        }
        Taking::Remind => vec![
            t.msg_step_remind_who(facts.to_remind()),
            t.msg_step_remind_not(facts.answered()),
            t.msg_step_remind_last(last_words),
        ],
        Taking::ChangeDeadline => {
            let mut lines =
                vec![t.msg_step_deadline_now(last_words), t.msg_step_deadline_told(facts.to_remind())];
            if facts.to_remind_by_letter() > 0 {
                lines.push(t.msg_step_deadline_letters(facts.to_remind_by_letter()));
            }
            lines.push(t.msg_step_deadline_public());
            if w.referral.stage == Stage::Closed {
                lines.push(t.msg_step_deadline_opens());
            }
            lines
        }
        Taking::Close => {
            let mut lines = vec![t.msg_step_close_counts(facts.answered(), facts.asked())];
            lines.extend(facts.open_until(&w.referral).map(|day| t.msg_step_close_in_time(ui.date(day))));
            lines.extend([t.msg_step_close_late(), t.msg_step_close_then()]);
            lines
        }
        Taking::Withdraw => {
            vec![
                t.msg_step_withdraw_told(facts.asked(), facts.unasked()),
                t.msg_step_withdraw_kept(),
                t.msg_step_withdraw_reason(),
            ]
        }
        Taking::Decide => vec![t.msg_step_decide_public(), t.msg_step_decide_then()],
        Taking::FeedBack => vec![
            t.msg_step_feed_back_answered(many_statements(facts)),
            t.msg_step_feed_back_silent(facts.silent()),
            t.msg_step_feed_back_ends(),
        ],
    }
}

fn many_statements(facts: &Facts) -> i64 {
    many(facts.statements.len())
}

/// What is promised to the respondents and would be cut off by closing now.
fn early(ui: &Ui, w: &Whole, facts: &Facts) -> Vec<String> {
    let t = ui.t;
    let mut lines = Vec::new();
    if let Some(last) = w.referral.letter.response_deadline.filter(|d| d.0 >= facts.today) {
        lines.push(t.msg_step_close_early(ui.weekday_date(last)));
    }
    let given = facts.standings.iter().filter(|s| s.statement.is_none());
    let given: Vec<_> =
        given.filter_map(|s| s.recipient.extended_until).filter(|d| d.0 >= facts.today).collect();
    if let Some(longest) = given.iter().max() {
        lines.push(t.msg_step_close_early_given(many(given.len()), ui.date(*longest)));
    }
    lines
}

/// How long the respondents get, and what is wrong with the last day.
fn period(ui: &Ui, facts: &Facts, last: jiff::civil::Date) -> String {
    let days = i64::from(days_between(facts.today, last));
    let mut text = ui.t.msg_step_period(ui.weekday_date(last), days);
    for warning in domain::calendar::warnings_for_deadline(last) {
        text.push(' ');
        text.push_str(&i18n::words::deadline_warning(ui.language, warning));
    }
    text
}

fn fields(ui: &Ui, w: &Whole, facts: &Facts, step: Taking) -> Vec<Field> {
    let t = ui.t;
    let field = |name, label, hint, shape| Field { name, label, hint, value: String::new(), shape };
    match step {
        Taking::SendBack => {
            vec![field(
                "reason",
                t.msg_step_send_back_field(),
                t.msg_step_send_back_field_hint(),
                Shape::Text,
            )]
        }
        Taking::Withdraw => {
            vec![field("reason", t.msg_step_withdraw_field(), t.msg_step_withdraw_field_hint(), Shape::Text)]
        }
        Taking::ChangeDeadline => {
            let date = |day: Option<domain::time::Day>| day.map(|d| d.to_string()).unwrap_or_default();
            let mut decision = field(
                "decision_date",
                t.msg_step_deadline_decision(),
                t.msg_step_deadline_decision_hint(),
                Shape::Date,
            );
            decision.value = date(w.referral.letter.decision_date);
            let mut feedback = field(
                "feedback_by",
                t.msg_step_deadline_feedback(),
                t.msg_step_deadline_feedback_hint(),
                Shape::Date,
            );
            feedback.value = date(w.referral.letter.feedback_by);
            vec![
                field("day", t.msg_step_deadline_field(), t.msg_prepare_date_hint(), Shape::Date),
                decision,
                feedback,
                field("reason", t.msg_step_deadline_reason(), t.msg_step_deadline_reason_hint(), Shape::Text),
                field("confirm", t.msg_step_deadline_confirm(), String::new(), Shape::Tick),
            ]
        }
        Taking::Close if facts.open_until(&w.referral).is_some() => {
            vec![field("early", t.msg_step_close_early_tick(), String::new(), Shape::Tick)]
        }
        Taking::Decide => {
            let mut body = field("body", t.msg_step_decide_body(), String::new(), Shape::Line);
            body.value.clone_from(&w.referral.letter.decision_body);
            vec![
                body,
                field("date", t.msg_step_decide_date(), t.msg_prepare_date_hint(), Shape::Date),
                field(
                    "paragraph",
                    t.msg_step_decide_paragraph(),
                    t.msg_step_decide_paragraph_hint(),
                    Shape::Line,
                ),
                field("text", t.msg_step_decide_text(), t.msg_step_decide_text_hint(), Shape::Text),
            ]
        }
        _ => Vec::new(),
    }
}
