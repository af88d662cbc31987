//! From draft to dispatch: who may, what must be there, what is kept.

use crate::fixture::{draft, letter, load, person, recipients};
use crate::on_both_sites;
use app::referral::{New, create, edit_letter, send_back, submit};
use app::referral_file;
use app::{Error, Refusal, dispatch, recipient, referral};
use domain::recipient_list::{BadRow, RowFault};
use domain::referral::Stage;
use domain::validation::Problem;

on_both_sites! {
    async fn nobody_approves_what_they_wrote(site: Arc<Site>) {
        let made = draft(&site).await;
        let coordinator = person(&site, "samordnare").await;
        // The coordinator edits, and has thereby written it.
        let read = load(&site, &made.slug).await;
        edit_letter(&site, &coordinator, &made.slug, read.version, letter()).await.unwrap();
        submit(&site, &coordinator, &made.slug).await.unwrap();
        assert!(matches!(referral::approve(&site, &coordinator, &made.slug).await, Err(Error::Forbidden)));
        let officer = person(&site, "handlaggare").await;
        assert!(matches!(referral::approve(&site, &officer, &made.slug).await, Err(Error::Forbidden)));
        referral::approve(&site, &person(&site, "godkannare").await, &made.slug).await.unwrap();
        assert_eq!(load(&site, &made.slug).await.stage, Stage::Approved);
    }

    async fn nothing_is_dispatched_unapproved(site: Arc<Site>) {
        let made = draft(&site).await;
        let registrar = person(&site, "registrator").await;
        assert!(matches!(dispatch::dispatch(&site, &registrar, &made.slug).await, Err(Error::Refused(Refusal::NotAtStage(Stage::Draft)))));
    }

    async fn a_draft_sent_back_can_be_mended(site: Arc<Site>) {
        let made = draft(&site).await;
        let (officer, approver) = (person(&site, "handlaggare").await, person(&site, "godkannare").await);
        submit(&site, &officer, &made.slug).await.unwrap();
        assert!(matches!(send_back(&site, &approver, &made.slug, " ").await, Err(Error::Invalid(_))));
        send_back(&site, &approver, &made.slug, "Rätta datumet").await.unwrap();
        assert_eq!(load(&site, &made.slug).await.stage, Stage::Draft);
        submit(&site, &officer, &made.slug).await.unwrap();
    }

    async fn what_is_missing_is_named_field_by_field(site: Arc<Site>) {
        let officer = person(&site, "handlaggare").await;
        let mut bare = letter();
        bare.lede.clear();
        bare.response_deadline = None;
        let made = create(&site, &officer, New { number: String::new(), letter: bare, example: false }).await.unwrap();
        assert_eq!(made.number.as_str(), "RS 2024-0001", "the next in the site's own series");
        assert!(matches!(submit(&site, &officer, &made.slug).await, Err(Error::Refused(Refusal::NoRecipients))));
        recipient::add_list(&site, &officer, &made.slug, "Utan adress", "other").await.unwrap();
        let refused = submit(&site, &officer, &made.slug).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::RecipientsWithoutAddress(names))) if names == ["Utan adress"]));
        let id = recipients(&site, &load(&site, &made.slug).await).await[0].id;
        recipient::remove(&site, &officer, &made.slug, id).await.unwrap();
        recipient::add_list(&site, &officer, &made.slug, "Med; a@b.example", "other").await.unwrap();
        let Err(Error::Invalid(fields)) = submit(&site, &officer, &made.slug).await else { panic!("it lacks fields") };
        let names: Vec<_> = fields.0.0.iter().map(|p| p.field.as_str()).collect();
        assert_eq!(names, ["lede", "response_deadline"]);
    }

    async fn a_number_is_used_once_and_only_the_system_moves_the_series_on(site: Arc<Site>) {
        let officer = person(&site, "handlaggare").await;
        let new = |number: &str| New { number: number.into(), letter: letter(), example: false };
        create(&site, &officer, new("RS 2024-0007")).await.unwrap();
        let Err(Error::Invalid(fields)) = create(&site, &officer, new("rs 2024 0007")).await else { panic!("taken") };
        assert!(matches!(fields.0.at("number"), Some(Problem::Taken(_))));
        create(&site, &officer, new("RS 2024-99999999")).await.unwrap();
        assert_eq!(create(&site, &officer, new("")).await.unwrap().number.as_str(), "RS 2024-0001", "a slip moves nothing");
        create(&site, &officer, new("RS 2024-0002")).await.unwrap();
        assert_eq!(create(&site, &officer, new("")).await.unwrap().number.as_str(), "RS 2024-0003", "the one given is passed over");
    }

    async fn a_list_with_a_bad_row_adds_nobody(site: Arc<Site>) {
        let made = draft(&site).await;
        let officer = person(&site, "handlaggare").await;
        let before = recipients(&site, &made).await.len();
        let bad = recipient::add_list(&site, &officer, &made.slug, "Ny; ny@x.example\nTrasig; inte@", "other").await;
        let Err(Error::Invalid(fields)) = bad else { panic!("a bad row") };
        let fault = RowFault::NotAnAddress("inte@".into());
        assert_eq!(fields.0.at("list"), Some(&Problem::BadRow(BadRow { row: 2, text: "Trasig; inte@".into(), fault })));
        assert_eq!(recipients(&site, &made).await.len(), before);
        let again = recipient::add_list(&site, &officer, &made.slug, "FÖRENINGEN\nNy; ny@x.example", "other").await.unwrap();
        assert_eq!((again.added, again.already), (1, vec!["FÖRENINGEN".to_owned()]));
    }

    async fn an_edited_file_brings_its_proposal_and_its_addresses(site: Arc<Site>) {
        let officer = person(&site, "handlaggare").await;
        let file = |part: &str, email: &str| -> referral_file::ReferralFile {
            referral_file::parse(&format!(
                "number = \"RS 2024-0077\"\ntitle = \"Remiss\"\n[[parts]]\nheading = \"Del\"\ntext = \"{part}\"\n\
                 [[attachments]]\ntitle = \"Förslaget\"\ngenerated = \"proposal\"\n\
                 [[recipients]]\nname = \"Byalaget\"\ncategory = \"other\"\nemail = \"{email}\"\n"
            ), false)
            .unwrap()
        };
        let made = referral_file::create(&site, &officer, &file("Så här.", "a@by.example")).await.unwrap();
        let show = || async { referral::show_work(&site, &officer, &made.slug).await.unwrap() };
        let before = show().await;
        referral_file::edit(&site, &officer, &made.slug, &file("Så här.", "a@by.example")).await.unwrap();
        assert_eq!(show().await.attachments, before.attachments, "the same file changes no attachment");
        referral_file::edit(&site, &officer, &made.slug, &file("På ett annat sätt.", "b@by.example")).await.unwrap();
        let after = show().await;
        assert_eq!((after.attachments.len(), after.attachments[0].name.as_str()), (1, before.attachments[0].name.as_str()));
        assert_ne!(after.attachments[0].file, before.attachments[0].file, "the proposal says what the parts say");
        let list = recipients(&site, &after.referral).await;
        assert_eq!(list.iter().map(|r| r.email.as_ref().unwrap().as_str()).collect::<Vec<_>>(), ["b@by.example"]);
    }

    async fn two_who_edit_at_once_do_not_overwrite(site: Arc<Site>) {
        let made = draft(&site).await;
        let officer = person(&site, "handlaggare").await;
        let read = load(&site, &made.slug).await;
        edit_letter(&site, &officer, &made.slug, read.version, letter()).await.unwrap();
        let late = edit_letter(&site, &officer, &made.slug, read.version, letter()).await;
        assert!(matches!(late, Err(Error::ChangedMeanwhile)));
    }
}
