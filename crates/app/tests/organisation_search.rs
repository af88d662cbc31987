//! Finding organisations: what is found and by whom, that the index follows the register, and what is made of a result.

use crate::fixture::person;
use crate::on_both_sites;
use app::distribution_list::{self, Begins};
use app::organisation_search::{Asked, Format, Query, Window, catch_up, catch_up_at_once, export, find, one};
use app::search::Side;
use app::{Error, Site, organisation};
use domain::access::Actor;
use domain::ids::OrganisationId;
use domain::language::Language;
use domain::organisation::{Basis, Facet, OrganisationKind, OrganisationState, Trait};
use domain::register_row::update::Held;

fn held(site: &Site, name: &str, place: &str, kind: &str) -> Held {
    let mut held = Held::new(OrganisationId::new(site.entropy.seed()), name);
    held.profile.seat = domain::place::municipality(place).map(domain::place::Municipality::key);
    held.profile.character = vec![says(Facet::Type, kind, "")];
    held
}

fn says(facet: Facet, key: &str, label: &str) -> Trait {
    Trait { facet, key: key.to_owned(), label: label.to_owned(), basis: Basis::Said }
}

pub async fn keep(site: &Site, all: &[Held]) {
    let mut tx = site.store.write().await.unwrap();
    store::organisation::insert_all(&mut tx, all, None, site.now()).await.unwrap();
    tx.commit().await.unwrap();
}

/// A small register, indexed.
async fn filled(site: &Site) -> Vec<Held> {
    let mut all = vec![
        held(site, "Riksförbundet HjärtLung", "Stockholm", "disability"),
        held(site, "Göteborgs Fotbollsklubb", "Göteborg", "sport"),
        held(site, "Ahlafors IF", "Ale", "sport"),
        held(site, "SRF Göteborg", "Göteborg", "disability"),
        held(site, "Hembygdsföreningen", "Ale", "local_heritage"),
        held(site, "Hembygdsföreningen", "Lerum", "local_heritage"),
        held(site, "Gamla Hembygdsföreningen", "Ale", "local_heritage"),
        held(site, "Kommunstyrelsen", "Ale", "other"),
    ];
    all[2].profile.number = "802000-3292".parse().ok();
    all[2].profile.character.push(says(Facet::Activity, "fotboll", "Fotboll"));
    all[2].organisation.email = "kansli@ahlafors.example".parse().ok();
    all[2].profile.description = "Vi ordnar också simskola.".into();
    all[6].profile.state = OrganisationState::Dissolved;
    all[7].organisation.kind = OrganisationKind::OwnUnit;
    keep(site, &all).await;
    assert_eq!(catch_up_at_once(site).await.unwrap(), 8);
    all
}

fn query(text: &str) -> Query {
    Query { text: text.to_owned(), ..Query::default() }
}

const ALL: Window = Window { first: 0, count: 100 };

async fn names(site: &Site, viewer: Side<'_>, query: &Query) -> Vec<String> {
    find(site, viewer, query, ALL).await.unwrap().rows.into_iter().map(|r| r.name).collect()
}

on_both_sites! {
    async fn officials_find_all_and_anyone_what_is_public(site: Arc<Site>) {
        filled(&site).await;
        let officer = person(&site, "handlaggare").await;
        let desk = Side::Desk(&officer);
        for (text, by_desk, by_anyone) in [
            ("fotbolsklubb", "Göteborgs Fotbollsklubb", true),
            ("hjärt lung", "Riksförbundet HjärtLung", true),
            ("8020003292", "Ahlafors IF", true),
            ("synskadade", "SRF Göteborg", true),
            ("simskola", "Ahlafors IF", false),
            ("kansli@ahlafors.example", "Ahlafors IF", false),
            ("kommunstyrelsen", "Kommunstyrelsen", false),
        ] {
            assert_eq!(names(&site, desk, &query(text)).await.first().map(String::as_str), Some(by_desk), "{text}");
            let public = names(&site, Side::Public, &query(text)).await;
            assert_eq!(public.iter().any(|n| n == by_desk), by_anyone, "{text}: {public:?}");
        }
        let found = find(&site, Side::Public, &query("ahlafors"), ALL).await.unwrap();
        assert!(found.rows[0].desk.is_none(), "no addresses for anyone");
        assert!(matches!(find(&site, Side::Desk(&Actor::Anyone), &query(""), ALL).await, Err(Error::NotFound)));
        let all = names(&site, Side::Public, &query("")).await;
        assert_eq!(all, ["Ahlafors IF", "Göteborgs Fotbollsklubb", "Hembygdsföreningen", "Hembygdsföreningen",
                         "Riksförbundet HjärtLung", "SRF Göteborg"], "by name, without what is dissolved and the authority's own");
        assert!(find(&site, desk, &query("\"fotboll\" xyz"), ALL).await.unwrap().total <= 2);
        assert_eq!(find(&site, desk, &query("!?"), ALL).await.unwrap().total, 0);
    }

    async fn what_is_kept_in_memory_follows_whoever_writes_the_index(site: Arc<Site>) {
        filled(&site).await;
        let types = async || {
            let found = find(&site, Side::Public, &query("hembygdsföreningen"), ALL).await.unwrap();
            (found.total, found.types.iter().map(|(_, n)| n).sum::<usize>())
        };
        let before = types().await;
        assert_eq!(types().await, before, "from memory");
        // Another process: it knows nothing of what this one keeps.
        let mut tx = site.store.write().await.unwrap();
        let id = store::organisation_search::names(&mut tx, &(0..50).collect::<Vec<_>>()).await.unwrap();
        let (_, id, _) = id.into_iter().find(|(_, _, name)| name == "Hembygdsföreningen").unwrap();
        let held = store::organisation::held(&mut tx, &[id.parse().unwrap()]).await.unwrap().remove(0);
        let mut after = held.clone();
        after.profile.state = OrganisationState::Dissolved;
        let change = store::organisation::Changed { before: held, after };
        store::organisation::update_all(&mut tx, &[change], None, "system", site.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(types().await.0, before.0, "until the index has been written");
        catch_up_at_once(&site).await.unwrap();
        let now = types().await;
        assert!(now.0 == before.0 - 1 && now.1 < before.1, "{before:?} {now:?}");
    }

    async fn hits_are_narrowed_counted_and_paged(site: Arc<Site>) {
        filled(&site).await;
        let officer = person(&site, "handlaggare").await;
        let desk = Side::Desk(&officer);
        let of = |address: &str| Asked::read(Some(address)).query;
        assert_eq!(names(&site, desk, &of("plats=Ale&typ=local_heritage")).await, ["Hembygdsföreningen"]);
        assert_eq!(names(&site, desk, &of("q=hembygd&plats=14&lage=dissolved")).await, ["Gamla Hembygdsföreningen"]);
        assert_eq!(names(&site, desk, &of("verksamhet=fotboll")).await, ["Ahlafors IF"]);
        assert_eq!(names(&site, desk, &of("slag=own_unit")).await, ["Kommunstyrelsen"]);
        let found = find(&site, desk, &of("plats=14"), Window { first: 1, count: 2 }).await.unwrap();
        assert_eq!(found.total, 6);
        assert_eq!(found.rows.iter().map(|r| r.name.as_str()).collect::<Vec<_>>(), ["Göteborgs Fotbollsklubb", "Hembygdsföreningen"]);
        let seats: Vec<_> = found.seats.iter().map(|(m, n)| (m.municipality().short_name, *n)).collect();
        assert_eq!(seats, [("Ale", 3), ("Göteborg", 2), ("Lerum", 1)]);
        let types: Vec<_> = found.types.iter().map(|(k, n)| (k.to_string(), *n)).collect();
        assert_eq!(types, [("local_heritage".to_owned(), 2), ("sport".to_owned(), 2), ("disability".to_owned(), 1), ("other".to_owned(), 1)]);
        // Every page, one row at a time, gives everyone once.
        let mut one_by_one = Vec::new();
        for first in 0..7 {
            let page = find(&site, desk, &query(""), Window { first, count: 1 }).await.unwrap();
            one_by_one.extend(page.rows.into_iter().map(|r| r.id));
        }
        let all: Vec<_> = find(&site, desk, &query(""), ALL).await.unwrap().rows.into_iter().map(|r| r.id).collect();
        assert_eq!(one_by_one, all);
    }

    async fn the_index_follows_the_register(site: Arc<Site>) {
        let all = filled(&site).await;
        let officer = person(&site, "handlaggare").await;
        let desk = Side::Desk(&officer);
        // One that a person saves is found at once, under its new name and no longer under the old one.
        let id = all[1].organisation.id;
        let mut typed = organisation::Typed::from(&all[1]);
        typed.name = "Majornas Bollklubb".into();
        typed.category = "other".into();
        organisation::edit(&site, &officer, id, 1, &typed).await.unwrap();
        assert_eq!(names(&site, desk, &query("majornas")).await, ["Majornas Bollklubb"]);
        assert!(!names(&site, desk, &query("göteborgs fotbollsklubb")).await.contains(&"Majornas Bollklubb".to_owned()));
        assert_eq!(catch_up(&site).await.unwrap(), 0, "nothing is left to do");
        // What changes otherwise is found when the worker has been there.
        let mut tx = site.store.write().await.unwrap();
        let mut changed = store::organisation::held(&mut tx, &[id]).await.unwrap().remove(0);
        changed.profile.character.push(says(Facet::Activity, "padel", "Padel"));
        let new = held(&site, "Nya Sällskapet", "Ale", "culture");
        store::organisation::insert_all(&mut tx, std::slice::from_ref(&new), None, site.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert!(names(&site, desk, &query("sällskapet")).await.is_empty());
        assert_eq!(app::organisation_search::waiting(&site).await.unwrap(), 1);
        assert_eq!(catch_up(&site).await.unwrap(), 1);
        assert_eq!(names(&site, desk, &query("sällskapet")).await, ["Nya Sällskapet"]);
        // The index made anew finds the same.
        let admin = person(&site, "admin").await;
        let before = names(&site, desk, &query("")).await;
        assert!(matches!(app::organisation_search::start_over(&site, &officer).await, Err(Error::Forbidden)));
        assert_eq!(app::organisation_search::start_over(&site, &admin).await.unwrap(), 9);
        assert!(names(&site, desk, &query("")).await.is_empty());
        catch_up_at_once(&site).await.unwrap();
        assert_eq!(names(&site, desk, &query("")).await, before);
    }

    async fn a_result_becomes_a_list_or_a_file(site: Arc<Site>) {
        let all = filled(&site).await;
        let officer = person(&site, "handlaggare").await;
        let typed = distribution_list::Typed { name: "Hembygd".into(), note: String::new() };
        let begins = |category: &str| Begins::Found { query: query("hembygd"), category: category.into() };
        let Err(Error::Invalid(problems)) = distribution_list::create(&site, &officer, &typed, &begins("")).await else { panic!("no category") };
        assert!(problems.0.at("category").is_some());
        let id = distribution_list::create(&site, &officer, &typed, &begins("other")).await.unwrap();
        let whole = distribution_list::show(&site, &officer, id).await.unwrap();
        let names: Vec<_> = whole.entries.iter().map(|e| e.entry.name.as_str()).collect();
        assert_eq!(names.len(), 2);
        assert!(names.contains(&"Hembygdsföreningen") && names.iter().any(|n| n.starts_with("Hembygdsföreningen (")));
        assert!(whole.entries.iter().all(|e| e.entry.organisation.is_some() && e.entry.category == "other"));

        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        let desk = text(export(&site, Side::Desk(&officer), &query("ahlafors"), Format::Csv, Language::Swedish).await.unwrap());
        for (language, heading) in [(Language::Swedish, "Målgrupper"), (Language::English, "Target groups"), (Language::Finnish, "Kohderyhmät")] {
            let told = text(export(&site, Side::Public, &query("ahlafors"), Format::Csv, language).await.unwrap());
            assert!(told.lines().next().unwrap().contains(heading), "{told}");
        }
        assert!(desk.contains("Ahlafors IF") && desk.contains("kansli@ahlafors.example"), "{desk}");
        for format in [Format::Csv, Format::Json] {
            let public = text(export(&site, Side::Public, &query(""), format, Language::Swedish).await.unwrap());
            assert!(public.contains("Ahlafors IF") && public.contains("802000-3292"));
            for secret in ["kansli@", "simskola", "Kommunstyrelsen", "Gamla"] {
                assert!(!public.contains(secret), "{secret}");
            }
        }
        let book = export(&site, Side::Public, &query(""), Format::Xlsx, Language::Swedish).await.unwrap();
        assert!(book.starts_with(b"PK"));

        assert!(one(&site, Side::Public, all[2].organisation.id).await.unwrap().desk.is_none());
        assert!(one(&site, Side::Desk(&officer), all[7].organisation.id).await.unwrap().desk.is_some());
        for hidden in [6, 7] {
            assert!(matches!(one(&site, Side::Public, all[hidden].organisation.id).await, Err(Error::NotFound)));
        }
    }

    async fn one_in_whose_name_a_persons_number_stands_is_listed_and_shown_to_nobody_outside(site: Arc<Site>) {
        let mut all = vec![held(&site, "Kanotklubben 19800101-1231", "Ale", "sport"), held(&site, "Kanotklubben", "Lerum", "sport")];
        all[1].organisation.aliases.push("Anna 800101-1231".into());
        all.push(held(&site, "Kanotklubben Fors", "Ale", "sport"));
        keep(&site, &all).await;
        catch_up_at_once(&site).await.unwrap();
        let (officer, keeper) = (person(&site, "handlaggare").await, person(&site, "samordnare").await);
        assert_eq!(names(&site, Side::Public, &query("kanotklubben")).await, ["Kanotklubben Fors"]);
        assert_eq!(names(&site, Side::Desk(&officer), &query("kanotklubben")).await.len(), 3);
        for (one_of, is_shown) in all.iter().zip([false, false, true]) {
            assert_eq!(one(&site, Side::Public, one_of.organisation.id).await.is_ok(), is_shown);
        }
        let found = app::organisation_merge::duplicates(&site, &keeper, app::organisation_merge::Sort::Certain, 0, 10).await.unwrap();
        let mut listed: Vec<_> = found.numbered.iter().map(|(_, name)| name.as_str()).collect();
        listed.sort_unstable();
        assert_eq!(listed, ["Kanotklubben", "Kanotklubben [personnummer]"]);
        // Mended, it is public.
        let now = organisation::entry_of(&site, &keeper, all[0].organisation.id).await.unwrap();
        let typed = organisation::Typed { name: "Kanotklubben Ån".into(), ..organisation::Typed::from(&now) };
        organisation::edit(&site, &keeper, all[0].organisation.id, now.organisation.version, &typed).await.unwrap();
        assert!(one(&site, Side::Public, all[0].organisation.id).await.is_ok());
    }
}
