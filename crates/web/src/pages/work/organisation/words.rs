//! What fields of an organisation hold, in words.

use crate::ui::Ui;
use domain::organisation::OrganisationKind;
use domain::organisation::field::Field;
use domain::organisation_type::Classification;

/// What kind of counterpart, in words.
pub fn kind_word(ui: &Ui, kind: OrganisationKind) -> String {
    let t = ui.t;
    match kind {
        OrganisationKind::CivilSociety => t.msg_organisation_kind_civil_society(),
        OrganisationKind::OwnUnit => t.msg_organisation_kind_own_unit(),
        OrganisationKind::Authority => t.msg_organisation_kind_authority(),
        OrganisationKind::Other => t.msg_organisation_kind_other(),
    }
}

/// Values as they are stored, in words. One that is known no more is shown as it is stored.
pub fn values(ui: &Ui, field: Field, stored: &[String]) -> Vec<String> {
    if field == Field::Members {
        return members(ui, stored).into_iter().collect();
    }
    stored.iter().map(|value| word(ui, field, value).unwrap_or_else(|| value.clone())).collect()
}

fn word(ui: &Ui, field: Field, value: &str) -> Option<String> {
    let language = ui.language;
    match field {
        Field::Kind => value.parse().ok().map(|v| kind_word(ui, v)),
        Field::Category => Some(ui.category_one(value).to_owned()),
        Field::State => value.parse().ok().map(|v| i18n::words::organisation_state(language, v)),
        Field::Types => {
            let key = value.parse().ok()?;
            Classification::standard().get(&key).map(|kind| kind.names.get(language).to_owned())
        }
        Field::TargetGroups => value.parse().ok().map(|v| i18n::words::target_group(language, v)),
        Field::Roles => value.parse().ok().map(|v| i18n::words::sector_role(language, v)),
        Field::Perspectives => value.parse().ok().map(|v| i18n::words::perspective(language, v)),
        Field::Minorities => value.parse().ok().map(|v| i18n::words::minority(language, v)),
        Field::Reach => value.parse().ok().map(|v| i18n::words::reach(language, v)),
        Field::Seat | Field::Areas => domain::place::municipality(value).map(|m| m.short_name.to_owned()),
        Field::Channel => value.parse().ok().map(|v| app::own_entry::summary::channel(language, v)),
        Field::Interests => {
            let group = value.parse().ok().map(|v| i18n::words::target_group(language, v));
            let code = || value.parse::<domain::place::MunicipalityCode>().ok();
            group.or_else(|| code().map(|c| c.municipality().short_name.to_owned()))
        }
        Field::PostalCode if value.len() == 5 && value.is_ascii() => {
            Some(format!("{} {}", &value[..3], &value[3..]))
        }
        Field::Language => value.parse().ok().map(|v: domain::language::Language| v.own_name().to_owned()),
        _ => None,
    }
}

/// How many members, and when.
fn members(ui: &Ui, stored: &[String]) -> Option<String> {
    let count: u32 = stored.first()?.parse().ok()?;
    let count = ui.number_word(count);
    let day = stored.get(1).and_then(|day| day.parse::<domain::time::Day>().ok());
    Some(day.map_or_else(|| count.clone(), |day| ui.t.msg_keep_members_of(&count, ui.date(day))))
}
