//! The coding desk: the code book through time, marked passages, who codes what, and a correction's carried marks.

use crate::fixture::{dispatched, draft, load, person, recipients};
use crate::on_both_sites;
use app::contribution::{Found, NewView};
use app::draft::Owner;
use app::{Error, Refusal, Site, code_book, coding, common_answer, contribution, statement};
use domain::code_book::{CodeBookFile, CodeState, TypedCode};
use domain::coding::CodingState;
use domain::contribution::{About, Contribution, Outcome};
use domain::ids::{CodeId, StatementId};
use domain::language::Language;
use domain::span::{Place, Span};
use domain::stance::Stance;
use domain::statement::{Answer, PartView, Statement};
use domain::validation::Problem;

const SLUG: &str = "rs-2024-0001";

fn typed(name: &str) -> TypedCode {
    TypedCode { name: name.into(), ..TypedCode::default() }
}

async fn send(site: &Site, nth: usize, summary: &str) -> Statement {
    let referral = load(site, SLUG).await;
    let parts = store::referral::parts(&mut site.store.read().await.unwrap(), referral.id).await.unwrap();
    let view = PartView { stance: Some(Stance::Support), text: "Syftet är gott.".into() };
    let answer = Answer {
        overall: Some(Stance::Support),
        summary: summary.into(),
        parts: vec![(parts[0].id, view)],
        email: "kansli@forening.example".into(),
        ..Answer::default()
    };
    let owner = Owner::Recipient(recipients(site, &referral).await[nth].id);
    statement::send(site, &owner, answer, Language::Swedish).await.unwrap()
}

async fn views(site: &Site, id: StatementId) -> Vec<Contribution> {
    let mut tx = site.store.read().await.unwrap();
    let version = store::statement::by_id(&mut tx, id).await.unwrap().unwrap().current_version;
    store::contribution::of_statement(&mut tx, id, version).await.unwrap()
}

async fn codes_on(site: &Site, view: &Contribution) -> Vec<String> {
    let referral = load(site, SLUG).await;
    let mut tx = site.store.read().await.unwrap();
    let all = code_book::codes_of_views(&mut tx, referral.id).await.unwrap();
    all.get(&view.id).map(|codes| codes.iter().map(|c| c.name.clone()).collect()).unwrap_or_default()
}

fn passage(words: &str, codes: Vec<CodeId>) -> NewView {
    let found = Found::Passage(words.into());
    NewView { about: About::Whole, found, stance: Some(Stance::Reject), codes, note: "Fråga Lena".into() }
}

on_both_sites! {
    async fn a_code_book_is_drafted_before_the_first_answer_and_keeps_its_history(site: Arc<Site>) {
        draft(&site).await;
        let (officer, registrar) = (person(&site, "handlaggare").await, person(&site, "registrator").await);
        assert!(matches!(code_book::add(&site, &registrar, SLUG, &typed("Tid")).await, Err(Error::Forbidden)));
        let id = code_book::add(&site, &officer, SLUG, &typed("Tid")).await.unwrap();
        let Err(Error::Invalid(fields)) = code_book::add(&site, &officer, SLUG, &typed(" tid")).await else { panic!() };
        assert_eq!(fields.0.at("name"), Some(&Problem::Taken("Tid".into())));
        code_book::edit(&site, &officer, id, 1, &typed("Tider")).await.unwrap();
        assert!(matches!(code_book::edit(&site, &officer, id, 1, &typed("Annat")).await, Err(Error::ChangedMeanwhile)));
        code_book::retire(&site, &officer, id, 2, true).await.unwrap();
        let file = CodeBookFile { codes: vec![typed("Tider"), typed("Arvode")] };
        let done = code_book::import(&site, &officer, SLUG, &file).await.unwrap();
        assert_eq!((done.added, done.changed, done.unchanged), (2, 0, 0), "a retired code gives its name up");
        assert!(matches!(code_book::retire(&site, &officer, id, 3, false).await, Err(Error::Invalid(_))));
        assert_eq!(code_book::import(&site, &officer, SLUG, &file).await.unwrap().unchanged, 2);
        let twice = CodeBookFile { codes: vec![typed("Ny"), typed("NY")] };
        assert!(code_book::import(&site, &officer, SLUG, &twice).await.is_err());
        let book = code_book::show(&site, &officer, SLUG).await.unwrap();
        assert_eq!(book.codes.len(), 3, "a file with a mistake changes nothing");
        let renamed = book.history.iter().find(|e| e.before == "Tid" && e.after == "Tider");
        assert!(renamed.is_some(), "{:?}", book.history);
    }

    async fn merging_moves_views_and_splitting_asks_where_each_goes(site: Arc<Site>) {
        dispatched(&site).await;
        let officer = person(&site, "handlaggare").await;
        let sent = send(&site, 1, "Mötena är för sent. Arvodet är lågt.").await;
        let mut ids = Vec::new();
        for name in ["Tid", "Kvällar", "Arvode"] {
            ids.push(code_book::add(&site, &officer, SLUG, &typed(name)).await.unwrap());
        }
        let all = views(&site, sent.id).await;
        contribution::code(&site, &officer, all[0].id, &ids).await.unwrap();
        contribution::code(&site, &officer, all[1].id, &ids[..1]).await.unwrap();
        code_book::merge(&site, &officer, ids[1], 1, ids[0]).await.unwrap();
        assert_eq!(codes_on(&site, &all[0]).await, ["Arvode", "Tid"]);
        let mut tx = site.store.read().await.unwrap();
        let ever = store::code_book::codings_ever(&mut tx, all[0].id).await.unwrap();
        drop(tx);
        assert!(ever.iter().any(|c| c.coded_as == "Kvällar"), "what it was coded as stays");
        assert!(contribution::code(&site, &officer, all[0].id, &[ids[1]]).await.is_err(), "a merged code is put on nothing");
        let parts = [typed("Tid"), typed("Plats")];
        let some = [(all[0].id, vec![0, 1])];
        let Err(Error::Invalid(fields)) = code_book::split(&site, &officer, ids[0], 1, &parts, &some).await else { panic!() };
        assert!(fields.0.at(&format!("view-{}", all[1].id)).is_some());
        let moves = [(all[0].id, vec![0, 1]), (all[1].id, vec![1])];
        code_book::split(&site, &officer, ids[0], 1, &parts, &moves).await.unwrap();
        assert_eq!(codes_on(&site, &all[0]).await, ["Arvode", "Plats", "Tid"]);
        assert_eq!(codes_on(&site, &all[1]).await, ["Plats"]);
        let book = code_book::show(&site, &officer, SLUG).await.unwrap();
        assert_eq!(book.code(ids[0]).unwrap().state, CodeState::Split);
        assert_eq!(book.views_of(ids[2]), 1);
    }

    async fn a_marked_passage_knows_where_it_stands_and_a_correction_keeps_it(site: Arc<Site>) {
        dispatched(&site).await;
        let officer = person(&site, "handlaggare").await;
        let sent = send(&site, 1, "Vi säger ja. Mötena är för sent.\nArvodet är lågt.").await;
        let code = code_book::add(&site, &officer, SLUG, &typed("Tid")).await.unwrap();
        let part = views(&site, sent.id).await[1].clone();
        contribution::code(&site, &officer, part.id, &[code]).await.unwrap();
        contribution::mark(&site, &officer, sent.id, passage("Mötena är för sent.", vec![code])).await.unwrap();
        let span = Span { place: Place::Summary, start: 32, end: 50 };
        let new = NewView { found: Found::Span(span), ..passage("", vec![]) };
        contribution::mark(&site, &officer, sent.id, new).await.unwrap();
        let nowhere = passage("Det står inte här.", vec![]);
        let Err(Error::Invalid(fields)) = contribution::mark(&site, &officer, sent.id, nowhere).await else { panic!() };
        assert_eq!(fields.0.at("passage"), Some(&Problem::NotAChoice));
        let all = views(&site, sent.id).await;
        assert_eq!(all[3].text, "Arvodet är lågt.");
        send(&site, 1, "Hej! Vi säger ja. Mötena är för sent.\nArvodet är bra.").await;
        let all = views(&site, sent.id).await;
        assert_eq!(all.len(), 3, "the whole, the part, and the passage that is still there: {all:?}");
        assert_eq!(all[2].text, "Mötena är för sent.");
        assert_eq!(all[2].read, Some(Stance::Reject));
        assert_eq!(codes_on(&site, &all[2]).await, ["Tid"]);
        assert_eq!(codes_on(&site, &all[1]).await, ["Tid"], "said of the part in the same words");
        let mut tx = site.store.read().await.unwrap();
        let marked = store::code_book::marked_in(&mut tx, sent.id, 2).await.unwrap();
        assert_eq!(marked.len(), 1);
        assert_eq!(marked[0].span.start, 18);
        assert!(marked[0].carried_from.is_some());
        assert_eq!(store::code_book::notes_in(&mut tx, sent.id, 2).await.unwrap()[0].text, "Fråga Lena");
        assert_eq!(store::code_book::marked_in(&mut tx, sent.id, 1).await.unwrap().len(), 2, "the first version keeps its own");
    }

    async fn a_second_person_confirms_where_that_is_asked_for(site: Arc<Site>) {
        dispatched(&site).await;
        let (officer, coordinator) = (person(&site, "handlaggare").await, person(&site, "samordnare").await);
        let sent = send(&site, 1, "Vi säger ja.").await;
        coding::set_four_eyes(&site, &officer, SLUG, true).await.unwrap();
        coding::assign(&site, &coordinator, SLUG, &[sent.id], officer.account()).await.unwrap();
        let registrar = person(&site, "registrator").await.account();
        assert!(coding::assign(&site, &coordinator, SLUG, &[sent.id], registrar).await.is_err(), "a registrar does not code");
        assert!(matches!(coding::finish(&site, &officer, sent.id).await, Err(Error::Refused(Refusal::UnreadViews(2)))));
        contribution::read_as_stated(&site, &officer, sent.id).await.unwrap();
        coding::finish(&site, &officer, sent.id).await.unwrap();
        assert!(matches!(coding::confirm(&site, &officer, sent.id).await, Err(Error::Forbidden)));
        let state = |desk: &coding::Desk| desk.rows[0].coding.state(desk.four_eyes);
        let desk = coding::show(&site, &officer, SLUG).await.unwrap();
        assert_eq!(state(&desk), CodingState::WaitsForSecond);
        assert_eq!((desk.whole().read, desk.whole().coded, desk.whole().waits), (1, 0, 1));
        assert_eq!(desk.shares()[0].0, officer.account());
        coding::confirm(&site, &coordinator, sent.id).await.unwrap();
        assert_eq!(state(&coding::show(&site, &officer, SLUG).await.unwrap()), CodingState::Done);
        // Whoever changes the coding afterwards takes that back.
        let code = code_book::add(&site, &officer, SLUG, &typed("Tid")).await.unwrap();
        contribution::code(&site, &officer, views(&site, sent.id).await[0].id, &[code]).await.unwrap();
        assert_eq!(state(&coding::show(&site, &officer, SLUG).await.unwrap()), CodingState::Open);
    }

    async fn one_answer_reaches_each_of_many_views_and_one_can_be_taken_out(site: Arc<Site>) {
        dispatched(&site).await;
        let officer = person(&site, "handlaggare").await;
        let first = send(&site, 0, "Arvodet för ledamöternas inläsning är för lågt.").await;
        let second = send(&site, 1, "Arvoden till ledamöter ska täcka inläsning inför möten.").await;
        let alike = common_answer::show(&site, &officer, SLUG).await.unwrap();
        let group = alike.groups.iter().find(|g| g.words.iter().any(|w| w.starts_with("inläsning"))).expect("a group");
        let mut ids: Vec<_> = group.views.iter().map(|p| p.view.id).collect();
        ids.sort_unstable();
        let (one, two) = (views(&site, first.id).await[0].clone(), views(&site, second.id).await[0].clone());
        let mut both = [one.id, two.id];
        both.sort_unstable();
        assert_eq!(ids, both);
        assert!(common_answer::give(&site, &officer, SLUG, &ids[..1], Outcome::Not, "Nej.").await.is_err());
        let id = common_answer::give(&site, &officer, SLUG, &ids, Outcome::Not, "Reglementet ses över 2025.").await.unwrap();
        assert_eq!(views(&site, second.id).await[0].reason, "Reglementet ses över 2025.");
        common_answer::edit(&site, &officer, SLUG, id, 1, Outcome::Partly, "Det ses över i höst.").await.unwrap();
        assert!(matches!(common_answer::edit(&site, &officer, SLUG, id, 1, Outcome::Not, "Sent.").await, Err(Error::ChangedMeanwhile)));
        for sent in [&first, &second] {
            let view = views(&site, sent.id).await.remove(0);
            assert_eq!((view.outcome, view.reason.as_str()), (Some(Outcome::Partly), "Det ses över i höst."));
        }
        // Taken out, or answered by itself: it no longer follows.
        common_answer::take_out(&site, &officer, SLUG, one.id).await.unwrap();
        common_answer::edit(&site, &officer, SLUG, id, 2, Outcome::Not, "Det blev inget.").await.unwrap();
        assert_eq!(views(&site, first.id).await[0].reason, "Det ses över i höst.");
        let view = views(&site, second.id).await.remove(0);
        contribution::answer(&site, &officer, view.id, view.version, Outcome::TakenUp, "Arvodet höjs.").await.unwrap();
        common_answer::edit(&site, &officer, SLUG, id, 3, Outcome::Not, "Nej.").await.unwrap();
        assert_eq!(views(&site, second.id).await[0].reason, "Arvodet höjs.");
        let registrar = person(&site, "registrator").await;
        assert!(common_answer::give(&site, &registrar, SLUG, &ids, Outcome::Not, "Nej.").await.is_err());
        let block = common_answer::keep_block(&site, &officer, SLUG, "Arvode", "Reglementet ses över.", false).await.unwrap();
        common_answer::retire_block(&site, &officer, SLUG, block).await.unwrap();
        assert!(common_answer::show(&site, &officer, SLUG).await.unwrap().blocks.is_empty());
    }
}
