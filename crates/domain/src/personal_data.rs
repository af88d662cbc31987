//! Finds what looks like personal data in a text: numbers of persons, telephone numbers, e-mail addresses.
//!
//! It is a help for the person who checks a text before it is published, never a judgement: it finds only what has a form of
//! its own, and names that begin with a common first name ([`find_names`]). Other names, addresses, health or a birth date
//! alone it does not find, and what it finds may be an office's own telephone number. So it takes nothing away; it points.

mod in_register;
mod names;

pub use in_register::{holds_contact, holds_number, masked};
pub use names::{find_names, is_first_name};

/// What something looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// *Personnummer*: a date of birth and four digits of which the last is a check digit.
    PersonalNumber,
    /// *Samordningsnummer*: the same with 60 added to the day, for those who are not registered in Sweden.
    CoordinationNumber,
    /// A telephone number.
    Telephone,
    /// An e-mail address.
    Email,
    /// What looks like a person's first name and surname.
    Name,
}

/// Something found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it looks like.
    pub kind: Kind,
    /// Where it begins, in bytes.
    pub start: usize,
    /// As it is written.
    pub text: String,
}

impl Found {
    /// The words around it, on one line, so that a person finds the place: `… ring 070-123 45 67 efter fem …`.
    pub fn place(&self, text: &str, chars_each_side: usize) -> String {
        let end = self.start + self.text.len();
        let before: Vec<char> = text.get(..self.start).unwrap_or_default().chars().collect();
        let after = text.get(end..).unwrap_or_default();
        let from = before.len().saturating_sub(chars_each_side);
        let (left, right): (String, String) =
            (before[from..].iter().collect(), after.chars().take(chars_each_side).collect());
        let cut = |there: bool| if there { "… " } else { "" };
        let whole = format!(
            "{}{left}{}{right}{}",
            cut(from > 0),
            self.text,
            if after.chars().count() > chars_each_side { " …" } else { "" }
        );
        whole.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Everything in a text that looks like personal data, in the order it stands. Nothing is found twice: the digits of an
/// address are not a telephone number too.
///
/// ```
/// use domain::personal_data::{Kind, find};
/// let found = find("Anna, 811218-9876, nås på 070-123 45 67.");
/// let kinds: Vec<_> = found.iter().map(|f| (f.kind, f.text.as_str())).collect();
/// assert_eq!(kinds, [(Kind::PersonalNumber, "811218-9876"), (Kind::Telephone, "070-123 45 67")]);
/// ```
pub fn find(text: &str) -> Vec<Found> {
    let mut found = emails(text);
    for start in digit_starts(text) {
        let taken = |at: usize| found.iter().any(|f| f.start <= at && at < f.start + f.text.len());
        if taken(start) {
            continue;
        }
        let hit = personal_number(&text[start..]).or_else(|| telephone(&text[start..]));
        if let Some((kind, length)) = hit {
            found.push(Found { kind, start, text: text[start..start + length].to_owned() });
        }
    }
    found.sort_by_key(|f| f.start);
    found
}

/// Places where a number may begin: a digit or `+` or `(` that continues no word and no other number.
fn digit_starts(text: &str) -> Vec<usize> {
    let mut before = ' ';
    let mut starts = Vec::new();
    for (at, c) in text.char_indices() {
        let continues = before.is_alphanumeric() || matches!(before, '-' | '–' | '/' | '+' | '@');
        // A full stop or comma parts a number from what comes before it only when that is no digit.
        let decimal = matches!(before, '.' | ',')
            && text[..at].chars().rev().nth(1).is_some_and(|c| c.is_ascii_digit());
        if (c.is_ascii_digit() || c == '+' || c == '(') && !continues && !decimal {
            starts.push(at);
        }
        before = c;
    }
    starts
}

/// A number of a person at the beginning of a text: with or without century; with hyphen, plus, a space or nothing before
/// the last four. The date must be one, and the check digit right.
fn personal_number(text: &str) -> Option<(Kind, usize)> {
    // With century first: an eight-digit date is not a six-digit one with two digits left over.
    [8, 6].into_iter().find_map(|date_digits| {
        let (date, rest) = digits(text, date_digits)?;
        let separator = rest.chars().next().filter(|c| matches!(c, '-' | '+' | '–' | '−' | ' ' | '\u{a0}'));
        let rest = &rest[separator.map_or(0, char::len_utf8)..];
        let (last, rest) = digits(rest, 4)?;
        if rest.starts_with(|c: char| c.is_alphanumeric()) {
            return None;
        }
        let kind = kind_of_date(date)?;
        let ten = format!("{}{last}", &date[date_digits - 6..]);
        is_luhn(&ten).then(|| (kind, text.len() - rest.len()))
    })
}

/// So many ASCII digits at the beginning of a text, and what follows.
fn digits(text: &str, count: usize) -> Option<(&str, &str)> {
    let all = text.len() >= count && text.bytes().take(count).all(|b| b.is_ascii_digit());
    all.then(|| text.split_at(count))
}

/// Is `YYYYMMDD` or `YYMMDD` a day, as it stands or with 60 added? Without a century any that makes it one will do.
pub(crate) fn kind_of_date(date: &str) -> Option<Kind> {
    let number = |part: &str| part.parse::<i16>().ok();
    let (year, month_day) = date.split_at(date.len() - 4);
    let (month, day) = (number(&month_day[..2])?, number(&month_day[2..])?);
    let (kind, day) =
        if day > 60 { (Kind::CoordinationNumber, day - 60) } else { (Kind::PersonalNumber, day) };
    let year_number = number(year)?;
    let years = if year.len() == 4 {
        if !(1850..=2099).contains(&year_number) {
            return None;
        }
        vec![year_number]
    } else {
        vec![1800 + year_number, 1900 + year_number, 2000 + year_number]
    };
    let is_day = |year: i16| {
        let (Ok(month), Ok(day)) = (i8::try_from(month), i8::try_from(day)) else { return false };
        jiff::civil::Date::new(year, month, day).is_ok()
    };
    years.into_iter().any(is_day).then_some(kind)
}

/// The check digit of ten digits, by Luhn's method.
pub(crate) fn is_luhn(ten: &str) -> bool {
    let sum: u32 = ten
        .bytes()
        .enumerate()
        .map(|(place, digit)| {
            let digit = u32::from(digit - b'0');
            let weighed = if place % 2 == 0 { digit * 2 } else { digit };
            weighed / 10 + weighed % 10
        })
        .sum();
    sum.is_multiple_of(10)
}

/// A telephone number at the beginning of a text: Swedish, with its area code, or international after `+` or `00`. Digits
/// may be parted by spaces, hyphens, slashes and parentheses.
fn telephone(text: &str) -> Option<(Kind, usize)> {
    let mut all = String::new();
    let mut first_group = 0;
    let mut end = 0;
    let mut parted = 0;
    for (at, c) in text.char_indices() {
        match c {
            '0'..='9' => {
                all.push(c);
                parted = 0;
                end = at + 1;
            }
            '+' if at == 0 => {}
            ' ' | '-' | '–' | '/' | '(' | ')' | '\u{a0}' => {
                if first_group == 0 {
                    first_group = all.len();
                }
                parted += 1;
                if parted > 3 {
                    break;
                }
            }
            _ => break,
        }
    }
    let unbroken = first_group == 0 || first_group == all.len();
    let international = text.starts_with('+') || all.starts_with("00");
    let is_number = if international {
        (9..=17).contains(&all.len())
    } else {
        // 08, or 0 and two or three digits more. Written together, a number is told from others by its length.
        let area = if unbroken {
            all.len() >= 9
        } else {
            first_group == 3 || first_group == 4 || all.starts_with("08")
        };
        all.starts_with('0') && area && (8..=11).contains(&all.len())
    };
    let ends = !text[end..].starts_with(|c: char| c.is_alphanumeric());
    (is_number && ends).then_some((Kind::Telephone, end))
}

/// E-mail addresses: something before and a domain with a dot after `@`.
fn emails(text: &str) -> Vec<Found> {
    let is_local = |c: char| c.is_alphanumeric() || "._%+-'".contains(c);
    let is_domain = |c: char| c.is_alphanumeric() || c == '.' || c == '-';
    text.match_indices('@')
        .filter_map(|(at, _)| {
            let before: usize =
                text[..at].chars().rev().take_while(|c| is_local(*c)).map(char::len_utf8).sum();
            let after: usize = text[at + 1..].chars().take_while(|c| is_domain(*c)).map(char::len_utf8).sum();
            let domain = text[at + 1..at + 1 + after].trim_end_matches(['.', '-']);
            let (_, last) = domain.rsplit_once('.')?;
            let is_address = before > 0 && last.chars().count() >= 2 && last.chars().all(char::is_alphabetic);
            let (start, end) = (at - before, at + 1 + domain.len());
            is_address.then(|| Found { kind: Kind::Email, start, text: text[start..end].to_owned() })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The kinds and words found.
    fn found(text: &str) -> Vec<(Kind, String)> {
        find(text).into_iter().map(|f| (f.kind, f.text)).collect()
    }

    fn one(kind: Kind, text: &str) -> Vec<(Kind, String)> {
        vec![(kind, text.to_owned())]
    }

    #[test]
    fn personal_numbers_in_every_way_they_are_written() {
        for written in [
            "811218-9876",
            "8112189876",
            "19811218-9876",
            "198112189876",
            "811218+9876",
            "811218 9876",
            "811218–9876",
        ] {
            assert_eq!(found(&format!("Jag är {written}.")), one(Kind::PersonalNumber, written), "{written}");
            assert_eq!(found(written), one(Kind::PersonalNumber, written));
        }
        assert_eq!(found("(811218-9876)"), one(Kind::PersonalNumber, "811218-9876"));
    }

    #[test]
    fn coordination_numbers_have_sixty_added_to_the_day() {
        assert_eq!(found("701063-2391"), one(Kind::CoordinationNumber, "701063-2391"));
        assert_eq!(found("19701063-2391"), one(Kind::CoordinationNumber, "19701063-2391"));
        assert!(found("701092-2391").is_empty(), "there is no 32 October");
    }

    #[test]
    fn the_check_digit_and_the_date_must_be_right() {
        assert!(found("811218-9875").is_empty(), "wrong check digit");
        assert!(found("811318-9874").is_empty(), "there is no month 13");
        assert!(found("810230-9874").is_empty() && found("810230-9876").is_empty(), "nor 30 February");
        assert_eq!(found("000229-0005").len(), 1, "2000 was a leap year");
        assert!(found("19000229-0005").is_empty(), "1900 was not");
    }

    #[test]
    fn numbers_of_other_things_are_left() {
        for other in [
            "556036-0793",     // an organisation
            "RS 2023-0395-16", // a document
            "2024-02-29",      // a day
            "12 500 000 kronor",
            "konto 8112189876543",
            "0,5 procent av 100", // a share
            "OSL 21 kap. 1 §",
            "A811218-9876B",
        ] {
            assert!(found(other).is_empty(), "{other}: {:?}", found(other));
        }
    }

    #[test]
    fn telephone_numbers() {
        for written in [
            "070-123 45 67",
            "0701234567",
            "08-12 34 56",
            "08-123 456 78",
            "0123-456 78",
            "+46 70 123 45 67",
            "+46701234567",
            "0046 70 123 45 67",
            "+46 (0)70-123 45 67",
            "010/123 45 67",
        ] {
            assert_eq!(found(&format!("Ring {written}, tack")), one(Kind::Telephone, written), "{written}");
        }
        assert_eq!(found("Tel (08) 123 45 67"), one(Kind::Telephone, "(08) 123 45 67"));
        for other in ["01-02-2024", "08-123", "020", "0395 16"] {
            assert!(found(other).is_empty(), "{other}: {:?}", found(other));
        }
    }

    #[test]
    fn two_numbers_side_by_side_are_two() {
        let both = found("070-123 45 67, 08-123 45 67");
        assert_eq!(both.iter().map(|f| f.1.as_str()).collect::<Vec<_>>(), ["070-123 45 67", "08-123 45 67"]);
    }

    #[test]
    fn addresses() {
        for written in ["anna@exempel.se", "anna.k+x@post.exempel.se", "åsa@exempel.nu"] {
            assert_eq!(found(&format!("<{written}>.")), one(Kind::Email, written), "{written}");
        }
        assert_eq!(
            found("Skriv till anna0701234567@exempel.se."),
            one(Kind::Email, "anna0701234567@exempel.se")
        );
        for other in ["@exempel.se", "anna@exempel", "3 @ 4", "anna@exempel.5"] {
            assert!(found(other).is_empty(), "{other}: {:?}", found(other));
        }
    }

    #[test]
    fn the_place_is_told_with_the_words_around_it() {
        let text = "Ni når ordföranden på\n070-123 45 67 efter klockan fem varje dag.";
        let found = find(text).remove(0);
        assert_eq!(found.place(text, 15), "… ordföranden på 070-123 45 67 efter klockan …");
        assert_eq!(found.place(text, 100), text.replace('\n', " "));
        assert_eq!(found.start, "Ni når ordföranden på\n".len());
    }

    #[test]
    fn any_text_can_be_read() {
        for odd in
            ["", "+", "(", "0", "@", "å0", "😀+46", "811218-", "++++0701234567", "0 0 0 0 0 0 0 0 0 0 0 0"]
        {
            let _ = find(odd);
        }
    }
}
