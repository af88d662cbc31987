//! What was sent to whom, and where each answer stands.

use super::{PER_PAGE, status_tag};
use crate::pages::public::Paging;
use crate::pages::work::referral::facts::{Facts, many};
use crate::pages::work::referral::{query, whole};
use crate::path::Path;
use crate::ui::{Page, Ui};
use app::Error;
use app::recipient::Standing;
use app::referral::Whole;
use askama::Template;
use domain::recipient::RecipientStatus as S;

#[derive(Template)]
#[template(path = "work/recipient/sent.html")]
struct SentPage<'a> {
    ui: &'a Ui,
    w: &'a Whole,
    facts: &'a Facts,
    rows: Vec<&'a Standing>,
    paging: Paging,
    only: Only,
}

/// Which rows are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Only {
    All,
    Bounced,
    Silent,
    Answered,
}

impl Only {
    const ALL: [Self; 4] = [Self::All, Self::Bounced, Self::Silent, Self::Answered];

    fn key(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Bounced => "studsade",
            Self::Silent => "utan-svar",
            Self::Answered => "svarade",
        }
    }

    fn shows(self, standing: &Standing) -> bool {
        match self {
            Self::All => true,
            Self::Bounced => standing.status == S::Bounced || standing.recipient.bounced_at.is_some(),
            Self::Silent => standing.statement.is_none(),
            Self::Answered => standing.statement.is_some(),
        }
    }
}

impl SentPage<'_> {
    fn tag(standing: &Standing) -> &'static str {
        status_tag(standing.status)
    }

    /// Why a mail came back, in a few words.
    fn cause(ui: &Ui, standing: &Standing) -> String {
        let said = standing.recipient.bounce_reason.as_deref().unwrap_or_default();
        super::bounce::cause(ui, domain::bounce::Cause::of(said))
    }

    /// Nothing has happened since the letter went out, but perhaps an answer.
    fn nothing_since(standing: &Standing) -> bool {
        let r = &standing.recipient;
        let times = [r.bounced_at, r.reminded_at, r.extension_asked_at, r.fed_back_at];
        times.iter().all(Option::is_none) && r.extended_until.is_none()
    }

    /// The address of a page, up to its number.
    fn before_page(&self) -> String {
        if self.only == Only::All { "?sida=".to_owned() } else { format!("?bara={}&sida=", self.only.key()) }
    }

    /// The choices of rows: address, name, how many, chosen.
    fn choices(&self) -> Vec<(String, String, i64, bool)> {
        let t = self.ui.t;
        let name = |only: Only| match only {
            Only::All => t.msg_list_only_all(),
            Only::Bounced => t.msg_list_only_bounced(),
            Only::Silent => t.msg_list_only_silent(),
            Only::Answered => t.msg_list_only_answered(),
        };
        let here = self.ui.href(&format!("/arbete/remisser/{}/utskick", self.w.referral.slug));
        let path =
            |only: Only| if only == Only::All { here.clone() } else { format!("{here}?bara={}", only.key()) };
        let count = |only: Only| many(self.facts.standings.iter().filter(|s| only.shows(s)).count());
        Only::ALL.into_iter().map(|o| (path(o), name(o), count(o), o == self.only)).collect()
    }
}

/// What was sent to whom.
pub async fn log(ui: Ui, Path(slug): Path<String>) -> Page {
    let w = whole(&ui, &slug).await?;
    let mut tx = ui.site.store.read().await.map_err(Error::from)?;
    let facts = Facts::load(&mut tx, &w.referral, &[], ui.today()).await?;
    drop(tx);
    let asked = query(&ui, "bara").unwrap_or_default();
    let only = Only::ALL.into_iter().find(|o| o.key() == asked).unwrap_or(Only::All);
    let rows: Vec<_> = facts.standings.iter().filter(|s| only.shows(s)).collect();
    let paging = Paging::asked(&ui, many(rows.len()), PER_PAGE);
    ui.page(&SentPage { ui: &ui, w: &w, facts: &facts, rows, paging, only })
}
