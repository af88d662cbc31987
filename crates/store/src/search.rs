//! The search index: entries, the terms that lead to them, and the words of all texts.
//!
//! Made of other tables by `app::search`; nothing here decides who may see what. The index is the same on both databases: a
//! table from term to entry, in the order of the entries' keys, so that the latest of a kind are read first and a broad word costs
//! no more than a page of them. The few statements that take lists have one text for each database, side by side, and are
//! run on both by this crate's tests.

use crate::connection::Parts;
use crate::query::json;
use crate::{Result, Tx};
use domain::ids::ReferralId;
use domain::language::Language;
use domain::search::{Audience, Kind};
use domain::time::Day;
use std::collections::{BTreeMap, BTreeSet};

/// Something that can be found.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its place ([`domain::search::key`]).
    pub key: i64,
    /// Id of what it was made of.
    pub owner: String,
    /// Id of what is found.
    pub object: String,
    /// What it is.
    pub kind: Kind,
    /// Who finds it.
    pub audience: Audience,
    /// The referral it belongs to.
    pub referral: Option<ReferralId>,
    /// Page for anyone; empty when there is none.
    pub address: String,
    /// Page for officials.
    pub desk: String,
    /// Language of the text.
    pub language: Language,
    /// Heading.
    pub title: String,
    /// Text.
    pub text: String,
    /// Day it is from.
    pub day: Day,
    /// What a hit shows beside.
    pub facts: serde_json::Value,
}

mapped!(Entry, row => Entry {
    key: row.try_get("key")?,
    owner: row.try_get("owner")?,
    object: row.try_get("object")?,
    kind: row.try_get("kind")?,
    audience: row.try_get("audience")?,
    referral: row.try_get("referral")?,
    address: row.try_get("address")?,
    desk: row.try_get("desk")?,
    language: row.try_get("language")?,
    title: row.try_get("title")?,
    text: row.try_get("text")?,
    day: row.try_get("day")?,
    facts: json(row.try_get("facts")?)?,
});

/// A term as it stands in the index: who may find by it, then the word.
pub fn term(audience: Audience, word: &str) -> String {
    format!("{audience}{word}")
}

/// Holds the row of an owner until the transaction ends, so that what is read of it afterwards is not older than what another
/// change, just before, has written of it here.
pub async fn hold(tx: &mut Tx, owner: &str) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO search_owner (owner, times) VALUES ($1, 1)
         ON CONFLICT (owner) DO UPDATE SET times = search_owner.times + 1",
        owner
    )?;
    Ok(())
}

/// Puts an owner among those that wait to be indexed.
pub async fn due(tx: &mut Tx, owner: &str) -> Result<()> {
    later!(tx, "INSERT INTO search_due (owner) VALUES ($1) ON CONFLICT (owner) DO NOTHING", owner)
}

/// Puts a referral's statements among those that wait.
pub async fn statements_due(tx: &mut Tx, referral: ReferralId) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO search_due SELECT id FROM statement WHERE referral = $1 AND resting_at IS NULL ON CONFLICT DO NOTHING",
        referral
    )?;
    Ok(())
}

/// Lets many wait to be indexed.
pub async fn all_due(tx: &mut Tx, owners: &[String]) -> Result<()> {
    insert_all!(tx, "INSERT INTO search_due (owner) VALUES ($1) ON CONFLICT DO NOTHING", owners, |owner| {
        owner.as_str()
    })
}

/// Takes some of those that wait.
pub async fn take_due(tx: &mut Tx, most: i64) -> Result<Vec<String>> {
    let rows = fetch_all!(
        tx,
        (String,),
        "DELETE FROM search_due WHERE owner IN (SELECT owner FROM search_due ORDER BY owner LIMIT $1) RETURNING owner",
        most
    )?;
    Ok(rows.into_iter().map(|(owner,)| owner).collect())
}

/// Takes one of those that wait.
pub async fn take_one_due(tx: &mut Tx, owner: &str) -> Result<()> {
    execute!(tx, "DELETE FROM search_due WHERE owner = $1", owner)?;
    Ok(())
}

/// How many wait.
pub async fn count_due(tx: &mut Tx) -> Result<i64> {
    let (n,): (i64,) = fetch_one!(tx, (i64,), "SELECT count(*) FROM search_due")?;
    Ok(n)
}

/// Empties the index and lets everything wait to be indexed. What anyone could find is not found until it has been.
pub async fn start_over(tx: &mut Tx) -> Result<()> {
    execute!(tx, "DELETE FROM search_term")?;
    execute!(tx, "DELETE FROM search_entry")?;
    execute!(tx, "DELETE FROM search_word")?;
    execute!(tx, "DELETE FROM search_owner")?;
    execute!(tx, "INSERT INTO search_due SELECT id FROM referral WHERE true ON CONFLICT DO NOTHING")?;
    execute!(
        tx,
        "INSERT INTO search_due SELECT id FROM statement WHERE resting_at IS NULL ON CONFLICT DO NOTHING"
    )?;
    execute!(
        tx,
        "INSERT INTO search_due SELECT id FROM document WHERE kind <> 'statement' ON CONFLICT DO NOTHING"
    )?;
    execute!(tx, "INSERT INTO search_due SELECT id FROM organisation WHERE true ON CONFLICT DO NOTHING")?;
    execute!(tx, "INSERT INTO search_due SELECT id FROM inbound WHERE true ON CONFLICT DO NOTHING")?;
    Ok(())
}

/// Takes everything that was made of an owner out of the index.
pub async fn remove(tx: &mut Tx, owner: &str) -> Result<()> {
    let rows = fetch_all!(
        tx,
        (i64, String, String),
        "SELECT key, audience, terms FROM search_entry WHERE owner = $1",
        owner
    )?;
    if rows.is_empty() {
        return Ok(());
    }
    let mut pairs = Vec::new();
    for (key, audience, terms) in rows {
        pairs.extend(terms.split(' ').map(|t| (format!("{audience}{t}"), key)));
    }
    let pairs = Pairs::new(pairs);
    match tx.parts().await? {
        Parts::Sqlite(c) => {
            sqlx::query(
                "DELETE FROM search_term WHERE (term, key) IN
                        (SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each($1))",
            )
            .bind(pairs.json())
            .execute(c)
            .await?;
        }
        Parts::Postgres(c) => {
            sqlx::query(
                "DELETE FROM search_term t USING unnest($1::text[], $2::bigint[]) AS gone (term, key)
                  WHERE t.term = gone.term AND t.key = gone.key",
            )
            .bind(pairs.terms)
            .bind(pairs.keys)
            .execute(c)
            .await?;
        }
    }
    execute!(tx, "DELETE FROM search_entry WHERE owner = $1", owner)?;
    Ok(())
}

/// Puts an entry in the index with its terms, which must hold no spaces.
pub async fn insert(tx: &mut Tx, entry: &Entry, terms: &BTreeSet<String>) -> Result<()> {
    let list = terms.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
    let mut key = entry.key;
    // Two things of one day may, very seldom, come to the same place. Then the next place of the same kind of audience is taken.
    loop {
        let n = execute!(
            tx,
            "INSERT INTO search_entry (key, owner, object, kind, audience, referral, address, desk, language, title, text, day, facts, terms)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT (key) DO NOTHING",
            key,
            &entry.owner,
            &entry.object,
            entry.kind,
            entry.audience,
            entry.referral,
            &entry.address,
            &entry.desk,
            entry.language,
            &entry.title,
            &entry.text,
            entry.day,
            entry.facts.to_string(),
            &list
        )?;
        if n == 1 {
            break;
        }
        key += 2;
    }
    let pairs = Pairs::new(terms.iter().map(|t| (term(entry.audience, t), key)).collect());
    match tx.parts().await? {
        Parts::Sqlite(c) => {
            sqlx::query(
                "INSERT INTO search_term (term, key)
                 SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each($1) WHERE true
                 ON CONFLICT DO NOTHING",
            )
            .bind(pairs.json())
            .execute(c)
            .await?;
        }
        Parts::Postgres(c) => {
            sqlx::query(
                "INSERT INTO search_term (term, key) SELECT * FROM unnest($1::text[], $2::bigint[]) ON CONFLICT DO NOTHING",
            )
            .bind(pairs.terms)
            .bind(pairs.keys)
            .execute(c)
            .await?;
        }
    }
    Ok(())
}

/// Keeps words with their stems; those that are known already stay.
pub async fn insert_words(tx: &mut Tx, words: &BTreeSet<(String, String)>) -> Result<()> {
    if words.is_empty() {
        return Ok(());
    }
    let backwards = |s: &str| s.chars().rev().collect::<String>();
    let rows: Vec<[String; 4]> = words
        .iter()
        .map(|(f, s)| [f.clone(), s.clone(), backwards(f), backwards(domain::search::tail(f))])
        .collect();
    match tx.parts().await? {
        Parts::Sqlite(c) => {
            sqlx::query(
                "INSERT INTO search_word (form, stem, form_reverse, tail_reverse)
                 SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'), json_extract(value, '$[2]'), json_extract(value, '$[3]')
                   FROM json_each($1) WHERE true ON CONFLICT DO NOTHING",
            )
            .bind(serde_json::to_string(&rows)?)
            .execute(c)
            .await?;
        }
        Parts::Postgres(c) => {
            let column = |n: usize| rows.iter().map(|r| r[n].clone()).collect::<Vec<_>>();
            sqlx::query(
                "INSERT INTO search_word (form, stem, form_reverse, tail_reverse)
                 SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) ON CONFLICT DO NOTHING",
            )
            .bind(column(0))
            .bind(column(1))
            .bind(column(2))
            .bind(column(3))
            .execute(c)
            .await?;
        }
    }
    Ok(())
}

/// Terms with keys, in order, so that the index is written from one end to the other.
struct Pairs {
    terms: Vec<String>,
    keys: Vec<i64>,
}

impl Pairs {
    fn new(mut pairs: Vec<(String, i64)>) -> Self {
        pairs.sort_unstable();
        let (terms, keys) = pairs.into_iter().unzip();
        Self { terms, keys }
    }

    fn json(&self) -> String {
        serde_json::Value::from(
            self.terms.iter().zip(&self.keys).map(|(t, k)| serde_json::json!([t, k])).collect::<Vec<_>>(),
        )
        .to_string()
    }
}

/// Where a term is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The term, as it stands in the index.
    pub term: String,
    /// From this key.
    pub low: i64,
    /// To before this one.
    pub high: i64,
}

/// The keys of each place, at most so many, the highest first. By term and lowest key; places without any are left out.
pub async fn postings(tx: &mut Tx, places: &[Place], most: i64) -> Result<BTreeMap<(String, i64), Vec<i64>>> {
    type Row = (String, i64, String);
    if places.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows: Vec<Row> = match tx.parts().await? {
        Parts::Sqlite(c) => {
            let list: Vec<_> = places.iter().map(|p| serde_json::json!([p.term, p.low, p.high])).collect();
            sqlx::query(
                "SELECT * FROM (
                   SELECT json_extract(w.value, '$[0]') AS term, json_extract(w.value, '$[1]') AS low,
                          (SELECT group_concat(x.key, ' ') FROM
                             (SELECT t.key FROM search_term t
                               WHERE t.term = json_extract(w.value, '$[0]') AND t.key >= json_extract(w.value, '$[1]')
                                 AND t.key < json_extract(w.value, '$[2]') ORDER BY t.key DESC LIMIT $2) x) AS keys
                     FROM json_each($1) w) q
                  WHERE keys IS NOT NULL",
            )
            .bind(serde_json::Value::from(list).to_string())
            .bind(most)
            .fetch_all(c)
            .await?
            .iter()
            .map(<Row as crate::query::Mapped>::from_sqlite)
            .collect::<Result<_, _>>()?
        }
        Parts::Postgres(c) => sqlx::query(
            "SELECT * FROM (
               SELECT w.term, w.low,
                      (SELECT string_agg(x.key::text, ' ') FROM
                         (SELECT t.key FROM search_term t WHERE t.term = w.term AND t.key >= w.low AND t.key < w.high
                           ORDER BY t.key DESC LIMIT $4) x) AS keys
                 FROM unnest($1::text[], $2::bigint[], $3::bigint[]) AS w (term, low, high)) q
              WHERE keys IS NOT NULL",
        )
        .bind(places.iter().map(|p| p.term.clone()).collect::<Vec<_>>())
        .bind(places.iter().map(|p| p.low).collect::<Vec<_>>())
        .bind(places.iter().map(|p| p.high).collect::<Vec<_>>())
        .bind(most)
        .fetch_all(c)
        .await?
        .iter()
        .map(<Row as crate::query::Mapped>::from_postgres)
        .collect::<Result<_, _>>()?,
    };
    let mut found = BTreeMap::new();
    for (term, low, keys) in rows {
        let mut keys: Vec<i64> = keys.split(' ').filter_map(|k| k.parse().ok()).collect();
        keys.sort_unstable_by(|a, b| b.cmp(a));
        found.insert((term, low), keys);
    }
    Ok(found)
}

/// Which of the keys have any of the terms.
pub async fn having(tx: &mut Tx, terms: &[String], keys: &[i64]) -> Result<BTreeSet<i64>> {
    if terms.is_empty() || keys.is_empty() {
        return Ok(BTreeSet::new());
    }
    let rows: Vec<(i64,)> = match tx.parts().await? {
        Parts::Sqlite(c) => sqlx::query(
            "SELECT t.key FROM json_each($1) w CROSS JOIN json_each($2) k CROSS JOIN search_term t
              WHERE t.term = w.value AND t.key = k.value",
        )
        .bind(serde_json::to_string(terms)?)
        .bind(serde_json::to_string(keys)?)
        .fetch_all(c)
        .await?
        .iter()
        .map(<(i64,) as crate::query::Mapped>::from_sqlite)
        .collect::<Result<_, _>>()?,
        Parts::Postgres(c) => sqlx::query(
            "SELECT t.key FROM unnest($1::text[]) AS w (term)
               JOIN LATERAL (SELECT s.key FROM search_term s WHERE s.term = w.term AND s.key = ANY ($2::bigint[])) t ON true",
        )
        .bind(terms.to_vec())
        .bind(keys.to_vec())
        .fetch_all(c)
        .await?
        .iter()
        .map(<(i64,) as crate::query::Mapped>::from_postgres)
        .collect::<Result<_, _>>()?,
    };
    Ok(rows.into_iter().map(|(key,)| key).collect())
}

/// Entries by their keys, in no order.
pub async fn entries(tx: &mut Tx, keys: &[i64]) -> Result<Vec<Entry>> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    Ok(match tx.parts().await? {
        Parts::Sqlite(c) => {
            sqlx::query("SELECT * FROM search_entry WHERE key IN (SELECT value FROM json_each($1))")
                .bind(serde_json::to_string(keys)?)
                .fetch_all(c)
                .await?
                .iter()
                .map(<Entry as crate::query::Mapped>::from_sqlite)
                .collect::<Result<_, _>>()?
        }
        Parts::Postgres(c) => sqlx::query("SELECT * FROM search_entry WHERE key = ANY ($1::bigint[])")
            .bind(keys.to_vec())
            .fetch_all(c)
            .await?
            .iter()
            .map(<Entry as crate::query::Mapped>::from_postgres)
            .collect::<Result<_, _>>()?,
    })
}

/// What comes after every text that begins so.
fn after(beginning: &str) -> String {
    format!("{beginning}\u{10ffff}")
}

/// Stems of words that begin with a text, and of words that end with it, with or without their ending; the shortest first, at most
/// so many of each.
pub async fn compounds(tx: &mut Tx, part: &str, most: i64) -> Result<BTreeSet<String>> {
    let backwards: String = part.chars().rev().collect();
    let rows = fetch_all!(
        tx,
        (String,),
        "SELECT stem FROM (SELECT stem FROM (SELECT stem FROM search_word WHERE form >= $1 AND form < $2 LIMIT 1000) b
                            GROUP BY stem ORDER BY length(stem), stem LIMIT $5) q1
         UNION SELECT stem FROM (SELECT stem FROM (SELECT stem FROM search_word WHERE form_reverse >= $3 AND form_reverse < $4 LIMIT 1000) b
                            GROUP BY stem ORDER BY length(stem), stem LIMIT $5) q2
         UNION SELECT stem FROM (SELECT stem FROM (SELECT stem FROM search_word WHERE tail_reverse >= $3 AND tail_reverse < $4 LIMIT 1000) b
                            GROUP BY stem ORDER BY length(stem), stem LIMIT $5) q3",
        part,
        after(part),
        &backwards,
        after(&backwards),
        most
    )?;
    Ok(rows.into_iter().map(|(stem,)| stem).collect())
}

/// Words, each with its stem, that begin with the one text or end with the other.
pub async fn words_like(tx: &mut Tx, beginning: &str, end: &str, most: i64) -> Result<Vec<(String, String)>> {
    let backwards: String = end.chars().rev().collect();
    fetch_all!(
        tx,
        (String, String),
        "SELECT form, stem FROM (SELECT form, stem FROM search_word WHERE form >= $1 AND form < $2 LIMIT $5) b
         UNION SELECT form, stem FROM (SELECT form, stem FROM search_word WHERE form_reverse >= $3 AND form_reverse < $4 LIMIT $5) e",
        beginning,
        after(beginning),
        &backwards,
        after(&backwards),
        most
    )
}
