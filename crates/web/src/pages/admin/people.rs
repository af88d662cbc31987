//! People and their roles. A role is held from a day to a day; one without a last day is shown for review.

use crate::errors::Failure;
use crate::forms::FormErrors;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::account::Listed;
use askama::Template;
use domain::account::{Role, RoleAssignment};
use domain::validation::{Problem, Problems};

/// What was typed, kept when something must be mended.
#[derive(Default)]
struct Typed {
    /// The account a role was to be given to; empty for a new account.
    account: String,
    name: String,
    email: String,
    role: String,
    from: String,
    to: String,
}

#[derive(Template)]
#[template(path = "admin/people.html")]
struct PeoplePage<'a> {
    ui: &'a Ui,
    people: Vec<Listed>,
    typed: Typed,
    errors: FormErrors,
}

impl PeoplePage<'_> {
    /// Name of a field in the form of one account.
    fn field(&self, name: &str, person: &Listed) -> String {
        format!("{name}-{}", person.account.id)
    }

    fn in_force(&self, role: &RoleAssignment) -> bool {
        role.in_force(self.ui.today())
    }

    /// Roles in force or to come first, then those that have ended.
    fn roles<'b>(&self, person: &'b Listed) -> Vec<&'b RoleAssignment> {
        let mut roles: Vec<_> = person.assignments.iter().collect();
        roles.sort_by_key(|r| (self.has_ended(r), r.valid_from));
        roles
    }

    fn has_ended(&self, role: &RoleAssignment) -> bool {
        role.valid_to.is_some_and(|last| last.0 < self.ui.today())
    }

    /// Nobody closes their own way in.
    fn is_me(&self, person: &Listed) -> bool {
        self.ui.actor.account() == Some(person.account.id)
    }

    fn is_open(&self, person: &Listed) -> bool {
        self.typed.account == person.account.id.to_string()
    }

    /// What was typed for this account; else what a form begins with.
    fn value(&self, name: &str, person: &Listed) -> String {
        match (name, self.is_open(person)) {
            ("from", true) => self.typed.from.clone(),
            ("to", true) => self.typed.to.clone(),
            ("from", false) => self.ui.today().to_string(),
            _ => String::new(),
        }
    }

    fn is_role(&self, role: &Role) -> bool {
        self.typed.role == role.as_str()
    }
}

async fn page(ui: &Ui, typed: Typed, errors: FormErrors) -> Result<PeoplePage<'_>, Failure> {
    let people = app::account::list(&ui.site, &ui.actor).await?;
    Ok(PeoplePage { ui, people, typed, errors })
}

/// All accounts.
pub async fn people(ui: Ui) -> Page {
    let page = page(&ui, Typed::default(), FormErrors::default()).await?;
    ui.page(&page)
}

/// Makes an account, gives or ends a role, closes or opens an account: by the button pressed.
pub async fn save_people(Sent(ui, posted): Sent) -> Page {
    let account = posted.text("account");
    let field = |name: &str| if account.is_empty() { name.to_owned() } else { format!("{name}-{account}") };
    let problems = match change(&ui, &posted, &field).await {
        Ok(()) if account.is_empty() => return ui.redirect("/admin/personer"),
        Ok(()) => return ui.redirect(&format!("/admin/personer#{account}")),
        Err(Error::Invalid(fields)) => Problems(
            fields
                .0
                .0
                .into_iter()
                .map(|mut p| {
                    p.field = field(&p.field);
                    p
                })
                .collect(),
        ),
        Err(error) => return Err(error.into()),
    };
    let typed = Typed {
        account: account.to_owned(),
        name: posted.string("name"),
        email: posted.string("email"),
        role: posted.string(&field("role")),
        from: posted.string(&field("from")),
        to: posted.string(&field("to")),
    };
    let errors = FormErrors::of(&problems, ui.language);
    let page = page(&ui, typed, errors).await?;
    ui.page_again(&page)
}

async fn change(ui: &Ui, posted: &Posted, field: &impl Fn(&str) -> String) -> Result<(), Error> {
    let (site, actor) = (&ui.site, &ui.actor);
    let role: Option<Role> = posted.parsed(&field("role"));
    let account = || posted.parsed("account").ok_or(Error::NotFound);
    match posted.text("do") {
        "create" => {
            app::account::create(site, actor, posted.text("name"), posted.text("email"), role).await?;
        }
        "give" => {
            let role = role.ok_or_else(|| Error::field("role", Problem::NotAChoice))?;
            let (from, to) = (posted.text(&field("from")), posted.text(&field("to")));
            app::account::assign(site, actor, posted.text("email"), role, from, to).await?;
        }
        "end" => {
            let id = posted.parsed("assignment").ok_or(Error::NotFound)?;
            app::account::end_role(site, actor, id).await?;
        }
        "close" if posted.parsed("account") == actor.account() => return Err(Error::Forbidden),
        "close" => app::account::set_active(site, actor, account()?, false).await?,
        "open" => app::account::set_active(site, actor, account()?, true).await?,
        _ => return Err(Error::NotFound),
    }
    Ok(())
}
