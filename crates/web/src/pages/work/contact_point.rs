//! How functions of an organisation are reached, for those who keep the register.

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::pages::work::organisation::{at, load};
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::contact_point::Typed;
use askama::Template;
use domain::access::Action;
use domain::ids::{ContactPointId, OrganisationId};
use domain::organisation::{ContactBasis, ContactFunction, ContactPoint};

/// Whom a contact reaches, in words.
pub(crate) fn function(ui: &Ui, contact: &ContactPoint) -> String {
    function_named(ui, contact.function, &contact.label)
}

/// A function in words, or by its own name when it is another.
pub(crate) fn function_named(ui: &Ui, function: ContactFunction, label: &str) -> String {
    match function {
        ContactFunction::Other if !label.is_empty() => label.to_owned(),
        function => i18n::words::contact_function(ui.language, function),
    }
}

#[derive(Template)]
#[template(path = "work/organisation/contact.html")]
struct EditPage<'a> {
    ui: &'a Ui,
    organisation: OrganisationId,
    name: String,
    /// None while it is new.
    id: Option<ContactPointId>,
    version: i64,
    typed: Typed,
    theirs: Option<ContactPoint>,
    errors: FormErrors,
}

impl EditPage<'_> {
    fn back(&self) -> String {
        self.ui.href(&at(self.organisation))
    }

    fn action(&self) -> String {
        let last = self.id.map_or_else(|| "ny".to_owned(), |id| id.to_string());
        self.ui.href(&format!("{}/kontakter/{last}", at(self.organisation)))
    }

    fn functions(&self) -> Vec<(String, String)> {
        let word = |f: &ContactFunction| (f.to_string(), i18n::words::contact_function(self.ui.language, *f));
        ContactFunction::ALL.iter().map(word).collect()
    }

    fn bases(&self) -> Vec<(String, String)> {
        let word = |b: &ContactBasis| (b.to_string(), i18n::words::contact_basis(self.ui.language, *b));
        ContactBasis::ALL.iter().map(word).collect()
    }

    fn their_function(&self, contact: &ContactPoint) -> String {
        function(self.ui, contact)
    }
}

fn typed(posted: &Posted) -> Typed {
    Typed {
        function: posted.string("function"),
        label: posted.string("label"),
        person: posted.string("person"),
        email: posted.string("email"),
        phone: posted.string("phone"),
        source: posted.string("source"),
        basis: posted.string("basis"),
        is_public: posted.has("public"),
        since: posted.string("since"),
        until: posted.string("until"),
    }
}

fn keeper(ui: &Ui) -> Result<(), Failure> {
    if ui.may(Action::KeepRegister) { Ok(()) } else { Err(Error::Forbidden.into()) }
}

/// An empty form.
pub async fn new(ui: Ui, Path(id): Path<String>) -> Page {
    keeper(&ui)?;
    let held = load(&ui, &id).await?;
    ui.page(&EditPage {
        ui: &ui,
        organisation: held.organisation.id,
        name: held.organisation.name,
        id: None,
        version: 0,
        typed: Typed::default(),
        theirs: None,
        errors: FormErrors::default(),
    })
}

/// Keeps a new one.
pub async fn add(Path(id): Path<String>, Sent(ui, posted): Sent) -> Page {
    let held = load(&ui, &id).await?;
    let organisation = held.organisation.id;
    let typed = typed(&posted);
    match app::contact_point::add(&ui.site, &ui.actor, organisation, &typed).await {
        Ok(_) => ui.redirect(&format!("{}?sparat", at(organisation))),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            let name = held.organisation.name;
            let page =
                EditPage { ui: &ui, organisation, name, id: None, version: 0, typed, theirs: None, errors };
            ui.page_again(&page)
        }
    }
}

async fn one(ui: &Ui, organisation: OrganisationId, id: &str) -> Result<ContactPoint, Failure> {
    let id: ContactPointId = id.parse().map_err(|_| Error::NotFound)?;
    Ok(app::contact_point::show(&ui.site, &ui.actor, organisation, id).await?)
}

/// One, to be changed.
pub async fn edit(ui: Ui, Path((id, contact)): Path<(String, String)>) -> Page {
    keeper(&ui)?;
    let held = load(&ui, &id).await?;
    let contact = one(&ui, held.organisation.id, &contact).await?;
    if contact.erased_at.is_some() {
        return Err(Error::NotFound.into());
    }
    ui.page(&EditPage {
        ui: &ui,
        organisation: held.organisation.id,
        name: held.organisation.name,
        id: Some(contact.id),
        version: contact.version,
        typed: Typed::from(&contact),
        theirs: None,
        errors: FormErrors::default(),
    })
}

/// Saves a change, or ends it today.
pub async fn save(Path((id, contact)): Path<(String, String)>, Sent(ui, posted): Sent) -> Page {
    let held = load(&ui, &id).await?;
    let organisation = held.organisation.id;
    let contact = one(&ui, organisation, &contact).await?;
    let (site, actor, version, typed) = (&ui.site, &ui.actor, posted.version(), typed(&posted));
    let done = if posted.text("do") == "end" {
        app::contact_point::end(site, actor, organisation, contact.id, version).await
    } else {
        app::contact_point::edit(site, actor, organisation, contact.id, version, &typed).await
    };
    let error = match done {
        Ok(()) => return ui.redirect(&format!("{}?sparat", at(organisation))),
        Err(error) => error,
    };
    let name = held.organisation.name;
    let mut page = EditPage {
        ui: &ui,
        organisation,
        name,
        id: Some(contact.id),
        version,
        typed,
        theirs: None,
        errors: FormErrors::default(),
    };
    if matches!(error, Error::ChangedMeanwhile) {
        let now = one(&ui, organisation, &contact.id.to_string()).await?;
        page.version = now.version;
        page.theirs = Some(now);
        page.errors = FormErrors::one("function", ui.t.msg_contact_conflict());
    } else {
        page.errors = mend(error, ui.language)?;
    }
    ui.page_again(&page)
}

#[derive(Template)]
#[template(path = "work/organisation/erase.html")]
struct ErasePage<'a> {
    ui: &'a Ui,
    organisation: OrganisationId,
    name: String,
    contact: ContactPoint,
}

impl ErasePage<'_> {
    fn back(&self) -> String {
        self.ui.href(&at(self.organisation))
    }

    fn action(&self) -> String {
        self.ui.href(&format!("{}/kontakter/{}/radera", at(self.organisation), self.contact.id))
    }

    fn function(&self) -> String {
        function(self.ui, &self.contact)
    }
}

/// Asks whether to erase what is about a person.
pub async fn erasing(ui: Ui, Path((id, contact)): Path<(String, String)>) -> Page {
    keeper(&ui)?;
    let held = load(&ui, &id).await?;
    let contact = one(&ui, held.organisation.id, &contact).await?;
    if contact.erased_at.is_some() {
        return Err(Error::NotFound.into());
    }
    let (organisation, name) = (held.organisation.id, held.organisation.name);
    ui.page(&ErasePage { ui: &ui, organisation, name, contact })
}

/// Erases it.
pub async fn erase(Path((id, contact)): Path<(String, String)>, Sent(ui, _): Sent) -> Page {
    let held = load(&ui, &id).await?;
    let organisation = held.organisation.id;
    let contact = one(&ui, organisation, &contact).await?;
    match app::contact_point::erase(&ui.site, &ui.actor, organisation, contact.id).await {
        // Whoever presses twice gets what they asked for.
        Ok(()) | Err(Error::ChangedMeanwhile) => ui.redirect(&format!("{}?sparat", at(organisation))),
        Err(error) => Err(error.into()),
    }
}
