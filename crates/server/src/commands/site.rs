//! `radslag site`: making and listing sites.

use crate::data::{Data, Place, check_name, read_settings};
use crate::failure::{Failure, answer, say};
use crate::input::Input;
use app::settings::Settings;
use serde_json::{Value, json};

/// Make, list and show sites
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    New(New),
    List(List),
    Show(Show),
}

/// Make a site: its folder, its settings in site.toml, its database
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag site new stockholm --host radslag.regionstockholm.example --data /var/lib/radslag
  radslag site new vgr --from vgr.toml --database postgres://radslag@db/vgr --data /var/lib/radslag

Without --from the settings are a start to be edited: name, colour, registrar and counting categories are in
sites/NAME/site.toml. Then give the first administrator a role:
  radslag account grant EMAIL --role administrator --name NAME --site SITE")]
pub struct New {
    /// Its name in commands and in the data folder: small letters a–z, digits, hyphens
    name: String,
    /// Host name that leads to it; those in the settings when left out
    #[arg(long, value_name = "HOST")]
    host: Vec<String>,
    /// Database, postgres://…; SQLite in the site's folder when left out
    #[arg(long, value_name = "URL")]
    database: Option<String>,
    /// Its settings, in the form of site.toml
    #[arg(long, value_name = "FILE")]
    from: Option<String>,
    #[command(flatten)]
    place: Place,
}

/// List the sites
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  radslag site list --data /var/lib/radslag --json")]
pub struct List {
    /// For a program
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Place,
}

/// Show what a site is set to
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  radslag site show stockholm --data /var/lib/radslag")]
pub struct Show {
    /// Its name
    name: String,
    /// For a program
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    place: Place,
}

/// Runs the command.
pub async fn run(command: Command) -> Result<(), Failure> {
    match command {
        Command::New(args) => new(args).await,
        Command::List(args) => list(&args),
        Command::Show(args) => show(&args),
    }
}

async fn new(args: New) -> Result<(), Failure> {
    check_name(&args.name)?;
    let data = Data::open(&args.place)?;
    data.log_warnings()?;
    let folder = data.site_folder(&args.name);
    if folder.exists() {
        return Err(Failure::new(format!("there is a site \"{}\" already", args.name)));
    }
    let text = settings_text(&args)?;
    let settings = read_settings(&text)?;
    for other in data.site_names().unwrap_or_default() {
        let taken = data.settings(&other)?.hosts;
        if let Some(host) = settings.hosts.iter().find(|h| taken.iter().any(|t| t.eq_ignore_ascii_case(h))) {
            return Err(Failure::new(format!("the host {host} belongs to the site {other}")));
        }
    }
    let made = make(&data, &args.name, &text).await;
    if made.is_err() {
        let _ = std::fs::remove_dir_all(&folder);
    }
    made?;
    say(format!("Site {} is made: {}", args.name, folder.join("site.toml").display()));
    Ok(())
}

async fn make(data: &Data, name: &str, text: &str) -> Result<(), Failure> {
    let folder = data.site_folder(name);
    let failed =
        |error: std::io::Error| Failure::new(format!("{} cannot be made: {error}", folder.display()));
    app::private::make_folder(&folder).map_err(failed)?;
    app::private::write(&folder.join("site.toml"), text.as_bytes()).map_err(failed)?;
    data.open_site(name, None).await?.store.close().await;
    Ok(())
}

/// The text of site.toml: the file given, or a start, with host and database from the flags.
fn settings_text(args: &New) -> Result<String, Failure> {
    let text = if let Some(file) = &args.from {
        let input = Input::read(file)?;
        read_settings(&input.text).map_err(|f| f.about(&input.from))?;
        if args.host.is_empty() && args.database.is_none() {
            return Ok(input.text);
        }
        input.text
    } else {
        let Some(host) = args.host.first() else {
            return Err(Failure::new("say which host name leads to the site: --host HOST (or --from FILE)"));
        };
        start(&args.name, host)
    };
    let mut settings = Settings::read(&text).map_err(Failure::new)?;
    if !args.host.is_empty() {
        settings.hosts.clone_from(&args.host);
    }
    if let Some(database) = &args.database {
        settings.database.clone_from(database);
    }
    toml::to_string(&settings).map_err(|e| Failure::new(format!("the settings cannot be written: {e}")))
}

/// Settings to start from.
fn start(name: &str, host: &str) -> String {
    let category = |key: &str, internal: bool, sv: &str, en: &str, fi: &str| {
        format!(
            "\n[[categories]]\nkey = \"{key}\"\ninternal = {internal}\nsv = \"{sv}\"\nen = \"{en}\"\nfi = \"{fi}\"\n"
        )
    };
    format!(
        "name = \"{name}\"\nhosts = [\"{host}\"]\nbrand = \"#1b4f72\"\n\n[registrar]\nname = \"Registrator\"\nemail = \"registrator@{host}\"\n
[mail]\ndomain = \"{host}\"\n\n[register]\nseries = \"RS\"\n{}{}{}",
        category("own_unit", true, "Egna nämnder och verksamheter", "Own boards and operations", "Omat lautakunnat ja toiminnot"),
        category("civil_society", false, "Civilsamhället", "Civil society", "Kansalaisyhteiskunta"),
        category("authority", false, "Andra myndigheter", "Other authorities", "Muut viranomaiset"),
    )
}

/// Which database, without its password.
fn database(settings: &Settings) -> String {
    if settings.database.is_empty() {
        return "SQLite".to_owned();
    }
    match (settings.database.split_once("://"), settings.database.rsplit_once('@')) {
        (Some((scheme, _)), Some((_, host))) => format!("{scheme}://…@{host}"),
        _ => settings.database.clone(),
    }
}

fn facts(name: &str, s: &Settings) -> Value {
    json!({
        "name": name, "title": s.name, "hosts": s.hosts, "url": s.url, "database": database(s), "example": s.example,
        "languages": s.languages, "registrar": s.registrar.email, "mail_domain": s.mail.domain,
        "series": s.register.series, "categories": s.category_keys(),
    })
}

fn list(args: &List) -> Result<(), Failure> {
    let data = Data::open(&args.place)?;
    let mut all = Vec::new();
    let mut lines = Vec::new();
    for name in data.site_names()? {
        let s = data.settings(&name)?;
        lines.push(format!("{name:<20} {}  {}  {}", s.name, s.hosts.join(", "), database(&s)));
        all.push(facts(&name, &s));
    }
    if lines.is_empty() {
        lines.push("There are no sites.".to_owned());
    }
    answer(args.json, lines.join("\n"), &Value::Array(all));
    Ok(())
}

fn show(args: &Show) -> Result<(), Failure> {
    let data = Data::open(&args.place)?;
    let s = data.settings(&args.name)?;
    let text = [
        format!("Site        {}", args.name),
        format!("Authority   {}", s.name),
        format!("Hosts       {}", s.hosts.join(", ")),
        format!("Database    {}", database(&s)),
        format!("Registrar   {}", s.registrar.email),
        format!("Mail domain {}", s.mail.domain),
        format!("Series      {}", s.register.series),
        format!("Categories  {}", s.category_keys().join(", ")),
        format!("Folder      {}", data.site_folder(&args.name).display()),
    ];
    answer(args.json, text.join("\n"), &facts(&args.name, &s));
    Ok(())
}
