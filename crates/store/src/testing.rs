//! Databases for tests: each test gets a fresh, migrated one of its own.
//!
//! PostgreSQL is found by `RADSLAG_TEST_POSTGRES` (a URL of a server where databases may be made). Without it the
//! tests on PostgreSQL print a notice and pass, unless `RADSLAG_REQUIRE_ALL` is set: then they fail.

use crate::Store;
use sqlx::{AssertSqlSafe, Connection as _, PgConnection};
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::OnceCell;

static TEMPLATE: OnceCell<String> = OnceCell::const_new();
static COUNT: AtomicU32 = AtomicU32::new(0);

/// The URL of a fresh SQLite database in a folder.
pub fn sqlite_url(folder: &std::path::Path) -> String {
    format!("sqlite:{}", folder.join("radslag.db").display())
}

/// A fresh SQLite database in a folder.
///
/// # Panics
/// When it cannot be made.
pub async fn sqlite(folder: &std::path::Path) -> Store {
    Store::open(&sqlite_url(folder)).await.expect("a database in a new folder")
}

/// The URL of a fresh PostgreSQL database, or none where there is no server and none is required.
///
/// # Panics
/// When a server is required and missing, or cannot be used.
pub async fn postgres_url() -> Option<String> {
    let Ok(server) = std::env::var("RADSLAG_TEST_POSTGRES") else {
        assert!(
            std::env::var_os("RADSLAG_REQUIRE_ALL").is_none(),
            "RADSLAG_TEST_POSTGRES is not set and RADSLAG_REQUIRE_ALL is"
        );
        println!("skipped on PostgreSQL: RADSLAG_TEST_POSTGRES is not set");
        return None;
    };
    let template = TEMPLATE.get_or_init(|| make_template(&server)).await;
    let name = format!("{template}_{}", COUNT.fetch_add(1, Ordering::SeqCst));
    admin(&server, &format!("CREATE DATABASE {name} TEMPLATE {template}")).await;
    Some(with_database(&server, &name))
}

/// A fresh PostgreSQL database, or none where there is no server and none is required.
///
/// # Panics
/// As [`postgres_url`].
pub async fn postgres() -> Option<Store> {
    let url = postgres_url().await?;
    Some(Store::open(&url).await.expect("a database made from the template"))
}

async fn make_template(server: &str) -> String {
    let name = format!("radslag_test_{}", std::process::id());
    admin(server, &format!("DROP DATABASE IF EXISTS {name}")).await;
    admin(server, &format!("CREATE DATABASE {name}")).await;
    let store = Store::open(&with_database(server, &name)).await.expect("the migrations run");
    store.close().await;
    name
}

async fn admin(server: &str, sql: &str) {
    let mut connection = PgConnection::connect(server).await.expect("the test server answers");
    // CREATE DATABASE … TEMPLATE takes a lock; tests that start together wait for one another.
    for attempt in 0..40 {
        match sqlx::query(AssertSqlSafe(sql.to_owned())).execute(&mut connection).await {
            Ok(_) => return,
            Err(error) if attempt == 39 => panic!("{sql}: {error}"),
            Err(_) => tokio::time::sleep(std::time::Duration::from_millis(50 * (attempt + 1))).await,
        }
    }
}

fn with_database(server: &str, name: &str) -> String {
    let (base, query) = server.split_once('?').map_or((server, None), |(b, q)| (b, Some(q)));
    let host = base.rfind('/').filter(|i| *i > "postgres://".len()).map_or(base, |i| &base[..i]);
    query.map_or_else(|| format!("{host}/{name}"), |q| format!("{host}/{name}?{q}"))
}

/// Makes `::sqlite` and `::postgres` tests of one body.
///
/// ```ignore
/// on_both! { async fn a_number_is_taken_once(store: Store) { … } }
/// ```
#[macro_export]
macro_rules! on_both {
    ($($(#[$meta:meta])* async fn $name:ident($store:ident: Store) $body:block)+) => {$(
        $(#[$meta])*
        mod $name {
            #[allow(unused_imports)]
            use super::*;
            async fn body($store: $crate::Store) $body
            #[tokio::test]
            async fn sqlite() {
                let folder = tempfile::tempdir().expect("a temporary folder");
                body($crate::testing::sqlite(folder.path()).await).await;
            }
            #[tokio::test]
            async fn postgres() {
                if let Some(store) = $crate::testing::postgres().await {
                    body(store).await;
                }
            }
        }
    )+};
}
