//! Lists that someone is about to take into the register. The file is the draft's attachment.

use crate::query::{json, one_row};
use crate::{Result, Tx};
use domain::ids::{AccountId, RegisterDraftId};
use domain::organisation::ContactBasis;
use domain::place::MunicipalityCode;
use domain::register_row::Field;
use domain::time::Instant;

/// How a list is to be read, as far as a person has said.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Choices {
    /// The municipality of rows that name none.
    pub municipality: Option<MunicipalityCode>,
    /// There is a legal basis for keeping personal details: which.
    pub basis: Option<ContactBasis>,
    /// Rows that certainly are in the register are put in question too.
    pub ask_always: bool,
    /// Encoding of a text, by name.
    pub encoding: Option<String>,
    /// What stands between the cells of a text.
    pub separator: Option<char>,
    /// Sheet of a workbook, by name.
    pub sheet: Option<String>,
    /// The row of headings; 0 when there is none.
    pub header_row: Option<u64>,
    /// What headings mean, where a person has said.
    pub columns: Vec<(String, Option<Field>)>,
}

/// A list that someone is about to take in.
#[derive(Debug, Clone)]
pub struct RegisterDraft {
    /// Identity; owner of its file.
    pub id: RegisterDraftId,
    /// Whose it is.
    pub account: AccountId,
    /// What the list is called; empty before that was said.
    pub source: String,
    /// How it is to be read.
    pub choices: Choices,
    /// When it was last saved.
    pub saved_at: Instant,
    /// Rises with each save.
    pub version: i64,
}

mapped!(RegisterDraft, row => RegisterDraft {
    id: row.try_get("id")?,
    account: row.try_get("account")?,
    source: row.try_get("source")?,
    choices: json(row.try_get("choices")?)?,
    saved_at: row.try_get("saved_at")?,
    version: row.try_get("version")?,
});

/// Keeps a new one.
pub async fn insert(tx: &mut Tx, d: &RegisterDraft) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO register_draft (id, account, source, choices, saved_at, version) VALUES ($1, $2, $3, $4, $5, 1)",
        d.id,
        d.account,
        &d.source,
        serde_json::to_string(&d.choices)?,
        d.saved_at
    )?;
    Ok(())
}

/// Saves what was said of it. Fails if it was saved since it was read.
pub async fn update(tx: &mut Tx, d: &RegisterDraft) -> Result<()> {
    let n = execute!(
        tx,
        "UPDATE register_draft SET source = $3, choices = $4, saved_at = $5, version = version + 1 WHERE id = $1 AND version = $2",
        d.id,
        d.version,
        &d.source,
        serde_json::to_string(&d.choices)?,
        d.saved_at
    )?;
    one_row(n)
}

/// By identity.
pub async fn by_id(tx: &mut Tx, id: RegisterDraftId) -> Result<Option<RegisterDraft>> {
    fetch_optional!(tx, RegisterDraft, "SELECT * FROM register_draft WHERE id = $1", id)
}

/// Those of an account, the latest first.
pub async fn of_account(tx: &mut Tx, account: AccountId) -> Result<Vec<RegisterDraft>> {
    fetch_all!(
        tx,
        RegisterDraft,
        "SELECT * FROM register_draft WHERE account = $1 ORDER BY saved_at DESC, id DESC",
        account
    )
}

/// Those that were last saved before a time.
pub async fn outlived(tx: &mut Tx, before: Instant) -> Result<Vec<RegisterDraft>> {
    fetch_all!(
        tx,
        RegisterDraft,
        "SELECT * FROM register_draft WHERE saved_at < $1 ORDER BY saved_at LIMIT 100",
        before
    )
}

/// Removes one. False when it is gone already.
pub async fn remove(tx: &mut Tx, id: RegisterDraftId) -> Result<bool> {
    let n = execute!(tx, "DELETE FROM register_draft WHERE id = $1", id)?;
    Ok(n == 1)
}
