//! Matching of names against pairs labelled by hand (`data/name_pairs.tsv`): facts about authorities and associations. The
//! file was written before any rule. Half of the pairs were not looked at while the rules were made; the figures of that half
//! are what the rules are worth.

use domain::name_match::judge::judge;
use domain::name_match::name::Name;
use domain::name_match::{Certainty, Reason, Register};

struct Pair {
    held: bool,
    first: &'static str,
    second: &'static str,
    same: bool,
    why: &'static str,
}

fn pairs() -> Vec<Pair> {
    let rows = include_str!("data/name_pairs.tsv").lines().filter(|l| !l.starts_with('#')).skip(1);
    let read = |row: &'static str| {
        let cells: Vec<_> = row.split('\t').collect();
        let [half, first, second, answer, why] = cells.as_slice() else { panic!("{row}") };
        assert!(["tune", "held"].contains(half) && ["same", "different"].contains(answer), "{row}");
        Pair { held: *half == "held", first, second, same: *answer == "same", why }
    };
    rows.map(read).collect()
}

/// Of those offered with at least a certainty: how many are right, and how many of all that are right are among them.
fn figures(pairs: &[&Pair], at_least: Certainty) -> (usize, usize, usize) {
    let offered = |p: &Pair| {
        judge(&Name::read(p.first), &Name::read(p.second)).is_some_and(|v| v.certainty <= at_least)
    };
    let right = pairs.iter().filter(|p| p.same && offered(p)).count();
    let wrong = pairs.iter().filter(|p| !p.same && offered(p)).count();
    (right, wrong, pairs.iter().filter(|p| p.same).count())
}

#[expect(clippy::cast_precision_loss, reason = "some hundred")]
fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

#[test]
fn what_is_offered_as_certain_is_the_same() {
    let all = pairs();
    assert!(all.len() >= 200);
    for (half, wanted) in [("tune", false), ("held", true)] {
        let half_of_them: Vec<&Pair> = all.iter().filter(|p| p.held == wanted).collect();
        for certainty in [Certainty::Certain, Certainty::Likely, Certainty::Look] {
            let (right, wrong, same) = figures(&half_of_them, certainty);
            println!(
                "{half}: {} pairs, {same} the same; at least {certainty}: precision {:.3}, recall {:.3} ({wrong} wrong)",
                half_of_them.len(),
                share(right, right + wrong),
                share(right, same),
            );
        }
        let (right, wrong, same) = figures(&half_of_them, Certainty::Certain);
        assert!(share(right, right + wrong) >= 0.98, "{half}: {wrong} wrong of {}", right + wrong);
        let (found, _, _) = figures(&half_of_them, Certainty::Look);
        assert!(share(right, same) >= 0.5 && share(found, same) >= 0.85, "{half}: too few are found");
    }
    // While the rules are made only the one half is shown.
    for pair in all.iter().filter(|p| !p.held || std::env::var_os("SHOW_HELD").is_some()) {
        let verdict = judge(&Name::read(pair.first), &Name::read(pair.second));
        if pair.same != verdict.is_some() {
            let same = if pair.same { "same" } else { "different" };
            println!("{} / {} ({same}: {}): {verdict:?}", pair.first, pair.second, pair.why);
        }
    }
}

#[test]
fn the_order_of_the_two_does_not_matter() {
    for pair in pairs() {
        let (a, b) = (Name::read(pair.first), Name::read(pair.second));
        assert_eq!(judge(&a, &b), judge(&b, &a), "{} / {}", pair.first, pair.second);
    }
}

#[test]
fn a_register_finds_what_a_pair_finds() {
    // Every second name of all pairs in one register: each pair is found there as by itself, however many there are.
    let all = pairs();
    let register = Register::new(all.iter().enumerate().map(|(n, p)| (n, p.second)));
    for (n, pair) in all.iter().enumerate() {
        let Some(verdict) = judge(&Name::read(pair.first), &Name::read(pair.second)) else { continue };
        // In a register, what would be a misspelling may be a word of its own.
        if verdict.certainty == Certainty::Look || verdict.reasons.contains(&Reason::Misspelt) {
            continue;
        }
        let found = register.suggest(pair.first);
        let same_name = |k: usize| all[k].second == pair.second;
        assert!(
            found.iter().any(|s| s.key == n || same_name(s.key)) || found.len() == 5,
            "{} / {}: {found:?}",
            pair.first,
            pair.second
        );
    }
}

#[test]
fn suggestions_say_why_and_only_one_is_certain() {
    let known = [
        "Region Skåne",
        "Länsstyrelsen i Skåne län",
        "Funktionsrätt Sverige",
        "Synskadades riksförbund",
        "Lärarnas riksförbund",
    ];
    let register = Register::new(known.iter().map(|n| (*n, *n)));
    let first =
        |name: &str| register.suggest(name).into_iter().next().map(|s| (s.key, s.certainty, s.reasons));
    assert_eq!(
        first("Skåne läns landsting"),
        Some(("Region Skåne", Certainty::Certain, vec![Reason::FormerName]))
    );
    assert_eq!(
        first("Länsstyrelsen Skåne"),
        Some(("Länsstyrelsen i Skåne län", Certainty::Certain, vec![Reason::SameBody]))
    );
    assert_eq!(
        first("SRF"),
        Some(("Synskadades riksförbund", Certainty::Likely, vec![Reason::Abbreviation]))
    );
    assert_eq!(first("Funktionsrätt Stockholms län"), None, "a district is not its federation");
    assert_eq!(first("Helt okänd förening"), None);
    let twice = Register::new([(1, "Föreningen Våren AB"), (2, "Föreningen Våren")]);
    assert_eq!(twice.suggest("Föreningen våren")[0].key, 2);
    assert_eq!(
        twice.suggest("Föreningen våren").iter().filter(|s| s.certainty == Certainty::Certain).count(),
        1
    );
}
