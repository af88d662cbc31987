//! `radslag organisations import`, `imports` and `roll-back`: lists taken into the register, and taken back.

use crate::by::{By, Opened, may_not};
use crate::failure::{DATA, Failure, answer};
use app::register_import::{self, File, Options, Report};
use domain::organisation::ContactBasis;
use domain::register_row::Field;
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::io::{IsTerminal as _, Write as _};
use store::register_import::Counts;

/// Largest file that is read, in bytes; the reader has the same limit.
const MOST: u64 = 64 << 20;

/// Take lists of organisations into the register
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag organisations import foreningar.csv --preview --site vgr --as samordnare@region.example
  radslag organisations import foreningar.csv orgnr.xlsx --site vgr --as samordnare@region.example
CSV, TSV, XLSX or ODS, in any usual encoding; what was found out is told. Headings are guessed: --column \"Klubb=name\" says what one
means, --column \"Klubb=\" leaves it out, and both are remembered for the list. The same list read again changes what came from it, and
nothing that somebody has changed since. Everything is taken in, or nothing.
FIELD is one of key, name, alias, number, municipality, type, activity, target_group, postal_code, town, website, description, members,
email, phone, person. Personal details are kept only with --basis.")]
pub struct Import {
    /// The files, each a list of its own
    #[arg(required = true)]
    files: Vec<String>,
    /// What the list is called; its file's name without ending unless told. With one file only
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// What a heading means
    #[arg(long = "column", value_name = "HEADING=FIELD")]
    columns: Vec<String>,
    /// The municipality of rows that name none: its name or code
    #[arg(long)]
    municipality: Option<String>,
    /// Legal basis for keeping personal details
    #[arg(long, value_name = "consent|public_task")]
    basis: Option<ContactBasis>,
    /// Put rows that certainly are in the register already in question too, instead of merging them
    #[arg(long)]
    ask: bool,
    /// Sheet of a workbook, by name
    #[arg(long)]
    sheet: Option<String>,
    /// Encoding of a text: utf-8, utf-16le, utf-16be, windows-1252, macintosh or cp850
    #[arg(long)]
    encoding: Option<String>,
    /// What stands between the cells of a text: one of ; , | or tab
    #[arg(long)]
    separator: Option<String>,
    /// Take in the lists that can be read, though others cannot; the exit status is 65 all the same
    #[arg(long)]
    keep_going: bool,
    /// Tell what would become of each row, and change nothing
    #[arg(long)]
    preview: bool,
    #[command(flatten)]
    by: By,
}

/// Tell which lists were taken in, and when
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  radslag organisations imports --site vgr --as samordnare@region.example")]
pub struct Imports {
    #[command(flatten)]
    by: By,
}

/// Take an import back as a whole
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag organisations roll-back imp-0198c2… --site vgr --as samordnare@region.example
What the import brought leaves the register and what it changed becomes what it was. What somebody has changed or used since stays, and is told.")]
pub struct RollBack {
    /// The import: its id, as `imports` tells it
    import: String,
    #[command(flatten)]
    by: By,
}

/// Runs `import`.
pub async fn run(args: Import) -> Result<(), Failure> {
    if args.files.len() > 1 && args.source.is_some() {
        return Err(Failure::new("--source names one list: give one file with it"));
    }
    let options = options(&args)?;
    let files = args.files.iter().map(|file| read(file)).collect::<Result<Vec<_>, _>>()?;
    let opened = args.by.open().await?;
    let of = |file: &File| Options {
        source: args.source.clone().unwrap_or_else(|| list_name(&file.name)),
        ..options.clone()
    };
    // Of several files all are taken in or none: whatever is wrong with one is told before. A file alone is all or nothing by
    // itself, and a preview changes nothing.
    if files.len() > 1 && !args.preview && !args.keep_going {
        for file in &files {
            progress(&format!("looking through {}", file.name));
            let checked = register_import::check(&opened.site, &opened.actor, file, &of(file)).await;
            checked.map_err(|error| not_taken_in(&opened, file, error))?;
        }
    }
    let (mut reports, mut unread) = (Vec::new(), Vec::new());
    for file in &files {
        progress(&format!("reading {}", file.name));
        let done = if args.preview {
            register_import::preview(&opened.site, &opened.actor, file, &of(file)).await
        } else {
            register_import::import(&opened.site, &opened.actor, file, &of(file)).await
        };
        match done {
            Ok(report) => reports.push(report),
            Err(error @ app::Error::Invalid(_)) if args.keep_going => {
                unread.push(not_taken_in(&opened, file, error));
            }
            Err(error) => return Err(not_taken_in(&opened, file, error)),
        }
    }
    progress("");
    opened.site.store.close().await;
    answer(args.by.json, text(&reports, args.preview), &value(&reports, &unread, args.preview)?);
    // One sentence for each list that could not be read; the last of them is the command's own.
    let last = unread.pop();
    for failure in unread {
        failure.report();
    }
    last.map_or(Ok(()), Err)
}

/// Why a file is not taken in. One that cannot be read has a status of its own.
fn not_taken_in(opened: &Opened, file: &File, error: app::Error) -> Failure {
    let is_unread = matches!(error, app::Error::Invalid(_));
    let failure = match error {
        app::Error::Forbidden => may_not(&opened.email, &opened.actor, "import"),
        other => other.into(),
    };
    let failure = failure.about(&file.name);
    if is_unread { failure.with_code(DATA) } else { failure }
}

/// Tells on a terminal what is being done.
fn progress(what: &str) {
    let mut out = std::io::stderr();
    if out.is_terminal() {
        let _ = write!(out, "\r\x1b[K{what}");
        let _ = out.flush();
    }
}

fn read(file: &str) -> Result<File, Failure> {
    let path = std::path::Path::new(file);
    let cannot = |error: std::io::Error| Failure::new(format!("{file} cannot be read: {error}"));
    if std::fs::metadata(path).map_err(cannot)?.len() > MOST {
        return Err(Failure::new(format!("{file} is larger than {} MB", MOST >> 20)).with_code(DATA));
    }
    let bytes = std::fs::read(path).map_err(cannot)?;
    let name = path.file_name().map_or_else(|| file.to_owned(), |name| name.to_string_lossy().into_owned());
    Ok(File { name, bytes: bytes.into() })
}

/// A list's name from its file's: without ending.
fn list_name(file: &str) -> String {
    std::path::Path::new(file)
        .file_stem()
        .map_or_else(|| file.to_owned(), |stem| stem.to_string_lossy().into_owned())
}

fn options(args: &Import) -> Result<Options, Failure> {
    let mut columns = Vec::new();
    for column in &args.columns {
        let (heading, field) = column
            .rsplit_once('=')
            .ok_or_else(|| Failure::new(format!("--column \"{column}\": write HEADING=FIELD")))?;
        let field = match field {
            "" => None,
            field => Some(
                field.parse::<Field>().map_err(|e| Failure::new(format!("--column \"{column}\": {e}")))?,
            ),
        };
        columns.push((heading.to_owned(), field));
    }
    let municipality = match &args.municipality {
        None => None,
        Some(named) => Some(
            domain::place::municipality(named)
                .ok_or_else(|| Failure::new(format!("there is no municipality \"{named}\"")))?
                .key(),
        ),
    };
    if args.basis == Some(ContactBasis::Function) {
        return Err(Failure::new("--basis is consent or public_task: a function's own address needs none"));
    }
    let mut reading =
        sheet::Options { sheet: args.sheet.clone().map(sheet::SheetChoice::Named), ..Default::default() };
    if let Some(name) = &args.encoding {
        let encoding = sheet::Encoding::by_name(name);
        reading.encoding =
            Some(encoding.ok_or_else(|| Failure::new(format!("--encoding \"{name}\" is not known")))?);
    }
    if let Some(separator) = &args.separator {
        let known = sheet::Separator::by_name(separator);
        let unknown = || Failure::new(format!("--separator \"{separator}\" is none of ; , | or tab"));
        reading.separator = Some(known.ok_or_else(unknown)?);
    }
    Ok(Options {
        source: String::new(),
        columns,
        municipality,
        basis: args.basis,
        ask_always: args.ask,
        reading,
    })
}

fn total(reports: &[Report]) -> Counts {
    reports.iter().map(|r| r.counts).fold(Counts::default(), |sum, c| Counts {
        rows: sum.rows + c.rows,
        imported: sum.imported + c.imported,
        updated: sum.updated + c.updated,
        unchanged: sum.unchanged + c.unchanged,
        merged: sum.merged + c.merged,
        in_question: sum.in_question + c.in_question,
        refused: sum.refused + c.refused,
    })
}

/// For a program: the counts of all files together, each file's own with its rows, and why a file was not read.
fn value(reports: &[Report], unread: &[Failure], preview: bool) -> Result<Value, Failure> {
    let of = |value: serde_json::Result<Value>| value.map_err(|e| Failure::new(e.to_string()));
    let mut all = of(serde_json::to_value(total(reports)))?;
    if let Some(all) = all.as_object_mut() {
        all.insert("preview".to_owned(), json!(preview));
        all.insert("files".to_owned(), of(serde_json::to_value(reports))?);
        all.insert("unread".to_owned(), unread.iter().map(|f| f.message.as_str()).collect());
    }
    Ok(all)
}

/// For a person: what was found out of each file, the counts, and the first rows that must be looked at.
fn text(reports: &[Report], preview: bool) -> String {
    let mut lines = Vec::new();
    for report in reports {
        lines.push(format!("{} (list \"{}\")", report.file, report.source));
        lines.push(format!("  read as   {}", read_as(report)));
        lines.push(format!("  columns   {}", columns(report)));
        lines.push(format!("  {}", counts(&report.counts)));
        if report.missing > 0 {
            lines.push(format!(
                "  {} rows of the last edition are not there any more; their organisations stay",
                report.missing
            ));
        }
        if let Some(id) = report.import {
            lines.push(format!("  import    {id}"));
        } else if !preview {
            lines.push("  nothing has changed since it was read last".to_owned());
        }
        lines.extend(look_at(report));
    }
    if reports.len() > 1 {
        lines.push(format!("all together: {}", counts(&total(reports))));
    }
    if preview {
        lines.push("Nothing was changed.".to_owned());
    }
    lines.join("\n")
}

/// Most rows that are shown to a person; `--json` has all.
const SHOWN: usize = 10;

fn look_at(report: &Report) -> Vec<String> {
    use domain::language::Language::English;
    let mut lines = Vec::new();
    for refused in report.refused_rows.iter().take(SHOWN) {
        let why = i18n::words::row_refusal(English, refused.reason);
        let faults =
            if refused.faults.is_empty() { String::new() } else { format!(" {}", refused.faults.join("; ")) };
        lines.push(format!("  refused   row {}: {why}{faults}", refused.row));
    }
    for asked in report.in_question_rows.iter().take(SHOWN) {
        let why = i18n::words::question_reason(English, asked.reason);
        let candidate = asked.candidate.as_ref().map(|name| format!(": {name}")).unwrap_or_default();
        lines.push(format!("  question  row {}: {} – {why}{candidate}", asked.row, asked.name));
    }
    for out in report.left_out.iter().take(SHOWN) {
        let why = i18n::words::row_remark(English, out.remark.kind);
        let value =
            if out.remark.value.is_empty() { String::new() } else { format!(" \"{}\"", out.remark.value) };
        lines.push(format!("  left out  row {}: {}{value} – {why}", out.row, out.remark.field));
    }
    let shown = [report.refused_rows.len(), report.in_question_rows.len(), report.left_out.len()];
    if shown.iter().any(|n| *n > SHOWN) {
        lines.push(format!(
            "  (refused {}, in question {}, left out {}; --json tells all)",
            shown[0], shown[1], shown[2]
        ));
    }
    lines
}

fn read_as(report: &Report) -> String {
    let read = &report.read;
    let mut parts = vec![read.format.to_owned()];
    parts.extend(read.encoding.clone());
    if let Some(separator) = &read.separator {
        parts.push(format!("cells separated by {}", if separator == "\t" { "tab" } else { separator }));
    }
    parts.extend(read.sheet.as_ref().map(|sheet| format!("sheet \"{sheet}\"")));
    parts.push(match read.header_row {
        Some(row) => format!("headings in row {row}"),
        None => "no headings".to_owned(),
    });
    if read.is_guess {
        parts.push("(a guess; --encoding and --separator decide)".to_owned());
    }
    if read.mixed_rows > 0 {
        let rows: Vec<String> = read.mixed_first.iter().map(ToString::to_string).collect();
        let more =
            if read.mixed_rows > u64::try_from(rows.len()).unwrap_or(u64::MAX) { " and more" } else { "" };
        parts.push(format!("{} rows in another encoding: {}{more}", read.mixed_rows, rows.join(", ")));
    }
    parts.join(", ")
}

fn columns(report: &Report) -> String {
    let of = |c: &register_import::Column| match c.field {
        Some(field) => format!("{}={field}", c.heading),
        None => format!("{}=(left out)", c.heading),
    };
    report.columns.iter().map(of).collect::<Vec<_>>().join(", ")
}

fn counts(c: &Counts) -> String {
    format!(
        "{} rows = {} imported + {} updated + {} unchanged + {} merged + {} in question + {} refused",
        c.rows, c.imported, c.updated, c.unchanged, c.merged, c.in_question, c.refused
    )
}

/// Runs `imports`.
pub async fn list(args: Imports) -> Result<(), Failure> {
    let opened = args.by.open().await?;
    let all = match register_import::all(&opened.site, &opened.actor).await {
        Err(app::Error::Forbidden) => return Err(may_not(&opened.email, &opened.actor, "list")),
        other => other?,
    };
    opened.site.store.close().await;
    let line = |import: &store::register_import::Import, name: &str| {
        let back = import.rolled_back_at.map(|at| format!(", taken back {at}")).unwrap_or_default();
        format!(
            "{}\t{}\t{name} ({}){back}\t{}",
            import.id,
            import.at,
            import.file_name,
            counts(&import.counts)
        )
    };
    let text = all.iter().map(|(import, name)| line(import, name)).collect::<Vec<_>>().join("\n");
    let value: Vec<Value> = all
        .iter()
        .map(|(import, name)| {
            json!({
                "import": import.id, "at": import.at, "by": import.actor, "source": name, "file": import.file_name,
                "counts": import.counts, "rolled_back_at": import.rolled_back_at,
            })
        })
        .collect();
    answer(args.by.json, text, &json!({ "imports": value }));
    Ok(())
}

/// Runs `roll-back`.
pub async fn roll_back(args: RollBack) -> Result<(), Failure> {
    let id = args
        .import
        .parse()
        .map_err(|_| Failure::new(format!("\"{}\" is not the id of an import", args.import)))?;
    let opened = args.by.open().await?;
    let done = match register_import::roll_back(&opened.site, &opened.actor, id).await {
        Err(app::Error::Forbidden) => return Err(may_not(&opened.email, &opened.actor, "roll back")),
        other => other?,
    };
    opened.site.store.close().await;
    let mut text =
        format!("{} organisations left the register, {} are what they were", done.withdrawn, done.restored);
    if !done.kept.is_empty() {
        let names = done.kept.join(", ");
        let _ = write!(text, "\n{} stay, since somebody has changed or used them: {names}", done.kept.len());
    }
    if !done.merged.is_empty() {
        let names: Vec<String> =
            done.merged.iter().map(|m| format!("{} (with {})", m.name, m.into)).collect();
        let n = done.merged.len();
        let _ = write!(text, "\n{n} stay, since somebody has merged them with another: {}", names.join(", "));
    }
    answer(args.by.json, text, &json!(done));
    Ok(())
}
