//! Numbers of persons, and how people are reached, kept out of the register's free texts and out of what is a function's.

use crate::fixture::person;
use crate::on_both_sites;
use app::organisation::{Typed, create, edit, entry_of};
use app::register_import::{File, Options, import, preview};
use app::{Error, Site, contact_point, organisation};
use domain::access::Actor;
use domain::ids::OrganisationId;
use domain::language::Language;
use domain::organisation::ContactBasis;
use domain::own_entry::{TypedNew, TypedPerson};
use domain::register_row::{Field, RemarkKind, RowRefusal};
use domain::validation::Problem;

const NUMBER: &str = "19800101-1231";

const LIST: &str = "\
Namn;Kommun;Ort;Aktiviteter;Andra namn;Hemsida;Beskrivning
Anna Andersson 19800101-1231;Ale;;;;;
Föreningen 800101-1231 i namnet;Ale;;;;;
123;Ale;;;;;
Bya\u{202e}laget\u{7};Ale;Nol 070-123 45 67;Fotboll|skriv@oss;Byn 800101-1231;https://x.example/19800101-1231;Ring 070-123 45 67 eller anna@x.example (800101-1231)
Sångkören;Ale;Nol;Körsång;;;
";

fn file(text: &str) -> File {
    File { name: "lista.csv".into(), bytes: text.as_bytes().into() }
}

async fn only(site: &Site, actor: &Actor, name: &str) -> OrganisationId {
    organisation::list(site, actor).await.unwrap().into_iter().find(|o| o.name == name).unwrap().id
}

async fn club(site: &Site, actor: &Actor) -> OrganisationId {
    let typed = Typed {
        name: "Klubben".into(),
        kind: "civil_society".into(),
        category: "other".into(),
        website: "https://www.klubben.example".into(),
        language: "sv".into(),
        ..Typed::default()
    };
    create(site, actor, &typed).await.unwrap()
}

/// A contact point that is said to be a function's.
fn of_function(email: &str) -> contact_point::Typed {
    contact_point::Typed {
        function: "chair".into(),
        email: email.into(),
        source: "Webbplatsen".into(),
        basis: "function".into(),
        is_public: true,
        ..contact_point::Typed::default()
    }
}

on_both_sites! {
    async fn a_list_brings_no_numbers_of_persons_and_every_row_is_accounted_for(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let options = Options { source: "Ale".into(), ..Options::default() };
        let looked = preview(&site, &keeper, &file(LIST), &options).await.unwrap();
        let report = import(&site, &keeper, &file(LIST), &options).await.unwrap();
        assert_eq!(report.counts, looked.counts);
        let c = report.counts;
        assert!(c.adds_up());
        assert_eq!((c.rows, c.imported, c.refused), (5, 2, 3));
        let refused: Vec<_> = looked.refused_rows.iter().map(|r| (r.row, r.reason, r.column.as_ref().map(ToString::to_string))).collect();
        let name = Some("A (Namn)".to_owned());
        assert_eq!(refused, [
            (2, RowRefusal::PersonalNumber, name.clone()),
            (3, RowRefusal::PersonalNumber, name.clone()),
            (4, RowRefusal::NoName, name),
        ]);
        let told: Vec<_> = looked.left_out.iter().map(|l| (l.row, l.remark.field, l.remark.kind, l.remark.value.as_str())).collect();
        assert_eq!(told, [
            (5, Field::Town, RemarkKind::ContactDetail, ""),
            (5, Field::Activity, RemarkKind::ContactDetail, ""),
            (5, Field::Alias, RemarkKind::NumberOfPerson, ""),
            (5, Field::Website, RemarkKind::NumberOfPerson, ""),
            (5, Field::Description, RemarkKind::Masked, "3"),
        ]);
        let csv = String::from_utf8_lossy(&app::register_import::csv(&looked, Language::Swedish)).into_owned();
        assert!(csv.contains("Ett personnummer står i namnet") && !csv.contains("1231"), "{csv}");
        let id = only(&site, &keeper, "Byalaget").await;
        let held = entry_of(&site, &keeper, id).await.unwrap();
        assert_eq!(held.profile.description, "Ring [telefon] eller [e-post] ([personnummer])");
        assert_eq!((held.profile.town.as_str(), held.profile.website.as_str()), ("", ""));
        let mut tx = site.store.read().await.unwrap();
        for (_, _, said) in store::register_row::said_of(&mut tx, id).await.unwrap() {
            assert!(!said.contains("1231") && !said.contains("070"), "{said}");
        }
        drop(tx);
        let again = import(&site, &keeper, &file(LIST), &options).await.unwrap();
        assert_eq!((again.import, again.counts.unchanged), (None, 2));
        // With a basis a text may tell how somebody is reached, never somebody's number.
        let with = Options { basis: Some(ContactBasis::PublicTask), ..options };
        import(&site, &keeper, &file(LIST), &with).await.unwrap();
        let held = entry_of(&site, &keeper, id).await.unwrap();
        assert_eq!(held.profile.description, "Ring 070-123 45 67 eller anna@x.example ([personnummer])");
    }

    async fn what_a_person_types_is_refused_at_its_field(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let id = club(&site, &keeper).await;
        let held = entry_of(&site, &keeper, id).await.unwrap();
        let with = |text: &str| format!("{text} {NUMBER}");
        let typed = Typed {
            name: with("Klubben"),
            aliases: with("Klubb"),
            former: with("Gamla"),
            abbreviations: with("K"),
            activities: "Fotboll\nRing 070-123 45 67".into(),
            description: with("Ordförande:"),
            town: "skriv@oss".into(),
            website: format!("https://klubben.example/{NUMBER}"),
            postal: with("c/o Anna"),
            access_needs: with("Anna"),
            ..Typed::from(&held)
        };
        let Err(Error::Invalid(wrong)) = edit(&site, &keeper, id, 1, &typed).await else { panic!("kept") };
        for field in ["name", "aliases", "former", "abbreviations", "description", "website", "postal", "access_needs"] {
            assert_eq!(wrong.0.at(field), Some(&Problem::PersonalNumber), "{field}: {wrong}");
        }
        for field in ["activities", "town"] {
            assert_eq!(wrong.0.at(field), Some(&Problem::ContactInText), "{field}");
        }
        assert_eq!(entry_of(&site, &keeper, id).await.unwrap(), held);
        let contact = contact_point::Typed { function: "other".into(), label: with("Valberedning"), source: with("Anna"), ..of_function("kansli@klubben.example") };
        let Err(Error::Invalid(wrong)) = contact_point::add(&site, &keeper, id, &contact).await else { panic!("kept") };
        for field in ["label", "told"] {
            assert_eq!(wrong.0.at(field), Some(&Problem::PersonalNumber), "{field}");
        }
        let person = TypedPerson { person: "Anna".into(), role: "Ordförande".into(), email: "anna@x.example".into(), how: with("Mitt nummer är") };
        let new = TypedNew { name: with("Ny"), description: with("Anna"), ..TypedNew::default() };
        let signed = app::own_entry::case::ask_to_sign_up(&site, &Actor::Anyone, &person, &new, Language::Swedish).await;
        let Err(Error::Invalid(wrong)) = signed else { panic!("kept") };
        for field in ["name", "description", "how"] {
            assert_eq!(wrong.0.at(field), Some(&Problem::PersonalNumber), "{field}");
        }
    }

    async fn a_persons_own_address_is_not_kept_as_a_functions(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let id = club(&site, &keeper).await;
        for own in ["kalle.karlsson@gmail.com", "anna@klubben.example", "kalle.karlsson@klubben.example", "simskolan@gmail.com"] {
            let Err(Error::Invalid(wrong)) = contact_point::add(&site, &keeper, id, &of_function(own)).await else { panic!("kept {own}") };
            assert_eq!(wrong.0.at("basis"), Some(&Problem::PersonalAddress), "{own}");
        }
        for good in ["kansli@gmail.com", "simskolan@klubben.example"] {
            contact_point::add(&site, &keeper, id, &of_function(good)).await.unwrap();
        }
        let consent = contact_point::Typed { basis: "consent".into(), ..of_function("kalle.karlsson@gmail.com") };
        let kept = contact_point::add(&site, &keeper, id, &consent).await.unwrap();
        let turned = contact_point::edit(&site, &keeper, id, kept, 1, &of_function("kalle.karlsson@gmail.com")).await;
        assert!(matches!(turned, Err(Error::Invalid(_))), "nor later");
    }
}
