//! Following by mail, on both databases: what is asked, confirmed, told and forgotten.

use crate::fixture::{at, dispatched, load, person, recipients};
use crate::on_both_sites;
use app::document::{self, Publishing};
use app::draft::Owner;
use app::follower::{self, Wanted};
use app::{Error, Refusal, Site, statement};
use domain::access::Actor;
use domain::follower::{CONFIRM_DAYS, Follower, Pace};
use domain::language::Language;
use domain::message::{InboundClass, InboundState, MessageKind};
use domain::stance::Stance;
use domain::statement::{Answer, Statement};
use domain::token::Purpose;

const SLUG: &str = "rs-2024-0001";
const ANNA: &str = "anna@exempel.example";

async fn ask(site: &Site, wanted: Wanted, email: &str) {
    follower::ask(site, &Actor::Anyone, &wanted, email, "daily", Language::Swedish).await.unwrap();
}

fn one() -> Wanted {
    Wanted::Referral(SLUG.into())
}

/// Every mail in the outbox, as text, the first first.
async fn mails(site: &std::sync::Arc<Site>) -> Vec<String> {
    app::jobs::run_due(site).await.unwrap();
    let mail::Transport::Folder(folder) = &site.transport else { panic!("mails are files") };
    let mut files: Vec<_> =
        std::fs::read_dir(folder).into_iter().flatten().map(|f| f.unwrap().path()).collect();
    files.sort();
    let mut all = Vec::new();
    for file in files.into_iter().filter(|f| f.extension().is_some_and(|e| e == "eml")) {
        all.push(String::from_utf8(std::fs::read(file).unwrap()).unwrap());
    }
    all
}

/// The mails to an address.
async fn mails_to(site: &std::sync::Arc<Site>, email: &str) -> Vec<String> {
    let to = format!("To: {email}");
    mails(site).await.into_iter().filter(|m| m.contains(&to)).collect()
}

/// The text of a mail, its lines whole.
fn text(mail: &str) -> String {
    mail::read(mail.as_bytes()).text.replace('\u{a0}', " ")
}

/// The token of a link in a mail, after a path.
fn token(mail: &str, path: &str) -> String {
    let text = text(mail);
    let rest = text.split_once(path).unwrap_or_else(|| panic!("{path} is not in\n{text}")).1;
    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect()
}

/// Follows, by the link in the mail.
async fn follow(site: &std::sync::Arc<Site>, wanted: Wanted, email: &str) -> String {
    let before = mails_to(site, email).await.len();
    ask(site, wanted, email).await;
    let all = mails_to(site, email).await;
    assert_eq!(all.len(), before + 1);
    for mail in all.into_iter().filter(|m| text(m).contains("/folj/")) {
        let token = token(&mail, "/folj/");
        let (following, _) = follower::look_at_link(site, &token).await.unwrap();
        if following.confirmed_at.is_none() {
            return follower::confirm(site, &Actor::Anyone, &token).await.unwrap();
        }
    }
    panic!("nothing to confirm");
}

async fn morning(site: &Site, day: &str) -> usize {
    site.clock.hold(at(&format!("{day}T06:05:00Z")));
    follower::send_due(site).await.unwrap()
}

async fn known(site: &Site, email: &str) -> Option<Follower> {
    store::follower::by_email(&mut site.store.read().await.unwrap(), email).await.unwrap()
}

async fn publish(site: &Site, nth: usize, words: &str) -> Statement {
    // The clock stands still: a minute later than what was done before.
    site.clock.hold(site.now().plus(60));
    let referral = load(site, SLUG).await;
    let answer = Answer {
        overall: Some(Stance::Support),
        summary: words.into(),
        email: "kansli@forening.example".into(),
        ..Answer::default()
    };
    let owner = Owner::Recipient(recipients(site, &referral).await[nth].id);
    let sent = statement::send(site, &owner, answer, Language::Swedish).await.unwrap();
    document::publish(site, &person(site, "registrator").await, sent.id, Publishing::default())
        .await
        .unwrap();
    app::search::catch_up_at_once(site, |_| {}).await.unwrap();
    sent
}

async fn audit(site: &Site) -> String {
    let all = store::audit::after(&mut site.store.read().await.unwrap(), 0, 1_000).await.unwrap();
    format!("{all:?}")
}

on_both_sites! {
    async fn nothing_is_sent_before_the_link_is_used(site: Arc<Site>) {
        dispatched(&site).await;
        ask(&site, one(), ANNA).await;
        let asked = mails_to(&site, ANNA).await;
        assert_eq!(asked.len(), 1);
        let (mail, text) = (&asked[0], text(&asked[0]));
        assert!(text.contains("RS 2024-0001 Så ska vi samverka") && text.contains("inom 3 dagar"), "{text}");
        assert!(mail.contains("Auto-Submitted: auto-generated"));
        publish(&site, 0, "Ett svar.").await;
        assert_eq!(morning(&site, "2024-01-11").await, 0);
        assert_eq!(mails_to(&site, ANNA).await.len(), 1, "an address that is not confirmed hears nothing");
        // A mail scanner opens the link: nothing happens.
        let token = token(mail, "/folj/");
        follower::look_at_link(&site, &token).await.unwrap();
        assert_eq!(known(&site, ANNA).await.unwrap().confirmed_at, None);
        follower::confirm(&site, &Actor::Anyone, &token).await.unwrap();
        assert!(known(&site, ANNA).await.unwrap().confirmed_at.is_some());
        assert_eq!(morning(&site, "2024-01-12").await, 0, "what was there before is no news");
        let audit = audit(&site).await;
        assert!(audit.contains("follow.asked") && audit.contains("follow.confirmed") && !audit.contains("anna"));
    }

    async fn one_mail_a_day_tells_all_that_is_followed(site: Arc<Site>) {
        dispatched(&site).await;
        follow(&site, one(), ANNA).await;
        follow(&site, Wanted::All, ANNA).await;
        follow(&site, Wanted::Search("?q=m%C3%B6teslokal".into()), ANNA).await;
        publish(&site, 0, "Möteslokalerna är för dyra.").await;
        publish(&site, 1, "Inget om det.").await;
        assert_eq!(follower::send_due(&site).await.unwrap(), 0, "not before the morning");
        assert_eq!(morning(&site, "2024-01-11").await, 1);
        assert_eq!(follower::send_due(&site).await.unwrap(), 0, "never twice");
        let all = mails_to(&site, ANNA).await;
        let digests: Vec<_> = all.iter().filter(|m| m.contains("List-Unsubscribe-Post") && text(m).contains("/foljer/")).collect();
        assert_eq!(digests.len(), 1);
        let told = text(digests[0]);
        assert_eq!(told.matches("RS 2024-0001 Så ska vi samverka").count(), 1, "{told}");
        assert!(told.contains("2 nya svar är publicerade") && told.contains("Sökningen ”möteslokal”"), "{told}");
        assert!(told.contains("Nytt svar RS 2024-0001-2: Kulturnämnden") && !told.contains("RS 2024-0001-3:"), "{told}");
        assert!(digests[0].contains("List-Unsubscribe: <http://prov.localhost/folj/avsluta/"));
        assert!(!digests[0].contains("Precedence: list") && digests[0].contains("Auto-Submitted: auto-generated"));
        assert_eq!(morning(&site, "2024-01-12").await, 0, "nothing happened");
    }

    async fn weekly_waits_for_monday_and_the_last_day_is_told_in_time(site: Arc<Site>) {
        dispatched(&site).await;
        let page = follow(&site, one(), ANNA).await;
        follower::set_pace(&site, &Actor::Anyone, &page, "weekly").await.unwrap();
        publish(&site, 0, "Ett svar.").await;
        for day in ["2024-01-11", "2024-01-12", "2024-01-13", "2024-01-14"] {
            assert_eq!(morning(&site, day).await, 0, "{day}");
        }
        assert_eq!(morning(&site, "2024-01-15").await, 1);
        // The last day is Thursday 29 February: told on Monday 19, ten days before.
        assert_eq!((morning(&site, "2024-02-12").await, morning(&site, "2024-02-19").await), (0, 1));
        let last = mails_to(&site, ANNA).await.into_iter().map(|m| text(&m)).find(|t| t.contains("närmar sig"));
        assert!(last.unwrap().contains("29 februari 2024"));
        assert_eq!(morning(&site, "2024-02-26").await, 0, "once");
    }

    async fn only_what_is_public_is_told(site: Arc<Site>) {
        dispatched(&site).await;
        follow(&site, one(), ANNA).await;
        follow(&site, Wanted::Search("?q=Roseng%C3%A5rden".into()), ANNA).await;
        let referral = load(&site, SLUG).await;
        let answer = Answer { overall: Some(Stance::Support), summary: "Rosengården.".into(), email: "a@b.example".into(), ..Answer::default() };
        let owner = Owner::Recipient(recipients(&site, &referral).await[0].id);
        let sent = statement::send(&site, &owner, answer, Language::Swedish).await.unwrap();
        app::search::catch_up_at_once(&site, |_| {}).await.unwrap();
        assert_eq!(morning(&site, "2024-01-11").await, 0, "received, not published");
        let registrar = person(&site, "registrator").await;
        document::publish(&site, &registrar, sent.id, Publishing::default()).await.unwrap();
        app::search::catch_up_at_once(&site, |_| {}).await.unwrap();
        assert_eq!(morning(&site, "2024-01-12").await, 1);
        // Taken off the web before the mail went out: the mail says nothing, and does not go.
        document::unpublish(&site, &registrar, sent.id).await.unwrap();
        assert_eq!(mails_to(&site, ANNA).await.len(), 2, "the two questions");
        document::publish(&site, &registrar, sent.id, Publishing::default()).await.unwrap();
        app::search::catch_up_at_once(&site, |_| {}).await.unwrap();
        assert_eq!(morning(&site, "2024-01-13").await, 0, "published once more is no news");
        let draft = follower::ask(&site, &Actor::Anyone, &Wanted::Referral("rs-2024-0009".into()), ANNA, "daily", Language::Swedish).await;
        assert!(matches!(draft, Err(Error::NotFound)));
    }

    async fn what_is_taken_off_the_web_is_in_no_mail_that_waits(site: Arc<Site>) {
        dispatched(&site).await;
        follow(&site, one(), ANNA).await;
        let sent = publish(&site, 0, "Ett svar.").await;
        assert_eq!(morning(&site, "2024-01-11").await, 1);
        document::unpublish(&site, &person(&site, "registrator").await, sent.id).await.unwrap();
        assert_eq!(mails_to(&site, ANNA).await.len(), 1, "only the question");
        let left = store::message::counts(&mut site.store.read().await.unwrap()).await.unwrap();
        assert!(!left.iter().any(|(state, _)| *state == domain::message::MessageState::Queued), "{left:?}");
    }

    async fn a_mailbox_is_asked_a_few_times_however_it_is_spelt(site: Arc<Site>) {
        dispatched(&site).await;
        for email in [ANNA, "Anna@exempel.example", "anna+1@exempel.example", "a.n.na@exempel.example", "ANNA@EXEMPEL.EXAMPLE"] {
            ask(&site, one(), email).await;
        }
        let all = mails(&site).await.into_iter().filter(|m| m.to_lowercase().contains("exempel.example")).count();
        assert_eq!(all, 3);
        assert!(matches!(
            follower::ask(&site, &Actor::Anyone, &one(), "anna", "daily", Language::Swedish).await,
            Err(Error::Invalid(_))
        ));
        let requests = store::mail_request::count(&mut site.store.read().await.unwrap(), MessageKind::FollowConfirm, ANNA, at("2000-01-01T00:00:00Z")).await.unwrap();
        assert_eq!(requests, (0, 3), "counted without the address");
    }

    async fn an_address_is_forgotten_when_nothing_is_followed(site: Arc<Site>) {
        dispatched(&site).await;
        let page = follow(&site, one(), ANNA).await;
        follow(&site, Wanted::All, ANNA).await;
        let own = follower::own(&site, &page).await.unwrap();
        assert_eq!(own.followed.len(), 2);
        assert!(follower::stop(&site, &Actor::Anyone, &page, own.followed[0].0).await.unwrap());
        assert!(!follower::stop(&site, &Actor::Anyone, &page, own.followed[1].0).await.unwrap());
        assert_eq!(known(&site, ANNA).await, None);
        assert!(matches!(follower::own(&site, &page).await, Err(Error::Refused(Refusal::LinkNotValid))));

        // One click in the mail program, twice.
        follow(&site, one(), "bo@exempel.example").await;
        publish(&site, 0, "Ett svar.").await;
        morning(&site, "2024-01-11").await;
        let digest = mails_to(&site, "bo@exempel.example").await.into_iter().find(|m| text(m).contains("/foljer/")).unwrap();
        let header = digest.split_once("/folj/avsluta/").unwrap().1;
        let token: String = header.chars().take_while(|c| *c != '>').collect();
        for _ in 0..2 {
            follower::stop_by_mail(&site, &Actor::Anyone, &token).await.unwrap();
        }
        assert_eq!(known(&site, "bo@exempel.example").await, None);

        // The operator removes one; what waited for them is not sent.
        follow(&site, one(), "cia@exempel.example").await;
        publish(&site, 1, "Ett till.").await;
        site.clock.hold(at("2024-01-12T06:05:00Z"));
        assert_eq!(follower::send_due(&site).await.unwrap(), 1);
        assert!(follower::remove_by_operator(&site, "CIA@exempel.example").await.unwrap());
        assert!(!follower::remove_by_operator(&site, "cia@exempel.example").await.unwrap());
        assert_eq!(mails_to(&site, "cia@exempel.example").await.len(), 1);
        let failed = store::job::in_state(&mut site.store.read().await.unwrap(), store::job::JobState::Failed, 9).await.unwrap();
        assert!(failed.is_empty(), "{failed:?}");
    }

    async fn the_question_runs_out_and_the_address_with_it(site: Arc<Site>) {
        dispatched(&site).await;
        ask(&site, one(), ANNA).await;
        let mail = mails_to(&site, ANNA).await.remove(0);
        let id = known(&site, ANNA).await.unwrap().id;
        let mut tx = site.store.write().await.unwrap();
        let mut following = store::follower::followings(&mut tx, id).await.unwrap().remove(0);
        following.asked_at = app::clock::real().plus(-CONFIRM_DAYS * 86_400 - 60);
        store::follower::asked_again(&mut tx, &following).await.unwrap();
        tx.commit().await.unwrap();
        let late = follower::confirm(&site, &Actor::Anyone, &token(&mail, "/folj/")).await;
        assert!(matches!(late, Err(Error::Refused(Refusal::LinkNotValid))));
        app::jobs::housekeeping(&site).await.unwrap();
        assert_eq!(known(&site, ANNA).await, None);
        assert!(audit(&site).await.contains("follow.never_confirmed"));
    }

    async fn a_bounce_for_good_ends_it_and_a_full_mailbox_does_not(site: Arc<Site>) {
        dispatched(&site).await;
        follow(&site, one(), ANNA).await;
        let id = known(&site, ANNA).await.unwrap().id;
        let to = format!("studs-{}@prov.example", site.key.mail_token(Purpose::Bounce, &id.to_string(), 1));
        let report = |status: &str, said: &str| {
            format!(
                "From: MAILER-DAEMON@mx.example\r\nTo: {to}\r\nSubject: Undelivered Mail\r\nMessage-ID: <{status}@mx.example>\r\n\
                 Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\nMIME-Version: 1.0\r\n\r\n\
                 --b\r\nContent-Type: text/plain\r\n\r\nNot delivered.\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n\
                 Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; {ANNA}\r\nAction: failed\r\nStatus: {status}\r\n\
                 Diagnostic-Code: smtp; 550 {status} {said}\r\n\r\n--b--\r\n"
            )
        };
        let full = app::inbound::receive(&site, report("5.2.2", "mailbox full").as_bytes(), Some(""), Some(&to)).await.unwrap();
        assert_eq!((full.class, full.state), (InboundClass::Bounce, InboundState::Noted));
        assert!(known(&site, ANNA).await.is_some());
        app::inbound::receive(&site, report("5.1.1", "User unknown").as_bytes(), Some(""), Some(&to)).await.unwrap();
        assert_eq!(known(&site, ANNA).await, None);
    }

    async fn another_cannot_change_what_someone_follows(site: Arc<Site>) {
        dispatched(&site).await;
        let page = follow(&site, one(), ANNA).await;
        // Someone writes her address in another language and pace: nothing changes until she confirms.
        follower::ask(&site, &Actor::Anyone, &Wanted::All, ANNA, "weekly", Language::Finnish).await.unwrap();
        let own = follower::own(&site, &page).await.unwrap();
        assert_eq!((own.followed.len(), own.follower.pace, own.follower.language), (1, Pace::Daily, Language::Swedish));
        let other = follow(&site, one(), "bo@exempel.example").await;
        let theirs = follower::own(&site, &other).await.unwrap().followed[0].0;
        assert!(matches!(follower::stop(&site, &Actor::Anyone, &page, theirs).await, Err(Error::NotFound)));
    }

    async fn the_question_holds_no_word_that_was_typed(site: Arc<Site>) {
        dispatched(&site).await;
        let typed = "?q=Ditt+bankkonto+%C3%A4r+sp%C3%A4rrat+https%3A%2F%2Fevil.example";
        for language in Language::ALL {
            let to = format!("{language}@exempel.example");
            follower::ask(&site, &Actor::Anyone, &Wanted::Search(typed.into()), &to, "daily", *language).await.unwrap();
            let all = mails_to(&site, &to).await;
            assert_eq!(all.len(), 1);
            let mail = mail::read(all[0].as_bytes());
            for word in ["bankkonto", "evil"] {
                assert!(!format!("{mail:?}").contains(word), "{mail:?}");
            }
            // What it was is shown behind the link, and told once it is confirmed.
            let (_, shown) = follower::look_at_link(&site, &token(&all[0], "/folj/")).await.unwrap();
            assert!(shown.path().contains("bankkonto"));
        }
    }

    async fn a_search_that_cannot_be_kept_is_told_at_its_field(site: Arc<Site>) {
        dispatched(&site).await;
        let long = Wanted::Search(format!("?q={}", "å".repeat(400)));
        let said = follower::ask(&site, &Actor::Anyone, &long, ANNA, "daily", Language::Swedish).await;
        let Err(Error::Invalid(fields)) = said else { panic!("{said:?}") };
        assert_eq!(fields.0.0[0].field, "what");
        assert_eq!(known(&site, ANNA).await, None);
        assert!(follower::look(&site, &long).await.is_ok(), "the form can be shown again");
    }

    async fn a_filter_that_refuses_for_good_removes_nobody(site: Arc<Site>) {
        dispatched(&site).await;
        follow(&site, one(), ANNA).await;
        let id = known(&site, ANNA).await.unwrap().id;
        let to = format!("studs-{}@prov.example", site.key.mail_token(Purpose::Bounce, &id.to_string(), 1));
        for (nr, said) in ["554 Transaction failed", "550 Administrative prohibition", "554 5.0.0 Service not available"].iter().enumerate() {
            let report = format!(
                "From: MAILER-DAEMON@mx.example\r\nTo: {to}\r\nSubject: Undelivered Mail\r\nMessage-ID: <{nr}@mx.example>\r\n\
                 Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\nMIME-Version: 1.0\r\n\r\n\
                 --b\r\nContent-Type: text/plain\r\n\r\nNot delivered.\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n\
                 Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; {ANNA}\r\nAction: failed\r\nStatus: 5.0.0\r\n\
                 Diagnostic-Code: smtp; {said}\r\n\r\n--b--\r\n"
            );
            app::inbound::receive(&site, report.as_bytes(), Some(""), Some(&to)).await.unwrap();
            assert!(known(&site, ANNA).await.is_some(), "{said}");
        }
    }

    async fn asking_again_does_not_undo_that_it_was_confirmed_meanwhile(site: Arc<Site>) {
        dispatched(&site).await;
        ask(&site, one(), ANNA).await;
        let id = known(&site, ANNA).await.unwrap().id;
        // Read by one change before the other confirms it, written after.
        let stale = store::follower::followings(&mut site.store.read().await.unwrap(), id).await.unwrap().remove(0);
        assert_eq!(stale.confirmed_at, None);
        let page = follower::confirm(&site, &Actor::Anyone, &token(&mails_to(&site, ANNA).await[0], "/folj/")).await.unwrap();
        let mut tx = site.store.write().await.unwrap();
        store::follower::asked_again(&mut tx, &stale).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(follower::own(&site, &page).await.unwrap().followed.len(), 1);
        // Confirming twice tells nothing anew.
        let before = store::follower::following(&mut site.store.read().await.unwrap(), stale.id).await.unwrap();
        let mut tx = site.store.write().await.unwrap();
        store::follower::confirmed(&mut tx, stale.id, at("2030-01-01T00:00:00Z")).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(store::follower::following(&mut site.store.read().await.unwrap(), stale.id).await.unwrap(), before);
    }
}
