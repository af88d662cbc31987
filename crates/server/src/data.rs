//! The data folder: `radslag.toml`, `sites/<name>/{site.toml,radslag.db,files/}`, `outbox/` (DESIGN 5).

use crate::config::Config;
use crate::failure::Failure;
use app::settings::Settings;
use app::site::{Opening, Site};
use domain::time::Instant;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Where a command finds the data.
#[derive(Debug, Clone, Default, clap::Args)]
pub struct Place {
    /// The data folder (or the variable `RADSLAG_DATA`)
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// The settings file; `radslag.toml` in the data folder when left out (or the variable `RADSLAG_CONFIG`)
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

/// Which site a command is about, and what the time is there.
#[derive(Debug, Clone, clap::Args)]
pub struct OnSite {
    /// The site's name
    #[arg(long, short, value_name = "NAME")]
    pub site: String,
    #[command(flatten)]
    pub place: Place,
    /// Do it as if it were this time: 2024-02-14, 2024-02-14T09:00 or 2024-02-14T08:00:00Z
    #[arg(long, value_name = "TIME", value_parser = crate::input::time)]
    pub now: Option<Instant>,
}

impl OnSite {
    /// Opens the site, with logging for a command that runs once.
    pub async fn open(&self) -> Result<Arc<Site>, Failure> {
        let data = Data::open(&self.place)?;
        data.log_warnings()?;
        let site = data.open_site(&self.site, None).await?;
        if let Some(now) = self.now {
            site.clock.hold(now);
        }
        Ok(site)
    }
}

/// The data folder with the program's settings.
#[derive(Debug, Clone)]
pub struct Data {
    /// The folder.
    pub folder: PathBuf,
    /// The settings.
    pub config: Config,
}

impl Data {
    /// Finds the folder and reads the settings.
    pub fn open(place: &Place) -> Result<Self, Failure> {
        let from_env = |name: &str| std::env::var_os(name).filter(|v| !v.is_empty()).map(PathBuf::from);
        let data = place.data.clone().or_else(|| from_env("RADSLAG_DATA"));
        let file = place.config.clone().or_else(|| from_env("RADSLAG_CONFIG"));
        let (folder, config) = match (data, file) {
            (Some(folder), Some(file)) => (folder, Config::load(&file, true)?),
            (Some(folder), None) => {
                let config = Config::load(&folder.join("radslag.toml"), false)?;
                (folder, config)
            }
            (None, Some(file)) => {
                let config = Config::load(&file, true)?;
                let beside = file.parent().map(Path::to_owned).unwrap_or_default();
                (beside.join(config.data.clone().unwrap_or_default()), config)
            }
            (None, None) if Path::new("sites").is_dir() => {
                (PathBuf::from("."), Config::load(Path::new("radslag.toml"), false)?)
            }
            (None, None) => {
                return Err(Failure::new("say where the data folder is: --data DIR or --config FILE"));
            }
        };
        Ok(Self { folder, config })
    }

    /// The data folder must be there.
    pub fn must_exist(&self) -> Result<(), Failure> {
        if self.folder.is_dir() {
            return Ok(());
        }
        Err(Failure::new(format!("there is no data folder {}", self.folder.display())))
    }

    /// Logging for a command that runs once: only what is wrong.
    pub fn log_warnings(&self) -> Result<(), Failure> {
        crate::logging::start(self.config.log, "warn")
    }

    /// Logging for a service.
    pub fn log(&self) -> Result<(), Failure> {
        crate::logging::start(self.config.log, &self.config.log_level)
    }

    /// A site's folder.
    pub fn site_folder(&self, name: &str) -> PathBuf {
        self.folder.join("sites").join(name)
    }

    /// The sites there are, by name.
    pub fn site_names(&self) -> Result<Vec<String>, Failure> {
        self.must_exist()?;
        let folder = self.folder.join("sites");
        let entries = match std::fs::read_dir(&folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(Failure::new(format!("{} cannot be read: {error}", folder.display()))),
        };
        let mut names: Vec<String> = entries
            .filter_map(Result::ok)
            .filter(|e| e.path().join("site.toml").is_file())
            .filter_map(|e| e.file_name().into_string().ok())
            .filter(|name| !name.starts_with('.'))
            .collect();
        names.sort();
        Ok(names)
    }

    /// A site's settings.
    pub fn settings(&self, name: &str) -> Result<Settings, Failure> {
        self.must_exist()?;
        check_name(name)?;
        let file = self.site_folder(name).join("site.toml");
        match std::fs::read_to_string(&file) {
            Ok(text) => read_settings(&text).map_err(|f| f.about(file.display())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                let known = self.site_names()?.join(", ");
                let known = if known.is_empty() {
                    "there are none".to_owned()
                } else {
                    format!("there are: {known}")
                };
                Err(Failure::new(format!(
                    "there is no site \"{name}\" in {} ({known})",
                    self.folder.display()
                )))
            }
            Err(error) => Err(Failure::new(format!("{} cannot be read: {error}", file.display()))),
        }
    }

    /// Opens a site. `url` stands in for the address in its settings.
    pub async fn open_site(&self, name: &str, url: Option<String>) -> Result<Arc<Site>, Failure> {
        let settings = self.settings(name)?;
        let folder = self.site_folder(name);
        let transport = self.config.transport(&self.folder)?;
        let opening = Opening { name, folder: &folder, settings, url, transport };
        Site::open(opening).await.map_err(|e| Failure::from(e).about(format!("site {name}")))
    }

    /// Opens every site. No two may answer to one host name.
    pub async fn open_sites(&self) -> Result<Vec<Arc<Site>>, Failure> {
        self.check_hosts()?;
        let mut sites = Vec::new();
        for name in self.site_names()? {
            sites.push(self.open_site(&name, None).await?);
        }
        if sites.is_empty() {
            let folder = self.folder.display();
            return Err(Failure::new(format!(
                "there are no sites in {folder}; make one with `radslag site new`"
            )));
        }
        Ok(sites)
    }

    /// No two sites may answer to one host name.
    pub fn check_hosts(&self) -> Result<(), Failure> {
        let mut owners = std::collections::HashMap::new();
        for name in self.site_names()? {
            for host in self.settings(&name)?.hosts {
                let host = host.to_lowercase();
                if let Some(other) = owners.insert(host.clone(), name.clone()) {
                    return Err(Failure::new(format!(
                        "the sites {other} and {name} both have the host {host}"
                    )));
                }
            }
        }
        Ok(())
    }
}

/// Reads a site's settings.
pub fn read_settings(text: &str) -> Result<Settings, Failure> {
    // First for a mistake's line; then with the checks that belong to the settings.
    app::referral_file::parse::<Settings>(text, false).map_err(Failure::new)?;
    Settings::read(text).map_err(Failure::new)
}

/// A site's name is a folder's name, on every system.
pub fn check_name(name: &str) -> Result<(), Failure> {
    let ok = (1..=40).contains(&name.len())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && !name.starts_with('-');
    if ok {
        Ok(())
    } else {
        Err(Failure::new(format!("\"{name}\" is not a site's name: small letters a–z, digits and hyphens")))
    }
}
