//! The entry that an organisation keeps itself: the way to it, and what is asked of a person when there is none. Where it is
//! corrected: [`edit`].
//!
//! No GET changes anything: mail scanners follow links. Nothing tells whether an address is known; known ones are shown masked.

pub mod edit;
mod mandates;
mod parts;

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::limit::{self, Wait, What};
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::own_entry::access::Door;
use app::own_entry::{access, case, summary, yearly};
use app::{Error, Refusal};
use askama::Template;
use axum::http::StatusCode;
use domain::ids::OrganisationId;
use domain::organisation_type::{Classification, Group, OrganisationType};
use domain::own_entry::{CONFIRM_DAYS, CaseKind, LINK_HOURS, SESSION_HOURS, TypedNew, TypedPerson};
use std::time::Duration;

/// Cookie of the browser where an entry is open.
pub const OPEN: &str = "rl_organisation";
/// How long to wait when more is asked for from everywhere than anyone believes.
const ALL_WAIT: Wait = Wait(Duration::from_mins(10));

#[derive(Template)]
#[template(path = "own_entry/said.html")]
struct SaidPage<'a> {
    ui: &'a Ui,
    title: String,
    lede: String,
    more: String,
    /// Where to go from here: address and words.
    next: (String, String),
}

fn said(ui: &Ui, status: StatusCode, title: String, lede: String, more: String) -> Page {
    let next = (ui.href("/organisationer"), ui.t.msg_entry_no_link_find());
    ui.page_with(status, &SaidPage { ui, title, lede, more, next })
}

/// The link opens nothing: how to begin again.
pub(super) fn no_link(ui: &Ui, error: Error) -> Page {
    match error {
        Error::Refused(Refusal::LinkNotValid) => {
            let (title, lede) = (ui.t.msg_entry_no_link_title(), ui.t.msg_entry_no_link());
            said(ui, StatusCode::GONE, title, lede, String::new())
        }
        other => Err(other.into()),
    }
}

fn id(text: &str) -> Result<OrganisationId, Failure> {
    text.parse().map_err(|_| Error::NotFound.into())
}

#[derive(Template)]
#[template(path = "own_entry/door.html")]
struct DoorPage<'a> {
    ui: &'a Ui,
    door: Door,
    chosen: String,
    later: String,
    errors: FormErrors,
}

impl DoorPage<'_> {
    fn back(&self) -> String {
        self.ui.href(&format!("/organisationer/{}", self.door.id))
    }

    fn take_over(&self) -> String {
        self.ui.href(&format!("/organisationer/{}/overta", self.door.id))
    }
}

/// Where a link to an organisation's entry can be sent.
pub async fn door(ui: Ui, Path(organisation): Path<String>) -> Page {
    let door = access::door(&ui.site, id(&organisation)?).await?;
    let chosen = door.ways.first().filter(|_| door.ways.len() == 1).map(|w| w.key.clone());
    let chosen = chosen.unwrap_or_default();
    ui.page(&DoorPage { ui: &ui, door, chosen, later: String::new(), errors: FormErrors::default() })
}

/// Sends it.
pub async fn ask(Path(organisation): Path<String>, Sent(ui, posted): Sent) -> Page {
    let organisation = id(&organisation)?;
    let chosen = posted.string("way");
    let done = match limit::form(&ui, What::Entry) {
        Ok(()) => access::ask(&ui.site, &ui.actor, organisation, &chosen, ui.language).await,
        Err(wait) => return door_later(&ui, wait, organisation, chosen).await,
    };
    match done {
        Ok(()) => ui.redirect("/min-organisation/skickat"),
        Err(Error::Refused(Refusal::TooMany)) => door_later(&ui, ALL_WAIT, organisation, chosen).await,
        Err(error) => {
            let errors = mend(error, ui.language)?;
            let door = access::door(&ui.site, organisation).await?;
            ui.page_again(&DoorPage { ui: &ui, door, chosen, later: String::new(), errors })
        }
    }
}

async fn door_later(ui: &Ui, wait: Wait, organisation: OrganisationId, chosen: String) -> Page {
    let door = access::door(&ui.site, organisation).await?;
    let later = ui.t.msg_limit_wait(wait.minutes());
    ui.page_later(wait, &DoorPage { ui, door, chosen, later, errors: FormErrors::default() })
}

/// A link is on its way, or the organisation gets no more today: both look the same.
pub async fn sent(ui: Ui) -> Page {
    let t = ui.t;
    said(
        &ui,
        StatusCode::OK,
        t.msg_entry_sent_title(),
        t.msg_entry_sent_lede(LINK_HOURS),
        t.msg_entry_sent_more(),
    )
}

/// A mail to whoever asked is on its way, or their address gets no more today.
pub async fn mail_sent(ui: Ui) -> Page {
    let t = ui.t;
    let lede = t.msg_entry_mail_sent_lede(CONFIRM_DAYS);
    said(&ui, StatusCode::OK, t.msg_entry_mail_sent_title(), lede, t.msg_entry_mail_sent_more())
}

/// A case has come to us.
pub async fn received(ui: Ui) -> Page {
    let t = ui.t;
    said(&ui, StatusCode::OK, t.msg_entry_case_received_title(), t.msg_entry_case_received(), String::new())
}

fn typed_person(posted: &Posted) -> TypedPerson {
    TypedPerson {
        person: posted.string("person"),
        role: posted.string("role"),
        email: posted.string("email"),
        how: posted.string("how"),
    }
}

#[derive(Template)]
#[template(path = "own_entry/take_over.html")]
struct TakeOverPage<'a> {
    ui: &'a Ui,
    door: Door,
    typed: TypedPerson,
    later: String,
    errors: FormErrors,
}

impl TakeOverPage<'_> {
    fn back(&self) -> String {
        self.ui.href(&format!("/organisationer/{}/ratta", self.door.id))
    }

    fn erased_after(&self) -> i64 {
        i64::from(self.ui.site.settings.self_service.case_days)
    }
}

/// A form for whoever does not read the known address.
pub async fn take_over(ui: Ui, Path(organisation): Path<String>) -> Page {
    let door = access::door(&ui.site, id(&organisation)?).await?;
    let (typed, later) = (TypedPerson::default(), String::new());
    ui.page(&TakeOverPage { ui: &ui, door, typed, later, errors: FormErrors::default() })
}

/// Takes it in: their own address is confirmed first.
pub async fn ask_to_take_over(Path(organisation): Path<String>, Sent(ui, posted): Sent) -> Page {
    let organisation = id(&organisation)?;
    let typed = typed_person(&posted);
    let done = match limit::form(&ui, What::Entry) {
        Ok(()) => case::ask_to_take_over(&ui.site, &ui.actor, organisation, &typed, ui.language).await,
        Err(_) => Err(Refusal::TooMany.into()),
    };
    let (errors, later) = match done {
        Ok(()) => return ui.redirect("/min-organisation/bekrafta-adressen"),
        Err(Error::Refused(Refusal::TooMany)) => {
            (FormErrors::default(), ui.t.msg_limit_wait(ALL_WAIT.minutes()))
        }
        Err(error) => (mend(error, ui.language)?, String::new()),
    };
    let door = access::door(&ui.site, organisation).await?;
    let page = TakeOverPage { ui: &ui, door, typed, later, errors };
    if page.errors.is_empty() { ui.page_later(ALL_WAIT, &page) } else { ui.page_again(&page) }
}

#[derive(Template)]
#[template(path = "own_entry/sign_up.html")]
struct SignUpPage<'a> {
    ui: &'a Ui,
    new: TypedNew,
    typed: TypedPerson,
    later: String,
    errors: FormErrors,
}

impl SignUpPage<'_> {
    fn groups(&self) -> &'static [Group] {
        Classification::standard().groups()
    }

    fn types_of(&self, group: &Group) -> Vec<&'static OrganisationType> {
        let of = |t: &&OrganisationType| t.group == group.key && t.not_civil_society.is_none();
        Classification::standard().types().iter().filter(of).collect()
    }

    fn erased_after(&self) -> i64 {
        i64::from(self.ui.site.settings.self_service.case_days)
    }
}

/// A form for an organisation that is not in the register.
pub async fn sign_up(ui: Ui) -> Page {
    let (new, typed) = (TypedNew::default(), TypedPerson::default());
    ui.page(&SignUpPage { ui: &ui, new, typed, later: String::new(), errors: FormErrors::default() })
}

/// Takes it in: the sender's address is confirmed first.
pub async fn ask_to_sign_up(Sent(ui, posted): Sent) -> Page {
    let typed = typed_person(&posted);
    let new = TypedNew {
        name: posted.string("name"),
        number: posted.string("number"),
        kind: posted.string("kind"),
        seat: posted.string("seat"),
        contact: posted.string("contact"),
        website: posted.string("website"),
        description: posted.string("description"),
    };
    let done = match limit::form(&ui, What::Entry) {
        Ok(()) => case::ask_to_sign_up(&ui.site, &ui.actor, &typed, &new, ui.language).await,
        Err(_) => Err(Refusal::TooMany.into()),
    };
    let (errors, later) = match done {
        Ok(()) => return ui.redirect("/min-organisation/bekrafta-adressen"),
        Err(Error::Refused(Refusal::TooMany)) => {
            (FormErrors::default(), ui.t.msg_limit_wait(ALL_WAIT.minutes()))
        }
        Err(error) => (mend(error, ui.language)?, String::new()),
    };
    let page = SignUpPage { ui: &ui, new, typed, later, errors };
    if page.errors.is_empty() { ui.page_later(ALL_WAIT, &page) } else { ui.page_again(&page) }
}

#[derive(Template)]
#[template(path = "own_entry/case.html")]
struct CasePage<'a> {
    ui: &'a Ui,
    whole: case::Whole,
}

impl CasePage<'_> {
    fn is_new(&self) -> bool {
        self.whole.case.kind == CaseKind::SignUp
    }

    fn facts(&self) -> Vec<(String, String)> {
        facts_of(self.ui, &self.whole, false)
    }

    fn correct(&self, shown: &app::organisation_search::Shown) -> String {
        self.ui.href(&format!("/organisationer/{}/ratta", shown.id))
    }

    fn place(&self, shown: &app::organisation_search::Shown) -> String {
        super::organisation_search::place_of(self.ui, shown)
    }
}

/// What a case says, as labels and values; what it does not speak of is left out.
pub fn facts_of(ui: &Ui, whole: &case::Whole, desk: bool) -> Vec<(String, String)> {
    let (t, case) = (ui.t, &whole.case);
    let named = whole.held.as_ref().filter(|_| case.kind == CaseKind::TakeOver);
    let told = &case.told;
    let kind = told.kind.as_ref().and_then(|key| Classification::standard().get(key));
    let all = [
        (t.msg_entry_new_name(), named.map_or_else(|| told.name.clone(), |h| h.organisation.name.clone())),
        (t.msg_entry_fact_aliases(), told.aliases.join(", ")),
        (t.msg_entry_new_number(), told.number.map(|n| n.to_string()).unwrap_or_default()),
        (t.msg_entry_new_kind(), kind.map(|k| k.names.get(ui.language).to_owned()).unwrap_or_default()),
        (
            t.msg_entry_new_seat(),
            told.seat.map(|s| s.municipality().short_name.to_owned()).unwrap_or_default(),
        ),
        (t.msg_entry_new_contact(), told.email.as_ref().map(ToString::to_string).unwrap_or_default()),
        (t.msg_entry_new_website(), told.website.clone()),
        (t.msg_entry_new_description(), told.description.clone()),
    ];
    // Of a proposed name it is the organisation that asks, not a person.
    let email = case.email.as_ref().filter(|_| case.kind != CaseKind::Rename);
    let email = email.map(ToString::to_string).unwrap_or_default();
    let who = [case.person.clone(), case.role.clone(), email, case.how.clone()];
    let labels = if desk {
        [t.msg_entry_case_person(), t.msg_entry_case_role(), t.msg_entry_case_email(), t.msg_entry_case_how()]
    } else {
        [t.msg_entry_person(), t.msg_entry_role(), t.msg_entry_email(), t.msg_entry_how()]
    };
    all.into_iter().chain(labels.into_iter().zip(who)).filter(|(_, value)| !value.is_empty()).collect()
}

/// The page behind the link that confirms a case: its button does.
pub async fn look_at_case(ui: Ui, Path(token): Path<String>) -> Page {
    match case::look(&ui.site, &token).await {
        Ok(whole) if whole.case.confirmed_at.is_some() => ui.redirect("/min-organisation/mottaget"),
        Ok(whole) => ui.page(&CasePage { ui: &ui, whole }),
        Err(error) => no_link(&ui, error),
    }
}

/// Confirms it.
pub async fn confirm_case(Path(token): Path<String>, Sent(ui, _): Sent) -> Page {
    match case::confirm(&ui.site, &ui.actor, &token).await {
        Ok(_) => ui.redirect("/min-organisation/mottaget"),
        Err(error) => no_link(&ui, error),
    }
}

#[derive(Template)]
#[template(path = "own_entry/open.html")]
struct OpenPage<'a> {
    ui: &'a Ui,
    name: String,
}

/// The page behind the link to an entry. Opening it uses nothing up.
pub async fn open_door(ui: Ui, Path(token): Path<String>) -> Page {
    match access::look(&ui.site, &token).await {
        Ok((_, held)) => ui.page(&OpenPage { ui: &ui, name: held.organisation.name }),
        Err(error) => no_link(&ui, error),
    }
}

/// Swaps the link for a cookie; it opens nothing more.
pub async fn open(Path(token): Path<String>, Sent(ui, _): Sent) -> Page {
    match access::open(&ui.site, &token).await {
        Ok(session) => {
            ui.set_cookie(OPEN, &session, SESSION_HOURS * 3_600);
            ui.redirect("/min-organisation")
        }
        Err(error) => no_link(&ui, error),
    }
}

#[derive(Template)]
#[template(path = "own_entry/right.html")]
struct RightPage<'a> {
    ui: &'a Ui,
    name: String,
    facts: Vec<(String, String)>,
    version: i64,
    /// The link opens the entry still.
    correct: Option<String>,
    errors: FormErrors,
}

/// The page behind the button of the yearly mail: one more button confirms.
pub async fn right(ui: Ui, Path(token): Path<String>) -> Page {
    show_right(&ui, &token, FormErrors::default()).await
}

async fn show_right(ui: &Ui, token: &str, errors: FormErrors) -> Page {
    let (access, held, people) = match yearly::look(&ui.site, token).await {
        Ok(found) => found,
        Err(error) => return no_link(ui, error),
    };
    let correct = access.opened_at.is_none().then(|| ui.href(&format!("/min-organisation/{token}")));
    let page = RightPage {
        ui,
        name: held.organisation.name.clone(),
        facts: summary::facts(ui.language, &held, &people),
        version: held.organisation.version,
        correct,
        errors,
    };
    if page.errors.is_empty() { ui.page(&page) } else { ui.page_again(&page) }
}

/// Confirms that the entry is right.
pub async fn say_right(Path(token): Path<String>, Sent(ui, posted): Sent) -> Page {
    match yearly::confirm(&ui.site, &token, posted.version()).await {
        Ok(()) => ui.redirect("/min-organisation/stammer"),
        Err(Error::ChangedMeanwhile) => {
            let errors = FormErrors::one("uppgifter", ui.t.msg_entry_right_changed());
            show_right(&ui, &token, errors).await
        }
        Err(error) => no_link(&ui, error),
    }
}

/// Thanks for it.
pub async fn said_right(ui: Ui) -> Page {
    let t = ui.t;
    let months = i64::from(ui.site.settings.self_service.confirm_months);
    said(&ui, StatusCode::OK, t.msg_entry_right_done_title(), t.msg_entry_right_done(months), String::new())
}
