//! Several imports of one list taken back one after the other.

use crate::fixture::person;
use crate::on_both_sites;
use app::contact_point;
use app::organisation::{Typed, edit, entry_of, history};
use app::register_import::{File, Merged, Options, import, roll_back, would_roll_back};
use app::{Error, Site, mandate, organisation, organisation_relation};
use domain::access::Actor;
use domain::ids::{OrganisationId, RegisterImportId};
use domain::organisation::{ContactBasis, OrganisationState};
use domain::validation::Problem;
use std::collections::BTreeMap;

fn edition(n: u32) -> File {
    let text = format!(
        "Namn;Kommun;Hemsida;E-post;Kontaktperson\nByalaget;Ale;https://v{n}.example;info@v{n}.example;Person {n}\n"
    );
    File { name: format!("v{n}.csv"), bytes: text.into_bytes().into() }
}

async fn read(site: &Site, actor: &Actor, n: u32) -> RegisterImportId {
    let options =
        Options { source: "Ale".into(), basis: Some(ContactBasis::PublicTask), ..Options::default() };
    import(site, actor, &edition(n), &options).await.unwrap().import.unwrap()
}

async fn facts(site: &Site, actor: &Actor, id: OrganisationId) -> (String, String) {
    let held = entry_of(site, actor, id).await.unwrap();
    (held.profile.website, held.organisation.email.map(|e| e.to_string()).unwrap_or_default())
}

fn of(n: u32) -> (String, String) {
    (format!("https://v{n}.example"), format!("info@v{n}.example"))
}

/// Who holds a function of it now.
async fn people(site: &Site, id: OrganisationId) -> Vec<String> {
    let all = store::contact_point::of(&mut site.store.read().await.unwrap(), id).await.unwrap();
    all.into_iter().map(|c| c.person).collect()
}

on_both_sites! {
    async fn three_editions_are_taken_back_and_a_fourth_is_read(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let (first, second, third) = (read(&site, &keeper, 1).await, read(&site, &keeper, 2).await, read(&site, &keeper, 3).await);
        let id = organisation::list(&site, &keeper).await.unwrap()[0].id;
        assert_eq!((facts(&site, &keeper, id).await, people(&site, id).await), (of(3), vec!["Person 3".to_owned()]));
        for (import, left) in [(third, 2), (second, 1)] {
            assert_eq!(would_roll_back(&site, &keeper, import).await.unwrap().restored, 1);
            let done = roll_back(&site, &keeper, import).await.unwrap();
            assert_eq!((done.withdrawn, done.restored, done.kept.len()), (0, 1, 0), "{left}");
            assert_eq!(facts(&site, &keeper, id).await, of(left));
            assert_eq!(people(&site, id).await, [format!("Person {left}")], "the one before holds again");
        }
        let done = roll_back(&site, &keeper, first).await.unwrap();
        assert_eq!((done.withdrawn, done.restored, done.kept.len()), (1, 0, 0));
        let all = contact_point::all(&site, &keeper, id).await.unwrap();
        assert!(all.iter().all(|c| c.person.is_empty() && c.erased_at.is_some()), "{all:?}");
        let mut tx = site.store.read().await.unwrap();
        for (_, _, said) in store::register_row::said_of(&mut tx, id).await.unwrap() {
            assert!(!said.contains("Person"), "{said}");
        }
        drop(tx);
        // A later edition gives its facts, and its person.
        read(&site, &keeper, 4).await;
        assert_eq!((facts(&site, &keeper, id).await, people(&site, id).await), (of(4), vec!["Person 4".to_owned()]));
        assert_eq!(entry_of(&site, &keeper, id).await.unwrap().profile.state, OrganisationState::Active);
        // No list's own person counts as erased: what was taken back can be read again.
        read(&site, &keeper, 1).await;
        assert_eq!(people(&site, id).await, ["Person 1"]);
        let (_, past) = history(&site, &keeper, id).await.unwrap();
        let told: Vec<_> = past.iter().filter(|p| !p.is_first).map(|p| (p.list.as_deref(), p.taken_back.as_deref())).collect();
        let (read, back) = ((Some("Ale"), None), (None, Some("Ale")));
        assert_eq!(told, [read, read, back, back, back, read, read], "the latest first");
    }

    async fn a_fourth_edition_after_two_were_taken_back_gives_its_facts(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        read(&site, &keeper, 1).await;
        let (second, third) = (read(&site, &keeper, 2).await, read(&site, &keeper, 3).await);
        let id = organisation::list(&site, &keeper).await.unwrap()[0].id;
        roll_back(&site, &keeper, third).await.unwrap();
        roll_back(&site, &keeper, second).await.unwrap();
        read(&site, &keeper, 4).await;
        assert_eq!((facts(&site, &keeper, id).await, people(&site, id).await), (of(4), vec!["Person 4".to_owned()]));
    }

    async fn what_a_person_has_changed_in_between_stays(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        read(&site, &keeper, 1).await;
        let second = read(&site, &keeper, 2).await;
        let id = organisation::list(&site, &keeper).await.unwrap()[0].id;
        let held = entry_of(&site, &keeper, id).await.unwrap();
        let typed = Typed { town: "Nol".into(), ..Typed::from(&held) };
        edit(&site, &keeper, id, held.organisation.version, &typed).await.unwrap();
        let chair = contact_point::all(&site, &keeper, id).await.unwrap().into_iter().find(|c| c.until.is_none()).unwrap();
        let named = contact_point::Typed { label: "Kontakt".into(), is_public: true, ..contact_point::Typed::from(&chair) };
        let Err(Error::Invalid(fields)) = contact_point::edit(&site, &keeper, id, chair.id, chair.version, &named).await else { panic!("nobody has consented") };
        assert_eq!(fields.0.at("basis"), Some(&Problem::NeedsConsentToShow));
        let shown = contact_point::Typed { basis: "consent".into(), ..named };
        contact_point::edit(&site, &keeper, id, chair.id, chair.version, &shown).await.unwrap();
        let third = read(&site, &keeper, 3).await;
        assert_eq!(people(&site, id).await, ["Person 2"], "a later edition neither ends whom a person has kept nor adds another");
        let done = roll_back(&site, &keeper, third).await.unwrap();
        assert_eq!((done.restored, done.kept.len()), (1, 0));
        let done = roll_back(&site, &keeper, second).await.unwrap();
        assert_eq!((done.restored, done.kept), (0, vec!["Byalaget".to_owned()]));
        assert_eq!(entry_of(&site, &keeper, id).await.unwrap().profile.town, "Nol");
        assert!(people(&site, id).await.contains(&"Person 2".to_owned()), "whom a person has kept stays");
    }

    async fn those_that_came_with_it_and_are_merged_or_dissolved_since_are_named(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let text = "Namn;Kommun\nByalaget;Ale\nBridgeklubben;Ale\nSimsällskapet;Ale\n";
        let file = File { name: "ale.csv".into(), bytes: text.as_bytes().into() };
        let options = Options { source: "Ale".into(), ..Options::default() };
        let other = organisation::create(&site, &keeper, &Typed { name: "Grannlaget".into(), kind: "other".into(), language: "sv".into(), ..Typed::default() }).await.unwrap();
        let made = import(&site, &keeper, &file, &options).await.unwrap().import.unwrap();
        let all = organisation::list(&site, &keeper).await.unwrap();
        let id = |name: &str| all.iter().find(|o| o.name == name).unwrap().id;
        app::organisation_merge::merge(&site, &keeper, (other, id("Byalaget")), None, &BTreeMap::new()).await.unwrap();
        let bridge = entry_of(&site, &keeper, id("Bridgeklubben")).await.unwrap();
        let dissolved = Typed { state: "dissolved".into(), ..Typed::from(&bridge) };
        edit(&site, &keeper, id("Bridgeklubben"), bridge.organisation.version, &dissolved).await.unwrap();
        let done = roll_back(&site, &keeper, made).await.unwrap();
        assert_eq!((done.withdrawn, done.kept), (1, vec!["Bridgeklubben".to_owned()]));
        assert_eq!(done.merged, [Merged { name: "Byalaget".into(), into: "Grannlaget".into() }]);
    }

    async fn one_that_is_represented_or_tied_to_another_since_is_in_use_and_stays(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let text = "Namn;Kommun\nByalaget;Ale\nBridgeklubben;Ale\nSimsällskapet;Ale\nKören;Ale\n";
        let file = File { name: "ale.csv".into(), bytes: text.as_bytes().into() };
        let options = Options { source: "Ale".into(), ..Options::default() };
        let made = import(&site, &keeper, &file, &options).await.unwrap().import.unwrap();
        let all = organisation::list(&site, &keeper).await.unwrap();
        let id = |name: &str| all.iter().find(|o| o.name == name).unwrap().id;
        let speaks = mandate::Typed {
            person: "Aino Skärnäs".into(),
            matter: "Samrådet".into(),
            role: "ordinary".into(),
            appointed_by: "board".into(),
            source: "Mejl".into(),
            basis: "consent".into(),
            ..mandate::Typed::default()
        };
        mandate::add(&site, &keeper, id("Byalaget"), &speaks).await.unwrap();
        let member = organisation_relation::Typed { kind: "member_of".into(), source: "Stadgar".into(), ..organisation_relation::Typed::default() };
        organisation_relation::add(&site, &keeper, id("Bridgeklubben"), id("Simsällskapet"), &member).await.unwrap();
        let done = roll_back(&site, &keeper, made).await.unwrap();
        assert_eq!(done.withdrawn, 1, "only the choir, that nobody has tied to anything");
        let mut kept = done.kept;
        kept.sort();
        assert_eq!(kept, ["Bridgeklubben", "Byalaget", "Simsällskapet"]);
    }

    async fn one_that_was_merged_since_stays_with_the_one_that_stands_for_it_and_is_named(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        read(&site, &keeper, 1).await;
        let second = read(&site, &keeper, 2).await;
        let id = organisation::list(&site, &keeper).await.unwrap()[0].id;
        let typed = Typed { name: "Byalaget Alla".into(), kind: "civil_society".into(), language: "sv".into(), ..Typed::default() };
        let winner = organisation::create(&site, &keeper, &typed).await.unwrap();
        app::organisation_merge::merge(&site, &keeper, (winner, id), None, &BTreeMap::new()).await.unwrap();
        let was = (entry_of(&site, &keeper, winner).await.unwrap(), entry_of(&site, &keeper, id).await.unwrap());
        let would = would_roll_back(&site, &keeper, second).await.unwrap();
        let done = roll_back(&site, &keeper, second).await.unwrap();
        assert_eq!(would, done, "as it was told");
        assert_eq!((done.withdrawn, done.restored, done.kept.len()), (0, 0, 0));
        let merged = Merged { name: "Byalaget".into(), into: "Byalaget Alla".into() };
        assert_eq!(done.merged, [merged]);
        let now = (entry_of(&site, &keeper, winner).await.unwrap(), entry_of(&site, &keeper, id).await.unwrap());
        assert_eq!(now, was, "nothing of either is lost");
        // The list's row goes on to be the one's that stands for both, and is the other's again when they are two.
        let said = async |id| store::register_row::said_of(&mut site.store.read().await.unwrap(), id).await.unwrap().len();
        assert_eq!((said(winner).await, said(id).await), (1, 0));
        app::organisation_merge::split(&site, &keeper, id).await.unwrap();
        assert_eq!((said(winner).await, said(id).await), (0, 1));
        assert_eq!(facts(&site, &keeper, id).await, of(2));
        assert_eq!(people(&site, id).await, ["Person 1"], "whom the list named before holds again");
    }

    async fn one_that_stands_for_another_since_is_not_withdrawn(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let first = read(&site, &keeper, 1).await;
        let id = organisation::list(&site, &keeper).await.unwrap()[0].id;
        let typed = Typed { name: "Byalaget".into(), kind: "civil_society".into(), language: "sv".into(), ..Typed::default() };
        let loser = organisation::create(&site, &keeper, &typed).await.unwrap();
        app::organisation_merge::merge(&site, &keeper, (id, loser), None, &BTreeMap::new()).await.unwrap();
        let done = roll_back(&site, &keeper, first).await.unwrap();
        assert_eq!((done.withdrawn, done.kept), (0, vec!["Byalaget".to_owned()]));
        assert_eq!(entry_of(&site, &keeper, id).await.unwrap().profile.state, OrganisationState::Active);
        // A list that is read again finds the one it made.
        read(&site, &keeper, 2).await;
        assert_eq!(facts(&site, &keeper, id).await, of(2));
        app::organisation_merge::split(&site, &keeper, loser).await.unwrap();
        assert_eq!(entry_of(&site, &keeper, loser).await.unwrap().profile.state, OrganisationState::Active);
    }
}
