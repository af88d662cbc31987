//! Who represents organisations: named, changed, ended, erased by hand and when the time has come, found, and shown to anyone only as
//! far as the organisation has chosen.

use crate::fixture::{at, person};
use crate::on_both_sites;
use app::mandate::list::{Asked, Which, count_ending, export, find};
use app::mandate::{Typed, TypedEnd, add, all, edit, end, erase, forget, public, show};
use app::organisation_merge::{merge, split};
use app::{Error, Site};
use domain::access::Actor;
use domain::ids::OrganisationId;
use domain::language::Language;
use domain::mandate::{EndReason, MandateRole, Standing};
use domain::organisation_search::Format;
use domain::time::Day;
use domain::validation::Problem;
use std::collections::BTreeMap;

async fn association(site: &Site, name: &str) -> OrganisationId {
    let typed = app::organisation::Typed {
        name: name.into(),
        kind: "civil_society".into(),
        language: "sv".into(),
        seat: "Ale".into(),
        ..app::organisation::Typed::default()
    };
    app::organisation::create(site, &person(site, "samordnare").await, &typed).await.unwrap()
}

fn anna() -> Typed {
    Typed {
        person: "Anna Berg".into(),
        email: "anna.berg@x.example".into(),
        phone: "031-1".into(),
        matter: "Samrådet för funktionsrätt".into(),
        role: "ordinary".into(),
        appointed_by: "annual_meeting".into(),
        appointed_on: "2023-03-12".into(),
        since: "2023-03-12".into(),
        until: "2024-03-10".into(),
        source: "Protokoll från årsmötet".into(),
        basis: "consent".into(),
        is_public: true,
        ..Typed::default()
    }
}

fn why(reason: &str, on: &str) -> TypedEnd {
    TypedEnd { on: on.into(), reason: reason.into() }
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn asked(which: Which, organisation: &str, matter: &str) -> Asked {
    Asked { which, organisation: organisation.into(), matter: matter.into() }
}

/// Who is found, with what is told of a successor.
async fn found(site: &Site, asked: &Asked) -> Vec<(String, bool)> {
    let official = person(site, "registrator").await;
    let found = find(site, &official, asked, (0, 100)).await.unwrap();
    assert_eq!(found.total, i64::try_from(found.rows.len()).unwrap());
    found.rows.into_iter().map(|l| (l.mandate.person, l.without_successor)).collect()
}

async fn actions(site: &Site) -> Vec<String> {
    let all = store::audit::after(&mut site.store.read().await.unwrap(), 0, 1_000).await.unwrap();
    all.into_iter().map(|e| e.entry.action).filter(|a| a.contains("mandate")).collect()
}

fn fields(error: Result<impl std::fmt::Debug, Error>) -> Vec<(String, Problem)> {
    let Err(Error::Invalid(wrong)) = error else { panic!("{error:?}") };
    wrong.0.0.into_iter().map(|p| (p.field, p.problem)).collect()
}

on_both_sites! {
    async fn a_mandate_is_named_changed_and_ended_with_a_reason(site: Arc<Site>) {
        let (keeper, officer) = (person(&site, "samordnare").await, person(&site, "handlaggare").await);
        let id = association(&site, "Byalaget").await;
        assert!(matches!(add(&site, &officer, id, &anna()).await, Err(Error::Forbidden)));
        assert!(add(&site, &Actor::Anyone, id, &anna()).await.is_err());
        let one = add(&site, &keeper, id, &anna()).await.unwrap();
        let kept = show(&site, &officer, one).await.unwrap();
        assert_eq!(Typed::from(&kept), anna());
        assert_eq!(kept.standing(day("2024-01-10"), 60), Standing::Ending);
        let other = Typed {
            appointed_by: "other".into(), appointer: "Valberedningen".into(), since: String::new(), until: String::new(), ..anna()
        };
        edit(&site, &keeper, one, 1, &other).await.unwrap();
        let kept = show(&site, &officer, one).await.unwrap();
        assert_eq!((kept.appointer.as_str(), kept.since, kept.until), ("Valberedningen", day("2023-03-12"), None));
        assert!(matches!(edit(&site, &keeper, one, 1, &anna()).await, Err(Error::ChangedMeanwhile)));
        assert!(matches!(end(&site, &officer, one, 2, &why("resigned", "")).await, Err(Error::Forbidden)));
        end(&site, &keeper, one, 2, &why("resigned", "")).await.unwrap();
        let kept = show(&site, &officer, one).await.unwrap();
        assert_eq!((kept.last_day(), kept.end_reason), (Some(day("2024-01-10")), Some(EndReason::Resigned)));
        assert!(matches!(end(&site, &keeper, one, 3, &why("other", "")).await, Err(Error::ChangedMeanwhile)));
        // Mended afterwards, it is still ended.
        edit(&site, &keeper, one, 3, &Typed { person: "Anna Bergh".into(), ..anna() }).await.unwrap();
        let kept = show(&site, &officer, one).await.unwrap();
        assert_eq!((kept.last_day(), kept.person.as_str()), (Some(day("2024-01-10")), "Anna Bergh"));
        let late = edit(&site, &keeper, one, 4, &Typed { since: "2024-02-01".into(), ..anna() }).await;
        assert_eq!(fields(late), [("since".into(), Problem::AfterLastDay(day("2024-01-10").0))]);
        assert_eq!(
            actions(&site).await,
            ["organisation.mandate_added", "organisation.mandate_changed", "organisation.mandate_ended", "organisation.mandate_changed"]
        );
    }

    async fn what_cannot_be_kept_is_named_at_its_field(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let id = association(&site, "Byalaget").await;
        let names: Vec<_> = fields(add(&site, &keeper, id, &Typed::default()).await).into_iter().map(|(f, _)| f).collect();
        assert_eq!(names, ["person", "matter", "role", "appointed_by", "told", "basis"]);
        let wrong = Typed {
            appointed_by: "other".into(), basis: "function".into(), until: "2023-03-12".into(), appointed_on: "i fjol".into(), ..anna()
        };
        let wrong = fields(add(&site, &keeper, id, &wrong).await);
        assert_eq!(wrong, [
            ("appointer".into(), Problem::Missing),
            ("appointed_on".into(), Problem::NotADate),
            ("until".into(), Problem::NotAfter(day("2023-03-12").0)),
            ("basis".into(), Problem::PersonNeedsBasis),
        ]);
        assert!(all(&site, &keeper, id).await.unwrap().is_empty(), "nothing was half done");
        let one = add(&site, &keeper, id, &anna()).await.unwrap();
        let early = fields(end(&site, &keeper, one, 1, &why("", "2023-03-11")).await);
        assert_eq!(early, [("end_reason".into(), Problem::Missing), ("ended_on".into(), Problem::NotAfter(day("2023-03-11").0))]);
        let late = fields(end(&site, &keeper, one, 1, &why("resigned", "2024-03-11")).await);
        assert_eq!(late, [("ended_on".into(), Problem::AfterLastDay(day("2024-03-10").0))]);
        // Who never was one is no longer shown.
        end(&site, &keeper, one, 1, &why("mistake", "2020-01-01")).await.unwrap();
        assert!(public(&site, id).await.unwrap().is_empty());
        assert_eq!(show(&site, &keeper, one).await.unwrap().standing(day("2023-06-01"), 60), Standing::Ended);
    }

    async fn anyone_sees_only_what_the_organisation_has_chosen(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let id = association(&site, "Byalaget").await;
        add(&site, &keeper, id, &anna()).await.unwrap();
        add(&site, &keeper, id, &Typed { person: "Bo Dold".into(), is_public: false, ..anna() }).await.unwrap();
        add(&site, &keeper, id, &Typed { person: "Cilla Sen".into(), since: "2024-02-01".into(), ..anna() }).await.unwrap();
        let seen = public(&site, id).await.unwrap();
        assert_eq!(seen.len(), 1);
        assert_eq!((seen[0].person.as_str(), seen[0].role), ("Anna Berg", MandateRole::Ordinary));
        assert_eq!(seen[0].until, Some(day("2024-03-10")));
        assert!(!format!("{seen:?}").contains("anna.berg@") && !format!("{seen:?}").contains("031-1"));
        site.clock.hold(at("2024-03-11T09:00:00Z"));
        assert!(public(&site, id).await.unwrap().is_empty(), "over");
        site.clock.hold(at("2024-02-11T09:00:00Z"));
        assert_eq!(public(&site, id).await.unwrap().len(), 2);
        let held = app::organisation::entry_of(&site, &keeper, id).await.unwrap();
        let gone = app::organisation::Typed { state: "dissolved".into(), ..app::organisation::Typed::from(&held) };
        app::organisation::edit(&site, &keeper, id, held.organisation.version, &gone).await.unwrap();
        assert!(public(&site, id).await.unwrap().is_empty(), "not in the register");
    }

    async fn who_it_was_is_erased_by_hand_and_when_the_time_has_come(site: Arc<Site>) {
        let (keeper, officer) = (person(&site, "samordnare").await, person(&site, "handlaggare").await);
        let id = association(&site, "Byalaget").await;
        let by_hand = add(&site, &keeper, id, &anna()).await.unwrap();
        assert!(matches!(erase(&site, &officer, by_hand).await, Err(Error::Forbidden)));
        erase(&site, &keeper, by_hand).await.unwrap();
        assert!(matches!(erase(&site, &keeper, by_hand).await, Err(Error::ChangedMeanwhile)));
        let left = show(&site, &keeper, by_hand).await.unwrap();
        assert_eq!((left.person.as_str(), left.email.as_ref(), left.phone.as_str(), left.is_public), ("", None, "", false));
        assert_eq!((left.matter.as_str(), left.last_day()), ("Samrådet för funktionsrätt", Some(day("2024-01-10"))));
        assert!(matches!(edit(&site, &keeper, by_hand, left.version, &anna()).await, Err(Error::ChangedMeanwhile)));
        end(&site, &keeper, by_hand, left.version, &why("resigned", "")).await.unwrap();

        let by_time = add(&site, &keeper, id, &anna()).await.unwrap();
        let holds = add(&site, &keeper, id, &Typed { until: String::new(), ..anna() }).await.unwrap();
        assert_eq!(site.settings.mandates.erase_days, 365);
        // The last day is 10 March 2024; 365 days after that is 10 March 2025.
        site.clock.hold(at("2025-03-10T09:00:00Z"));
        app::jobs::housekeeping(&site).await.unwrap();
        assert_eq!(show(&site, &keeper, by_time).await.unwrap().person, "Anna Berg");
        site.clock.hold(at("2025-03-11T09:00:00Z"));
        for _ in 0..2 {
            app::jobs::housekeeping(&site).await.unwrap();
        }
        let left = show(&site, &keeper, by_time).await.unwrap();
        assert!(left.person.is_empty() && left.email.is_none() && left.erased_at.is_some());
        assert_eq!((left.last_day(), left.ended_on), (Some(day("2024-03-10")), None), "that there was one, in what and when, stays");
        assert_eq!(show(&site, &keeper, holds).await.unwrap().person, "Anna Berg");
        assert_eq!(actions(&site).await.iter().filter(|a| *a == "organisation.mandate_outlived").count(), 1);
        forget(&site).await.unwrap();
        assert!(matches!(app::audit::verify(&site).await.unwrap(), app::audit::Verdict::Whole(_)));
    }

    async fn those_who_need_a_successor_are_found_and_so_are_words(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let one = association(&site, "Byalaget Åsen").await;
        let two = association(&site, "100_procent rättvist").await;
        add(&site, &keeper, one, &anna()).await.unwrap();
        let bo = Typed { person: "Bo".into(), matter: "Allt".into(), role: "signatory".into(), until: String::new(), ..anna() };
        add(&site, &keeper, two, &bo).await.unwrap();
        let gone = Typed { person: "Cilla".into(), since: "2022-01-01".into(), until: "2023-11-30".into(), ..anna() };
        add(&site, &keeper, two, &gone).await.unwrap();
        let long_ago = Typed { person: "David".into(), matter: "Kollektivtrafik".into(), until: "2022-11-30".into(), since: "2021-01-01".into(), ..anna() };
        add(&site, &keeper, two, &long_ago).await.unwrap();
        let ending = asked(Which::Ending, "", "");
        assert_eq!(found(&site, &ending).await, [("Cilla".into(), true), ("Anna Berg".into(), true)]);
        assert_eq!(count_ending(&site, &keeper).await.unwrap(), 2);
        // Followed, she is missed no more; whoever ends and is followed is still told of, as such.
        add(&site, &keeper, two, &Typed { person: "Eva".into(), since: "2023-12-01".into(), until: String::new(), ..anna() }).await.unwrap();
        add(&site, &keeper, one, &Typed { person: "Filip".into(), since: "2024-03-11".into(), until: String::new(), ..anna() }).await.unwrap();
        assert_eq!(found(&site, &ending).await, [("Anna Berg".into(), false)]);
        let current: Vec<_> = found(&site, &asked(Which::Current, "", "")).await.into_iter().map(|(who, _)| who).collect();
        assert_eq!(current, ["Anna Berg", "Bo", "Eva", "Filip"]);
        let ended: Vec<_> = found(&site, &asked(Which::Ended, "", "")).await.into_iter().map(|(who, _)| who).collect();
        assert_eq!(ended, ["Cilla", "David"]);
        for (organisation, matter, who) in [("åsen", "", 2), ("ÅSEN", "funktion", 2), ("", "allt", 1), ("100_p", "", 2), ("100%p", "", 0), ("_", "", 2)] {
            assert_eq!(found(&site, &asked(Which::Current, organisation, matter)).await.len(), who, "{organisation} {matter}");
        }
        let some = find(&site, &keeper, &asked(Which::Current, "", ""), (1, 2)).await.unwrap();
        assert_eq!((some.rows.len(), some.total), (2, 4));
        assert!(find(&site, &Actor::Anyone, &ending, (0, 9)).await.is_err());
        let csv = export(&site, &keeper, &asked(Which::Current, "", ""), Format::Csv, Language::Swedish).await.unwrap();
        let csv = String::from_utf8(csv).unwrap();
        assert_eq!(csv.lines().count(), 5);
        assert!(csv.contains("anna.berg@x.example") && csv.contains("2024-03-10") && csv.contains("Firmatecknare"), "{csv}");
        let json = export(&site, &keeper, &ending, Format::Json, Language::Swedish).await.unwrap();
        let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
        assert_eq!(json["mandates"][0]["organisation_name"], "Byalaget Åsen");
        assert_eq!((&json["mandates"][0]["until"], &json["mandates"][0]["without_successor"]), (&"2024-03-10".into(), &false.into()));
        assert!(export(&site, &keeper, &ending, Format::Xlsx, Language::Finnish).await.unwrap().starts_with(b"PK"));
        assert!(export(&site, &Actor::Anyone, &ending, Format::Csv, Language::Swedish).await.is_err());
    }

    async fn mandates_follow_when_two_entries_are_made_one_and_come_back(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let (winner, loser) = (association(&site, "Alafors idrottsförening").await, association(&site, "Alafors IF").await);
        let of_winner = add(&site, &keeper, winner, &anna()).await.unwrap();
        let of_loser = add(&site, &keeper, loser, &Typed { person: "Bo".into(), ..anna() }).await.unwrap();
        merge(&site, &keeper, (winner, loser), None, &BTreeMap::new()).await.unwrap();
        assert_eq!(all(&site, &keeper, winner).await.unwrap().len(), 2);
        assert_eq!(public(&site, winner).await.unwrap().len(), 2);
        assert!(add(&site, &keeper, loser, &anna()).await.is_err(), "it is another's now");
        let since = add(&site, &keeper, winner, &Typed { person: "Cilla".into(), ..anna() }).await.unwrap();
        split(&site, &keeper, loser).await.unwrap();
        let ids = |all: Vec<domain::mandate::Mandate>| all.into_iter().map(|m| m.id).collect::<std::collections::BTreeSet<_>>();
        assert_eq!(ids(all(&site, &keeper, winner).await.unwrap()), [of_winner, since].into());
        assert_eq!(ids(all(&site, &keeper, loser).await.unwrap()), [of_loser].into());
    }
}
