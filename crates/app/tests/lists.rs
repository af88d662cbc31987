//! Lists that are used again, names that are matched, and referrals brought in from elsewhere.

use crate::fixture::{draft, person, recipients};
use crate::on_both_sites;
use app::distribution_list::{
    Begins, Typed, TypedEntry, add, all, change_entry, create, edit, fill, remove, retire, show,
};
use app::name_answer::{Answer, Place, answer, questions, questions_for};
use app::organisation;
use app::published_referral::{PublishedFile, bring_in, read};
use app::{Error, Site, referral};
use domain::access::Actor;
use domain::ids::OrganisationId;
use domain::name_match::{Certainty, Reason};
use domain::validation::Problem;

async fn known(site: &Site, actor: &Actor, name: &str, email: &str) -> OrganisationId {
    let typed = organisation::Typed {
        name: name.into(),
        kind: "civil_society".into(),
        category: "other".into(),
        email: email.into(),
        language: "sv".into(),
        ..organisation::Typed::default()
    };
    organisation::create(site, actor, &typed).await.unwrap()
}

fn typed(name: &str) -> Typed {
    Typed { name: name.into(), note: String::new() }
}

fn text(text: &str) -> Begins {
    Begins::Text { text: text.into(), category: "other".into() }
}

on_both_sites! {
    async fn who_is_not_in_use_is_put_on_no_new_list(site: Arc<Site>) {
        use app::organisation_search::Asked;
        let officer = person(&site, "handlaggare").await;
        known(&site, &officer, "Fotbollsklubben Ett", "").await;
        for (name, state) in [("Fotbollsklubben Två", "dissolved"), ("Fotbollsklubben Tre", "withdrawn")] {
            let id = known(&site, &officer, name, "").await;
            let held = organisation::entry_of(&site, &officer, id).await.unwrap();
            let typed = organisation::Typed { state: state.into(), ..organisation::Typed::from(&held) };
            organisation::edit(&site, &officer, id, 1, &typed).await.unwrap();
        }
        let found = |asked: &str| Begins::Found { query: Asked::read(Some(asked)).query, category: "other".into() };
        for asked in ["lage=withdrawn", "q=fotboll&lage=dissolved"] {
            let Err(Error::Invalid(wrong)) = create(&site, &officer, &typed("Lista"), &found(asked)).await else { panic!("{asked}") };
            assert_eq!(wrong.0.at("list"), Some(&Problem::NotInUse(1)), "{asked}");
        }
        assert!(all(&site, &officer).await.unwrap().is_empty(), "nothing was half done");
        let id = create(&site, &officer, &typed("Lista"), &found("q=fotboll")).await.unwrap();
        assert_eq!(show(&site, &officer, id).await.unwrap().entries.len(), 1);
        create(&site, &officer, &typed("I bruk"), &found("lage=active")).await.unwrap();
    }

    async fn a_list_is_made_changed_copied_and_put_out_of_use(site: Arc<Site>) {
        let officer = person(&site, "handlaggare").await;
        known(&site, &officer, "Region Skåne", "skane@x.example").await;
        let names = "Region Skåne\nKulturnämnden; kun@prov.example; unit\nUtan adress\nregion skåne";
        let id = create(&site, &officer, &typed("Alla"), &text(names)).await.unwrap();
        let whole = show(&site, &officer, id).await.unwrap();
        assert_eq!(whole.entries.iter().map(store::distribution_list::Listed::name).collect::<Vec<_>>(), ["Region Skåne", "Kulturnämnden", "Utan adress"]);
        assert_eq!((whole.unknown(), whole.without_address()), (2, 1));
        assert_eq!(whole.entries[0].email().unwrap().as_str(), "skane@x.example", "the organisation's own");
        assert_eq!(whole.entries[1].entry.category, "unit");
        let Err(Error::Invalid(taken)) = create(&site, &officer, &typed("ALLA"), &Begins::Empty).await else { panic!("taken") };
        assert!(matches!(taken.0.at("name"), Some(Problem::Taken(_))));
        let again = add(&site, &officer, id, "Utan adress\nNy; ny@x.example", "other").await.unwrap();
        assert_eq!((again.added, again.already), (1, vec!["Utan adress".to_owned()]));
        assert!(add(&site, &officer, id, "Trasig; inte@", "other").await.is_err(), "a bad row adds nobody");
        assert!(matches!(edit(&site, &officer, id, whole.list.version, &typed("Andra")).await, Err(Error::ChangedMeanwhile)));
        let now = show(&site, &officer, id).await.unwrap();
        assert_eq!(now.entries.len(), 4);
        edit(&site, &officer, id, now.list.version, &typed("Andra")).await.unwrap();
        remove(&site, &officer, id, now.entries[3].entry.id).await.unwrap();
        let copy = create(&site, &officer, &typed("Kopia"), &Begins::List(id)).await.unwrap();
        assert_eq!(show(&site, &officer, copy).await.unwrap().entries.len(), 3);
        retire(&site, &officer, id, true).await.unwrap();
        let made = draft(&site).await;
        assert!(fill(&site, &officer, &made.slug, id).await.is_err(), "a list out of use fills nothing");
        retire(&site, &officer, id, false).await.unwrap();
        assert_eq!(all(&site, &officer).await.unwrap().len(), 2);
        let registrar = person(&site, "registrator").await;
        assert!(matches!(retire(&site, &registrar, id, true).await, Err(Error::Forbidden)));
    }

    async fn one_on_a_list_gets_another_category_or_address(site: Arc<Site>) {
        let officer = person(&site, "handlaggare").await;
        known(&site, &officer, "Region Skåne", "skane@x.example").await;
        let id = create(&site, &officer, &typed("Alla"), &text("Region Skåne\nByalaget")).await.unwrap();
        let whole = show(&site, &officer, id).await.unwrap();
        let (skane, byalaget) = (whole.entries[0].entry.id, whole.entries[1].entry.id);
        let typed = |category: &str, email: &str| TypedEntry { category: category.into(), email: email.into() };
        let Err(Error::Invalid(f)) = change_entry(&site, &officer, id, whole.list.version, byalaget, &typed("ingen", "inte@")).await else { panic!() };
        assert_eq!((f.0.at("category"), f.0.at("email")), (Some(&Problem::NotAChoice), Some(&Problem::NotAnEmailAddress)));
        change_entry(&site, &officer, id, whole.list.version, byalaget, &typed("unit", "by@x.example")).await.unwrap();
        let late = change_entry(&site, &officer, id, whole.list.version, skane, &typed("unit", "")).await;
        assert!(matches!(late, Err(Error::ChangedMeanwhile)));
        let now = show(&site, &officer, id).await.unwrap();
        assert_eq!((now.entries[1].entry.category.as_str(), now.entries[1].email().unwrap().as_str()), ("unit", "by@x.example"));
        change_entry(&site, &officer, id, now.list.version, skane, &typed("unit", "annan@x.example")).await.unwrap();
        let now = show(&site, &officer, id).await.unwrap();
        assert_eq!((now.entries[0].entry.category.as_str(), now.entries[0].email().unwrap().as_str()), ("unit", "skane@x.example"), "its own address stays");
        assert!(now.entries[0].entry.email.is_none());
        let registrar = person(&site, "registrator").await;
        assert!(matches!(change_entry(&site, &registrar, id, now.list.version, skane, &typed("unit", "")).await, Err(Error::Forbidden)));
    }

    async fn a_list_fills_a_draft_once_each_and_keeps_the_categories(site: Arc<Site>) {
        let officer = person(&site, "handlaggare").await;
        let made = draft(&site).await;
        let organisation = known(&site, &officer, "Pensionärerna", "p@x.example").await;
        let names = "Pensionärerna; ; unit\nKulturnämnden; annan@prov.example; other\nUtan adress";
        let id = create(&site, &officer, &typed("Lista"), &text(names)).await.unwrap();
        let filled = fill(&site, &officer, &made.slug, id).await.unwrap();
        assert_eq!((filled.added, filled.already), (2, vec!["Kulturnämnden".to_owned()]));
        let list = recipients(&site, &made).await;
        let of = |name: &str| list.iter().find(|r| r.name == name).unwrap();
        assert_eq!((of("Pensionärerna").organisation, of("Pensionärerna").category.as_str()), (Some(organisation), "unit"));
        assert_eq!(of("Pensionärerna").email.as_ref().unwrap().as_str(), "p@x.example");
        assert!(of("Utan adress").email.is_none());
        assert_eq!(fill(&site, &officer, &made.slug, id).await.unwrap().added, 0, "twice adds nobody");
        // And the other way: a list from those who were asked.
        let from = create(&site, &officer, &typed("Från remissen"), &Begins::Referral(made.slug.clone())).await.unwrap();
        assert_eq!(show(&site, &officer, from).await.unwrap().entries.len(), 5);
    }

    async fn a_yes_and_a_no_are_remembered(site: Arc<Site>) {
        let officer = person(&site, "handlaggare").await;
        let skane = known(&site, &officer, "Region Skåne", "skane@x.example").await;
        let srf = known(&site, &officer, "Synskadades riksförbund", "srf@x.example").await;
        let other = known(&site, &officer, "Vännernas riksförbund", "v@x.example").await;
        let names = "Skåne läns landsting\nSRF\nVännerna\nFöreningen som ingen känner; f@x.example";
        let id = create(&site, &officer, &typed("Inklistrad"), &text(names)).await.unwrap();
        let place = Place::List(id);
        let asked = questions(&site, &officer, &place).await.unwrap();
        assert_eq!(asked.len(), 4);
        assert_eq!((asked[0].suggestions[0].organisation, asked[0].suggestions[0].certainty), (skane, Certainty::Certain));
        assert_eq!(asked[0].suggestions[0].reasons, [Reason::FormerName]);
        assert_eq!((asked[1].suggestions[0].organisation, asked[1].suggestions[0].certainty), (srf, Certainty::Likely));
        assert_eq!(asked[2].suggestions[0].organisation, other);
        assert!(asked[3].suggestions.is_empty());
        let answers = [
            (1, asked[0].name.clone(), Answer::Same(skane)),
            (2, asked[1].name.clone(), Answer::Same(srf)),
            (3, asked[2].name.clone(), Answer::NotSame(vec![other])),
            (4, asked[3].name.clone(), Answer::New),
        ];
        let done = answer(&site, &officer, &place, &answers).await.unwrap();
        assert_eq!((done.tied, done.new, done.refused), (3, 1, 1));
        let whole = show(&site, &officer, id).await.unwrap();
        assert_eq!((whole.unknown(), whole.without_address()), (1, 1));
        let next = questions_for(&site, &officer, vec!["SRF".into(), "Vännerna".into()]).await.unwrap();
        let first = &next[0].suggestions[0];
        assert_eq!((first.organisation, first.certainty, first.reasons.as_slice()), (srf, Certainty::Certain, &[Reason::Remembered][..]));
        assert!(next[1].suggestions.is_empty(), "a no is not asked again");
        assert_eq!(organisation::show(&site, &officer, srf).await.unwrap().aliases, ["SRF"]);
        // Pasted into a draft the name is known at once.
        let made = draft(&site).await;
        app::recipient::add_list(&site, &officer, &made.slug, "SRF", "other").await.unwrap();
        assert!(recipients(&site, &made).await.iter().any(|r| r.organisation == Some(srf)));
        let registrar = person(&site, "registrator").await;
        assert!(matches!(answer(&site, &registrar, &place, &answers).await, Err(Error::Forbidden)));
    }

    async fn names_on_a_draft_are_tied_and_not_sent_to_twice(site: Arc<Site>) {
        let officer = person(&site, "handlaggare").await;
        let made = draft(&site).await;
        let skane = known(&site, &officer, "Region Skåne", "skane@x.example").await;
        app::recipient::add_list(&site, &officer, &made.slug, "Skåne läns landsting", "other").await.unwrap();
        let place = Place::Referral(made.slug.clone());
        let names = |n: &str| vec![(1, n.to_owned(), Answer::Same(skane))];
        answer(&site, &officer, &place, &names("Skåne läns landsting")).await.unwrap();
        let list = recipients(&site, &made).await;
        let tied = list.iter().find(|r| r.name == "Skåne läns landsting").unwrap();
        assert_eq!((tied.organisation, tied.email.as_ref().unwrap().as_str()), (Some(skane), "skane@x.example"));
        app::recipient::add_list(&site, &officer, &made.slug, "Landstinget Skåne", "other").await.unwrap();
        answer(&site, &officer, &place, &names("Landstinget Skåne")).await.unwrap();
        let list = recipients(&site, &made).await;
        assert_eq!(list.iter().filter(|r| r.organisation == Some(skane)).count(), 1);
        assert!(!list.iter().any(|r| r.name == "Landstinget Skåne"));
    }

    async fn a_published_referral_becomes_a_draft(site: Arc<Site>) {
        let officer = person(&site, "handlaggare").await;
        known(&site, &officer, "Region Skåne", "skane@x.example").await;
        let file = r#"{"titel":"Remiss av något","sista_dag_text":"18 september 2015","listade_instanser":["Region Skåne","Trafikverket","Trafikverket","Bilaga 1 Urval"]}"#;
        let one = read(file, true).unwrap().remove(0);
        let brought = bring_in(&site, &officer, &one, "other").await.unwrap();
        assert_eq!((brought.recipients, brought.twice.len(), brought.no_names.len()), (2, 1, 1));
        let whole = referral::show_work(&site, &officer, &brought.referral.slug).await.unwrap();
        assert_eq!(whole.referral.letter.response_deadline.unwrap().to_string(), "2015-09-18");
        let empty = PublishedFile { title: "Utan lista".into(), ..PublishedFile::default() };
        let Err(Error::Invalid(fields)) = bring_in(&site, &officer, &empty, "other").await else { panic!("no list") };
        assert_eq!(fields.0.at("recipients"), Some(&Problem::EmptyList));
        let documents = PublishedFile { recipients: vec!["Bilaga 1 Urval".into(), "ER 2015:23 Rapport".into()], ..empty };
        assert!(bring_in(&site, &officer, &documents, "other").await.is_err());
    }
}

/// The referrals that the government has published with a list of those asked, when the file is given by
/// `RADSLAG_PUBLISHED_REFERRALS`: each becomes a draft with everyone on its list.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn published_referrals_become_drafts_with_everyone_on_their_lists() {
    let Some(path) = std::env::var_os("RADSLAG_PUBLISHED_REFERRALS") else { return };
    let folder = tempfile::tempdir().unwrap();
    let outbox = mail::Transport::Folder(folder.path().join("outbox"));
    let site = crate::fixture::open(folder.path(), "", outbox).await;
    let officer = person(&site, "handlaggare").await;
    let files = read(&std::fs::read_to_string(path).unwrap(), true).unwrap();
    let (mut made, mut names, mut twice, mut no_names, mut days, mut without, mut documents) =
        (0, 0, 0, 0, 0, 0, 0);
    for file in &files {
        match bring_in(&site, &officer, file, "other").await {
            Ok(brought) => {
                let list = recipients(&site, &brought.referral).await;
                assert_eq!(list.len(), brought.recipients);
                assert_eq!(
                    brought.recipients + brought.twice.len() + brought.no_names.len(),
                    file.recipients.len()
                );
                made += 1;
                names += brought.recipients;
                twice += brought.twice.len();
                no_names += brought.no_names.len();
                days += usize::from(brought.referral.letter.response_deadline.is_some());
            }
            Err(Error::Invalid(fields)) => {
                assert_eq!(fields.0.at("recipients"), Some(&Problem::EmptyList), "{}: {fields}", file.title);
                if file.recipients.is_empty() { without += 1 } else { documents += 1 }
            }
            Err(other) => panic!("{}: {other}", file.title),
        }
    }
    println!(
        "{} published: {made} made with {names} recipients ({days} with a last day; {twice} names stood twice, {no_names} rows \
         were documents); refused: {without} without a list, {documents} with documents only",
        files.len()
    );
    assert!(made > 0 && made + without + documents == files.len());
}
