//! When two names are the same, how certainly, and why.

use super::name::Name;
use super::rules::Known;
use super::{Certainty, Reason};

/// What comparing two names came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// How far it can be trusted.
    pub certainty: Certainty,
    /// Why.
    pub reasons: Vec<Reason>,
}

#[expect(clippy::unnecessary_wraps, reason = "every caller answers with it")]
fn verdict(certainty: Certainty, reasons: &[Reason]) -> Option<Verdict> {
    Some(Verdict { certainty, reasons: reasons.to_vec() })
}

/// Compares two names; nothing when they are not worth showing together.
pub fn judge(a: &Name, b: &Name) -> Option<Verdict> {
    use Certainty::{Certain, Likely, Look};
    if a.folded == b.folded {
        return verdict(Certain, &[Reason::SameName]);
    }
    if a.letters == b.letters {
        return verdict(Certain, &[Reason::SameLetters]);
    }
    if a.part != b.part {
        // A faculty is asked by itself, and so is the university.
        let same = judge_whole(&a.without_part(), &b.without_part());
        let one_is_whole = a.part.is_none() || b.part.is_none();
        return same.filter(|v| one_is_whole && v.certainty != Look).and(verdict(Look, &[Reason::PartOf]));
    }
    let same = judge_whole(a, b)?;
    // What differs in the body before a part differs twice over.
    if a.part.is_some() && same.certainty == Likely { verdict(Look, &same.reasons) } else { Some(same) }
}

fn judge_whole(a: &Name, b: &Name) -> Option<Verdict> {
    if a.body.is_some() || b.body.is_some() {
        return same_body(a, b);
    }
    if let (Some(x), Some(y)) = (a.known, b.known) {
        return (x.0 == y.0).then(|| by_another_name(x.1, y.1));
    }
    if a.places != b.places {
        // Two places, or a district and its federation.
        return None;
    }
    if let (Some(x), Some(y)) = (a.known_base, b.known_base)
        && x.0 == y.0
        && x.1 != y.1
    {
        return verdict(Certainty::Likely, &by_another_name(x.1, y.1).reasons);
    }
    same_words(a, b)
        .or_else(|| by_abbreviation(a, b))
        .map(|found| careful_with_districts(a, b, found))
        .or_else(|| more_words(a, b))
}

/// Regions, county boards and municipalities: the kind and the territory are all there is to them.
fn same_body(a: &Name, b: &Name) -> Option<Verdict> {
    let (x, y) = (a.body.as_ref()?, b.body.as_ref()?);
    if x.kind != y.kind || x.place != y.place {
        return None;
    }
    if x.misspelt || y.misspelt {
        return verdict(Certainty::Likely, &[Reason::Misspelt]);
    }
    let reason = if x.former == y.former { Reason::SameBody } else { Reason::FormerName };
    verdict(Certainty::Certain, &[reason])
}

/// Two names of a body that is known to have several. An abbreviation may belong to others too.
fn by_another_name(a: Known, b: Known) -> Verdict {
    let has = |kind| a == kind || b == kind;
    let (certainty, reason) = match () {
        () if a == b => (Certainty::Certain, Reason::SmallWords),
        () if has(Known::Former) => (Certainty::Certain, Reason::FormerName),
        () if has(Known::Abbreviation) => (Certainty::Likely, Reason::Abbreviation),
        () => (Certainty::Certain, Reason::EverydayName),
    };
    Verdict { certainty, reasons: vec![reason] }
}

/// A name with and without the word *distrikt*, or with *län* after a place that is also a municipality.
fn careful_with_districts(a: &Name, b: &Name, found: Verdict) -> Verdict {
    if a.district == b.district && a.says_county == b.says_county || found.certainty != Certainty::Certain {
        return found;
    }
    Verdict { certainty: Certainty::Likely, reasons: found.reasons }
}

fn same_words(a: &Name, b: &Name) -> Option<Verdict> {
    use Certainty::{Certain, Likely, Look};
    let (x, y): (Vec<&str>, Vec<&str>) = (a.stems().collect(), b.stems().collect());
    if x.is_empty() || y.is_empty() {
        return None;
    }
    // The country and what kind of association: left out in one, or two different ones.
    let general = match () {
        () if a.general == b.general && a.national == b.national => None,
        () if a.national != b.national && (a.legal_form || b.legal_form) => Some(Look),
        () if a.general == b.general || a.general.is_empty() || b.general.is_empty() => Some(Likely),
        () => Some(Look),
    };
    let small = if a.legal_form == b.legal_form { Reason::SmallWords } else { Reason::LegalForm };
    if x == y || a.own_letters == b.own_letters || x.concat() == y.concat() {
        return match general {
            None if a.abbreviations != b.abbreviations && x == y => verdict(Certain, &[Reason::Abbreviation]),
            None => verdict(Certain, &[small]),
            Some(certainty) => verdict(certainty, &[Reason::GeneralWords]),
        };
    }
    let sorted = |mut stems: Vec<&'_ str>| {
        stems.sort_unstable();
        stems.join(" ")
    };
    if x.len() > 1 && sorted(x.clone()) == sorted(y.clone()) {
        let sure = general.is_none() && a.known.or(b.known).is_none();
        return verdict(if sure { Likely } else { Look }, &[Reason::WordOrder]);
    }
    let slips = slips(&a.words, &b.words)?;
    let certainty = if slips <= 2 && general.is_none() { Likely } else { Look };
    verdict(certainty, &[Reason::Misspelt])
}

/// How many letters must be changed to make each word of one the word of the other, when each is near enough.
fn slips(a: &[String], b: &[String]) -> Option<usize> {
    if a.len() != b.len() {
        return None;
    }
    a.iter().zip(b).map(|(x, y)| if x == y { Some(0) } else { misspelt(x, y) }).sum()
}

/// How many letters differ, when one word may be the other misspelt: one in a word of five letters or more, two in one of ten
/// or more. Never a digit.
pub fn misspelt(a: &str, b: &str) -> Option<usize> {
    let (long, longer) = (a.chars().count(), b.chars().count());
    let most = match long.min(longer) {
        0..5 => return None,
        5..10 => 1,
        _ => 2,
    };
    if long.abs_diff(longer) > most || a.chars().chain(b.chars()).any(|c| c.is_ascii_digit()) {
        return None;
    }
    let slips = strsim::osa_distance(a, b);
    (slips <= most).then_some(slips)
}

/// One is an abbreviation that stands with the other, or is made of its first letters.
fn by_abbreviation(a: &Name, b: &Name) -> Option<Verdict> {
    let shared = a.abbreviations.intersection(&b.abbreviations).next().is_some();
    let stands_with = |short: &Name, name: &Name| {
        short.only_abbreviation && name.abbreviations.contains(&short.own_letters)
    };
    if shared || stands_with(a, b) || stands_with(b, a) {
        let certainty = if shared && slips(&a.words, &b.words).is_none() && !one_word_of_each_is_shared(a, b)
        {
            Certainty::Look
        } else {
            Certainty::Likely
        };
        return verdict(certainty, &[Reason::Abbreviation]);
    }
    let made_of = |short: &Name, name: &Name| {
        short.only_abbreviation && !name.only_abbreviation && name.initials().contains(&short.own_letters)
    };
    (made_of(a, b) || made_of(b, a))
        .then(|| Verdict { certainty: Certainty::Look, reasons: vec![Reason::Abbreviation] })
}

fn one_word_of_each_is_shared(a: &Name, b: &Name) -> bool {
    a.stems().any(|stem| b.stems().any(|other| other == stem))
}

/// One has all the words of the other and some more: perhaps a fuller name, perhaps another body. Never when places or the
/// word *distrikt* tell them apart.
fn more_words(a: &Name, b: &Name) -> Option<Verdict> {
    let (few, many) = if a.words.len() < b.words.len() { (a, b) } else { (b, a) };
    let has = |stem: &str| many.stems().any(|s| s == stem);
    let all = few.words.len() >= 2 && few.words.len() < many.words.len() && few.stems().all(has);
    (all && a.district == b.district)
        .then(|| Verdict { certainty: Certainty::Look, reasons: vec![Reason::MoreWords] })
}
