//! Pieces as plain text: read as it stands, by people, screen readers and old mail programs.

use super::piece::Piece;

/// The plain text of a mail.
pub(super) fn write(pieces: &[Piece]) -> String {
    let parts: Vec<String> = pieces.iter().map(piece).filter(|text| !text.is_empty()).collect();
    format!("{}\n", parts.join("\n\n"))
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Notice(text) | Piece::Text(text) | Piece::Strong(text) => text.clone(),
        Piece::Heading(text) => {
            format!("{}\n{}", text.to_uppercase(), "=".repeat(text.chars().count().min(60)))
        }
        Piece::Subheading(text) => format!("{text}\n{}", "-".repeat(text.chars().count().min(60))),
        Piece::Facts(facts) => lines(facts.iter().map(|(label, value)| format!("{label}: {value}"))),
        Piece::List(items) => lines(items.iter().map(|item| format!("- {}", item.replace('\n', "\n  ")))),
        Piece::Button { label, url } | Piece::Link { label, url } => format!("{label}:\n{url}"),
        Piece::Code(code) => format!("    {code}"),
        Piece::Quote(words) => quote(words),
        Piece::Said { intro, words, outcome, reason } => said(intro, words, outcome, reason),
        Piece::Signature(rows) => format!("--\u{20}\n{}", lines(rows.iter().cloned())),
    }
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

fn quote(words: &[String]) -> String {
    let mark = |line: &str| if line.is_empty() { ">".to_owned() } else { format!("> {line}") };
    lines(words.join("\n\n").lines().map(mark))
}

fn said(intro: &str, words: &[String], outcome: &str, reason: &[String]) -> String {
    let mut parts = Vec::new();
    if !words.is_empty() {
        parts.push(format!("{intro}\n{}", quote(words)));
    }
    let answer: Vec<&str> = std::iter::once(outcome).chain(reason.iter().map(String::as_str)).collect();
    let answer = answer.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>();
    if let Some((first, rest)) = answer.split_first() {
        let first =
            if rest.is_empty() { (*first).to_owned() } else { format!("{first}\n{}", rest.join("\n\n")) };
        parts.push(first);
    }
    parts.join("\n\n")
}
