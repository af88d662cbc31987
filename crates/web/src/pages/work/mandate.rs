//! Who represents an organisation, at the desk: on its page, and the forms of those who keep the register.
//!
//! Over all organisations: [`list`].

pub mod list;

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::pages::work::organisation::{at, load};
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::mandate::{Typed, TypedEnd};
use askama::Template;
use domain::access::Action;
use domain::ids::{MandateId, OrganisationId};
use domain::mandate::{AppointedBy, BASES, EndReason, Mandate, MandateRole, Standing};
use domain::time::Day;
use i18n::words;

/// Where a mandate stands: the class of its tag, and words with the day that matters.
fn standing(ui: &Ui, mandate: &Mandate) -> (&'static str, String) {
    let t = ui.t;
    let last = mandate.last_day();
    match (mandate.standing(Day(ui.today()), ui.site.settings.mandates.ending_days), last) {
        (Standing::Coming, _) => ("tag tag--plain", t.msg_mandate_begins(ui.date(mandate.since))),
        (Standing::Current, None) => ("tag tag--plain", t.msg_mandate_without_end()),
        (Standing::Current, Some(last)) => ("tag tag--plain", t.msg_mandate_ends(ui.date(last))),
        (Standing::Ending, last) => ("tag tag--care", t.msg_mandate_ends(day_or_nothing(ui, last))),
        (Standing::Ended, last) => ("tag tag--plain", t.msg_mandate_ended(day_or_nothing(ui, last))),
    }
}

fn day_or_nothing(ui: &Ui, day: Option<Day>) -> String {
    day.map(|day| ui.date(day)).unwrap_or_default()
}

/// Who appointed, and when, as a sentence.
fn appointed(ui: &Ui, mandate: &Mandate) -> String {
    let t = ui.t;
    let by = match mandate.appointed_by {
        AppointedBy::AnnualMeeting => t.msg_mandate_by_annual_meeting(),
        AppointedBy::Board => t.msg_mandate_by_board(),
        AppointedBy::Authority => t.msg_mandate_by_authority(),
        AppointedBy::Other => mandate.appointer.clone(),
    };
    match mandate.appointed_on {
        Some(day) => t.msg_mandate_appointed(by, ui.date(day)),
        None => t.msg_mandate_appointed_some_day(by),
    }
}

/// The representatives of one organisation, as its page at the desk shows them.
pub(crate) struct Section<'a> {
    ui: &'a Ui,
    organisation: OrganisationId,
    all: Vec<Mandate>,
}

impl<'a> Section<'a> {
    /// Loads them.
    pub(crate) async fn load(ui: &'a Ui, organisation: OrganisationId) -> app::Result<Self> {
        let all = app::mandate::all(&ui.site, &ui.actor, organisation).await?;
        Ok(Self { ui, organisation, all })
    }

    fn is_over(&self, mandate: &Mandate) -> bool {
        mandate.standing(Day(self.ui.today()), 0) == Standing::Ended
    }

    /// Those that hold or will.
    pub(crate) fn current(&self) -> Vec<&Mandate> {
        self.all.iter().filter(|m| !self.is_over(m)).collect()
    }

    /// Those that are over.
    pub(crate) fn earlier(&self) -> Vec<&Mandate> {
        self.all.iter().filter(|m| self.is_over(m)).collect()
    }

    /// There are some.
    pub(crate) fn any(&self) -> bool {
        !self.all.is_empty()
    }

    /// Who represents; or that the name is erased.
    pub(crate) fn who(&self, mandate: &Mandate) -> String {
        if mandate.person.is_empty() { self.ui.t.msg_mandate_nobody_named() } else { mandate.person.clone() }
    }

    /// As what.
    pub(crate) fn role(&self, mandate: &Mandate) -> String {
        words::mandate_role(self.ui.language, mandate.role)
    }

    /// Class of the tag that tells where it stands.
    pub(crate) fn tag(&self, mandate: &Mandate) -> &'static str {
        standing(self.ui, mandate).0
    }

    /// Where it stands.
    pub(crate) fn standing(&self, mandate: &Mandate) -> String {
        standing(self.ui, mandate).1
    }

    /// Who appointed, from when, why it ended, where it was told and on what basis it is kept.
    pub(crate) fn told(&self, m: &Mandate) -> String {
        let (ui, t) = (self.ui, self.ui.t);
        let since = ui.capital(t.msg_contact_from_day(ui.date(m.since)));
        let why =
            m.end_reason.map(|reason| t.msg_mandate_because(words::mandate_end_reason(ui.language, reason)));
        let basis = words::contact_basis(ui.language, m.basis);
        let mut told = vec![appointed(ui, m), format!("{since}.")];
        told.extend(why);
        told.push(if m.erased_at.is_some() {
            format!("{}.", m.source)
        } else {
            format!("{}. {basis}.", m.source)
        });
        told.join(" ")
    }

    /// An address below the mandate's.
    pub(crate) fn at(&self, mandate: &Mandate, rest: &str) -> String {
        self.ui.href(&format!("{}/mandat/{}{rest}", at(self.organisation), mandate.id))
    }
}

#[derive(Template)]
#[template(path = "work/mandate/edit.html")]
struct EditPage<'a> {
    ui: &'a Ui,
    organisation: OrganisationId,
    name: String,
    /// None while it is new.
    id: Option<MandateId>,
    version: i64,
    typed: Typed,
    theirs: Option<Mandate>,
    errors: FormErrors,
}

impl<'a> EditPage<'a> {
    fn of(ui: &'a Ui, organisation: OrganisationId, name: String, typed: Typed) -> Self {
        let errors = FormErrors::default();
        Self { ui, organisation, name, id: None, version: 0, typed, theirs: None, errors }
    }

    fn back(&self) -> String {
        self.ui.href(&at(self.organisation))
    }

    fn action(&self) -> String {
        let last = self.id.map_or_else(|| "ny".to_owned(), |id| id.to_string());
        self.ui.href(&format!("{}/mandat/{last}", at(self.organisation)))
    }

    fn kept(&self) -> String {
        self.ui.t.msg_mandate_kept(i64::from(self.ui.site.settings.mandates.erase_days))
    }

    fn roles(&self) -> Vec<(String, String)> {
        roles(self.ui)
    }

    fn appointers(&self) -> Vec<(String, String)> {
        appointers(self.ui)
    }

    fn bases(&self) -> Vec<(String, String)> {
        BASES.iter().map(|b| (b.to_string(), words::contact_basis(self.ui.language, *b))).collect()
    }

    fn their_standing(&self, mandate: &Mandate) -> String {
        standing(self.ui, mandate).1
    }

    fn their_role(&self, mandate: &Mandate) -> String {
        words::mandate_role(self.ui.language, mandate.role)
    }
}

/// Roles to choose from.
pub(crate) fn roles(ui: &Ui) -> Vec<(String, String)> {
    MandateRole::ALL.iter().map(|r| (r.to_string(), words::mandate_role(ui.language, *r))).collect()
}

/// Who can have appointed.
pub(crate) fn appointers(ui: &Ui) -> Vec<(String, String)> {
    AppointedBy::ALL.iter().map(|a| (a.to_string(), words::appointed_by(ui.language, *a))).collect()
}

/// Why a mandate can end.
pub(crate) fn reasons(ui: &Ui) -> Vec<(String, String)> {
    EndReason::ALL.iter().map(|r| (r.to_string(), words::mandate_end_reason(ui.language, *r))).collect()
}

fn typed(posted: &Posted) -> Typed {
    Typed {
        person: posted.string("person"),
        email: posted.string("email"),
        phone: posted.string("phone"),
        matter: posted.string("matter"),
        role: posted.string("role"),
        appointed_by: posted.string("appointed_by"),
        appointer: posted.string("appointer"),
        appointed_on: posted.string("appointed_on"),
        since: posted.string("since"),
        until: posted.string("until"),
        source: posted.string("told"),
        basis: posted.string("basis"),
        is_public: posted.has("public"),
    }
}

fn keeper(ui: &Ui) -> Result<(), Failure> {
    if ui.may(Action::KeepRegister) { Ok(()) } else { Err(Error::Forbidden.into()) }
}

fn saved(ui: &Ui, organisation: OrganisationId) -> Page {
    ui.redirect(&format!("{}?sparat", at(organisation)))
}

/// An empty form.
pub async fn new(ui: Ui, Path(id): Path<String>) -> Page {
    keeper(&ui)?;
    let held = load(&ui, &id).await?;
    let (id, name) = (held.organisation.id, held.organisation.name);
    ui.page(&EditPage::of(&ui, id, name, Typed::default()))
}

/// Keeps a new one.
pub async fn add(Path(id): Path<String>, Sent(ui, posted): Sent) -> Page {
    let held = load(&ui, &id).await?;
    let organisation = held.organisation.id;
    let typed = typed(&posted);
    match app::mandate::add(&ui.site, &ui.actor, organisation, &typed).await {
        Ok(_) => saved(&ui, organisation),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            let page = EditPage::of(&ui, organisation, held.organisation.name, typed);
            ui.page_again(&EditPage { errors, ..page })
        }
    }
}

/// A mandate of the organisation that the address names, with the organisation's name.
async fn one(ui: &Ui, organisation: &str, id: &str) -> Result<(Mandate, String), Failure> {
    let held = load(ui, organisation).await?;
    let id: MandateId = id.parse().map_err(|_| Error::NotFound)?;
    let mandate = app::mandate::show(&ui.site, &ui.actor, id).await?;
    if mandate.organisation != held.organisation.id {
        return Err(Error::NotFound.into());
    }
    Ok((mandate, held.organisation.name))
}

/// One, to be changed.
pub async fn edit(ui: Ui, Path((id, mandate)): Path<(String, String)>) -> Page {
    keeper(&ui)?;
    let (mandate, name) = one(&ui, &id, &mandate).await?;
    if mandate.erased_at.is_some() {
        return Err(Error::NotFound.into());
    }
    let page = EditPage::of(&ui, mandate.organisation, name, Typed::from(&mandate));
    ui.page(&EditPage { id: Some(mandate.id), version: mandate.version, ..page })
}

/// Saves a change.
pub async fn save(Path((id, mandate)): Path<(String, String)>, Sent(ui, posted): Sent) -> Page {
    let (now, name) = one(&ui, &id, &mandate).await?;
    let (version, typed) = (posted.version(), typed(&posted));
    let error = match app::mandate::edit(&ui.site, &ui.actor, now.id, version, &typed).await {
        Ok(()) => return saved(&ui, now.organisation),
        Err(error) => error,
    };
    let mut page = EditPage::of(&ui, now.organisation, name, typed);
    (page.id, page.version) = (Some(now.id), version);
    if matches!(error, Error::ChangedMeanwhile) {
        page.version = now.version;
        page.theirs = Some(now);
        page.errors = FormErrors::one("person", ui.t.msg_mandate_conflict());
    } else {
        page.errors = mend(error, ui.language)?;
    }
    ui.page_again(&page)
}

#[derive(Template)]
#[template(path = "work/mandate/end.html")]
struct EndPage<'a> {
    ui: &'a Ui,
    name: String,
    mandate: Mandate,
    typed: TypedEnd,
    errors: FormErrors,
}

impl EndPage<'_> {
    fn back(&self) -> String {
        self.ui.href(&at(self.mandate.organisation))
    }

    fn action(&self) -> String {
        self.ui.href(&format!("{}/mandat/{}/avsluta", at(self.mandate.organisation), self.mandate.id))
    }

    fn reasons(&self) -> Vec<(String, String)> {
        reasons(self.ui)
    }

    fn role(&self) -> String {
        words::mandate_role(self.ui.language, self.mandate.role)
    }

    /// It ran out by itself: only why is told.
    fn is_over(&self) -> bool {
        self.mandate.standing(Day(self.ui.today()), 0) == Standing::Ended
    }

    fn hint(&self) -> String {
        match self.mandate.last_day() {
            Some(last) if self.is_over() => self.ui.t.msg_mandate_end_on_past(self.ui.date(last)),
            _ => self.ui.t.msg_mandate_end_on_hint(),
        }
    }
}

/// Asks when and why a mandate ends.
pub async fn ending(ui: Ui, Path((id, mandate)): Path<(String, String)>) -> Page {
    keeper(&ui)?;
    let (mandate, name) = one(&ui, &id, &mandate).await?;
    if !mandate.can_end() {
        return Err(Error::NotFound.into());
    }
    let (typed, errors) = (TypedEnd::default(), FormErrors::default());
    ui.page(&EndPage { ui: &ui, name, mandate, typed, errors })
}

/// Puts an end to it.
pub async fn end(Path((id, mandate)): Path<(String, String)>, Sent(ui, posted): Sent) -> Page {
    let (mandate, name) = one(&ui, &id, &mandate).await?;
    let typed = TypedEnd { on: posted.string("ended_on"), reason: posted.string("end_reason") };
    let errors = match app::mandate::end(&ui.site, &ui.actor, mandate.id, posted.version(), &typed).await {
        Ok(()) => return saved(&ui, mandate.organisation),
        Err(Error::ChangedMeanwhile) => FormErrors::one("ended_on", ui.t.msg_mandate_conflict()),
        Err(error) => mend(error, ui.language)?,
    };
    // It has ended already: its page tells how.
    if !mandate.can_end() {
        return saved(&ui, mandate.organisation);
    }
    ui.page_again(&EndPage { ui: &ui, name, mandate, typed, errors })
}

#[derive(Template)]
#[template(path = "work/mandate/erase.html")]
struct ErasePage<'a> {
    ui: &'a Ui,
    name: String,
    mandate: Mandate,
}

impl ErasePage<'_> {
    fn back(&self) -> String {
        self.ui.href(&at(self.mandate.organisation))
    }

    fn action(&self) -> String {
        self.ui.href(&format!("{}/mandat/{}/radera", at(self.mandate.organisation), self.mandate.id))
    }
}

/// Asks whether to erase what is about the person.
pub async fn erasing(ui: Ui, Path((id, mandate)): Path<(String, String)>) -> Page {
    keeper(&ui)?;
    let (mandate, name) = one(&ui, &id, &mandate).await?;
    if mandate.erased_at.is_some() {
        return Err(Error::NotFound.into());
    }
    ui.page(&ErasePage { ui: &ui, name, mandate })
}

/// Erases it.
pub async fn erase(Path((id, mandate)): Path<(String, String)>, Sent(ui, _): Sent) -> Page {
    let (mandate, _) = one(&ui, &id, &mandate).await?;
    match app::mandate::erase(&ui.site, &ui.actor, mandate.id).await {
        // Whoever presses twice gets what they asked for.
        Ok(()) | Err(Error::ChangedMeanwhile) => saved(&ui, mandate.organisation),
        Err(error) => Err(error.into()),
    }
}
