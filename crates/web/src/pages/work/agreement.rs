//! How far two colleagues agree: samples of a referral, one sample, a view to code in it, and a view to settle.

use super::statement::about;
use crate::errors::{Failure, refusal_words};
use crate::forms::{FormErrors, mend};
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui, Value};
use app::Error;
use app::agreement::files::Format;
use app::agreement::{Compared, Samples, TypedDrawing, TypedSettlement, Whole};
use app::letters::agreement_tables;
use askama::Template;
use axum::response::Response;
use domain::access::Action;
use domain::agreement::{Agreement, OnCode, SampleState};
use domain::code_book::Code;
use domain::contribution::Contribution;
use domain::ids::{CodeId, SampleId};
use domain::stance::Stance;
use i18n::format;
use std::collections::HashMap;

/// Class and words of where a sample stands.
pub(crate) fn state(ui: &Ui, whole: &Whole) -> (&'static str, String) {
    let t = ui.t;
    let is_settled = whole.measured.as_ref().is_some_and(|m| !m.rows.iter().any(Compared::is_open));
    match whole.sample.state() {
        SampleState::Open => ("tag tag--open", t.msg_agree_state_open()),
        SampleState::Stopped => ("tag tag--plain", t.msg_agree_state_stopped()),
        SampleState::Done if is_settled => ("tag tag--good", t.msg_agree_state_settled()),
        SampleState::Done => ("tag tag--half", t.msg_agree_state_done()),
    }
}

fn count(items: impl Iterator) -> i64 {
    i64::try_from(items.count()).unwrap_or(0)
}

#[derive(Template)]
#[template(path = "work/agreement/all.html")]
struct AllPage<'a> {
    ui: &'a Ui,
    all: Samples,
    typed: TypedDrawing,
    errors: FormErrors,
}

impl AllPage<'_> {
    fn may(&self) -> bool {
        self.ui.may_with(Action::Code, &self.all.referral)
    }

    /// Who was chosen as the one or the other.
    fn chosen(&self, place: usize) -> String {
        self.typed.coders[place].map(|id| id.to_string()).unwrap_or_default()
    }
}

/// The samples of a referral, and the form to draw one.
pub async fn all(ui: Ui, Path(slug): Path<String>) -> Page {
    let all = app::agreement::list(&ui.site, &ui.actor, &slug).await?;
    let typed = TypedDrawing { size: all.countable.min(50).to_string(), ..TypedDrawing::default() };
    ui.page(&AllPage { ui: &ui, all, typed, errors: FormErrors::default() })
}

/// Draws a sample.
pub async fn draw(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let typed = TypedDrawing {
        size: posted.string("size"),
        seed: posted.string("seed"),
        coders: [posted.parsed("first"), posted.parsed("second")],
    };
    match app::agreement::draw(&ui.site, &ui.actor, &slug, &typed).await {
        Ok(id) => ui.redirect(&format!("/arbete/remisser/{slug}/samstammighet/{id}")),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            let all = app::agreement::list(&ui.site, &ui.actor, &slug).await?;
            ui.page_again(&AllPage { ui: &ui, all, typed, errors })
        }
    }
}

async fn load(ui: &Ui, slug: &str, id: &str) -> Result<Whole, Failure> {
    let id: SampleId = id.parse().map_err(|_| Error::NotFound)?;
    Ok(app::agreement::show(&ui.site, &ui.actor, slug, id).await?)
}

fn path(ui: &Ui, whole: &Whole, rest: &str) -> String {
    ui.desk_referral(&whole.referral.slug, &format!("/samstammighet/{}{rest}", whole.sample.id))
}

#[derive(Template)]
#[template(path = "work/agreement/one.html")]
struct OnePage<'a> {
    ui: &'a Ui,
    whole: Whole,
    refusal: String,
}

impl OnePage<'_> {
    fn path(&self, rest: &str) -> String {
        path(self.ui, &self.whole, rest)
    }

    fn may(&self) -> bool {
        self.ui.may_with(Action::Code, &self.whole.referral)
    }

    /// Whoever looks is one of the two and has not handed in.
    fn may_code_it(&self) -> bool {
        self.may() && self.ui.actor.account().is_some_and(|me| self.whole.sample.may_code(me))
    }

    fn may_stop(&self) -> bool {
        self.may() && self.whole.sample.state() == SampleState::Open
    }

    fn progress(&self, place: impl Value<usize>) -> String {
        self.ui.t.msg_agree_progress(self.whole.coded[place.value()], self.whole.counting())
    }

    fn size(&self) -> i64 {
        count(self.whole.views.iter())
    }

    fn fallen(&self) -> i64 {
        self.size() - self.whole.counting()
    }

    fn kappa(&self, a: &Agreement) -> String {
        a.kappa().map_or_else(|| "–".to_owned(), |k| format::hundredths(self.ui.language, k))
    }

    fn share(&self, a: &Agreement) -> String {
        a.observed().map_or_else(|| "–".to_owned(), |n| format::percent(self.ui.language, n))
    }

    fn reading(&self, a: &Agreement) -> String {
        agreement_tables::reading(self.ui.language, a)
    }

    /// In a sentence: how strong, or why it cannot be told.
    fn in_words(&self, a: &Agreement) -> String {
        let word = |s| i18n::words::strength(self.ui.language, s);
        a.strength().map_or_else(|| self.ui.t.msg_agree_read_none(), word)
    }

    fn codes_read(&self) -> String {
        let t = self.ui.t;
        match self.whole.measured.as_ref().map(|m| m.comparison.all_codes) {
            Some(a) if a.judged > 0 => t.msg_agree_read_codes(self.in_words(&a), self.share(&a)),
            _ => t.msg_agree_read_no_codes(),
        }
    }

    fn stance_read(&self) -> String {
        let t = self.ui.t;
        match self.whole.measured.as_ref().map(|m| m.comparison.stance) {
            Some(a) if a.judged > 0 => t.msg_agree_read_stance(self.in_words(&a), self.share(&a)),
            _ => t.msg_agree_read_no_stance(),
        }
    }

    fn rules(&self) -> Vec<String> {
        let mut rules = agreement_tables::rules(self.ui.t, 0);
        // How many views there are stands above the fold.
        rules.pop();
        rules
    }

    /// By the code book's order.
    fn by_code(&self) -> Vec<OnCode> {
        let of = self.whole.measured.iter().flat_map(|m| &m.comparison.codes);
        let mut codes: Vec<OnCode> = of.copied().collect();
        codes.sort_by_key(|on| self.whole.codes.iter().position(|c| c.id == on.code));
        codes
    }

    fn code_name(&self, on: &OnCode) -> String {
        self.whole.code(on.code).map(|c| c.name.clone()).unwrap_or_default()
    }

    fn opening(&self, row: &Compared) -> String {
        domain::text::opening(&row.view.text, 160)
    }

    fn opening_of(&self, view: &Contribution) -> String {
        domain::text::opening(&view.text, 160)
    }

    /// How many are left to settle.
    fn open(&self) -> i64 {
        count(self.whole.measured.iter().flat_map(|m| &m.rows).filter(|row| row.is_open()))
    }

    /// How many of those that both said the same of have not been given it.
    fn to_take_over(&self) -> i64 {
        let in_use = |id: &CodeId| self.whole.code(*id).is_some_and(Code::is_active);
        let rows = self.whole.measured.iter().flat_map(|m| &m.rows);
        let waits = |row: &&Compared| !row.differs() && row.counts && row.settled.is_empty();
        count(rows.filter(waits).filter(|row| row.said[0].codes.iter().all(in_use)))
    }
}

/// A sample: how far it has come, or what came of it.
pub async fn show(ui: Ui, Path((slug, id)): Path<(String, String)>) -> Page {
    let whole = load(&ui, &slug, &id).await?;
    ui.page(&OnePage { ui: &ui, whole, refusal: String::new() })
}

/// Hands in, breaks off, or lets what both said count.
pub async fn act(Path((slug, id)): Path<(String, String)>, Sent(ui, posted): Sent) -> Page {
    let whole = load(&ui, &slug, &id).await?;
    let (site, actor, sample) = (&ui.site, &ui.actor, whole.sample.id);
    let done = match posted.text("do") {
        "hand-in" => app::agreement::hand_in(site, actor, sample).await,
        "stop" => app::agreement::stop(site, actor, sample).await,
        "alike" => app::agreement::settle_alike(site, actor, sample).await.map(|_| ()),
        _ => Err(Error::NotFound),
    };
    match done {
        Ok(()) => ui.redirect(&format!("/arbete/remisser/{slug}/samstammighet/{id}")),
        Err(Error::Refused(refusal)) => {
            let whole = load(&ui, &slug, &id).await?;
            ui.page_again(&OnePage { ui: &ui, whole, refusal: refusal_words(ui.language, &refusal) })
        }
        Err(error) => Err(error.into()),
    }
}

/// What came of it, as a file.
pub async fn file(
    ui: Ui,
    Path((slug, id, kind)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let format = Format::ALL.iter().find(|f| f.extension() == kind).ok_or(Error::NotFound)?;
    let whole = load(&ui, &slug, &id).await?;
    let content = app::agreement::files::write(&ui.site, &whole, *format, ui.language)?;
    let name = format!("samstammighet-{slug}.{kind}");
    Ok(crate::pages::referral::download(&name, format.media_type(), content))
}

#[derive(Template)]
#[template(path = "work/agreement/view.html")]
struct ViewPage<'a> {
    ui: &'a Ui,
    whole: Whole,
    view: Contribution,
    about: String,
    book: Vec<(String, Vec<Code>)>,
    codes: Vec<CodeId>,
    stance: Option<Stance>,
    /// What both said, when the view is to be settled.
    settling: Option<Compared>,
    /// The codes that the view itself carries.
    now: Vec<String>,
    reason: String,
    number: i64,
    conflict: bool,
    errors: FormErrors,
}

impl ViewPage<'_> {
    fn path(&self, rest: &str) -> String {
        path(self.ui, &self.whole, rest)
    }

    fn here(&self) -> String {
        let what = if self.settling.is_some() { "avgor" } else { "koda" };
        self.path(&format!("/{what}/{}", self.view.reference))
    }

    fn heading(&self) -> String {
        if self.settling.is_some() {
            return self.ui.t.msg_agree_settle_title(self.view.reference.as_str());
        }
        let counting: Vec<_> = self.whole.views.iter().filter(|d| d.counts).collect();
        let place = counting.iter().position(|d| d.view.id == self.view.id).unwrap_or(0) + 1;
        self.ui.t.msg_agree_view_of(i64::try_from(place).unwrap_or(0), count(counting.iter()))
    }

    fn has_code(&self, code: &Code) -> bool {
        self.codes.contains(&code.id)
    }

    fn is_stance(&self, stance: &Stance) -> bool {
        self.stance.as_ref() == Some(stance)
    }
}

async fn view_page<'a>(
    ui: &'a Ui,
    whole: Whole,
    reference: &str,
    settles: bool,
) -> Result<ViewPage<'a>, Failure> {
    let drawn = whole.views.iter().find(|d| d.view.reference == reference && d.counts);
    let view = drawn.ok_or(Error::NotFound)?.view.clone();
    let mut tx = ui.site.store.read().await?;
    let parts = store::referral::parts(&mut tx, whole.referral.id).await?;
    let questions = store::referral::questions(&mut tx, whole.referral.id).await?;
    let on = if settles {
        app::code_book::codes_of_views(&mut tx, whole.referral.id).await?
    } else {
        HashMap::default()
    };
    drop(tx);
    let rows = whole.measured.iter().flat_map(|m| &m.rows);
    let settling = rows.filter(|_| settles).find(|row| row.view.id == view.id).cloned();
    if settles && settling.is_none() {
        return Err(Error::NotFound.into());
    }
    let of_view = on.get(&view.id).map(Vec::as_slice).unwrap_or_default();
    let now = of_view.iter().map(|c| c.name.clone()).collect();
    // What is proposed: what was settled; else the codes and the stance that both agree on.
    let (codes, stance) = match &settling {
        None => whole
            .mine
            .get(&view.id)
            .map(|b| (b.codes.iter().copied().collect(), b.stance))
            .unwrap_or_default(),
        Some(row) => row.latest().map_or_else(
            || {
                let [first, second] = &row.said;
                let both = first.codes.intersection(&second.codes).copied().collect();
                (both, first.stance.filter(|_| first.stance == second.stance))
            },
            |s| (s.settled.codes.iter().copied().collect(), s.settled.stance),
        ),
    };
    Ok(ViewPage {
        about: about(ui, &view, &parts, &questions),
        book: app::code_book::by_group(&whole.codes).into_iter().collect(),
        number: settling.as_ref().map_or(0, |row| count(row.settled.iter())),
        ui,
        view,
        codes,
        stance,
        settling,
        now,
        whole,
        reason: String::new(),
        conflict: false,
        errors: FormErrors::default(),
    })
}

fn codes(posted: &Posted) -> Vec<CodeId> {
    posted.all("codes").into_iter().filter_map(|id| id.parse().ok()).collect()
}

/// Leads to the first view that whoever looks has not coded, or back to the sample.
pub async fn next(ui: Ui, Path((slug, id)): Path<(String, String)>) -> Page {
    let whole = load(&ui, &slug, &id).await?;
    let may = ui.actor.account().is_some_and(|me| whole.sample.may_code(me));
    let rest = match whole.left().next().filter(|_| may) {
        Some(view) => format!("/koda/{}", view.reference),
        None => String::new(),
    };
    ui.redirect(&format!("/arbete/remisser/{slug}/samstammighet/{id}{rest}"))
}

/// A view to code in the sample, for one of the two.
pub async fn view(ui: Ui, Path((slug, id, reference)): Path<(String, String, String)>) -> Page {
    let whole = load(&ui, &slug, &id).await?;
    if !ui.actor.account().is_some_and(|me| whole.sample.may_code(me)) {
        return Err(Error::NotFound.into());
    }
    let page = view_page(&ui, whole, &reference, false).await?;
    ui.page(&page)
}

/// Keeps what was said of it, and goes on to the next.
pub async fn code(
    Path((slug, id, reference)): Path<(String, String, String)>,
    Sent(ui, posted): Sent,
) -> Page {
    let whole = load(&ui, &slug, &id).await?;
    let (codes, stance) = (codes(&posted), posted.parsed("stance"));
    match app::agreement::code(&ui.site, &ui.actor, whole.sample.id, &reference, &codes, stance).await {
        Ok(()) => ui.redirect(&format!("/arbete/remisser/{slug}/samstammighet/{id}/koda")),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            let page = view_page(&ui, whole, &reference, false).await?;
            ui.page_again(&ViewPage { codes, stance, errors, ..page })
        }
    }
}

/// A view to settle.
pub async fn settling(ui: Ui, Path((slug, id, reference)): Path<(String, String, String)>) -> Page {
    let whole = load(&ui, &slug, &id).await?;
    if !ui.may_with(Action::Code, &whole.referral) {
        return Err(Error::NotFound.into());
    }
    let page = view_page(&ui, whole, &reference, true).await?;
    ui.page(&page)
}

/// Settles it, and goes on to the next that differs.
pub async fn settle(
    Path((slug, id, reference)): Path<(String, String, String)>,
    Sent(ui, posted): Sent,
) -> Page {
    let whole = load(&ui, &slug, &id).await?;
    let typed = TypedSettlement {
        codes: codes(&posted),
        stance: posted.parsed("stance"),
        reason: posted.string("reason"),
        number: posted.number("number"),
    };
    let done = app::agreement::settle(&ui.site, &ui.actor, whole.sample.id, &reference, &typed).await;
    let (errors, conflict) = match done {
        Ok(()) => {
            let whole = load(&ui, &slug, &id).await?;
            let next = whole.measured.iter().flat_map(|m| &m.rows).find(|row| row.is_open());
            let rest =
                next.map_or_else(|| "#skiljer".to_owned(), |row| format!("/avgor/{}", row.view.reference));
            return ui.redirect(&format!("/arbete/remisser/{slug}/samstammighet/{id}{rest}"));
        }
        Err(Error::ChangedMeanwhile) => (FormErrors::default(), true),
        Err(error) => (mend(error, ui.language)?, false),
    };
    let page = view_page(&ui, load(&ui, &slug, &id).await?, &reference, true).await?;
    let (codes, stance, reason) = (typed.codes, typed.stance, typed.reason);
    // After a conflict the next press counts for what is shown now; a mistake does not hide that someone else was first.
    let number = if conflict { page.number } else { typed.number };
    ui.page_again(&ViewPage { codes, stance, reason, number, conflict, errors, ..page })
}
