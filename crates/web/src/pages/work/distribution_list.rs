//! Distribution lists that are kept to be used again. What the names on them mean: [`super::names`].

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::pages::public::Paging;
use crate::pages::work::referral::query;
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::distribution_list::{Begins, Typed, TypedEntry, Whole};
use askama::Template;
use domain::access::Action;
use domain::ids::{DistributionListId, ListEntryId};
use store::distribution_list::{Counted, Listed};

/// Rows on a page of a list.
const PER_PAGE: i64 = 200;

/// How many, for texts.
fn many(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

#[derive(Template)]
#[template(path = "work/distribution_list/all.html")]
struct AllPage<'a> {
    ui: &'a Ui,
    lists: Vec<Counted>,
}

impl AllPage<'_> {
    fn open(list: &Counted) -> i64 {
        list.open
    }

    fn may_change(&self) -> bool {
        self.ui.may(Action::Prepare)
    }
}

/// All lists.
pub async fn all(ui: Ui) -> Page {
    let lists = app::distribution_list::all(&ui.site, &ui.actor).await?;
    ui.page(&AllPage { ui: &ui, lists })
}

/// What was typed of a new list.
#[derive(Debug, Clone, Default)]
struct NewTyped {
    name: String,
    note: String,
    begins: String,
    text: String,
    category: String,
    referral: String,
}

#[derive(Template)]
#[template(path = "work/distribution_list/new.html")]
struct NewPage<'a> {
    ui: &'a Ui,
    typed: NewTyped,
    categories: Vec<(String, String)>,
    referrals: Vec<(String, String)>,
    errors: FormErrors,
}

async fn new_page(ui: &Ui, typed: NewTyped, errors: FormErrors) -> Result<NewPage<'_>, Failure> {
    let mut tx = ui.site.store.read().await.map_err(Error::from)?;
    let all = store::referral::all(&mut tx, 200).await.map_err(Error::from)?;
    drop(tx);
    let with_list = all.into_iter().filter(|l| l.asked > 0);
    let referrals = with_list
        .map(|l| (l.referral.slug.clone(), format!("{} {}", l.referral.number, l.referral.letter.heading())))
        .collect();
    Ok(NewPage { ui, typed, categories: categories(ui), referrals, errors })
}

fn categories(ui: &Ui) -> Vec<(String, String)> {
    let all = ui.site.settings.categories.iter();
    all.map(|c| (c.key.clone(), c.name(ui.language).to_owned())).collect()
}

/// An empty form.
pub async fn new(ui: Ui) -> Page {
    if !ui.may(Action::Prepare) {
        return Err(Error::Forbidden.into());
    }
    let typed = NewTyped {
        begins: if query(&ui, "remiss").is_some() { "referral".into() } else { "empty".into() },
        referral: query(&ui, "remiss").unwrap_or_default(),
        ..NewTyped::default()
    };
    let page = new_page(&ui, typed, FormErrors::default()).await?;
    ui.page(&page)
}

/// The pasted text with the rows of a file after it.
fn text_of(posted: &Posted) -> String {
    let mut text = posted.string("list");
    for (_, content) in posted.files("file") {
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(&app::recipient::decode_list(&content));
    }
    text
}

/// Makes a list, and goes on to its names when some are unknown.
pub async fn create(Sent(ui, posted): Sent) -> Page {
    let typed = NewTyped {
        name: posted.string("name"),
        note: posted.string("note"),
        begins: posted.string("begins"),
        text: text_of(&posted),
        category: posted.string("list_category"),
        referral: posted.string("referral"),
    };
    let begins = match typed.begins.as_str() {
        "text" => Begins::Text { text: typed.text.clone(), category: typed.category.clone() },
        "referral" => Begins::Referral(typed.referral.clone()),
        _ => Begins::Empty,
    };
    let asked = Typed { name: typed.name.clone(), note: typed.note.clone() };
    let made = app::distribution_list::create(&ui.site, &ui.actor, &asked, &begins).await;
    let errors = match made {
        Ok(id) => return ui.redirect(&format!("/arbete/sandlistor/{id}")),
        Err(Error::NotFound) if typed.begins == "referral" => {
            FormErrors::one("referral", ui.t.msg_lists_referral_missing())
        }
        Err(error) => mend(error, ui.language)?,
    };
    let page = new_page(&ui, typed, errors).await?;
    ui.page_again(&page)
}

#[derive(Template)]
#[template(path = "work/distribution_list/one.html")]
struct OnePage<'a> {
    ui: &'a Ui,
    whole: Whole,
    paging: Paging,
    typed: Typed,
    text: String,
    category: String,
    categories: Vec<(String, String)>,
    added: Option<(i64, i64)>,
    saved: bool,
    errors: FormErrors,
}

impl OnePage<'_> {
    fn may_change(&self) -> bool {
        self.ui.may(Action::Prepare)
    }

    fn here(&self, page: &str) -> String {
        self.ui.href(&format!("/arbete/sandlistor/{}{page}", self.whole.list.id))
    }

    fn count(&self) -> i64 {
        many(self.whole.entries.len())
    }

    fn unknown(&self) -> i64 {
        many(self.whole.unknown())
    }

    fn without_address(&self) -> i64 {
        many(self.whole.without_address())
    }
}

async fn load(ui: &Ui, id: &str) -> Result<Whole, Failure> {
    let id: DistributionListId = id.parse().map_err(|_| Error::NotFound)?;
    Ok(app::distribution_list::show(&ui.site, &ui.actor, id).await?)
}

fn one(ui: &Ui, whole: Whole) -> OnePage<'_> {
    let typed = Typed { name: whole.list.name.clone(), note: whole.list.note.clone() };
    OnePage {
        paging: Paging::asked(ui, many(whole.entries.len()), PER_PAGE),
        ui,
        whole,
        typed,
        text: String::new(),
        category: String::new(),
        categories: categories(ui),
        added: None,
        saved: false,
        errors: FormErrors::default(),
    }
}

/// One list.
pub async fn show(ui: Ui, Path(id): Path<String>) -> Page {
    let whole = load(&ui, &id).await?;
    let count = |name: &str| query(&ui, name).and_then(|n| n.parse::<i64>().ok());
    let added = count("lades-till").map(|n| (n, count("fanns").unwrap_or_default()));
    let saved = query(&ui, "sparat").is_some();
    ui.page(&OnePage { added, saved, ..one(&ui, whole) })
}

/// Changes a list: its name, who is on it, whether it is in use.
pub async fn save(Path(id): Path<String>, Sent(ui, posted): Sent) -> Page {
    let whole = load(&ui, &id).await?;
    let list = whole.list.id;
    let (site, actor) = (&ui.site, &ui.actor);
    let here = format!("/arbete/sandlistor/{list}");
    let done = match posted.text("do") {
        "add" => {
            let text = text_of(&posted);
            let category = posted.text("list_category");
            match app::distribution_list::add(site, actor, list, &text, category).await {
                Ok(added) => {
                    let (added, already) = (added.added, added.already.len());
                    return ui.redirect(&format!("{here}?lades-till={added}&fanns={already}"));
                }
                Err(error) => {
                    let errors = mend(error, ui.language)?;
                    let category = category.to_owned();
                    return ui.page_again(&OnePage { text, category, errors, ..one(&ui, whole) });
                }
            }
        }
        "remove" => {
            let entry: ListEntryId = posted.parsed("entry").ok_or(Error::NotFound)?;
            app::distribution_list::remove(site, actor, list, entry).await
        }
        "retire" => app::distribution_list::retire(site, actor, list, true).await,
        "restore" => app::distribution_list::retire(site, actor, list, false).await,
        "copy" => {
            let name = ui.t.msg_lists_copy_name(whole.list.name.as_str());
            let typed = Typed { name, note: whole.list.note.clone() };
            let made = app::distribution_list::create(site, actor, &typed, &Begins::List(list)).await;
            match made {
                Ok(copy) => return ui.redirect(&format!("/arbete/sandlistor/{copy}")),
                Err(error) => {
                    let errors = mend(error, ui.language)?;
                    return ui.page_again(&OnePage { errors, ..one(&ui, whole) });
                }
            }
        }
        _ => {
            let typed = Typed { name: posted.string("name"), note: posted.string("note") };
            match app::distribution_list::edit(site, actor, list, posted.version(), &typed).await {
                Err(error @ Error::Invalid(_)) => {
                    let errors = mend(error, ui.language)?;
                    return ui.page_again(&OnePage { typed, errors, ..one(&ui, whole) });
                }
                Err(Error::ChangedMeanwhile) => {
                    let errors = FormErrors::one("name", ui.t.msg_lists_conflict());
                    return ui.page_again(&OnePage { typed, errors, ..one(&ui, whole) });
                }
                other => other,
            }
        }
    };
    done?;
    ui.redirect(&format!("{here}?sparat"))
}

#[derive(Template)]
#[template(path = "work/distribution_list/entry.html")]
struct EntryPage<'a> {
    ui: &'a Ui,
    whole: Whole,
    listed: Listed,
    typed: TypedEntry,
    version: i64,
    categories: Vec<(String, String)>,
    errors: FormErrors,
}

fn entry_page<'a>(ui: &'a Ui, whole: Whole, entry: &str) -> Result<EntryPage<'a>, Failure> {
    let entry: ListEntryId = entry.parse().map_err(|_| Error::NotFound)?;
    let listed = whole.entries.iter().find(|e| e.entry.id == entry).cloned().ok_or(Error::NotFound)?;
    let email = listed.entry.email.as_ref().map(ToString::to_string).unwrap_or_default();
    let typed = TypedEntry { category: listed.entry.category.clone(), email };
    let (version, categories) = (whole.list.version, categories(ui));
    Ok(EntryPage { ui, whole, listed, typed, version, categories, errors: FormErrors::default() })
}

/// One on a list, to give another category or address.
pub async fn entry(ui: Ui, Path((id, entry)): Path<(String, String)>) -> Page {
    if !ui.may(Action::Prepare) {
        return Err(Error::NotFound.into());
    }
    let page = entry_page(&ui, load(&ui, &id).await?, &entry)?;
    ui.page(&page)
}

/// Saves them.
pub async fn save_entry(Path((id, entry)): Path<(String, String)>, Sent(ui, posted): Sent) -> Page {
    let page = entry_page(&ui, load(&ui, &id).await?, &entry)?;
    let typed = TypedEntry { category: posted.string("category"), email: posted.string("email") };
    let (list, which) = (page.whole.list.id, page.listed.entry.id);
    let version = posted.version();
    let done = app::distribution_list::change_entry(&ui.site, &ui.actor, list, version, which, &typed).await;
    let errors = match done {
        Ok(()) => return ui.redirect(&format!("/arbete/sandlistor/{list}?sparat")),
        Err(Error::ChangedMeanwhile) => FormErrors::one("category", ui.t.msg_lists_conflict()),
        Err(error) => mend(error, ui.language)?,
    };
    ui.page_again(&EntryPage { typed, errors, ..page })
}
