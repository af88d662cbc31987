//! HTML mail to plain text, for reading and searching. It never fails and never runs or fetches anything.
//!
//! Paragraphs, lists, table cells, quotes (`> `) and the addresses of links survive; styles, scripts, comments and pictures do not.

/// Elements whose content is not text.
const SKIPPED: [&str; 7] = ["head", "script", "style", "title", "template", "svg", "object"];
/// Elements that begin on a line of their own.
const BLOCKS: [&str; 22] = [
    "address", "article", "aside", "center", "dd", "div", "dl", "dt", "footer", "form", "header", "html",
    "body", "main", "nav", "section", "table", "tr", "tbody", "thead", "caption", "li",
];
/// Elements with an empty line around them.
const PARAGRAPHS: [&str; 11] = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "pre", "blockquote"];
/// The longest quote marking; deeper nesting looks the same.
const DEEPEST_QUOTE: usize = 20;

/// The text of an HTML document or fragment.
pub fn to_text(html: &str) -> String {
    let mut writer = Writer::default();
    let mut rest = html;
    // A broken document may open a thousand elements or quotes and close none. Each search for an end that is not there reads on
    // to the end of the document, so what has been looked for in vain is not looked for again.
    let mut never_closed: Vec<String> = Vec::new();
    let mut patience = 8 * html.len() + 65_536;
    while let Some(start) = rest.find('<') {
        writer.text(&rest[..start]);
        rest = &rest[start..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let opens_tag = rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c));
        let Some(end) = opens_tag.then(|| tag_end(rest, &mut patience)).flatten() else {
            writer.text("<");
            rest = &rest[1..];
            continue;
        };
        let tag = &rest[1..end];
        rest = &rest[end + 1..];
        let name = tag_name(tag);
        if SKIPPED.contains(&name.as_str()) {
            if never_closed.contains(&name) {
                continue;
            }
            let Some(tail) = after_closing(rest, &name) else {
                // Showing its content beats losing it.
                never_closed.push(name);
                continue;
            };
            rest = tail;
        } else {
            writer.tag(&name, tag);
        }
    }
    writer.text(rest);
    writer.finish()
}

/// The position of the `>` that ends the tag, passing over quoted attribute values. Where no end is found that way, the first `>`
/// will do, and the bytes read in vain are taken from `patience`; when it is used up, quotes are no longer heeded.
fn tag_end(text: &str, patience: &mut usize) -> Option<usize> {
    if *patience == 0 {
        return text.find('>');
    }
    let mut quote = None;
    let mut after_equals = false;
    for (i, byte) in text.bytes().enumerate().skip(1) {
        match (quote, byte) {
            (None, b'>') => return Some(i),
            (None, b'"' | b'\'') if after_equals => quote = Some(byte),
            (Some(q), b) if q == b => quote = None,
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            after_equals = byte == b'=';
        }
    }
    *patience = patience.saturating_sub(text.len());
    text.find('>')
}

/// The tag's name in lower case, with `/` in front if it closes.
fn tag_name(tag: &str) -> String {
    let (slash, name) = tag.strip_prefix('/').map_or(("", tag), |name| ("/", name));
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != ':' && c != '-').unwrap_or(name.len());
    format!("{slash}{}", name[..end].to_ascii_lowercase())
}

/// What follows the closing tag of this element; `None`, if it is never closed.
fn after_closing<'a>(text: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = text;
    while let Some(at) = rest.find("</") {
        let tail = &rest[at + 2..];
        if tail.get(..name.len()).is_some_and(|n| n.eq_ignore_ascii_case(name)) {
            return Some(tail.find('>').map_or("", |end| &tail[end + 1..]));
        }
        rest = tail;
    }
    None
}

/// An attribute's value.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let lower = tag.to_ascii_lowercase();
    let mut from = 0;
    while let Some(at) = lower[from..].find(name).map(|i| i + from) {
        from = at + name.len();
        let before_ok = at > 0 && lower.as_bytes()[at - 1].is_ascii_whitespace();
        let Some(value) = tag[from..].trim_start().strip_prefix('=').filter(|_| before_ok) else { continue };
        let value = value.trim_start();
        let value = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value[1..].split(quote).next(),
            _ => value.split(|c: char| c.is_whitespace() || c == '>').next(),
        };
        return value.map(decode_entities);
    }
    None
}

/// Collects text line by line.
#[derive(Default)]
struct Writer {
    lines: Vec<String>,
    line: String,
    /// Empty lines asked for before the next text.
    gap: bool,
    space: bool,
    quotes: usize,
    preformatted: usize,
    /// Links that are open: where they lead and the text seen since.
    links: Vec<(Option<String>, String)>,
}

impl Writer {
    fn text(&mut self, raw: &str) {
        let text = decode_entities(raw);
        for c in text.chars() {
            if self.preformatted > 0 && c == '\n' {
                self.break_line();
            } else if c.is_whitespace() && c != '\u{a0}' && self.preformatted == 0 || c == '\r' {
                self.space = true;
            } else if !"\u{200b}\u{200c}\u{200d}\u{feff}\u{ad}".contains(c) {
                if self.space && !self.line.is_empty() {
                    self.line.push(' ');
                }
                self.space = false;
                self.line.push(if c == '\u{a0}' { ' ' } else { c });
                if let Some((_, seen)) = self.links.last_mut() {
                    seen.push(c);
                }
            }
        }
    }

    fn tag(&mut self, name: &str, tag: &str) {
        let (closing, element) = name.strip_prefix('/').map_or((false, name), |element| (true, element));
        if PARAGRAPHS.contains(&element) {
            self.flush();
            self.gap = true;
        } else if BLOCKS.contains(&element) {
            self.flush();
        }
        match (element, closing) {
            ("br", _) => self.break_line(),
            ("hr", false) => {
                self.flush();
                self.line.push_str("________________________________");
                self.flush();
            }
            ("li", false) => self.line.push_str("- "),
            ("td" | "th", true) => self.space = true,
            ("blockquote", false) => self.quotes += 1,
            ("blockquote", true) => self.quotes = self.quotes.saturating_sub(1),
            ("pre", false) => self.preformatted += 1,
            ("pre", true) => self.preformatted = self.preformatted.saturating_sub(1),
            ("a", false) => self.links.push((attribute(tag, "href"), String::new())),
            ("a", true) => self.end_link(),
            ("img", false) => {
                if let Some(words) = attribute(tag, "alt").filter(|words| !words.trim().is_empty()) {
                    self.text(&format!(" [{}] ", words.trim()));
                }
            }
            _ => {}
        }
    }

    /// Writes where a link led, unless its text already says so.
    fn end_link(&mut self) {
        let Some((Some(target), seen)) = self.links.pop() else { return };
        let bare = |url: &str| {
            url.trim_start_matches("https://")
                .trim_start_matches("http://")
                .trim_end_matches('/')
                .to_lowercase()
        };
        let leads_out = target.starts_with("http://") || target.starts_with("https://");
        if leads_out && !seen.trim().is_empty() && !bare(seen.trim()).contains(&bare(&target)) {
            self.line.push_str(" (");
            self.line.push_str(&target);
            self.line.push(')');
        }
    }

    fn break_line(&mut self) {
        let line = std::mem::take(&mut self.line);
        self.space = false;
        if line.trim().is_empty() && self.lines.is_empty() {
            return;
        }
        self.push(line.trim_end());
    }

    /// Ends the line if there is anything in it.
    fn flush(&mut self) {
        if !self.line.trim().is_empty() {
            self.break_line();
        }
        self.line.clear();
        self.space = false;
    }

    fn push(&mut self, line: &str) {
        let marks = "> ".repeat(self.quotes.min(DEEPEST_QUOTE));
        if self.gap && self.lines.last().is_some_and(|last| !last.is_empty()) {
            self.lines.push(String::new());
        }
        self.gap = false;
        let twice_empty = line.is_empty() && self.lines.iter().rev().take(2).all(String::is_empty);
        if !twice_empty {
            self.lines.push(format!("{marks}{line}").trim_end().to_owned());
        }
    }

    fn finish(mut self) -> String {
        self.flush();
        self.lines.join("\n").trim_matches('\n').to_owned()
    }
}

/// Named characters that occur in mail; numbers are handled for all characters.
const ENTITIES: [(&str, char); 40] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("aring", 'å'),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("Aring", 'Å'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("eacute", 'é'),
    ("Eacute", 'É'),
    ("egrave", 'è'),
    ("uuml", 'ü'),
    ("Uuml", 'Ü'),
    ("oslash", 'ø'),
    ("Oslash", 'Ø'),
    ("aelig", 'æ'),
    ("AElig", 'Æ'),
    ("szlig", 'ß'),
    ("copy", '©'),
    ("reg", '®'),
    ("sect", '§'),
    ("para", '¶'),
    ("middot", '·'),
    ("bull", '•'),
    ("hellip", '…'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("euro", '€'),
    ("frac12", '½'),
    ("times", '×'),
];

/// Replaces `&auml;`, `&#228;` and `&#xE4;` by their characters; what is not known stays as it is written.
fn decode_entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('&') {
        out.push_str(&rest[..start]);
        rest = &rest[start..];
        let name_end =
            rest[1..].find(|c: char| !c.is_ascii_alphanumeric() && c != '#').map_or(rest.len(), |i| i + 1);
        let decoded = Some(&rest[1..name_end]).filter(|name| name.len() <= 10).and_then(entity);
        if let Some(c) = decoded {
            out.push(c);
            rest = rest[name_end..].strip_prefix(';').unwrap_or(&rest[name_end..]);
        } else {
            out.push('&');
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        return ENTITIES.iter().find(|(known, _)| *known == name).map(|(_, c)| *c);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
        None => number.parse().ok()?,
    };
    match code {
        // What Word means by these is Windows-1252.
        0x80..=0x9f => encoding_rs::WINDOWS_1252
            .decode_without_bom_handling(&[u8::try_from(code).ok()?])
            .0
            .chars()
            .next(),
        0 => None,
        _ => char::from_u32(code),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_a_reader_needs() {
        let html = "<html><head><style>p{}</style><title>x</title></head><body><p>Hej &amp; h&aring; &#228;r</p><ul><li>ett<li>två</ul>\
                    <table><tr><td>a</td><td>b</td></tr></table><p>Se <a href=\"https://exempel.se/yttrande\">skrivelsen</a>, <a href='https://exempel.se/'>exempel.se</a></p>\
                    <script>alert(1)</script><blockquote>citat<br>mer</blockquote>1 < 2</body></html>";
        let expected = "Hej & hå är\n\n- ett\n- två\n\na b\n\nSe skrivelsen (https://exempel.se/yttrande), exempel.se\n\n> citat\n> mer\n\n1 < 2";
        assert_eq!(to_text(html), expected);
    }

    #[test]
    fn survives_broken_html() {
        for html in [
            "<",
            "<a",
            "<a href=\"x",
            "</",
            "<!--",
            "&",
            "&#",
            "&#xFFFFFFFF;",
            "<p><style>x",
            "<a href=>å</a>",
            "<å>",
            "&#0;",
            "<![CDATA[",
        ] {
            let _ = to_text(html);
        }
        assert_eq!(to_text("<style>färg"), "färg");
    }
}
