//! Lists taken into the register: looked at before, read again, taken back.

use crate::fixture::person;
use crate::on_both_sites;
use app::register_import::{File, Options, Report, all, import, preview, roll_back};
use app::{Error, Refusal, Site, organisation};
use domain::access::Actor;
use domain::organisation::{ContactBasis, Organisation, OrganisationState};
use domain::register_row::{Field, QuestionReason, RemarkKind, RowRefusal};
use domain::validation::{Problem, TableFault};

const LIST: &str = "\
kommun;namn;organisationsnummer;typer;postnummer;ort;hemsida
Ale;Byalaget Solrosen;;Hembygdsförening;449 14;Alafors;https://solrosen.example
Ale;Ahlafors IF;802000-3292;Idrottsförening;449 14;Alafors;
Nacka;Ahlafors IF;802000-3292;Idrott;;;https://ahlafors.example
Ale;;;Kultur;;;
Ale;Nödinge skola;212000-1280;;;;
Ale;Sångkören Lyran;811228-9874;Kör;;;
";

fn file(text: &str) -> File {
    File { name: "foreningar.csv".into(), bytes: text.as_bytes().into() }
}

fn options() -> Options {
    Options { source: "Ale".into(), ..Options::default() }
}

async fn read(site: &Site, actor: &Actor, text: &str) -> Report {
    let report = import(site, actor, &file(text), &options()).await.unwrap();
    assert!(report.counts.adds_up(), "{:?}", report.counts);
    report
}

async fn named(site: &Site, actor: &Actor, name: &str) -> Option<Organisation> {
    organisation::list(site, actor).await.unwrap().into_iter().find(|o| o.name == name)
}

async fn audited(site: &Site) -> i64 {
    store::audit::head(&mut site.store.read().await.unwrap()).await.unwrap().0
}

on_both_sites! {
    async fn every_row_is_accounted_for_with_one_audit_entry(site: Arc<Site>) {
        let coordinator = person(&site, "samordnare").await;
        let before = audited(&site).await;
        let looked = preview(&site, &coordinator, &file(LIST), &options()).await.unwrap();
        assert_eq!((looked.import, audited(&site).await), (None, before));
        assert!(organisation::list(&site, &coordinator).await.unwrap().is_empty());
        let report = read(&site, &coordinator, LIST).await;
        assert_eq!(report.counts, looked.counts);
        let c = report.counts;
        assert_eq!((c.rows, c.imported, c.merged, c.in_question, c.refused), (6, 3, 1, 1, 1));
        assert_eq!(audited(&site).await, before + 1);
        let asked = &report.in_question_rows[0];
        assert_eq!((asked.row, asked.reason), (6, QuestionReason::School));
        assert_eq!((report.refused_rows[0].row, report.refused_rows[0].reason), (5, RowRefusal::NoName));
        let kinds: Vec<_> = report.left_out.iter().map(|l| l.remark.kind).collect();
        assert_eq!(kinds, [RemarkKind::NumberOfPerson]);
        assert_eq!(report.read.encoding.as_deref(), Some("utf-8"));
        let club = named(&site, &coordinator, "Ahlafors IF").await.unwrap();
        let held = store::organisation::held(&mut site.store.read().await.unwrap(), &[club.id]).await.unwrap();
        assert_eq!(held[0].profile.website, "https://ahlafors.example");
        assert_eq!(held[0].profile.seat.unwrap().to_string(), "1440");
        // A person's number is nowhere.
        let choir = named(&site, &coordinator, "Sångkören Lyran").await.unwrap();
        let held = store::organisation::held(&mut site.store.read().await.unwrap(), &[choir.id]).await.unwrap();
        assert_eq!(held[0].profile.number, None);
    }

    async fn the_same_list_again_changes_nothing(site: Arc<Site>) {
        let coordinator = person(&site, "samordnare").await;
        read(&site, &coordinator, LIST).await;
        let before = audited(&site).await;
        let again = read(&site, &coordinator, LIST).await;
        let c = again.counts;
        assert_eq!((c.rows, c.unchanged, c.in_question, c.refused), (6, 4, 1, 1));
        assert_eq!((again.import, audited(&site).await), (None, before));
        assert_eq!(all(&site, &coordinator).await.unwrap().len(), 1);
    }

    async fn a_list_read_again_leaves_what_somebody_has_changed(site: Arc<Site>) {
        let coordinator = person(&site, "samordnare").await;
        read(&site, &coordinator, LIST).await;
        let o = named(&site, &coordinator, "Byalaget Solrosen").await.unwrap();
        let mut typed = organisation::Typed::from(&organisation::entry_of(&site, &coordinator, o.id).await.unwrap());
        typed.name = "Byalaget Solrosen i Ale".into();
        organisation::edit(&site, &coordinator, o.id, o.version, &typed).await.unwrap();
        let newer = LIST.replace("solrosen.example", "solrosen-ale.example").replace("Alafors;https", "Nol;https");
        let report = read(&site, &coordinator, &newer).await;
        assert_eq!((report.counts.updated, report.counts.unchanged), (1, 3));
        let o = named(&site, &coordinator, "Byalaget Solrosen i Ale").await.unwrap();
        let held = store::organisation::held(&mut site.store.read().await.unwrap(), &[o.id]).await.unwrap();
        assert_eq!(held[0].profile.website, "https://solrosen-ale.example");
        assert_eq!(held[0].profile.town, "Nol");
        // A row that left the list leaves its organisation where it is.
        let shorter = newer.lines().filter(|l| !l.contains("Lyran")).collect::<Vec<_>>().join("\n");
        assert_eq!(read(&site, &coordinator, &shorter).await.missing, 1);
        assert!(named(&site, &coordinator, "Sångkören Lyran").await.is_some());
    }

    async fn an_import_is_taken_back_as_a_whole_and_can_be_read_again(site: Arc<Site>) {
        let coordinator = person(&site, "samordnare").await;
        let first = read(&site, &coordinator, LIST).await.import.unwrap();
        let newer = LIST.replace("solrosen.example", "solrosen-ale.example");
        let second = read(&site, &coordinator, &newer).await.import.unwrap();
        let refused = roll_back(&site, &coordinator, first).await;
        assert!(matches!(refused, Err(Error::Refused(Refusal::LaterImport))), "{refused:?}");
        let done = roll_back(&site, &coordinator, second).await.unwrap();
        assert_eq!((done.withdrawn, done.restored, done.kept.len()), (0, 1, 0));
        let o = named(&site, &coordinator, "Byalaget Solrosen").await.unwrap();
        let held = store::organisation::held(&mut site.store.read().await.unwrap(), &[o.id]).await.unwrap();
        assert_eq!(held[0].profile.website, "https://solrosen.example");
        let done = roll_back(&site, &coordinator, first).await.unwrap();
        assert_eq!((done.withdrawn, done.restored, done.kept.len()), (3, 0, 0));
        assert!(organisation::list(&site, &coordinator).await.unwrap().is_empty());
        let held = store::organisation::held(&mut site.store.read().await.unwrap(), &[o.id]).await.unwrap();
        assert_eq!(held[0].profile.state, OrganisationState::Withdrawn);
        let again = roll_back(&site, &coordinator, first).await;
        assert!(matches!(again, Err(Error::Refused(Refusal::AlreadyDone))));
        // The same organisations come back, not new ones beside them.
        let report = read(&site, &coordinator, LIST).await;
        assert_eq!((report.counts.imported, report.counts.merged, report.counts.in_question), (3, 1, 1));
        assert_eq!(named(&site, &coordinator, "Byalaget Solrosen").await.unwrap().id, o.id);
    }

    async fn what_was_changed_since_stays_when_an_import_is_taken_back(site: Arc<Site>) {
        let coordinator = person(&site, "samordnare").await;
        let first = read(&site, &coordinator, LIST).await.import.unwrap();
        let o = named(&site, &coordinator, "Byalaget Solrosen").await.unwrap();
        let mut typed = organisation::Typed::from(&organisation::entry_of(&site, &coordinator, o.id).await.unwrap());
        typed.email = "styrelsen@solrosen.example".into();
        organisation::edit(&site, &coordinator, o.id, o.version, &typed).await.unwrap();
        let done = roll_back(&site, &coordinator, first).await.unwrap();
        assert_eq!((done.withdrawn, done.kept), (2, vec!["Byalaget Solrosen".to_owned()]));
    }

    async fn another_list_is_tied_to_what_stands_there(site: Arc<Site>) {
        let coordinator = person(&site, "samordnare").await;
        read(&site, &coordinator, LIST).await;
        let text = "namn,orgnr\nAHLAFORS IF,8020003292\nByalaget Solrosen i Kramfors,\n";
        let other = Options { source: "Skatteverket".into(), ask_always: true, ..Options::default() };
        let asked = preview(&site, &coordinator, &file(text), &other).await.unwrap();
        assert_eq!(asked.in_question_rows[0].reason, QuestionReason::SameCertain);
        let other = Options { ask_always: false, ..other };
        let report = import(&site, &coordinator, &file(text), &other).await.unwrap();
        assert_eq!((report.counts.merged, report.counts.imported), (1, 1));
    }

    async fn what_a_heading_means_is_decided_and_remembered(site: Arc<Site>) {
        let coordinator = person(&site, "samordnare").await;
        let text = "Klubb;Var\nByalaget;Ale\n";
        let refused = preview(&site, &coordinator, &file(text), &options()).await;
        let Err(Error::Invalid(fields)) = refused else { panic!("{refused:?}") };
        assert_eq!(fields.0.at("columns"), Some(&Problem::NoNameColumn));
        let columns = vec![("klubb".to_owned(), Some(Field::Name)), ("Var".to_owned(), Some(Field::Municipality))];
        let decided = Options { columns, ..options() };
        import(&site, &coordinator, &file(text), &decided).await.unwrap();
        let report = read(&site, &coordinator, "Var;Klubb\nAle;Byalaget\nAle;Sångkören\n").await;
        assert_eq!((report.counts.unchanged, report.counts.imported), (1, 1));
    }

    async fn what_cannot_be_read_changes_nothing(site: Arc<Site>) {
        let coordinator = person(&site, "samordnare").await;
        for (text, fault) in [("", TableFault::Empty), ("\u{0}\u{0}", TableFault::Empty), ("PK\u{3}\u{4}rest", TableFault::Damaged)] {
            let refused = import(&site, &coordinator, &file(text), &options()).await;
            let Err(Error::Invalid(fields)) = refused else { panic!("{text:?}: {refused:?}") };
            assert!(
                matches!(fields.0.at("file"), Some(Problem::NotATable(..))),
                "{text:?}, expected {fault}: {fields}"
            );
        }
        let damaged = "namn;ort\nByalaget;Ale;mer\nKören;Ale\n";
        let report = read(&site, &coordinator, damaged).await;
        assert_eq!((report.refused_rows[0].row, report.refused_rows[0].reason), (2, RowRefusal::Damaged));
        assert_eq!(report.counts.imported, 1);
    }

    async fn personal_details_are_kept_only_with_a_basis_and_never_public(site: Arc<Site>) {
        let coordinator = person(&site, "samordnare").await;
        let text = "namn;kontaktperson;telefon;e-post\nByalaget;Eva Ek;070-123 45 67;eva.ek@post.example\n";
        let without = preview(&site, &coordinator, &file(text), &options()).await.unwrap();
        assert!(without.left_out.iter().all(|l| l.remark.kind == RemarkKind::Personal));
        assert_eq!(without.left_out.len(), 3);
        let with = Options { basis: Some(ContactBasis::PublicTask), ..options() };
        import(&site, &coordinator, &file(text), &with).await.unwrap();
        let o = named(&site, &coordinator, "Byalaget").await.unwrap();
        let contacts = store::contact_point::of(&mut site.store.read().await.unwrap(), o.id).await.unwrap();
        assert_eq!((contacts.len(), contacts[0].person.as_str(), contacts[0].source.as_str()), (1, "Eva Ek", "Ale"));
        assert!(!contacts[0].is_public);
        assert_eq!(o.email, None);
    }

    async fn a_person_says_what_rows_in_question_are(site: Arc<Site>) {
        use app::register_question::{Answer, Which, groups, settle, waiting};
        let coordinator = person(&site, "samordnare").await;
        read(&site, &coordinator, LIST).await;
        let all = groups(&site, &coordinator).await.unwrap();
        assert_eq!((all.len(), all[0].reason, all[0].rows), (1, QuestionReason::School, 1));
        let (source, reason) = (all[0].source, all[0].reason);
        let nowhere = settle(&site, &coordinator, source, reason, &Which::All, Answer::Same).await;
        assert!(matches!(nowhere, Err(Error::Invalid(_))));
        let officer = person(&site, "handlaggare").await;
        let refused = settle(&site, &officer, source, reason, &Which::All, Answer::Aside).await;
        assert!(matches!(refused, Err(Error::Forbidden)));
        // Set aside it is not asked about again, until it says something else.
        assert_eq!(settle(&site, &coordinator, source, reason, &Which::All, Answer::Aside).await.unwrap(), 1);
        assert!(groups(&site, &coordinator).await.unwrap().is_empty());
        let counts = read(&site, &coordinator, LIST).await.counts;
        assert_eq!((counts.unchanged, counts.in_question), (5, 0));
        // As one of its own it is an authority, and stays when the list is taken back.
        let newer = LIST.replace("Nödinge skola", "Nödinge nya skola");
        read(&site, &coordinator, &newer).await;
        let rows = waiting(&site, &coordinator, source, reason, 10, 0).await.unwrap();
        assert_eq!(rows[0].said.name, "Nödinge nya skola");
        let which = Which::Some(vec![rows[0].key.clone()]);
        settle(&site, &coordinator, source, reason, &which, Answer::Own).await.unwrap();
        let again = settle(&site, &coordinator, source, reason, &which, Answer::Own).await;
        assert!(matches!(again, Err(Error::Invalid(_))));
        let school = named(&site, &coordinator, "Nödinge nya skola").await.unwrap();
        assert_eq!(school.kind, domain::organisation::OrganisationKind::Authority);
    }

    async fn a_row_that_is_the_same_is_tied_with_its_spelling(site: Arc<Site>) {
        use app::register_question::{Answer, Which, groups, settle};
        let coordinator = person(&site, "samordnare").await;
        read(&site, &coordinator, LIST).await;
        let other = Options { source: "Skatteverket".into(), ask_always: true, ..Options::default() };
        let text = "namn,orgnr,hemsida\nAhlafors Idrottsförening,8020003292,https://ny.example\n";
        import(&site, &coordinator, &file(text), &other).await.unwrap();
        let all = groups(&site, &coordinator).await.unwrap();
        let certain = all.iter().find(|g| g.reason == QuestionReason::SameCertain).unwrap();
        settle(&site, &coordinator, certain.source, certain.reason, &Which::All, Answer::Same).await.unwrap();
        let club = named(&site, &coordinator, "Ahlafors IF").await.unwrap();
        let held = store::organisation::held(&mut site.store.read().await.unwrap(), &[club.id]).await.unwrap();
        assert_eq!(held[0].organisation.aliases, ["Ahlafors Idrottsförening"]);
        assert_eq!(held[0].profile.website, "https://ahlafors.example");
        let again = import(&site, &coordinator, &file(text), &other).await.unwrap();
        assert_eq!((again.counts.unchanged, again.import), (1, None));
    }

    async fn only_who_keeps_the_register_imports(site: Arc<Site>) {
        for name in ["handlaggare", "registrator", "admin", "fortroendevald"] {
            let actor = person(&site, name).await;
            let refused = import(&site, &actor, &file(LIST), &options()).await;
            assert!(matches!(refused, Err(Error::Forbidden | Error::NotFound)), "{name}: {refused:?}");
        }
    }
}
