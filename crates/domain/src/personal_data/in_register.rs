//! Personal data in the register's free texts, where it is not pointed out to somebody who may leave it, as in a text that is
//! published, but kept out. So numbers of persons are found wherever they stand, also joined to other letters.

use super::{Found, Kind, digits, find, is_luhn, kind_of_date};

/// What a number of a person is replaced by in a text that is kept without it; lists that have been masked before they came write it so.
const NUMBER: &str = "[personnummer]";
/// The same for a telephone number.
const TELEPHONE: &str = "[telefon]";
/// The same for an e-mail address.
const EMAIL: &str = "[e-post]";

/// Whether the number of a person stands anywhere in a text: a day of birth, with or without century, and four digits of which the last
/// is a right check digit.
///
/// ```
/// use domain::personal_data::holds_number;
/// assert!(holds_number("https://x.example/anna19800101-1231"));
/// assert!(!holds_number("Org.nr 802000-3292"));
/// ```
pub fn holds_number(text: &str) -> bool {
    !numbers(text).is_empty()
}

/// Whether a telephone number or an e-mail address stands in a text.
pub fn holds_contact(text: &str) -> bool {
    find(text).iter().any(is_contact)
}

/// A text without the numbers of persons that stand in it, and, where `contacts` are to go too, without telephone numbers and e-mail
/// addresses. Tells how many were masked.
///
/// ```
/// use domain::personal_data::masked;
/// let (text, count) = masked("Ring Eva, 070-123 45 67 eller eva@x.example.", true);
/// assert_eq!((text.as_str(), count), ("Ring Eva, [telefon] eller [e-post].", 2));
/// ```
pub fn masked(text: &str, contacts: bool) -> (String, usize) {
    let mut places: Vec<(usize, usize, &str)> = Vec::new();
    if contacts {
        for found in find(text).iter().filter(|f| is_contact(f)) {
            let mark = if found.kind == Kind::Email { EMAIL } else { TELEPHONE };
            places.push((found.start, found.start + found.text.len(), mark));
        }
    }
    for (start, end) in numbers(text) {
        if !places.iter().any(|(from, to, _)| start < *to && *from < end) {
            places.push((start, end, NUMBER));
        }
    }
    places.sort_unstable();
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    for (start, end, mark) in &places {
        out.push_str(&text[at..*start]);
        out.push_str(mark);
        at = *end;
    }
    out.push_str(&text[at..]);
    (out, places.len())
}

fn is_contact(found: &Found) -> bool {
    matches!(found.kind, Kind::Telephone | Kind::Email)
}

/// Where numbers of persons stand, in bytes: from and to.
fn numbers(text: &str) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        let begins = c.is_ascii_digit() && !before.is_ascii_digit();
        if begins
            && found.last().is_none_or(|(_, end)| *end <= at)
            && let Some(length) = number(&text[at..])
        {
            found.push((at, at + length));
        }
        before = c;
    }
    found
}

/// How long the number of a person at the beginning of a text is, in bytes. Registers put `16` before it as if it were an
/// organisation's.
fn number(text: &str) -> Option<usize> {
    [8, 6].into_iter().find_map(|date_digits| {
        let (date, rest) = digits(text, date_digits)?;
        let parted: usize = rest.chars().take(3).take_while(|c| parts(*c)).map(char::len_utf8).sum();
        let (last, rest) = digits(&rest[parted..], 4)?;
        if rest.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let of_organisation = date.strip_prefix("16").filter(|rest| rest.len() == 6);
        kind_of_date(date).or_else(|| kind_of_date(of_organisation?))?;
        is_luhn(&format!("{}{last}", &date[date_digits - 6..])).then(|| text.len() - rest.len())
    })
}

fn parts(c: char) -> bool {
    matches!(c, '-' | '+' | '‐' | '‑' | '–' | '—' | '−' | ' ' | '\u{a0}' | '\u{202f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_wherever_it_stands() {
        for text in [
            "Anna Andersson 19800101-1231",
            "Föreningen 800101-1231 i namnet",
            "Anna8001011231",
            "800101 - 1231",
            "800101+1231",
            "19800101 1231x",
            "16800101-1231",
            "https://x.example/800101-1231",
            "a-800101–1231",
            "701063-2391",
        ] {
            assert!(holds_number(text), "{text}");
        }
        for text in [
            "800101-1232",
            "802000-3292",
            "16802000-3292",
            "IF 1980",
            "98001011231",
            "80010112311",
            "2024-01-01",
            "800101",
            "",
        ] {
            assert!(!holds_number(text), "{text}");
        }
    }

    #[test]
    fn what_is_masked_is_counted_and_the_rest_stays() {
        let text = "Ordf. Eva Ek (800101-1231), 070-123 45 67, eva@x.example. Bildad 1980.";
        let whole = "Ordf. Eva Ek ([personnummer]), [telefon], [e-post]. Bildad 1980.";
        assert_eq!(masked(text, true), (whole.into(), 3));
        let number = "Ordf. Eva Ek ([personnummer]), 070-123 45 67, eva@x.example. Bildad 1980.";
        assert_eq!(masked(text, false), (number.into(), 1));
        assert_eq!(masked("800101-1231@x.example", true), ("[e-post]".into(), 1));
        assert_eq!(masked("800101-1231@x.example", false), ("[personnummer]@x.example".into(), 1));
        assert_eq!(masked("[telefon] och [e-post]", true), ("[telefon] och [e-post]".into(), 0));
        assert!(holds_contact("Ring 08-12 34 56") && !holds_contact("Fotboll för 7-12 år"));
    }
}
