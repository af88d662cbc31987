//! The rounds of a matter for anyone: the way between them, and what has changed in the proposal since the one before.

use crate::pages::public::{Tag, stage_tag};
use crate::path::Path;
use crate::ui::{Page, Ui};
use app::Result;
use app::referral::Whole;
use askama::Template;
use domain::difference::{Fate, Piece, merged};
use domain::referral::Referral;
use domain::round::{Compared, PartChange};

/// A round as it stands among the others.
pub struct Row {
    /// Which.
    pub round: i64,
    /// Its page.
    pub href: String,
    /// When it was sent out, and how many have answered.
    pub more: String,
    /// It is the one that is shown.
    pub here: bool,
    /// Where it is on its way.
    pub tag: Tag,
}

/// The rounds of a referral's matter that anyone may see; none when there is only one.
pub async fn rows(ui: &Ui, tx: &mut store::Tx, referral: &Referral) -> Result<Vec<Row>> {
    let rounds = app::round::public(tx, referral).await?;
    if rounds.len() < 2 {
        return Ok(Vec::new());
    }
    let mut rows = Vec::new();
    for r in rounds {
        let answers = ui.t.msg_public_n_answers(store::statement::count(tx, r.id).await?);
        let day = r.dispatched_at.unwrap_or(r.stage_at);
        rows.push(Row {
            round: r.round,
            href: ui.href(&format!("/remisser/{}", r.slug)),
            more: ui.t.msg_rounds_nav_more(ui.date(day), answers),
            here: r.id == referral.id,
            tag: stage_tag(ui, &r),
        });
    }
    Ok(rows)
}

/// The later round that takes answers now, for a page of an earlier one.
pub fn newer(rows: &[Row]) -> Option<&Row> {
    rows.last().filter(|r| !r.here)
}

/// A part as the page shows it.
struct PartRow {
    position: i64,
    heading: Vec<Piece>,
    name: String,
    change: PartChange,
    /// What became of it, in words.
    word: String,
    text: Vec<Vec<Piece>>,
}

impl PartRow {
    /// Where it stands on the page.
    fn id(&self) -> String {
        let was = if self.change == PartChange::Removed { "tidigare-" } else { "" };
        format!("{was}del-{}", self.position)
    }

    /// It is there as before, under another heading.
    fn renamed(&self) -> bool {
        self.change == PartChange::Changed && self.heading.iter().any(|p| p.fate != Fate::Kept)
    }

    /// The tag's shape.
    const fn tag(&self) -> &'static str {
        match self.change {
            PartChange::Unchanged => "tag",
            PartChange::Changed => "tag tag--half",
            PartChange::Added => "tag tag--open",
            PartChange::Removed => "tag tag--care",
        }
    }
}

#[derive(Template)]
#[template(path = "referral/changes.html")]
struct ChangesPage<'a> {
    ui: &'a Ui,
    r: &'a Referral,
    rounds: &'a [Row],
    before: i64,
    parts: &'a [PartRow],
    proposal: Vec<Vec<Piece>>,
    proposal_changed: bool,
}

impl ChangesPage<'_> {
    fn nothing(&self) -> bool {
        !self.proposal_changed && self.parts.iter().all(|p| p.change == PartChange::Unchanged)
    }
}

fn part_row(ui: &Ui, compared: &Compared<'_>) -> PartRow {
    let (position, name) = compared.named();
    PartRow {
        position,
        name: name.to_owned(),
        heading: compared.heading(),
        change: compared.change(),
        word: i18n::words::part_change(ui.language, compared.change()),
        text: compared.text(),
    }
}

/// What has changed since the round before, word by word.
pub async fn changes(ui: Ui, Path(slug): Path<String>) -> Page {
    let mut tx = ui.site.store.read().await?;
    let r = app::public::referral(&mut tx, &slug).await?;
    let whole: Whole = app::referral::whole_of(&mut tx, r).await?;
    let rounds = rows(&ui, &mut tx, &whole.referral).await?;
    drop(tx);
    let Some(before) = &whole.before else { return Err(app::Error::NotFound.into()) };
    let parts: Vec<PartRow> = whole.compared().iter().map(|c| part_row(&ui, c)).collect();
    let proposal = merged(&before.referral.letter.proposal, &whole.referral.letter.proposal);
    let proposal_changed = proposal.iter().flatten().any(|p| p.fate != Fate::Kept);
    ui.page(&ChangesPage {
        ui: &ui,
        r: &whole.referral,
        rounds: &rounds,
        before: before.referral.round,
        parts: &parts,
        proposal,
        proposal_changed,
    })
}
