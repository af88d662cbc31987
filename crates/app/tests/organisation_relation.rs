//! What organisations are to each other, on both databases: told, changed, ended, followed by search and by merging.

use crate::fixture::person;
use crate::on_both_sites;
use app::organisation_merge::{merge, split};
use app::organisation_relation::{Related, Typed, add, edit, of, public, remove};
use app::organisation_search::{Query, Window, find, name_of_over};
use app::search::Side;
use app::{Error, Site, organisation};
use domain::access::Actor;
use domain::ids::OrganisationId;
use domain::organisation::Facet;
use domain::organisation_search::terms::Choice;
use domain::validation::Problem;
use std::collections::BTreeMap;

async fn made(site: &Site, name: &str, with: impl FnOnce(&mut organisation::Typed)) -> OrganisationId {
    let mut typed = organisation::Typed {
        name: name.into(),
        kind: "civil_society".into(),
        language: "sv".into(),
        ..organisation::Typed::default()
    };
    with(&mut typed);
    organisation::create(site, &person(site, "samordnare").await, &typed).await.unwrap()
}

fn is(kind: &str, since: &str, until: &str) -> Typed {
    Typed {
        kind: kind.into(),
        turned: false,
        since: since.into(),
        until: until.into(),
        source: "Förbundets webbplats".into(),
    }
}

async fn names(site: &Site, viewer: Side<'_>, chosen: &[(Choice, &str)]) -> Vec<String> {
    let chosen = chosen.iter().map(|(choice, key)| (*choice, (*key).to_owned())).collect();
    let query = Query { chosen, ..Query::default() };
    let found = find(site, viewer, &query, Window { first: 0, count: 50 }).await.unwrap();
    found.rows.into_iter().map(|r| r.name).collect()
}

fn told(all: &[Related]) -> Vec<(String, bool, bool)> {
    all.iter().map(|r| (r.name.clone(), r.turned, r.is_over)).collect()
}

fn at(error: Result<impl std::fmt::Debug, Error>, field: &str) -> Problem {
    match error {
        Err(Error::Invalid(fields)) => fields.0.at(field).cloned().unwrap_or_else(|| panic!("{fields:?}")),
        other => panic!("{other:?}"),
    }
}

on_both_sites! {
    async fn a_relation_is_seen_from_both_sides_and_by_anyone_while_it_holds(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let federation = made(&site, "Funktionsrätt Väst", |_| {}).await;
        let district = made(&site, "Hjärnkraft Väst", |_| {}).await;
        let was = made(&site, "Gamla distriktet", |_| {}).await;
        let unit = made(&site, "Regionens kansli", |t| t.kind = "own_unit".into()).await;
        add(&site, &keeper, district, federation, &is("member_of", "2020-01-01", "")).await.unwrap();
        let turned = Typed { turned: true, ..is("district_of", "", "2001-12-31") };
        add(&site, &keeper, federation, was, &turned).await.unwrap();
        add(&site, &keeper, federation, unit, &is("member_of", "", "")).await.unwrap();

        let all = of(&site, &keeper, federation).await.unwrap();
        assert_eq!(
            told(&all),
            [
                ("Regionens kansli".to_owned(), false, false),
                ("Hjärnkraft Väst".to_owned(), true, false),
                ("Gamla distriktet".to_owned(), true, true),
            ]
        );
        assert_eq!(all[2].relation.organisation, was, "told from the other side, it is the other's");
        assert_eq!(told(&public(&site, federation).await.unwrap()), [("Hjärnkraft Väst".to_owned(), true, false)]);
        assert_eq!(told(&public(&site, district).await.unwrap()), [("Funktionsrätt Väst".to_owned(), false, false)]);
        assert!(of(&site, &Actor::Anyone, federation).await.is_err());
    }

    async fn what_cannot_be_is_refused_at_its_field(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let (a, b, c) = (made(&site, "A", |_| {}).await, made(&site, "B", |_| {}).await, made(&site, "C", |_| {}).await);
        let told = |kind: &str| is(kind, "", "");
        add(&site, &keeper, a, b, &told("district_of")).await.unwrap();
        add(&site, &keeper, b, c, &told("member_of")).await.unwrap();
        let again = add(&site, &keeper, a, b, &is("district_of", "2020-01-01", "")).await;
        assert_eq!(at(again, "kind"), Problem::Taken("B".into()));
        assert_eq!(at(add(&site, &keeper, c, a, &told("section_of")).await, "kind"), Problem::Circle);
        assert_eq!(at(add(&site, &keeper, a, a, &told("member_of")).await, "other"), Problem::Circle);
        assert_eq!(at(add(&site, &keeper, c, a, &told("friend_of")).await, "kind"), Problem::NotAChoice);
        let bare = Typed { source: " ".into(), ..told("member_of") };
        assert_eq!(at(add(&site, &keeper, a, c, &bare).await, "source"), Problem::Missing);
        let backwards = add(&site, &keeper, a, c, &is("member_of", "2020-01-02", "2020-01-01")).await;
        assert!(matches!(at(backwards, "until"), Problem::NotAfter(_)));
        let officer = person(&site, "handlaggare").await;
        assert!(matches!(add(&site, &officer, c, a, &told("successor_of")).await, Err(Error::Forbidden)));
        assert!(add(&site, &keeper, c, a, &told("successor_of")).await.is_ok(), "who follows does not stand over");
    }

    async fn it_is_changed_by_one_at_a_time_ended_and_taken_away(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let (a, b) = (made(&site, "A", |_| {}).await, made(&site, "B", |_| {}).await);
        let id = add(&site, &keeper, a, b, &is("section_of", "", "")).await.unwrap();
        let ended = is("district_of", "2001-01-01", "2002-12-31");
        edit(&site, &keeper, id, 1, &Typed { turned: true, ..ended }).await.unwrap();
        let now = of(&site, &keeper, a).await.unwrap().remove(0);
        assert!(now.is_over && !now.turned, "which of the two is which stands");
        assert_eq!((now.relation.kind.as_str(), now.relation.version), ("district_of", 2));
        let late = edit(&site, &keeper, id, 1, &is("member_of", "", "")).await;
        assert!(matches!(late, Err(Error::ChangedMeanwhile)));
        assert!(matches!(remove(&site, &keeper, id, 1).await, Err(Error::ChangedMeanwhile)));
        remove(&site, &keeper, id, 2).await.unwrap();
        assert!(of(&site, &keeper, a).await.unwrap().is_empty());
        let audit = store::audit::after(&mut site.store.read().await.unwrap(), 0, 1_000).await.unwrap();
        let noted: Vec<String> =
            audit.into_iter().map(|e| e.entry.action).filter(|a| a.starts_with("organisation.relation")).collect();
        assert_eq!(noted, ["organisation.relation_added", "organisation.relation_changed", "organisation.relation_removed"]);
    }

    async fn all_that_belong_to_one_are_found_over_any_number_of_steps(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let top = made(&site, "Riksförbundet", |_| {}).await;
        let district = made(&site, "Distriktet", |_| {}).await;
        let club = made(&site, "Klubben", |_| {}).await;
        let left = made(&site, "Utträdda", |_| {}).await;
        let next = made(&site, "Efterträdaren", |_| {}).await;
        add(&site, &keeper, district, top, &is("district_of", "", "")).await.unwrap();
        add(&site, &keeper, club, district, &is("member_of", "2000-01-01", "")).await.unwrap();
        add(&site, &keeper, left, top, &is("member_of", "", "2001-01-01")).await.unwrap();
        add(&site, &keeper, next, top, &is("successor_of", "", "")).await.unwrap();
        let within = |id: OrganisationId| id.to_string();
        let top_id = within(top);
        assert_eq!(names(&site, Side::Public, &[(Choice::Within, &top_id)]).await, ["Distriktet", "Klubben"]);
        assert_eq!(names(&site, Side::Public, &[(Choice::Within, &within(district))]).await, ["Klubben"]);
        assert!(names(&site, Side::Public, &[(Choice::Within, &within(club))]).await.is_empty());
        assert!(names(&site, Side::Public, &[(Choice::Within, "nobody")]).await.is_empty());
        let query = Query { chosen: BTreeMap::from([(Choice::Within, top_id.clone())]), ..Query::default() };
        assert_eq!(name_of_over(&site, Side::Public, &query).await.unwrap().as_deref(), Some("Riksförbundet"));

        // Of what not everyone may see, nobody is told who belongs to it.
        let unit = made(&site, "Bolaget", |t| t.kind = "own_unit".into()).await;
        add(&site, &keeper, club, unit, &is("member_of", "", "")).await.unwrap();
        assert!(names(&site, Side::Public, &[(Choice::Within, &within(unit))]).await.is_empty());
        assert_eq!(names(&site, Side::Desk(&keeper), &[(Choice::Within, &within(unit))]).await, ["Klubben"]);
    }

    async fn relations_follow_a_merge_and_come_back(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let top = made(&site, "Riksförbundet", |_| {}).await;
        let (winner, loser) = (made(&site, "Klubben", |_| {}).await, made(&site, "Klubben IF", |_| {}).await);
        add(&site, &keeper, loser, top, &is("member_of", "", "")).await.unwrap();
        merge(&site, &keeper, (winner, loser), None, &BTreeMap::new()).await.unwrap();
        assert_eq!(told(&of(&site, &keeper, top).await.unwrap()), [("Klubben".to_owned(), true, false)]);
        assert!(add(&site, &keeper, loser, top, &is("section_of", "", "")).await.is_err(), "it stands no more");
        split(&site, &keeper, loser).await.unwrap();
        assert_eq!(told(&of(&site, &keeper, top).await.unwrap()), [("Klubben IF".to_owned(), true, false)]);
        assert!(of(&site, &keeper, winner).await.unwrap().is_empty());

        merge(&site, &keeper, (winner, loser), None, &BTreeMap::new()).await.unwrap();
        let moved = of(&site, &keeper, winner).await.unwrap().remove(0);
        remove(&site, &keeper, moved.relation.id, moved.relation.version).await.unwrap();
        split(&site, &keeper, loser).await.unwrap();
        assert!(of(&site, &keeper, loser).await.unwrap().is_empty(), "what was taken away does not come back");
    }

    async fn organisations_are_found_by_where_they_are_active_their_role_and_what_they_want_to_be_asked(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        made(&site, "Med säte", |t| t.seat = "Ale".into()).await;
        made(&site, "Verksam", |t| { t.seat = "Borås".into(); t.areas = "Ale".into(); }).await;
        made(&site, "I länet", |t| { t.seat = "Borås".into(); t.reach = "county".into(); }).await;
        made(&site, "I landet", |t| t.reach = "national".into()).await;
        let voice = made(&site, "Någon annanstans", |t| {
            t.seat = "Kiruna".into();
            t.roles = vec!["voice_bearer".into()];
            t.activities = "Föreläsningar".into();
        }).await;
        let place = |written: &str, active_there| Query {
            place: app::organisation_search::Place::read(written),
            active_there,
            ..Query::default()
        };
        let found = async |query: &Query| {
            let found = find(&site, Side::Public, query, Window { first: 0, count: 50 }).await.unwrap();
            found.rows.into_iter().map(|r| r.name).collect::<Vec<_>>()
        };
        assert_eq!(found(&place("Ale", false)).await, ["Med säte"]);
        assert_eq!(found(&place("Ale", true)).await, ["I landet", "I länet", "Med säte", "Verksam"]);
        assert_eq!(found(&place("Västra Götaland", true)).await, ["I landet", "I länet", "Med säte", "Verksam"]);
        assert_eq!(found(&place("Kiruna", true)).await, ["I landet", "Någon annanstans"]);
        assert_eq!(names(&site, Side::Public, &[(Choice::Role, "voice_bearer")]).await, ["Någon annanstans"]);
        assert_eq!(names(&site, Side::Public, &[(Choice::Activity, "föreläsning")]).await, ["Någon annanstans"]);

        let mut tx = site.store.write().await.unwrap();
        let before = store::organisation::held(&mut tx, &[voice]).await.unwrap().remove(0);
        let mut after = before.clone();
        let says = |facet, key: &str| domain::organisation::Trait {
            facet,
            key: key.into(),
            label: String::new(),
            basis: domain::organisation::Basis::Said,
        };
        let subject = domain::activity::read("Kollektivtrafik").unwrap().key;
        after.profile.interests = vec![says(Facet::Activity, &subject), says(Facet::TargetGroup, "children")];
        let change = store::organisation::Changed { before, after };
        store::organisation::update_all(&mut tx, &[change], None, "system", site.now()).await.unwrap();
        tx.commit().await.unwrap();
        app::organisation_search::catch_up_at_once(&site).await.unwrap();
        for asked in ["kollektivtrafik", "barn 7-12 år"] {
            let chosen = [(Choice::Interest, asked)];
            assert_eq!(names(&site, Side::Desk(&keeper), &chosen).await, ["Någon annanstans"], "{asked}");
            assert!(names(&site, Side::Public, &chosen).await.len() > 1, "it is nothing that anyone chooses by");
        }
    }
}
