//! Organisations known to the site, with their aliases, what the register holds of them, and what they were before.
//! Lists that they come from: [`crate::register_import`], [`crate::register_row`].

use crate::query::lines;
use crate::{Result, Tx};
use domain::ids::{OrganisationId, RegisterImportId};
use domain::organisation::{NameKind, Organisation, Profile, Trait};
use domain::register_row::update::Held;
use domain::text::fold;
use domain::time::Instant;

mapped!(Organisation, row => Organisation {
    id: row.try_get("id")?,
    name: row.try_get("name")?,
    aliases: Vec::new(),
    kind: row.try_get("kind")?,
    category: row.try_get("category")?,
    email: row.try_get("email")?,
    postal: lines(row.try_get("postal")?),
    language: row.try_get("language")?,
    version: row.try_get("version")?,
});

/// Keeps a new organisation of which no more is known than what is needed to write to it.
pub async fn insert(tx: &mut Tx, o: &Organisation, at: Instant) -> Result<()> {
    insert_all(tx, &[Held { organisation: o.clone(), profile: Profile::default() }], None, at).await
}

/// By identity, with aliases.
pub async fn by_id(tx: &mut Tx, id: OrganisationId) -> Result<Option<Organisation>> {
    let found = fetch_optional!(tx, Organisation, "SELECT * FROM organisation WHERE id = $1", id)?;
    let Some(mut found) = found else { return Ok(None) };
    let aliases: Vec<(String,)> = fetch_all!(
        tx,
        (String,),
        "SELECT name FROM organisation_alias WHERE organisation = $1 ORDER BY name COLLATE swedish",
        id
    )?;
    found.aliases = aliases.into_iter().map(|(a,)| a).collect();
    Ok(Some(found))
}

/// All organisations in the register by name, without aliases.
pub async fn all(tx: &mut Tx) -> Result<Vec<Organisation>> {
    fetch_all!(
        tx,
        Organisation,
        "SELECT * FROM organisation WHERE state = 'active' ORDER BY name COLLATE swedish, id"
    )
}

/// The organisation with this folded name, or else alias, when there is one alone in the register.
pub async fn by_name_key(tx: &mut Tx, key: &str) -> Result<Option<Organisation>> {
    let own = fetch_all!(
        tx,
        Organisation,
        "SELECT * FROM organisation WHERE name_key = $1 AND state = 'active' ORDER BY id LIMIT 2",
        key
    )?;
    if !own.is_empty() {
        return Ok(alone(own));
    }
    let by_alias = fetch_all!(
        tx,
        Organisation,
        "SELECT * FROM organisation
          WHERE id IN (SELECT organisation FROM organisation_alias WHERE name_key = $1) AND state = 'active'
          ORDER BY id LIMIT 2",
        key
    )?;
    Ok(alone(by_alias))
}

/// The only one: which of two is meant, a name cannot tell.
fn alone(mut found: Vec<Organisation>) -> Option<Organisation> {
    if found.len() == 1 { found.pop() } else { None }
}

/// Those in the register with this folded name and the same seat, or both without one.
pub async fn of_name_and_seat(
    tx: &mut Tx,
    key: &str,
    seat: Option<domain::place::MunicipalityCode>,
) -> Result<Vec<Organisation>> {
    fetch_all!(
        tx,
        Organisation,
        "SELECT * FROM organisation WHERE name_key = $1 AND coalesce(seat, '') = coalesce($2, '') AND state = 'active' ORDER BY id",
        key,
        seat
    )
}

/// A folded name that an organisation is known by, with what a list needs of it.
#[derive(Debug, Clone)]
pub struct KnownKey {
    /// The name, folded.
    pub key: String,
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its counting category.
    pub category: String,
    /// It is its own name, and no alias.
    pub own: bool,
}

mapped!(KnownKey, row => KnownKey {
    key: row.try_get("name_key")?,
    organisation: row.try_get("id")?,
    category: row.try_get("category")?,
    own: row.try_get::<i64, _>("own")? == 1,
});

/// Every folded name; aliases first, so that the last of a name is the one whose own name it is.
pub async fn name_keys(tx: &mut Tx) -> Result<Vec<KnownKey>> {
    fetch_all!(
        tx,
        KnownKey,
        "SELECT a.name_key, o.id, o.category, CAST(0 AS BIGINT) AS own FROM organisation_alias a JOIN organisation o ON o.id = a.organisation
          WHERE o.state = 'active'
         UNION ALL SELECT name_key, id, category, CAST(1 AS BIGINT) AS own FROM organisation WHERE state = 'active'
         ORDER BY own, id DESC"
    )
}

/// A name that an organisation is known by.
#[derive(Debug, Clone)]
pub struct Known {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The name.
    pub name: String,
    /// It is its own name, and no alias.
    pub own: bool,
}

mapped!(Known, row => Known {
    organisation: row.try_get("organisation")?,
    name: row.try_get("name")?,
    own: row.try_get("own")?,
});

/// Every name that an organisation is known by.
pub async fn names(tx: &mut Tx) -> Result<Vec<Known>> {
    fetch_all!(
        tx,
        Known,
        "SELECT id AS organisation, name, true AS own FROM organisation WHERE state = 'active'
         UNION ALL
         SELECT a.organisation, a.name, false AS own FROM organisation_alias a JOIN organisation o ON o.id = a.organisation
          WHERE o.state = 'active'"
    )
}

mapped!(Profile, row => Profile {
    name_kinds: std::collections::BTreeMap::new(),
    number: row.try_get("number")?,
    seat: row.try_get("seat")?,
    reach: row.try_get("reach")?,
    website: row.try_get("website")?,
    postal_code: row.try_get("postal_code")?,
    town: row.try_get("town")?,
    description: row.try_get("description")?,
    members: row.try_get("members")?,
    members_on: row.try_get("members_on")?,
    access_needs: row.try_get("access_needs")?,
    state: row.try_get("state")?,
    merged_into: row.try_get("merged_into")?,
    character: Vec::new(),
    interests: Vec::new(),
    channel: row.try_get("channel")?,
});

mapped!(Held, row => Held {
    organisation: crate::query::MappedFrom::map(row)?,
    profile: crate::query::MappedFrom::map(row)?,
});

/// A trait, and whose.
struct TraitOf {
    organisation: OrganisationId,
    says: Trait,
}

mapped!(TraitOf, row => TraitOf {
    organisation: row.try_get("organisation")?,
    says: Trait {
        facet: row.try_get("facet")?,
        key: row.try_get("key")?,
        label: row.try_get("label")?,
        basis: row.try_get("basis")?,
    },
});

/// What the register holds of some organisations, in any state, by identity.
pub async fn held(tx: &mut Tx, ids: &[OrganisationId]) -> Result<Vec<Held>> {
    let keys: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let mut found = fetch_in!(tx, Held, "SELECT * FROM organisation WHERE id IN ($1) ORDER BY id", &keys)?;
    found.sort_by_key(|h| h.organisation.id);
    let place = |found: &[Held], id: OrganisationId| found.binary_search_by_key(&id, |h| h.organisation.id);
    let aliases = fetch_in!(
        tx,
        (OrganisationId, String, NameKind),
        "SELECT organisation, name, kind FROM organisation_alias WHERE organisation IN ($1)",
        &keys
    )?;
    for (whose, name, kind) in aliases {
        if let Ok(at) = place(&found, whose) {
            let one = &mut found[at];
            if kind != NameKind::Alias {
                one.profile.name_kinds.insert(fold(&name), kind);
            }
            one.organisation.aliases.push(name);
        }
    }
    for one in &mut found {
        one.organisation.aliases.sort_by_key(|name| fold(name));
    }
    let traits = fetch_in!(
        tx,
        TraitOf,
        "SELECT organisation, facet, key, label, basis FROM organisation_character WHERE organisation IN ($1)",
        &keys
    )?;
    for one in traits {
        if let Ok(at) = place(&found, one.organisation) {
            found[at].profile.character.push(one.says);
        }
    }
    let interests = fetch_in!(
        tx,
        TraitOf,
        "SELECT organisation, facet, key, label, basis FROM organisation_interest WHERE organisation IN ($1)",
        &keys
    )?;
    for one in interests {
        if let Ok(at) = place(&found, one.organisation) {
            found[at].profile.interests.push(one.says);
        }
    }
    for one in &mut found {
        one.profile.character.sort_unstable();
        one.profile.interests.sort_unstable();
    }
    Ok(found)
}

/// Writes rows of organisations: a text whose first 24 values are those of the entry itself, by the version that is given, and then
/// what else the text has.
macro_rules! write_organisations {
    ($tx:expr, $sql:literal, $held:expr, $at:expr, |$h:ident| $version:expr $(, $more:expr)*) => {
        insert_all!(
            $tx,
            $sql,
            $held,
            |$h| $h.organisation.id,
            $h.organisation.name.as_str(),
            fold(&$h.organisation.name),
            $h.organisation.kind,
            $h.organisation.category.as_str(),
            $h.organisation.email.as_ref(),
            $h.organisation.postal.join("\n"),
            $h.organisation.language,
            $version,
            $at,
            $at,
            $h.profile.number,
            $h.profile.seat,
            $h.profile.reach,
            $h.profile.website.as_str(),
            $h.profile.postal_code.as_str(),
            $h.profile.town.as_str(),
            $h.profile.description.as_str(),
            $h.profile.members,
            $h.profile.members_on,
            $h.profile.access_needs.as_str(),
            $h.profile.state,
            $h.profile.merged_into,
            $h.profile.channel
            $(, $more)*
        )
    };
}

/// Keeps new organisations with all that is held of them, in as few trips as there can be. `import` is the one they came with.
pub async fn insert_all(tx: &mut Tx, new: &[Held], import: Option<&str>, at: Instant) -> Result<()> {
    write_organisations!(
        tx,
        "INSERT INTO organisation (id, name, name_key, kind, category, email, postal, language, version, created_at, updated_at,
                                   number, seat, reach, website, postal_code, town, description, members, members_on,
                                   access_needs, state, merged_into, channel, made_by_import)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
                 $25)",
        new,
        at,
        |h| 1_i64,
        import
    )?;
    insert_names_and_traits(tx, new).await
}

async fn insert_names_and_traits(tx: &mut Tx, held: &[Held]) -> Result<()> {
    let of = |h: &'_ Held, alias: &String| (h.organisation.id, alias.clone(), h.kind_of_name(alias));
    let aliases: Vec<(OrganisationId, String, NameKind)> =
        held.iter().flat_map(|h| h.organisation.aliases.iter().map(|alias| of(h, alias))).collect();
    insert_all!(
        tx,
        "INSERT INTO organisation_alias (organisation, name, name_key, kind) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        &aliases,
        |alias| alias.0,
        alias.1.as_str(),
        fold(&alias.1),
        alias.2,
    )?;
    let traits: Vec<(OrganisationId, &Trait)> =
        held.iter().flat_map(|h| h.profile.character.iter().map(|says| (h.organisation.id, says))).collect();
    insert_all!(
        tx,
        "INSERT INTO organisation_character (organisation, facet, key, label, basis) VALUES ($1, $2, $3, $4, $5)",
        &traits,
        |says| says.0,
        says.1.facet,
        says.1.key.as_str(),
        says.1.label.as_str(),
        says.1.basis,
    )?;
    let interests: Vec<(OrganisationId, &Trait)> =
        held.iter().flat_map(|h| h.profile.interests.iter().map(|says| (h.organisation.id, says))).collect();
    insert_all!(
        tx,
        "INSERT INTO organisation_interest (organisation, facet, key, label, basis) VALUES ($1, $2, $3, $4, $5)",
        &interests,
        |says| says.0,
        says.1.facet,
        says.1.key.as_str(),
        says.1.label.as_str(),
        says.1.basis,
    )
}

/// An organisation as it was, and as it is to be.
#[derive(Debug, Clone)]
pub struct Changed {
    /// As it was read.
    pub before: Held,
    /// As it is to be.
    pub after: Held,
}

/// Saves changes of many organisations, and keeps what each was before. `import` is the one that changes them. Fails if someone else
/// changed one since it was read.
pub async fn update_all(
    tx: &mut Tx,
    changes: &[Changed],
    import: Option<&str>,
    actor: &str,
    at: Instant,
) -> Result<()> {
    keep_all(tx, changes, (import, None), actor, at).await
}

/// The same for what an import had changed that is taken back.
pub async fn take_back_all(
    tx: &mut Tx,
    changes: &[Changed],
    import: &str,
    actor: &str,
    at: Instant,
) -> Result<()> {
    keep_all(tx, changes, (None, Some(import)), actor, at).await
}

async fn keep_all(
    tx: &mut Tx,
    changes: &[Changed],
    (import, taken_back): (Option<&str>, Option<&str>),
    actor: &str,
    at: Instant,
) -> Result<()> {
    let mut was = Vec::with_capacity(changes.len());
    for change in changes {
        was.push((
            &change.before,
            serde_json::to_string(&as_json(&change.before))
                .map_err(|e| crate::Error::Database(sqlx::Error::Encode(e.into())))?,
        ));
    }
    // Where someone else has changed one meanwhile, its version is there: that is told below, as what it is.
    insert_all!(
        tx,
        "INSERT INTO organisation_version (organisation, version, at, actor, value, import, taken_back)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING",
        &was,
        |was| was.0.organisation.id,
        was.0.organisation.version,
        at,
        actor,
        was.1.as_str(),
        import,
        taken_back,
    )?;
    save_all(tx, &changes.iter().map(|change| &change.after).collect::<Vec<_>>(), at).await?;
    let of = |differs: fn(&Changed) -> bool| -> Vec<String> {
        let those = changes.iter().filter(|change| differs(change));
        those.map(|change| change.after.organisation.id.to_string()).collect()
    };
    let renamed = of(|change| names_differ(&change.before, &change.after));
    execute_in!(tx, "DELETE FROM organisation_alias WHERE organisation IN ($1)", &renamed)?;
    let turned = of(|change| change.before.profile.character != change.after.profile.character);
    execute_in!(tx, "DELETE FROM organisation_character WHERE organisation IN ($1)", &turned)?;
    let asked = of(|change| change.before.profile.interests != change.after.profile.interests);
    execute_in!(tx, "DELETE FROM organisation_interest WHERE organisation IN ($1)", &asked)?;
    let renewed: Vec<Held> = changes
        .iter()
        .map(|change| {
            let mut held = change.after.clone();
            if !names_differ(&change.before, &held) {
                held.organisation.aliases.clear();
            }
            if change.before.profile.character == held.profile.character {
                held.profile.character.clear();
            }
            if change.before.profile.interests == held.profile.interests {
                held.profile.interests.clear();
            }
            held
        })
        .collect();
    insert_names_and_traits(tx, &renewed).await?;
    // Each change was saved with its version as a condition: had one not held, its version would not have risen.
    let ids: Vec<String> = changes.iter().map(|c| c.after.organisation.id.to_string()).collect();
    let now =
        fetch_in!(tx, (OrganisationId, i64), "SELECT id, version FROM organisation WHERE id IN ($1)", &ids)?;
    let now: std::collections::HashMap<OrganisationId, i64> = now.into_iter().collect();
    let all_held = changes
        .iter()
        .all(|c| now.get(&c.after.organisation.id) == Some(&(c.before.organisation.version + 1)));
    if all_held { Ok(()) } else { Err(crate::Error::ChangedMeanwhile) }
}

/// Whether other names, or what sort they are, have changed.
fn names_differ(before: &Held, after: &Held) -> bool {
    before.organisation.aliases != after.organisation.aliases
        || before.profile.name_kinds != after.profile.name_kinds
}

/// Saves organisations that are there, each if its version is still the one that was read.
async fn save_all(tx: &mut Tx, held: &[&Held], at: Instant) -> Result<()> {
    write_organisations!(
        tx,
        "INSERT INTO organisation (id, name, name_key, kind, category, email, postal, language, version, created_at, updated_at,
                                   number, seat, reach, website, postal_code, town, description, members, members_on,
                                   access_needs, state, merged_into, channel)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_key = excluded.name_key, kind = excluded.kind,
                category = excluded.category, email = excluded.email, postal = excluded.postal, language = excluded.language,
                number = excluded.number, seat = excluded.seat, reach = excluded.reach, website = excluded.website,
                postal_code = excluded.postal_code, town = excluded.town, description = excluded.description,
                members = excluded.members, members_on = excluded.members_on, access_needs = excluded.access_needs,
                state = excluded.state, merged_into = excluded.merged_into, version = organisation.version + 1,
                updated_at = excluded.updated_at, channel = excluded.channel
          WHERE organisation.version = excluded.version",
        held,
        at,
        |h| h.organisation.version
    )
}

/// An organisation as its history keeps it.
pub fn as_json(held: &Held) -> serde_json::Value {
    let o = &held.organisation;
    let mut value = serde_json::json!({
        "name": o.name, "aliases": o.aliases, "kind": o.kind, "category": o.category, "email": o.email, "postal": o.postal,
        "language": o.language,
    });
    if let (Some(value), Ok(serde_json::Value::Object(profile))) =
        (value.as_object_mut(), serde_json::to_value(&held.profile))
    {
        value.extend(profile);
    }
    value
}

/// What of an organisation is compared when duplicates are looked for.
#[derive(Debug, Clone)]
pub struct Compared {
    /// Which.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Organisation number.
    pub number: Option<domain::organisation_number::OrganisationNumber>,
    /// Seat.
    pub seat: Option<domain::place::MunicipalityCode>,
    /// Postal code.
    pub postal_code: String,
    /// Postal town.
    pub town: String,
    /// Website.
    pub website: String,
}

mapped!(Compared, row => Compared {
    id: row.try_get("id")?,
    name: row.try_get("name")?,
    number: row.try_get("number")?,
    seat: row.try_get("seat")?,
    postal_code: row.try_get("postal_code")?,
    town: row.try_get("town")?,
    website: row.try_get("website")?,
});

/// All that are in the register, as they are compared; their aliases are read by themselves ([`names`]).
pub async fn compared(tx: &mut Tx) -> Result<Vec<Compared>> {
    fetch_all!(
        tx,
        Compared,
        "SELECT id, name, number, seat, postal_code, town, website FROM organisation WHERE state = 'active' ORDER BY id"
    )
}

/// Aliases of all in the register.
pub async fn aliases(tx: &mut Tx) -> Result<Vec<(OrganisationId, String)>> {
    fetch_all!(
        tx,
        (OrganisationId, String),
        "SELECT a.organisation, a.name FROM organisation_alias a JOIN organisation o ON o.id = a.organisation WHERE o.state = 'active'
          ORDER BY a.organisation, a.name_key"
    )
}

/// Those that came with an import and have not been withdrawn, by identity: also those that are merged or dissolved since.
pub async fn made_by(tx: &mut Tx, import: &str) -> Result<Vec<OrganisationId>> {
    let rows: Vec<(OrganisationId,)> = fetch_all!(
        tx,
        (OrganisationId,),
        "SELECT id FROM organisation WHERE made_by_import = $1 AND state <> 'withdrawn' ORDER BY id",
        import
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// What organisations were before an import changed them, and what they were right after it when they have been changed since: id,
/// and values of [`as_json`].
pub async fn around_import(
    tx: &mut Tx,
    import: &str,
) -> Result<Vec<(OrganisationId, String, Option<String>)>> {
    fetch_all!(
        tx,
        (OrganisationId, String, Option<String>),
        "SELECT b.organisation, b.value, a.value FROM organisation_version b
           LEFT JOIN organisation_version a ON a.organisation = b.organisation AND a.version = b.version + 1
          WHERE b.import = $1 ORDER BY b.organisation, b.version",
        import
    )
}

/// What an organisation was before one change of it.
#[derive(Debug, Clone)]
pub struct Version {
    /// Which version it was.
    pub version: i64,
    /// When that version ended.
    pub at: Instant,
    /// Who ended it.
    pub actor: String,
    /// Its value, as [`as_json`] gives it.
    pub value: String,
    /// The import that ended it.
    pub import: Option<RegisterImportId>,
    /// The import that was taken back with that change.
    pub taken_back: Option<RegisterImportId>,
}

impl Version {
    /// A person has ended it: neither a list, nor that one was taken back, nor the program.
    pub fn is_of_person(&self) -> bool {
        self.import.is_none() && self.taken_back.is_none() && self.actor != "system"
    }
}

mapped!(Version, row => Version {
    version: row.try_get("version")?,
    at: row.try_get("at")?,
    actor: row.try_get("actor")?,
    value: row.try_get("value")?,
    import: row.try_get("import")?,
    taken_back: row.try_get("taken_back")?,
});

/// What an organisation has been, the latest first.
pub async fn versions(tx: &mut Tx, id: OrganisationId) -> Result<Vec<Version>> {
    fetch_all!(
        tx,
        Version,
        "SELECT version, at, actor, value, import, taken_back FROM organisation_version WHERE organisation = $1 ORDER BY version DESC",
        id
    )
}

/// When an organisation was taken into the register, and the import that it came with.
pub async fn made(tx: &mut Tx, id: OrganisationId) -> Result<Option<(Instant, Option<RegisterImportId>)>> {
    fetch_optional!(
        tx,
        (Instant, Option<RegisterImportId>),
        "SELECT created_at, made_by_import FROM organisation WHERE id = $1",
        id
    )
}

/// Something that differs whenever an organisation has been added or changed, or somebody erased: how many there are, the sum of
/// their versions, when one was changed last, and how much of persons was erased.
pub async fn stamp(tx: &mut Tx) -> Result<String> {
    let (count, versions, last, erased): (i64, i64, String, i64) = fetch_one!(
        tx,
        (i64, i64, String, i64),
        "SELECT count(*), CAST(coalesce(sum(version), 0) AS BIGINT), coalesce(max(updated_at), ''),
                (SELECT count(*) FROM erased_contact) FROM organisation"
    )?;
    Ok(format!("{count}/{versions}/{last}/{erased}"))
}

/// Of some organisations, those that somebody has put on a list or asked in a referral, that are tied to another, or whom somebody
/// represents.
pub async fn in_use(tx: &mut Tx, ids: &[OrganisationId]) -> Result<Vec<OrganisationId>> {
    let keys: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let mut found = Vec::new();
    macro_rules! used {
        ($($sql:literal),+ $(,)?) => {$(
            found.extend(fetch_in!(tx, (OrganisationId,), $sql, &keys)?.into_iter().map(|(id,)| id));
        )+};
    }
    used!(
        "SELECT DISTINCT organisation FROM distribution_list_entry WHERE organisation IN ($1)",
        "SELECT DISTINCT organisation FROM recipient WHERE organisation IN ($1)",
        "SELECT DISTINCT merged_into FROM organisation WHERE merged_into IN ($1)",
        "SELECT DISTINCT organisation FROM mandate WHERE organisation IN ($1)",
        "SELECT DISTINCT organisation FROM organisation_relation WHERE organisation IN ($1)",
        "SELECT DISTINCT other FROM organisation_relation WHERE other IN ($1)",
    );
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// All that are merged with another: each with the one that stands for it.
pub async fn merged(tx: &mut Tx) -> Result<Vec<(OrganisationId, OrganisationId)>> {
    fetch_all!(
        tx,
        (OrganisationId, OrganisationId),
        "SELECT id, merged_into FROM organisation WHERE merged_into IS NOT NULL ORDER BY id"
    )
}

/// The addresses of those of some organisations that have one.
pub async fn addresses(
    tx: &mut Tx,
    ids: &[OrganisationId],
) -> Result<Vec<(OrganisationId, domain::email::EmailAddress)>> {
    let keys: Vec<String> = ids.iter().map(ToString::to_string).collect();
    fetch_in!(
        tx,
        (OrganisationId, domain::email::EmailAddress),
        "SELECT id, email FROM organisation WHERE email IS NOT NULL AND id IN ($1)",
        &keys
    )
}

/// The values of some organisations in their first version, for those that have been changed since: JSON of [`as_json`].
pub async fn first_values(tx: &mut Tx, ids: &[OrganisationId]) -> Result<Vec<(OrganisationId, String)>> {
    let keys: Vec<String> = ids.iter().map(ToString::to_string).collect();
    fetch_in!(
        tx,
        (OrganisationId, String),
        "SELECT organisation, value FROM organisation_version WHERE version = 1 AND organisation IN ($1)",
        &keys
    )
}

/// An organisation as its history kept it ([`as_json`]). Its version is that of nothing.
pub fn from_json(id: OrganisationId, value: &str) -> Result<Held> {
    let v: Kept = crate::query::json(value)?;
    Ok(Held {
        organisation: Organisation {
            id,
            name: v.name,
            aliases: v.aliases,
            kind: v.kind,
            category: v.category,
            email: v.email,
            postal: v.postal,
            language: v.language,
            version: 0,
        },
        profile: v.profile,
    })
}

/// What history keeps of an organisation. Versions from before the register hold no more than the first of them.
#[derive(serde::Deserialize)]
struct Kept {
    name: String,
    aliases: Vec<String>,
    kind: domain::organisation::OrganisationKind,
    category: String,
    email: Option<domain::email::EmailAddress>,
    postal: Vec<String>,
    language: domain::language::Language,
    #[serde(flatten)]
    profile: Profile,
}
