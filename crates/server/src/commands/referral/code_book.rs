//! The code book on the command line: read from a file, copied from another referral, or written out.

use super::{Done, On};
use crate::failure::Failure;
use crate::input::Input;
use domain::code_book::CodeBookFile;
use serde_json::json;

/// Read a code book into a referral, copy another referral's, or write it out
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:
  radslag referral code-book rs-2023-0395 kodbok.toml --site stockholm --as handlaggare@region.example
  radslag referral code-book rs-2023-0395 --from rs-2022-0114 --site stockholm --as handlaggare@region.example
  radslag referral code-book rs-2023-0395 --format csv --site stockholm --as handlaggare@region.example > kodbok.csv

A FILE is TOML, JSON (.json) or CSV (.csv, with a first line name,description,group). In TOML:
  [[codes]]
  name = \"Ersättning\"
  description = \"Arvoden och ersättning för förlorad inkomst, inte reseersättning\"
  group = \"Villkor\"

A code that is there already gets the file's meaning and group. Nothing is removed. Without FILE and --from the book is
written out.")]
pub struct CodeBook {
    #[command(flatten)]
    on: On,
    /// The file; - is standard input
    file: Option<String>,
    /// Copy the codes in use of this referral
    #[arg(long, value_name = "NUMBER", conflicts_with = "file")]
    from: Option<String>,
    /// How the book is written out
    #[arg(long, value_enum, default_value = "toml")]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Toml,
    Json,
    Csv,
}

/// Reads, copies or writes a code book.
pub async fn code_book(args: CodeBook) -> Result<(), Failure> {
    let file = args.file.as_deref().map(read).transpose()?;
    let desk = args.on.find().await?;
    let done = match (&file, &args.from) {
        (Some(file), _) => app::code_book::import(&desk.site, &desk.actor, &desk.slug, file).await,
        (None, Some(from)) => app::code_book::copy(&desk.site, &desk.actor, &desk.slug, from).await,
        (None, None) => {
            let book = app::code_book::show(&desk.site, &desk.actor, &desk.slug).await;
            let book = book.map_err(|e| desk.refused("code-book", e))?;
            let file = CodeBookFile::of(&book.codes);
            let text = match args.format {
                Format::Csv => file.to_csv(),
                Format::Json => app::code_book::write(&file, true)?,
                Format::Toml => app::code_book::write(&file, false)?,
            };
            if desk.json {
                return desk.answer(Done::new(String::new(), json!({ "codes": file.codes }))).await;
            }
            desk.site.store.close().await;
            crate::failure::say(text.trim_end());
            return Ok(());
        }
    };
    let done = done.map_err(|e| desk.refused("code-book", e))?;
    let text =
        format!("Codes added: {}, changed: {}, as before: {}", done.added, done.changed, done.unchanged);
    desk.answer(Done::new(text, json!(done))).await
}

fn read(file: &str) -> Result<CodeBookFile, Failure> {
    let input = Input::read(file)?;
    let csv = file.to_ascii_lowercase().ends_with(".csv");
    if csv { Ok(CodeBookFile::from_csv(&input.text).map_err(app::Error::from)?) } else { input.parse() }
}
