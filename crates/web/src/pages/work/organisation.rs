//! Organisations known to the site: those that may be put on a distribution list.

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::organisation::Typed;
use askama::Template;
use domain::access::Action;
use domain::ids::OrganisationId;
use domain::organisation::{Organisation, OrganisationKind};

/// What kind of counterpart, in words.
pub fn kind_word(ui: &Ui, kind: OrganisationKind) -> String {
    let t = ui.t;
    match kind {
        OrganisationKind::CivilSociety => t.msg_organisation_kind_civil_society(),
        OrganisationKind::OwnUnit => t.msg_organisation_kind_own_unit(),
        OrganisationKind::Authority => t.msg_organisation_kind_authority(),
        OrganisationKind::Other => t.msg_organisation_kind_other(),
    }
}

#[derive(Template)]
#[template(path = "work/organisation/edit.html")]
struct EditPage<'a> {
    ui: &'a Ui,
    /// None while it is new.
    id: Option<OrganisationId>,
    version: i64,
    typed: Typed,
    /// What someone else saved meanwhile.
    theirs: Option<Typed>,
    errors: FormErrors,
}

impl EditPage<'_> {
    fn action(&self) -> String {
        let last = self.id.map_or_else(|| "ny".to_owned(), |id| id.to_string());
        self.ui.href(&format!("/arbete/organisationer/{last}"))
    }

    fn may_change(&self) -> bool {
        self.ui.may(Action::Prepare)
    }

    fn kind_word(&self, kind: &OrganisationKind) -> String {
        kind_word(self.ui, *kind)
    }
}

/// An empty form.
pub async fn new(ui: Ui) -> Page {
    if !ui.may(Action::Prepare) {
        return Err(Error::Forbidden.into());
    }
    let typed = Typed { language: "sv".to_owned(), ..Typed::default() };
    ui.page(&EditPage { ui: &ui, id: None, version: 0, typed, theirs: None, errors: FormErrors::default() })
}

/// Keeps a new organisation.
pub async fn create(Sent(ui, posted): Sent) -> Page {
    let typed = typed(&posted);
    match app::organisation::create(&ui.site, &ui.actor, &typed).await {
        Ok(_) => ui.redirect("/arbete/organisationer"),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            ui.page_again(&EditPage { ui: &ui, id: None, version: 0, typed, theirs: None, errors })
        }
    }
}

async fn load(ui: &Ui, id: &str) -> Result<Organisation, Failure> {
    let id: OrganisationId = id.parse().map_err(|_| Error::NotFound)?;
    Ok(app::organisation::show(&ui.site, &ui.actor, id).await?)
}

/// One organisation, to be changed.
pub async fn edit(ui: Ui, Path(id): Path<String>) -> Page {
    let o = load(&ui, &id).await?;
    let typed = Typed::from(&o);
    ui.page(&EditPage {
        ui: &ui,
        id: Some(o.id),
        version: o.version,
        typed,
        theirs: None,
        errors: FormErrors::default(),
    })
}

/// Saves a change. What someone else saved meanwhile is shown beside what was typed, and nothing is written over unseen.
pub async fn save(Path(id): Path<String>, Sent(ui, posted): Sent) -> Page {
    let before = load(&ui, &id).await?;
    let typed = typed(&posted);
    let error = match app::organisation::edit(&ui.site, &ui.actor, before.id, posted.version(), &typed).await
    {
        Ok(()) => return ui.redirect("/arbete/organisationer"),
        Err(error) => error,
    };
    if matches!(error, Error::ChangedMeanwhile) {
        let now = load(&ui, &id).await?;
        let theirs = Some(Typed::from(&now));
        let errors = FormErrors::one("name", ui.t.msg_organisation_conflict());
        return ui.page_again(&EditPage {
            ui: &ui,
            id: Some(now.id),
            version: now.version,
            typed,
            theirs,
            errors,
        });
    }
    let errors = mend(error, ui.language)?;
    let version = posted.version();
    ui.page_again(&EditPage { ui: &ui, id: Some(before.id), version, typed, theirs: None, errors })
}

fn typed(posted: &Posted) -> Typed {
    Typed {
        name: posted.string("name"),
        aliases: posted.string("aliases"),
        kind: posted.string("kind"),
        category: posted.string("category"),
        email: posted.string("email"),
        postal: posted.string("postal"),
        language: posted.string("language"),
    }
}
