//! What organisations are to each other, for those who keep the register: finding the other, telling what they are, changing it.

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::pages::work::organisation::{at, load};
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::organisation_relation::{Related, Typed};
use app::organisation_search::{Query, Shown, Window};
use app::search::Side;
use askama::Template;
use domain::access::Action;
use domain::ids::{OrganisationId, OrganisationRelationId};
use domain::organisation::OrganisationState;
use domain::organisation_relation::RelationKind;
use domain::register_row::update::Held;

/// Hits that are offered.
const OFFERED: usize = 20;
/// Organisations of one kind that are named one by one; all are found in the list of organisations.
const NAMED: usize = 20;

fn keeper(ui: &Ui) -> Result<(), Failure> {
    if ui.may(Action::KeepRegister) { Ok(()) } else { Err(Error::Forbidden.into()) }
}

/// What the other is looked for to do.
pub(super) struct Finding {
    /// Heading of the page.
    pub title: String,
    /// What to do on it.
    pub lede: String,
    /// Where it goes on, below the organisation's own page; the other's id follows.
    pub path: &'static str,
    /// What is searched for at first.
    pub text: String,
}

#[derive(Template)]
#[template(path = "work/organisation/find_other.html")]
struct FindPage<'a> {
    ui: &'a Ui,
    held: Held,
    finding: Finding,
    /// None while nothing is searched for.
    rows: Option<Vec<Shown>>,
}

impl FindPage<'_> {
    fn back(&self) -> String {
        self.ui.href(&at(self.held.organisation.id))
    }

    fn action(&self) -> String {
        self.ui.href(&format!("{}/{}", at(self.held.organisation.id), self.finding.path))
    }

    fn to(&self, other: &Shown) -> String {
        format!("{}/{}", self.action(), other.id)
    }

    fn place(&self, other: &Shown) -> String {
        other.seat.map(|seat| seat.municipality().short_name.to_owned()).unwrap_or_default()
    }
}

/// A search for another organisation.
pub(super) async fn find_other(ui: &Ui, held: Held, mut finding: Finding) -> Page {
    let typed = ui.query.as_deref().and_then(|q| q.split('&').find_map(|pair| pair.strip_prefix("q=")));
    if let Some(typed) = typed {
        finding.text = domain::text::unescape(typed);
    }
    let query = Query { text: finding.text.clone(), ..Query::default() };
    let rows = if query.is_empty() {
        None
    } else {
        let window = Window { first: 0, count: OFFERED };
        let mut rows =
            app::organisation_search::find(&ui.site, Side::Desk(&ui.actor), &query, window).await?.rows;
        rows.retain(|r| r.id != held.organisation.id && r.state != OrganisationState::Merged);
        Some(rows)
    };
    ui.page(&FindPage { ui, held, finding, rows })
}

/// Finds the one that an organisation belongs together with.
pub async fn find(ui: Ui, Path(organisation): Path<String>) -> Page {
    keeper(&ui)?;
    let held = load(&ui, &organisation).await?;
    let (title, lede) = (ui.t.msg_relation_add(), ui.t.msg_relation_find_lede());
    find_other(&ui, held, Finding { title, lede, path: "hor-ihop/ny", text: String::new() }).await
}

/// What an organisation is to others, kind by kind, as its pages show it.
pub(crate) struct Relatives {
    /// What they are to it, or it to them: *Distrikt av*, *Har distrikten*.
    pub name: String,
    /// The first of them.
    pub some: Vec<Related>,
    /// How many there are beside.
    pub more: i64,
}

/// Puts together those that are the same to an organisation.
pub(crate) fn groups(ui: &Ui, all: &[Related]) -> Vec<Relatives> {
    let mut groups: Vec<Relatives> = Vec::new();
    for r in all {
        let name = i18n::words::relation_to(ui.language, r.relation.kind, r.turned);
        match groups.iter_mut().find(|g| g.name == name) {
            Some(group) if group.some.len() >= NAMED => group.more += 1,
            Some(group) => group.some.push(r.clone()),
            None => groups.push(Relatives { name, some: vec![r.clone()], more: 0 }),
        }
    }
    groups
}

#[derive(Template)]
#[template(path = "work/organisation/relation.html")]
struct EditPage<'a> {
    ui: &'a Ui,
    organisation: OrganisationId,
    name: String,
    other: String,
    /// None while it is new.
    id: Option<OrganisationRelationId>,
    action: String,
    version: i64,
    typed: Typed,
    theirs: Option<Related>,
    errors: FormErrors,
}

impl EditPage<'_> {
    fn back(&self) -> String {
        self.ui.href(&at(self.organisation))
    }

    /// What one may be to the other, in whole sentences; of one that is kept already, the same way round.
    fn kinds(&self) -> Vec<(String, String)> {
        let words = |kind: RelationKind, turned: bool| {
            let (first, second) = if turned { (&self.other, &self.name) } else { (&self.name, &self.other) };
            (value(kind, turned), i18n::words::relation(self.ui.language, kind, first, second))
        };
        let both = RelationKind::ALL.iter().flat_map(|kind| [(*kind, false), (*kind, true)]);
        both.filter(|(_, turned)| self.id.is_none() || *turned == self.typed.turned)
            .map(|(kind, turned)| words(kind, turned))
            .collect()
    }

    fn chosen(&self) -> String {
        format!("{}{}", if self.typed.turned { TURNED } else { "" }, self.typed.kind)
    }

    fn their_kind(&self, r: &Related) -> String {
        i18n::words::relation_to(self.ui.language, r.relation.kind, r.turned)
    }
}

/// Before a kind that is seen from the other side.
const TURNED: &str = "-";

fn value(kind: RelationKind, turned: bool) -> String {
    format!("{}{kind}", if turned { TURNED } else { "" })
}

fn typed(posted: &Posted) -> Typed {
    let kind = posted.text("kind");
    Typed {
        kind: kind.strip_prefix(TURNED).unwrap_or(kind).to_owned(),
        turned: kind.starts_with(TURNED),
        since: posted.string("since"),
        until: posted.string("until"),
        source: posted.string("source"),
    }
}

fn adding(ui: &Ui, organisation: OrganisationId, other: OrganisationId) -> String {
    ui.href(&format!("{}/hor-ihop/ny/{other}", at(organisation)))
}

/// An empty form for two.
pub async fn new(ui: Ui, Path((id, other)): Path<(String, String)>) -> Page {
    keeper(&ui)?;
    let (held, other) = (load(&ui, &id).await?, load(&ui, &other).await?);
    let organisation = held.organisation.id;
    ui.page(&EditPage {
        ui: &ui,
        organisation,
        name: held.organisation.name,
        action: adding(&ui, organisation, other.organisation.id),
        other: other.organisation.name,
        id: None,
        version: 0,
        typed: Typed::default(),
        theirs: None,
        errors: FormErrors::default(),
    })
}

/// Keeps a new one.
pub async fn add(Path((id, other)): Path<(String, String)>, Sent(ui, posted): Sent) -> Page {
    let (held, other) = (load(&ui, &id).await?, load(&ui, &other).await?);
    let (organisation, second) = (held.organisation.id, other.organisation.id);
    let typed = typed(&posted);
    match app::organisation_relation::add(&ui.site, &ui.actor, organisation, second, &typed).await {
        Ok(_) => ui.redirect(&format!("{}?sparat", at(organisation))),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            ui.page_again(&EditPage {
                ui: &ui,
                organisation,
                name: held.organisation.name,
                action: adding(&ui, organisation, second),
                other: other.organisation.name,
                id: None,
                version: 0,
                typed,
                theirs: None,
                errors,
            })
        }
    }
}

fn page_of<'a>(ui: &'a Ui, held: Held, related: &Related, typed: Typed) -> EditPage<'a> {
    let organisation = held.organisation.id;
    EditPage {
        ui,
        organisation,
        name: held.organisation.name,
        other: related.name.clone(),
        id: Some(related.relation.id),
        action: ui.href(&format!("{}/hor-ihop/{}", at(organisation), related.relation.id)),
        version: related.relation.version,
        typed,
        theirs: None,
        errors: FormErrors::default(),
    }
}

async fn one(ui: &Ui, organisation: OrganisationId, relation: &str) -> Result<Related, Failure> {
    let id: OrganisationRelationId = relation.parse().map_err(|_| Error::NotFound)?;
    Ok(app::organisation_relation::show(&ui.site, &ui.actor, organisation, id).await?)
}

/// One, to be changed.
pub async fn edit(ui: Ui, Path((id, relation)): Path<(String, String)>) -> Page {
    keeper(&ui)?;
    let held = load(&ui, &id).await?;
    let related = one(&ui, held.organisation.id, &relation).await?;
    let typed = Typed::from(&related);
    ui.page(&page_of(&ui, held, &related, typed))
}

/// Saves a change, or takes it away.
pub async fn save(Path((id, relation)): Path<(String, String)>, Sent(ui, posted): Sent) -> Page {
    let held = load(&ui, &id).await?;
    let organisation = held.organisation.id;
    let related = one(&ui, organisation, &relation).await?;
    let (site, actor, version) = (&ui.site, &ui.actor, posted.version());
    let typed = Typed { turned: related.turned, ..typed(&posted) };
    let done = if posted.text("do") == "remove" {
        app::organisation_relation::remove(site, actor, related.relation.id, version).await
    } else {
        app::organisation_relation::edit(site, actor, related.relation.id, version, &typed).await
    };
    let error = match done {
        Ok(()) => return ui.redirect(&format!("{}?sparat", at(organisation))),
        Err(error) => error,
    };
    let mut page = page_of(&ui, held, &related, typed);
    if matches!(error, Error::ChangedMeanwhile) {
        page.theirs = Some(related.clone());
        page.errors = FormErrors::one("kind", ui.t.msg_relation_conflict());
    } else {
        page.version = version;
        page.errors = mend(error, ui.language)?;
    }
    ui.page_again(&page)
}
