//! A site: one authority with its own database, files, settings, key and clock (DESIGN 2).

use crate::clock::{self, Clock};
use crate::entropy::Entropy;
use crate::error::Result;
use crate::files::Files;
use crate::settings::Settings;
use anyhow::Context as _;
use domain::time::Instant;
use domain::token::{Purpose, SiteKey};
use mail::Transport;
use std::path::Path;
use std::sync::Arc;
use store::Store;
use store::recipient::Hashes;

/// An authority's site.
pub struct Site {
    /// Its name in the command line and the data folder.
    pub name: String,
    /// What it is set to.
    pub settings: Settings,
    /// Address that links begin with, without slash at the end.
    pub url: String,
    /// Its database.
    pub store: Store,
    /// Its files.
    pub files: Files,
    /// Its clock.
    pub clock: Clock,
    /// Chance.
    pub entropy: Entropy,
    /// Its key.
    pub key: SiteKey,
    /// How its mail goes out.
    pub transport: Transport,
    /// Its colours.
    pub stylesheet: String,
    /// Wakes the worker when a job was enqueued.
    pub wake: tokio::sync::Notify,
    /// Rises with each change here; what is kept in memory of the database is thrown away then.
    pub changes: std::sync::atomic::AtomicU64,
    /// The register of civil society as it is counted.
    pub sector_map: crate::sector_map::Kept,
    /// The longest lists of the index that organisations are found by.
    pub organisation_lists: crate::organisation_search::Kept,
    /// Organisations that may be one, as they were last found.
    pub duplicates: crate::organisation_merge::Kept,
    /// What lists that are about to be taken in would do.
    pub register_previews: crate::register_draft::Previews,
}

impl std::fmt::Debug for Site {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Site").field("name", &self.name).finish_non_exhaustive()
    }
}

/// How a site is opened.
#[derive(Debug, Clone)]
pub struct Opening<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its folder, `sites/<name>`.
    pub folder: &'a Path,
    /// What it is set to.
    pub settings: Settings,
    /// Address that links begin with, when not in the settings.
    pub url: Option<String>,
    /// How its mail goes out.
    pub transport: Transport,
}

impl Site {
    /// Opens a site: its database is made or brought up to date, its key made once.
    ///
    /// # Errors
    /// The database or the folder cannot be used.
    pub async fn open(opening: Opening<'_>) -> Result<Arc<Self>> {
        let Opening { name, folder, settings, url, transport } = opening;
        crate::private::make_folder(folder)
            .with_context(|| format!("failed to make the folder {}", folder.display()))?;
        let database = if settings.database.is_empty() {
            let file = folder.join("radslag.db");
            // SQLite gives its -wal and -shm the mode of the database.
            crate::private::make_file(&file)
                .with_context(|| format!("failed to make the database {}", file.display()))?;
            format!("sqlite:{}", file.display())
        } else {
            settings.database.clone()
        };
        let store = Store::open(&database)
            .await
            .with_context(|| format!("failed to open the database of site {name}"))?;
        let entropy = Entropy::system();
        let row = first_row(&store, &entropy, &settings).await?;
        let url = url
            .or_else(|| Some(settings.url.clone()).filter(|u| !u.is_empty()))
            .unwrap_or_else(|| format!("https://{}", settings.hosts[0]));
        let site = Self {
            name: name.to_owned(),
            stylesheet: settings.stylesheet(),
            url: url.trim_end_matches('/').to_owned(),
            files: Files::open(folder.join("files"))
                .with_context(|| format!("failed to open the files of site {name}"))?,
            clock: Clock::with_offset(row.clock_offset),
            key: SiteKey::new(unhex(&row.key)),
            settings,
            store,
            entropy,
            transport,
            wake: tokio::sync::Notify::new(),
            changes: std::sync::atomic::AtomicU64::new(0),
            sector_map: crate::sector_map::Kept::default(),
            organisation_lists: crate::organisation_search::Kept::default(),
            duplicates: crate::organisation_merge::Kept::default(),
            register_previews: crate::register_draft::Previews::default(),
        };
        crate::account::make_people(&site).await?;
        Ok(Arc::new(site))
    }

    /// What the time is on the site.
    pub fn now(&self) -> Instant {
        self.clock.now()
    }

    /// Name of a counting category; the key where the settings no longer have it.
    pub fn category_name<'a>(&'a self, key: &'a str, language: domain::language::Language) -> &'a str {
        self.settings.category(key).map_or(key, |c| c.name(language))
    }

    /// Hashes of the tokens of a follower's page and bounce address.
    pub fn follower_hashes(&self, id: domain::ids::FollowerId) -> store::follower::Hashes {
        let id = id.to_string();
        store::follower::Hashes {
            page: domain::token::stored(&self.key.token(Purpose::Following, &id, 1)),
            bounce: domain::token::stored(&self.key.mail_token(Purpose::Bounce, &id, 1)),
        }
    }

    /// An address of a page of the site.
    pub fn link(&self, language: domain::language::Language, path: &str) -> String {
        format!("{}{}{path}", self.url, language.prefix())
    }

    /// Hashes of the tokens of a recipient's links and addresses.
    pub fn recipient_hashes(&self, id: domain::ids::RecipientId, generation: i64) -> Hashes {
        let id = id.to_string();
        Hashes {
            link: domain::token::stored(&self.key.token(Purpose::Answer, &id, generation)),
            reply: domain::token::stored(&self.key.mail_token(Purpose::Reply, &id, generation)),
            // A bounce must find its recipient even after the link was renewed.
            bounce: domain::token::stored(&self.key.mail_token(Purpose::Bounce, &id, 1)),
        }
    }

    /// Moves a demo's clock on, and keeps it so.
    ///
    /// # Errors
    /// The database cannot be written.
    pub async fn move_clock(&self, to: Instant) -> Result<()> {
        let offset = to.unix() - clock::real().unix();
        let mut tx = self.store.write().await?;
        store::site::set_clock_offset(&mut tx, offset).await?;
        tx.commit().await?;
        self.clock.set_offset(offset);
        self.changed();
        Ok(())
    }

    /// There is no mail server: mails are written to a folder and reach nobody.
    pub fn mails_are_files(&self) -> bool {
        matches!(self.transport, Transport::Folder(_))
    }

    /// Notes that something changed.
    pub fn changed(&self) {
        self.changes.fetch_add(1, std::sync::atomic::Ordering::Release);
    }
}

/// The site's row, made the first time with a new key.
async fn first_row(store: &Store, entropy: &Entropy, settings: &Settings) -> Result<store::site::SiteRow> {
    let mut tx = store.read().await?;
    if let Some(row) = store::site::load(&mut tx).await? {
        return Ok(row);
    }
    drop(tx);
    let now = clock::real();
    let start = settings.clock_start.map(domain::time::from_local);
    let row = store::site::SiteRow {
        key: domain::file::hex(&entropy.bytes::<32>()),
        clock_offset: start.map_or(0, |s| s.unix() - now.unix()),
        created_at: now,
    };
    let mut tx = store.write().await?;
    store::site::create(&mut tx, &row).await?;
    let row = store::site::load(&mut tx).await?.unwrap_or(row);
    tx.commit().await?;
    Ok(row)
}

fn unhex(text: &str) -> Vec<u8> {
    text.as_bytes()
        .chunks(2)
        .filter_map(|pair| std::str::from_utf8(pair).ok().and_then(|p| u8::from_str_radix(p, 16).ok()))
        .collect()
}
