//! Beginning the next round of a matter.

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::pages::work::referral::whole;
use crate::path::Path;
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::Error;
use app::referral::Whole;
use askama::Template;
use domain::access::Action;
use domain::referral::Referral;
use domain::round::Carried;
use std::collections::HashSet;

#[derive(Template)]
#[template(path = "work/round/begin.html")]
struct BeginPage<'a> {
    ui: &'a Ui,
    w: &'a Whole,
    carried: Vec<(String, String)>,
    chosen: String,
    errors: FormErrors,
}

async fn page<'a>(ui: &'a Ui, w: &'a Whole, chosen: &str) -> Result<BeginPage<'a>, Failure> {
    let mut tx = ui.site.store.read().await?;
    let asked = store::recipient::of_referral(&mut tx, w.referral.id).await?.len();
    let statements = store::statement::of_referral(&mut tx, w.referral.id).await?;
    let answered: HashSet<_> = statements.iter().filter_map(|s| s.recipient).collect();
    let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let name = |c: &Carried| match c {
        Carried::All => ui.t.msg_rounds_carried_all(count(asked)),
        Carried::Answered => ui.t.msg_rounds_carried_answered(count(answered.len())),
        Carried::Nobody => ui.t.msg_rounds_carried_nobody(),
    };
    let carried = Carried::ALL.iter().map(|c| (c.to_string(), name(c))).collect();
    Ok(BeginPage { ui, w, carried, chosen: chosen.to_owned(), errors: FormErrors::default() })
}

/// The latest round, when it is another than this.
pub async fn later(ui: &Ui, referral: &Referral) -> Result<Option<Referral>, Failure> {
    let mut tx = ui.site.store.read().await?;
    let rounds = store::referral::rounds(&mut tx, referral.matter()).await?;
    Ok(rounds.into_iter().next_back().filter(|r| r.round > referral.round))
}

/// Asks who is asked again.
pub async fn ask(ui: Ui, Path(slug): Path<String>) -> Page {
    let w = whole(&ui, &slug).await?;
    if !ui.may_with(Action::NextRound, &w.referral) {
        return Err(Error::Forbidden.into());
    }
    if let Some(later) = later(&ui, &w.referral).await? {
        return ui.redirect(&format!("/arbete/remisser/{}", later.slug));
    }
    let page = page(&ui, &w, Carried::All.as_str()).await?;
    ui.page(&page)
}

/// Begins it.
pub async fn begin(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let chosen = posted.text("carried");
    let begun = match chosen.parse::<Carried>() {
        Ok(carried) => app::round::begin(&ui.site, &ui.actor, &slug, carried).await,
        Err(_) => Err(Error::field("carried", domain::validation::Problem::NotAChoice)),
    };
    match begun {
        Ok(referral) => ui.redirect(&format!("/arbete/remisser/{}", referral.slug)),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            let w = whole(&ui, &slug).await?;
            let mut page = page(&ui, &w, chosen).await?;
            page.errors = errors;
            ui.page_again(&page)
        }
    }
}
