//! The organisation as officials keep it: its profile, what it has been, and how it is reached.

use crate::fixture::person;
use crate::on_both_sites;
use app::name_answer::{Answer, Place, answer};
use app::organisation::ContactEvent::{Added, Changed, Ended, Erased};
use app::organisation::{
    ContactChange, ContactEvent, MandateChange, MandateEvent, Past, RelationChange, RelationEvent, Typed,
};
use app::organisation::{create, edit, entry_of, history};
use app::{Error, Site, contact_point, mandate, organisation_relation};
use domain::access::Actor;
use domain::ids::OrganisationId;
use domain::organisation::field::Field;
use domain::organisation::{Facet, NameKind, OrganisationState};
use domain::organisation_number::Refusal;
use domain::validation::Problem;

fn named(name: &str) -> Typed {
    Typed {
        name: name.into(),
        kind: "civil_society".into(),
        category: "other".into(),
        language: "sv".into(),
        ..Typed::default()
    }
}

async fn typed(site: &Site, actor: &Actor, id: OrganisationId) -> (i64, Typed) {
    let held = entry_of(site, actor, id).await.unwrap();
    (held.organisation.version, Typed::from(&held))
}

fn contact() -> contact_point::Typed {
    contact_point::Typed {
        function: "chair".into(),
        person: "Anna Berg".into(),
        email: "anna.berg@x.example".into(),
        source: "Mejl från kansliet".into(),
        basis: "consent".into(),
        is_public: true,
        ..contact_point::Typed::default()
    }
}

on_both_sites! {
    async fn the_whole_profile_is_kept_and_read_again(site: Arc<Site>) {
        let officer = person(&site, "handlaggare").await;
        let id = create(&site, &officer, &named("Byalaget Solrosen")).await.unwrap();
        let (version, mut t) = typed(&site, &officer, id).await;
        t.aliases = "Solrosens byalag\r\nsolrosens BYALAG\r\n".into();
        t.former = "Byalaget Maskrosen".into();
        t.abbreviations = "BS".into();
        t.number = "8020003292".into();
        t.types = vec!["local_heritage".into()];
        t.activities = "Fotboll\nföreläsningar\nFotbollen".into();
        t.target_groups = vec!["children".into(), "adults".into()];
        t.roles = vec!["voice_bearer".into()];
        t.perspectives = vec!["disability".into()];
        t.minorities = vec!["sami".into()];
        t.members = "1 200".into();
        t.members_on = "2023-12-31".into();
        t.seat = "ale kommun".into();
        t.reach = "local".into();
        t.areas = "Ale\nGotlands län".into();
        t.postal_code = "431 44".into();
        t.town = "Alafors".into();
        t.website = "https://solrosen.example".into();
        t.access_needs = "Hörslinga".into();
        edit(&site, &officer, id, version, &t).await.unwrap();
        let held = entry_of(&site, &officer, id).await.unwrap();
        assert_eq!(held.names_of(NameKind::Alias), ["Solrosens byalag"]);
        assert_eq!(held.names_of(NameKind::Former), ["Byalaget Maskrosen"]);
        assert_eq!(held.names_of(NameKind::Abbreviation), ["BS"]);
        assert_eq!(held.profile.number.unwrap().to_string(), "802000-3292");
        assert_eq!(Field::Activities.values(&held), ["Fotboll", "Föreläsningar"]);
        assert_eq!(Field::Areas.values(&held), ["0980", "1440"]);
        assert_eq!((held.profile.members, held.profile.postal_code.as_str()), (Some(1200), "43144"));
        assert_eq!(held.profile.in_respect(Facet::Minority).count(), 1);
        // Saved again as it stands, nothing changes and no version is made.
        let (version, again) = typed(&site, &officer, id).await;
        edit(&site, &officer, id, version, &again).await.unwrap();
        assert_eq!(typed(&site, &officer, id).await, (version, again));
        let (_, past) = history(&site, &officer, id).await.unwrap();
        assert_eq!(past.len(), 2);
        assert_eq!(past[0].by.as_deref(), Some("Handläggare"));
        assert!(past[0].differences.iter().any(|d| d.field == Field::Former && d.after == ["Byalaget Maskrosen"]));
        assert!(past[1].is_first);
    }

    async fn history_tells_what_became_of_contacts_and_of_nobody(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let id = create(&site, &keeper, &named("Byalaget")).await.unwrap();
        let other = create(&site, &keeper, &named("Grannlaget")).await.unwrap();
        let anna = contact_point::Typed {
            function: "chair".into(),
            person: "Anna Ek".into(),
            source: "Mejl".into(),
            basis: "consent".into(),
            ..contact_point::Typed::default()
        };
        let contact = contact_point::add(&site, &keeper, id, &anna).await.unwrap();
        let berit = contact_point::Typed { person: "Berit Ek".into(), function: "office".into(), ..anna.clone() };
        contact_point::edit(&site, &keeper, id, contact, 1, &berit).await.unwrap();
        contact_point::end(&site, &keeper, id, contact, 2).await.unwrap();
        contact_point::erase(&site, &keeper, id, contact).await.unwrap();
        contact_point::add(&site, &keeper, other, &anna).await.unwrap();
        let (_, past) = history(&site, &keeper, id).await.unwrap();
        let told = |past: &[Past]| -> Vec<ContactEvent> {
            let contacts = past.iter().filter_map(|p| p.contact.clone());
            contacts.map(|c| if let ContactChange::One { what, .. } = c { what } else { panic!("of which is known") }).collect()
        };
        assert_eq!(told(&past), [Erased, Ended, Changed, Added]);
        assert!(past.iter().rev().skip(1).all(|p| p.by.as_deref() == Some("Samordnare")));
        assert!(past.last().unwrap().is_first);
        let whole = format!("{past:?}");
        assert!(!whole.contains("Anna") && !whole.contains("Berit"), "{whole}");
        // What belonged to one that was merged with another is told still.
        app::organisation_merge::merge(&site, &keeper, (other, id), None, &std::collections::BTreeMap::new()).await.unwrap();
        let (_, past) = history(&site, &keeper, id).await.unwrap();
        assert_eq!(told(&past), [Erased, Ended, Changed, Added]);
        let (_, past) = history(&site, &keeper, other).await.unwrap();
        assert_eq!(told(&past), [Added]);
    }

    async fn history_tells_what_became_of_mandates_and_relations_of_either_and_of_nobody(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let id = create(&site, &keeper, &named("Byalaget")).await.unwrap();
        let other = create(&site, &keeper, &named("Förbundet")).await.unwrap();
        let anna = mandate::Typed {
            person: "Anna Ek".into(),
            matter: "Folkhälsorådet".into(),
            role: "ordinary".into(),
            appointed_by: "board".into(),
            source: "Protokoll".into(),
            basis: "consent".into(),
            ..mandate::Typed::default()
        };
        let one = mandate::add(&site, &keeper, id, &anna).await.unwrap();
        mandate::edit(&site, &keeper, one, 1, &mandate::Typed { role: "substitute".into(), ..anna.clone() }).await.unwrap();
        let why = mandate::TypedEnd { on: String::new(), reason: "resigned".into() };
        mandate::end(&site, &keeper, one, 2, &why).await.unwrap();
        mandate::erase(&site, &keeper, one).await.unwrap();
        let member = organisation_relation::Typed { kind: "member_of".into(), source: "Stadgar".into(), ..organisation_relation::Typed::default() };
        let relation = organisation_relation::add(&site, &keeper, id, other, &member).await.unwrap();
        let until = organisation_relation::Typed { until: "2024-12-31".into(), ..member.clone() };
        organisation_relation::edit(&site, &keeper, relation, 1, &until).await.unwrap();
        let (_, past) = history(&site, &keeper, id).await.unwrap();
        let mandates: Vec<_> = past.iter().filter_map(|p| p.mandate.clone()).collect();
        let of = |what| MandateChange::One { what, matter: "Folkhälsorådet".into(), role: domain::mandate::MandateRole::Substitute };
        assert_eq!(mandates, [MandateEvent::Erased, MandateEvent::Ended, MandateEvent::Changed, MandateEvent::Added].map(of));
        assert!(!format!("{past:?}").contains("Anna"));
        let relations = |past: &[Past]| past.iter().filter_map(|p| p.relation.clone()).collect::<Vec<_>>();
        let kind = domain::organisation_relation::RelationKind::MemberOf;
        let seen = |what, turned, other: &str| RelationChange::One { what, kind, turned, other: other.into() };
        assert_eq!(relations(&past), [seen(RelationEvent::Changed, false, "Förbundet"), seen(RelationEvent::Added, false, "Förbundet")]);
        let (_, past) = history(&site, &keeper, other).await.unwrap();
        assert_eq!(relations(&past), [seen(RelationEvent::Changed, true, "Byalaget"), seen(RelationEvent::Added, true, "Byalaget")]);
        assert!(past.iter().all(|p| p.mandate.is_none()));
        organisation_relation::remove(&site, &keeper, relation, 2).await.unwrap();
        let (_, past) = history(&site, &keeper, id).await.unwrap();
        assert_eq!(relations(&past)[0], seen(RelationEvent::Removed, false, ""), "of which it is no longer known");
    }

    async fn no_number_of_a_person_is_kept_in_a_mandate_a_relation_or_a_name(site: Arc<Site>) {
        const NUMBER: &str = "Anna 19800101-1231";
        let keeper = person(&site, "samordnare").await;
        let id = create(&site, &keeper, &named("Byalaget")).await.unwrap();
        let other = create(&site, &keeper, &named("Förbundet")).await.unwrap();
        let all = mandate::Typed {
            person: NUMBER.into(),
            matter: NUMBER.into(),
            phone: NUMBER.into(),
            role: "ordinary".into(),
            appointed_by: "other".into(),
            appointer: NUMBER.into(),
            source: NUMBER.into(),
            basis: "consent".into(),
            ..mandate::Typed::default()
        };
        let refused = |error| -> Vec<String> {
            let Error::Invalid(fields) = error else { panic!("{error:?}") };
            assert!(fields.0.0.iter().all(|p| p.problem == Problem::PersonalNumber), "{fields:?}");
            fields.0.0.into_iter().map(|p| p.field).collect()
        };
        let error = mandate::add(&site, &keeper, id, &all).await.unwrap_err();
        assert_eq!(refused(error), ["person", "matter", "phone", "told", "appointer"]);
        let member = organisation_relation::Typed { kind: "member_of".into(), source: NUMBER.into(), ..organisation_relation::Typed::default() };
        let error = organisation_relation::add(&site, &keeper, id, other, &member).await.unwrap_err();
        assert_eq!(refused(error), ["told"]);
        assert_eq!(refused(create(&site, &keeper, &named(NUMBER)).await.unwrap_err()), ["name"]);
        // Nor is a name on a list made an organisation, or another name of one.
        let lists = app::distribution_list::Typed { name: "Lista".into(), note: String::new() };
        let text = app::distribution_list::Begins::Text { text: NUMBER.into(), category: "other".into() };
        let list = Place::List(app::distribution_list::create(&site, &keeper, &lists, &text).await.unwrap());
        let error = answer(&site, &keeper, &list, &[(0, NUMBER.into(), Answer::New)]).await.unwrap_err();
        assert_eq!(refused(error), ["answer-0"]);
        answer(&site, &keeper, &list, &[(0, NUMBER.into(), Answer::Same(id))]).await.unwrap();
        assert!(entry_of(&site, &keeper, id).await.unwrap().organisation.aliases.is_empty());
    }

    async fn what_cannot_be_kept_is_named_at_its_field(site: Arc<Site>) {
        let officer = person(&site, "handlaggare").await;
        let id = create(&site, &officer, &named("Byalaget")).await.unwrap();
        let (version, mut t) = typed(&site, &officer, id).await;
        t.number = "19640823-3234".into();
        t.seat = "Atlantis".into();
        t.areas = "Ale\nLemurien".into();
        t.activities = "Övrig verksamhet".into();
        t.members = "många".into();
        t.members_on = "i fjol".into();
        t.website = "ingen".into();
        t.postal_code = "12".into();
        t.types = vec!["nonsense".into()];
        t.state = "merged".into();
        let Err(Error::Invalid(wrong)) = edit(&site, &officer, id, version, &t).await else { panic!("kept") };
        let fields: Vec<_> = wrong.0.0.iter().map(|p| p.field.as_str()).collect();
        assert_eq!(fields, ["number", "state", "types", "activities", "members", "members_on", "seat", "areas", "postal_code", "website"]);
        assert!(matches!(wrong.0.at("number"), Some(Problem::OrganisationNumber(Refusal::Person(_)))));
        let held = entry_of(&site, &officer, id).await.unwrap();
        assert_eq!((held.organisation.version, held.profile.number), (1, None), "nothing was half done");
        let registrar = person(&site, "registrator").await;
        assert!(matches!(edit(&site, &registrar, id, version, &named("Annat")).await, Err(Error::Forbidden)));
    }

    async fn two_who_change_it_at_once_are_told(site: Arc<Site>) {
        let officer = person(&site, "handlaggare").await;
        let id = create(&site, &officer, &named("Byalaget")).await.unwrap();
        let (version, mut t) = typed(&site, &officer, id).await;
        t.town = "Nol".into();
        edit(&site, &officer, id, version, &t).await.unwrap();
        t.town = "Alafors".into();
        assert!(matches!(edit(&site, &officer, id, version, &t).await, Err(Error::ChangedMeanwhile)));
        assert_eq!(entry_of(&site, &officer, id).await.unwrap().profile.town, "Nol");
    }

    async fn a_dissolved_one_stays_and_its_name_is_free(site: Arc<Site>) {
        let officer = person(&site, "handlaggare").await;
        let id = create(&site, &officer, &named("Byalaget")).await.unwrap();
        assert!(create(&site, &officer, &named("BYALAGET")).await.is_err(), "one of a name without seat");
        let (version, mut t) = typed(&site, &officer, id).await;
        t.state = "dissolved".into();
        edit(&site, &officer, id, version, &t).await.unwrap();
        create(&site, &officer, &named("Byalaget")).await.unwrap();
        let (version, mut t) = typed(&site, &officer, id).await;
        t.state = "active".into();
        assert!(edit(&site, &officer, id, version, &t).await.is_err(), "its name was taken meanwhile");
        assert_eq!(entry_of(&site, &officer, id).await.unwrap().profile.state, OrganisationState::Dissolved);
    }

    async fn a_contact_has_a_source_and_a_basis_and_ends(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let officer = person(&site, "handlaggare").await;
        let id = create(&site, &officer, &named("Byalaget")).await.unwrap();
        assert!(matches!(contact_point::add(&site, &officer, id, &contact()).await, Err(Error::Forbidden)));
        let bare = contact_point::Typed { function: "other".into(), person: "Anna".into(), basis: "function".into(), ..contact_point::Typed::default() };
        let Err(Error::Invalid(wrong)) = contact_point::add(&site, &keeper, id, &bare).await else { panic!("kept") };
        let fields: Vec<_> = wrong.0.0.iter().map(|p| p.field.as_str()).collect();
        assert_eq!(fields, ["label", "told", "basis"]);
        let first = contact_point::add(&site, &keeper, id, &contact()).await.unwrap();
        let shown = contact_point::show(&site, &officer, id, first).await.unwrap();
        assert_eq!((shown.person.as_str(), shown.since.to_string().as_str()), ("Anna Berg", "2024-01-10"));
        assert_eq!(contact_point::public(&site, id).await.unwrap().len(), 1);
        let hidden = contact_point::Typed { is_public: false, ..contact() };
        contact_point::edit(&site, &keeper, id, first, 1, &hidden).await.unwrap();
        assert!(contact_point::public(&site, id).await.unwrap().is_empty());
        assert!(matches!(contact_point::edit(&site, &keeper, id, first, 1, &contact()).await, Err(Error::ChangedMeanwhile)));
        contact_point::end(&site, &keeper, id, first, 2).await.unwrap();
        assert!(matches!(contact_point::end(&site, &keeper, id, first, 3).await, Err(Error::ChangedMeanwhile)));
        // Of another organisation it is not found.
        let other = create(&site, &officer, &named("Annat")).await.unwrap();
        assert!(matches!(contact_point::show(&site, &officer, other, first).await, Err(Error::NotFound)));
    }

    async fn who_held_a_function_is_erased_and_that_there_was_one_stays(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let id = create(&site, &keeper, &named("Byalaget")).await.unwrap();
        let first = contact_point::add(&site, &keeper, id, &contact()).await.unwrap();
        contact_point::erase(&site, &keeper, id, first).await.unwrap();
        let left = contact_point::show(&site, &keeper, id, first).await.unwrap();
        assert_eq!((left.person.as_str(), &left.email, left.phone.as_str(), left.is_public), ("", &None, "", false));
        assert_eq!((left.until.unwrap().to_string().as_str(), left.source.as_str()), ("2024-01-10", "Mejl från kansliet"));
        assert!(matches!(contact_point::erase(&site, &keeper, id, first).await, Err(Error::ChangedMeanwhile)));
        assert!(matches!(contact_point::edit(&site, &keeper, id, first, left.version, &contact()).await, Err(Error::ChangedMeanwhile)));
        // A function's own address is no person's.
        let office = contact_point::Typed { function: "office".into(), person: String::new(), email: "kansli@x.example".into(), basis: "function".into(), ..contact() };
        let office = contact_point::add(&site, &keeper, id, &office).await.unwrap();
        contact_point::erase(&site, &keeper, id, office).await.unwrap();
        assert!(contact_point::show(&site, &keeper, id, office).await.unwrap().email.is_some());
        assert!(matches!(app::audit::verify(&site).await.unwrap(), app::audit::Verdict::Whole(_)));
    }

    async fn an_erased_person_is_gone_from_what_lists_have_said(site: Arc<Site>) {
        use app::register_import::{File, Options, import};
        let keeper = person(&site, "samordnare").await;
        let list = "Namn;Kommun;Ort;Kontaktperson;E-post\nByalaget;Ale;Nol;Anna Berg;anna.berg@x.example\n";
        let file = |text: &str| File { name: "lista.csv".into(), bytes: text.as_bytes().into() };
        let options = Options { source: "Lista".into(), basis: Some(domain::organisation::ContactBasis::PublicTask), ..Options::default() };
        import(&site, &keeper, &file(list), &options).await.unwrap();
        let newer = list.replace("Nol", "Alafors");
        import(&site, &keeper, &file(&newer), &options).await.unwrap();
        let id = store::organisation::all(&mut site.store.read().await.unwrap()).await.unwrap()[0].id;
        for one in contact_point::all(&site, &keeper, id).await.unwrap() {
            contact_point::erase(&site, &keeper, id, one.id).await.unwrap();
        }
        let mut tx = site.store.read().await.unwrap();
        for (source, key, said) in store::register_row::said_of(&mut tx, id).await.unwrap() {
            assert!(!said.contains("Anna") && !said.contains("anna"), "{said}");
            for (_, row) in store::register_row::versions_of(&mut tx, source, &key).await.unwrap() {
                assert!(!row.said.contains("Anna"), "{}", row.said);
            }
        }
        drop(tx);
        // The same list again brings nobody back.
        import(&site, &keeper, &file(&newer), &options).await.unwrap();
        assert!(contact_point::all(&site, &keeper, id).await.unwrap().iter().all(|c| c.person.is_empty()));
    }
}
