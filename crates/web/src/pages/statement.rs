//! A published statement.

use crate::pages::referral::part_name;
use crate::path::Path;
use crate::ui::{Page, Ui};
use app::public::{Statement, View};
use askama::Template;
use domain::referral::{Part, Question, Referral, Stage};

#[derive(Template)]
#[template(path = "statement/show.html")]
struct StatementPage<'a> {
    ui: &'a Ui,
    r: &'a Referral,
    s: &'a Statement,
    parts: &'a [Part],
    questions: &'a [Question],
}

impl StatementPage<'_> {
    fn is_told(&self) -> bool {
        self.r.stage == Stage::FedBack
    }

    /// What a view speaks of: a part, a question, or the whole.
    fn about(&self, view: &View) -> String {
        match self.questions.iter().find(|q| Some(q.id) == view.question) {
            Some(question) => question.text.clone(),
            None => part_name(self.ui, self.parts, view.part),
        }
    }

    /// Where something is left out: its name, and its place on the page. The answer in short is the first view's words.
    fn places(&self) -> Vec<(String, Option<String>)> {
        let mut places: Vec<(String, Option<String>)> = Vec::new();
        for redaction in &self.s.redactions {
            let view = match redaction.place.as_str() {
                "summary" => self.s.views.first(),
                place => self.s.views.iter().find(|v| v.reference == place),
            };
            let place = match view {
                Some(view) => (self.about(view), Some(format!("synpunkt-{}", view.reference))),
                None => (self.ui.t.msg_public_whole_text(), self.body().map(|_| "hela".to_owned())),
            };
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places
    }

    fn is_body_redacted(&self) -> bool {
        self.s.redactions.iter().any(|r| r.place == "body")
    }

    /// The running text, when the views do not say it already.
    fn body(&self) -> Option<&str> {
        let said = |v: &View| {
            v.text.as_deref().is_some_and(|t| domain::text::tidy(t) == domain::text::tidy(&self.s.body))
        };
        (!self.s.body.is_empty() && !self.s.views.iter().any(said)).then_some(self.s.body.as_str())
    }
}

/// One published statement: its words, each tied to its answer.
pub async fn show(ui: Ui, Path((slug, serial)): Path<(String, String)>) -> Page {
    let serial: i64 = serial.parse().map_err(|_| app::Error::NotFound)?;
    let mut tx = ui.site.store.read().await?;
    let r = app::public::referral(&mut tx, &slug).await?;
    let s = app::public::one(&mut tx, &r, serial).await?;
    let parts = store::referral::parts(&mut tx, r.id).await?;
    let questions = store::referral::questions(&mut tx, r.id).await?;
    drop(tx);
    ui.page(&StatementPage { ui: &ui, r: &r, s: &s, parts: &parts, questions: &questions })
}
