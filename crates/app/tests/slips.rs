//! What people at the desk do in good faith, and what must come of it all the same: an answer after the end, a letter that
//! does not say what it means, two clicks, one's own draft, a scan beside a masked text.

use crate::fixture::{dispatched, draft, letter, load, person, recipients};
use crate::on_both_sites;
use app::document::{self, Publishing};
use app::draft::Owner;
use app::{Error, Refusal, Site, contribution, decision, dispatch, referral, statement, summary};
use domain::contribution::Outcome;
use domain::language::Language;
use domain::message::MessageKind;
use domain::referral::Stage;
use domain::stance::Stance;
use domain::statement::{Answer, Channel, RespondentKind};
use domain::validation::Problem;

const SLUG: &str = "rs-2024-0001";

/// A letter from someone on the list that does not say what they think of it all.
fn on_paper(recipient: Option<domain::ids::RecipientId>) -> statement::Entered {
    statement::Entered {
        key: None,
        channel: Channel::Paper,
        day: String::new(),
        recipient,
        answer: Answer::default(),
        body: "Vi har läst förslaget och vill bli inbjudna till ett möte.".into(),
        postal: String::new(),
        language: None,
        files: vec![],
    }
}

/// Everything has its answer: the referral goes on until the answers have gone out.
async fn to_its_feedback(site: &Site, officer: &domain::access::Actor) {
    referral::close(site, officer, SLUG, referral::Closing::Early).await.unwrap();
    summary::finish(site, officer, SLUG).await.unwrap();
    let decided = decision::Typed {
        body: "Fullmäktige".into(),
        date: "2024-01-10".into(),
        paragraph: "§ 1".into(),
        text: "Bifall.".into(),
    };
    decision::decide(site, officer, SLUG, &decided).await.unwrap();
    decision::feed_back(site, officer, SLUG).await.unwrap();
}

async fn load_statement(site: &Site, id: domain::ids::StatementId) -> domain::statement::Statement {
    store::statement::by_id(&mut site.store.read().await.unwrap(), id).await.unwrap().unwrap()
}

async fn views(site: &Site) -> Vec<domain::contribution::Contribution> {
    let referral = load(site, SLUG).await;
    store::contribution::of_referral(&mut site.store.read().await.unwrap(), referral.id).await.unwrap()
}

on_both_sites! {
    async fn what_came_on_paper_is_received_without_a_guess(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let registrar = person(&site, "registrator").await;
        let who = recipients(&site, &referral).await[1].id;
        let kept = statement::enter(&site, &registrar, SLUG, on_paper(Some(who))).await.unwrap();
        let view = &views(&site).await[0];
        assert_eq!((view.statement, view.stated, view.read), (kept.id, None, None), "not read until someone reads it");
    }

    async fn an_answer_after_the_feedback_gets_feedback_of_its_own(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let (officer, registrar) = (person(&site, "handlaggare").await, person(&site, "registrator").await);
        to_its_feedback(&site, &officer).await;
        let who = recipients(&site, &referral).await[1].id;
        statement::enter(&site, &registrar, SLUG, on_paper(Some(who))).await.unwrap();
        let told = || async {
            let mut tx = site.store.read().await.unwrap();
            let all = store::message::of_referral(&mut tx, referral.id, 100).await.unwrap();
            all.iter().filter(|m| m.kind == MessageKind::Feedback).count()
        };
        assert_eq!(told().await, 0, "nobody had answered");
        let view = views(&site).await.remove(0);
        contribution::read(&site, &officer, view.id, view.version, Stance::Unclear).await.unwrap();
        assert_eq!(told().await, 0, "not before it is answered");
        let version = view.version + 1;
        contribution::answer(&site, &officer, view.id, version, Outcome::Partly, "Ni bjuds in i vår.").await.unwrap();
        assert_eq!(told().await, 1, "the last view that is answered tells its sender");
        let again = contribution::answer(&site, &officer, view.id, version + 1, Outcome::Not, "Nej.").await;
        assert!(matches!(again, Err(Error::Refused(Refusal::NotAtStage(Stage::FedBack)))), "what they were told stands");
        // Answered first and read afterwards, with one click for the whole answer.
        let second = recipients(&site, &referral).await[0].id;
        let stated = statement::Entered {
            answer: Answer { overall: Some(Stance::Support), summary: "Ja.".into(), ..Answer::default() },
            body: String::new(),
            ..on_paper(Some(second))
        };
        let kept = statement::enter(&site, &registrar, SLUG, stated).await.unwrap();
        for view in views(&site).await.into_iter().filter(|v| v.statement == kept.id) {
            contribution::answer(&site, &officer, view.id, view.version, Outcome::Partly, "Delvis.").await.unwrap();
        }
        assert_eq!(told().await, 1, "not before it is read");
        contribution::read_as_stated(&site, &officer, kept.id).await.unwrap();
        assert_eq!(told().await, 2);
        let counted = store::contribution::answered_of_all(&mut site.store.read().await.unwrap()).await.unwrap();
        assert_eq!(counted, (2, 2));
    }

    async fn whoever_answers_unasked_by_post_gets_a_letter_in_their_language(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let (officer, registrar) = (person(&site, "handlaggare").await, person(&site, "registrator").await);
        let unasked = statement::Entered {
            answer: Answer { name: "Kyläyhdistys".into(), kind: Some(RespondentKind::Organisation), ..Answer::default() },
            postal: "Kylätie 1\n123 45 Kylä".into(),
            language: Some(Language::Finnish),
            ..on_paper(None)
        };
        let kept = statement::enter(&site, &registrar, SLUG, unasked).await.unwrap();
        assert_eq!((kept.language, kept.postal.len()), (Language::Finnish, 2));
        let view = views(&site).await.remove(0);
        contribution::read(&site, &officer, view.id, view.version, Stance::Unclear).await.unwrap();
        contribution::answer(&site, &officer, view.id, view.version + 1, Outcome::Partly, "Delvis.").await.unwrap();
        to_its_feedback(&site, &officer).await;
        let mut tx = site.store.read().await.unwrap();
        let letters = store::message::to_print(&mut tx, referral.id).await.unwrap();
        let letter = letters.iter().find(|m| m.statement == Some(kept.id)).expect("a letter to print");
        assert_eq!((letter.kind, letter.language), (MessageKind::Feedback, Language::Finnish));
        let printed = app::letters::printed::printed(&site, &mut tx, letter).await.unwrap();
        assert_eq!(printed.address.unwrap(), ["Kyläyhdistys", "Kylätie 1", "123 45 Kylä"]);
        drop(tx);
        assert!(load_statement(&site, kept.id).await.fed_back_at.is_none(), "told when it is posted");
        dispatch::printed(&site, &registrar, SLUG, letter.id).await.unwrap();
        assert!(load_statement(&site, kept.id).await.fed_back_at.is_some());
    }

    async fn a_form_that_was_gone_back_to_keeps_what_is_new(site: Arc<Site>) {
        dispatched(&site).await;
        let registrar = person(&site, "registrator").await;
        let key = Some(domain::ids::StatementId::new(site.entropy.seed()));
        let from = |name: &str, body: &str| statement::Entered {
            key,
            answer: Answer { name: name.into(), kind: Some(RespondentKind::Organisation), ..Answer::default() },
            body: body.into(),
            ..on_paper(None)
        };
        let enter = async |entered| statement::enter(&site, &registrar, SLUG, entered).await.unwrap().id;
        let twice = tokio::join!(enter(from("Byalaget", "Ja.")), enter(from("Byalaget", "Ja.")));
        assert_eq!(twice.0, twice.1);
        let other = enter(from("Grannlaget", "Ja.")).await;
        let changed = enter(from("Byalaget", "Nej.")).await;
        let all: std::collections::BTreeSet<_> = [twice.0, other, changed].into();
        assert_eq!((all.len(), views(&site).await.len()), (3, 3));
    }

    async fn an_address_that_was_missing_is_given_and_the_feedback_reaches(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let (officer, registrar) = (person(&site, "handlaggare").await, person(&site, "registrator").await);
        let unasked = |name: &str| statement::Entered {
            answer: Answer { name: name.into(), kind: Some(RespondentKind::Organisation), ..Answer::default() },
            ..on_paper(None)
        };
        let (first, second) = (
            statement::enter(&site, &registrar, SLUG, unasked("Byalaget")).await.unwrap(),
            statement::enter(&site, &registrar, SLUG, unasked("Grannlaget")).await.unwrap(),
        );
        let pressed_twice = statement::Entered { key: Some(first.id), ..unasked("Byalaget") };
        assert_eq!(statement::enter(&site, &registrar, SLUG, pressed_twice).await.unwrap().id, first.id);
        for view in views(&site).await {
            contribution::read(&site, &officer, view.id, view.version, Stance::Unclear).await.unwrap();
            contribution::answer(&site, &officer, view.id, view.version + 1, Outcome::Partly, "Delvis.").await.unwrap();
        }
        assert_eq!(views(&site).await.len(), 2);
        let reach = |email: &str, postal: &str| statement::Reach { email: email.into(), postal: postal.into() };
        let none = statement::correct_reach(&site, &registrar, first.id, &reach(" ", "")).await;
        assert!(matches!(none, Err(Error::Invalid(_))));
        assert!(matches!(statement::correct_reach(&site, &officer, first.id, &reach("", "Byn 1")).await, Err(Error::Forbidden)));
        statement::correct_reach(&site, &registrar, first.id, &reach("", "Byn 1\n123 45 Byn")).await.unwrap();
        to_its_feedback(&site, &officer).await;
        let to = |id| {
            let site = std::sync::Arc::clone(&site);
            async move {
                let mut tx = site.store.read().await.unwrap();
                let all = store::message::of_referral(&mut tx, referral.id, 100).await.unwrap();
                let of = all.into_iter().filter(|m| m.statement == Some(id) && m.kind == MessageKind::Feedback);
                of.map(|m| m.to_address.map(|a| a.to_string())).collect::<Vec<_>>()
            }
        };
        assert_eq!((to(first.id).await, to(second.id).await), (vec![None], vec![]), "a letter, and nothing");
        // A letter that waits takes the address it has when it is printed.
        statement::correct_reach(&site, &registrar, first.id, &reach("", "Byn 2")).await.unwrap();
        assert_eq!(to(first.id).await.len(), 1);
        statement::correct_reach(&site, &registrar, second.id, &reach("g@lag.example", "")).await.unwrap();
        assert_eq!(to(second.id).await, [Some("g@lag.example".to_owned())]);
        assert!(load_statement(&site, second.id).await.fed_back_at.is_some());
    }

    async fn two_clicks_remind_once(site: Arc<Site>) {
        dispatched(&site).await;
        let registrar = person(&site, "registrator").await;
        assert!(dispatch::remind(&site, &registrar, SLUG).await.unwrap() > 0);
        let again = dispatch::remind(&site, &registrar, SLUG).await;
        assert!(matches!(again, Err(Error::Refused(Refusal::AlreadyDone))));
        site.clock.hold(site.now().plus(86_400));
        assert!(dispatch::remind(&site, &registrar, SLUG).await.unwrap() > 0, "the day after is another matter");
    }

    async fn whoever_wrote_in_the_draft_does_not_approve_it(site: Arc<Site>) {
        draft(&site).await;
        let (officer, coordinator) = (person(&site, "handlaggare").await, person(&site, "samordnare").await);
        let version = load(&site, SLUG).await.version;
        let mut changed = letter();
        changed.lede = "Samordnaren skrev om det här.".into();
        referral::edit_letter(&site, &coordinator, SLUG, version, changed.clone()).await.unwrap();
        changed.lede.push_str(" Och handläggaren rättade en punkt.");
        let version = load(&site, SLUG).await.version;
        referral::edit_letter(&site, &officer, SLUG, version, changed).await.unwrap();
        referral::submit(&site, &officer, SLUG).await.unwrap();
        assert!(matches!(referral::approve(&site, &coordinator, SLUG).await, Err(Error::Forbidden)));
        referral::approve(&site, &person(&site, "godkannare").await, SLUG).await.unwrap();
    }

    async fn a_file_is_not_shown_as_it_came_beside_a_masked_text(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let owner = Owner::Recipient(recipients(&site, &referral).await[1].id);
        let answer = Answer {
            overall: Some(Stance::Support),
            summary: "Ring Anna Andersson".into(),
            email: "kansli@forening.example".into(),
            ..Answer::default()
        };
        app::draft::save(&site, &owner, 0, answer.clone()).await.unwrap();
        app::draft::attach(&site, &owner, "svar.pdf", b"%PDF-1.7 Ring Anna Andersson").await.unwrap();
        let sent = statement::send(&site, &owner, answer, Language::Swedish).await.unwrap();
        let registrar = person(&site, "registrator").await;
        let masked = |files: Vec<i64>| Publishing {
            files,
            texts: [("summary".to_owned(), "Ring [namn]".to_owned())].into(),
            reason: "En privatpersons namn".into(),
        };
        let Err(Error::Invalid(fields)) = document::publish(&site, &registrar, sent.id, masked(vec![1])).await else {
            panic!("the same words may stand in the file");
        };
        assert_eq!((fields.0.0[0].field.as_str(), &fields.0.0[0].problem), ("file", &Problem::FileBesideRedaction));
        let not_there = Publishing { files: vec![99], ..Publishing::default() };
        assert!(matches!(document::publish(&site, &registrar, sent.id, not_there).await, Err(Error::NotFound)));
        document::publish(&site, &registrar, sent.id, masked(vec![])).await.unwrap();
    }
}
