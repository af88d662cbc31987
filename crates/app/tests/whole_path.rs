//! The whole way through the use cases: from dispatch to feedback to everyone, and the chain verifies.

use crate::fixture::{dispatched, load, person, recipients, reply_address};
use crate::on_both_sites;
use app::audit::{Verdict, verify};
use app::{Error, Refusal, contribution, decision, draft, inbound, referral, statement, summary};
use domain::contribution::{About, Outcome};
use domain::language::Language;
use domain::message::MessageKind;
use domain::referral::Stage;
use domain::stance::Stance;
use domain::statement::Answer;

on_both_sites! {
    async fn everyone_is_told_what_became_of_it(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let list = recipients(&site, &referral).await;
        let (officer, registrar) = (person(&site, "handlaggare").await, person(&site, "registrator").await);

        // One answers by the form, one by mail, the third not at all; a mail from elsewhere waits.
        let answer = Answer { overall: Some(Stance::SupportWithChanges), summary: "Säg tidigt.".into(), email: "kun@prov.example".into(), ..Answer::default() };
        let by_form = statement::send(&site, &draft::Owner::Recipient(list[0].id), answer, Language::Swedish).await.unwrap();
        let to = reply_address(&site, list[1].id);
        let raw = format!("From: kansli@forening.example\r\nTo: {to}\r\nSubject: Sv\r\nMessage-ID: <1@x>\r\n\r\nVi avstyrker. Ersättningen är olika.\r\n");
        inbound::receive(&site, raw.as_bytes(), None, Some(&to)).await.unwrap();
        let raw = b"From: x@y.example\r\nTo: registrator@prov.example\r\nSubject: RS 2024-0001\r\nMessage-ID: <2@x>\r\n\r\nHej\r\n";
        let waiting = inbound::receive(&site, raw, None, None).await.unwrap();

        referral::close(&site, &officer, &referral.slug, referral::Closing::Early).await.unwrap();
        let unread = summary::finish(&site, &officer, &referral.slug).await;
        assert!(matches!(unread, Err(Error::Refused(Refusal::UnreadViews(2)))));
        contribution::read_as_stated(&site, &officer, by_form.id).await.unwrap();
        let mail = store::statement::of_recipient(&mut site.store.read().await.unwrap(), list[1].id).await.unwrap().remove(0);
        let views = statement::show_work(&site, &officer, mail.id).await.unwrap().views;
        contribution::read(&site, &officer, views[0].id, views[0].version, Stance::Reject).await.unwrap();
        let invented = contribution::add(&site, &officer, mail.id, About::Whole, "Det står inte där", None).await;
        assert!(matches!(invented, Err(Error::Invalid(_))), "a view must stand in the statement");
        contribution::add(&site, &officer, mail.id, About::Whole, "Ersättningen  är olika.", Some(Stance::Reject)).await.unwrap();
        let stopped = summary::finish(&site, &officer, &referral.slug).await;
        assert!(matches!(stopped, Err(Error::Refused(Refusal::MailsWaiting(1)))));
        inbound::set_aside(&site, &registrar, &waiting.reception_number, "Bara en hälsning").await.unwrap();
        summary::finish(&site, &officer, &referral.slug).await.unwrap();

        let counted = summary::show_work(&site, &officer, &referral.slug).await.unwrap();
        assert_eq!((counted.asked, counted.answered, counted.tally.open), (3, 2, 3));
        assert_eq!(counted.categories[0].stances.of(Stance::SupportWithChanges), 1);
        assert_eq!(counted.categories[1].stances.of(Stance::Reject), 1);

        site.clock.hold(crate::fixture::at("2024-05-29T08:00:00Z"));
        let typed = decision::Typed { body: "Fullmäktige".into(), date: "2024-05-28".into(), paragraph: "§ 148".into(), text: "Antogs.".into() };
        decision::decide(&site, &officer, &referral.slug, &typed).await.unwrap();
        assert!(matches!(decision::feed_back(&site, &officer, &referral.slug).await, Err(Error::Refused(Refusal::UnansweredViews(3)))));
        let all = store::contribution::of_referral(&mut site.store.read().await.unwrap(), referral.id).await.unwrap();
        for view in &all {
            let silent = contribution::answer(&site, &officer, view.id, view.version, Outcome::Not, "").await;
            assert!(matches!(silent, Err(Error::Invalid(_))), "never a no without a reason");
            contribution::answer(&site, &officer, view.id, view.version, Outcome::Partly, "Delvis.").await.unwrap();
        }
        let before = store::contribution::answered_of_all(&mut site.store.read().await.unwrap()).await.unwrap();
        assert_eq!(decision::feed_back(&site, &officer, &referral.slug).await.unwrap(), 3);
        let after = store::contribution::answered_of_all(&mut site.store.read().await.unwrap()).await.unwrap();
        assert_eq!((before, after), ((3, 3), (3, 3)), "what is noted when all are told is what was counted until then");
        assert_eq!(load(&site, &referral.slug).await.stage, Stage::FedBack);

        let messages = store::message::of_referral(&mut site.store.read().await.unwrap(), referral.id, 100).await.unwrap();
        let kinds = |k| messages.iter().filter(|m| m.kind == k).count();
        assert_eq!((kinds(MessageKind::Feedback), kinds(MessageKind::FeedbackUnanswered)), (2, 1));
        app::jobs::run_due(&site).await.unwrap();
        let failed = store::job::in_state(&mut site.store.read().await.unwrap(), store::job::JobState::Failed, 10).await.unwrap();
        assert!(failed.is_empty(), "{failed:?}");
        let queued = store::job::in_state(&mut site.store.read().await.unwrap(), store::job::JobState::Queued, 10).await.unwrap();
        assert!(queued.is_empty(), "{queued:?}");
        assert!(matches!(verify(&site).await.unwrap(), Verdict::Whole(n) if n > 20));
    }

    async fn a_withdrawn_referral_tells_everyone_and_stays_public(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        let officer = person(&site, "handlaggare").await;
        referral::withdraw(&site, &officer, &referral.slug, "Förslaget görs om").await.unwrap();
        let messages = store::message::of_referral(&mut site.store.read().await.unwrap(), referral.id, 100).await.unwrap();
        assert_eq!(messages.iter().filter(|m| m.kind == MessageKind::Withdrawal).count(), 3);
        assert!(referral::show_public(&site, &referral.slug).await.is_ok());
        let owner = draft::Owner::Recipient(recipients(&site, &referral).await[0].id);
        let late = statement::send(&site, &owner, Answer { overall: Some(Stance::Support), email: "a@b.example".into(), ..Answer::default() }, Language::Swedish).await;
        assert!(matches!(late, Err(Error::NotFound)));
    }

    async fn the_reminder_goes_by_itself_once(site: Arc<Site>) {
        let referral = dispatched(&site).await;
        site.clock.hold(crate::fixture::at("2024-02-21T08:00:00Z"));
        app::jobs::housekeeping(&site).await.unwrap();
        assert!(recipients(&site, &referral).await[0].reminded_at.is_none(), "eight days are left");
        site.clock.hold(crate::fixture::at("2024-02-22T08:00:00Z"));
        app::jobs::housekeeping(&site).await.unwrap();
        app::jobs::housekeeping(&site).await.unwrap();
        let messages = store::message::of_referral(&mut site.store.read().await.unwrap(), referral.id, 100).await.unwrap();
        assert_eq!(messages.iter().filter(|m| m.kind == MessageKind::Reminder).count(), 3);
    }

    async fn a_changed_entry_breaks_the_chain(site: Arc<Site>) {
        dispatched(&site).await;
        assert!(matches!(verify(&site).await.unwrap(), Verdict::Whole(_)));
        let mut tx = site.store.write().await.unwrap();
        match tx.parts().await.unwrap() {
            store::connection::Parts::Sqlite(c) => {
                sqlx::query("DROP TRIGGER audit_no_update").execute(&mut *c).await.unwrap();
                sqlx::query("UPDATE audit SET actor = 'x' WHERE position = 3").execute(c).await.unwrap();
            }
            store::connection::Parts::Postgres(c) => {
                sqlx::query("ALTER TABLE audit DISABLE TRIGGER USER").execute(&mut *c).await.unwrap();
                sqlx::query("UPDATE audit SET actor = 'x' WHERE position = 3").execute(c).await.unwrap();
            }
        }
        tx.commit().await.unwrap();
        assert_eq!(verify(&site).await.unwrap(), Verdict::Broken { position: 3, why: "changed" });
    }
}
