//! Whom an organisation is there for: a small classification, and how what registers write is folded into it.
//!
//! Registers write ages in their own way (*Barn och ungdom (0–20 år)*, *Vuxna 21+*, *Senior (65+)*). Ages that are written count
//! before words: in sport a *senior* is an adult, elsewhere somebody of 65. An organisation tells its target groups itself;
//! nothing here is read out of a name, and nothing says who its members are.

crate::text_enum! {
    /// Whom an organisation is there for.
    pub enum TargetGroup {
        /// All ages.
        Everyone = "everyone",
        /// 0–6 years.
        SmallChildren = "small_children",
        /// 7–12 years.
        Children = "children",
        /// 13–25 years.
        YoungPeople = "young_people",
        /// 26–64 years.
        Adults = "adults",
        /// 65 years and more.
        OlderPeople = "older_people",
        /// People with disabilities.
        PeopleWithDisabilities = "people_with_disabilities",
        /// Women and girls.
        WomenAndGirls = "women_and_girls",
        /// Men and boys.
        MenAndBoys = "men_and_boys",
        /// People who have newly come to the country.
        NewlyArrived = "newly_arrived",
    }
}

/// The groups that are ages, each with its first and last year.
const AGES: [(TargetGroup, u32, u32); 5] = [
    (TargetGroup::SmallChildren, 0, 6),
    (TargetGroup::Children, 7, 12),
    (TargetGroup::YoungPeople, 13, 25),
    (TargetGroup::Adults, 26, 64),
    (TargetGroup::OlderPeople, 65, 79),
];

/// No age is higher.
const OLDEST: u32 = 120;

impl TargetGroup {
    /// The groups that a register's wording stands for, in order; none when it says nothing of whom (*Elit*, *Div 1*).
    ///
    /// ```
    /// use domain::target_group::TargetGroup::{self, *};
    /// assert_eq!(TargetGroup::fold("Barn och ungdom (7-20 år)"), [Children, YoungPeople]);
    /// assert_eq!(TargetGroup::fold("Senior 26-64 år"), [Adults]);
    /// assert_eq!(TargetGroup::fold("Pensionär (65+ år) och funktionsnedsatta"), [OlderPeople, PeopleWithDisabilities]);
    /// ```
    pub fn fold(written: &str) -> Vec<Self> {
        let text = written.to_lowercase();
        let mut groups = match ages(&text) {
            Some((from, to)) => of_ages(from, to),
            None => of_words(&text),
        };
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
        let begins = |stems: &[&str]| words.iter().any(|w| stems.iter().any(|stem| w.starts_with(stem)));
        if begins(&["funktions", "funkis", "handikapp", "para"]) {
            groups.push(Self::PeopleWithDisabilities);
        }
        if begins(&["kvinn", "flick", "tjej", "dam"]) {
            groups.push(Self::WomenAndGirls);
        }
        if begins(&["pojk", "kill", "herr"]) || words.contains(&"män") {
            groups.push(Self::MenAndBoys);
        }
        if begins(&["nyanländ", "flykting", "asylsök"]) {
            groups.push(Self::NewlyArrived);
        }
        groups.sort_unstable();
        groups.dedup();
        groups
    }
}

/// The first range of ages in a text in lower case: *7-20*, *65+*, *+65*, *från 21 år*, *65 år och äldre*, *upp till 20*.
fn ages(text: &str) -> Option<(u32, u32)> {
    let numbers: Vec<(usize, usize, u32)> = numbers(text);
    let (start, end, from) = *numbers.first()?;
    let before = text[..start].trim_end();
    let after = text[end..].trim_start();
    let joined = |c: char| matches!(c, '-' | '–' | '—');
    if after.starts_with(joined) {
        if let Some((_, _, to)) = numbers.get(1).filter(|(at, ..)| text[end..*at].trim().chars().all(joined))
        {
            return (from <= *to).then_some((from, *to));
        }
        return Some((from, OLDEST));
    }
    if before.ends_with("upp till") || before.ends_with('<') {
        return Some((0, from));
    }
    let after = after.strip_prefix("år").map_or(after, str::trim_start);
    let open = before.ends_with('+')
        || before.ends_with("från")
        || after.starts_with('+')
        || after.starts_with("och äldre");
    open.then_some((from, OLDEST))
}

/// Numbers of one to three digits and where they stand.
fn numbers(text: &str) -> Vec<(usize, usize, u32)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (c.is_ascii_digit(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                if at - from <= 3
                    && let Ok(number) = text[from..at].parse()
                {
                    found.push((from, at, number));
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}

/// The groups of which at least half of the years are meant.
fn of_ages(from: u32, to: u32) -> Vec<TargetGroup> {
    let meant = |(_, first, last): &(TargetGroup, u32, u32)| {
        let years = (to.min(*last) + 1).saturating_sub(from.max(*first));
        years * 2 > last - first
    };
    let groups: Vec<_> = AGES.iter().filter(|age| meant(age)).map(|age| age.0).collect();
    if groups.len() == AGES.len() { vec![TargetGroup::Everyone] } else { groups }
}

/// The ages that words tell of, in a text in lower case.
fn of_words(text: &str) -> Vec<TargetGroup> {
    use TargetGroup::{Adults, Children, Everyone, OlderPeople, SmallChildren, YoungPeople};
    if text.contains("alla åldrar") || text.trim() == "alla" {
        return vec![Everyone];
    }
    let mut groups = Vec::new();
    if text.contains("barn") {
        groups.extend([SmallChildren, Children]);
    }
    if text.contains("ungdom") || text.contains("unga") {
        groups.push(YoungPeople);
    }
    let adults = text.contains("vuxen") || text.contains("vuxna");
    if adults {
        groups.push(Adults);
    }
    if text.contains("pensionär") || text.contains("äldre") || (text.contains("senior") && !adults) {
        groups.push(OlderPeople);
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::TargetGroup::{self, *};
    use proptest::prelude::*;

    #[test]
    fn what_registers_write_is_folded() {
        for (written, groups) in [
            ("Barn och ungdom (0-20 år)", &[SmallChildren, Children, YoungPeople][..]),
            ("Barn och ungdom 4-25 år", &[Children, YoungPeople]),
            ("Barn 0-6år", &[SmallChildren]),
            ("Barn och unga upp till 20 år", &[SmallChildren, Children, YoungPeople]),
            ("Vuxna 21-64", &[Adults]),
            ("Vuxna (21+ år)", &[Adults, OlderPeople]),
            ("Vuxna (19- år)", &[YoungPeople, Adults, OlderPeople]),
            ("Senior 26-64 år", &[Adults]),
            ("Senior (65+)", &[OlderPeople]),
            ("Pensionärer +65", &[OlderPeople]),
            ("65 år och äldre", &[OlderPeople]),
            ("Äldre (från 65 år)", &[OlderPeople]),
            ("Vuxna (seniorlag)", &[Adults]),
            ("Alla åldrar (0+ år)", &[Everyone]),
            ("Funktionsnedsatt (alla åldrar)", &[Everyone, PeopleWithDisabilities]),
            ("Unga 7-25 (flickor)", &[Children, YoungPeople, WomenAndGirls]),
            ("Vuxna 26+ (män)", &[Adults, OlderPeople, MenAndBoys]),
            ("Mix barn/ungdom/vuxna", &[SmallChildren, Children, YoungPeople, Adults]),
            ("Parasport", &[PeopleWithDisabilities]),
            ("Nyanlända kvinnor", &[WomenAndGirls, NewlyArrived]),
            ("0-20 år & där laget inte deltar i en seniorserie", &[SmallChildren, Children, YoungPeople]),
            ("Elit", &[]),
            ("Div 1", &[]),
            ("", &[]),
        ] {
            assert_eq!(TargetGroup::fold(written), groups, "{written}");
        }
    }

    proptest! {
        #[test]
        fn nothing_that_is_written_stops_it(text in "\\PC{0,30}[0-9]{0,5}[-+–]?[0-9]{0,12}\\PC{0,5}") {
            let groups = TargetGroup::fold(&text);
            prop_assert!(groups.is_sorted());
        }
    }
}
