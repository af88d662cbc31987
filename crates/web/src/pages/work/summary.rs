//! Writing the summary: the numbers as they stand, what was said part by part, and the office's own words.

use crate::errors::{Failure, refusal_words};
use crate::forms::{FormErrors, mend};
use crate::pages::work::statement::outcome_word;
use crate::path::Path;
use crate::picture::stances::{self, Picture, Segment};
use crate::picture::ticks;
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::Error;
use app::summary::economic::Subject;
use app::summary::{Format, NamedView, PartRow, QuestionRow, Stances, Summary};
use askama::Template;
use axum::response::Response;
use domain::access::Action;
use domain::contribution::Outcome;
use domain::recipient::Recipient;
use domain::referral::{Stage, Step};
use domain::stance::Stance;
use domain::summary::Counting;

/// Most characters of a view shown here; the whole is one click away.
const MOST_WORDS: usize = 400;

#[derive(Template)]
#[template(path = "work/summary/show.html")]
struct SummaryPage<'a> {
    ui: &'a Ui,
    s: Summary,
    picture: Picture,
    waiting: i64,
    comments: String,
    version: i64,
    conflict: bool,
    errors: FormErrors,
}

#[derive(Template)]
#[template(path = "work/summary/finish.html")]
struct FinishPage<'a> {
    ui: &'a Ui,
    s: Summary,
    waiting: i64,
    refusal: String,
}

impl SummaryPage<'_> {
    fn bar(&self, stances: &Stances) -> Vec<Segment> {
        stances::bar(stances)
    }

    fn bar_words(&self, stances: &Stances) -> String {
        stances::in_words(self.ui.language, stances, 0, 0, false)
    }

    fn ticks(&self) -> Vec<ticks::Row> {
        ticks::tally(&self.s.tally)
    }

    fn outcome(&self, outcome: &Outcome) -> String {
        outcome_word(self.ui, self.s.referral.stage, *outcome)
    }

    fn unasked(&self) -> i64 {
        app::public::Counts::unasked_of(&self.s.categories)
    }

    fn stance(&self, view: &NamedView) -> Option<Stance> {
        view.view.read.or(view.view.stated)
    }

    fn words(&self, view: &NamedView) -> String {
        domain::text::opening(&view.view.text, MOST_WORDS)
    }

    fn formats(&self) -> Vec<(Format, String)> {
        Format::ALL.iter().map(|f| (*f, crate::pages::summary::format_words(self.ui, *f))).collect()
    }

    fn proposed(&self, row: &PartRow) -> String {
        row.part.as_ref().map(|part| part.text.clone()).unwrap_or_default()
    }

    fn is_economic(&self, row: &QuestionRow) -> bool {
        self.s.is_economic(row.question.id)
    }

    fn may_mark(&self) -> bool {
        self.ui.may_with(Action::Code, &self.s.referral)
    }

    /// The view carries the mark itself, whatever its question says.
    fn is_marked(&self, view: &NamedView) -> bool {
        self.s.economic_marks.contains(&view.view.id.to_string())
    }

    fn why(&self, counting: &Counting) -> String {
        crate::pages::summary::why_not(self.ui, *counting)
    }

    /// Those who were asked and have not answered.
    fn silent(&self) -> Vec<&Recipient> {
        self.s.silent()
    }

    fn is_open(&self) -> bool {
        self.s.referral.stage == Stage::Dispatched
    }

    fn may_write(&self) -> bool {
        self.ui.may_with(Action::Conclude, &self.s.referral)
    }

    /// The step can be taken from where the referral is.
    fn may_finish(&self) -> bool {
        self.may_write() && self.s.referral.stage.after(Step::Summarise).is_some()
    }

    fn may_see_inbox(&self) -> bool {
        self.ui.may(Action::Register)
    }
}

impl FinishPage<'_> {
    /// Nothing is in the way.
    fn is_ready(&self) -> bool {
        self.s.unread == 0 && self.waiting == 0 && self.s.referral.stage.after(Step::Summarise).is_some()
    }

    fn answers(&self) -> i64 {
        i64::try_from(self.s.statements.len()).unwrap_or(0)
    }

    fn may_see_inbox(&self) -> bool {
        self.ui.may(Action::Register)
    }
}

async fn load(ui: &Ui, slug: &str) -> Result<(Summary, i64), Failure> {
    let s = app::summary::show_work(&ui.site, &ui.actor, slug).await?;
    if !s.referral.stage.is_public() {
        return Err(Error::NotFound.into());
    }
    let waiting = app::summary::mails_waiting(&mut ui.site.store.read().await?, s.referral.id).await?;
    Ok((s, waiting))
}

async fn page<'a>(ui: &'a Ui, slug: &str) -> Result<SummaryPage<'a>, Failure> {
    let (s, waiting) = load(ui, slug).await?;
    let picture = stances::picture(ui.language, &s.categories, s.referral.stage == Stage::Dispatched);
    let (comments, version) = (s.words.comments.clone(), s.words.version);
    Ok(SummaryPage {
        ui,
        s,
        picture,
        waiting,
        comments,
        version,
        conflict: false,
        errors: FormErrors::default(),
    })
}

/// The summary as it stands.
pub async fn show(ui: Ui, Path(slug): Path<String>) -> Page {
    let page = page(&ui, &slug).await?;
    ui.page(&page)
}

/// Saves the office's words; then, by the button pressed, asks whether to finish, or finishes.
pub async fn save(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let here = format!("/arbete/remisser/{slug}/sammanstallning");
    if posted.text("do") == "finish" {
        return match app::summary::finish(&ui.site, &ui.actor, &slug).await {
            Ok(()) => ui.redirect(&here),
            Err(Error::Refused(refusal)) => ask(&ui, &slug, refusal_words(ui.language, &refusal)).await,
            Err(error) => Err(error.into()),
        };
    }
    let saved =
        app::summary::save(&ui.site, &ui.actor, &slug, posted.version(), posted.text("comments")).await;
    match saved {
        Ok(()) if posted.text("do") == "ask" => ask(&ui, &slug, String::new()).await,
        Ok(()) => ui.redirect(&format!("{here}#ord")),
        Err(error) => {
            let mut page = page(&ui, &slug).await?;
            page.comments = posted.string("comments");
            match error {
                // The fresh version goes with the typed words: whoever saves again has seen the others'.
                Error::ChangedMeanwhile => {
                    page.conflict = true;
                    page.errors = FormErrors::one("comments", ui.t.msg_summarise_conflict());
                }
                error => page.errors = mend(error, ui.language)?,
            }
            ui.page_again(&page)
        }
    }
}

/// Says what finishing does, or what is in the way.
async fn ask(ui: &Ui, slug: &str, refusal: String) -> Page {
    let (s, waiting) = load(ui, slug).await?;
    let page = FinishPage { ui, s, waiting, refusal };
    if page.refusal.is_empty() && page.is_ready() { ui.page(&page) } else { ui.page_again(&page) }
}

/// The officials' working copy of the summary as a file, finished or not. The document of the matter is another.
pub async fn file(ui: Ui, Path(slug): Path<String>, format: Format) -> Result<Response, Failure> {
    load(&ui, &slug).await?;
    let content = app::summary::files::working_copy(&ui.site, &ui.actor, &slug, format, ui.language).await?;
    let name = format!("{}-{slug}.{}", ui.t.msg_public_summary_file(), format.extension());
    Ok(crate::pages::referral::download(&name, format.media_type(), content))
}

/// Marks a question or a view as concerning economic consequences, or takes the mark off.
pub async fn mark(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let question = posted.text("question").parse().ok().map(Subject::Question);
    let subject = question.unwrap_or_else(|| Subject::View(posted.string("view")));
    let on = posted.text("do") == "mark";
    app::summary::economic::mark(&ui.site, &ui.actor, &slug, &subject, on).await?;
    let place = match subject {
        Subject::Question(n) => format!("fraga-{n}"),
        Subject::View(reference) => format!("v-{reference}"),
    };
    ui.redirect(&format!("/arbete/remisser/{slug}/sammanstallning#{place}"))
}
