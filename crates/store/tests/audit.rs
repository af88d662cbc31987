//! The audit chain cannot be forked, and its rows cannot be changed.

use domain::time::Instant;
use store::connection::Parts;
use store::on_both;

on_both! {
    async fn the_chain_holds_when_many_write(store: Store) {
        let mut tasks = Vec::new();
        for n in 0..60 {
            let store = store.clone();
            tasks.push(tokio::spawn(async move {
                let mut tx = store.write().await.unwrap();
                store::audit::append(&mut tx, Instant::from_unix(n), "acc", "did", &n.to_string(), "{}").await.unwrap();
                if n % 5 == 0 { drop(tx) } else { tx.commit().await.unwrap() }
            }));
        }
        for task in tasks {
            task.await.unwrap();
        }
        let mut tx = store.read().await.unwrap();
        let rows = store::audit::after(&mut tx, 0, 1000).await.unwrap();
        let mut previous = domain::audit::START.to_owned();
        for (index, row) in rows.iter().enumerate() {
            assert_eq!(row.entry.position, i64::try_from(index).unwrap() + 1);
            assert_eq!(row.entry.hash(&previous), row.hash);
            previous.clone_from(&row.hash);
        }
        assert_eq!(rows.len(), 48);
        assert_eq!(store::audit::head(&mut tx).await.unwrap(), (48, previous));
    }

    async fn rows_cannot_be_changed_or_removed(store: Store) {
        let mut tx = store.write().await.unwrap();
        store::audit::append(&mut tx, Instant::from_unix(0), "a", "b", "c", "{}").await.unwrap();
        tx.commit().await.unwrap();
        for sql in ["UPDATE audit SET actor = 'x'", "DELETE FROM audit"] {
            let mut tx = store.write().await.unwrap();
            let refused = match tx.parts().await.unwrap() {
                Parts::Sqlite(c) => sqlx::query(sql).execute(c).await.map(|_| ()),
                Parts::Postgres(c) => sqlx::query(sql).execute(c).await.map(|_| ()),
            };
            assert!(refused.unwrap_err().to_string().contains("append-only"), "{sql}");
        }
    }
}
