//! Two entries of one organisation made one, and two again.

use crate::fixture::{dispatched, person, recipients};
use crate::on_both_sites;
use app::organisation::{Typed, create, edit, entry_of};
use app::organisation_merge::{
    Sort, Ties, compare, duplicates, merge, set_different, split, standing, stands_for,
};
use app::organisation_search::{Query, Window, find};
use app::search::Side;
use app::{Error, Refusal, Site, contact_point, distribution_list};
use domain::access::Actor;
use domain::ids::OrganisationId;
use domain::organisation::OrganisationState;
use domain::organisation::field::Field;
use domain::organisation::merging::Choice;
use std::collections::BTreeMap;

async fn made(site: &Site, actor: &Actor, name: &str, seat: &str, email: &str) -> OrganisationId {
    let typed = Typed {
        name: name.into(),
        kind: "civil_society".into(),
        category: "other".into(),
        seat: seat.into(),
        email: email.into(),
        language: "sv".into(),
        ..Typed::default()
    };
    create(site, actor, &typed).await.unwrap()
}

fn contact(person: &str) -> contact_point::Typed {
    contact_point::Typed {
        function: "chair".into(),
        person: person.into(),
        source: "Mejl".into(),
        basis: "consent".into(),
        ..contact_point::Typed::default()
    }
}

async fn searched(site: &Site, words: &str) -> Vec<OrganisationId> {
    let query = Query { text: words.into(), ..Query::default() };
    let found = find(site, Side::Public, &query, Window { first: 0, count: 9 }).await.unwrap();
    found.rows.iter().map(|r| r.id).collect()
}

fn none() -> BTreeMap<Field, Choice> {
    BTreeMap::new()
}

on_both_sites! {
    async fn what_pointed_at_the_one_that_went_is_reached_from_the_other_and_comes_back(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let referral = dispatched(&site).await;
        let winner = made(&site, &keeper, "Alafors idrottsförening", "Ale", "").await;
        let loser = made(&site, &keeper, "Alafors IF", "Ale", "info@x.example").await;
        let chair = contact_point::add(&site, &keeper, loser, &contact("Anna")).await.unwrap();
        let named = distribution_list::Typed { name: "Lista".into(), note: String::new() };
        let text = distribution_list::Begins::Text { text: "Alafors IF".into(), category: "other".into() };
        let list = distribution_list::create(&site, &keeper, &named, &text).await.unwrap();
        let asked = recipients(&site, &referral).await[0].clone();
        let mut tx = site.store.write().await.unwrap();
        store::recipient::tie(&mut tx, asked.id, loser).await.unwrap();
        tx.commit().await.unwrap();
        let was = (entry_of(&site, &keeper, winner).await.unwrap(), entry_of(&site, &keeper, loser).await.unwrap());
        let compared = compare(&site, &keeper, winner, loser).await.unwrap();
        assert_eq!(compared.winner_ties, Ties::default());
        assert_eq!(compared.loser_ties, Ties { recipients: 1, lists: 1, contacts: 1, ..Ties::default() });
        assert_eq!(compared.other_numbers(), None);

        merge(&site, &keeper, (winner, loser), None, &none()).await.unwrap();
        let now = entry_of(&site, &keeper, winner).await.unwrap();
        assert_eq!(now.organisation.email.as_ref().unwrap().as_str(), "info@x.example", "filled in from the other");
        assert_eq!(now.organisation.aliases, ["Alafors IF"]);
        assert_eq!(standing(&site, loser).await.unwrap(), Some(winner));
        assert_eq!(searched(&site, "Alafors IF").await, [winner], "found by its name, and once");
        assert_eq!(contact_point::all(&site, &keeper, winner).await.unwrap()[0].id, chair);
        let entries = distribution_list::show(&site, &keeper, list).await.unwrap().entries;
        assert_eq!(entries[0].entry.organisation, Some(winner));
        let after = recipients(&site, &referral).await[0].clone();
        assert_eq!((after.organisation, &after.name), (Some(winner), &asked.name), "asked under the name it had then");
        let other = recipients(&site, &referral).await[1].clone();
        let slug = referral.slug.clone();
        assert!(app::contact_history::twice(&site, &keeper, &slug).await.unwrap().is_empty());
        let mut tx = site.store.write().await.unwrap();
        store::recipient::tie(&mut tx, other.id, winner).await.unwrap();
        tx.commit().await.unwrap();
        let twice = app::contact_history::twice(&site, &keeper, &slug).await.unwrap();
        assert_eq!(twice, [[asked.name.clone(), other.name.clone()]], "each of the rows is sent a letter");
        assert_eq!(stands_for(&site, &keeper, winner).await.unwrap()[0].name, "Alafors IF");
        assert!(matches!(merge(&site, &keeper, (winner, loser), None, &none()).await, Err(Error::Refused(Refusal::MergedAlready))));
        assert!(contact_point::add(&site, &keeper, loser, &contact("Bo")).await.is_err());

        // What has happened since is assigned: what is new stays with the one that stood for both.
        let late = contact_point::add(&site, &keeper, winner, &contact("Cilla")).await.unwrap();
        split(&site, &keeper, loser).await.unwrap();
        let back = (entry_of(&site, &keeper, winner).await.unwrap(), entry_of(&site, &keeper, loser).await.unwrap());
        for (mut now, was) in [(back.0, was.0), (back.1, was.1)] {
            now.organisation.version = was.organisation.version;
            assert_eq!(now, was);
        }
        assert_eq!(contact_point::all(&site, &keeper, loser).await.unwrap()[0].id, chair);
        assert_eq!(contact_point::all(&site, &keeper, winner).await.unwrap()[0].id, late);
        let entries = distribution_list::show(&site, &keeper, list).await.unwrap().entries;
        assert_eq!(entries[0].entry.organisation, Some(loser));
        assert_eq!(recipients(&site, &referral).await[0].organisation, Some(loser));
        assert_eq!(searched(&site, "Alafors").await.len(), 2);
        assert!(matches!(split(&site, &keeper, loser).await, Err(Error::NotFound)));
        assert!(matches!(app::audit::verify(&site).await.unwrap(), app::audit::Verdict::Whole(_)));
    }

    async fn a_person_chooses_field_by_field_and_only_what_was_read(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let winner = made(&site, &keeper, "Solen", "Ale", "a@x.example").await;
        let loser = made(&site, &keeper, "Föreningen Solen", "Ale", "b@x.example").await;
        let (v, mut typed) = (1, Typed::from(&entry_of(&site, &keeper, loser).await.unwrap()));
        (typed.town, typed.number) = ("Nol".into(), "857201-0000".into());
        let numbered = Typed { number: "802000-3292".into(), ..Typed::from(&entry_of(&site, &keeper, winner).await.unwrap()) };
        edit(&site, &keeper, winner, 1, &numbered).await.unwrap();
        edit(&site, &keeper, loser, v, &typed).await.unwrap();
        let read = compare(&site, &keeper, winner, loser).await.unwrap();
        assert_eq!(read.other_numbers().map(|(a, b)| (a.to_string(), b.to_string())), Some(("802000-3292".into(), "857201-0000".into())));
        assert_eq!((read.usual[&Field::Town], read.usual[&Field::Email]), (Choice::Loser, Choice::Winner));
        let choices = BTreeMap::from([(Field::Name, Choice::Loser), (Field::Town, Choice::Winner)]);
        assert!(matches!(merge(&site, &keeper, (winner, loser), Some((2, 1)), &choices).await, Err(Error::ChangedMeanwhile)));
        let officer = person(&site, "handlaggare").await;
        assert!(matches!(merge(&site, &officer, (winner, loser), None, &choices).await, Err(Error::Forbidden)));
        merge(&site, &keeper, (winner, loser), Some((2, 2)), &choices).await.unwrap();
        let now = entry_of(&site, &keeper, winner).await.unwrap();
        assert_eq!((now.organisation.name.as_str(), now.profile.town.as_str()), ("Föreningen Solen", ""));
        assert_eq!(now.organisation.aliases, ["Solen"]);
        assert!(matches!(merge(&site, &keeper, (winner, winner), None, &none()).await, Err(Error::NotFound)));
    }

    async fn one_that_stands_for_another_can_go_itself_and_is_parted_in_turn(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let a = made(&site, &keeper, "Anemonen", "Ale", "").await;
        let b = made(&site, &keeper, "Blåsippan", "Ale", "").await;
        let c = made(&site, &keeper, "Cikorian", "Ale", "").await;
        merge(&site, &keeper, (b, c), None, &none()).await.unwrap();
        merge(&site, &keeper, (a, b), None, &none()).await.unwrap();
        assert_eq!(standing(&site, c).await.unwrap(), Some(a), "old addresses lead all the way");
        assert_eq!(searched(&site, "Cikorian").await, [a]);
        let Err(Error::Refused(first)) = split(&site, &keeper, c).await else { panic!("the outermost first") };
        assert_eq!(first, Refusal::PartFirst { winner: "Anemonen".into(), loser: "Blåsippan".into() });
        let d = made(&site, &keeper, "Daggkåpan", "Ale", "").await;
        merge(&site, &keeper, (d, a), None, &none()).await.unwrap();
        for inner in [b, c] {
            let Err(Error::Refused(first)) = split(&site, &keeper, inner).await else { panic!("the outermost first") };
            assert_eq!(first, Refusal::PartFirst { winner: "Daggkåpan".into(), loser: "Anemonen".into() });
        }
        split(&site, &keeper, a).await.unwrap();
        split(&site, &keeper, b).await.unwrap();
        assert_eq!(standing(&site, c).await.unwrap(), Some(b));
        split(&site, &keeper, c).await.unwrap();
        for id in [a, b, c] {
            let held = entry_of(&site, &keeper, id).await.unwrap();
            assert_eq!((held.profile.state, held.organisation.aliases.len()), (OrganisationState::Active, 0));
        }
    }

    async fn duplicates_are_found_and_a_no_is_remembered(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let a = made(&site, &keeper, "Alafors idrottsförening", "Ale", "").await;
        let b = made(&site, &keeper, "Alafors IF", "Ale", "").await;
        made(&site, &keeper, "Pensionärerna i Nol", "Ale", "").await;
        let found = duplicates(&site, &keeper, Sort::Certain, 0, 10).await.unwrap();
        assert_eq!((found.counts[0], found.pairs.len()), ((Sort::Certain, 1), 1));
        set_different(&site, &keeper, (b, a), true).await.unwrap();
        assert!(compare(&site, &keeper, a, b).await.unwrap().said_different);
        assert!(duplicates(&site, &keeper, Sort::Certain, 0, 10).await.unwrap().pairs.is_empty());
        set_different(&site, &keeper, (a, b), false).await.unwrap();
        assert_eq!(duplicates(&site, &keeper, Sort::Certain, 0, 10).await.unwrap().pairs.len(), 1);
        merge(&site, &keeper, (a, b), None, &none()).await.unwrap();
        assert!(duplicates(&site, &keeper, Sort::Certain, 0, 10).await.unwrap().pairs.is_empty());
        let officer = person(&site, "handlaggare").await;
        assert!(matches!(duplicates(&site, &officer, Sort::Certain, 0, 10).await, Err(Error::Forbidden)));
    }
}
