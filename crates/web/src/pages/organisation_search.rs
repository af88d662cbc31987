//! Finding organisations: for anyone, and for officials, who can also save what they find as a distribution list. Both can take
//! it along as a file, and see where they are: [`mod@on_map`].

mod on_map;

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::pages::public::Paging;
use crate::pages::referral::download;
use crate::pages::work::organisation_relation::{Relatives, groups};
use crate::path::Path;
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::Error;
use app::distribution_list::{Begins, Typed};
use app::organisation_relation::Related;
use app::organisation_search::{Asked, Format, Found, PER_PAGE, Place, Shown, View, Window};
use app::search::Side;
use askama::Template;
use axum::response::Response;
use domain::access::Action;
use domain::ids::OrganisationId;
use domain::organisation::{ContactPoint, OrganisationKind, OrganisationState, SectorRole};
use domain::organisation_search::terms::Choice;
use domain::organisation_type::{Classification, Group, OrganisationType};
use domain::own_entry::Standing;
use domain::target_group::TargetGroup;
use domain::validation::Problem;
use on_map::OnMap;

/// Places and types that are offered to narrow down to.
const OFFERED: usize = 8;

/// A value to choose, how many have it, and where that leads.
struct Offer {
    name: String,
    count: u32,
    href: String,
}

#[derive(Template)]
#[template(path = "organisation_search/list.html")]
struct ListPage<'a> {
    ui: &'a Ui,
    desk: bool,
    asked: &'a Asked,
    found: &'a Found,
    /// Where they are, when that is asked for.
    on_map: Option<OnMap<'a>>,
    paging: Paging,
    waiting: i64,
    /// The name of the organisation that those listed belong to.
    over: Option<String>,
    /// What was typed for a new list.
    name: String,
    category: String,
    errors: FormErrors,
}

impl ListPage<'_> {
    fn path(&self) -> &'static str {
        path(self.desk)
    }

    fn link(&self, asked: &Asked) -> String {
        self.ui.href(&format!("{}{}", self.path(), asked.in_address_of_view()))
    }

    /// The list of the words alone.
    fn words_only(&self) -> String {
        self.link(&self.asked.words_only())
    }

    fn other_side(&self) -> String {
        self.ui.href(&format!("{}{}", path(!self.desk), self.asked.in_address_of_view()))
    }

    fn as_list(&self) -> String {
        self.link(&self.asked.shown(View::List))
    }

    fn as_map(&self) -> String {
        self.link(&self.asked.shown(View::Map))
    }

    fn file(&self, format: &str) -> String {
        self.ui.href(&format!("{}.{format}{}", self.path(), self.asked.in_address()))
    }

    fn before_page(&self) -> String {
        let address = self.asked.in_address();
        let between = if address.is_empty() { "?" } else { "&" };
        format!("{}{address}{between}sida=", self.ui.href(self.path()))
    }

    fn total(&self) -> i64 {
        count(self.found.total)
    }

    fn may_change(&self) -> bool {
        self.desk && self.ui.may(Action::Prepare)
    }

    fn place_typed(&self) -> String {
        let read = self.asked.query.place.map(|p| p.name().to_owned());
        self.asked.no_place.clone().or(read).unwrap_or_default()
    }

    fn is_chosen(&self, choice: Choice, key: &str) -> bool {
        self.asked.query.chosen.get(&choice).is_some_and(|k| k == key)
    }

    fn is_type(&self, key: &str) -> bool {
        self.is_chosen(Choice::Type, key)
    }

    fn is_state(&self, state: &OrganisationState) -> bool {
        self.is_chosen(Choice::State, state.as_str())
    }

    fn is_kind(&self, kind: &OrganisationKind) -> bool {
        self.is_chosen(Choice::Kind, kind.as_str())
    }

    /// What was typed, where there is no closed list to choose from.
    fn typed(&self, choice: Choice) -> &str {
        self.asked.query.chosen.get(&choice).map_or("", String::as_str)
    }

    fn target_groups(&self) -> Vec<(String, String, bool)> {
        let of = |group: &TargetGroup| {
            let key = group.to_string();
            let is = self.is_chosen(Choice::TargetGroup, &key);
            (key, self.ui.target_group_word(*group), is)
        };
        TargetGroup::ALL.iter().map(of).collect()
    }

    fn roles(&self) -> Vec<(String, String, bool)> {
        let of = |role: &SectorRole| {
            let key = role.to_string();
            let is = self.is_chosen(Choice::Role, &key);
            (key, i18n::words::sector_role(self.ui.language, *role), is)
        };
        SectorRole::ALL.iter().map(of).collect()
    }

    fn kind_word(&self, kind: &OrganisationKind) -> String {
        super::work::organisation::kind_word(self.ui, *kind)
    }

    fn state_word(&self, state: &OrganisationState) -> String {
        i18n::words::organisation_state(self.ui.language, *state)
    }

    fn groups(&self) -> &'static [Group] {
        Classification::standard().groups()
    }

    fn types_of(&self, group: &Group) -> Vec<&'static OrganisationType> {
        Classification::standard().types().iter().filter(|t| t.group == group.key).collect()
    }

    /// What narrows the list now, each with the way to the list without it.
    fn chosen(&self) -> Vec<Offer> {
        let place = self.asked.query.place.map(|p| {
            let name = p.name().to_owned();
            let there = self.asked.query.active_there;
            (if there { self.ui.t.msg_find_active_in(name) } else { name }, self.asked.at(None))
        });
        let others = self
            .asked
            .query
            .chosen
            .iter()
            .map(|(choice, key)| (self.word(*choice, key), self.asked.with(*choice, None)));
        place
            .into_iter()
            .chain(others)
            .map(|(name, without)| Offer { name, count: 0, href: self.link(&without) })
            .collect()
    }

    /// A value that was chosen, in words.
    fn word(&self, choice: Choice, key: &str) -> String {
        let word = match choice {
            Choice::Type => key.parse().ok().and_then(|key| Some(type_name(self.ui, &key)?.to_owned())),
            Choice::State => key.parse().ok().map(|state| self.state_word(&state)),
            Choice::Kind => key.parse().ok().map(|kind| self.kind_word(&kind)),
            Choice::TargetGroup => {
                key.parse().ok().map(|group: TargetGroup| self.ui.target_group_word(group))
            }
            Choice::Role => key.parse().ok().map(|role| i18n::words::sector_role(self.ui.language, role)),
            Choice::Interest => Some(self.ui.t.msg_find_interest_of(key)),
            Choice::Within => self.over.as_ref().map(|name| self.ui.t.msg_relation_within(name)),
            Choice::Activity | Choice::Area => None,
        };
        word.unwrap_or_else(|| self.ui.capital(key))
    }

    fn places(&self) -> Vec<Offer> {
        if matches!(self.asked.query.place, Some(Place::Municipality(_))) {
            return Vec::new();
        }
        let of = |(seat, n): &(domain::place::MunicipalityCode, usize)| Offer {
            name: seat.municipality().short_name.to_owned(),
            count: u32::try_from(*n).unwrap_or(u32::MAX),
            href: self.link(&self.asked.at(Some(Place::Municipality(*seat)))),
        };
        self.found.seats.iter().take(OFFERED).map(of).collect()
    }

    fn types(&self) -> Vec<Offer> {
        if self.asked.query.chosen.contains_key(&Choice::Type) {
            return Vec::new();
        }
        let of = |(key, n): &(domain::organisation_type::TypeKey, usize)| {
            Some(Offer {
                name: type_name(self.ui, key)?.to_owned(),
                count: u32::try_from(*n).unwrap_or(u32::MAX),
                href: self.link(&self.asked.with(Choice::Type, Some(&key.to_string()))),
            })
        };
        self.found.types.iter().filter_map(of).take(OFFERED).collect()
    }

    fn types_in_words(&self, shown: &Shown) -> String {
        app::organisation_search::types(shown, self.ui.language).join(", ")
    }

    fn where_it_is(&self, shown: &Shown) -> String {
        place_of(self.ui, shown)
    }

    fn at(&self, shown: &Shown) -> String {
        self.ui.href(&format!("{}/{}", self.path(), shown.id))
    }

    /// Not one of those that are simply there.
    fn tag(&self, shown: &Shown) -> Option<String> {
        (shown.state != OrganisationState::Active).then(|| self.state_word(&shown.state))
    }
}

const fn path(desk: bool) -> &'static str {
    if desk { "/arbete/organisationer" } else { "/organisationer" }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn type_name(ui: &Ui, key: &domain::organisation_type::TypeKey) -> Option<&'static str> {
    Classification::standard().get(key).map(|kind| kind.names.get(ui.language))
}

/// *Ale*, *Ale (Alafors)*: municipality, and the town where that is another.
pub(super) fn place_of(ui: &Ui, shown: &Shown) -> String {
    let seat = shown.seat.map(|s| s.municipality().short_name);
    let town = ui.capital(shown.town.to_lowercase());
    match seat {
        Some(seat) if shown.town.is_empty() || domain::text::fold(seat) == domain::text::fold(&town) => {
            seat.to_owned()
        }
        Some(seat) => format!("{seat} ({town})"),
        None => town,
    }
}

fn side(ui: &Ui, desk: bool) -> Side<'_> {
    if desk { Side::Desk(&ui.actor) } else { Side::Public }
}

/// What anyone finds.
pub async fn public(ui: Ui) -> Page {
    let asked = Asked::read(ui.query.as_deref());
    show(&ui, false, asked, (String::new(), String::new()), FormErrors::default()).await
}

/// What officials find.
pub async fn desk(ui: Ui) -> Page {
    let asked = Asked::read(ui.query.as_deref());
    show(&ui, true, asked, (String::new(), String::new()), FormErrors::default()).await
}

async fn show(ui: &Ui, desk: bool, asked: Asked, typed: (String, String), errors: FormErrors) -> Page {
    use app::organisation_search::{by_municipality, find, name_of_over, waiting};
    let (side, query) = (side(ui, desk), &asked.query);
    let (found, counted) = if asked.view == View::List {
        let mut found = find(&ui.site, side, query, Window::page(asked.page)).await?;
        let paging = Paging::asked(ui, count(found.total), count(PER_PAGE));
        if paging.page != asked.page {
            found = find(&ui.site, side, query, Window::page(paging.page)).await?;
        }
        (found, None)
    } else {
        let mut counted = by_municipality(&ui.site, side, query).await?;
        (std::mem::take(&mut counted.found), Some(counted))
    };
    let page = ListPage {
        ui,
        desk,
        asked: &asked,
        found: &found,
        on_map: counted.as_ref().map(|counted| OnMap::new(ui, path(desk), &asked, counted)),
        paging: Paging::asked(ui, count(found.total), count(PER_PAGE)),
        waiting: waiting(&ui.site).await?,
        over: name_of_over(&ui.site, side, query).await?,
        name: typed.0,
        category: typed.1,
        errors,
    };
    if page.errors.is_empty() { ui.page(&page) } else { ui.page_again(&page) }
}

/// Saves what is found as a distribution list.
pub async fn save(Sent(ui, posted): Sent) -> Page {
    let (name, category) = (posted.string("name"), posted.string("category"));
    // Without what was searched for everyone would be found: it must be there, as the page wrote it.
    let written = posted.has("asked").then(|| Asked::read_written(posted.text("asked"))).flatten();
    let Some(asked) = written else {
        let errors = mend(Error::field("list", Problem::SearchUnreadable), ui.language)?;
        return show(&ui, true, Asked::read(None), (name, category), errors).await;
    };
    let begins = Begins::Found { query: asked.query.clone(), category: category.clone() };
    let typed = Typed { name: name.clone(), note: String::new() };
    match app::distribution_list::create(&ui.site, &ui.actor, &typed, &begins).await {
        Ok(id) => ui.redirect(&format!("/arbete/sandlistor/{id}")),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            show(&ui, true, asked, (name, category), errors).await
        }
    }
}

/// What anyone finds, as a file.
pub async fn public_file(ui: Ui, format: Format) -> Result<Response, Failure> {
    file(&ui, false, format).await
}

/// What officials find, as a file.
pub async fn desk_file(ui: Ui, format: Format) -> Result<Response, Failure> {
    file(&ui, true, format).await
}

async fn file(ui: &Ui, desk: bool, format: Format) -> Result<Response, Failure> {
    let asked = Asked::read(ui.query.as_deref());
    let content =
        app::organisation_search::export(&ui.site, side(ui, desk), &asked.query, format, ui.language).await?;
    let name = format!("{}.{format}", ui.t.msg_find_title().to_lowercase());
    Ok(download(&name, format.media_type(), content))
}

#[derive(Template)]
#[template(path = "organisation_search/one.html")]
struct OnePage<'a> {
    ui: &'a Ui,
    shown: Shown,
    standing: Standing,
    contacts: Vec<ContactPoint>,
    mandates: Vec<app::mandate::Shown>,
    relations: Vec<Related>,
}

impl OnePage<'_> {
    /// What it is to others, kind by kind.
    fn related(&self) -> Vec<Relatives> {
        groups(self.ui, &self.relations)
    }

    /// Others belong to it.
    fn has_below(&self) -> bool {
        self.relations.iter().any(|r| r.turned && r.relation.kind.is_belonging())
    }

    fn types(&self) -> Vec<String> {
        app::organisation_search::types(&self.shown, self.ui.language)
    }

    fn function(&self, contact: &ContactPoint) -> String {
        super::work::contact_point::function(self.ui, contact)
    }

    /// As what a person represents it, and until when.
    fn mandate(&self, m: &app::mandate::Shown) -> String {
        let role = i18n::words::mandate_role(self.ui.language, m.role);
        match m.until {
            Some(last) => format!("{role}, {}", self.ui.t.msg_mandate_public_until(self.ui.date(last))),
            None => role,
        }
    }

    fn place(&self) -> String {
        place_of(self.ui, &self.shown)
    }

    /// When the organisation last said that this is right: *november 2026*.
    fn confirmed(&self) -> Option<String> {
        let month = |day: domain::time::Day| {
            format!("{} {}", i18n::format::month(self.ui.language, day.0), day.0.year())
        };
        self.standing.confirmed_on.map(month)
    }

    /// The website, when it can be led to.
    fn website(&self) -> Option<&str> {
        Some(self.shown.website.as_str()).filter(|w| w.starts_with("https://") || w.starts_with("http://"))
    }
}

/// One organisation, for anyone.
pub async fn one(ui: Ui, Path(id): Path<String>) -> Page {
    let id: OrganisationId = id.parse().map_err(|_| Error::NotFound)?;
    let shown = match app::organisation_search::one(&ui.site, Side::Public, id).await {
        Ok(shown) => shown,
        // One that was merged with another is found there.
        Err(Error::NotFound) => match app::organisation_merge::standing(&ui.site, id).await? {
            Some(winner) => return ui.redirect(&format!("/organisationer/{winner}")),
            None => return Err(Error::NotFound.into()),
        },
        Err(error) => return Err(error.into()),
    };
    let contacts = app::contact_point::public(&ui.site, id).await?;
    let mandates = app::mandate::public(&ui.site, id).await?;
    let standing = app::own_entry::standing(&ui.site, id).await?;
    let relations = app::organisation_relation::public(&ui.site, id).await?;
    ui.page(&OnePage { ui: &ui, shown, contacts, mandates, relations, standing })
}
