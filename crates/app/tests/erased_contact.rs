//! Somebody who was erased does not come back with the next edition of a list.

use crate::fixture::person;
use crate::on_both_sites;
use app::contact_point;
use app::organisation::{Typed, create};
use app::register_import::{File, Options, Report, import, preview};
use app::{Site, organisation_merge};
use domain::access::Actor;
use domain::ids::OrganisationId;
use domain::organisation::ContactBasis;
use domain::register_row::RemarkKind;
use std::collections::BTreeMap;

const LIST: &str = "\
Namn;Kommun;Hemsida;Kontaktperson;E-post;Telefon
Byalaget;Ale;https://ett.example;Anna Berg;anna.berg@x.example;070-123 45 67
";

fn file(text: &str) -> File {
    File { name: "lista.csv".into(), bytes: text.as_bytes().into() }
}

fn options() -> Options {
    Options { source: "Lista".into(), basis: Some(ContactBasis::PublicTask), ..Options::default() }
}

async fn read(site: &Site, actor: &Actor, text: &str) -> Report {
    import(site, actor, &file(text), &options()).await.unwrap()
}

async fn only(site: &Site) -> OrganisationId {
    store::organisation::all(&mut site.store.read().await.unwrap()).await.unwrap()[0].id
}

/// Who can be reached of an organisation, whether it holds or not.
async fn people(site: &Site, actor: &Actor, id: OrganisationId) -> Vec<String> {
    let all = contact_point::all(site, actor, id).await.unwrap();
    all.into_iter()
        .map(|c| format!("{}{}{}", c.person, c.email.map(|e| e.to_string()).unwrap_or_default(), c.phone))
        .filter(|told| !told.is_empty())
        .collect()
}

/// Erases all of an organisation.
async fn erase(site: &Site, actor: &Actor, id: OrganisationId) {
    for one in contact_point::all(site, actor, id).await.unwrap() {
        contact_point::erase(site, actor, id, one.id).await.unwrap();
    }
}

/// What lists have said of an organisation.
async fn said(site: &Site, id: OrganisationId) -> String {
    let mut tx = site.store.read().await.unwrap();
    store::register_row::said_of(&mut tx, id).await.unwrap().into_iter().map(|(_, _, said)| said).collect()
}

on_both_sites! {
    async fn a_row_that_says_something_else_brings_nobody_back(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        read(&site, &keeper, LIST).await;
        let id = only(&site).await;
        assert_eq!(people(&site, &keeper, id).await.len(), 1);
        erase(&site, &keeper, id).await;
        let newer = LIST.replace("ett.example", "tva.example");
        let looked = preview(&site, &keeper, &file(&newer), &options()).await.unwrap();
        let told: Vec<_> = looked.left_out.iter().map(|l| (l.row, l.remark.kind, l.remark.value.as_str())).collect();
        assert_eq!(told, [(2, RemarkKind::Erased, "")]);
        let report = read(&site, &keeper, &newer).await;
        assert_eq!((report.counts.updated, report.left_out.len()), (1, 1));
        assert!(people(&site, &keeper, id).await.is_empty());
        assert!(!said(&site, id).await.to_lowercase().contains("anna"), "nor what the row said");
        let held = app::organisation::entry_of(&site, &keeper, id).await.unwrap();
        assert_eq!(held.profile.website, "https://tva.example", "the rest is taken in");
        // The same edition again changes nothing, and still tells of it.
        let again = read(&site, &keeper, &newer).await;
        assert_eq!((again.import, again.counts.unchanged, again.left_out.len()), (None, 1, 1));
        // Each thing that was told is enough, however it is written.
        for (n, other) in ["ANNA  berg;;", "Bo Ek;Anna.Berg@X.example;", "Bo Ek;;+46 (0)70-123 45 67"].iter().enumerate() {
            let list = format!("Namn;Kommun;Hemsida;Kontaktperson;E-post;Telefon\nByalaget;Ale;https://{n}.example;{other}\n");
            assert_eq!(read(&site, &keeper, &list).await.left_out.len(), 1, "{other}");
        }
        assert!(people(&site, &keeper, id).await.is_empty());
        // Somebody else is taken in.
        let other = newer.replace("Anna Berg;anna.berg@x.example;070-123 45 67", "Bo Ek;bo.ek@x.example;");
        read(&site, &keeper, &other).await;
        assert_eq!(people(&site, &keeper, id).await, ["Bo Ekbo.ek@x.example"]);
    }

    async fn a_person_who_knows_better_can_type_it(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        read(&site, &keeper, LIST).await;
        let id = only(&site).await;
        erase(&site, &keeper, id).await;
        let typed = contact_point::Typed {
            function: "chair".into(),
            person: "Anna Berg".into(),
            source: "Telefonsamtal".into(),
            basis: "consent".into(),
            ..contact_point::Typed::default()
        };
        contact_point::add(&site, &keeper, id, &typed).await.unwrap();
        read(&site, &keeper, &LIST.replace("ett.example", "tva.example")).await;
        assert_eq!(people(&site, &keeper, id).await, ["Anna Berg"]);
    }

    async fn another_list_and_another_organisation_are_told_apart(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        read(&site, &keeper, LIST).await;
        let id = only(&site).await;
        erase(&site, &keeper, id).await;
        let other = Options { source: "Förbundet".into(), ..options() };
        let report = import(&site, &keeper, &file(LIST), &other).await.unwrap();
        assert_eq!((report.counts.merged, report.left_out.len()), (1, 1));
        assert!(people(&site, &keeper, id).await.is_empty());
        // Elsewhere the same person is somebody's contact still.
        let elsewhere = "Namn;Kommun;Kontaktperson\nSångkören Lyran;Nacka;Anna Berg\n";
        let report = import(&site, &keeper, &file(elsewhere), &other).await.unwrap();
        assert!(report.left_out.is_empty(), "{:?}", report.left_out);
        assert_eq!(report.counts.imported, 1);
    }

    async fn merged_and_parted_nobody_comes_back(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        read(&site, &keeper, LIST).await;
        let loser = only(&site).await;
        erase(&site, &keeper, loser).await;
        let typed = Typed { name: "Ale byalag".into(), kind: "civil_society".into(), category: "other".into(), language: "sv".into(), ..Typed::default() };
        let winner = create(&site, &keeper, &typed).await.unwrap();
        organisation_merge::merge(&site, &keeper, (winner, loser), None, &BTreeMap::new()).await.unwrap();
        read(&site, &keeper, &LIST.replace("ett.example", "tva.example")).await;
        assert!(people(&site, &keeper, winner).await.is_empty());
        organisation_merge::split(&site, &keeper, loser).await.unwrap();
        read(&site, &keeper, &LIST.replace("ett.example", "tre.example")).await;
        assert!(people(&site, &keeper, loser).await.is_empty() && people(&site, &keeper, winner).await.is_empty());
    }

    async fn a_contact_that_the_list_repeats_stands_as_somebody_changed_it(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        read(&site, &keeper, LIST).await;
        let id = only(&site).await;
        let first = contact_point::all(&site, &keeper, id).await.unwrap()[0].clone();
        let mended = contact_point::Typed { phone: "08-123 45 67".into(), ..contact_point::Typed::from(&first) };
        let mended = contact_point::Typed { label: "Kontakt".into(), ..mended };
        contact_point::edit(&site, &keeper, id, first.id, 1, &mended).await.unwrap();
        read(&site, &keeper, &LIST.replace("ett.example", "tva.example")).await;
        let all = contact_point::all(&site, &keeper, id).await.unwrap();
        assert_eq!((all.len(), all[0].phone.as_str(), all[0].until), (1, "08-123 45 67", None));
    }
}
