//! Lists that have been taken into the register, one of them with what came in, and taking one back. What leads there:
//! [`super::register_draft`].

use super::register_draft::{counted, door, number};
use crate::pages::public::Paging;
use crate::pages::work::referral::query;
use crate::path::Path;
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::register_import::{self, Came, Merged, Rolled, Whole};
use app::{Error, Refusal};
use askama::Template;
use domain::ids::RegisterImportId;
use domain::register_row::RowRefusal;
use i18n::words;
use store::register_import::Import;
use store::register_row::{Outcome, SourceRow};

/// Imports on a page.
const PER_PAGE: i64 = 50;
/// Rows on a page.
const ROWS: i64 = 50;
/// Names told of those that stay.
const NAMED: usize = 100;

#[derive(Template)]
#[template(path = "work/register_import/all.html")]
struct AllPage<'a> {
    ui: &'a Ui,
    begun: Vec<app::register_draft::Whole>,
    imports: Vec<(Import, String)>,
    /// By whom each was made, by what the audit log calls them.
    people: Vec<(String, String)>,
    waiting: i64,
    paging: Paging,
    said: String,
}

impl AllPage<'_> {
    fn rows(import: &Import) -> i64 {
        import.counts.rows
    }

    fn number(&self, n: &i64) -> String {
        number(self.ui, *n)
    }

    fn who<'b>(&'b self, import: &'b Import) -> &'b str {
        who(&self.people, import)
    }
}

fn who<'a>(people: &'a [(String, String)], import: &'a Import) -> &'a str {
    people.iter().find(|(id, _)| *id == import.actor).map_or(import.actor.as_str(), |(_, name)| name)
}

/// The names of those who work here.
async fn people(ui: &Ui) -> Result<Vec<(String, String)>, Error> {
    let mut tx = ui.site.store.read().await?;
    let all = store::account::all(&mut tx).await?;
    Ok(all.into_iter().map(|account| (account.id.to_string(), account.name)).collect())
}

/// All imports, the latest first, and the lists that one has begun with.
pub async fn all(ui: Ui) -> Page {
    door(&ui)?;
    let imports = register_import::all(&ui.site, &ui.actor).await?;
    let begun = app::register_draft::mine(&ui.site, &ui.actor).await?;
    let groups = app::register_question::groups(&ui.site, &ui.actor).await?;
    let t = ui.t;
    let said = [
        ("borttagen", t.msg_takein_discarded()),
        ("oforandrad", t.msg_takein_imports_nothing()),
        ("borta", t.msg_takein_imports_gone()),
    ];
    let said = said.into_iter().find(|(key, _)| query(&ui, key).is_some());
    let page = AllPage {
        ui: &ui,
        begun,
        people: people(&ui).await?,
        waiting: groups.iter().map(|group| group.rows).sum(),
        paging: Paging::asked(&ui, i64::try_from(imports.len()).unwrap_or(0), PER_PAGE),
        imports,
        said: said.map(|(_, said)| said).unwrap_or_default(),
    };
    ui.page(&page)
}

#[derive(Template)]
#[template(path = "work/register_import/one.html")]
struct OnePage<'a> {
    ui: &'a Ui,
    whole: &'a Whole,
    who: String,
    counts: Vec<(String, String)>,
    rows: Vec<Came>,
    paging: Paging,
    refused_paging: Paging,
    is_new: bool,
}

impl OnePage<'_> {
    fn here(&self) -> String {
        self.ui.href(&format!("/arbete/organisationer/inlasningar/{}", self.whole.import.id))
    }

    fn outcome(&self, row: &SourceRow) -> String {
        let t = self.ui.t;
        match row.outcome {
            Outcome::Imported => t.msg_takein_outcome_imported(),
            Outcome::Merged => t.msg_takein_outcome_merged(),
            Outcome::InQuestion => t.msg_takein_outcome_in_question(),
            Outcome::SetAside => t.msg_takein_outcome_set_aside(),
        }
    }

    fn tag(row: &SourceRow) -> &'static str {
        match row.outcome {
            Outcome::Imported | Outcome::Merged => "tag tag--good",
            Outcome::InQuestion => "tag tag--care",
            Outcome::SetAside => "tag",
        }
    }

    fn refused_word(&self, why: &RowRefusal) -> String {
        words::row_refusal(self.ui.language, *why)
    }
}

fn id_of(id: &str) -> Result<RegisterImportId, Error> {
    id.parse().map_err(|_| Error::NotFound)
}

/// One import.
pub async fn one(ui: Ui, Path(id): Path<String>) -> Page {
    let whole = register_import::one(&ui.site, &ui.actor, id_of(&id)?).await?;
    let paging = Paging::asked(&ui, whole.rows, ROWS);
    let rows = register_import::rows(&ui.site, &ui.actor, &whole.import, ROWS, paging.first() - 1).await?;
    let refused = i64::try_from(whole.refused.len()).unwrap_or(0);
    let people = people(&ui).await?;
    let page = OnePage {
        ui: &ui,
        who: who(&people, &whole.import).to_owned(),
        counts: counted(&ui, &whole.import.counts),
        rows,
        paging,
        refused_paging: Paging::named(&ui, "avvisade", refused, ROWS),
        is_new: query(&ui, "ny").is_some(),
        whole: &whole,
    };
    ui.page(&page)
}

#[derive(Template)]
#[template(path = "work/register_import/back.html")]
struct BackPage<'a> {
    ui: &'a Ui,
    whole: Whole,
    would: Rolled,
}

impl BackPage<'_> {
    fn here(&self) -> String {
        self.ui.href(&format!("/arbete/organisationer/inlasningar/{}", self.whole.import.id))
    }

    fn count(n: &usize) -> i64 {
        i64::try_from(*n).unwrap_or(i64::MAX)
    }

    fn kept(&self) -> i64 {
        i64::try_from(self.would.kept.len()).unwrap_or(i64::MAX)
    }

    fn merged(&self) -> i64 {
        i64::try_from(self.would.merged.len()).unwrap_or(i64::MAX)
    }

    fn merged_named(&self) -> &[Merged] {
        &self.would.merged[..self.would.merged.len().min(NAMED)]
    }

    fn merged_more(&self) -> i64 {
        i64::try_from(self.would.merged.len().saturating_sub(NAMED)).unwrap_or(0)
    }

    fn named(&self) -> &[String] {
        &self.would.kept[..self.would.kept.len().min(NAMED)]
    }

    fn more(&self) -> i64 {
        i64::try_from(self.would.kept.len().saturating_sub(NAMED)).unwrap_or(0)
    }
}

/// Asks before an import is taken back, and says what would come of it.
pub async fn ask_back(ui: Ui, Path(id): Path<String>) -> Page {
    let id = id_of(&id)?;
    match register_import::would_roll_back(&ui.site, &ui.actor, id).await {
        Ok(would) => {
            let whole = register_import::one(&ui.site, &ui.actor, id).await?;
            ui.page(&BackPage { ui: &ui, whole, would })
        }
        // Its page says why.
        Err(Error::Refused(Refusal::AlreadyDone | Refusal::LaterImport)) => {
            ui.redirect(&format!("/arbete/organisationer/inlasningar/{id}"))
        }
        Err(other) => Err(other.into()),
    }
}

/// Takes an import back.
pub async fn take_back(Path(id): Path<String>, Sent(ui, _): Sent) -> Page {
    let id = id_of(&id)?;
    match register_import::roll_back(&ui.site, &ui.actor, id).await {
        Ok(_) | Err(Error::Refused(Refusal::AlreadyDone)) => {
            ui.redirect(&format!("/arbete/organisationer/inlasningar/{id}"))
        }
        Err(other) => Err(other.into()),
    }
}
