//! The parts of the page where an organisation corrects its entry. On a phone each is folded under a line that says what is in it,
//! so the page is a list to choose from; where there is room they all stand open. A part with something to mend is never folded.

use crate::forms::FormErrors;
use crate::ui::Ui;
use app::own_entry::access::Own;
use app::own_entry::edit::Typed;

/// A part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// What everyone sees.
    Public,
    /// How it is reached.
    Contacts,
    /// Who represents it.
    Mandates,
    /// What it belongs to.
    Relations,
    /// What only the officials see.
    Private,
    /// What it wants to be asked about.
    Interests,
}

/// Where a field stands. What begins with one of the prefixes, or is one of the fields; all else is what everyone sees.
const FIELDS: [(Part, &[&str], &[&str]); 5] = [
    (Part::Contacts, &["contact-"], &[]),
    (Part::Mandates, &["mandate-"], &[]),
    (Part::Relations, &["relation-"], &[]),
    (
        Part::Private,
        &[],
        &[
            "email",
            "postal",
            "postal_code",
            "channel",
            "language",
            "reach",
            "areas",
            "members",
            "description",
            "access_needs",
            "perspectives",
            "minorities",
        ],
    ),
    (Part::Interests, &["asked_"], &[]),
];

impl Part {
    /// The part that a field stands in.
    fn of(field: &str) -> Self {
        let is_there = |(_, prefixes, fields): &&(Self, &[&str], &[&str])| {
            prefixes.iter().any(|prefix| field.starts_with(prefix)) || fields.contains(&field)
        };
        FIELDS.iter().find(is_there).map_or(Self::Public, |(part, ..)| *part)
    }
}

/// A part as it is shown.
pub(super) struct Shown {
    /// The id of its heading.
    pub id: &'static str,
    /// Its heading.
    pub name: String,
    /// What is in it, in a few words.
    pub brief: String,
    /// It is not folded: something in it must be mended.
    pub open: bool,
}

/// A part of this page.
pub(super) fn shown(part: Part, ui: &Ui, own: &Own, typed: &Typed, errors: &FormErrors) -> Shown {
    let t = ui.t;
    let many = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    let lines = |text: &str| text.lines().filter(|line| !line.trim().is_empty()).count();
    let (id, name, brief) = match part {
        Part::Public => ("alla", t.msg_entry_edit_public(), t.msg_entry_part_public()),
        Part::Contacts => {
            ("kontakter", t.msg_entry_fact_contacts(), t.msg_entry_part_contacts(many(own.contacts.len())))
        }
        Part::Mandates => {
            ("foretradare", t.msg_mandate_own_title(), t.msg_entry_part_mandates(many(own.mandates.len())))
        }
        Part::Relations => {
            ("hor-ihop", t.msg_relation_own_title(), t.msg_entry_part_relations(many(own.relations.len())))
        }
        Part::Private => ("oss", t.msg_entry_edit_private(), t.msg_entry_part_private()),
        Part::Interests => {
            let said = lines(&typed.asked_subjects) + typed.asked_groups.len() + lines(&typed.asked_places);
            ("fraga", t.msg_entry_fact_interests(), t.msg_entry_part_interests(many(said)))
        }
    };
    let open = errors.list().iter().any(|(field, _)| Part::of(field) == part);
    Shown { id, name, brief, open }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_the_page_stands_in_the_part_that_is_opened_for_it() {
        let page = concat!(
            include_str!("../../../templates/own_entry/edit.html"),
            include_str!("../../../templates/own_entry/mandates.html")
        );
        let parts = [
            ("Part::Public", Part::Public),
            ("Part::Contacts", Part::Contacts),
            ("Part::Relations", Part::Relations),
            ("Part::Private", Part::Private),
            ("Part::Interests", Part::Interests),
            ("Part::Mandates", Part::Mandates),
        ];
        let mut seen = 0;
        for (name, part) in parts {
            let within = page.split(&format!("self.part({name})")).nth(1).unwrap();
            let within = within.split("</section>").next().unwrap();
            for call in within.split("ui, errors, ").skip(1) {
                let field = call.strip_prefix("format!(").unwrap_or(call);
                let Some(field) = field.strip_prefix('"').and_then(|f| f.split('"').next()) else { continue };
                let field =
                    field.replace("{at}", if part == Part::Mandates { "mandate-0-" } else { "contact-0-" });
                assert_eq!(Part::of(&field), part, "{field}");
                seen += 1;
            }
        }
        assert!(seen > 30, "{seen}");
    }
}
