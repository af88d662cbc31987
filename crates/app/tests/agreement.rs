//! Inter-coder agreement: a sample is coded by two who do not see each other's work, measured, and settled.

use crate::fixture::{dispatched, load, person, recipients};
use crate::on_both_sites;
use app::agreement::files::{self, Format};
use app::agreement::{TypedDrawing, TypedSettlement};
use app::draft::Owner;
use app::{Error, Refusal, Site, agreement, code_book, statement};
use domain::access::Actor;
use domain::agreement::SampleState;
use domain::code_book::TypedCode;
use domain::contribution::Contribution;
use domain::ids::{CodeId, SampleId};
use domain::language::Language;
use domain::stance::Stance;
use domain::statement::{Answer, PartView};
use domain::validation::Problem;

const SLUG: &str = "rs-2024-0001";

async fn send(site: &Site, nth: usize, summary: &str) {
    let referral = load(site, SLUG).await;
    let mut tx = site.store.read().await.unwrap();
    let parts = store::referral::parts(&mut tx, referral.id).await.unwrap();
    let questions = store::referral::questions(&mut tx, referral.id).await.unwrap();
    drop(tx);
    let view = PartView { stance: Some(Stance::Support), text: format!("Syftet är gott. {summary}") };
    let answer = Answer {
        overall: Some(Stance::Support),
        summary: summary.into(),
        parts: vec![(parts[0].id, view)],
        questions: vec![(questions[1].id, "Tiden saknas.".into())],
        email: "kansli@forening.example".into(),
        ..Answer::default()
    };
    let owner = Owner::Recipient(recipients(site, &referral).await[nth].id);
    statement::send(site, &owner, answer, Language::Swedish).await.unwrap();
}

async fn add_code(site: &Site, officer: &Actor, name: &str) -> CodeId {
    let typed = TypedCode { name: name.into(), ..TypedCode::default() };
    code_book::add(site, officer, SLUG, &typed).await.unwrap()
}

fn drawing(size: &str, seed: &str, first: &Actor, second: &Actor) -> TypedDrawing {
    TypedDrawing { size: size.into(), seed: seed.into(), coders: [first.account(), second.account()] }
}

async fn views(site: &Site) -> Vec<Contribution> {
    let referral = load(site, SLUG).await;
    store::contribution::of_referral(&mut site.store.read().await.unwrap(), referral.id).await.unwrap()
}

async fn codes_on(site: &Site, reference: &str) -> Vec<String> {
    let referral = load(site, SLUG).await;
    let view = views(site).await.into_iter().find(|v| v.reference == reference).unwrap();
    let all = code_book::codes_of_views(&mut site.store.read().await.unwrap(), referral.id).await.unwrap();
    all.get(&view.id).map(|codes| codes.iter().map(|c| c.name.clone()).collect()).unwrap_or_default()
}

/// Codes what is left as one coder: stance to all that have one.
async fn code_rest(site: &Site, who: &Actor, id: SampleId, codes: &[CodeId]) {
    let whole = agreement::show(site, who, SLUG, id).await.unwrap();
    for view in whole.left() {
        let stance = view.question.is_none().then_some(Stance::Support);
        agreement::code(site, who, id, &view.reference, codes, stance).await.unwrap();
    }
}

on_both_sites! {
    async fn a_code_merged_while_a_sample_is_coded_is_no_difference(site: Arc<Site>) {
        dispatched(&site).await;
        let (officer, other) = (person(&site, "handlaggare").await, person(&site, "samordnare").await);
        send(&site, 0, "Mötena är för sent.").await;
        let (alfa, beta) = (add_code(&site, &officer, "Alfa").await, add_code(&site, &officer, "Beta").await);
        let id = agreement::draw(&site, &officer, SLUG, &drawing("3", "ord", &officer, &other)).await.unwrap();
        code_rest(&site, &officer, id, &[alfa]).await;
        let halves = ["Ett", "Två"].map(|name| TypedCode { name: name.into(), ..TypedCode::default() });
        let split = code_book::split(&site, &officer, alfa, 1, &halves, &[]).await;
        assert!(matches!(split, Err(Error::Refused(Refusal::CodeInSample))));
        agreement::hand_in(&site, &officer, id).await.unwrap();
        code_book::merge(&site, &officer, alfa, 1, beta).await.unwrap();
        code_rest(&site, &other, id, &[beta]).await;
        agreement::hand_in(&site, &other, id).await.unwrap();
        let rows = agreement::show(&site, &officer, SLUG, id).await.unwrap().measured.unwrap().rows;
        assert!(rows.len() == 3 && rows.iter().all(|r| !r.differs()), "{rows:?}");
    }

    async fn two_code_the_same_views_and_neither_sees_the_other_until_both_are_done(site: Arc<Site>) {
        dispatched(&site).await;
        let (officer, other) = (person(&site, "handlaggare").await, person(&site, "samordnare").await);
        let registrar = person(&site, "registrator").await;
        send(&site, 0, "Mötena är för sent.").await;
        send(&site, 1, "Arvodet är lågt.").await;
        let (time, fee) = (add_code(&site, &officer, "Tid").await, add_code(&site, &officer, "Arvode").await);
        assert!(matches!(agreement::draw(&site, &registrar, SLUG, &drawing("2", "", &officer, &other)).await, Err(Error::Forbidden)));
        let Err(Error::Invalid(f)) = agreement::draw(&site, &officer, SLUG, &drawing("7", "", &officer, &registrar)).await else { panic!() };
        assert_eq!((f.0.at("size"), f.0.at("second")), (Some(&Problem::NotInRange(1, 6)), Some(&Problem::NotAChoice)));
        let id = agreement::draw(&site, &officer, SLUG, &drawing("6", "remiss", &officer, &other)).await.unwrap();
        let again = agreement::draw(&site, &officer, SLUG, &drawing("3", "remiss", &officer, &other)).await.unwrap();
        let (whole, part) = (agreement::show(&site, &officer, SLUG, id).await.unwrap(), agreement::show(&site, &officer, SLUG, again).await.unwrap());
        let references = |w: &agreement::Whole| w.views.iter().map(|d| d.view.reference.clone()).collect::<Vec<_>>();
        assert_eq!(references(&whole)[..3], references(&part)[..], "the seed decides");
        agreement::stop(&site, &other, again).await.unwrap();
        assert!(agreement::code(&site, &officer, again, &references(&part)[0], &[], None).await.is_err());
        let before = views(&site).await;

        // The first codes all as time; a stance must be chosen where there is one.
        let asked = whole.views.iter().find(|d| d.view.question.is_none()).unwrap().view.clone();
        let Err(Error::Invalid(f)) = agreement::code(&site, &officer, id, &asked.reference, &[time], None).await else { panic!() };
        assert_eq!(f.0.at("stance"), Some(&Problem::Missing));
        assert!(matches!(agreement::hand_in(&site, &officer, id).await, Err(Error::Refused(Refusal::UncodedViews(6)))));
        assert!(matches!(agreement::code(&site, &registrar, id, &asked.reference, &[], None).await, Err(Error::Forbidden)));
        agreement::code(&site, &officer, id, &asked.reference, &[fee], Some(Stance::Reject)).await.unwrap();
        agreement::code(&site, &officer, id, &asked.reference, &[time], Some(Stance::Support)).await.unwrap();
        code_rest(&site, &officer, id, &[time]).await;
        agreement::hand_in(&site, &officer, id).await.unwrap();
        assert!(matches!(agreement::code(&site, &officer, id, &asked.reference, &[], Some(Stance::Support)).await, Err(Error::Refused(Refusal::AlreadyDone))));
        let seen = agreement::show(&site, &other, SLUG, id).await.unwrap();
        assert_eq!((seen.sample.state(), seen.coded, seen.mine.len()), (SampleState::Open, [6, 0], 0));
        assert!(seen.measured.is_none());
        let told = files::data(&seen).to_string();
        assert!(!told.contains("Tid") && files::write(&site, &seen, Format::Csv, Language::Swedish).is_err(), "{told}");

        // The second differs on one.
        agreement::code(&site, &other, id, &asked.reference, &[time, fee], Some(Stance::Reject)).await.unwrap();
        code_rest(&site, &other, id, &[time]).await;
        agreement::hand_in(&site, &other, id).await.unwrap();
        let seen = agreement::show(&site, &officer, SLUG, id).await.unwrap();
        let measured = seen.measured.clone().unwrap();
        assert_eq!((measured.comparison.views, measured.comparison.alike), (6, 5));
        let kappa = |code: CodeId| measured.comparison.codes.iter().find(|c| c.code == code).unwrap().agreement.kappa();
        assert_eq!((kappa(time), kappa(fee)), (None, Some(0)), "always, and once by one of them");
        assert_eq!(measured.comparison.stance.judged, 4, "answers to questions have no stance");
        assert_eq!(views(&site).await, before, "nothing of it is on the views yet");
        assert!(codes_on(&site, &asked.reference).await.is_empty());

        // Settled: now it is on the view, and what came before stays.
        let typed = TypedSettlement { codes: vec![fee], stance: Some(Stance::Reject), reason: "Arvodet är huvudsaken".into(), number: 0 };
        assert!(matches!(agreement::settle(&site, &registrar, id, &asked.reference, &typed).await, Err(Error::Forbidden)));
        agreement::settle(&site, &officer, id, &asked.reference, &typed).await.unwrap();
        assert!(matches!(agreement::settle(&site, &other, id, &asked.reference, &typed).await, Err(Error::ChangedMeanwhile)));
        let second = TypedSettlement { codes: vec![fee, time], number: 1, ..typed };
        agreement::settle(&site, &other, id, &asked.reference, &second).await.unwrap();
        assert_eq!(codes_on(&site, &asked.reference).await, ["Arvode", "Tid"]);
        let now = views(&site).await.into_iter().find(|v| v.reference == asked.reference).unwrap();
        assert_eq!((now.read, now.read_by), (Some(Stance::Reject), officer.account()), "the stance was the same the second time");
        assert_eq!(agreement::settle_alike(&site, &officer, id).await.unwrap(), 5);
        assert!(matches!(agreement::settle_alike(&site, &officer, id).await, Err(Error::Refused(Refusal::AlreadyDone))));
        assert!(views(&site).await.iter().all(|v| v.read.is_some()));
        let seen = agreement::show(&site, &officer, SLUG, id).await.unwrap();
        let row = seen.measured.as_ref().unwrap().rows.iter().find(|r| r.view.id == asked.id).unwrap();
        assert_eq!(row.settled.iter().map(|(s, by)| (s.number, by.as_str())).collect::<Vec<_>>(), [(1, "Handläggare"), (2, "Samordnare")]);
        let csv = String::from_utf8(files::write(&site, &seen, Format::Csv, Language::Swedish).unwrap()).unwrap();
        assert!(csv.contains("Arvode; Tid") && csv.contains("Arvodet är huvudsaken") && csv.lines().count() >= 7, "{csv}");
        assert_eq!(files::write(&site, &seen, Format::Xlsx, Language::Finnish).unwrap()[..2], *b"PK");
        let told: serde_json::Value = serde_json::from_slice(&files::write(&site, &seen, Format::Json, Language::English).unwrap()).unwrap();
        assert_eq!(told["result"]["all_codes"]["judged"], 12);
        assert!(told["result"]["codes"].as_array().unwrap().iter().any(|c| c["code"] == "Tid" && c["kappa"].is_null()));
    }

    async fn a_view_that_was_corrected_need_not_be_coded_and_cannot_be_settled(site: Arc<Site>) {
        dispatched(&site).await;
        let (officer, other) = (person(&site, "handlaggare").await, person(&site, "samordnare").await);
        send(&site, 0, "Mötena är för sent.").await;
        send(&site, 1, "Arvodet är lågt.").await;
        let time = add_code(&site, &officer, "Tid").await;
        let id = agreement::draw(&site, &officer, SLUG, &drawing("6", "", &officer, &other)).await.unwrap();
        assert_eq!(agreement::show(&site, &officer, SLUG, id).await.unwrap().sample.seed.len(), 8, "one is made");
        code_rest(&site, &officer, id, &[time]).await;
        agreement::hand_in(&site, &officer, id).await.unwrap();
        send(&site, 0, "Mötena är bra.").await;
        let seen = agreement::show(&site, &other, SLUG, id).await.unwrap();
        assert_eq!((seen.counting(), seen.views.len(), seen.coded), (3, 6, [3, 0]));
        code_rest(&site, &other, id, &[]).await;
        agreement::hand_in(&site, &other, id).await.unwrap();
        let gone = seen.views.iter().find(|d| !d.counts).unwrap().view.reference.clone();
        let typed = TypedSettlement { codes: vec![time], stance: Some(Stance::Support), ..TypedSettlement::default() };
        assert!(matches!(agreement::settle(&site, &officer, id, &gone, &typed).await, Err(Error::NotFound)));
        let kept = agreement::show(&site, &other, SLUG, id).await.unwrap().measured.unwrap();
        assert_eq!((kept.comparison.views, kept.comparison.alike), (3, 0), "of what both coded");
        // What is out of use by now is not put on anything.
        code_book::retire(&site, &officer, time, 1, true).await.unwrap();
        let still = kept.rows.iter().find(|r| r.counts && r.view.question.is_none()).unwrap();
        let Err(Error::Invalid(f)) = agreement::settle(&site, &officer, id, &still.view.reference, &typed).await else { panic!() };
        assert_eq!(f.0.at("codes"), Some(&Problem::NotAChoice));
    }
}
