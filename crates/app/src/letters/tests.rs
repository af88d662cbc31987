//! Lays out every document once. The files land in `target/check/pdf`, where `./check` validates them with veraPDF.

use super::sample::{self, Sample};
use super::{excerpt, render};
use crate::{referral, statement, summary};
use documents::{Block, Document};
use domain::language::Language;
use domain::message::MessageKind;

async fn keep(name: &str, document: Document) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/check/pdf");
    let file = render(document).await.expect("a document that can be laid out");
    assert!(file.starts_with(b"%PDF-"), "{name}");
    std::fs::create_dir_all(folder).expect("a folder");
    std::fs::write(format!("{folder}/app-{name}.pdf"), file).expect("a file");
}

async fn whole(sample: &Sample, slug: &str) -> referral::Whole {
    referral::whole(&mut sample.site.store.read().await.unwrap(), slug).await.unwrap()
}

fn text_of(document: &Document) -> String {
    serde_json::to_string(document).expect("a document as JSON")
}

#[tokio::test]
async fn the_letter_and_the_proposal() {
    let sample = sample::site("stockholm").await;
    let site = &sample.site;
    let whole = whole(&sample, "rs-2023-0395").await;
    let recipients = store::recipient::of_referral(&mut site.store.read().await.unwrap(), whole.referral.id)
        .await
        .unwrap();
    for language in Language::ALL {
        let letter = super::letter::letter_in(site, &whole, &recipients, *language);
        assert_eq!(letter.mark.is_some(), whole.referral.example);
        keep(&format!("letter-{language}"), letter).await;
    }
    let letter = super::letter::letter(site, &whole, &recipients);
    let text = text_of(&letter);
    // R-1 … R-16 in turn.
    for said in [
        "Regionledningskontoret, Rotel II",
        "REMISS",
        "29\u{a0}november\u{a0}2023",
        "RS 2023-0395",
        "Se sändlista",
        "Samverkansmodell för samverkan med civilsamhälle",
        "Lämna era synpunkter",
        "ekonomiska konsekvenser",
        "28\u{a0}maj\u{a0}2024",
        "LS 2015-1012",
        "RS 2019-0382",
        "torsdag 29\u{a0}februari\u{a0}2024",
        "registrator@stockholm.example",
        "Hållbarhetsdirektör",
        "Kanslichef",
        "Sveriges Ungdomsråd",
    ] {
        assert!(text.contains(said), "{said}");
    }
    keep("proposal", super::proposal::proposal(site, &whole)).await;
}

#[tokio::test]
async fn a_list_too_long_to_read_is_told_by_its_groups() {
    let sample = sample::site("stockholm").await;
    let site = &sample.site;
    let whole = whole(&sample, "rs-2023-0395").await;
    let few = store::recipient::of_referral(&mut site.store.read().await.unwrap(), whole.referral.id)
        .await
        .unwrap();
    let many: Vec<_> = few.iter().cycle().take(super::MOST_LISTED + 1).cloned().collect();
    let letter = super::letter::letter(site, &whole, &many);
    let text = text_of(&letter);
    assert!(text.contains("1\u{a0}001 mottagare."), "how many is said");
    assert!(!text.contains("Sveriges Ungdomsråd"), "nobody is named");
    let group = site.category_name(&few[0].category, Language::Swedish);
    let of_group = many.iter().filter(|r| r.category == few[0].category).count();
    assert!(text.contains(&format!("\"{group}\"")) && text.contains(&format!("\"{of_group}\"")), "{text}");
    keep("letter-many", letter).await;
}

#[tokio::test]
async fn the_receipt_holds_all_that_was_sent() {
    let sample = sample::site("stockholm").await;
    let site = &sample.site;
    let referral = whole(&sample, "rs-2023-0395").await;
    let mut tx = site.store.read().await.unwrap();
    let statements = store::statement::of_referral(&mut tx, referral.referral.id).await.unwrap();
    let mut fullest = None;
    for s in &statements {
        let s = statement::load(&mut tx, s.id).await.unwrap();
        let said = s.views.len();
        if fullest.as_ref().is_none_or(|(most, _)| said > *most) {
            fullest = Some((said, s));
        }
    }
    let (_, s) = fullest.expect("a statement");
    let receipt = super::receipt::receipt(site, &s, &referral.parts, &referral.questions, Language::Swedish);
    let text = text_of(&receipt);
    for view in &s.views {
        for paragraph in domain::text::paragraphs(&view.text) {
            assert!(text.contains(&serde_json::to_string(&paragraph).unwrap()), "{paragraph}");
        }
    }
    keep("receipt", receipt).await;
}

#[tokio::test]
async fn a_refusal_says_by_which_provision_and_how_to_appeal() {
    use domain::disclosure::{AskedBy, Assessed, Disclosure, Release};
    let sample = sample::site("stockholm").await;
    let site = &sample.site;
    let referral = whole(&sample, "rs-2023-0395").await;
    let mut tx = site.store.read().await.unwrap();
    let document = store::document::of_referral(&mut tx, referral.referral.id).await.unwrap().remove(0);
    let id = domain::ids::DisclosureId::new(site.entropy.seed());
    let disclosure = Disclosure {
        language: Language::Swedish,
        id,
        reception_number: "2024-0042".into(),
        received_at: site.now(),
        asked_by: AskedBy::Web,
        wants: "Allt".into(),
        email: None,
        answered_at: Some(site.now()),
        reply: String::new(),
        decision_asked_at: None,
        version: 1,
    };
    for release in [Release::Part, Release::Refused] {
        let asked = crate::disclosure::Asked {
            moved_on: false,
            assessed: Assessed {
                statement: None,
                disclosure: id,
                document: document.id,
                release: Some(release),
                provision: "21 kap. 1 § OSL".into(),
                reason: "Uppgiften rör en enskilds hälsa.".into(),
                assessed_by: None,
                assessed_at: None,
                decision: None,
            },
            document: document.clone(),
            originals: vec![],
            masked: vec![],
            statement: None,
            decision: None,
            before: vec![],
        };
        for language in Language::ALL {
            let paper = super::refusal::refusal(site, &disclosure, &asked, "Kanslichef", *language);
            let text = text_of(&paper);
            assert!(
                text.contains("21 kap. 1 § OSL") && text.contains("hälsa") && text.contains("2024-0042"),
                "{text}"
            );
            keep(&format!("refusal-{release}-{language}"), paper).await;
        }
    }
}

#[tokio::test]
async fn the_summary_before_and_after_the_decision() {
    for (name, slug) in [("stockholm", "rs-2023-0395"), ("ostergotland", "rs-2024-0117")] {
        let sample = sample::site(name).await;
        let site = &sample.site;
        let mut tx = site.store.read().await.unwrap();
        let referral = store::referral::by_slug(&mut tx, slug).await.unwrap().unwrap();
        let decision = store::decision::of_referral(&mut tx, referral.id).await.unwrap();
        let counted = summary::count(site, &mut tx, referral).await.unwrap();
        let document = super::summary::summary(site, &counted, decision.as_ref(), Language::Swedish);
        let text = text_of(&document);
        for s in counted.statements.iter().map(|l| &l.statement) {
            let private = s.kind == domain::statement::RespondentKind::PrivatePerson;
            assert_eq!(text.contains(&s.name), !private, "{}", s.name);
        }
        keep(&format!("summary-{name}"), document).await;
        if name == "ostergotland" {
            keep("summary-fi", super::summary::summary(site, &counted, decision.as_ref(), Language::Finnish))
                .await;
        }
    }
}

#[tokio::test]
async fn the_registered_summary_holds_no_outcome_and_the_working_copy_says_what_it_is() {
    let sample = sample::site("ostergotland").await;
    let site = &sample.site;
    let mut tx = site.store.read().await.unwrap();
    let referral = store::referral::by_slug(&mut tx, "rs-2024-0117").await.unwrap().unwrap();
    let laid = summary::to_register(site, &mut tx, referral.clone()).await.unwrap();
    for format in summary::Format::ALL {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/check/office");
        std::fs::create_dir_all(folder).unwrap();
        let file = laid.write(*format).await.unwrap();
        assert_eq!(file, laid.write(*format).await.unwrap(), "the same bytes each time");
        std::fs::write(format!("{folder}/summary.{}", format.extension()), file).unwrap();
    }
    let registered = laid.document().clone();
    assert!(!text_of(&registered).contains("\"type\":\"answer\""), "an outcome in what is registered");
    let counted = summary::count(site, &mut tx, referral).await.unwrap();
    let working = super::summary::summary(site, &counted, None, Language::Swedish);
    assert!(text_of(&working).contains("\"type\":\"answer\""), "the working copy holds what is noted");
    assert!(text_of(&working).contains("ARBETSEXEMPLAR") && !text_of(&registered).contains("ARBETSEXEMPLAR"));
    keep("summary-registered", registered).await;
}

#[tokio::test]
async fn the_feedback_answers_each_view() {
    let sample = sample::site("ostergotland").await;
    let site = &sample.site;
    let referral = whole(&sample, "rs-2024-0117").await;
    let mut tx = site.store.read().await.unwrap();
    let decision = store::decision::of_referral(&mut tx, referral.referral.id).await.unwrap();
    let statements = store::statement::of_referral(&mut tx, referral.referral.id).await.unwrap();
    let mut most = 0;
    for s in statements {
        let s = statement::load(&mut tx, s.id).await.unwrap();
        let document = super::feedback::feedback(
            site,
            &s,
            decision.as_ref(),
            &referral.parts,
            &referral.questions,
            Language::Swedish,
        );
        let answers = document.blocks.iter().filter(|b| matches!(b, Block::Answer { .. })).count();
        assert_eq!(answers, s.views.len());
        if answers > most {
            most = answers;
            keep("feedback", document).await;
        }
    }
    assert!(most > 1);
}

#[tokio::test]
async fn a_letter_to_print_has_an_address_and_no_link_that_opens_something() {
    let sample = sample::site("stockholm").await;
    let site = &sample.site;
    let referral = whole(&sample, "rs-2023-0395").await;
    let mut tx = site.store.read().await.unwrap();
    let recipients = store::recipient::of_referral(&mut tx, referral.referral.id).await.unwrap();
    let by_post = recipients.iter().find(|r| r.email.is_none()).expect("someone without e-mail");
    for (kind, name) in [(MessageKind::Invitation, "invitation"), (MessageKind::Reminder, "reminder")] {
        let mut message = sample::message(site, kind, Language::Swedish);
        message.referral = Some(referral.referral.id);
        message.recipient = Some(by_post.id);
        message.to_name.clone_from(&by_post.name);
        message.to_address = None;
        let t = i18n::texts(Language::Swedish);
        message.subject = t.msg_mail_invitation_subject(
            referral.referral.number.as_str(),
            referral.referral.letter.heading(),
        );
        let document = super::printed::printed(site, &mut tx, &message).await.unwrap();
        assert_eq!(document.address.as_ref(), Some(&by_post.postal), "the name stands in it already");
        let text = text_of(&document);
        assert!(text.contains("/remisser/rs-2023-0395") && !text.contains("/svara/"));
        keep(&format!("printed-{name}"), document).await;
    }
}

#[test]
fn an_excerpt_is_cut_at_a_word() {
    assert_eq!(excerpt("Ett.\n\nTvå.", 100), (vec!["Ett.".to_owned(), "Två.".to_owned()], false));
    let (kept, cut) = excerpt(&"ord ".repeat(100), 50);
    assert!(cut && kept.len() == 1 && kept[0].ends_with(" …"));
}
