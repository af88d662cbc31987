//! Organisations that may stand twice in the register: the list, two side by side, merging and parting.

use crate::errors::Failure;
use crate::forms::FormErrors;
use crate::pages::work::organisation::{at, load, values};
use crate::pages::work::organisation_relation::{Finding, find_other};
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::organisation_merge::{Comparison, Duplicates, Found, Sort};
use askama::Template;
use domain::access::Action;
use domain::ids::OrganisationId;
use domain::organisation::field::Field;
use domain::organisation::merging::{Choice, choosable, stands_for_both};
use domain::register_row::update::Held;
use std::collections::BTreeMap;

/// Pairs on a page.
const PER_PAGE: usize = 50;

const LIST: &str = "/arbete/organisationer/dubbletter";

fn keeper(ui: &Ui) -> Result<(), Failure> {
    if ui.may(Action::KeepRegister) { Ok(()) } else { Err(Error::Forbidden.into()) }
}

fn id(text: &str) -> Result<OrganisationId, Failure> {
    Ok(text.parse().map_err(|_| Error::NotFound)?)
}

/// Where two are compared.
fn comparing(winner: OrganisationId, loser: OrganisationId) -> String {
    format!("{}/sla-ihop/{loser}", at(winner))
}

#[derive(Template)]
#[template(path = "work/organisation/duplicates.html")]
struct ListPage<'a> {
    ui: &'a Ui,
    sort: Sort,
    found: Duplicates,
    merged: Option<i64>,
}

impl ListPage<'_> {
    fn tabs(&self) -> Vec<(String, i64, String, bool)> {
        let tab = |(sort, n): &(Sort, usize)| {
            let word = i18n::words::duplicate_sort(self.ui.language, *sort);
            let href = self.ui.href(&format!("{LIST}?visa={sort}"));
            (word, i64::try_from(*n).unwrap_or(i64::MAX), href, *sort == self.sort)
        };
        self.found.counts.iter().map(tab).collect()
    }

    fn hint(&self) -> String {
        let t = self.ui.t;
        match self.sort {
            Sort::Certain => t.msg_merge_hint_certain(),
            Sort::Likely => t.msg_merge_hint_likely(),
            Sort::Look => t.msg_merge_hint_look(),
            Sort::Related => t.msg_merge_hint_related(),
        }
    }

    fn is_safe(&self) -> bool {
        self.sort == Sort::Certain
    }

    fn pair<'f>(&self, found: &'f Found) -> (&'f Held, &'f Held) {
        stands_for_both(&found.first, &found.second)
    }

    fn entry(&self, id: &OrganisationId) -> String {
        self.ui.href(&at(*id))
    }

    fn compare(&self, winner: &Held, loser: &Held) -> String {
        self.ui.href(&comparing(winner.organisation.id, loser.organisation.id))
    }

    /// Where it is told how two belong together.
    fn relate(&self, winner: &Held, loser: &Held) -> String {
        self.ui.href(&format!("{}/hor-ihop/ny/{}", at(winner.organisation.id), loser.organisation.id))
    }

    fn is_related(&self) -> bool {
        self.sort == Sort::Related
    }

    fn place(&self, held: &Held) -> String {
        let seat = held.profile.seat.map(|seat| seat.municipality().short_name.to_owned());
        seat.into_iter()
            .chain(Some(held.profile.town.clone()).filter(|t| !t.is_empty()))
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn why(&self, found: &Found) -> String {
        let language = self.ui.language;
        let grounds = found.grounds.iter().map(|g| i18n::words::duplicate_ground(language, *g));
        let names = found.names.iter().map(|r| i18n::words::name_reason(language, *r));
        grounds.chain(names).collect::<Vec<_>>().join(", ")
    }
}

/// Those that may be one.
pub async fn list(ui: Ui) -> Page {
    keeper(&ui)?;
    let asked = |name: &str| {
        let query = ui.query.as_deref().unwrap_or_default();
        query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('=')).map(str::to_owned)
    };
    let sort = asked("visa").and_then(|word| word.parse().ok()).unwrap_or(Sort::Certain);
    let merged = asked("klart").and_then(|n| n.parse().ok());
    let found = app::organisation_merge::duplicates(&ui.site, &ui.actor, sort, 0, PER_PAGE).await?;
    ui.page(&ListPage { ui: &ui, sort, found, merged })
}

/// Merges those that were chosen among the certain ones. Only what is certain still is merged unread.
pub async fn merge_many(Sent(ui, posted): Sent) -> Page {
    keeper(&ui)?;
    let chosen = posted.all("pair");
    let safe = app::organisation_merge::duplicates(&ui.site, &ui.actor, Sort::Certain, 0, PER_PAGE).await?;
    let mut merged = 0;
    for found in &safe.pairs {
        let (winner, loser) = stands_for_both(&found.first, &found.second);
        let pair = (winner.organisation.id, loser.organisation.id);
        if !chosen.contains(&format!("{} {}", pair.0, pair.1).as_str()) {
            continue;
        }
        match app::organisation_merge::merge(&ui.site, &ui.actor, pair, None, &BTreeMap::new()).await {
            Ok(()) => merged += 1,
            // One of three that are one has gone already: the next look shows what is left.
            Err(Error::Refused(app::Refusal::MergedAlready) | Error::ChangedMeanwhile) => {}
            Err(error) => return Err(error.into()),
        }
    }
    ui.redirect(&format!("{LIST}?klart={merged}"))
}

/// A fact of two entries, side by side.
struct Row {
    field: Field,
    name: String,
    ours: String,
    theirs: String,
    differs: bool,
    is_list: bool,
    chosen: Choice,
}

#[derive(Template)]
#[template(path = "work/organisation/compare.html")]
struct ComparePage<'a> {
    ui: &'a Ui,
    compared: &'a Comparison,
    chosen: BTreeMap<Field, Choice>,
    errors: FormErrors,
}

impl ComparePage<'_> {
    fn rows(&self) -> Vec<Row> {
        let (winner, loser) = (&self.compared.winner, &self.compared.loser);
        let nothing = || self.ui.t.msg_keep_unknown();
        let words = |field: Field, held: &Held| {
            let words = values(self.ui, field, &field.values(held)).join(", ");
            if words.is_empty() { nothing() } else { words }
        };
        let row = |field: Field| {
            let (ours, theirs) = (field.values(winner), field.values(loser));
            (!ours.is_empty() || !theirs.is_empty()).then(|| Row {
                field,
                name: i18n::words::organisation_field(self.ui.language, field),
                ours: words(field, winner),
                theirs: words(field, loser),
                differs: ours != theirs,
                is_list: field.is_list(),
                chosen: self.chosen.get(&field).copied().unwrap_or(Choice::Winner),
            })
        };
        choosable().filter_map(row).collect()
    }

    /// What is tied to each: what it is, and how much.
    fn ties(&self) -> Vec<(String, i64, i64)> {
        let (t, ours, theirs) = (self.ui.t, &self.compared.winner_ties, &self.compared.loser_ties);
        let all = [
            (t.msg_merge_ties_statements(), ours.statements, theirs.statements),
            (t.msg_merge_ties_recipients(), ours.recipients, theirs.recipients),
            (t.msg_merge_ties_lists(), ours.lists, theirs.lists),
            (t.msg_merge_ties_contacts(), ours.contacts, theirs.contacts),
            (t.msg_merge_ties_mandates(), ours.mandates, theirs.mandates),
            (t.msg_merge_ties_relations(), ours.relations, theirs.relations),
            (t.msg_merge_ties_board(), ours.board_meetings, theirs.board_meetings),
            (t.msg_merge_ties_rows(), ours.rows, theirs.rows),
            (t.msg_merge_ties_merged(), ours.merged, theirs.merged),
        ];
        all.into_iter().filter(|(_, ours, theirs)| ours + theirs > 0).collect()
    }

    fn other_numbers(&self) -> Option<String> {
        let (ours, theirs) = self.compared.other_numbers()?;
        Some(self.ui.t.msg_merge_other_numbers(ours.to_string(), theirs.to_string()))
    }

    fn here(&self) -> String {
        self.ui.href(&comparing(self.compared.winner.organisation.id, self.compared.loser.organisation.id))
    }

    fn swapped(&self) -> String {
        self.ui.href(&comparing(self.compared.loser.organisation.id, self.compared.winner.organisation.id))
    }

    fn entry(&self, held: &Held) -> String {
        self.ui.href(&at(held.organisation.id))
    }

    fn list(&self) -> String {
        self.ui.href(LIST)
    }
}

async fn compared(ui: &Ui, winner: &str, loser: &str) -> Result<Comparison, Failure> {
    Ok(app::organisation_merge::compare(&ui.site, &ui.actor, id(winner)?, id(loser)?).await?)
}

/// Two side by side.
pub async fn compare(ui: Ui, Path((winner, loser)): Path<(String, String)>) -> Page {
    let compared = compared(&ui, &winner, &loser).await?;
    let chosen = compared.usual.clone();
    ui.page(&ComparePage { ui: &ui, compared: &compared, chosen, errors: FormErrors::default() })
}

/// Merges them, or remembers that they are two.
pub async fn decide(Path((winner, loser)): Path<(String, String)>, Sent(ui, posted): Sent) -> Page {
    let pair = (id(&winner)?, id(&loser)?);
    let (site, actor) = (&ui.site, &ui.actor);
    match posted.text("do") {
        "different" => {
            app::organisation_merge::set_different(site, actor, pair, true).await?;
            return ui.redirect(LIST);
        }
        "undo" => {
            app::organisation_merge::set_different(site, actor, pair, false).await?;
            return ui.redirect(&comparing(pair.0, pair.1));
        }
        _ => {}
    }
    let chosen = choices(&posted);
    let versions = Some((posted.number("winner_version"), posted.number("loser_version")));
    match app::organisation_merge::merge(site, actor, pair, versions, &chosen).await {
        Ok(()) => ui.redirect(&format!("{}?sparat", at(pair.0))),
        Err(Error::ChangedMeanwhile) => {
            let compared = compared(&ui, &winner, &loser).await?;
            let mut all = compared.usual.clone();
            all.extend(chosen);
            let errors = FormErrors::one("jamfor", ui.t.msg_merge_changed());
            ui.page_again(&ComparePage { ui: &ui, compared: &compared, chosen: all, errors })
        }
        Err(error) => Err(error.into()),
    }
}

fn choices(posted: &Posted) -> BTreeMap<Field, Choice> {
    choosable().filter_map(|field| Some((field, posted.parsed(field.as_str())?))).collect()
}

/// Makes two again of what was made one.
pub async fn split(Path(loser): Path<String>, Sent(ui, _): Sent) -> Page {
    let winner = app::organisation_merge::split(&ui.site, &ui.actor, id(&loser)?).await?;
    ui.redirect(&format!("{}?sparat", at(winner)))
}

/// Finds the one that an organisation is the same as.
pub async fn find(ui: Ui, Path(organisation): Path<String>) -> Page {
    keeper(&ui)?;
    let held = load(&ui, &organisation).await?;
    let (title, lede) = (ui.t.msg_merge_find(), ui.t.msg_merge_find_lede());
    let text = held.organisation.name.clone();
    find_other(&ui, held, Finding { title, lede, path: "sla-ihop", text }).await
}
