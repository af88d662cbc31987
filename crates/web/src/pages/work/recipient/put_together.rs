//! Putting the list together: pasted or from a file, one at a time, or from the organisations known.

use super::{PER_PAGE, categories, languages, status_tag};
use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::pages::public::Paging;
use crate::pages::work::referral::facts::{Facts, many};
use crate::pages::work::referral::{query, whole};
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::recipient::Typed;
use app::referral::Whole;
use askama::Template;
use domain::access::Action;
use domain::ids::OrganisationId;
use domain::organisation::Organisation;

#[derive(Template)]
#[template(path = "work/recipient/list.html")]
struct ListPage<'a> {
    ui: &'a Ui,
    w: &'a Whole,
    facts: &'a Facts,
    paging: Paging,
    /// How many were just put on the list, and how many were there already.
    added: Option<(i64, i64)>,
}

impl ListPage<'_> {
    fn tag(standing: &app::recipient::Standing) -> &'static str {
        status_tag(standing.status)
    }

    fn draft(&self) -> bool {
        self.ui.may_with(Action::Prepare, &self.w.referral)
    }

    fn late(&self) -> bool {
        self.w.referral.stage.is_public() && self.ui.may_with(Action::Dispatch, &self.w.referral)
    }

    /// How many on the list are tied to no organisation known.
    fn unknown(&self) -> i64 {
        many(self.facts.standings.iter().filter(|s| s.recipient.organisation.is_none()).count())
    }

    fn path(&self, page: &str) -> String {
        self.ui.href(&format!("/arbete/remisser/{}{page}", self.w.referral.slug))
    }
}

/// The list, or one of the forms that add to it (`?ny=lista`, `?ny=en`, `?ny=kanda`, `?ny=sparad`).
pub async fn list(ui: Ui, Path(slug): Path<String>) -> Page {
    let w = whole(&ui, &slug).await?;
    match query(&ui, "ny").as_deref() {
        Some("lista") => {
            allow_more(&ui, &w, false)?;
            ui.page(&paste(&ui, &w, "", "", FormErrors::default()))
        }
        Some("en") => {
            allow_more(&ui, &w, true)?;
            let typed = Typed { language: "sv".to_owned(), ..Typed::default() };
            ui.page(&one(&ui, &w, typed, FormErrors::default()))
        }
        Some("kanda") => {
            allow_more(&ui, &w, false)?;
            let (groups, known) = known(&ui, &w).await?;
            ui.page(&KnownPage {
                ui: &ui,
                w: &w,
                groups,
                known,
                chosen: Vec::new(),
                errors: FormErrors::default(),
            })
        }
        Some("sparad") => {
            allow_more(&ui, &w, false)?;
            let page = saved(&ui, &w, String::new(), FormErrors::default()).await?;
            ui.page(&page)
        }
        _ => {
            let mut tx = ui.site.store.read().await.map_err(Error::from)?;
            let facts = Facts::load(&mut tx, &w.referral, &[], ui.today()).await?;
            drop(tx);
            let count = |name: &str| query(&ui, name).and_then(|n| n.parse::<i64>().ok());
            let added =
                count("lades-till").map(|n| (n.min(facts.asked()), count("fanns").unwrap_or_default()));
            let paging = Paging::asked(&ui, many(facts.standings.len()), PER_PAGE);
            ui.page(&ListPage { ui: &ui, w: &w, facts: &facts, paging, added })
        }
    }
}

/// A draft's list is added to by those who prepare; after dispatch one at a time, by those who send out.
fn allow_more(ui: &Ui, w: &Whole, late: bool) -> Result<(), Failure> {
    let out = late && w.referral.stage.is_public() && ui.may_with(Action::Dispatch, &w.referral);
    if out || ui.may_with(Action::Prepare, &w.referral) { Ok(()) } else { Err(Error::Forbidden.into()) }
}

#[derive(Template)]
#[template(path = "work/recipient/paste.html")]
struct PastePage<'a> {
    ui: &'a Ui,
    w: &'a Whole,
    text: String,
    category: String,
    categories: Vec<(String, String)>,
    errors: FormErrors,
}

fn paste<'a>(ui: &'a Ui, w: &'a Whole, text: &str, category: &str, errors: FormErrors) -> PastePage<'a> {
    let categories =
        ui.site.settings.categories.iter().map(|c| (c.key.clone(), c.name(ui.language).to_owned()));
    PastePage {
        ui,
        w,
        text: text.to_owned(),
        category: category.to_owned(),
        categories: categories.collect(),
        errors,
    }
}

#[derive(Template)]
#[template(path = "work/recipient/one_new.html")]
struct OnePage<'a> {
    ui: &'a Ui,
    w: &'a Whole,
    typed: Typed,
    categories: Vec<(String, String)>,
    languages: Vec<(String, String)>,
    errors: FormErrors,
}

fn one<'a>(ui: &'a Ui, w: &'a Whole, typed: Typed, errors: FormErrors) -> OnePage<'a> {
    OnePage { categories: categories(ui), languages: languages(ui), ui, w, typed, errors }
}

/// Known organisations of a category, each with whether it is on the list already.
struct Group {
    name: String,
    organisations: Vec<(Organisation, bool)>,
}

#[derive(Template)]
#[template(path = "work/recipient/known.html")]
struct KnownPage<'a> {
    ui: &'a Ui,
    w: &'a Whole,
    groups: Vec<Group>,
    known: i64,
    chosen: Vec<String>,
    errors: FormErrors,
}

impl KnownPage<'_> {
    fn is_chosen(&self, id: &OrganisationId) -> bool {
        self.chosen.contains(&id.to_string())
    }
}

async fn known(ui: &Ui, w: &Whole) -> Result<(Vec<Group>, i64), Failure> {
    let all = app::organisation::list(&ui.site, &ui.actor).await?;
    let mut tx = ui.site.store.read().await.map_err(Error::from)?;
    let there = store::recipient::of_referral(&mut tx, w.referral.id).await.map_err(Error::from)?;
    drop(tx);
    let names: std::collections::HashSet<String> =
        there.iter().map(|r| domain::text::fold(&r.name)).collect();
    let count = many(all.len());
    let mut groups: Vec<Group> = Vec::new();
    for category in &ui.site.settings.categories {
        let of = all.iter().filter(|o| o.category == category.key);
        let organisations: Vec<_> =
            of.map(|o| (o.clone(), names.contains(&domain::text::fold(&o.name)))).collect();
        if !organisations.is_empty() {
            groups.push(Group { name: category.name(ui.language).to_owned(), organisations });
        }
    }
    Ok((groups, count))
}

#[derive(Template)]
#[template(path = "work/recipient/saved.html")]
struct SavedPage<'a> {
    ui: &'a Ui,
    w: &'a Whole,
    lists: Vec<(String, String)>,
    chosen: String,
    errors: FormErrors,
}

/// The lists in use to choose from.
async fn saved<'a>(
    ui: &'a Ui,
    w: &'a Whole,
    chosen: String,
    errors: FormErrors,
) -> Result<SavedPage<'a>, Failure> {
    let all = app::distribution_list::all(&ui.site, &ui.actor).await?;
    let in_use = all.into_iter().filter(|l| l.list.retired_at.is_none());
    let lists = in_use.map(|l| (l.list.id.to_string(), format!("{} ({})", l.list.name, l.entries))).collect();
    Ok(SavedPage { ui, w, lists, chosen, errors })
}

async fn fill(ui: &Ui, w: &Whole, posted: &Posted, here: &str) -> Page {
    let chosen = posted.string("saved");
    let errors = match chosen.parse() {
        Err(_) => FormErrors::one("saved", ui.t.msg_lists_fill_choose()),
        Ok(list) => match app::distribution_list::fill(&ui.site, &ui.actor, &w.referral.slug, list).await {
            Ok(added) => return came(ui, here, &added),
            Err(Error::Invalid(_)) => FormErrors::one("saved", ui.t.msg_lists_fill_empty()),
            Err(error) => return Err(error.into()),
        },
    };
    let page = saved(ui, w, chosen, errors).await?;
    ui.page_again(&page)
}

/// Adds to the list.
pub async fn add(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let w = whole(&ui, &slug).await?;
    let here = format!("/arbete/remisser/{slug}/sandlista");
    match posted.text("add") {
        "one" => match app::recipient::add(&ui.site, &ui.actor, &slug, &typed(&posted)).await {
            Ok(()) => ui.redirect(&format!("{here}?lades-till=1")),
            Err(error) => {
                let errors = mend(error, ui.language)?;
                ui.page_again(&one(&ui, &w, typed(&posted), errors))
            }
        },
        "known" => {
            let chosen: Vec<String> = posted.all("organisations").into_iter().map(str::to_owned).collect();
            let ids: Vec<OrganisationId> = chosen.iter().filter_map(|id| id.parse().ok()).collect();
            match app::recipient::add_known(&ui.site, &ui.actor, &slug, &ids).await {
                Ok(added) => came(&ui, &here, &added),
                Err(error) => {
                    let _ = mend(error, ui.language)?;
                    let errors = FormErrors::one("organisations", ui.t.msg_list_known_none());
                    let (groups, known) = known(&ui, &w).await?;
                    ui.page_again(&KnownPage { ui: &ui, w: &w, groups, known, chosen, errors })
                }
            }
        }
        "saved" => fill(&ui, &w, &posted, &here).await,
        _ => add_list(&ui, &w, &posted, &here).await,
    }
}

/// A pasted list, with the rows of a file after it.
async fn add_list(ui: &Ui, w: &Whole, posted: &Posted, here: &str) -> Page {
    let mut text = posted.string("list");
    for (_, content) in posted.files("file") {
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(&app::recipient::decode_list(&content));
    }
    let category = posted.text("list_category");
    match app::recipient::add_list(&ui.site, &ui.actor, &w.referral.slug, &text, category).await {
        Ok(added) => came(ui, here, &added),
        Err(error) => {
            let mut errors = mend(error, ui.language)?;
            // Rows that are understood but belong to no group: it is the group that is missing.
            let understood = app::recipient::read(&ui.site, &text).is_ok();
            if ui.site.settings.category(category).is_none() && understood {
                errors = FormErrors::one("list_category", ui.t.msg_list_paste_category_missing());
            }
            ui.page_again(&paste(ui, w, &text, category, errors))
        }
    }
}

fn came(ui: &Ui, here: &str, added: &app::recipient::Added) -> Page {
    ui.redirect(&format!("{here}?lades-till={}&fanns={}", added.added, added.already.len()))
}

/// What was typed of one recipient.
pub(super) fn typed(posted: &Posted) -> Typed {
    Typed {
        name: posted.string("name"),
        category: posted.string("category"),
        email: posted.string("email"),
        postal: posted.string("postal"),
        language: posted.string("language"),
    }
}
