//! What became of your views: each in the respondent's own words, what came of it, and why. The heart of the product.

use super::context::{Context, Medium};
use super::piece::Piece;
use crate::error::Result;
use crate::letters::excerpt;
use crate::letters::summary::decided_by;
use crate::statement::Whole;
use domain::contribution::{Contribution, Tally};
use domain::language::Language;
use domain::referral::{Part, Question};
use domain::statement::RespondentKind;
use i18n::{Texts, words};
use store::decision::Decision;

/// Most characters of one view that are quoted.
const MOST_WORDS: usize = 2_000;

pub(super) fn body(c: &Context<'_>) -> Result<Vec<Piece>> {
    let (whole, statement) = (c.whole()?, c.statement()?);
    let telling = Telling {
        statement,
        decision: c.decision.as_ref(),
        parts: &whole.parts,
        questions: &whole.questions,
        language: c.language,
        medium: c.medium,
    };
    let mut pieces = telling.pieces();
    if let Some(url) = c.own_link() {
        pieces.push(Piece::Button { label: c.t.msg_mail_own_page(), url });
    }
    let page = Piece::Link { label: c.t.msg_mail_feedback_all(), url: c.public_page()? };
    match c.medium {
        Medium::Mail => {
            pieces.push(Piece::text(c.t.msg_mail_feedback_wrong(c.who())));
            pieces.push(page);
        }
        Medium::Paper => {
            pieces.push(page);
            pieces.push(Piece::text(c.t.msg_mail_feedback_wrong_paper(c.who())));
        }
    }
    Ok(pieces)
}

/// What one respondent is told.
pub(crate) struct Telling<'a> {
    pub(crate) statement: &'a Whole,
    pub(crate) decision: Option<&'a Decision>,
    pub(crate) parts: &'a [Part],
    pub(crate) questions: &'a [Question],
    pub(crate) language: Language,
    pub(crate) medium: Medium,
}

impl Telling<'_> {
    /// Thanks, the decision, the sum of it, and each view.
    pub(crate) fn pieces(&self) -> Vec<Piece> {
        let t = self.texts();
        let mut pieces = vec![Piece::text(
            t.msg_mail_feedback_intro(self.who(), self.statement.referral.letter.heading()),
        )];
        if let Some(decision) = self.decision {
            pieces.push(Piece::Heading(t.msg_mail_decision_heading()));
            pieces.extend(decision_pieces(t, self.language, decision));
        }
        pieces.push(Piece::Heading(t.msg_mail_views_heading(self.who())));
        pieces.extend(self.sum().map(Piece::Text));
        for view in &self.statement.views {
            pieces.extend(self.view(view));
        }
        pieces
    }

    fn texts(&self) -> &'static Texts {
        i18n::texts(self.language)
    }

    fn who(&self) -> &'static str {
        match self.statement.statement.kind {
            RespondentKind::PrivatePerson => "person",
            RespondentKind::Organisation => "organisation",
        }
    }

    /// *5 synpunkter: 2 togs upp, 1 togs inte upp.* Nothing where there is only one.
    fn sum(&self) -> Option<String> {
        let t = self.texts();
        let mut tally = Tally::default();
        for view in &self.statement.views {
            tally.count(view.outcome);
        }
        if tally.total() < 2 {
            return None;
        }
        let counts = [
            (tally.taken_up, t.msg_mail_tally_taken_up(tally.taken_up)),
            (tally.partly, t.msg_mail_tally_partly(tally.partly)),
            (tally.not, t.msg_mail_tally_not(tally.not)),
            (tally.no_answer_needed, t.msg_mail_tally_no_answer_needed(tally.no_answer_needed)),
        ];
        let told: Vec<String> = counts.into_iter().filter(|(n, _)| *n > 0).map(|(_, words)| words).collect();
        Some(format!("{}: {}.", t.msg_mail_tally_views(tally.total()), told.join(", ")))
    }

    fn heading(&self, view: &Contribution) -> String {
        let t = self.texts();
        if let Some(question) = view.question {
            let text = self.questions.iter().find(|q| q.id == question).map_or("", |q| q.text.as_str());
            return t.msg_mail_view_question(text);
        }
        let part = view.part.and_then(|id| self.parts.iter().find(|p| p.id == id));
        part.map_or_else(|| t.msg_mail_view_whole(), |p| format!("{}. {}", p.position, p.heading))
    }

    fn view(&self, view: &Contribution) -> Vec<Piece> {
        let t = self.texts();
        let (mut said, cut) = excerpt(&view.text, MOST_WORDS);
        if said.is_empty() {
            let stance = view.stated.or(view.read).filter(|_| view.question.is_none());
            said.extend(stance.map(|s| t.msg_mail_view_stance_only(words::stance(self.language, s))));
        }
        let mut pieces = vec![
            Piece::Subheading(self.heading(view)),
            Piece::Said {
                intro: t.msg_mail_view_said(self.who()),
                words: said,
                outcome: view.outcome.map(|o| words::outcome(self.language, o)).unwrap_or_default(),
                reason: domain::text::paragraphs(&view.reason),
            },
        ];
        if cut {
            pieces.push(Piece::Text(match self.medium {
                Medium::Mail => t.msg_mail_view_cut(),
                Medium::Paper => t.msg_mail_view_cut_paper(),
            }));
        }
        pieces
    }
}

/// The decision: who, when, paragraph; then what it says.
pub(super) fn decision_pieces(t: &Texts, language: Language, decision: &Decision) -> Vec<Piece> {
    let mut pieces = vec![Piece::Strong(decided_by(t, language, decision))];
    pieces.extend(Piece::paragraphs(&decision.text));
    pieces
}
