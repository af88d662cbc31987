//! The demo: buttons that sign in by role, the next step each could take, and the clock. They are absent from a site
//! that is no demo.

use crate::pages::account;
use crate::posted::Sent;
use crate::serve::Asked;
use crate::ui::{Page, Ui};
use app::{Error, Refusal};
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use domain::account::Role;
use domain::language::Language;
use domain::message::InboundState;
use domain::referral::Stage;

/// What someone in a role could try next.
pub struct Step {
    /// The role; none for a visitor.
    pub role: Option<Role>,
    /// What to try, in words.
    pub what: String,
    /// Where.
    pub next: String,
}

/// What each role could try next, from what stands on the site now.
pub async fn steps(ui: &Ui) -> app::Result<Vec<Step>> {
    let mut tx = ui.site.store.read().await?;
    let all = store::referral::all(&mut tx, 50).await?;
    let waiting = store::inbound::in_state(&mut tx, InboundState::Waiting, 100).await?.len();
    let unpublished = store::statement::unpublished(&mut tx, 100).await?.len();
    drop(tx);
    let in_stage =
        |stages: &[Stage]| all.iter().find(|l| stages.contains(&l.referral.stage)).map(|l| &l.referral.slug);
    let open = in_stage(&[Stage::Dispatched]);
    let done = in_stage(&[Stage::FedBack, Stage::Decided]);
    let at_work = in_stage(&[Stage::Dispatched, Stage::Closed, Stage::Summarised, Stage::Decided]);
    let to_approve = in_stage(&[Stage::Approval]);
    let t = ui.t;
    let step = |role, what: String, next: String| Step { role, what, next };
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let visitor = match (open, done) {
        (Some(slug), _) => step(None, t.msg_demo_step_answer(), format!("/remisser/{slug}/svara")),
        (None, Some(slug)) => step(None, t.msg_demo_step_result(), format!("/remisser/{slug}")),
        (None, None) => step(None, t.msg_demo_step_list(), "/remisser".to_owned()),
    };
    let officer = at_work.map_or_else(
        || step(Some(Role::CaseOfficer), t.msg_demo_step_new(), "/arbete/remisser/ny".to_owned()),
        |slug| step(Some(Role::CaseOfficer), t.msg_demo_step_read(), format!("/arbete/remisser/{slug}/svar")),
    );
    let approver = to_approve.map_or_else(
        || step(Some(Role::Approver), t.msg_demo_step_nothing_to_approve(), "/arbete".to_owned()),
        |slug| step(Some(Role::Approver), t.msg_demo_step_approve(), format!("/arbete/remisser/{slug}")),
    );
    let registrar = match (waiting, unpublished, at_work) {
        (1.., _, _) => {
            step(Some(Role::Registrar), t.msg_demo_step_inbox(count(waiting)), "/arbete/inkorg".to_owned())
        }
        (0, 1.., Some(slug)) => step(
            Some(Role::Registrar),
            t.msg_demo_step_publish(count(unpublished)),
            format!("/arbete/remisser/{slug}/svar"),
        ),
        _ => step(Some(Role::Registrar), t.msg_demo_step_desk(), "/arbete".to_owned()),
    };
    Ok(vec![
        visitor,
        officer,
        approver,
        registrar,
        step(Some(Role::Coordinator), t.msg_demo_step_coordinate(), "/arbete".to_owned()),
        step(Some(Role::ElectedOfficial), t.msg_demo_step_elected(), "/arbete/remisser".to_owned()),
        step(Some(Role::Administrator), t.msg_demo_step_audit(), "/admin/logg".to_owned()),
    ])
}

#[derive(askama::Template)]
#[template(path = "demo/index.html")]
struct IndexPage {
    t: &'static i18n::Texts,
    language: Language,
    others: Vec<Language>,
    style: String,
    colours: String,
    icon: String,
    sites: Vec<Listed>,
}

/// An example site on the page that leads to them.
struct Listed {
    name: String,
    url: String,
    when: String,
    open: String,
}

/// The page at a bare address of the demo: it leads to the sites.
pub(crate) async fn index(asked: &Asked) -> app::Result<Response> {
    let mut sites = Vec::new();
    for site in asked.sites.all() {
        let mut tx = site.store.read().await?;
        let newest = store::referral::public(&mut tx, 0, 1).await?;
        sites.push(Listed {
            name: site.settings.name.clone(),
            url: format!("{}{}", site.url, asked.language.prefix()),
            when: i18n::format::date(asked.language, site.clock.today()),
            open: newest.first().map(|l| l.referral.letter.heading().to_owned()).unwrap_or_default(),
        });
    }
    let page = IndexPage {
        t: i18n::texts(asked.language),
        language: asked.language,
        others: Language::ALL.iter().copied().filter(|l| *l != asked.language).collect(),
        style: crate::assets::style(),
        colours: crate::assets::colours(""),
        icon: crate::assets::icon(),
        sites,
    };
    let html = askama::Template::render(&page).map_err(|e| Error::Internal(e.into()))?;
    Ok(([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response())
}

/// Signs in as the first account with a role, or out again, and goes where the step leads.
pub async fn role(Sent(ui, posted): Sent) -> Page {
    account::leave(&ui).await?;
    let next = safe(posted.text("next"));
    match posted.parsed::<Role>("role") {
        Some(role) => {
            let token = app::account::sign_in_as_example(&ui.site, role).await?;
            ui.set_cookie(crate::ui::SESSION, &token, app::account::SESSION_SECONDS);
            ui.redirect(next.unwrap_or("/logga-in"))
        }
        None => ui.redirect(next.unwrap_or("/")),
    }
}

/// A path on this site.
fn safe(path: &str) -> Option<&str> {
    Some(path).filter(|p| p.starts_with('/') && !p.starts_with("//") && !p.contains(['\\', '\r', '\n']))
}

/// Moves the clock on by some days.
pub async fn clock(Sent(ui, posted): Sent) -> Page {
    if !ui.demo {
        return Err(Error::NotFound.into());
    }
    let days: i64 = posted.parsed("days").filter(|d| (1..=60).contains(d)).ok_or(Refusal::AlreadyDone)?;
    ui.site.move_clock(ui.site.now().plus(days * 86_400)).await?;
    app::jobs::housekeeping(&ui.site).await?;
    ui.redirect(safe(posted.text("back")).unwrap_or("/"))
}
