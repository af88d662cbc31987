//! What stands in an entry, as labels and values: for the mail that asks whether it is right, and for the pages behind its links.

use super::People;
use domain::language::Language;
use domain::mandate::Mandate;
use domain::organisation::{Channel, ContactPoint, Facet, Profile, Trait};
use domain::organisation_type::Classification;
use domain::register_row::update::Held;
use domain::target_group::TargetGroup;

/// Most values of one label that are told; how many more there are stands after them.
const MOST: usize = 12;

/// By what an organisation prefers to be reached, in words.
pub fn channel(language: Language, channel: Channel) -> String {
    let t = i18n::texts(language);
    match channel {
        Channel::Mail => t.msg_entry_channel_mail(),
        Channel::Post => t.msg_entry_channel_post(),
        Channel::Phone => t.msg_entry_channel_phone(),
    }
}

/// A trait in words.
pub fn word(language: Language, says: &Trait) -> String {
    let fixed = match says.facet {
        Facet::Type => says.key.parse().ok().and_then(|key| {
            Classification::standard().get(&key).map(|kind| kind.names.get(language).to_owned())
        }),
        Facet::TargetGroup => {
            says.key.parse::<TargetGroup>().ok().map(|group| i18n::words::target_group(language, group))
        }
        Facet::Area => domain::place::municipality(&says.key).map(|m| m.short_name.to_owned()),
        _ => None,
    };
    fixed.unwrap_or_else(|| if says.label.is_empty() { says.key.clone() } else { says.label.clone() })
}

fn in_respect(language: Language, profile: &Profile, facet: Facet) -> String {
    joined(profile.in_respect(facet).map(|says| word(language, says)))
}

fn joined(values: impl Iterator<Item = String>) -> String {
    let all: Vec<String> = values.collect();
    let told = all.iter().take(MOST).cloned().collect::<Vec<_>>().join(", ");
    if all.len() > MOST { format!("{told} (+{})", all.len() - MOST) } else { told }
}

/// A contact point in a line: the function, who holds it, and how it is reached.
pub fn contact(language: Language, c: &ContactPoint) -> String {
    let function = if c.label.is_empty() {
        i18n::words::contact_function(language, c.function)
    } else {
        c.label.clone()
    };
    let email = c.email.as_ref().map(ToString::to_string).unwrap_or_default();
    let rest = [c.person.as_str(), email.as_str(), c.phone.as_str()];
    let rest: Vec<&str> = rest.into_iter().filter(|text| !text.is_empty()).collect();
    if rest.is_empty() { function } else { format!("{function}: {}", rest.join(", ")) }
}

/// A mandate in a line: who, in what, as what and until when.
pub fn mandate(language: Language, m: &Mandate) -> String {
    let t = i18n::texts(language);
    let role = i18n::words::mandate_role(language, m.role);
    let until = m.last_day().map(|day| t.msg_mandate_public_until(i18n::format::date(language, day.0)));
    let rest: Vec<String> = [role].into_iter().chain(until).collect();
    format!("{}: {} ({})", m.matter, m.person, rest.join(", "))
}

/// What stands in an entry: what is empty is told as unknown, so that whoever reads it sees what could be filled in.
pub fn facts(language: Language, held: &Held, people: &People) -> Vec<(String, String)> {
    let t = i18n::texts(language);
    let (o, p) = (&held.organisation, &held.profile);
    let text = |value: Option<String>| value.unwrap_or_default();
    let all = [
        (t.msg_entry_fact_name(), o.name.clone()),
        (t.msg_entry_fact_aliases(), joined(o.aliases.iter().cloned())),
        (t.msg_find_one_number(), text(p.number.map(|n| n.to_string()))),
        (t.msg_find_one_types(), in_respect(language, p, Facet::Type)),
        (t.msg_find_one_activities(), in_respect(language, p, Facet::Activity)),
        (t.msg_entry_fact_target_groups(), in_respect(language, p, Facet::TargetGroup)),
        (t.msg_entry_fact_description(), p.description.clone()),
        (t.msg_entry_fact_members(), text(p.members.map(|n| n.to_string()))),
        (t.msg_find_one_seat(), text(p.seat.map(|s| s.municipality().short_name.to_owned()))),
        (t.msg_find_one_website(), p.website.clone()),
        (t.msg_entry_fact_email(), text(o.email.as_ref().map(ToString::to_string))),
        (t.msg_entry_fact_postal(), o.postal.join(", ")),
        (
            t.msg_entry_fact_contacts(),
            people.contacts.iter().map(|c| contact(language, c)).collect::<Vec<_>>().join("; "),
        ),
        (
            t.msg_mandate_own_title(),
            people.mandates.iter().map(|m| mandate(language, m)).collect::<Vec<_>>().join("; "),
        ),
        (t.msg_entry_fact_channel(), text(p.channel.map(|c| channel(language, c)))),
        (t.msg_entry_fact_language(), language_name(o.language)),
        (t.msg_entry_fact_access_needs(), p.access_needs.clone()),
        (t.msg_entry_fact_interests(), joined(p.interests.iter().map(|says| word(language, says)))),
    ];
    let unknown = t.msg_find_one_unknown();
    all.into_iter()
        .map(|(label, value)| (label, if value.is_empty() { unknown.clone() } else { value }))
        .collect()
}

/// A language by its own name.
fn language_name(language: Language) -> String {
    language.own_name().to_owned()
}

/// A field that has changed, in words: one of the entry, or another that the organisation can change.
pub fn field(language: Language, field: &str) -> String {
    let t = i18n::texts(language);
    match field {
        "contacts" => t.msg_entry_fact_contacts(),
        "mandates" => t.msg_mandate_own_title(),
        "relations" => t.msg_relation_own_title(),
        "rename" => t.msg_entry_kind_rename(),
        other => match other.parse() {
            Ok(field) => i18n::words::organisation_field(language, field),
            Err(_) => other.to_owned(),
        },
    }
}
