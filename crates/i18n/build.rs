//! Makes one typed function per text, so that a text missing in any language does not compile.
//! The generated code lies in the build folder: it is made of `locales/` alone and is never edited.

use fluent_typed::{BuildOptions, FtlOutputOptions, LintLevel};

fn main() -> std::process::ExitCode {
    println!("cargo::rerun-if-changed=locales");
    let Some(out) = std::env::var_os("OUT_DIR").and_then(|o| o.into_string().ok()) else {
        eprintln!("OUT_DIR is not set");
        return std::process::ExitCode::FAILURE;
    };
    let options = BuildOptions::default()
        .with_default_language("sv")
        .with_lint_level(LintLevel::Deny)
        .with_output_file_path(&format!("{out}/l10n.rs"))
        .with_ftl_output(FtlOutputOptions::single_file(&format!("{out}/translations.ftl")))
        .without_format()
        .without_bidi_isolation();
    fluent_typed::build_from_locales_folder(options)
}
