//! Composes a mail of every kind in every language. `cargo test -p app emails -- --nocapture` shows the Swedish ones.

use super::compose;
use crate::letters::sample::{self, Sample};
use domain::language::Language;
use domain::message::MessageKind;
use domain::statement::Channel;
use mail::Outgoing;
use serde_json::json;
use store::message::Message;

/// A message of a kind about what the example holds.
async fn about(sample: &Sample, slug: &str, kind: MessageKind, language: Language) -> Message {
    let site = &sample.site;
    let mut tx = site.store.read().await.unwrap();
    let referral = store::referral::by_slug(&mut tx, slug).await.unwrap().unwrap();
    let recipients = store::recipient::of_referral(&mut tx, referral.id).await.unwrap();
    let statements = store::statement::list(&mut tx, referral.id).await.unwrap();
    let mut m = sample::message(site, kind, language);
    let t = i18n::texts(language);
    m.referral = Some(referral.id);
    m.recipient = recipients.iter().find(|r| r.email.is_some()).map(|r| r.id);
    if matches!(
        kind,
        MessageKind::Receipt
            | MessageKind::RegistrationCorrected
            | MessageKind::Published
            | MessageKind::Feedback
    ) {
        let fullest = statements
            .iter()
            .filter(|s| s.statement.channel == Channel::Web)
            .max_by_key(|s| s.views)
            .unwrap();
        m.statement = Some(fullest.statement.id);
        m.recipient = fullest.statement.recipient;
    }
    match kind {
        MessageKind::SignIn => {
            m.referral = None;
            m.recipient = None;
            m.params = json!({ "sign_in": domain::ids::SignInId::new(site.entropy.seed()) });
            m.subject = t.msg_mail_sign_in_subject(&site.settings.short_name);
        }
        MessageKind::Acknowledgement => {
            let inbound =
                store::inbound::in_state(&mut tx, domain::message::InboundState::Waiting, 1).await.unwrap();
            m.referral = None;
            m.recipient = None;
            m.inbound = inbound.first().map(|i| i.id);
        }
        MessageKind::RegistrationCorrected => {
            m.params = json!({ "old": ["RS 2023-0395-17"], "new": "RS 2023-0395-16" });
        }
        MessageKind::DisclosureReceived | MessageKind::DisclosureAnswered => {
            m.referral = None;
            m.recipient = None;
            m.params = json!({ "disclosure": domain::ids::DisclosureId::new(site.entropy.seed()), "number": "2024-0042" });
        }
        MessageKind::FollowConfirm | MessageKind::Digest => {
            m.referral = None;
            m.recipient = None;
            follow(sample, &referral, &mut m).await;
        }
        kind if kind.is_of_entry() => {
            m.referral = None;
            m.recipient = None;
            own_entry(sample, kind, &mut m).await;
        }
        MessageKind::ExtensionDecision => m.params = json!({ "until": "2024-03-14", "reason": "" }),
        MessageKind::Withdrawal => m.params = json!({ "reason": "Förslaget görs om från grunden." }),
        MessageKind::Invitation => {
            m.subject = t.msg_mail_invitation_subject(referral.number.as_str(), referral.letter.heading());
        }
        _ => {}
    }
    m
}

/// An organisation has asked for the link to its entry, and somebody to take it over, which is declined.
async fn own_entry(sample: &Sample, kind: MessageKind, m: &mut Message) {
    use domain::ids::{EntryAccessId, EntryCaseId};
    use domain::own_entry::{Access, AccessKind, Case, CaseKind, CaseState, Told};
    let site = &sample.site;
    let mut tx = site.store.write().await.unwrap();
    let all = store::organisation::all(&mut tx).await.unwrap();
    let organisation = all.first().expect("the example asks organisations").id;
    let id = EntryAccessId::new(site.entropy.seed());
    let email: domain::email::EmailAddress = "kansli@forening.example".parse().unwrap();
    let (now, language) = (site.now(), m.language);
    let kind_of_link = if kind == MessageKind::EntryYearly { AccessKind::Yearly } else { AccessKind::Asked };
    let access = Access {
        id,
        organisation,
        kind: kind_of_link,
        email: email.clone(),
        language,
        made_at: now,
        opened_at: None,
        ended_at: None,
    };
    let hashes = store::own_entry::Hashes { link: format!("{id} link"), session: format!("{id} session") };
    store::own_entry::insert_access(&mut tx, &access, &hashes).await.unwrap();
    let mut case = Case {
        id: EntryCaseId::new(site.entropy.seed()),
        kind: CaseKind::TakeOver,
        state: CaseState::Unconfirmed,
        organisation: Some(organisation),
        person: "Kim Ek".to_owned(),
        role: "ordförande".to_owned(),
        email: Some(email),
        how: "Se protokollet från årsmötet.".to_owned(),
        told: Told::default(),
        language,
        asked_at: now,
        confirmed_at: None,
        decided_at: None,
        decided_by: String::new(),
        reason: String::new(),
        version: 1,
    };
    store::own_entry::insert_case(&mut tx, &case, &format!("{} token", case.id)).await.unwrap();
    if kind == MessageKind::EntryDecided {
        case.state = CaseState::Declined;
        (case.confirmed_at, case.decided_at) = (Some(now), Some(now));
        case.reason = "Protokollet visar en annan ordförande.".to_owned();
        store::own_entry::update_case(&mut tx, &case).await.unwrap();
    }
    tx.commit().await.unwrap();
    m.params =
        json!({ "organisation": organisation, "access": id, "case": case.id, "fields": ["name", "seat"] });
}

/// Someone follows the referral, everything, and a search, from before anything happened.
async fn follow(sample: &Sample, referral: &domain::referral::Referral, m: &mut Message) {
    use domain::follower::{Followed, Follower, Following, Pace};
    let site = &sample.site;
    crate::search::catch_up_at_once(site, |_| {}).await.unwrap();
    let id = domain::ids::FollowerId::new(site.entropy.seed());
    let email = format!("{id}@exempel.example").parse().unwrap();
    let (pace, language, long_ago) = (Pace::Daily, m.language, "2020-01-01T00:00:00Z".parse().unwrap());
    let follower =
        Follower { id, email, language, pace, confirmed_at: Some(long_ago), look_at: None, told_at: None };
    let mut tx = site.store.write().await.unwrap();
    store::follower::insert(&mut tx, &follower, &site.follower_hashes(id)).await.unwrap();
    let mut from = serde_json::Map::new();
    for what in [Followed::Referral(referral.id), Followed::All, Followed::Search("?q=samverkan".to_owned())]
    {
        let one = Following {
            id: domain::ids::FollowingId::new(site.entropy.seed()),
            follower: id,
            what,
            pace,
            language,
            asked_at: long_ago,
            confirmed_at: None,
            told_until: None,
        };
        let hash = domain::token::stored(&crate::follower::confirm_token(site, one.id));
        store::follower::insert_following(&mut tx, &one, &hash).await.unwrap();
        store::follower::confirmed(&mut tx, one.id, long_ago).await.unwrap();
        from.insert(one.id.to_string(), json!(long_ago));
        m.params = json!({ "following": one.id, "from": from, "until": site.now() });
    }
    tx.commit().await.unwrap();
    m.follower = Some(id);
}

async fn composed(sample: &Sample, message: &Message) -> Outgoing {
    let mut tx = sample.site.store.read().await.unwrap();
    compose(&sample.site, &mut tx, message).await.unwrap_or_else(|e| panic!("{}: {e}", message.kind))
}

#[tokio::test]
async fn every_kind_can_be_sent_in_every_language() {
    let open = sample::site("stockholm").await;
    let ended = sample::site("ostergotland").await;
    for language in Language::ALL {
        for kind in MessageKind::ALL {
            let feedback = matches!(kind, MessageKind::Feedback | MessageKind::FeedbackUnanswered);
            let (sample, slug) = if feedback { (&ended, "rs-2024-0117") } else { (&open, "rs-2023-0395") };
            let message = about(sample, slug, *kind, *language).await;
            let mail = composed(sample, &message).await;
            if *language == Language::Swedish {
                println!("\n######## {kind}\n{}", mail.text);
            }
            assert!(mail.text.starts_with(&i18n::texts(*language).msg_mail_example()), "{kind}");
            assert!(!mail.text.contains("{ $") && !mail.text.contains('!'), "{kind}: {}", mail.text);
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/check/mail");
            std::fs::create_dir_all(folder).unwrap();
            std::fs::write(format!("{folder}/{kind}-{language}.html"), mail.html.as_deref().unwrap())
                .unwrap();
            mail::compose(&mail).unwrap();
        }
    }
}

#[tokio::test]
async fn an_invitation_has_addresses_of_its_own_and_the_letter_with_it() {
    let sample = sample::site("stockholm").await;
    let message = about(&sample, "rs-2023-0395", MessageKind::Invitation, Language::Swedish).await;
    let mail = composed(&sample, &message).await;
    let mut tx = sample.site.store.read().await.unwrap();
    let recipient = store::recipient::by_id(&mut tx, message.recipient.unwrap()).await.unwrap().unwrap();
    let hashes = sample.site.recipient_hashes(recipient.id, recipient.link_generation);
    let token = |address: &str, word: &str| {
        let local = address.split('@').next().unwrap().strip_prefix(word).unwrap().to_owned();
        domain::token::stored(&local)
    };
    assert_eq!(token(mail.reply_to.as_deref().unwrap(), "svar-"), hashes.reply);
    assert_eq!(token(&mail.envelope_from, "studs-"), hashes.bounce);
    let link = mail.text.lines().find_map(|l| l.rsplit_once("/svara/")).unwrap().1;
    assert_eq!(domain::token::stored(link), hashes.link);
    assert_eq!(mail.attachments.len(), 2);
    assert_eq!(mail.attachments[0].media_type, "application/pdf");
    assert!(!mail.auto_submitted);
    assert!(mail.text.contains("Vilka ekonomiska konsekvenser"), "a board is asked about costs");
    assert!(!mail.text.contains("delta på lika villkor"), "and not what others are asked");
}

#[tokio::test]
async fn the_feedback_quotes_each_view_with_what_became_of_it() {
    let sample = sample::site("ostergotland").await;
    let message = about(&sample, "rs-2024-0117", MessageKind::Feedback, Language::Swedish).await;
    let mail = composed(&sample, &message).await;
    let mut tx = sample.site.store.read().await.unwrap();
    let statement = crate::statement::load(&mut tx, message.statement.unwrap()).await.unwrap();
    for view in &statement.views {
        let reason = domain::text::paragraphs(&view.reason);
        assert!(reason.iter().all(|p| mail.text.contains(p.as_str())), "{}", view.reason);
        let outcome = i18n::words::outcome(Language::Swedish, view.outcome.unwrap());
        assert!(mail.text.contains(&outcome) && mail.html.as_ref().unwrap().contains(&outcome));
    }
    assert!(mail.text.contains("/mitt-svar/") && mail.text.contains("§"));
}

#[tokio::test]
async fn what_someone_wrote_is_never_markup() {
    let sample = sample::site("stockholm").await;
    let mut message = about(&sample, "rs-2023-0395", MessageKind::Withdrawal, Language::Swedish).await;
    message.params = json!({ "reason": "<script>alert('x')</script> & mer" });
    let html = composed(&sample, &message).await.html.unwrap();
    assert!(!html.contains("<script") && html.contains("&lt;script&gt;") && html.contains("&amp; mer"));
}
