//! A site follows a model from a day, changes to another, and is told what it owes.

use crate::fixture::person;
use crate::on_both_sites;
use app::collaboration_model::{self, Typed, all, follow};
use app::deed;
use app::duty::{Standing, Told, TypedWaiver, list, owe_again, show, waive};
use app::{Error, Refusal, Site};
use domain::access::Actor;
use domain::deed::DeedState;
use domain::validation::Problem;
use jiff::civil::{Date, date};

fn model(name: &str) -> String {
    let file = format!("{}/../../models/{name}.toml", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(file).unwrap()
}

fn from(name: &str, day: &str) -> Typed {
    Typed { text: model(name), from: day.into(), decided_on: String::new(), reason: "Beslut § 1".into() }
}

fn meeting(kind: &str, on: &str, state: &str) -> deed::Typed {
    deed::Typed { kind: kind.into(), on: on.into(), state: state.into(), ..deed::Typed::default() }
}

async fn year(site: &Site, actor: &Actor, year: i16) -> Vec<Told> {
    list(site, actor, (date(year, 1, 1), date(year, 12, 31))).await.unwrap()
}

fn of_clause<'a>(all: &'a [Told], clause: &str) -> Vec<&'a Told> {
    all.iter()
        .filter(|duty| duty.clauses.first().is_some_and(|(id, _)| id == clause) && duty.due.is_some())
        .collect()
}

fn standing(all: &[Told], clause: &str) -> Vec<(Date, &'static str)> {
    of_clause(all, clause).iter().map(|duty| (duty.due.unwrap(), duty.standing.as_str())).collect()
}

on_both_sites! {
    async fn a_site_changes_model_on_a_day_and_nothing_is_rewritten(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        site.clock.hold(crate::fixture::at("2024-01-08T09:00:00Z"));
        assert!(year(&site, &keeper, 2024).await.is_empty(), "without a model nothing is owed");
        follow(&site, &keeper, &from("ostergotland-2018", "2023-01-01")).await.unwrap();
        assert_eq!(of_clause(&year(&site, &keeper, 2024).await, "O-5").len(), 5, "four meetings, one of them open");
        for day in ["2024-02-14", "2024-05-16"] {
            site.clock.hold(crate::fixture::at(&format!("{day}T15:00:00Z")));
            deed::add(&site, &keeper, &meeting("stormote", day, "done")).await.unwrap();
        }
        site.clock.hold(crate::fixture::at("2024-10-02T09:00:00Z"));
        let before = year(&site, &keeper, 2024).await;
        follow(&site, &keeper, &from("ostergotland-2025", "2025-01-01")).await.unwrap();
        let models = all(&site).await.unwrap();
        let told: Vec<_> = models.iter().map(|one| (one.model.id.as_str().to_owned(), one.from, one.until)).collect();
        assert_eq!(told, [
            ("ostergotland-2018".to_owned(), date(2023, 1, 1), Some(date(2024, 12, 31))),
            ("ostergotland-2025".to_owned(), date(2025, 1, 1), None),
        ]);
        let after = year(&site, &keeper, 2024).await;
        for duty in before.iter().filter(|duty| matches!(duty.standing, Standing::Met { .. } | Standing::Late)) {
            let same = after.iter().find(|now| now.key == duty.key);
            assert_eq!(same.map(|now| &now.standing), Some(&duty.standing), "{}", duty.key);
        }
        site.clock.hold(crate::fixture::at("2025-07-01T09:00:00Z"));
        deed::add(&site, &keeper, &meeting("dialogforum", "2025-04-03", "done")).await.unwrap();
        let told = year(&site, &keeper, 2025).await;
        assert!(of_clause(&told, "O-5").is_empty(), "no large meeting is owed under the new model");
        let forums: Vec<Told> = told.iter().filter(|duty| duty.kind == "dialogforum").cloned().collect();
        assert_eq!(standing(&forums, "O-12"), [(date(2025, 6, 30), "met"), (date(2025, 12, 31), "upcoming")]);
        assert_eq!(standing(&told, "O-8"), [(date(2025, 3, 31), "late")], "the report on the last year was owed when the model ended");
        assert_eq!(of_clause(&year(&site, &keeper, 2026).await, "O-8").len(), 0);
    }

    async fn a_file_with_mistakes_is_not_followed_and_one_is_not_followed_twice(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let broken = Typed { text: model("vgr-2024").replacen("\"ska\"", "\"skall\"", 1), ..from("vgr-2024", "2024-01-01") };
        let Err(Error::Invalid(fields)) = follow(&site, &keeper, &broken).await else { panic!("a broken file was taken up") };
        assert!(matches!(fields.0.at("file"), Some(Problem::NotAModel(1, first)) if first.contains("line ")), "{fields:?}");
        let Err(Error::Invalid(fields)) = follow(&site, &keeper, &Typed::default()).await else { panic!("nothing was taken up") };
        for field in ["file", "from", "reason"] {
            assert_eq!(fields.0.at(field), Some(&Problem::Missing), "{field}");
        }
        assert!(all(&site).await.unwrap().is_empty());
        follow(&site, &keeper, &from("vgr-2024", "2024-01-01")).await.unwrap();
        let again = follow(&site, &keeper, &from("vgr-2024", "2024-01-01")).await;
        assert!(matches!(again, Err(Error::Refused(Refusal::FollowedAlready))));
        let officer = person(&site, "handlaggare").await;
        assert!(matches!(follow(&site, &officer, &from("stockholm-2024", "2025-01-01")).await, Err(Error::Forbidden)));
        assert_eq!(collaboration_model::files(&site, &keeper).await.unwrap().len(), 1);
    }

    async fn a_deed_is_planned_moved_done_and_meets_its_duty(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        site.clock.hold(crate::fixture::at("2024-03-01T09:00:00Z"));
        follow(&site, &keeper, &from("vgr-2024", "2024-01-01")).await.unwrap();
        let id = deed::add(&site, &keeper, &meeting("stormote", "2024-04-18", "")).await.unwrap();
        let planned = year(&site, &keeper, 2024).await;
        let first = of_clause(&planned, "V-35")[0].clone();
        assert_eq!(first.planned, Some((date(2024, 4, 18), id)));
        let there = deed::show(&site, &keeper, id).await.unwrap();
        assert_eq!((there.state, there.title.as_str()), (DeedState::Planned, "Stormöte"));
        let moved = deed::Typed { on: "2024-05-02".into(), ..deed::Typed::from(&there) };
        deed::edit(&site, &keeper, id, there.version, &moved).await.unwrap();
        let stale = deed::edit(&site, &keeper, id, there.version, &moved).await;
        assert!(matches!(stale, Err(Error::ChangedMeanwhile)), "{stale:?}");
        let too_soon = deed::Typed { state: "done".into(), ..moved.clone() };
        let Err(Error::Invalid(fields)) = deed::edit(&site, &keeper, id, 2, &too_soon).await else { panic!("it has not been") };
        assert_eq!(fields.0.at("on"), Some(&Problem::InTheFuture));
        site.clock.hold(crate::fixture::at("2024-05-03T09:00:00Z"));
        deed::edit(&site, &keeper, id, 2, &too_soon).await.unwrap();
        let met = show(&site, &keeper, first.key.as_str()).await.unwrap();
        assert_eq!(met.standing, Standing::Met { on: date(2024, 5, 2), was_late: false });
        assert_eq!(met.evidence, [id]);
        let Err(Error::Invalid(fields)) = deed::add(&site, &keeper, &meeting("dialogforum", "2024-05-01", "done")).await else { panic!("another region's") };
        assert_eq!(fields.0.at("kind"), Some(&Problem::NotOfModel("dialogforum".into())));
        let registrar = person(&site, "registrator").await;
        assert!(matches!(deed::add(&site, &registrar, &meeting("stormote", "2024-05-01", "done")).await, Err(Error::Forbidden)));
    }

    async fn a_duty_is_waived_with_a_reason_and_owed_again(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        site.clock.hold(crate::fixture::at("2024-08-01T09:00:00Z"));
        follow(&site, &keeper, &from("vgr-2024", "2024-01-01")).await.unwrap();
        let told = year(&site, &keeper, 2024).await;
        let key = of_clause(&told, "V-35")[0].key.to_string();
        assert_eq!(show(&site, &keeper, &key).await.unwrap().standing, Standing::Late);
        let Err(Error::Invalid(fields)) = waive(&site, &keeper, &key, &TypedWaiver::default()).await else { panic!("without a reason") };
        assert_eq!((fields.0.at("reason"), fields.0.at("by")), (Some(&Problem::Missing), Some(&Problem::Missing)));
        let why = TypedWaiver { reason: "Pandemi.".into(), by: "RÖS-gruppen".into(), decided_on: "2024-06-01".into() };
        waive(&site, &keeper, &key, &why).await.unwrap();
        let standing = show(&site, &keeper, &key).await.unwrap().standing;
        assert_eq!(standing, Standing::Waived { on: date(2024, 6, 1), reason: "Pandemi.".into(), by: "RÖS-gruppen".into() });
        assert!(matches!(waive(&site, &keeper, &key, &why).await, Err(Error::Refused(Refusal::DutyIsWaived))));
        owe_again(&site, &keeper, &key).await.unwrap();
        assert_eq!(show(&site, &keeper, &key).await.unwrap().standing, Standing::Late);
        waive(&site, &keeper, &key, &why).await.unwrap();
        assert!(matches!(waive(&site, &keeper, "vgr-2024:finns-inte/2024", &why).await, Err(Error::NotFound)));
        let officer = person(&site, "handlaggare").await;
        assert!(matches!(owe_again(&site, &officer, &key).await, Err(Error::Forbidden)));
        assert!(matches!(app::audit::verify(&site).await.unwrap(), app::audit::Verdict::Whole(_)));
    }
}
