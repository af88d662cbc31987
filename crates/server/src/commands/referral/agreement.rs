//! How far two colleagues agree on the coding, on the command line: drawing a sample, coding in it, and what came of it.

use super::{Desk, Done, On};
use crate::failure::Failure;
use crate::input;
use app::agreement::files::{self, Format};
use app::agreement::{TypedDrawing, TypedSettlement, Whole};
use domain::agreement::SampleState;
use domain::code_book::Code;
use domain::ids::{AccountId, CodeId, SampleId};
use domain::stance::Stance;
use domain::validation::Problem;
use i18n::format;
use serde::Deserialize;
use serde_json::json;

/// Draw a sample of views that two colleagues code, each without seeing the other's work
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral draw-sample rs-2023-0395 --size 50 --coder handlaggare@region.example --coder samordnare@region.example --site stockholm --as handlaggare@region.example

The same seed draws the same views: those whose SHA-256 of seed, space and reference comes first.")]
pub struct DrawSample {
    #[command(flatten)]
    on: On,
    /// How many views
    #[arg(long, value_name = "NUMBER")]
    size: String,
    /// Address of one who codes; give it twice
    #[arg(long, value_name = "ADDRESS", required = true)]
    coder: Vec<String>,
    /// The word that decides which views are drawn; one is made when left out
    #[arg(long, default_value = "")]
    seed: String,
}

/// Draws a sample.
pub async fn draw_sample(args: DrawSample) -> Result<(), Failure> {
    let [first, second] = args.coder.as_slice() else {
        return Err(Failure::new("--coder: two are needed"));
    };
    let desk = args.on.find().await?;
    let coders = [Some(account(&desk, first).await?), Some(account(&desk, second).await?)];
    let typed = TypedDrawing { size: args.size, seed: args.seed, coders };
    let drawn = app::agreement::draw(&desk.site, &desk.actor, &desk.slug, &typed).await;
    let id = drawn.map_err(|e| desk.refused("draw-sample", e))?;
    let whole = show(&desk, id).await?;
    let text = format!(
        "Drawn: {} of {} views, seed {}",
        whole.views.len(),
        whole.sample.drawn_from,
        whole.sample.seed
    );
    desk.answer(Done::new(text, json!({ "sample": files::data(&whole) }))).await
}

async fn account(desk: &Desk, address: &str) -> Result<AccountId, Failure> {
    let mut tx = desk.site.store.read().await.map_err(app::Error::from)?;
    let key = address.trim().to_lowercase();
    let found = store::account::by_email(&mut tx, &key).await.map_err(app::Error::from)?;
    found.map(|a| a.id).ok_or_else(|| Failure::new(format!("there is no account \"{address}\"")))
}

async fn show(desk: &Desk, id: SampleId) -> Result<Whole, Failure> {
    let shown = app::agreement::show(&desk.site, &desk.actor, &desk.slug, id).await;
    shown.map_err(|e| desk.refused("see", e))
}

/// The sample that is meant: the one named, or the newest.
async fn sample(desk: &Desk, named: Option<SampleId>) -> Result<Whole, Failure> {
    if let Some(id) = named {
        return show(desk, id).await;
    }
    let all = app::agreement::list(&desk.site, &desk.actor, &desk.slug).await;
    let all = all.map_err(|e| desk.refused("see", e))?;
    let newest = all.samples.into_iter().next();
    newest.ok_or_else(|| Failure::new(format!("{} has no sample; draw one with draw-sample", desk.number)))
}

/// Code the views of a sample that was drawn for you, hand in, or settle what differs
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral code-sample rs-2023-0395 mina.toml --site stockholm --as handlaggare@region.example
  radslag referral code-sample rs-2023-0395 --hand-in --site stockholm --as handlaggare@region.example
  radslag referral code-sample rs-2023-0395 avgjort.toml --settle --site stockholm --as handlaggare@region.example

The file; what was said of views that are not in it stays:
  [[views]]
  view = \"2024-0042.2\"               # its reference
  codes = [\"Ersättning\"]             # names in the code book; none when left out
  stance = \"support\"                 # not for answers to questions
  reason = \"…\"                       # with --settle: why")]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch on the command line")]
pub struct CodeSample {
    #[command(flatten)]
    on: On,
    /// The file; - for standard input
    #[arg(required_unless_present_any = ["hand_in", "settle_alike", "stop"])]
    file: Option<String>,
    /// Which sample; the newest when left out
    #[arg(long, value_name = "ID")]
    sample: Option<SampleId>,
    /// You have coded every view: hand in
    #[arg(long)]
    hand_in: bool,
    /// The file says what was settled; it is put on the views
    #[arg(long, requires = "file", conflicts_with = "hand_in")]
    settle: bool,
    /// Let what both said of a view count, where they said the same
    #[arg(long, conflicts_with_all = ["hand_in", "settle", "file"])]
    settle_alike: bool,
    /// Break the sample off
    #[arg(long, conflicts_with_all = ["hand_in", "settle", "settle_alike", "file"])]
    stop: bool,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SampleFile {
    views: Vec<ViewLine>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ViewLine {
    view: String,
    #[serde(default)]
    codes: Vec<String>,
    stance: Option<Stance>,
    #[serde(default)]
    reason: String,
}

/// Codes, hands in, settles or breaks off.
pub async fn code_sample(args: CodeSample) -> Result<(), Failure> {
    let lines = args.file.as_deref().map(input::read::<SampleFile>).transpose()?.map_or(vec![], |f| f.views);
    let desk = args.on.find().await?;
    let whole = sample(&desk, args.sample).await?;
    let (site, actor, id) = (&desk.site, &desk.actor, whole.sample.id);
    let checked = lines.iter().zip(1..).map(|(line, n)| Ok((line, n, codes(&whole, n, line)?)));
    let checked: Vec<(&ViewLine, usize, Vec<CodeId>)> = checked.collect::<Result<_, Failure>>()?;
    for (line, n, codes) in checked {
        let reference = line.view.as_str();
        let done = if args.settle {
            let rows = whole.measured.iter().flat_map(|m| &m.rows);
            let number = rows.filter(|r| r.view.reference == reference).map(|r| r.settled.len()).next();
            let number = i64::try_from(number.unwrap_or(0)).unwrap_or(0);
            let typed = TypedSettlement { codes, stance: line.stance, reason: line.reason.clone(), number };
            app::agreement::settle(site, actor, id, reference, &typed).await
        } else {
            app::agreement::code(site, actor, id, reference, &codes, line.stance).await
        };
        done.map_err(|e| desk.refused("code-sample", e).about(format!("views[{n}] {reference}")))?;
    }
    if args.hand_in {
        app::agreement::hand_in(site, actor, id).await.map_err(|e| desk.refused("code-sample", e))?;
    }
    if args.stop {
        app::agreement::stop(site, actor, id).await.map_err(|e| desk.refused("code-sample", e))?;
    }
    if args.settle_alike {
        app::agreement::settle_alike(site, actor, id).await.map_err(|e| desk.refused("code-sample", e))?;
    }
    let whole = show(&desk, id).await?;
    let text = where_it_stands(&whole).join("\n");
    desk.answer(Done::new(text, json!({ "sample": files::data(&whole) }))).await
}

/// The codes of a line, by their names in the book.
fn codes(whole: &Whole, n: usize, line: &ViewLine) -> Result<Vec<CodeId>, Failure> {
    let find = |name: &String| {
        let same = |c: &&Code| c.is_active() && domain::text::fold(&c.name) == domain::text::fold(name);
        let missing = || app::Error::field(format!("views[{n}].codes"), Problem::NotAChoice).into();
        whole.codes.iter().find(same).map(|c| c.id).ok_or_else(missing)
    };
    line.codes.iter().map(find).collect()
}

/// Show how far two colleagues agree on the coding: Cohen's kappa, code by code, and where they differ
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral agreement rs-2023-0395 --site stockholm --as handlaggare@region.example
  radslag referral agreement rs-2023-0395 --format xlsx -o samstammighet.xlsx --site stockholm --as handlaggare@region.example

Each code is counted on or off, view by view. Over all codes it is the pooled kappa: what lies above chance in all of them
together, of what could lie there. Nothing that either coder said is shown until both have handed in.")]
pub struct AgreementOf {
    #[command(flatten)]
    on: On,
    /// Which sample; the newest when left out
    #[arg(long, value_name = "ID")]
    sample: Option<SampleId>,
    /// Write it to a file of this form
    #[arg(long, value_enum, requires = "output")]
    format: Option<FileFormat>,
    /// The file; - for standard output
    #[arg(long, short, value_name = "FILE", requires = "format")]
    output: Option<String>,
    /// Language of the file's headings: sv, en or fi
    #[arg(long, default_value = "sv")]
    language: domain::language::Language,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum FileFormat {
    /// Numbers and views in a spreadsheet.
    Xlsx,
    /// The views side by side.
    Csv,
    /// All of it, for programs.
    Json,
}

/// Shows it.
pub async fn agreement(args: AgreementOf) -> Result<(), Failure> {
    let desk = args.on.find().await?;
    let whole = sample(&desk, args.sample).await?;
    if let (Some(form), Some(output)) = (args.format, &args.output) {
        if whole.measured.is_none() {
            return Err(Failure::new("both coders must hand in before there is anything to write"));
        }
        let form = match form {
            FileFormat::Xlsx => Format::Xlsx,
            FileFormat::Csv => Format::Csv,
            FileFormat::Json => Format::Json,
        };
        let bytes = files::write(&desk.site, &whole, form, args.language)?;
        return super::overview::write_out(desk, output, &bytes).await;
    }
    let text = where_it_stands(&whole).join("\n");
    desk.answer(Done::new(text, json!({ "sample": files::data(&whole) }))).await
}

fn where_it_stands(whole: &Whole) -> Vec<String> {
    let sample = &whole.sample;
    let mut lines = vec![format!(
        "Sample {}: {} of {} views, seed {}",
        sample.id,
        whole.views.len(),
        sample.drawn_from,
        sample.seed
    )];
    for (n, coder) in sample.coders.iter().enumerate() {
        let handed_in = coder.done_at.map_or(String::new(), |at| format!(", handed in {at}"));
        lines.push(format!(
            "  {:<30} {} of {} coded{handed_in}",
            whole.names[n],
            whole.coded[n],
            whole.counting()
        ));
    }
    if sample.state() == SampleState::Stopped {
        lines.push("Broken off".into());
    }
    let Some(measured) = &whole.measured else { return lines };
    let english = domain::language::Language::English;
    let line = |name: &str, a: &domain::agreement::Agreement| {
        let share = a.observed().map_or("-".into(), |n| format::percent(english, n));
        let kappa = a.kappa().map_or("cannot be computed".into(), |k| format::hundredths(english, k));
        let word = a.strength().map_or(String::new(), |s| i18n::words::strength(english, s));
        format!("  {name:<40} same {share:>4}  kappa {kappa}  {word}").trim_end().to_owned()
    };
    let c = &measured.comparison;
    lines.push(format!("Views that both coded: {}, just the same: {}", c.views, c.alike));
    lines.push(line("All codes (pooled)", &c.all_codes));
    lines.push(line("Stance", &c.stance));
    for on in &c.codes {
        lines.push(line(whole.code(on.code).map_or("", |c| c.name.as_str()), &on.agreement));
    }
    lines.push("Where they differ:".into());
    for row in measured.rows.iter().filter(|r| r.differs()) {
        let said = row.said.each_ref().map(|s| {
            let stance = s.stance.map(|s| format!(" ({s})")).unwrap_or_default();
            format!("{}{stance}", whole.names_of(s).join(", "))
        });
        let settled =
            row.latest().map_or("not settled".to_owned(), |s| whole.names_of(&s.settled).join(", "));
        lines.push(format!("  {:<14} {} | {} | {settled}", row.view.reference, said[0], said[1]));
    }
    lines
}
