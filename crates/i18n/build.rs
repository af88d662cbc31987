//! Makes one typed function per text, so that a text missing in any language does not compile.
//! The generated code lies in the build folder: it is made of `locales/` alone and is never edited.

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel};

fn main() -> std::process::ExitCode {
    println!("cargo::rerun-if-changed=locales");
    let Some(out) = std::env::var_os("OUT_DIR").and_then(|o| o.into_string().ok()) else {
        eprintln!("OUT_DIR is not set");
        return std::process::ExitCode::FAILURE;
    };
    if let Err(faults) = comments_tell_the_order() {
        eprintln!("{faults}");
        return std::process::ExitCode::FAILURE;
    }
    let options = BuildOptions::default()
        .with_default_language("sv")
        .with_lint_level(LintLevel::Deny)
        .with_output_file_path(&format!("{out}/l10n.rs"))
        .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/translations.ftl")))
        .without_format()
        .without_bidi_isolation();
    fluent_typed::build_from_locales_folder(options)
}

/// The arguments of a text's function come in the order in which the Swedish text first names them. The comments above a text must
/// name them in that order too, so that whoever writes a call, or turns a sentence round, sees which is which: two texts of the
/// same type in the wrong order compile.
fn comments_tell_the_order() -> Result<(), String> {
    let mut faults = Vec::new();
    let folder = std::fs::read_dir("locales/sv").map_err(|e| e.to_string())?;
    for file in folder {
        let path = file.map_err(|e| e.to_string())?.path();
        let text = std::fs::read_to_string(&path).map_err(|e| e.to_string())?;
        let mut told: Vec<String> = Vec::new();
        let mut lines = text.lines().peekable();
        while let Some(line) = lines.next() {
            if let Some(rest) = line.strip_prefix("# $") {
                told.extend(names(&format!("${rest}")).into_iter().take(1));
            } else if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let mut body = line.to_owned();
                while let Some(more) = lines.next_if(|l| l.starts_with([' ', '}'])) {
                    body.push_str(more);
                }
                let used = names(&body);
                if !told.is_empty() && told != used {
                    let key = line.split('=').next().unwrap_or_default().trim();
                    faults.push(format!(
                        "{}: {key}: comments name {told:?}, the text {used:?}",
                        path.display()
                    ));
                }
                told.clear();
            } else if !line.starts_with('#') {
                told.clear();
            }
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// The variables of a text, in the order in which they are first named.
fn names(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for piece in text.split('$').skip(1) {
        let name: String =
            piece.chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == '-').collect();
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}
