//! Rounds of a matter: the earlier one stays as it is, the later one tells what has changed.

use crate::fixture::{at, dispatched, letter, load, person, recipients, reply_address};
use crate::on_both_sites;
use app::referral::{SAME_HEADING, TypedPart};
use app::{Error, Refusal, Site, dispatch, draft, inbound, public, referral, round, statement};
use domain::language::Language;
use domain::message::MessageKind;
use domain::referral::{Letter, Referral, Stage};
use domain::round::{Carried, PartChange};
use domain::stance::Stance;
use domain::statement::{Answer, PartView, RespondentKind};
use domain::validation::Problem;
use std::sync::Arc;

/// A first round with an answer by someone asked and one by someone unasked, closed.
async fn closed(site: &Arc<Site>) -> Referral {
    let made = dispatched(site).await;
    let list = recipients(site, &made).await;
    let parts = store::referral::parts(&mut site.store.read().await.unwrap(), made.id).await.unwrap();
    let answer = Answer {
        overall: Some(Stance::SupportWithChanges),
        summary: "Säg tidigt.".into(),
        email: "kun@prov.example".into(),
        parts: vec![(
            parts[1].id,
            PartView { stance: Some(Stance::Reject), text: "Ersättningen är för låg.".into() },
        )],
        ..Answer::default()
    };
    statement::send(site, &draft::Owner::Recipient(list[0].id), answer, Language::Swedish).await.unwrap();
    let unasked = Answer {
        overall: Some(Stance::Support),
        summary: "Bra.".into(),
        name: "Byalaget".into(),
        kind: Some(RespondentKind::Organisation),
        email: "byalaget@by.example".into(),
        ..Answer::default()
    };
    let owner = draft::Owner::Anyone { slug: made.slug.clone(), token: "t1".into() };
    statement::send(site, &owner, unasked, Language::Swedish).await.unwrap();
    let officer = person(site, "handlaggare").await;
    referral::close(site, &officer, &made.slug, referral::Closing::Early).await.unwrap();
    load(site, &made.slug).await
}

fn rewritten() -> Letter {
    let day = |s: &str| Some(s.parse().unwrap());
    Letter {
        date: day("2024-03-11"),
        response_deadline: day("2024-04-30"),
        changes: "Ersättningen är höjd.".into(),
        ..letter()
    }
}

/// The second round, rewritten, approved and sent out.
async fn second(site: &Arc<Site>, first: &Referral, carried: Carried) -> Referral {
    let (officer, approver) = (person(site, "handlaggare").await, person(site, "godkannare").await);
    site.clock.hold(at("2024-03-11T09:00:00Z"));
    let made = round::begin(site, &officer, &first.slug, carried).await.unwrap();
    let version = load(site, &made.slug).await.version;
    referral::edit_letter(site, &officer, &made.slug, version, rewritten()).await.unwrap();
    let part = |h: &str, t: &str, b: &str| TypedPart { heading: h.into(), text: t.into(), before: b.into() };
    let parts = [
        part("Syfte", "Samverkan ska komma tidigt.", "1"),
        part("Ersättning", "Den höjs och regleras för sig.", SAME_HEADING),
        part("Uppföljning", "Den görs varje år.", ""),
    ];
    referral::set_parts(site, &officer, &made.slug, &parts).await.unwrap();
    referral::submit(site, &officer, &made.slug).await.unwrap();
    referral::approve(site, &approver, &made.slug).await.unwrap();
    dispatch::dispatch(site, &person(site, "registrator").await, &made.slug).await.unwrap();
    load(site, &made.slug).await
}

async fn suggested(site: &Site, number: &str) -> Option<domain::ids::ReferralId> {
    let mut tx = site.store.read().await.unwrap();
    store::inbound::by_number(&mut tx, number).await.unwrap().unwrap().suggested_referral
}

on_both_sites! {
    async fn a_second_round_continues_the_matter_and_leaves_the_first_as_it_is(site: Arc<Site>) {
        let first = closed(&site).await;
        let officer = person(&site, "handlaggare").await;
        let [kept, gone] = ["Tid", "Pengar"].map(|name| domain::code_book::TypedCode { name: name.into(), ..Default::default() });
        app::code_book::add(&site, &officer, &first.slug, &kept).await.unwrap();
        let gone = app::code_book::add(&site, &officer, &first.slug, &gone).await.unwrap();
        app::code_book::retire(&site, &officer, gone, 1, true).await.unwrap();
        let made = round::begin(&site, &officer, &first.slug, Carried::All).await.unwrap();
        let mut tx = site.store.read().await.unwrap();
        let codes = store::code_book::of_referral(&mut tx, made.id).await.unwrap();
        assert_eq!(codes.iter().map(|c| c.name.as_str()).collect::<Vec<_>>(), ["Tid"], "the book goes on, without what is out of use");
        drop(tx);
        assert_eq!((made.number.as_str(), made.slug.as_str(), made.round), ("RS 2024-0001", "rs-2024-0001-omgang-2", 2));
        assert_eq!(recipients(&site, &made).await.len(), 3);
        let again = round::begin(&site, &officer, &first.slug, Carried::All).await;
        assert!(matches!(again, Err(Error::Refused(Refusal::RoundExists(_)))), "one draft, however often it is pressed");
        let too_soon = round::begin(&site, &officer, &made.slug, Carried::All).await;
        assert!(matches!(too_soon, Err(Error::Refused(Refusal::NotAtStage(Stage::Draft)))));
        let Err(Error::Invalid(fields)) = referral::submit(&site, &officer, &made.slug).await else { panic!("nothing is told") };
        assert_eq!(fields.0.at("changes"), Some(&Problem::Missing), "what has changed must be said");
        assert!(fields.0.at("response_deadline").is_some(), "an old day is not sent out again");
        let mut tx = site.store.read().await.unwrap();
        let seen = round::public(&mut tx, &first).await.unwrap();
        assert_eq!(seen.len(), 1, "a draft is nobody else's");
        let texts = store::referral::questions(&mut tx, made.id).await.unwrap();
        assert_eq!(texts.len(), 2);
        assert_eq!(store::statement::count(&mut tx, first.id).await.unwrap(), 2);
        drop(tx);
        let registrar = person(&site, "registrator").await;
        let refused = round::begin(&site, &registrar, &first.slug, Carried::All).await;
        assert!(matches!(refused, Err(Error::Forbidden)));
    }

    async fn an_address_that_did_not_work_is_marked_in_the_next_round(site: Arc<Site>) {
        let first = closed(&site).await;
        let silent = recipients(&site, &first).await.into_iter().find(|r| r.email.is_some() && r.name != "Kulturnämnden").unwrap();
        let mut tx = site.store.write().await.unwrap();
        let mut bounced = silent.clone();
        (bounced.bounced_at, bounced.bounce_reason) = (Some(site.now()), Some("5.1.1".into()));
        store::recipient::update(&mut tx, &bounced).await.unwrap();
        tx.commit().await.unwrap();
        let officer = person(&site, "handlaggare").await;
        let draft = round::begin(&site, &officer, &first.slug, Carried::All).await.unwrap();
        let carried = |list: Vec<domain::recipient::Recipient>| list.into_iter().find(|r| r.name == silent.name).unwrap();
        let marked = carried(recipients(&site, &draft).await);
        assert_eq!(marked.bounce_reason.as_deref(), Some("5.1.1"));
        let mut tx = site.store.write().await.unwrap();
        store::recipient::dispatched(&mut tx, draft.id, site.now()).await.unwrap();
        tx.commit().await.unwrap();
        let sent = carried(recipients(&site, &draft).await);
        assert!(sent.bounced_at.is_none(), "what is sent anyway has its chance");
    }

    async fn everyone_who_answered_is_told_what_has_changed(site: Arc<Site>) {
        let first = closed(&site).await;
        let second = second(&site, &first, Carried::Answered).await;
        let list = recipients(&site, &second).await;
        assert_eq!(list.iter().map(|r| r.name.as_str()).collect::<Vec<_>>(), ["Kulturnämnden"]);
        app::jobs::run_due(&site).await.unwrap();
        let mut tx = site.store.read().await.unwrap();
        let whole = referral::whole(&mut tx, &second.slug).await.unwrap();
        let told: Vec<_> = whole.compared().iter().map(|c| (c.named().0, c.change())).collect();
        assert_eq!(told, [(1, PartChange::Unchanged), (2, PartChange::Changed), (3, PartChange::Added)]);
        let messages = store::message::of_referral(&mut tx, second.id, 100).await.unwrap();
        let to: Vec<_> = messages.iter().map(|m| (m.kind, m.to_address.as_ref().unwrap().to_string())).collect();
        assert!(to.contains(&(MessageKind::Invitation, "kun@prov.example".into())), "{to:?}");
        assert!(to.contains(&(MessageKind::NewRound, "byalaget@by.example".into())), "unasked before, told all the same: {to:?}");
        assert_eq!(to.len(), 2);
        // Documents go on in the matter's series.
        let documents = store::document::of_referral(&mut tx, second.id).await.unwrap();
        let earlier = store::document::of_referral(&mut tx, first.id).await.unwrap();
        assert_eq!(documents[0].serial, earlier.last().unwrap().serial + 1);
        assert_eq!(store::statement::count(&mut tx, second.id).await.unwrap(), 0, "answers are counted in their own round");
        let counts = public::counts(&site, &mut tx, first.id).await.unwrap();
        assert_eq!((counts.asked, counts.received), (3, 2));
        let events = store::public::events(&mut tx, first.id).await.unwrap();
        assert_eq!(events.last().unwrap().kind, store::event::EventKind::NextRound);
        let before = round::answered_before(&mut tx, &first, &list[0]).await.unwrap().unwrap();
        assert_eq!(before.name, "Kulturnämnden");
        let mut misnamed = list[0].clone();
        misnamed.email = "nagon.annan@prov.example".parse().ok();
        let opened = round::answered_before(&mut tx, &first, &misnamed).await.unwrap();
        assert!(opened.is_none(), "another's name on a row opens nobody's answer at an address that is not theirs");
        (misnamed.email, misnamed.postal) = (None, vec!["Storgatan 1".into()]);
        let opened = round::answered_before(&mut tx, &first, &misnamed).await.unwrap();
        assert!(opened.is_none(), "nor does a letter by post to somewhere else");
        drop(tx);
        let mail::Transport::Folder(outbox) = &site.transport else { panic!("no folder") };
        let mails = std::fs::read_dir(outbox).unwrap();
        let mails: Vec<String> = mails.map(|f| mail::read(&std::fs::read(f.unwrap().path()).unwrap()).text).collect();
        let invitation = mails.iter().find(|m| m.contains("omgång 2") && m.contains("/svara/")).unwrap();
        for says in ["Ersättningen är höjd.", "Del 2, Ersättning: ändrad", "Del 3, Uppföljning: ny del", "/andringar", "/mitt-svar/"] {
            assert!(invitation.contains(says), "{says} is missing in {invitation}");
        }
        assert!(!invitation.contains("Del 1, Syfte"), "what is as it was is not told as changed");
        let notice = mails.iter().find(|m| m.contains("i omgång 1. Nu har")).unwrap();
        assert!(notice.contains("Ersättningen är höjd.") && notice.contains("/mitt-svar/") && notice.contains("/remisser/rs-2024-0001-omgang-2"));
    }

    async fn a_mail_that_names_the_matter_belongs_to_its_latest_round(site: Arc<Site>) {
        let first = closed(&site).await;
        let raw = b"From: a@b.example\r\nSubject: RS 2024-0001\r\nMessage-ID: <1@x>\r\n\r\nVi tillstyrker.\r\n";
        let early = inbound::receive(&site, raw, None, None).await.unwrap();
        assert_eq!(suggested(&site, &early.reception_number).await, Some(first.id));
        let second = second(&site, &first, Carried::All).await;
        let raw = b"From: c@d.example\r\nSubject: RS 2024-0001\r\nMessage-ID: <2@x>\r\n\r\nVi tillstyrker.\r\n";
        let late = inbound::receive(&site, raw, None, None).await.unwrap();
        assert_eq!(suggested(&site, &late.reception_number).await, Some(second.id));
        let list = recipients(&site, &second).await;
        let to = reply_address(&site, list[1].id);
        let raw = format!("From: kansli@forening.example\r\nTo: {to}\r\nSubject: Sv\r\nMessage-ID: <3@x>\r\n\r\nVi avstyrker.\r\n");
        inbound::receive(&site, raw.as_bytes(), None, Some(&to)).await.unwrap();
        let mut tx = site.store.read().await.unwrap();
        assert_eq!(store::statement::count(&mut tx, second.id).await.unwrap(), 1);
        assert_eq!(store::statement::count(&mut tx, first.id).await.unwrap(), 2);
    }

    async fn a_part_continues_one_part(site: Arc<Site>) {
        let first = closed(&site).await;
        let officer = person(&site, "handlaggare").await;
        let made = round::begin(&site, &officer, &first.slug, Carried::Nobody).await.unwrap();
        assert!(recipients(&site, &made).await.is_empty());
        let part = |h: &str, b: &str| TypedPart { heading: h.into(), text: "T".into(), before: b.into() };
        let twice = referral::set_parts(&site, &officer, &made.slug, &[part("A", "1"), part("B", "1")]).await;
        let Err(Error::Invalid(fields)) = twice else { panic!("taken twice") };
        assert_eq!(fields.0.at("part-2-before"), Some(&Problem::Taken("Syfte".into())));
        let unknown = referral::set_parts(&site, &officer, &made.slug, &[part("A", "9")]).await;
        assert!(matches!(unknown, Err(Error::Invalid(_))));
        referral::set_parts(&site, &officer, &made.slug, &[part("A", "2")]).await.unwrap();
        let mut tx = site.store.read().await.unwrap();
        let whole = referral::whole(&mut tx, &made.slug).await.unwrap();
        let all = whole.compared();
        let told: Vec<_> = all.iter().map(|c| (c.named().1, c.change())).collect();
        assert_eq!(told, [("Syfte", PartChange::Removed), ("A", PartChange::Changed)]);
    }
}
