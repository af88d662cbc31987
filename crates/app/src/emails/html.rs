//! Pieces as HTML: one column, headings, tables with row headings, nothing fetched from anywhere. Styles stand at the
//! elements, since mail programs drop style sheets. Colours are the site's own, with the contrast that `domain::brand`
//! promises; everything reads well without them.

use super::piece::Piece;
use crate::site::Site;
use domain::brand::Brand;
use domain::language::Language;

const INK: &str = "#1a1f29";
const QUIET: &str = "#474d58";
const LINE: &str = "#d5d4ce";
const THREAD: &str = "#a3362a";
const FONT: &str = "font-family:system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif";

/// Colours of a site.
struct Colours {
    action: String,
    on_action: String,
    link: String,
    tint: String,
}

impl Colours {
    fn of(site: &Site) -> Self {
        match Brand::parse(&site.settings.brand) {
            Ok(brand) => {
                let light = brand.palette().light;
                Self {
                    action: light.action.to_string(),
                    on_action: light.on_action.to_string(),
                    link: light.link.to_string(),
                    tint: light.tint.to_string(),
                }
            }
            Err(_) => Self {
                action: INK.to_owned(),
                on_action: "#ffffff".to_owned(),
                link: INK.to_owned(),
                tint: "#f4f4f1".to_owned(),
            },
        }
    }
}

/// The HTML of a mail.
pub(super) fn write(site: &Site, language: Language, subject: &str, pieces: &[Piece]) -> String {
    let colours = Colours::of(site);
    let content: String = pieces.iter().map(|p| piece(p, &colours)).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{}</title>\n</head>\n\
         <body style=\"margin:0;padding:0;background:#ffffff;color:{INK}\">\n\
         <div role=\"article\" lang=\"{language}\" aria-label=\"{}\" style=\"max-width:36rem;margin:0 auto;padding:24px 20px;{FONT};font-size:17px;line-height:1.5;color:{INK}\">\n\
         <p style=\"margin:0 0 24px;padding:0 0 12px;border-bottom:3px solid {};font-weight:600\">{}</p>\n{content}</div>\n</body>\n</html>\n",
        escape(subject),
        escape(subject),
        colours.action,
        escape(&site.settings.name),
    )
}

fn piece(piece: &Piece, c: &Colours) -> String {
    match piece {
        Piece::Notice(text) => format!(
            "<p style=\"margin:0 0 20px;padding:10px 14px;background:#fbeed2;color:#5a3700\"><strong>{}</strong></p>\n",
            escape(text)
        ),
        Piece::Heading(text) => {
            format!("<h1 style=\"margin:32px 0 10px;font-size:21px;line-height:1.3\">{}</h1>\n", escape(text))
        }
        Piece::Subheading(text) => {
            format!("<h2 style=\"margin:28px 0 8px;font-size:18px;line-height:1.3\">{}</h2>\n", escape(text))
        }
        Piece::Text(text) => paragraph(text),
        Piece::Strong(text) => {
            format!("<p style=\"margin:0 0 16px\"><strong>{}</strong></p>\n", escape(text))
        }
        Piece::Facts(facts) => table(facts),
        Piece::List(items) => {
            let item = |i: &String| format!("<li style=\"margin:0 0 8px\">{}</li>\n", escape(i));
            let items = items.iter().map(item).collect::<Vec<_>>().concat();
            format!("<ul style=\"margin:0 0 16px;padding-left:22px\">\n{items}</ul>\n")
        }
        Piece::Button { label, url } => format!(
            "<p style=\"margin:20px 0\"><a href=\"{}\" style=\"display:inline-block;padding:12px 20px;border-radius:4px;background:{};color:{};font-weight:600;text-decoration:none\">{}</a></p>\n",
            escape(url),
            c.action,
            c.on_action,
            escape(label)
        ),
        Piece::Link { label, url } => format!(
            "<p style=\"margin:0 0 16px\"><a href=\"{}\" style=\"color:{}\">{}</a></p>\n",
            escape(url),
            c.link,
            escape(label)
        ),
        Piece::Code(code) => format!(
            "<p style=\"margin:0 0 16px;padding:12px 16px;background:{};font-size:28px;letter-spacing:2px\"><strong>{}</strong></p>\n",
            c.tint,
            escape(code)
        ),
        Piece::Quote(words) => blockquote(words, LINE),
        Piece::Said { intro, words, outcome, reason } => said(intro, words, outcome, reason),
        Piece::Signature(rows) => {
            let rows: Vec<String> = rows.iter().map(|row| escape(row)).collect();
            format!(
                "<p style=\"margin:32px 0 0;padding:16px 0 0;border-top:1px solid {LINE};color:{QUIET};font-size:15px\">{}</p>\n",
                rows.join("<br>")
            )
        }
    }
}

fn paragraph(text: &str) -> String {
    format!("<p style=\"margin:0 0 16px\">{}</p>\n", escape(text))
}

fn table(facts: &[(String, String)]) -> String {
    let row = |(label, value): &(String, String)| {
        format!(
            "<tr><th scope=\"row\" style=\"padding:7px 18px 7px 0;border-bottom:1px solid {LINE};text-align:left;vertical-align:top;font-weight:400;color:{QUIET}\">{}</th><td style=\"padding:7px 0;border-bottom:1px solid {LINE};vertical-align:top\">{}</td></tr>\n",
            escape(label),
            escape(value)
        )
    };
    let rows: String = facts.iter().map(row).collect();
    format!(
        "<table style=\"width:100%;margin:0 0 20px;border-collapse:collapse;font-size:16px\">\n{rows}</table>\n"
    )
}

fn blockquote(words: &[String], edge: &str) -> String {
    let paragraph = |p: &String| format!("<p style=\"margin:0 0 10px\"><em>{}</em></p>\n", escape(p));
    let words = words.iter().map(paragraph).collect::<Vec<_>>().concat();
    format!(
        "<blockquote style=\"margin:0 0 16px;padding:2px 0 2px 16px;border-left:3px solid {edge}\">\n{words}</blockquote>\n"
    )
}

fn said(intro: &str, words: &[String], outcome: &str, reason: &[String]) -> String {
    let mut parts = Vec::new();
    if !words.is_empty() {
        parts.push(format!(
            "<p style=\"margin:0 0 6px;color:{QUIET};font-size:15px\">{}</p>\n",
            escape(intro)
        ));
        parts.push(blockquote(words, THREAD));
    }
    if !outcome.is_empty() {
        parts.push(format!("<p style=\"margin:0 0 4px\"><strong>{}</strong></p>\n", escape(outcome)));
    }
    parts.extend(reason.iter().map(|p| paragraph(p)));
    parts.concat()
}

/// Text as HTML; a line end is a line break.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push_str("<br>"),
            '\r' => {}
            c => out.push(c),
        }
    }
    out
}
