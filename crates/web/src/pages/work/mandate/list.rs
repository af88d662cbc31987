//! Mandates over all organisations: those that hold, those that need a successor, and those that are over; as a page and as a file.

use crate::errors::Failure;
use crate::pages::public::Paging;
use crate::pages::referral::download;
use crate::pages::work::organisation::at;
use crate::pages::work::referral::query;
use crate::ui::{Page, Ui};
use app::mandate::list::{Asked, Listed, PER_PAGE, Which, count_ending, export, find};
use askama::Template;
use axum::response::Response;
use domain::mandate::Standing;
use domain::organisation_search::Format;
use domain::text::escaped;
use i18n::words;
use std::fmt::Write as _;

/// The word of a choice in an address.
const fn word(which: Which) -> &'static str {
    match which {
        Which::Current => "galler",
        Which::Ending => "slutar",
        Which::Ended => "slut",
    }
}

/// What the address asks for.
fn asked(ui: &Ui) -> Asked {
    let which = query(ui, "visa").unwrap_or_default();
    let which = Which::ALL.iter().copied().find(|w| word(*w) == which).unwrap_or(Which::Current);
    let text = |name| query(ui, name).unwrap_or_default().trim().chars().take(200).collect();
    Asked { which, organisation: text("organisation"), matter: text("uppdrag") }
}

/// The same as an address, with another choice.
fn address(asked: &Asked, which: Which) -> String {
    let mut address = format!("?visa={}", word(which));
    for (name, text) in [("organisation", &asked.organisation), ("uppdrag", &asked.matter)] {
        if !text.is_empty() {
            let escaped: String = text.bytes().map(escaped).collect();
            let _ = write!(address, "&{name}={escaped}");
        }
    }
    address
}

#[derive(Template)]
#[template(path = "work/mandate/list.html")]
struct ListPage<'a> {
    ui: &'a Ui,
    asked: &'a Asked,
    rows: Vec<Listed>,
    total: i64,
    ending: i64,
    paging: Paging,
}

impl ListPage<'_> {
    /// The choices: whether it is chosen, what it is called, where it leads.
    fn choices(&self) -> Vec<(bool, String, String)> {
        let t = self.ui.t;
        let name = |which| match which {
            Which::Current => t.msg_mandate_which_current(),
            Which::Ending => {
                t.msg_mandate_which_ending(i64::from(self.ui.site.settings.mandates.ending_days))
            }
            Which::Ended => t.msg_mandate_which_ended(),
        };
        let of = |which| {
            let href = self.ui.href(&format!("/arbete/mandat{}", address(self.asked, which)));
            (which == self.asked.which, name(which), href)
        };
        [Which::Current, Which::Ending, Which::Ended].map(of).into()
    }

    fn which(&self) -> &'static str {
        word(self.asked.which)
    }

    fn is_searched(&self) -> bool {
        !self.asked.organisation.is_empty() || !self.asked.matter.is_empty()
    }

    /// The way to those that need a successor, unless they are shown.
    fn to_ending(&self) -> Option<String> {
        let shown = self.asked.which == Which::Ending && !self.is_searched();
        (self.ending > 0 && !shown).then(|| self.ui.href("/arbete/mandat?visa=slutar"))
    }

    fn none(&self) -> String {
        let t = self.ui.t;
        match self.asked.which {
            _ if self.is_searched() => t.msg_mandate_none_found(),
            Which::Current => t.msg_mandate_none_current(),
            Which::Ending => t.msg_mandate_none_ending(),
            Which::Ended => t.msg_mandate_none_ended(),
        }
    }

    fn file(&self, format: &str) -> String {
        self.ui.href(&format!("/arbete/mandat.{format}{}", address(self.asked, self.asked.which)))
    }

    fn before_page(&self) -> String {
        self.ui.href(&format!("/arbete/mandat{}&sida=", address(self.asked, self.asked.which)))
    }

    fn at(&self, listed: &Listed) -> String {
        self.ui.href(&format!("{}#foretradare", at(listed.mandate.organisation)))
    }

    fn who(&self, listed: &Listed) -> String {
        let person = &listed.mandate.person;
        if person.is_empty() { self.ui.t.msg_mandate_nobody_named() } else { person.clone() }
    }

    fn role(&self, listed: &Listed) -> String {
        words::mandate_role(self.ui.language, listed.mandate.role)
    }

    fn tag(&self, listed: &Listed) -> &'static str {
        super::standing(self.ui, &listed.mandate).0
    }

    fn standing(&self, listed: &Listed) -> String {
        super::standing(self.ui, &listed.mandate).1
    }

    /// Whether someone comes after it, where that is asked.
    fn successor(&self, listed: &Listed) -> Option<(&'static str, String)> {
        let t = self.ui.t;
        match listed.standing {
            Standing::Ending | Standing::Ended if listed.without_successor => {
                Some(("tag tag--care", t.msg_mandate_without_successor()))
            }
            Standing::Ending => Some(("tag tag--plain", t.msg_mandate_has_successor())),
            _ => None,
        }
    }
}

/// The list.
pub async fn show(ui: Ui) -> Page {
    let asked = asked(&ui);
    let page = Paging::asked(&ui, i64::MAX / 2, PER_PAGE).page;
    let rows = |page: i64| ((page - 1).saturating_mul(PER_PAGE), PER_PAGE);
    let mut found = find(&ui.site, &ui.actor, &asked, rows(page)).await?;
    let paging = Paging::asked(&ui, found.total, PER_PAGE);
    if paging.page != page {
        found = find(&ui.site, &ui.actor, &asked, rows(paging.page)).await?;
    }
    let ending = count_ending(&ui.site, &ui.actor).await?;
    let (rows, total) = (found.rows, found.total);
    ui.page(&ListPage { ui: &ui, asked: &asked, rows, total, ending, paging })
}

/// The same as a file.
pub async fn file(ui: Ui, format: Format) -> Result<Response, Failure> {
    let asked = asked(&ui);
    let content = export(&ui.site, &ui.actor, &asked, format, ui.language).await?;
    let name = format!("{}.{format}", ui.t.msg_mandate_title().to_lowercase());
    Ok(download(&name, format.media_type(), content))
}
