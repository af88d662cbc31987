//! Every statement prepares on both databases; both have the same tables.

use sqlx::{Executor as _, SqlSafeStr as _};
use store::connection::Parts;
use store::{Store, on_both};

on_both! {
    async fn every_statement_prepares(store: Store) {
        let mut tx = store.write().await.unwrap();
        assert!(store::query::STATEMENTS.len() > 80);
        for text in store::query::STATEMENTS {
            let result = match tx.parts().await.unwrap() {
                Parts::Sqlite(c) => c.prepare(text.sql.into_sql_str()).await.map(|_| ()),
                Parts::Postgres(c) => c.prepare(text.sql.into_sql_str()).await.map(|_| ()),
            };
            result.unwrap_or_else(|e| panic!("{}:{}: {e}\n{}", text.place.0, text.place.1, text.sql));
        }
    }
}

/// A statement that was joined to another or taken back lies there and counts nowhere: whatever reads statements as a whole
/// leaves it out, or reads only what is published, which it never is.
#[test]
fn what_rests_counts_nowhere() {
    let reads = |sql: &str| {
        ["FROM statement ", "JOIN statement ", "FROM statement\n"].iter().any(|from| sql.contains(from))
    };
    let one = ["id = $1", "reception_number = $1"];
    for text in store::query::STATEMENTS.iter().filter(|t| reads(t.sql)) {
        let leaves_out = text.sql.contains("resting_at") || text.sql.contains("published_at IS NOT NULL");
        let of_one = one.iter().any(|w| text.sql.contains(w));
        assert!(leaves_out || of_one, "{}:{}: {}", text.place.0, text.place.1, text.sql);
    }
}

async fn columns(store: &Store) -> Vec<(String, String, bool)> {
    let mut tx = store.read().await.unwrap();
    let mut all = Vec::new();
    match tx.parts().await.unwrap() {
        Parts::Sqlite(c) => {
            let rows: Vec<(String, String, i64, i64)> = sqlx::query_as(
                "SELECT m.name, p.name, p.\"notnull\", p.pk FROM sqlite_master m JOIN pragma_table_info(m.name) p
                  WHERE m.type = 'table' AND m.name NOT LIKE '\\_sqlx%' ESCAPE '\\'",
            )
            .fetch_all(c)
            .await
            .unwrap();
            all.extend(rows.into_iter().map(|(t, c, n, pk)| (t, c, n == 1 || pk > 0)));
        }
        Parts::Postgres(c) => {
            let rows: Vec<(String, String, String)> = sqlx::query_as(
                "SELECT table_name::text, column_name::text, is_nullable::text FROM information_schema.columns
                  WHERE table_schema = 'public' AND table_name NOT LIKE '\\_sqlx%'",
            )
            .fetch_all(c)
            .await
            .unwrap();
            all.extend(rows.into_iter().map(|(t, c, n)| (t, c, n == "NO")));
        }
    }
    all.sort();
    all
}

#[tokio::test]
async fn both_databases_have_the_same_tables() {
    let folder = tempfile::tempdir().unwrap();
    let sqlite = store::testing::sqlite(folder.path()).await;
    let Some(postgres) = store::testing::postgres().await else { return };
    assert_eq!(columns(&sqlite).await, columns(&postgres).await);
}

on_both! {
    async fn names_sort_in_swedish(store: Store) {
        use domain::ids::{OrganisationId, Seed};
        use domain::organisation::Organisation;
        let mut tx = store.write().await.unwrap();
        for (n, name) in ["Överenskommelser", "Ärende", "Zebra", "Årsmöte", "Avtal", "Édith"].iter().enumerate() {
            let seed = Seed { unix_millis: 1, random: [u8::try_from(n).unwrap(); 10] };
            let o = Organisation {
                aliases: vec![format!("alias {n}")],
                category: "other".into(),
                postal: vec!["Gatan 1".into(), "123 45 Staden".into()],
                ..Organisation::new(OrganisationId::new(seed), *name)
            };
            store::organisation::insert(&mut tx, &o, domain::time::Instant::from_unix(0)).await.unwrap();
        }
        tx.commit().await.unwrap();
        let mut tx = store.read().await.unwrap();
        let all = store::organisation::all(&mut tx).await.unwrap();
        let names: Vec<_> = all.iter().map(|o| o.name.as_str()).collect();
        assert_eq!(names, ["Avtal", "Édith", "Zebra", "Årsmöte", "Ärende", "Överenskommelser"]);
        assert_eq!(all[0].postal, ["Gatan 1", "123 45 Staden"]);
        let by_alias = store::organisation::by_name_key(&mut tx, "alias 2").await.unwrap().unwrap();
        assert_eq!(by_alias.name, "Zebra");
    }
}

/// What points at an organisation follows it when it is merged with another, or belongs to its entry: no table is forgotten.
#[tokio::test]
async fn every_reference_to_an_organisation_is_thought_of() {
    let folder = tempfile::tempdir().unwrap();
    let store = store::testing::sqlite(folder.path()).await;
    let mut tx = store.read().await.unwrap();
    let Parts::Sqlite(c) = tx.parts().await.unwrap() else { panic!("SQLite") };
    let rows: Vec<(String, String)> = sqlx::query_as(
        "SELECT m.name, f.\"from\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
          WHERE m.type = 'table' AND f.\"table\" = 'organisation'",
    )
    .fetch_all(c)
    .await
    .unwrap();
    assert!(rows.len() > 15);
    for (table, column) in rows {
        let known = [store::organisation_merge::PLACES, store::organisation_merge::STAY].concat();
        assert!(known.contains(&(table.as_str(), column.as_str())), "{table}.{column}");
    }
}
