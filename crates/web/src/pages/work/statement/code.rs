//! The coding desk: a statement's views, how each is read, and what becomes of it.
//!
//! One form holds every row, so that nothing typed at one row is lost by saving another. A row is saved when its own button
//! is pressed, or when something in it was changed; a stance that the respondent gave is shown as chosen but counts as
//! read only when a person here says so.

use super::super::attachment::FileTexts;
use super::{Whole, about, is_private, may_read, open, outcome_word};
use crate::errors::Failure;
use crate::forms::FormErrors;
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use askama::Template;
use domain::access::Action;
use domain::code_book::{Code, Coding};
use domain::coding::{CodingState, StatementCoding};
use domain::contribution::{About, Contribution, Outcome, check_response};
use domain::ids::{AccountId, CodeId};
use domain::referral::{Part, Question};
use domain::stance::Stance;
use domain::validation::{Problem, Problems};
use store::code_book::{Marked, Note};
use store::statement::Listed;

/// A view with what was typed at it.
struct Row {
    view: Contribution,
    about: String,
    stance: Option<Stance>,
    outcome: Option<Outcome>,
    reason: String,
    /// The version that was read when the form was filled in.
    version: i64,
    /// Its codes, as ticked.
    codes: Vec<CodeId>,
    /// Its codes as they were when the form was shown.
    codes_were: Vec<CodeId>,
    /// The note among colleagues, as typed.
    note: String,
    /// Number of the note that was read, and its words in short.
    note_read: (i64, String),
    /// It is a passage that someone marked in a text.
    marked: bool,
    /// Something was changed in the form since it was shown, whatever others have saved meanwhile.
    touched: bool,
}

impl Row {
    fn of(
        ui: &Ui,
        view: &Contribution,
        parts: &[Part],
        questions: &[Question],
        beside: &Coded,
        posted: Option<&Posted>,
    ) -> Self {
        let about = about(ui, view, parts, questions);
        let codes = beside.codes_of(view);
        let note = beside.notes.iter().find(|n| n.contribution == view.id);
        let words = note.map(|n| n.text.clone()).unwrap_or_default();
        let stored = Self {
            about,
            stance: view.read.or(view.stated),
            outcome: view.outcome,
            reason: view.reason.clone(),
            version: view.version,
            touched: false,
            codes_were: codes.clone(),
            codes,
            note_read: (note.map_or(0, |n| n.number), short(&words)),
            note: words,
            marked: beside.marked.iter().any(|m| m.contribution == view.id),
            view: view.clone(),
        };
        let field = |name: &str| format!("{name}-{}", view.reference);
        match posted.filter(|p| p.has(&field("version"))) {
            Some(posted) => {
                let mut row = Self {
                    stance: posted.parsed(&field("stance")),
                    outcome: posted.parsed(&field("outcome")),
                    reason: posted.string(&field("reason")),
                    version: posted.number(&field("version")),
                    ..stored
                };
                // A form without the boxes says nothing of the codes.
                if posted.has(&field("codes-were")) {
                    let ids = |text: &str| text.split(' ').filter_map(|id| id.parse().ok()).collect();
                    row.codes =
                        posted.all(&field("codes")).into_iter().filter_map(|id| id.parse().ok()).collect();
                    row.codes_were = ids(posted.text(&field("codes-were")));
                }
                if posted.has(&field("note")) {
                    row.note = posted.string(&field("note"));
                    row.note_read = (posted.number(&field("note-number")), posted.string(&field("note-was")));
                }
                row.touched = posted.text(&field("was")) != row.fingerprint();
                row
            }
            None => stored,
        }
    }

    /// What the fields hold, in short.
    fn fingerprint(&self) -> String {
        fingerprint(self.stance, self.outcome, &self.reason)
    }

    /// What the fields would hold as things stand, for the form to compare with.
    fn was(&self) -> String {
        fingerprint(self.view.read.or(self.view.stated), self.view.outcome, &self.view.reason)
    }

    fn codes_changed(&self) -> bool {
        self.codes.len() != self.codes_were.len() || self.codes.iter().any(|c| !self.codes_were.contains(c))
    }

    fn note_changed(&self) -> bool {
        short(&self.note) != self.note_read.1
    }

    fn codes_were(&self) -> String {
        self.codes_were.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
    }

    fn has_code(&self, code: &Code) -> bool {
        self.codes.contains(&code.id)
    }

    fn reading_changed(&self) -> bool {
        self.stance.is_some() && self.stance != self.view.read.or(self.view.stated)
    }

    fn answer_changed(&self) -> bool {
        self.outcome != self.view.outcome || domain::text::tidy(&self.reason) != self.view.reason
    }

    /// The stance to save, when there is one to save. An answer to a question has none of its own; reading it is enough.
    fn reading(&self, pressed: bool) -> Option<Stance> {
        if self.view.question.is_some() {
            return (pressed && self.view.read.is_none()).then_some(Stance::NoComments);
        }
        let new = self.reading_changed() || pressed && self.view.read.is_none();
        self.stance.filter(|_| new)
    }

    /// Read and answered: shown in short, with the fields folded.
    fn is_done(&self) -> bool {
        self.view.read.is_some() && self.view.outcome.is_some()
    }

    fn is_stance(&self, stance: &Stance) -> bool {
        self.stance.as_ref() == Some(stance)
    }

    fn is_outcome(&self, outcome: &Outcome) -> bool {
        self.outcome.as_ref() == Some(outcome)
    }

    fn field(&self, name: &str) -> String {
        format!("{name}-{}", self.view.reference)
    }

    fn errors_at(&self, errors: &FormErrors) -> bool {
        ["stance", "outcome", "reason"].iter().any(|name| errors.at(&self.field(name)).is_some())
    }
}

/// A passage that is to be a view of its own, as typed.
#[derive(Default)]
struct Added {
    passage: String,
    part: String,
    stance: Option<Stance>,
    codes: Vec<CodeId>,
    note: String,
    sentences: Vec<String>,
}

/// What belongs to a statement's views beside themselves.
#[derive(Default)]
struct Coded {
    codings: Vec<Coding>,
    notes: Vec<Note>,
    marked: Vec<Marked>,
}

impl Coded {
    fn codes_of(&self, view: &Contribution) -> Vec<CodeId> {
        self.codings.iter().filter(|c| c.contribution == view.id).map(|c| c.code).collect()
    }

    async fn load(ui: &Ui, whole: &Whole) -> Result<Self, Failure> {
        let mut tx = ui.site.store.read().await?;
        let (id, version) = (whole.statement.id, whole.statement.current_version);
        Ok(Self {
            codings: store::code_book::codings_of_statement(&mut tx, id, version).await?,
            notes: store::code_book::notes_in(&mut tx, id, version).await?,
            marked: store::code_book::marked_in(&mut tx, id, version).await?,
        })
    }
}

#[derive(Template)]
#[template(path = "work/statement/code.html")]
struct CodePage<'a> {
    ui: &'a Ui,
    whole: Whole,
    rows: Vec<Row>,
    parts: Vec<Part>,
    questions: Vec<Question>,
    queue: Vec<Listed>,
    versions: Option<[super::versions::Column; 2]>,
    /// Every mail it came as.
    mails: Vec<store::inbound::Inbound>,
    /// What was put right about its registration.
    history: Vec<String>,
    added: Added,
    file_texts: FileTexts,
    codes: bool,
    book: Vec<(String, Vec<Code>)>,
    all_codes: Vec<Code>,
    texts: Vec<super::text::Shown>,
    lost: Vec<String>,
    desk: app::coding::Desk,
    errors: FormErrors,
}

impl CodePage<'_> {
    /// The names of a row's codes, those that are out of use too.
    fn code_names(&self, row: &Row) -> String {
        let of = self.all_codes.iter().filter(|c| row.codes_were.contains(&c.id));
        let names: Vec<&str> = of.map(|c| c.name.as_str()).collect();
        if names.is_empty() { self.ui.t.msg_coding_codes_none() } else { names.join(", ") }
    }

    /// Codes on the row that are no longer in use: they stay until someone takes them off.
    fn old_codes(&self, row: &Row) -> Vec<&Code> {
        self.all_codes.iter().filter(|c| !c.is_active() && row.codes_were.contains(&c.id)).collect()
    }

    fn is_added_code(&self, code: &Code) -> bool {
        self.added.codes.contains(&code.id)
    }

    fn is_added_sentence(&self, value: &str) -> bool {
        self.added.sentences.iter().any(|s| s == value)
    }

    fn coding(&self) -> Option<&StatementCoding> {
        let row = self.desk.rows.iter().find(|r| r.listed.statement.id == self.whole.statement.id);
        row.map(|r| &r.coding)
    }

    fn who(&self, id: Option<AccountId>) -> String {
        id.map(|id| self.desk.name(id)).unwrap_or_default()
    }

    fn waits_for_second(&self) -> bool {
        self.coding().is_some_and(|c| c.state(self.desk.four_eyes) == CodingState::WaitsForSecond)
    }

    fn may_confirm(&self) -> bool {
        let me = self.ui.actor.account();
        self.desk.four_eyes && self.coding().zip(me).is_some_and(|(c, me)| c.may_confirm(me))
    }

    fn next_to_code(&self) -> Option<&Listed> {
        let after = Some(self.whole.statement.id);
        self.desk.next_open(after, self.ui.actor.account()).map(|r| &r.listed)
    }

    /// The whole of a text that stands above is not repeated in its row.
    fn is_above(&self, row: &Row) -> bool {
        !row.marked
            && row.view.text.chars().count() > 600
            && self.texts.iter().any(|t| domain::text::tidy(&t.text) == domain::text::tidy(&row.view.text))
    }

    fn outcome(&self, outcome: &Outcome) -> String {
        outcome_word(self.ui, self.whole.referral.stage, *outcome)
    }

    fn number(&self) -> String {
        let document = self.whole.document.as_ref().map(|d| d.number.clone());
        document.unwrap_or_else(|| self.whole.statement.reception_number.clone())
    }

    /// Some view states a stance, or answers a question, that nobody here has read.
    fn can_read_as_stated(&self) -> bool {
        self.rows
            .iter()
            .any(|r| r.view.read.is_none() && (r.view.stated.is_some() || r.view.question.is_some()))
    }

    fn is_part(&self, part: &Part) -> bool {
        self.added.part == part.id.to_string()
    }

    fn is_question(&self, question: &Question) -> bool {
        self.added.part == question.id.to_string()
    }

    fn is_added(&self, stance: &Stance) -> bool {
        self.added.stance.as_ref() == Some(stance)
    }

    fn read(&self) -> i64 {
        count(self.queue.iter().filter(|s| s.views_read >= s.views))
    }

    fn all(&self) -> i64 {
        count(self.queue.iter())
    }

    fn left(&self) -> i64 {
        count(self.rows.iter().filter(|r| r.view.read.is_none()))
    }

    fn is_this(&self, row: &Listed) -> bool {
        row.statement.id == self.whole.statement.id
    }

    fn place(&self) -> Option<usize> {
        self.queue.iter().position(|s| self.is_this(s))
    }

    fn previous(&self) -> Option<&Listed> {
        self.place().and_then(|i| i.checked_sub(1)).and_then(|i| self.queue.get(i))
    }

    fn next(&self) -> Option<&Listed> {
        self.place().and_then(|i| self.queue.get(i + 1))
    }

    fn progress(&self, row: &Listed) -> String {
        let t = self.ui.t;
        if row.views_read >= row.views {
            t.msg_code_queue_done()
        } else {
            t.msg_code_queue_part(row.views_read, row.views)
        }
    }

    fn is_private(&self) -> bool {
        is_private(self.whole.statement.kind)
    }

    /// Files of the statement, or the mail it came as for those who may fetch it.
    fn has_files(&self) -> bool {
        !self.whole.files.is_empty() || self.whole.inbound.is_some() && self.may_register()
    }

    fn may_publish(&self) -> bool {
        self.ui.may(Action::Publish) && self.whole.document.is_some()
    }

    fn may_register(&self) -> bool {
        self.ui.may(Action::Register) && self.whole.document.is_some()
    }
}

fn fingerprint(stance: Option<Stance>, outcome: Option<Outcome>, reason: &str) -> String {
    let all = format!("{stance:?} {outcome:?} {}", domain::text::tidy(reason));
    domain::file::FileHash::of(all.as_bytes()).as_str().chars().take(16).collect()
}

fn count(items: impl Iterator) -> i64 {
    i64::try_from(items.count()).unwrap_or(0)
}

/// The words in short, to see whether they were changed.
fn short(words: &str) -> String {
    let words = domain::text::tidy(words);
    domain::file::FileHash::of(words.as_bytes()).as_str().chars().take(16).collect()
}

async fn page<'a>(
    ui: &'a Ui,
    whole: Whole,
    posted: Option<&Posted>,
    errors: FormErrors,
) -> Result<CodePage<'a>, Failure> {
    let mut tx = ui.site.store.read().await?;
    let parts = store::referral::parts(&mut tx, whole.referral.id).await?;
    let questions = store::referral::questions(&mut tx, whole.referral.id).await?;
    let all_codes = store::code_book::of_referral(&mut tx, whole.referral.id).await?;
    let mut desk = app::coding::load(&mut tx, &ui.site, whole.referral.clone()).await?;
    desk.rows.retain(|row| may_read(&ui.actor, &row.listed));
    let lost = super::text::lost(&mut tx, &whole).await?;
    // After the feedback only what came in later is still read and answered.
    let told = whole.referral.stage == domain::referral::Stage::FedBack
        && store::message::is_fed_back(&mut tx, whole.statement.id).await?;
    let mails = store::inbound::all_of_statement(&mut tx, whole.statement.id).await?;
    let history = super::putright::history(ui, &mut tx, whole.statement.id).await?;
    drop(tx);
    let queue = desk.rows.iter().map(|row| row.listed.clone()).collect();
    let beside = Coded::load(ui, &whole).await?;
    let rows = whole.views.iter().map(|v| Row::of(ui, v, &parts, &questions, &beside, posted)).collect();
    let texts = super::text::shown(ui, &whole, &parts, &questions, &beside.marked);
    let book = app::code_book::by_group(&all_codes).into_iter().collect();
    let versions = super::versions::side_by_side(ui, &whole.versions, &parts, &questions);
    let added = posted.map_or_else(Added::default, |p| Added {
        passage: p.string("passage"),
        part: p.string("part"),
        stance: p.parsed("passage-stance"),
        codes: p.all("passage-codes").into_iter().filter_map(|id| id.parse().ok()).collect(),
        note: p.string("passage-note"),
        sentences: p.all("sentence").into_iter().map(str::to_owned).collect(),
    });
    let codes = !told && ui.may_with(Action::Code, &whole.referral);
    let owner = app::document::statement_owner(whole.statement.id, whole.statement.current_version);
    let file_texts = FileTexts::of(ui, &owner).await?;
    Ok(CodePage {
        ui,
        whole,
        rows,
        parts,
        questions,
        queue,
        versions,
        mails,
        history,
        added,
        file_texts,
        codes,
        book,
        all_codes,
        texts,
        lost,
        desk,
        errors,
    })
}

/// A statement with its views.
pub async fn show(ui: Ui, Path(id): Path<String>) -> Page {
    let whole = open(&ui, &id).await?;
    ui.page(&page(&ui, whole, None, FormErrors::default()).await?)
}

/// Saves what was read and answered; then, by the button pressed, reads the rest as stated or adds a view.
pub async fn code(Path(id): Path<String>, Sent(ui, posted): Sent) -> Page {
    let whole = open(&ui, &id).await?;
    if !ui.may_with(Action::Code, &whole.referral) {
        return Err(Error::Forbidden.into());
    }
    let statement = whole.statement.id;
    match save(&ui, &whole, &posted).await? {
        Ok(fragment) => ui.redirect(&format!("/arbete/svar/{statement}#{fragment}")),
        Err(errors) => {
            // Read again: some rows may have been saved, or changed by someone else.
            let whole = open(&ui, &id).await?;
            let mut page = page(&ui, whole, Some(&posted), errors).await?;
            for row in &mut page.rows {
                // Whoever saves again has seen what stands there now.
                row.version = row.view.version;
            }
            ui.page_again(&page)
        }
    }
}

/// Saves. Says where on the page to go on, or what must be mended.
async fn save(ui: &Ui, whole: &Whole, posted: &Posted) -> Result<Result<String, FormErrors>, Failure> {
    let pressed = posted.text("save");
    let beside = Coded::load(ui, whole).await?;
    let rows = whole.views.iter().map(|v| Row::of(ui, v, &[], &[], &beside, Some(posted)));
    let changed = |row: &Row| row.touched || row.codes_changed() || row.note_changed();
    let rows: Vec<Row> = rows.filter(|row| changed(row) || row.view.reference == pressed).collect();
    let problems = check(&rows, pressed);
    if !problems.is_empty() {
        return Ok(Err(FormErrors::of(&problems, ui.language)));
    }
    for row in &rows {
        match save_row(ui, row, row.view.reference == pressed).await {
            Ok(()) => {}
            Err(Error::ChangedMeanwhile) => {
                return Ok(Err(FormErrors::one(&row.field("outcome"), ui.t.msg_code_conflict())));
            }
            Err(other) => return Err(other.into()),
        }
    }
    match posted.text("do") {
        "as-stated" => {
            app::contribution::read_as_stated(&ui.site, &ui.actor, whole.statement.id).await?;
            Ok(Ok("synpunkter".to_owned()))
        }
        "add" => add(ui, whole, posted).await,
        "finish" => state(ui, app::coding::finish(&ui.site, &ui.actor, whole.statement.id).await),
        "confirm" => state(ui, app::coding::confirm(&ui.site, &ui.actor, whole.statement.id).await),
        "reopen" => state(ui, app::coding::reopen(&ui.site, &ui.actor, whole.statement.id).await),
        _ => Ok(Ok(format!("v-{pressed}"))),
    }
}

/// How a step of the coding as a whole went.
fn state(ui: &Ui, done: Result<(), Error>) -> Result<Result<String, FormErrors>, Failure> {
    match done {
        // Pressed twice, or by two people: it is as it was to be.
        Ok(()) | Err(Error::Refused(app::Refusal::AlreadyDone)) => Ok(Ok("laget".to_owned())),
        Err(Error::Refused(app::Refusal::UnreadViews(_))) => {
            Ok(Err(FormErrors::one("laget", ui.t.msg_coding_unread_first())))
        }
        Err(other) => Err(other.into()),
    }
}

/// What must be mended before anything is saved, each at its row.
fn check(rows: &[Row], pressed: &str) -> Problems {
    let mut problems = Problems::default();
    for row in rows {
        let pressed = row.view.reference == pressed;
        if pressed && row.view.question.is_none() && row.stance.is_none() {
            problems.add(row.field("stance"), Problem::NotAChoice);
        }
        if !row.answer_changed() {
            continue;
        }
        match row.outcome {
            None => problems.add(row.field("outcome"), Problem::NotAChoice),
            Some(outcome) => {
                if let Err(found) = check_response(outcome, &row.reason) {
                    for p in found.0 {
                        problems.add(row.field(&p.field), p.problem);
                    }
                }
            }
        }
    }
    problems
}

async fn save_row(ui: &Ui, row: &Row, pressed: bool) -> Result<(), Error> {
    let mut version = row.version;
    if let Some(stance) = row.reading(pressed) {
        app::contribution::read(&ui.site, &ui.actor, row.view.id, version, stance).await?;
        version += 1;
    }
    if let Some(outcome) = row.outcome.filter(|_| row.answer_changed()) {
        app::contribution::answer(&ui.site, &ui.actor, row.view.id, version, outcome, &row.reason).await?;
    }
    if row.codes_changed() {
        app::contribution::code(&ui.site, &ui.actor, row.view.id, &row.codes).await?;
    }
    if row.note_changed() {
        app::contribution::note(&ui.site, &ui.actor, row.view.id, row.note_read.0, &row.note).await?;
    }
    Ok(())
}

/// What a passage speaks of, as chosen: nothing is the whole, else a part or a question.
fn about_of(chosen: &str) -> Option<About> {
    match chosen {
        "" => Some(About::Whole),
        id => id.parse().map(About::Part).or_else(|_| id.parse().map(About::Question)).ok(),
    }
}

async fn add(ui: &Ui, whole: &Whole, posted: &Posted) -> Result<Result<String, FormErrors>, Failure> {
    let Some(about) = about_of(posted.text("part")) else {
        return Ok(Err(FormErrors::of(&Problems::one("part", Problem::NotAChoice), ui.language)));
    };
    let stance = posted.parsed("passage-stance");
    let new = app::contribution::NewView {
        about,
        found: super::text::found(whole, posted),
        stance,
        codes: posted.all("passage-codes").into_iter().filter_map(|id| id.parse().ok()).collect(),
        note: posted.string("passage-note"),
    };
    let added = app::contribution::mark(&ui.site, &ui.actor, whole.statement.id, new).await;
    match added {
        Ok(id) => {
            let mut tx = ui.site.store.read().await?;
            let view = store::contribution::by_id(&mut tx, id).await?.ok_or(Error::NotFound)?;
            Ok(Ok(format!("v-{}", view.reference)))
        }
        Err(Error::Invalid(fields)) if fields.0.at("passage") == Some(&Problem::NotAChoice) => {
            Ok(Err(FormErrors::one("passage", ui.t.msg_code_passage_not_there())))
        }
        Err(error) => Ok(Err(crate::forms::mend(error, ui.language)?)),
    }
}
