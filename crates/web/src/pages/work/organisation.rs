//! One organisation as officials keep it: what is known of it, section by section, and what it has been.
//!
//! Its contacts: [`super::contact_point`]. Finding: [`crate::pages::organisation_search`].

mod history;
mod words;

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::pages::work::organisation_relation::{Relatives, groups};
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::organisation::Typed;
use app::organisation_merge::Stood;
use app::organisation_relation::Related;
use askama::Template;
use domain::access::Action;
use domain::ids::OrganisationId;
use domain::organisation::field::{Difference, Field, differences};
use domain::organisation::{
    ContactPoint, Minority, OrganisationKind, OrganisationState, Perspective, Reach, SectorRole,
};
use domain::organisation_type::{Classification, Group, OrganisationType};
use domain::own_entry::Standing;
use domain::referral::Referral;
use domain::register_row::update::Held;
use domain::target_group::TargetGroup;
pub use history::history;
use store::contact_history::Asked;
pub use words::{kind_word, values};

/// A part of what is known, that is changed by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Section {
    Names,
    Character,
    Size,
    Place,
    Reach,
}

impl Section {
    const ALL: [Self; 5] = [Self::Names, Self::Character, Self::Size, Self::Place, Self::Reach];

    /// Its word in an address.
    const fn word(self) -> &'static str {
        match self {
            Self::Names => "namn",
            Self::Character => "verksamhet",
            Self::Size => "storlek",
            Self::Place => "plats",
            Self::Reach => "kontakt",
        }
    }

    fn title(self, ui: &Ui) -> String {
        let t = ui.t;
        match self {
            Self::Names => t.msg_keep_section_names(),
            Self::Character => t.msg_keep_section_character(),
            Self::Size => t.msg_keep_section_size(),
            Self::Place => t.msg_keep_section_place(),
            Self::Reach => t.msg_keep_section_reach(),
        }
    }

    const fn fields(self) -> &'static [Field] {
        match self {
            Self::Names => &[
                Field::Name,
                Field::Aliases,
                Field::Former,
                Field::Abbreviations,
                Field::Number,
                Field::Kind,
                Field::Category,
                Field::State,
            ],
            Self::Character => &[
                Field::Types,
                Field::Activities,
                Field::TargetGroups,
                Field::Roles,
                Field::Perspectives,
                Field::Minorities,
            ],
            Self::Size => &[Field::Members, Field::Description],
            Self::Place => &[Field::Seat, Field::Reach, Field::Areas, Field::PostalCode, Field::Town],
            Self::Reach => &[
                Field::Email,
                Field::Postal,
                Field::Website,
                Field::Language,
                Field::AccessNeeds,
                Field::Channel,
                Field::Interests,
            ],
        }
    }

    /// Takes the section's fields from what was sent.
    fn take(self, typed: &mut Typed, posted: &Posted) {
        let all =
            |name: &str| posted.all(name).into_iter().filter(|v| !v.is_empty()).map(str::to_owned).collect();
        match self {
            Self::Names => {
                typed.name = posted.string("name");
                typed.aliases = posted.string("aliases");
                typed.former = posted.string("former");
                typed.abbreviations = posted.string("abbreviations");
                typed.number = posted.string("number");
                typed.kind = posted.string("kind");
                typed.category = posted.string("category");
                typed.state = posted.string("state");
            }
            Self::Character => {
                typed.types = all("types");
                typed.activities = posted.string("activities");
                typed.target_groups = all("target_groups");
                typed.roles = all("roles");
                typed.perspectives = all("perspectives");
                typed.minorities = all("minorities");
            }
            Self::Size => {
                typed.members = posted.string("members");
                typed.members_on = posted.string("members_on");
                typed.description = posted.string("description");
            }
            Self::Place => {
                typed.seat = posted.string("seat");
                typed.reach = posted.string("reach");
                typed.areas = posted.string("areas");
                typed.postal_code = posted.string("postal_code");
                typed.town = posted.string("town");
            }
            Self::Reach => {
                typed.email = posted.string("email");
                typed.postal = posted.string("postal");
                typed.website = posted.string("website");
                typed.language = posted.string("language");
                typed.access_needs = posted.string("access_needs");
            }
        }
    }
}

impl std::str::FromStr for Section {
    type Err = Error;
    fn from_str(word: &str) -> Result<Self, Error> {
        Self::ALL.into_iter().find(|s| s.word() == word).ok_or(Error::NotFound)
    }
}

/// The entry that an address names.
pub(crate) async fn load(ui: &Ui, id: &str) -> Result<Held, Failure> {
    let id: OrganisationId = id.parse().map_err(|_| Error::NotFound)?;
    Ok(app::organisation::entry_of(&ui.site, &ui.actor, id).await?)
}

/// Where the officials' page of an organisation is.
pub(crate) fn at(id: OrganisationId) -> String {
    format!("/arbete/organisationer/{id}")
}

#[derive(Template)]
#[template(path = "work/organisation/show.html")]
struct ShowPage<'a> {
    ui: &'a Ui,
    held: Held,
    contacts: Vec<ContactPoint>,
    mandates: super::mandate::Section<'a>,
    asked: Vec<(Referral, Asked)>,
    stood: Vec<Stood>,
    standing: Standing,
    relations: Vec<Related>,
    saved: bool,
}

impl ShowPage<'_> {
    fn may_change(&self) -> bool {
        self.ui.may(Action::Prepare) && self.held.profile.state != OrganisationState::Merged
    }

    fn may_keep(&self) -> bool {
        self.ui.may(Action::KeepRegister) && self.held.profile.state != OrganisationState::Merged
    }

    fn here(&self, rest: &str) -> String {
        self.ui.href(&format!("{}{rest}", at(self.held.organisation.id)))
    }

    fn of(&self, stood: &Stood, rest: &str) -> String {
        self.ui.href(&format!("{}{rest}", at(stood.id)))
    }

    /// What it is to others, kind by kind; what is over comes last.
    fn related(&self) -> Vec<Relatives> {
        let (over, now): (Vec<Related>, Vec<Related>) =
            self.relations.iter().cloned().partition(|r| r.is_over);
        let over = groups(self.ui, &over)
            .into_iter()
            .map(|g| Relatives { name: self.ui.t.msg_relation_earlier(g.name), ..g });
        groups(self.ui, &now).into_iter().chain(over).collect()
    }

    /// Others belong to it.
    fn has_below(&self) -> bool {
        self.relations.iter().any(|r| r.turned && r.relation.kind.is_belonging() && !r.is_over)
    }

    fn of_other(&self, related: &Related) -> String {
        self.ui.href(&at(related.id))
    }

    fn sections(&self) -> [Section; 5] {
        Section::ALL
    }

    fn title(&self, section: &Section) -> String {
        section.title(self.ui)
    }

    /// What is known of a section, and in what words.
    fn known(&self, section: &Section) -> Vec<(String, Vec<String>)> {
        let shown = |field: &Field| {
            let values = values(self.ui, *field, &field.values(&self.held));
            let name = i18n::words::organisation_field(self.ui.language, *field);
            (!values.is_empty()).then(|| (name, shortened(self.ui, *field, values)))
        };
        section.fields().iter().filter_map(shown).collect()
    }

    /// What is not known of it, in one line.
    fn missing(&self, section: &Section) -> Option<String> {
        let is_unknown = |field: &&Field| field.values(&self.held).is_empty();
        let name = |field: &Field| within(&i18n::words::organisation_field(self.ui.language, *field));
        let names: Vec<String> = section.fields().iter().filter(is_unknown).map(name).collect();
        (!names.is_empty()).then(|| self.ui.t.msg_keep_missing(names.join(", ")))
    }

    /// How current the entry is: whether the organisation has said that it is right, and can be asked.
    fn currency(&self) -> Vec<String> {
        let (ui, s) = (self.ui, &self.standing);
        let mut lines = vec![match s.confirmed_on {
            Some(day) => ui.t.msg_entry_standing_confirmed(ui.date(day)),
            None => ui.t.msg_entry_standing_never(),
        }];
        if let Some(at) = s.asked_at.filter(|at| s.confirmed_on.is_none_or(|day| day.0 < at.day())) {
            lines.push(if s.is_unanswered() {
                ui.t.msg_entry_standing_silent(ui.date(at))
            } else {
                ui.t.msg_entry_standing_asked(ui.date(at))
            });
        }
        lines.extend(s.bounced_at.map(|at| ui.t.msg_entry_standing_bounced(ui.date(at))));
        lines
    }

    fn state_tag(&self) -> Option<String> {
        let state = self.held.profile.state;
        (state != OrganisationState::Active).then(|| i18n::words::organisation_state(self.ui.language, state))
    }

    fn is_public(&self) -> bool {
        self.held.organisation.kind == OrganisationKind::CivilSociety
            && self.held.profile.state == OrganisationState::Active
    }

    fn current(&self) -> Vec<&ContactPoint> {
        self.contacts.iter().filter(|c| !self.has_ended(c)).collect()
    }

    fn ended(&self) -> Vec<&ContactPoint> {
        self.contacts.iter().filter(|c| self.has_ended(c)).collect()
    }

    fn has_ended(&self, contact: &ContactPoint) -> bool {
        contact.until.is_some_and(|until| until.0 < self.ui.today()) || contact.erased_at.is_some()
    }

    fn function(&self, contact: &ContactPoint) -> String {
        super::contact_point::function(self.ui, contact)
    }

    fn basis(&self, contact: &ContactPoint) -> String {
        i18n::words::contact_basis(self.ui.language, contact.basis)
    }
}

/// A field's name as it stands within a sentence.
fn within(name: &str) -> String {
    let mut characters = name.chars();
    characters.next().map_or_else(String::new, |first| first.to_lowercase().chain(characters).collect())
}

/// Most municipalities that are named one by one.
const MOST_AREAS: usize = 12;

/// A long row of municipalities by its beginning.
fn shortened(ui: &Ui, field: Field, mut values: Vec<String>) -> Vec<String> {
    if field == Field::Areas && values.len() > MOST_AREAS {
        let more = values.len() - MOST_AREAS;
        values.truncate(MOST_AREAS);
        values.push(ui.t.msg_keep_areas_more(i64::try_from(more).unwrap_or(0)));
    }
    values
}

/// One organisation with all that is known of it.
pub async fn show(ui: Ui, Path(id): Path<String>) -> Page {
    let held = load(&ui, &id).await?;
    if let Some(winner) = held.profile.merged_into {
        return ui.redirect(&at(winner));
    }
    let stood = app::organisation_merge::stands_for(&ui.site, &ui.actor, held.organisation.id).await?;
    let contacts = app::contact_point::all(&ui.site, &ui.actor, held.organisation.id).await?;
    let mandates = super::mandate::Section::load(&ui, held.organisation.id).await?;
    let standing = app::own_entry::standing(&ui.site, held.organisation.id).await?;
    let saved = ui.query.as_deref() == Some("sparat");
    let asked = app::contact_history::of_organisation(&ui.site, &ui.actor, held.organisation.id).await?;
    let relations = app::organisation_relation::of(&ui.site, &ui.actor, held.organisation.id).await?;
    ui.page(&ShowPage { ui: &ui, held, contacts, mandates, asked, stood, standing, relations, saved })
}

#[derive(Template)]
#[template(path = "work/organisation/edit.html")]
struct NewPage<'a> {
    ui: &'a Ui,
    typed: Typed,
    errors: FormErrors,
}

impl NewPage<'_> {
    fn kind_word(&self, kind: &OrganisationKind) -> String {
        kind_word(self.ui, *kind)
    }
}

/// An empty form.
pub async fn new(ui: Ui) -> Page {
    if !ui.may(Action::Prepare) {
        return Err(Error::Forbidden.into());
    }
    let typed = Typed { language: "sv".to_owned(), ..Typed::default() };
    ui.page(&NewPage { ui: &ui, typed, errors: FormErrors::default() })
}

/// Keeps a new organisation.
pub async fn create(Sent(ui, posted): Sent) -> Page {
    let typed = Typed {
        name: posted.string("name"),
        aliases: posted.string("aliases"),
        number: posted.string("number"),
        kind: posted.string("kind"),
        category: posted.string("category"),
        seat: posted.string("seat"),
        email: posted.string("email"),
        postal: posted.string("postal"),
        language: posted.string("language"),
        ..Typed::default()
    };
    match app::organisation::create(&ui.site, &ui.actor, &typed).await {
        Ok(id) => ui.redirect(&format!("{}?sparat", at(id))),
        Err(error) => {
            let errors = mend(error, ui.language)?;
            ui.page_again(&NewPage { ui: &ui, typed, errors })
        }
    }
}

#[derive(Template)]
#[template(path = "work/organisation/section.html")]
struct SectionPage<'a> {
    ui: &'a Ui,
    id: OrganisationId,
    name: String,
    section: Section,
    version: i64,
    typed: Typed,
    /// What someone else saved meanwhile and differs from what was typed.
    theirs: Option<Vec<Difference>>,
    errors: FormErrors,
}

impl SectionPage<'_> {
    fn title(&self) -> String {
        self.section.title(self.ui)
    }

    fn action(&self) -> String {
        self.ui.href(&format!("{}/andra/{}", at(self.id), self.section.word()))
    }

    fn back(&self) -> String {
        self.ui.href(&at(self.id))
    }

    fn is(&self, word: &str) -> bool {
        self.section.word() == word
    }

    fn field(&self, field: &Field) -> String {
        i18n::words::organisation_field(self.ui.language, *field)
    }

    fn words(&self, field: &Field, stored: &[String]) -> String {
        let words = values(self.ui, *field, stored);
        if words.is_empty() { self.ui.t.msg_keep_history_nothing() } else { words.join(", ") }
    }

    fn groups(&self) -> &'static [Group] {
        Classification::standard().groups()
    }

    fn types_of(&self, group: &Group) -> Vec<&'static OrganisationType> {
        Classification::standard().types().iter().filter(|t| t.group == group.key).collect()
    }

    fn has(list: &[String], key: &str) -> bool {
        list.iter().any(|k| k == key)
    }

    fn kinds(&self) -> Vec<(String, String)> {
        OrganisationKind::ALL.iter().map(|kind| (kind.to_string(), kind_word(self.ui, *kind))).collect()
    }

    fn states(&self) -> Vec<(String, String)> {
        let now = self.typed.state.as_str();
        let offered = |state: &&OrganisationState| {
            !matches!(state, OrganisationState::Merged | OrganisationState::Applied) || state.as_str() == now
        };
        let word = |state: &OrganisationState| {
            (state.to_string(), i18n::words::organisation_state(self.ui.language, *state))
        };
        OrganisationState::ALL.iter().filter(offered).map(word).collect()
    }

    fn categories(&self) -> Vec<(String, String)> {
        let all = self.ui.site.settings.categories.iter();
        all.map(|c| (c.key.clone(), self.ui.category_one(&c.key).to_owned())).collect()
    }

    fn reaches(&self) -> Vec<(String, String)> {
        let word = |reach: &Reach| (reach.to_string(), i18n::words::reach(self.ui.language, *reach));
        std::iter::once((String::new(), self.ui.t.msg_keep_reach_none()))
            .chain(Reach::ALL.iter().map(word))
            .collect()
    }

    fn languages(&self) -> Vec<(String, String)> {
        self.ui.site.settings.languages.iter().map(|l| (l.to_string(), l.own_name().to_owned())).collect()
    }

    fn target_groups(&self) -> Vec<(String, String, bool)> {
        let word = |v: &TargetGroup| (*v, self.ui.target_group_word(*v));
        ticks(TargetGroup::ALL.iter().map(word), &self.typed.target_groups)
    }

    fn roles(&self) -> Vec<(String, String, bool)> {
        let word = |v: &SectorRole| (*v, i18n::words::sector_role(self.ui.language, *v));
        ticks(SectorRole::ALL.iter().map(word), &self.typed.roles)
    }

    fn perspectives(&self) -> Vec<(String, String, bool)> {
        let word = |v: &Perspective| (*v, i18n::words::perspective(self.ui.language, *v));
        ticks(Perspective::ALL.iter().map(word), &self.typed.perspectives)
    }

    fn minorities(&self) -> Vec<(String, String, bool)> {
        let word = |v: &Minority| (*v, i18n::words::minority(self.ui.language, *v));
        ticks(Minority::ALL.iter().map(word), &self.typed.minorities)
    }
}

/// Boxes to tick: key, word, ticked.
fn ticks<T: ToString>(
    values: impl Iterator<Item = (T, String)>,
    chosen: &[String],
) -> Vec<(String, String, bool)> {
    values
        .map(|(value, word)| {
            let key = value.to_string();
            let is = chosen.contains(&key);
            (key, word, is)
        })
        .collect()
}

/// One section, to be changed.
pub async fn edit(ui: Ui, Path((id, section)): Path<(String, String)>) -> Page {
    let section: Section = section.parse()?;
    let held = load(&ui, &id).await?;
    if !ui.may(Action::Prepare) || held.profile.state == OrganisationState::Merged {
        return Err(Error::Forbidden.into());
    }
    let typed = Typed::from(&held);
    ui.page(&SectionPage {
        ui: &ui,
        id: held.organisation.id,
        name: held.organisation.name,
        section,
        version: held.organisation.version,
        typed,
        theirs: None,
        errors: FormErrors::default(),
    })
}

/// Saves a section. What someone else saved meanwhile is shown beside what was typed, and nothing is written over unseen.
pub async fn save(Path((id, section)): Path<(String, String)>, Sent(ui, posted): Sent) -> Page {
    let section: Section = section.parse()?;
    let held = load(&ui, &id).await?;
    let id = held.organisation.id;
    let mut typed = Typed::from(&held);
    section.take(&mut typed, &posted);
    let error = match app::organisation::edit(&ui.site, &ui.actor, id, posted.version(), &typed).await {
        Ok(()) => return ui.redirect(&format!("{}?sparat", at(id))),
        Err(error) => error,
    };
    let mut page = SectionPage {
        ui: &ui,
        id,
        name: held.organisation.name.clone(),
        section,
        version: posted.version(),
        typed,
        theirs: None,
        errors: FormErrors::default(),
    };
    if matches!(error, Error::ChangedMeanwhile) {
        let now = load(&ui, &id.to_string()).await?;
        let yours = app::organisation::as_typed(&ui.site, &now, &page.typed).ok();
        let differs = yours.map(|yours| differences(&yours, &now)).unwrap_or_default();
        let of_section = |d: &Difference| section.fields().contains(&d.field);
        page.theirs = Some(differs.into_iter().filter(of_section).collect());
        page.version = now.organisation.version;
        page.errors = FormErrors::one("version", ui.t.msg_keep_conflict());
    } else {
        page.errors = mend(error, ui.language)?;
    }
    ui.page_again(&page)
}
