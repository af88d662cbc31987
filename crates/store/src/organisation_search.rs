//! The index that organisations are found by: packed lists, the numbers that organisations and words have in them, and who waits
//! to be indexed. What the bytes say is told in `domain::organisation_search`; who fills and asks it is `app::organisation_search`.
//!
//! The statements that take lists have one text for each database, side by side, and are run on both by the tests.

use crate::connection::Parts;
use crate::query::Mapped;
use crate::{Result, Tx};
use domain::organisation_search::ranking::Lists;

/// The numbers that are given next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// To an organisation.
    pub next_entry: u32,
    /// To a word.
    pub next_word: u32,
}

fn small(number: i64) -> u32 {
    u32::try_from(number).unwrap_or_default()
}

/// Holds the index until the transaction ends: one writes it at a time.
pub async fn hold(tx: &mut Tx) -> Result<State> {
    let (entry, word) = fetch_one!(
        tx,
        (i64, i64),
        "UPDATE organisation_search_state SET times = times + 1 WHERE id = 1 RETURNING next_entry, next_word"
    )?;
    Ok(State { next_entry: small(entry), next_word: small(word) })
}

/// How many times the index has been written.
pub async fn times(tx: &mut Tx) -> Result<i64> {
    let (times,) = fetch_one!(tx, (i64,), "SELECT times FROM organisation_search_state WHERE id = 1")?;
    Ok(times)
}

/// Keeps the numbers that are given next.
pub async fn save_state(tx: &mut Tx, state: State) -> Result<()> {
    execute!(
        tx,
        "UPDATE organisation_search_state SET next_entry = $1, next_word = $2 WHERE id = 1",
        i64::from(state.next_entry),
        i64::from(state.next_word)
    )?;
    Ok(())
}

/// Does anyone wait to be indexed?
pub async fn any_due(tx: &mut Tx) -> Result<bool> {
    let row = fetch_optional!(tx, (String,), "SELECT organisation FROM organisation_search_due LIMIT 1")?;
    Ok(row.is_some())
}

/// How many wait to be indexed.
pub async fn count_due(tx: &mut Tx) -> Result<i64> {
    let (n,) = fetch_one!(
        tx,
        (i64,),
        "SELECT count(*) FROM (SELECT DISTINCT organisation FROM organisation_search_due) d"
    )?;
    Ok(n)
}

/// Takes some of those that wait, each once.
pub async fn take_due(tx: &mut Tx, most: i64) -> Result<Vec<String>> {
    let rows = fetch_all!(
        tx,
        (String,),
        "DELETE FROM organisation_search_due WHERE organisation IN
            (SELECT DISTINCT organisation FROM organisation_search_due ORDER BY organisation LIMIT $1)
         RETURNING organisation",
        most
    )?;
    let mut ids: Vec<String> = rows.into_iter().map(|(id,)| id).collect();
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

/// Takes one from those that wait.
pub async fn not_due(tx: &mut Tx, organisation: &str) -> Result<()> {
    execute!(tx, "DELETE FROM organisation_search_due WHERE organisation = $1", organisation)?;
    Ok(())
}

/// Empties the index and lets every organisation wait.
pub async fn start_over(tx: &mut Tx) -> Result<()> {
    hold(tx).await?;
    execute!(tx, "DELETE FROM organisation_search_list")?;
    execute!(tx, "DELETE FROM organisation_search_entry")?;
    execute!(tx, "DELETE FROM organisation_search_word")?;
    execute!(tx, "DELETE FROM organisation_search_due")?;
    execute!(tx, "INSERT INTO organisation_search_due (organisation) SELECT id FROM organisation")?;
    save_state(tx, State { next_entry: 0, next_word: 0 }).await
}

/// An organisation as it stands in the index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number.
    pub number: u32,
    /// Its id.
    pub organisation: String,
    /// The terms it stands under, one a line.
    pub terms: String,
}

mapped!(Entry, row => Entry {
    number: small(row.try_get("number")?),
    organisation: row.try_get("organisation")?,
    terms: row.try_get("terms")?,
});

/// Those of some organisations that stand in the index.
pub async fn entries(tx: &mut Tx, organisations: &[String]) -> Result<Vec<Entry>> {
    fetch_in!(
        tx,
        Entry,
        "SELECT number, organisation, terms FROM organisation_search_entry WHERE organisation IN ($1)",
        organisations
    )
}

/// Keeps entries, new or changed.
pub async fn put_entries(tx: &mut Tx, entries: &[Entry]) -> Result<()> {
    insert_all!(
        tx,
        "INSERT INTO organisation_search_entry (number, organisation, terms) VALUES ($1, $2, $3)
         ON CONFLICT (number) DO UPDATE SET terms = excluded.terms",
        entries,
        |e| i64::from(e.number),
        e.organisation.as_str(),
        e.terms.as_str(),
    )
}

/// Takes an entry away; its number is not given again.
pub async fn remove_entry(tx: &mut Tx, number: u32) -> Result<()> {
    execute!(tx, "DELETE FROM organisation_search_entry WHERE number = $1", i64::from(number))?;
    Ok(())
}

/// Which of some words are known, each with its number.
pub async fn numbers_of(tx: &mut Tx, words: &[String]) -> Result<Vec<(String, u32)>> {
    let rows: Vec<(String, i64)> = in_list(
        tx,
        "SELECT w.word, w.number FROM json_each($1) k JOIN organisation_search_word w ON w.word = k.value",
        "SELECT word, number FROM organisation_search_word WHERE word = ANY ($1::text[])",
        words,
    )
    .await?;
    Ok(rows.into_iter().map(|(word, number)| (word, small(number))).collect())
}

/// Keeps new words with their numbers.
pub async fn insert_words(tx: &mut Tx, words: &[(String, u32)]) -> Result<()> {
    insert_all!(
        tx,
        "INSERT INTO organisation_search_word (word, number) VALUES ($1, $2)",
        words,
        |w| w.0.as_str(),
        i64::from(w.1),
    )
}

/// Words by their numbers, in no order.
pub async fn words(tx: &mut Tx, numbers: &[u32]) -> Result<Vec<String>> {
    let numbers: Vec<i64> = numbers.iter().copied().map(i64::from).collect();
    let rows: Vec<(String,)> = match tx.parts().await? {
        Parts::Sqlite(c) => sqlx::query(
            "SELECT w.word FROM json_each($1) k JOIN organisation_search_word w ON w.number = k.value",
        )
        .bind(serde_json::to_string(&numbers)?)
        .fetch_all(c)
        .await?
        .iter()
        .map(<(String,)>::from_sqlite)
        .collect::<std::result::Result<_, _>>()?,
        Parts::Postgres(c) => {
            sqlx::query("SELECT word FROM organisation_search_word WHERE number = ANY ($1::bigint[])")
                .bind(numbers)
                .fetch_all(c)
                .await?
                .iter()
                .map(<(String,)>::from_postgres)
                .collect::<std::result::Result<_, _>>()?
        }
    };
    Ok(rows.into_iter().map(|(word,)| word).collect())
}

/// The id and name of organisations by their numbers, in no order.
pub async fn names(tx: &mut Tx, numbers: &[u32]) -> Result<Vec<(u32, String, String)>> {
    type Row = (i64, String, String);
    let numbers: Vec<i64> = numbers.iter().copied().map(i64::from).collect();
    let rows: Vec<Row> = match tx.parts().await? {
        Parts::Sqlite(c) => sqlx::query(
            "SELECT e.number, o.id, o.name FROM json_each($1) k
               JOIN organisation_search_entry e ON e.number = k.value JOIN organisation o ON o.id = e.organisation
              ORDER BY o.name COLLATE swedish, e.number",
        )
        .bind(serde_json::to_string(&numbers)?)
        .fetch_all(c)
        .await?
        .iter()
        .map(Row::from_sqlite)
        .collect::<std::result::Result<_, _>>()?,
        Parts::Postgres(c) => sqlx::query(
            "SELECT e.number, o.id, o.name FROM organisation_search_entry e JOIN organisation o ON o.id = e.organisation
              WHERE e.number = ANY ($1::bigint[]) ORDER BY o.name COLLATE swedish, e.number",
        )
        .bind(numbers)
        .fetch_all(c)
        .await?
        .iter()
        .map(Row::from_postgres)
        .collect::<std::result::Result<_, _>>()?,
    };
    Ok(rows.into_iter().map(|(number, id, name)| (small(number), id, name)).collect())
}

/// The lists of some terms.
pub async fn lists(tx: &mut Tx, terms: &[String]) -> Result<Lists> {
    let rows: Vec<(String, i64, Vec<u8>)> = in_list(
        tx,
        "SELECT l.term, l.chunk, l.list FROM json_each($1) k JOIN organisation_search_list l ON l.term = k.value",
        "SELECT term, chunk, list FROM organisation_search_list WHERE term = ANY ($1::text[])",
        terms,
    )
    .await?;
    Ok(by_term(rows))
}

/// The lists of the terms from one to before another.
pub async fn lists_between(tx: &mut Tx, low: &str, high: &str) -> Result<Lists> {
    let rows = fetch_all!(
        tx,
        (String, i64, Vec<u8>),
        "SELECT term, chunk, list FROM organisation_search_list WHERE term >= $1 AND term < $2",
        low,
        high
    )?;
    Ok(by_term(rows))
}

fn by_term(rows: Vec<(String, i64, Vec<u8>)>) -> Lists {
    let mut lists = Lists::new();
    for (term, chunk, list) in rows {
        lists.entry(term).or_default().insert(small(chunk), list);
    }
    lists
}

/// A list's term and chunk.
pub type Key = (String, u32);

/// Lists by term and chunk, as they stand; those that are not there are left out.
pub async fn some_lists(tx: &mut Tx, keys: &[Key]) -> Result<Vec<(Key, Vec<u8>)>> {
    let mut found = Vec::new();
    for keys in keys.chunks(20_000) {
        let rows: Vec<(String, i64, Vec<u8>)> = match tx.parts().await? {
            Parts::Sqlite(c) => sqlx::query(
                "SELECT l.term, l.chunk, l.list FROM json_each($1) k CROSS JOIN organisation_search_list l
                  WHERE l.term = json_extract(k.value, '$[0]') AND l.chunk = json_extract(k.value, '$[1]')",
            )
            .bind(serde_json::to_string(keys)?)
            .fetch_all(c)
            .await?
            .iter()
            .map(Mapped::from_sqlite)
            .collect::<std::result::Result<_, _>>()?,
            Parts::Postgres(c) => {
                let (terms, chunks): (Vec<String>, Vec<i64>) =
                    keys.iter().map(|(term, chunk)| (term.clone(), i64::from(*chunk))).unzip();
                sqlx::query(
                    "SELECT l.term, l.chunk, l.list FROM unnest($1::text[], $2::bigint[]) AS k (term, chunk)
                       JOIN organisation_search_list l ON l.term = k.term AND l.chunk = k.chunk",
                )
                .bind(terms)
                .bind(chunks)
                .fetch_all(c)
                .await?
                .iter()
                .map(Mapped::from_postgres)
                .collect::<std::result::Result<_, _>>()?
            }
        };
        found.extend(rows.into_iter().map(|(term, chunk, list)| ((term, small(chunk)), list)));
    }
    Ok(found)
}

/// Keeps lists as they are from now on. Empty ones go.
pub async fn put_lists(tx: &mut Tx, lists: &[(Key, Vec<u8>)]) -> Result<()> {
    let (filled, empty): (Vec<_>, Vec<_>) = lists.iter().partition(|(_, list)| !list.is_empty());
    insert_all!(
        tx,
        "INSERT INTO organisation_search_list (term, chunk, list) VALUES ($1, $2, $3)
         ON CONFLICT (term, chunk) DO UPDATE SET list = excluded.list",
        &filled,
        |l| l.0.0.as_str(),
        i64::from(l.0.1),
        l.1.as_slice(),
    )?;
    for ((term, chunk), _) in empty {
        execute!(
            tx,
            "DELETE FROM organisation_search_list WHERE term = $1 AND chunk = $2",
            term,
            i64::from(*chunk)
        )?;
    }
    Ok(())
}

/// The rows of a list of keys.
async fn in_list<T: Mapped>(
    tx: &mut Tx,
    for_sqlite: &'static str,
    for_postgres: &'static str,
    keys: &[String],
) -> Result<Vec<T>> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    Ok(match tx.parts().await? {
        Parts::Sqlite(c) => sqlx::query(for_sqlite)
            .bind(serde_json::to_string(keys)?)
            .fetch_all(c)
            .await?
            .iter()
            .map(T::from_sqlite)
            .collect::<std::result::Result<_, _>>()?,
        Parts::Postgres(c) => sqlx::query(for_postgres)
            .bind(keys.to_vec())
            .fetch_all(c)
            .await?
            .iter()
            .map(T::from_postgres)
            .collect::<std::result::Result<_, _>>()?,
    })
}
