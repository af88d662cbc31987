//! Lists on their way into the register: kept until they are taken in, taken up again, cleared when their time is over.

use crate::fixture::{at, person};
use crate::on_both_sites;
use app::register_draft::{self, Typed, TypedReading};
use app::{Error, Site};
use domain::access::Actor;
use domain::ids::RegisterDraftId;
use domain::register_row::Field;
use domain::validation::{Problem, TableFault};
use std::sync::Arc;

const LIST: &str = "namn;kommun;ort\nByalaget Solrosen;Ale;Alafors\nSångkören Lyran;Ale;Nol\n";

async fn begun(site: &Site, actor: &Actor) -> RegisterDraftId {
    let id = register_draft::receive(site, actor, "ale.csv", LIST.into()).await.unwrap();
    let typed = Typed { source: "Ale".into(), municipality: "Ale kommun".into(), ..Typed::default() };
    register_draft::describe(site, actor, id, &typed).await.unwrap();
    id
}

async fn files(site: &Site) -> usize {
    let far = at("2999-01-01T00:00:00Z");
    store::attachment::unnamed_files(&mut site.store.read().await.unwrap(), far, 100).await.unwrap().len()
}

on_both_sites! {
    async fn a_list_is_kept_taken_up_again_and_gone_when_it_is_taken_in(site: Arc<Site>) {
        let coordinator = person(&site, "samordnare").await;
        let id = begun(&site, &coordinator).await;
        let mine = register_draft::mine(&site, &coordinator).await.unwrap();
        assert_eq!((mine.len(), mine[0].draft.id, mine[0].file.name.as_str()), (1, id, "ale.csv"));
        assert_eq!(mine[0].draft.choices.municipality.unwrap().to_string(), "1440");
        let (whole, looked) = register_draft::look(&site, &coordinator, id).await.unwrap();
        let means: Vec<_> = looked.columns.iter().map(|c| c.field).collect();
        assert_eq!(means, [Some(Field::Name), Some(Field::Municipality), Some(Field::Town)]);
        assert_eq!(looked.columns[0].samples, ["Byalaget Solrosen", "Sångkören Lyran"]);
        let version = whole.draft.version;
        let other = [("C".to_owned(), String::new())];
        register_draft::map(&site, &coordinator, id, version, &other).await.unwrap();
        let late = register_draft::map(&site, &coordinator, id, version, &[]).await;
        assert!(matches!(late, Err(Error::ChangedMeanwhile)), "{late:?}");
        let (whole, report) = register_draft::preview(&site, &coordinator, id).await.unwrap();
        assert_eq!((report.counts.imported, report.columns[2].field), (2, None));
        // Leafing through does not read it again; a change of the register does.
        let (_, same) = register_draft::preview(&site, &coordinator, id).await.unwrap();
        assert!(Arc::ptr_eq(&report, &same));
        let typed = app::organisation::Typed {
            name: "Byalaget Solrosen".into(),
            kind: "civil_society".into(),
            language: "sv".into(),
            ..app::organisation::Typed::default()
        };
        app::organisation::create(&site, &coordinator, &typed).await.unwrap();
        let (_, anew) = register_draft::preview(&site, &coordinator, id).await.unwrap();
        assert!(!Arc::ptr_eq(&report, &anew));
        let stale = register_draft::take_in(&site, &coordinator, id, whole.draft.version - 1).await;
        assert!(matches!(stale, Err(Error::ChangedMeanwhile)));
        let done = register_draft::take_in(&site, &coordinator, id, whole.draft.version).await.unwrap();
        assert!(done.import.is_some() && done.counts.adds_up());
        assert!(register_draft::mine(&site, &coordinator).await.unwrap().is_empty());
        assert_eq!(files(&site).await, 1, "nothing names its file any more");
        // What was decided of its columns is remembered for the list.
        let again = begun(&site, &coordinator).await;
        let (_, looked) = register_draft::look(&site, &coordinator, again).await.unwrap();
        assert!(looked.columns[2].is_decided && looked.columns[2].field.is_none());
        app::audit::verify(&site).await.unwrap();
    }

    async fn a_list_that_nobody_touches_is_cleared(site: Arc<Site>) {
        let coordinator = person(&site, "samordnare").await;
        let id = begun(&site, &coordinator).await;
        site.clock.hold(at("2024-01-16T09:00:00Z"));
        app::jobs::housekeeping(&site).await.unwrap();
        let whole = register_draft::show(&site, &coordinator, id).await.unwrap();
        assert_eq!(whole.ends(), at("2024-01-17T09:00:00Z"));
        let reading = TypedReading { separator: ";".into(), ..TypedReading::default() };
        register_draft::read_otherwise(&site, &coordinator, id, whole.draft.version, &reading).await.unwrap();
        site.clock.hold(at("2024-01-18T09:00:00Z"));
        assert_eq!(register_draft::delete_outlived(&site).await.unwrap(), 0, "it was touched");
        site.clock.hold(at("2024-01-23T10:00:00Z"));
        assert_eq!(register_draft::delete_outlived(&site).await.unwrap(), 1);
        assert!(matches!(register_draft::show(&site, &coordinator, id).await, Err(Error::NotFound)));
        assert_eq!((files(&site).await, register_draft::delete_outlived(&site).await.unwrap()), (1, 0));
    }

    async fn a_list_is_its_owners_and_a_bad_file_is_not_kept(site: Arc<Site>) {
        let coordinator = person(&site, "samordnare").await;
        let id = begun(&site, &coordinator).await;
        for name in ["handlaggare", "registrator", "fortroendevald"] {
            let other = person(&site, name).await;
            assert!(matches!(register_draft::show(&site, &other, id).await, Err(Error::Forbidden)));
            let sent = register_draft::receive(&site, &other, "x.csv", LIST.into()).await;
            assert!(matches!(sent, Err(Error::Forbidden)));
        }
        let bomb = register_draft::receive(&site, &coordinator, "x.xlsx", b"PK\x03\x04rest".to_vec()).await;
        let Err(Error::Invalid(fields)) = bomb else { panic!("{bomb:?}") };
        let at_file = fields.0.at("file");
        assert!(matches!(at_file, Some(Problem::NotATable(TableFault::Damaged, _))), "{at_file:?}");
        assert_eq!(register_draft::mine(&site, &coordinator).await.unwrap().len(), 1);
        let typed = Typed { basis: "function".into(), municipality: "Atlantis".into(), ..Typed::default() };
        let Err(Error::Invalid(fields)) = register_draft::describe(&site, &coordinator, id, &typed).await else { panic!() };
        let named: Vec<&str> = fields.0.0.iter().map(|p| p.field.as_str()).collect();
        assert_eq!(named, ["source", "municipality", "basis"]);
        assert_eq!(register_draft::show(&site, &coordinator, id).await.unwrap().draft.source, "Ale", "nothing was lost");
    }
}
