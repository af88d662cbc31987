//! Steps after dispatch: another last day, closing, and seeing to it that what was sent reaches.

use crate::fixture::{at, dispatched, load, person, recipients};
use crate::on_both_sites;
use app::referral::{Closing, TypedDeadline};
use app::{Error, Refusal, decision, dispatch, recipient, referral, statement, summary};
use domain::access::Actor;
use domain::message::{MessageKind, MessageState};
use domain::recipient::{Recipient, RecipientStatus};
use domain::referral::{Referral, Stage};
use domain::stance::Stance;
use domain::statement::{Answer, Channel, RespondentKind};
use domain::validation::Problem;
use store::message::Message;

fn day(day: &str) -> TypedDeadline {
    TypedDeadline { day: day.into(), ..TypedDeadline::default() }
}

fn problem(outcome: Result<(), Error>) -> (String, Problem) {
    let Err(Error::Invalid(fields)) = outcome else { panic!("it was taken: {outcome:?}") };
    (fields.0.0[0].field.clone(), fields.0.0[0].problem.clone())
}

async fn messages(site: &app::Site, referral: &Referral) -> Vec<Message> {
    store::message::of_referral(&mut site.store.read().await.unwrap(), referral.id, 100).await.unwrap()
}

async fn to_print(site: &app::Site, referral: &Referral) -> Vec<Message> {
    store::message::to_print(&mut site.store.read().await.unwrap(), referral.id).await.unwrap()
}

async fn not_reached(site: &app::Site, referral: &Referral) -> usize {
    let mut tx = site.store.read().await.unwrap();
    store::message::feedback_not_reached(&mut tx, referral.id).await.unwrap().len()
}

fn typed(r: &Recipient, email: &str, postal: &str) -> recipient::Typed {
    recipient::Typed {
        name: r.name.clone(),
        category: r.category.clone(),
        email: email.into(),
        postal: postal.into(),
        language: "sv".into(),
    }
}

async fn status(site: &app::Site, referral: &Referral, index: usize) -> RecipientStatus {
    let list = recipients(site, referral).await;
    let statements =
        store::statement::list(&mut site.store.read().await.unwrap(), referral.id).await.unwrap();
    recipient::standings(referral, list, &statements, site.clock.today())[index].status
}

/// To the decision, with nobody's answer.
async fn decided(site: &app::Site, officer: &Actor, referral: &Referral) {
    referral::close(site, officer, &referral.slug, Closing::Early).await.unwrap();
    summary::finish(site, officer, &referral.slug).await.unwrap();
    site.clock.hold(at("2024-05-29T08:00:00Z"));
    let typed = decision::Typed {
        body: "Fullmäktige".into(),
        date: "2024-05-28".into(),
        paragraph: "§ 148".into(),
        text: "Antogs.".into(),
    };
    decision::decide(site, officer, &referral.slug, &typed).await.unwrap();
}

on_both_sites! {
    async fn another_last_day_is_no_slip_of_the_pen(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let officer = person(&site, "handlaggare").await;
        let change = async |typed: TypedDeadline| referral::change_deadline(&site, &officer, &referral.slug, &typed).await;
        assert_eq!(problem(change(day("2099-01-01")).await), ("day".into(), Problem::NotBeforeDecision("2024-05-28".parse().unwrap())));
        assert_eq!(problem(change(day("2024-02-29")).await), ("day".into(), Problem::SameDay("2024-02-29".parse().unwrap())));
        let earlier = problem(change(day("2024-02-20")).await);
        assert_eq!(earlier, ("confirm".into(), Problem::ConfirmEarlier("2024-02-29".parse().unwrap())));
        assert_eq!(load(&site, &referral.slug).await.letter.response_deadline.unwrap().to_string(), "2024-02-29", "nothing is changed by a try");
        change(TypedDeadline { confirmed: true, ..day("2024-02-20") }).await.unwrap();
        // What must follow the new day moves along in the same form.
        let moved = TypedDeadline { decision_date: "2024-09-24".into(), feedback_by: "2024-10-24".into(), ..day("2024-06-20") };
        change(moved).await.unwrap();
        let letter = load(&site, &referral.slug).await.letter;
        assert_eq!(letter.decision_date.unwrap().to_string(), "2024-09-24");
        assert_eq!(messages(&site, &referral).await.iter().filter(|m| m.kind == MessageKind::DeadlineChange).count(), 6, "three, twice");

        let asked = recipients(&site, &referral).await[0].id;
        recipient::decide_extension(&site, &officer, &referral.slug, asked, Some("2024-06-27"), "").await.unwrap();
        let given = problem(change(TypedDeadline { confirmed: true, ..day("2024-06-10") }).await);
        assert_eq!(given, ("day".into(), Problem::TimeIsGiven("2024-06-27".parse().unwrap())));
    }

    async fn the_period_is_not_closed_before_what_was_promised_by_mistake(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let officer = person(&site, "handlaggare").await;
        let asked = recipients(&site, &referral).await[0].id;
        recipient::decide_extension(&site, &officer, &referral.slug, asked, Some("2024-03-07"), "").await.unwrap();
        let close = async |closing| referral::close(&site, &officer, &referral.slug, closing).await;
        for (now, until) in [("2024-02-14T09:00:00Z", "2024-03-07"), ("2024-03-02T09:00:00Z", "2024-03-07")] {
            site.clock.hold(at(now));
            let early = problem(close(Closing::WhenOver).await);
            assert_eq!(early, ("early".into(), Problem::ConfirmEarlyClose(until.parse().unwrap())));
        }
        // Whoever has answered needs the longer time no more.
        let answer = Answer { overall: Some(Stance::Support), email: "kun@prov.example".into(), ..Answer::default() };
        statement::send(&site, &app::draft::Owner::Recipient(asked), answer, domain::language::Language::Swedish).await.unwrap();
        close(Closing::WhenOver).await.unwrap();
        assert_eq!(load(&site, &referral.slug).await.stage, Stage::Closed);
        let again = close(Closing::Early).await;
        assert!(matches!(again, Err(Error::Refused(Refusal::WrongStage { .. }))), "{again:?}");
    }

    async fn it_is_the_stage_and_not_the_role_that_is_in_the_way(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let (officer, registrar) = (person(&site, "handlaggare").await, person(&site, "registrator").await);
        let stage = referral::submit(&site, &officer, &referral.slug).await;
        assert!(matches!(stage, Err(Error::Refused(Refusal::NotAtStage(Stage::Dispatched)))), "{stage:?}");
        // Whoever may not is told so before anything is said of what was typed.
        let role = referral::change_deadline(&site, &registrar, &referral.slug, &day("inte en dag")).await;
        assert!(matches!(role, Err(Error::Forbidden)), "{role:?}");
        let role = referral::withdraw(&site, &registrar, &referral.slug, "").await;
        assert!(matches!(role, Err(Error::Forbidden)), "{role:?}");
        let nothing = referral::New { number: "tolv".into(), letter: crate::fixture::letter(), example: false };
        let role = referral::create(&site, &registrar, nothing).await;
        assert!(matches!(role, Err(Error::Forbidden)), "{role:?}");
    }

    async fn feedback_has_not_reached_before_the_letter_is_posted_and_the_mail_arrives(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let (officer, registrar) = (person(&site, "handlaggare").await, person(&site, "registrator").await);
        let list = recipients(&site, &referral).await;
        for letter in to_print(&site, &referral).await {
            dispatch::printed(&site, &registrar, &referral.slug, letter.id).await.unwrap();
        }
        decided(&site, &officer, &referral).await;
        assert_eq!(decision::feed_back(&site, &officer, &referral.slug).await.unwrap(), 3);
        let over = load(&site, &referral.slug).await;
        assert_eq!(status(&site, &over, 0).await, RecipientStatus::FedBack);
        assert_ne!(status(&site, &over, 2).await, RecipientStatus::FedBack, "the letter is not posted");
        assert_eq!(not_reached(&site, &over).await, 1);

        let letter = to_print(&site, &over).await.remove(0);
        dispatch::printed(&site, &officer, &over.slug, letter.id).await.unwrap();
        assert_eq!(status(&site, &over, 2).await, RecipientStatus::FedBack);
        assert_eq!(not_reached(&site, &over).await, 0);

        // A mail comes back; the address is corrected, and the feedback goes again. The invitation does not.
        let sent = messages(&site, &over).await.into_iter().find(|m| m.kind == MessageKind::FeedbackUnanswered && m.recipient == Some(list[1].id)).unwrap();
        let bounce = format!("From: MAILER-DAEMON@x.example\r\nTo: studs\r\nSubject: Undelivered Mail Returned to Sender\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n--b\r\n\r\nborta\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x\r\n\r\nFinal-Recipient: rfc822; kansli@forening.example\r\nAction: failed\r\nStatus: 5.1.1\r\nDiagnostic-Code: smtp; 550 5.1.1 unknown\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <{}>\r\n\r\n\r\n--b--\r\n", sent.message_id);
        let to = crate::fixture::bounce_address(&site, list[1].id);
        app::inbound::receive(&site, bounce.as_bytes(), Some(""), Some(&to)).await.unwrap();
        assert_eq!(status(&site, &over, 1).await, RecipientStatus::Bounced);
        assert_eq!(not_reached(&site, &over).await, 1);
        recipient::edit(&site, &officer, &over.slug, list[1].id, &typed(&list[1], "ny@forening.example", "")).await.unwrap();
        assert_eq!(status(&site, &over, 1).await, RecipientStatus::FedBack);
        assert_eq!(not_reached(&site, &over).await, 0);
        let to_new: Vec<_> = messages(&site, &over).await.into_iter().filter(|m| m.to_address.as_ref().is_some_and(|a| a.as_str() == "ny@forening.example")).collect();
        assert_eq!(to_new.iter().map(|m| m.kind).collect::<Vec<_>>(), [MessageKind::FeedbackUnanswered]);
    }

    async fn a_letter_that_became_a_mail_is_not_printed(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let registrar = person(&site, "registrator").await;
        let list = recipients(&site, &referral).await;
        assert_eq!(to_print(&site, &referral).await.len(), 1);
        recipient::edit(&site, &registrar, &referral.slug, list[2].id, &typed(&list[2], "brev@van.example", "Box 1")).await.unwrap();
        assert!(to_print(&site, &referral).await.is_empty());
        let officer = person(&site, "handlaggare").await;
        referral::withdraw(&site, &officer, &referral.slug, "Görs om").await.unwrap();
        recipient::edit(&site, &officer, &referral.slug, list[2].id, &typed(&list[2], "", "Box 2")).await.unwrap();
        let letters = to_print(&site, &referral).await;
        assert_eq!(letters.iter().map(|m| m.kind).collect::<Vec<_>>(), [MessageKind::Withdrawal]);
        dispatch::printed(&site, &registrar, &referral.slug, letters[0].id).await.unwrap();
        assert!(to_print(&site, &referral).await.is_empty());
    }

    async fn nobody_gets_a_letter_with_nowhere_to_go(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let (officer, registrar) = (person(&site, "handlaggare").await, person(&site, "registrator").await);
        let entered = statement::Entered {
            key: None,
            channel: Channel::Phone,
            day: String::new(),
            recipient: None,
            answer: Answer { overall: Some(Stance::Support), name: "Någon".into(), kind: Some(RespondentKind::PrivatePerson), ..Answer::default() },
            body: "Sade ja i telefon".into(),
            postal: String::new(),
            language: None,
            files: vec![],
        };
        let said = statement::enter(&site, &registrar, &referral.slug, entered).await.unwrap();
        app::contribution::read_as_stated(&site, &officer, said.id).await.unwrap();
        decided(&site, &officer, &referral).await;
        let views = store::contribution::of_referral(&mut site.store.read().await.unwrap(), referral.id).await.unwrap();
        for view in views {
            app::contribution::answer(&site, &officer, view.id, view.version, domain::contribution::Outcome::TakenUp, "Ja.").await.unwrap();
        }
        assert_eq!(decision::feed_back(&site, &officer, &referral.slug).await.unwrap(), 3, "the three on the list");
        let feedback: Vec<_> = messages(&site, &referral).await.into_iter().filter(|m| m.kind == MessageKind::Feedback).collect();
        assert!(feedback.is_empty(), "{feedback:?}");
        let unposted = to_print(&site, &referral).await;
        assert!(unposted.iter().all(|m| m.state == MessageState::ToPrint && m.recipient.is_some()));
        let events = store::event::of_referral(&mut site.store.read().await.unwrap(), referral.id).await.unwrap();
        let told = events.iter().find(|e| e.kind == store::event::EventKind::FedBack).unwrap();
        assert_eq!(told.detail["unreachable"], 1);
    }

    async fn letters_and_mails_say_where_an_answer_is_posted(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let mut tx = site.store.read().await.unwrap();
        let whole = referral::whole(&mut tx, &referral.slug).await.unwrap();
        let recipients = store::recipient::of_referral(&mut tx, referral.id).await.unwrap();
        let letter = app::letters::letter::letter(&site, &whole, &recipients);
        let letter = serde_json::to_string(&letter).unwrap();
        assert!(letter.contains("Registrator, Region Prov, Box 100, 123 00 Staden"), "{letter}");
        let waiting = store::message::to_print(&mut tx, referral.id).await.unwrap();
        let printed = app::letters::printed::printed(&site, &mut tx, &waiting[0]).await.unwrap();
        assert!(serde_json::to_string(&printed).unwrap().contains("Box 100"), "{printed:?}");
        let mail = messages(&site, &referral).await.into_iter().find(|m| m.to_address.is_some()).unwrap();
        let mail = app::emails::compose(&site, &mut tx, &mail).await.unwrap();
        assert!(mail.text.contains("Box 100"), "{}", mail.text);
    }
}
