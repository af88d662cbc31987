//! What all pages of the form show: whose answer it is, of which referral, until when.

use super::fields::is_named;
use crate::ui::Ui;
use app::draft::Form;
use domain::referral::{Referral, Stage};
use domain::stance::Stance;
use domain::statement::{Channel, RespondentKind, Statement};
use domain::time::{Day, days_between};

/// A form with the page it is shown on.
pub struct Sheet<'a> {
    /// The page.
    pub ui: &'a Ui,
    /// The form.
    pub form: &'a Form,
}

/// A stance that may be chosen.
pub struct Choice {
    /// As the form sends it.
    pub value: &'static str,
    /// The official word.
    pub word: String,
    /// What it means, where the word alone is not plain.
    pub hint: String,
}

impl<'a> Sheet<'a> {
    /// The referral.
    pub const fn referral(&self) -> &'a Referral {
        &self.form.referral
    }

    /// Address of a page of the form: `""`, `"/uppfattning"` …
    pub fn href(&self, rest: &str) -> String {
        self.ui.href(&format!("/remisser/{}/svara{rest}", self.referral().slug))
    }

    /// Address of the referral.
    pub fn referral_href(&self) -> String {
        self.ui.href(&format!("/remisser/{}", self.referral().slug))
    }

    /// For texts that say *du* or *ni*.
    pub fn who(&self) -> &'static str {
        if self.form.recipient.is_some() || self.respondent() == Some(RespondentKind::Organisation) {
            "organisation"
        } else {
            "person"
        }
    }

    /// The round before, when whoever answers did so then.
    pub fn earlier_round(&self) -> Option<i64> {
        self.form.earlier.as_ref().map(|e| e.before.referral.round)
    }

    /// What was answered in the round before may be filled in: nothing has been said yet.
    pub fn may_fill(&self) -> bool {
        self.form.earlier.is_some() && self.form.correcting.is_none() && self.form.draft.answer.says_nothing()
    }

    /// A later round that is out: its number and its page.
    pub fn newer(&self) -> Option<(i64, String)> {
        let (round, slug) = self.form.newer.as_ref()?;
        Some((*round, self.ui.href(&format!("/remisser/{slug}"))))
    }

    /// Address of the page with what has changed in the proposal; none in a first round.
    pub fn changes_href(&self) -> Option<String> {
        self.referral().is_later_round().then(|| format!("{}/andringar", self.referral_href()))
    }

    /// Name of whoever answers, as far as it is known.
    pub fn name(&self) -> &str {
        let sent = self.form.correcting.as_ref().map(|s| s.name.as_str());
        let asked = self.form.recipient.as_ref().map(|r| r.name.as_str());
        asked.or(sent).unwrap_or(&self.form.draft.answer.name)
    }

    /// Name and kind are settled.
    pub fn is_named(&self) -> bool {
        is_named(self.form)
    }

    /// Organisation or private person, as the form sends it.
    pub fn kind(&self) -> String {
        self.form.draft.answer.kind.map(|k| k.to_string()).unwrap_or_default()
    }

    /// What kind of respondent, as far as it is known.
    fn respondent(&self) -> Option<RespondentKind> {
        self.form.correcting.as_ref().map(|s| s.kind).or(self.form.draft.answer.kind)
    }

    /// A private person: the name is not published.
    pub fn is_person(&self) -> bool {
        self.form.recipient.is_none() && self.respondent() == Some(RespondentKind::PrivatePerson)
    }

    /// The last day, for this respondent.
    pub fn last_day(&self) -> Option<Day> {
        self.referral().deadline_for(self.extended())
    }

    /// Longer time granted to this respondent.
    pub fn extended(&self) -> Option<Day> {
        self.form.recipient.as_ref().and_then(|r| r.extended_until)
    }

    /// Days until the last day; negative when it has passed.
    pub fn days_left(&self) -> i64 {
        self.last_day().map_or(0, |day| i64::from(days_between(self.ui.today(), day.0)))
    }

    /// The last day has passed.
    pub fn is_late(&self) -> bool {
        self.referral().is_late(self.ui.site.now(), self.extended())
    }

    /// The days that are left are counted: not once the period has been closed, though the answer is still received.
    pub fn counts_down(&self) -> bool {
        self.referral().stage == Stage::Dispatched && !self.is_late()
    }

    /// Longer time may be asked for: by someone asked, who has not answered.
    pub fn may_ask_longer(&self) -> bool {
        self.form.recipient.is_some() && self.form.correcting.is_none() && !self.is_late()
    }

    /// What sending corrects.
    pub fn corrects(&self) -> Option<&'a Statement> {
        self.form.correcting.as_ref().filter(|s| s.channel == Channel::Web)
    }

    /// What was answered in another way before; both are kept.
    pub fn answered_otherwise(&self) -> Option<&'a Statement> {
        self.form.correcting.as_ref().filter(|s| s.channel != Channel::Web)
    }

    /// The day that longer time was asked for, while it waits for a decision.
    pub fn asked_longer(&self) -> Option<Day> {
        self.form.recipient.as_ref().and_then(|r| r.extension_asked_until)
    }

    /// The registrar's telephone, in one piece.
    pub fn phone(&self) -> String {
        self.ui.site.settings.registrar.phone.replace(' ', "\u{a0}").replace('-', "\u{2011}")
    }

    /// There is something saved that is not sent.
    pub const fn has_draft(&self) -> bool {
        self.form.draft.version > 0
    }

    /// The stance to the whole, as the form sends it.
    pub fn overall(&self) -> String {
        self.form.draft.answer.overall.map(|s| s.to_string()).unwrap_or_default()
    }

    /// The stances one may choose.
    pub fn choices(&self) -> Vec<Choice> {
        let t = self.ui.t;
        let hint = |stance| match stance {
            Stance::NoObjection => t.msg_answer_hint_no_objection(),
            Stance::NoComments => t.msg_answer_hint_no_comments(),
            Stance::Abstain => t.msg_answer_hint_abstain(),
            _ => String::new(),
        };
        let one = |s: &Stance| Choice { value: s.as_str(), word: self.ui.stance_word(*s), hint: hint(*s) };
        Stance::CHOICES.iter().map(one).collect()
    }

    /// Writing to the registrar about this referral.
    pub fn mailto(&self) -> String {
        mailto(self.ui, self.referral().number.as_str())
    }
}

/// For texts that say *du* or *ni* to whoever sent a statement.
pub fn respondent_word(statement: &Statement) -> &'static str {
    if statement.kind == RespondentKind::PrivatePerson { "person" } else { "organisation" }
}

/// An address that writes to the registrar, with a subject.
pub fn mailto(ui: &Ui, subject: &str) -> String {
    use std::fmt::Write as _;
    let mut address = format!("mailto:{}?subject=", ui.site.settings.registrar.email);
    for byte in subject.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

/// The colour of a stance in pictures.
pub const fn stance_class(stance: Stance) -> &'static str {
    match stance {
        Stance::Support => "st-support",
        Stance::SupportWithChanges => "st-amend",
        Stance::NoObjection | Stance::NoComments => "st-none",
        Stance::RejectPartly => "st-partly",
        Stance::Reject => "st-oppose",
        Stance::Abstain => "st-abstain",
        Stance::Unclear => "st-wait",
    }
}
