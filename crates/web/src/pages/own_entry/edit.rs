//! One page where an organisation sees and corrects its entry: what everyone sees, what only the officials see, and where it comes
//! from.

use super::parts::{self, Part};
use super::{OPEN, mandates, no_link, said};
use crate::forms::{FormErrors, mend};
use crate::pages::work::referral::query;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui, Value};
use app::organisation_relation::Related;
use app::own_entry::access::{self, Own};
use app::own_entry::edit::{
    self, NEW_CONTACTS, Typed, TypedNewContact, TypedNewRelation, TypedOld, TypedRelation,
};
use app::own_entry::mandates::TypedMandates;
use app::own_entry::summary;
use app::{Error, Refusal, organisation};
use askama::Template;
use axum::http::StatusCode;
use domain::organisation::field::differences;
use domain::organisation::{
    Channel, ContactFunction, ContactPoint, Minority, Perspective, Reach, SectorRole,
};
use domain::organisation_relation::RelationKind;
use domain::organisation_type::{Classification, Group, OrganisationType};
use domain::target_group::TargetGroup;
use i18n::words;

#[derive(Template)]
#[template(path = "own_entry/edit.html")]
struct EditPage<'a> {
    ui: &'a Ui,
    own: Own,
    typed: Typed,
    /// What someone else saved meanwhile and differs from what was typed: label and value.
    theirs: Option<Vec<(String, String)>>,
    errors: FormErrors,
}

/// A box or radio button: value, words, chosen.
type Choice = (String, String, bool);

impl EditPage<'_> {
    fn part(&self, part: impl Value<Part>) -> parts::Shown {
        parts::shown(part.value(), self.ui, &self.own, &self.typed, &self.errors)
    }

    fn groups(&self) -> &'static [Group] {
        Classification::standard().groups()
    }

    fn types_of(&self, group: &Group) -> Vec<Choice> {
        let of = |t: &&OrganisationType| t.group == group.key;
        let types = Classification::standard().types().iter().filter(of);
        types
            .map(|t| {
                let key = t.key.to_string();
                let chosen = self.typed.entry.types.contains(&key);
                (key, t.names.get(self.ui.language).to_owned(), chosen)
            })
            .collect()
    }

    /// How many types of a group are chosen.
    fn chosen_of(&self, group: &Group) -> bool {
        self.types_of(group).iter().any(|(_, _, chosen)| *chosen)
    }

    fn target_groups(&self) -> Vec<Choice> {
        boxes(TargetGroup::ALL, &self.typed.entry.target_groups, |g| self.ui.target_group_word(g))
    }

    fn asked_groups(&self) -> Vec<Choice> {
        boxes(TargetGroup::ALL, &self.typed.asked_groups, |g| self.ui.target_group_word(g))
    }

    fn roles(&self) -> Vec<Choice> {
        boxes(SectorRole::ALL, &self.typed.entry.roles, |v| words::sector_role(self.ui.language, v))
    }

    fn perspectives(&self) -> Vec<Choice> {
        boxes(Perspective::ALL, &self.typed.entry.perspectives, |v| words::perspective(self.ui.language, v))
    }

    fn minorities(&self) -> Vec<Choice> {
        boxes(Minority::ALL, &self.typed.entry.minorities, |v| words::minority(self.ui.language, v))
    }

    fn reaches(&self) -> Vec<(String, String)> {
        let none = (String::new(), self.ui.t.msg_keep_reach_none());
        let all = Reach::ALL.iter().map(|v| (v.to_string(), words::reach(self.ui.language, *v)));
        std::iter::once(none).chain(all).collect()
    }

    fn channels(&self) -> Vec<(String, String)> {
        let none = (String::new(), self.ui.t.msg_entry_channel_any());
        let all = Channel::ALL.iter().map(|v| (v.to_string(), summary::channel(self.ui.language, *v)));
        std::iter::once(none).chain(all).collect()
    }

    fn languages(&self) -> Vec<(String, String)> {
        let all = self.ui.site.settings.languages.iter();
        all.map(|l| (l.to_string(), l.own_name().to_owned())).collect()
    }

    fn functions(&self, chosen: impl AsRef<str>) -> Vec<Choice> {
        let chosen = [chosen.as_ref().to_owned()];
        boxes(ContactFunction::ALL, &chosen, |v| words::contact_function(self.ui.language, v))
    }

    fn contact(&self, c: &ContactPoint) -> String {
        summary::contact(self.ui.language, c)
    }

    fn old(&self, c: &ContactPoint) -> TypedOld {
        let id = c.id.to_string();
        let typed = self.typed.contacts.iter().find(|old| old.id == id).cloned();
        typed.unwrap_or(TypedOld { id, version: c.version, is_public: c.is_public, ends: false })
    }

    /// Its representatives, to be shown, ended and named.
    fn mandates(&self) -> mandates::Section<'_> {
        mandates::Section { ui: self.ui, typed: &self.typed.mandates }
    }

    fn relation(&self, r: &Related) -> String {
        format!("{} {}", words::relation_to(self.ui.language, r.relation.kind, r.turned), r.name)
    }

    fn relation_ends(&self, r: &Related) -> bool {
        let id = r.relation.id.to_string();
        self.typed.relations.iter().any(|old| old.id == id && old.ends)
    }

    /// Most that add one are members.
    fn new_kind(&self) -> &str {
        if self.typed.new_relation.kind.is_empty() { "member_of" } else { &self.typed.new_relation.kind }
    }

    /// What an organisation may be to one that it belongs to.
    fn relation_kinds(&self) -> Vec<(String, String)> {
        let t = self.ui.t;
        [
            (RelationKind::MemberOf, t.msg_relation_own_kind_member()),
            (RelationKind::DistrictOf, t.msg_relation_own_kind_district()),
            (RelationKind::SectionOf, t.msg_relation_own_kind_section()),
        ]
        .into_iter()
        .map(|(kind, word)| (kind.to_string(), word))
        .collect()
    }

    /// A field that the organisation itself has said, and when.
    fn said(&self) -> String {
        let all = self.own.said.iter();
        let mut labels: Vec<String> = all.map(|(field, _)| summary::field(self.ui.language, field)).collect();
        labels.dedup();
        labels.join(", ")
    }
}

fn boxes<T: Copy + ToString>(all: &[T], chosen: &[String], word: impl Fn(T) -> String) -> Vec<Choice> {
    all.iter()
        .map(|value| {
            let key = value.to_string();
            let is = chosen.contains(&key);
            (key, word(*value), is)
        })
        .collect()
}

async fn mine(ui: &Ui) -> app::Result<Own> {
    let session = ui.cookie(OPEN).ok_or(Refusal::LinkNotValid)?;
    access::own(&ui.site, session).await
}

/// The entry.
pub async fn show(ui: Ui) -> Page {
    let own = match mine(&ui).await {
        Ok(own) => own,
        Err(error) => return no_link(&ui, error),
    };
    let typed = Typed::of(&own.held, &own.contacts, &own.mandates, &own.relations);
    ui.page(&EditPage { ui: &ui, own, typed, theirs: None, errors: FormErrors::default() })
}

/// Saves it, or closes it in this browser.
pub async fn save(Sent(ui, posted): Sent) -> Page {
    let session = ui.cookie(OPEN).unwrap_or_default().to_owned();
    if posted.text("do") == "close" {
        // One that has run out is closed already.
        match access::close(&ui.site, &session).await {
            Ok(()) | Err(Error::Refused(Refusal::LinkNotValid)) => {}
            Err(other) => return Err(other.into()),
        }
        ui.set_cookie(OPEN, "", 0);
        return ui.redirect("/min-organisation/stangt");
    }
    let typed = typed(&posted);
    let error = match edit::save(&ui.site, &session, posted.version(), &typed).await {
        Ok(fields) => return ui.redirect(&format!("/min-organisation/klart?falt={}", fields.join("."))),
        Err(error @ Error::Refused(Refusal::LinkNotValid)) => return no_link(&ui, error),
        Err(error) => error,
    };
    let own = match mine(&ui).await {
        Ok(own) => own,
        Err(error) => return no_link(&ui, error),
    };
    if matches!(error, Error::ChangedMeanwhile) {
        let theirs = Some(theirs(&ui, &own, &typed));
        // What stands there now has been read with this page: contact points, representatives and relations are those of now.
        let now = Typed::of(&own.held, &own.contacts, &own.mandates, &own.relations);
        let mandates = TypedMandates { old: now.mandates.old, ..typed.mandates };
        let typed = Typed { contacts: now.contacts, mandates, relations: now.relations, ..typed };
        let errors = FormErrors::one("deras", ui.t.msg_keep_conflict());
        return ui.page_again(&EditPage { ui: &ui, own, typed, theirs, errors });
    }
    let errors = mend(error, ui.language)?;
    ui.page_again(&EditPage { ui: &ui, own, typed, theirs: None, errors })
}

/// What stands there now where it differs from what was typed.
fn theirs(ui: &Ui, own: &Own, typed: &Typed) -> Vec<(String, String)> {
    let was = organisation::Typed::from(&own.held);
    let entry = organisation::Typed {
        name: was.name,
        number: was.number,
        kind: was.kind,
        category: was.category,
        state: was.state,
        former: was.former,
        abbreviations: was.abbreviations,
        members_on: was.members_on,
        ..typed.entry.clone()
    };
    let Ok(as_typed) = organisation::as_typed(&ui.site, &own.held, &entry) else { return Vec::new() };
    let all = differences(&as_typed, &own.held);
    all.into_iter()
        .map(|d| {
            let values = crate::pages::work::organisation::values(ui, d.field, &d.after);
            (words::organisation_field(ui.language, d.field), values.join(", "))
        })
        .collect()
}

fn typed(posted: &Posted) -> Typed {
    let many = |name: &str| posted.all(name).into_iter().map(str::to_owned).collect();
    let entry = organisation::Typed {
        aliases: posted.string("aliases"),
        types: many("types"),
        activities: posted.string("activities"),
        target_groups: many("target_groups"),
        roles: many("roles"),
        perspectives: many("perspectives"),
        minorities: many("minorities"),
        members: posted.string("members"),
        description: posted.string("description"),
        seat: posted.string("seat"),
        reach: posted.string("reach"),
        areas: posted.string("areas"),
        postal_code: posted.string("postal_code"),
        town: posted.string("town"),
        email: posted.string("email"),
        postal: posted.string("postal"),
        website: posted.string("website"),
        language: posted.string("language"),
        access_needs: posted.string("access_needs"),
        ..organisation::Typed::default()
    };
    let old = posted.beginning("contact-version-").into_iter().map(|(id, version)| TypedOld {
        id: id.to_owned(),
        version: version.parse().unwrap_or(-1),
        is_public: posted.has(&format!("contact-public-{id}")),
        ends: posted.has(&format!("contact-ends-{id}")),
    });
    let relations = posted.beginning("relation-version-").into_iter().map(|(id, version)| TypedRelation {
        id: id.to_owned(),
        version: version.parse().unwrap_or(-1),
        ends: posted.has(&format!("relation-ends-{id}")),
    });
    let new = (0..NEW_CONTACTS).map(|n| {
        let text = |name: &str| posted.string(&format!("contact-{n}-{name}"));
        TypedNewContact {
            function: text("function"),
            label: text("label"),
            person: text("person"),
            consent: posted.has(&format!("contact-{n}-consent")),
            email: text("email"),
            phone: text("phone"),
            is_public: posted.has(&format!("contact-{n}-public")),
        }
    });
    Typed {
        entry,
        name: posted.string("name"),
        number: posted.string("number"),
        channel: posted.string("channel"),
        asked_subjects: posted.string("asked_subjects"),
        asked_groups: many("asked_groups"),
        asked_places: posted.string("asked_places"),
        contacts: old.collect(),
        new_contacts: new.collect(),
        mandates: mandates::typed(posted),
        relations: relations.collect(),
        new_relation: TypedNewRelation {
            kind: posted.string("relation-kind"),
            other: posted.string("relation-other"),
        },
    }
}

#[derive(Template)]
#[template(path = "own_entry/done.html")]
struct DonePage<'a> {
    ui: &'a Ui,
    own: Own,
    /// What has changed.
    fields: Vec<String>,
    /// A new name or number waits for a person.
    proposed: bool,
}

/// A receipt: what has changed, and who hears of it.
pub async fn done(ui: Ui) -> Page {
    let own = match mine(&ui).await {
        Ok(own) => own,
        Err(error) => return no_link(&ui, error),
    };
    let named = query(&ui, "falt").unwrap_or_default();
    let known = |field: &&str| {
        matches!(*field, "contacts" | "mandates" | "relations")
            || field.parse::<domain::organisation::field::Field>().is_ok()
    };
    let fields: Vec<String> =
        named.split('.').filter(known).map(|field| summary::field(ui.language, field)).collect();
    let proposed = named.split('.').any(|field| field == "rename");
    ui.page(&DonePage { ui: &ui, own, fields, proposed })
}

/// It is closed in this browser.
pub async fn closed(ui: Ui) -> Page {
    let t = ui.t;
    said(&ui, StatusCode::OK, t.msg_entry_closed_title(), t.msg_entry_closed(), String::new())
}
