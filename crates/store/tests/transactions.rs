//! Transactions: dropped ones leave nothing, shared flushes keep changes apart, numbers have no gaps.

use domain::time::Instant;
use store::{Store, Tx, on_both};

async fn mark(tx: &mut Tx, name: &str) {
    store::site::next_in_series(tx, name).await.unwrap();
}

/// The next number tells how many were kept before.
async fn kept(store: &Store, name: &str) -> i64 {
    let mut tx = store.write().await.unwrap();
    store::site::next_in_series(&mut tx, name).await.unwrap() - 1
}

on_both! {
    async fn a_dropped_transaction_leaves_nothing(store: Store) {
        let mut tx = store.write().await.unwrap();
        mark(&mut tx, "a").await;
        drop(tx);
        assert_eq!(kept(&store, "a").await, 0);
        let mut tx = store.write().await.unwrap();
        mark(&mut tx, "a").await;
        tx.commit().await.unwrap();
        assert_eq!(kept(&store, "a").await, 1);
    }

    async fn what_is_committed_is_seen_by_readers(store: Store) {
        let mut tx = store.write().await.unwrap();
        store::audit::append(&mut tx, Instant::from_unix(0), "a", "b", "c", "{}").await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = store.read().await.unwrap();
        assert_eq!(store::audit::head(&mut tx).await.unwrap().0, 1);
    }

    async fn many_at_once_some_given_up(store: Store) {
        let mut tasks = Vec::new();
        for n in 0..200 {
            let store = store.clone();
            tasks.push(tokio::spawn(async move {
                let mut tx = store.write().await.unwrap();
                mark(&mut tx, "many").await;
                match n % 4 {
                    0 => drop(tx),
                    1 => {
                        // A statement that fails must undo this change and no other.
                        assert!(store::account::assign(&mut tx, &broken_assignment()).await.is_err());
                    }
                    _ => tx.commit().await.unwrap(),
                }
            }));
        }
        for task in tasks {
            task.await.unwrap();
        }
        assert_eq!(kept(&store, "many").await, 100);
    }

    async fn a_task_that_is_stopped_in_the_queue_harms_nobody(store: Store) {
        let first = store.write().await.unwrap();
        let waiting = tokio::spawn({ let store = store.clone(); async move { store.write().await.map(|_| ()) } });
        let second = tokio::spawn({
            let store = store.clone();
            async move {
                let mut tx = store.write().await.unwrap();
                mark(&mut tx, "stop").await;
                tx.commit().await.unwrap();
            }
        });
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        waiting.abort();
        first.commit().await.unwrap();
        tokio::time::timeout(std::time::Duration::from_secs(5), second).await.expect("no hang").unwrap();
        assert_eq!(kept(&store, "stop").await, 1);
    }
}

/// Lets something go on for so many turns, and then stops it. True when it came to its end.
async fn turn(change: impl Future<Output = ()>, turns: usize) -> bool {
    let mut change = std::pin::pin!(change);
    for _ in 0..turns {
        let ended =
            std::future::poll_fn(|context| std::task::Poll::Ready(change.as_mut().poll(context).is_ready()));
        if ended.await {
            return true;
        }
        tokio::time::sleep(std::time::Duration::from_micros(300)).await;
    }
    false
}

fn job(n: u8) -> store::job::Job {
    use domain::ids::{JobId, Seed};
    store::job::Job {
        id: JobId::new(Seed { unix_millis: 1, random: [n; 10] }),
        kind: "mark".to_owned(),
        payload: format!("$1 and {n}"),
        state: store::job::JobState::Queued,
        run_at: Instant::from_unix(i64::from(n)),
        attempts: 0,
        last_error: None,
        request: None,
        created_at: Instant::from_unix(0),
        done_at: None,
    }
}

async fn queued(store: &Store) -> usize {
    let mut tx = store.read().await.unwrap();
    store::job::in_state(&mut tx, store::job::JobState::Queued, 1_000).await.unwrap().len()
}

on_both! {
    async fn what_is_put_aside_is_seen_by_its_own_change_and_kept(store: Store) {
        let mut tx = store.write().await.unwrap();
        // More than go together, of two kinds, so that texts and values are numbered on.
        for n in 0..45 {
            store::job::enqueue(&mut tx, &job(n)).await.unwrap();
            if n % 10 == 0 {
                store::audit::append(&mut tx, Instant::from_unix(0), "a", "b", "c", "{}").await.unwrap();
            }
        }
        let seen = store::job::in_state(&mut tx, store::job::JobState::Queued, 1_000).await.unwrap();
        assert_eq!(seen.len(), 45);
        assert_eq!((seen[0].payload.as_str(), seen[44].payload.as_str()), ("$1 and 44", "$1 and 0"));
        assert_eq!(queued(&store).await, 0, "nobody else sees it before it is kept");
        tx.commit().await.unwrap();
        assert_eq!(queued(&store).await, 45);
        assert_eq!(store::audit::head(&mut store.read().await.unwrap()).await.unwrap().0, 5);
    }

    async fn a_change_that_is_stopped_anywhere_harms_nobody(store: Store) {
        let change = |store: Store| async move {
            let mut tx = store.write().await.unwrap();
            mark(&mut tx, "stopped").await;
            store::audit::append(&mut tx, Instant::from_unix(0), "a", "b", "c", "{}").await.unwrap();
            tx.commit().await.unwrap();
        };
        let mut whole = 0;
        // So many turns, then it is stopped: first when nobody else writes, then among others that must not notice.
        for (turns, others) in (0..40).flat_map(|turns| [(turns, 0), (turns, 3)]) {
            let beside: Vec<_> = (0..others).map(|_| tokio::spawn(change(store.clone()))).collect();
            if others > 0 {
                tokio::task::yield_now().await;
            }
            whole += i64::from(turn(change(store.clone()), turns).await);
            for other in beside {
                other.await.expect("a change that nobody stops is kept");
                whole += 1;
            }
            tokio::time::timeout(std::time::Duration::from_secs(5), change(store.clone())).await.expect("the writer is free");
            whole += 1;
        }
        // One that was on its way to disk when it was stopped may have come there.
        let all = kept(&store, "stopped").await;
        assert!((whole..=whole + 80).contains(&all), "{whole} were told, {all} are kept");
        assert_eq!(store::audit::head(&mut store.read().await.unwrap()).await.unwrap().0, all);
    }

    async fn a_change_alone_is_kept_whole_or_not_at_all(store: Store) {
        for n in 0..40 {
            let beside = tokio::spawn({
                let store = store.clone();
                async move {
                    let mut tx = store.write().await.unwrap();
                    mark(&mut tx, "beside").await;
                    tx.commit().await.unwrap();
                }
            });
            let mut tx = store.write().await.unwrap().alone().await.unwrap();
            mark(&mut tx, "alone").await;
            match n % 4 {
                0 => drop(tx),
                1 => {
                    assert!(store::account::assign(&mut tx, &broken_assignment()).await.is_err());
                    drop(tx);
                }
                2 => {
                    store::audit::append(&mut tx, Instant::from_unix(0), "a", "b", "c", "{}").await.unwrap();
                    tx.commit().await.unwrap();
                }
                _ => tx.commit().await.unwrap(),
            }
            beside.await.unwrap();
        }
        assert_eq!(kept(&store, "alone").await, 20);
        assert_eq!(kept(&store, "beside").await, 40);
        assert_eq!(store::audit::head(&mut store.read().await.unwrap()).await.unwrap().0, 10);
    }

    async fn a_connection_that_reads_takes_no_writes(store: Store) {
        let mut tx = store.read().await.unwrap();
        assert!(store::job::enqueue(&mut tx, &job(1)).await.is_err());
        drop(tx);
        assert_eq!(queued(&store).await, 0);
    }

    async fn two_entries_of_one_change_hang_together(store: Store) {
        let mut tx = store.write().await.unwrap();
        for action in ["first", "second"] {
            store::audit::append(&mut tx, Instant::from_unix(0), "a", action, "c", "{}").await.unwrap();
        }
        tx.commit().await.unwrap();
        let rows = store::audit::after(&mut store.read().await.unwrap(), 0, 10).await.unwrap();
        assert_eq!(rows[0].hash, rows[0].entry.hash(domain::audit::START));
        assert_eq!(rows[1].hash, rows[1].entry.hash(&rows[0].hash));
    }

    async fn what_is_put_aside_and_refused_undoes_its_change_and_no_other(store: Store) {
        let mut tasks = Vec::new();
        for n in 0..60 {
            let store = store.clone();
            tasks.push(tokio::spawn(async move {
                let mut tx = store.write().await.unwrap();
                mark(&mut tx, "refused").await;
                store::job::enqueue(&mut tx, &job(n)).await.unwrap();
                if n % 3 == 0 {
                    // The same again: refused first when it is kept.
                    store::job::enqueue(&mut tx, &job(n)).await.unwrap();
                    assert!(matches!(tx.commit().await, Err(store::Error::Exists(_))));
                } else {
                    tx.commit().await.unwrap();
                }
            }));
        }
        for task in tasks {
            task.await.unwrap();
        }
        assert_eq!((queued(&store).await, kept(&store, "refused").await), (40, 40));
    }
}

/// A role for an account that does not exist.
fn broken_assignment() -> domain::account::RoleAssignment {
    use domain::ids::{AccountId, RoleAssignmentId, Seed};
    let seed = Seed { unix_millis: 1, random: [1; 10] };
    domain::account::RoleAssignment {
        id: RoleAssignmentId::new(seed),
        account: AccountId::new(seed),
        role: domain::account::Role::Registrar,
        valid_from: domain::time::Day(jiff::civil::date(2024, 1, 1)),
        valid_to: None,
    }
}

#[tokio::test]
async fn what_is_committed_is_folded_into_the_file_while_work_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let store = store::testing::sqlite(folder.path()).await;
    let file = folder.path().join("radslag.db");
    let length = || std::fs::metadata(&file).unwrap().len();
    let before = length();
    let _reader = store.read().await.unwrap();
    for _ in 0..300 {
        let mut tx = store.write().await.unwrap();
        mark(&mut tx, "fold").await;
        tx.commit().await.unwrap();
    }
    for _ in 0..200 {
        if length() > before {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("the file is {before} bytes still");
}
