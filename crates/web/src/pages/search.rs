//! The search page: for anyone, and for officials with all that they may read.

use crate::ui::{Page, Ui};
use app::search::{Asked, Filters, Found, Hit, OfKind, PER_PAGE, Side};
use askama::Template;
use domain::contribution::Outcome;
use domain::document::DocumentKind;
use domain::referral::Referral;
use domain::search::{Audience, Kind, Query};
use domain::stance::Stance;
use domain::statement::RespondentKind;
use std::str::FromStr;

/// Years that can be chosen, back from this one.
const YEARS: i16 = 12;

#[derive(Template)]
#[template(path = "search/show.html")]
struct ShowPage<'a> {
    ui: &'a Ui,
    asked: &'a Asked,
    found: &'a Found,
    /// Something was asked for.
    is_asked: bool,
    /// The words were all too common.
    is_common: bool,
    referrals: &'a [Referral],
    years: &'a [i16],
    desk: bool,
}

impl ShowPage<'_> {
    fn path(&self) -> &'static str {
        if self.desk { "/arbete/sok" } else { "/sok" }
    }

    fn link(&self, kind: Option<&Kind>) -> String {
        self.ui.href(&format!("{}{}", self.path(), self.asked.query(kind.copied())))
    }

    fn other_side(&self) -> String {
        let path = if self.desk { "/sok" } else { "/arbete/sok" };
        self.ui.href(&format!("{path}{}", self.asked.query(None)))
    }

    fn instead(&self, words: &str) -> String {
        let asked = Asked { words: words.to_owned(), filters: self.asked.filters.clone(), page: 1 };
        self.ui.href(&format!("{}{}", self.path(), asked.query(self.asked.filters.kind)))
    }

    fn without_filters(&self) -> String {
        self.instead_of_all(&self.asked.words)
    }

    fn instead_of_all(&self, words: &str) -> String {
        let asked = Asked { words: words.to_owned(), filters: Filters::default(), page: 1 };
        self.ui.href(&format!("{}{}", self.path(), asked.query(None)))
    }

    fn is_narrowed(&self) -> bool {
        let f = &self.asked.filters;
        f.referral.is_some()
            || f.year.is_some()
            || f.respondent.is_some()
            || f.stance.is_some()
            || f.answered.is_some()
    }

    fn is(&self, value: &str, chosen: Option<&impl ToString>) -> bool {
        chosen.is_some_and(|c| c.to_string() == value)
    }

    fn is_answered(&self, yes: bool) -> bool {
        self.asked.filters.answered == Some(yes)
    }

    /// *12 träffar*, *Fler än 300 träffar*.
    fn total(&self) -> String {
        let kinds =
            self.found.kinds.iter().filter(|k| self.asked.filters.kind.is_none_or(|only| only == k.kind));
        let (count, more) = kinds.fold((0, false), |(n, more), k| (n + k.count, more || k.more));
        let count = i64::try_from(count).unwrap_or(0);
        if more { self.ui.t.msg_search_found_more(count) } else { self.ui.t.msg_search_found(count) }
    }

    fn count(&self, of: &OfKind) -> String {
        let count = i64::try_from(of.count).unwrap_or(0);
        if of.more { self.ui.t.msg_search_count_more(count) } else { self.ui.t.msg_search_count(count) }
    }

    /// Kinds that are shown now.
    fn shown(&self) -> Vec<&OfKind> {
        self.found
            .kinds
            .iter()
            .filter(|k| self.asked.filters.kind.is_none_or(|only| only == k.kind))
            .collect()
    }

    fn kind_word(&self, kind: &Kind) -> String {
        kind_word(self.ui, *kind)
    }

    fn is_kind(&self, kind: &Kind) -> bool {
        self.asked.filters.kind == Some(*kind)
    }

    fn has_more(&self, of: &OfKind) -> bool {
        self.asked.filters.kind.is_none() && of.count > of.hits.len()
    }

    /// First and last hit shown, of one kind.
    fn window(&self, of: &OfKind) -> (i64, i64, i64) {
        let per_page = i64::try_from(PER_PAGE).unwrap_or(1);
        let first = (self.asked.page - 1) * per_page + 1;
        let shown = i64::try_from(of.hits.len()).unwrap_or(0);
        (first, first + shown - 1, i64::try_from(of.count).unwrap_or(0))
    }

    fn previous(&self) -> Option<String> {
        (self.asked.page > 1).then(|| self.at(self.asked.page - 1))
    }

    fn next(&self, of: &OfKind) -> Option<String> {
        let (_, last, total) = self.window(of);
        (last < total).then(|| self.at(self.asked.page + 1))
    }

    fn at(&self, page: i64) -> String {
        format!("{}&sida={page}", self.link(self.asked.filters.kind.as_ref()))
    }

    fn is_cut(&self, of: &OfKind) -> bool {
        of.more && self.next(of).is_none()
    }

    /// What stands above a hit's heading: what it is, and its number.
    fn what(&self, hit: &Hit) -> String {
        let t = self.ui.t;
        match hit.entry.kind {
            Kind::Referral => t.msg_search_one_referral(),
            Kind::Decision => t.msg_search_one_decision(),
            Kind::Statement => t.msg_search_one_statement(),
            Kind::Contribution => t.msg_search_one_contribution(),
            Kind::Document => self
                .fact::<DocumentKind>(hit, "document")
                .map_or_else(|| t.msg_search_one_document(), |kind| self.ui.document_word(kind)),
            Kind::Organisation => t.msg_search_one_organisation(),
            Kind::Mail => t.msg_search_one_mail(),
        }
    }

    fn number(&self, hit: &Hit) -> String {
        let number = hit.entry.facts.get("number").and_then(|v| v.as_str()).unwrap_or_default();
        match hit.entry.facts.get("round").and_then(serde_json::Value::as_i64) {
            Some(round) if round > 1 => self.ui.t.msg_rounds_number(number, round),
            _ => number.to_owned(),
        }
    }

    fn fact<T: FromStr>(&self, hit: &Hit, name: &str) -> Option<T> {
        hit.entry.facts.get(name).and_then(|v| v.as_str()).and_then(|v| v.parse().ok())
    }

    fn stance(&self, hit: &Hit) -> Option<Stance> {
        self.fact(hit, "stance")
    }

    fn outcome(&self, hit: &Hit) -> Option<Outcome> {
        self.fact(hit, "outcome")
    }

    /// Only officials see it, and why.
    fn mark(&self, hit: &Hit) -> Option<String> {
        let t = self.ui.t;
        match hit.entry.audience {
            Audience::Registered => Some(t.msg_search_unpublished()),
            Audience::Statements => Some(t.msg_search_secret()),
            Audience::Drafts => Some(t.msg_search_draft()),
            Audience::Anyone | Audience::Desk | Audience::Inbox => None,
        }
    }

    /// Organisations are of no day.
    fn has_day(&self, hit: &Hit) -> bool {
        hit.entry.kind != Kind::Organisation
    }

    /// The respondent is a private person whose name is not shown, or a mail has no subject.
    fn untitled(&self, hit: &Hit) -> Option<String> {
        match hit.entry.kind {
            _ if !hit.entry.title.trim().is_empty() => None,
            Kind::Statement | Kind::Contribution => Some(self.ui.t.msg_private_person()),
            _ => Some(self.what(hit)),
        }
    }

    fn respondent_word(&self, kind: &RespondentKind) -> String {
        match kind {
            RespondentKind::Organisation => self.ui.t.msg_search_from_organisation(),
            RespondentKind::PrivatePerson => self.ui.t.msg_search_from_person(),
        }
    }
}

/// A kind, in plural.
fn kind_word(ui: &Ui, kind: Kind) -> String {
    let t = ui.t;
    match kind {
        Kind::Referral => t.msg_search_kind_referral(),
        Kind::Decision => t.msg_search_kind_decision(),
        Kind::Statement => t.msg_search_kind_statement(),
        Kind::Contribution => t.msg_search_kind_contribution(),
        Kind::Document => t.msg_search_kind_document(),
        Kind::Organisation => t.msg_search_kind_organisation(),
        Kind::Mail => t.msg_search_kind_mail(),
    }
}

/// What anyone finds, officials too.
pub async fn public(ui: Ui) -> Page {
    show(&ui, false).await
}

/// What whoever is signed in finds.
pub async fn desk(ui: Ui) -> Page {
    show(&ui, true).await
}

async fn show(ui: &Ui, desk: bool) -> Page {
    let asked = Asked::read(ui.query.as_deref());
    let side = if desk { Side::Desk(&ui.actor) } else { Side::Public };
    let page = usize::try_from(asked.page - 1).unwrap_or(0);
    let found = app::search::find(&ui.site, side, &asked.words, &asked.filters, ui.language, page).await?;
    if let Some(address) = found.exactly.as_ref().filter(|_| asked.filters == Filters::default()) {
        return ui.redirect(address);
    }
    let referrals = app::search::referrals(&mut ui.site.store.read().await?).await?;
    let this = ui.today().year();
    let years: Vec<i16> = (0..YEARS).map(|back| this - back).collect();
    let narrowed = asked.filters != Filters::default();
    ui.page(&ShowPage {
        ui,
        is_asked: !asked.words.is_empty() || narrowed,
        is_common: !narrowed && Query::read(&asked.words, ui.language).is_empty(),
        asked: &asked,
        found: &found,
        referrals: &referrals,
        years: &years,
        desk,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_stands_in_the_address() {
        let asked = Asked::read(Some(
            "q=tidig+f%C3%B6rening&typ=statement&ar=2024&besvarad=ja&standpunkt=x&sida=2&fran=",
        ));
        assert_eq!((asked.words.as_str(), asked.page), ("tidig förening", 2));
        let f = &asked.filters;
        assert_eq!(
            (f.kind, f.year, f.answered, f.stance),
            (Some(Kind::Statement), Some(2024), Some(true), None)
        );
        assert_eq!(asked.query(None), "?q=tidig%20f%C3%B6rening&ar=2024&besvarad=ja");
        assert!(Asked::read(None).words.is_empty());
        assert_eq!(Asked::read(Some("besvarad=kanske")).filters, Filters::default());
    }
}
