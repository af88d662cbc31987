//! How far two people agree when they code the same views without seeing each other's work (inter-coder agreement).
//!
//! Views are drawn by a rule that anyone can repeat ([`draw`]), coded by two people each for themselves ([`Blind`]), and
//! compared ([`compare`]): how often they did the same, and Cohen's kappa, which takes away what chance alone would give
//! (J. Cohen, *Educational and Psychological Measurement* 20, 1960). A view may carry many codes, so each code is judged by
//! itself, on or off, and the codes are taken together by adding up what lies above chance and what could lie above it (H.
//! de Vries and others call it *pooled kappa*, *Field Methods* 20, 2008). Where every view has just one code that is Cohen's
//! kappa itself. All is counted in whole numbers until the last division. Who may draw and code: [`crate::access`], `Code`.

use crate::code_book::Code;
use crate::contribution::Contribution;
use crate::file::FileHash;
use crate::ids::{AccountId, CodeId, ReferralId, SampleId};
use crate::stance::Stance;
use crate::time::Instant;
use crate::validation::{Problem, Problems};
use std::collections::{BTreeMap, BTreeSet};

/// Most characters in the word that decides the draw.
pub const SEED: usize = 40;
/// Most characters in why a view was settled as it was.
pub const REASON: usize = 2_000;

/// Views that two people code, each for themselves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sample {
    /// Identity.
    pub id: SampleId,
    /// Whose views.
    pub referral: ReferralId,
    /// The word that decided which views were drawn.
    pub seed: String,
    /// How many there were to draw from.
    pub drawn_from: i64,
    /// Who code, and when each was done.
    pub coders: [Coder; 2],
    /// Who drew it.
    pub drawn_by: Option<AccountId>,
    /// When.
    pub drawn_at: Instant,
    /// When it was broken off, and by whom.
    pub stopped: Option<(Instant, Option<AccountId>)>,
    /// Rises with each change.
    pub version: i64,
}

/// One of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coder {
    /// Who.
    pub account: AccountId,
    /// When they handed in.
    pub done_at: Option<Instant>,
}

/// How far a sample has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SampleState {
    /// It is being coded.
    Open,
    /// Both have handed in: what they did can be seen.
    Done,
    /// Broken off.
    Stopped,
}

impl Sample {
    /// How far it has come.
    pub fn state(&self) -> SampleState {
        match (self.stopped, self.coders.iter().all(|c| c.done_at.is_some())) {
            (_, true) => SampleState::Done,
            (Some(_), false) => SampleState::Stopped,
            (None, false) => SampleState::Open,
        }
    }

    /// Which of the two this person is.
    pub fn place_of(&self, who: AccountId) -> Option<usize> {
        self.coders.iter().position(|c| c.account == who)
    }

    /// May this person still code in it? One of the two may, until they have handed in.
    pub fn may_code(&self, who: AccountId) -> bool {
        self.state() == SampleState::Open
            && self.coders.iter().any(|c| c.account == who && c.done_at.is_none())
    }
}

/// What one person said of a view.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Blind {
    /// The codes they put on it.
    pub codes: BTreeSet<CodeId>,
    /// How they read its stance; an answer to a question has none.
    pub stance: Option<Stance>,
}

impl Blind {
    /// The same with each code that was taken up in another read as that other, however often it was.
    #[must_use]
    pub fn merged(mut self, book: &[Code]) -> Self {
        let heir = |id: CodeId| book.iter().find(|c| c.id == id).and_then(|c| c.merged_into);
        let last = |mut id: CodeId| {
            // No chain is longer than the book.
            for _ in book {
                let Some(next) = heir(id) else { break };
                id = next;
            }
            id
        };
        self.codes = self.codes.into_iter().map(last).collect();
        self
    }

    /// Checks what was typed of a view. `book` is the referral's code book.
    ///
    /// # Errors
    /// `codes` when one is not in use in the book, `stance` when the view has one that was not said.
    pub fn check(
        view: &Contribution,
        codes: &[CodeId],
        stance: Option<Stance>,
        book: &[Code],
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        if codes.iter().any(|id| !book.iter().any(|c| c.id == *id && c.is_active())) {
            problems.add("codes", Problem::NotAChoice);
        }
        let has_stance = view.question.is_none();
        if has_stance && stance.is_none() {
            problems.add("stance", Problem::Missing);
        }
        let said = Self { codes: codes.iter().copied().collect(), stance: stance.filter(|_| has_stance) };
        problems.into_result().map(|()| said)
    }
}

/// What is asked for when a sample is drawn, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// How many views.
    pub size: usize,
    /// The word that decides which; empty for one made by chance.
    pub seed: String,
    /// Who code.
    pub coders: [AccountId; 2],
}

impl Drawing {
    /// Checks it. `from` is how many views there are, `may` who can code.
    ///
    /// # Errors
    /// `size`, `seed`, `first` and `second`.
    pub fn check(
        size: &str,
        seed: &str,
        coders: [Option<AccountId>; 2],
        from: usize,
        may: &[AccountId],
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let size = size.trim().parse().ok().filter(|n| (1..=from).contains(n)).unwrap_or_else(|| {
            problems.add("size", Problem::NotInRange(1, i64::try_from(from).unwrap_or(i64::MAX)));
            0
        });
        let seed = problems.optional_line("seed", seed, SEED);
        for (field, coder) in ["first", "second"].into_iter().zip(coders) {
            if coder.is_none_or(|id| !may.contains(&id)) {
                problems.add(field, Problem::NotAChoice);
            }
        }
        if coders[0].is_some() && coders[0] == coders[1] {
            problems.add("second", Problem::SamePerson);
        }
        problems.into_result()?;
        let [Some(first), Some(second)] = coders else {
            return Err(Problems::one("first", Problem::NotAChoice));
        };
        Ok(Self { size, seed, coders: [first, second] })
    }
}

/// Draws `size` of the references: those whose SHA-256 of the seed, a space and the reference comes first, in that order. Any
/// tool that reckons SHA-256 gives the same views.
pub fn draw<'r>(seed: &str, references: impl IntoIterator<Item = &'r str>, size: usize) -> Vec<&'r str> {
    let hash = |reference: &str| FileHash::of(format!("{seed} {reference}").as_bytes()).as_str().to_owned();
    let mut all: Vec<(String, &str)> = references.into_iter().map(|r| (hash(r), r)).collect();
    all.sort_unstable();
    all.into_iter().take(size).map(|(_, reference)| reference).collect()
}

/// How far two people agree on one thing: whole numbers, from which the shares follow. Taken together ([`Agreement::pooled`])
/// they are sums over several things.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Agreement {
    /// How many times both judged.
    pub judged: i64,
    /// How many times they said the same.
    pub agreed: i64,
    /// `n·agreed − chance`: what lies above chance, times n².
    above: i64,
    /// `n² − chance`: what could lie above chance, times n².
    room: i64,
}

impl Agreement {
    /// Of what each said, one pair for each thing judged.
    pub fn of<T: Ord + Copy>(pairs: impl IntoIterator<Item = (T, T)>) -> Self {
        let (mut n, mut agreed) = (0_i64, 0_i64);
        let mut said: BTreeMap<T, [i64; 2]> = BTreeMap::new();
        for (first, second) in pairs {
            n += 1;
            agreed += i64::from(first == second);
            said.entry(first).or_default()[0] += 1;
            said.entry(second).or_default()[1] += 1;
        }
        let chance: i64 = said.values().map(|[first, second]| first * second).sum();
        Self { judged: n, agreed, above: n * agreed - chance, room: n * n - chance }
    }

    /// Several things judged of the same views, taken together.
    pub fn pooled(all: impl IntoIterator<Item = Self>) -> Self {
        all.into_iter().fold(Self::default(), |sum, one| Self {
            judged: sum.judged + one.judged,
            agreed: sum.agreed + one.agreed,
            above: sum.above + one.above,
            room: sum.room + one.room,
        })
    }

    /// The share on which they agree, in thousandths; none when nothing was judged.
    pub fn observed(&self) -> Option<i64> {
        thousandths(self.agreed, self.judged)
    }

    /// Cohen's kappa in thousandths, from −1000 to 1000. None when chance alone would give full agreement: both said the same
    /// of everything, so that there is nothing to tell agreement from chance by; or when nothing was judged.
    pub fn kappa(&self) -> Option<i64> {
        thousandths(self.above, self.room)
    }

    /// The kappa in words.
    pub fn strength(&self) -> Option<Strength> {
        self.kappa().map(Strength::of)
    }
}

/// A share in thousandths, rounded half away from zero; none of nothing.
fn thousandths(part: i64, whole: i64) -> Option<i64> {
    if whole == 0 {
        return None;
    }
    let twice = i128::from(part) * 2_000;
    let rounded = (twice.abs() + i128::from(whole)) / (2 * i128::from(whole));
    i64::try_from(rounded * twice.signum()).ok()
}

crate::text_enum! {
    /// A kappa in words, by the steps of J. R. Landis and G. G. Koch (*Biometrics* 33, 1977). They are a custom, not a law:
    /// what is enough is for whoever uses the codes to judge.
    pub enum Strength {
        /// Below 0.
        Worse = "worse_than_chance",
        /// 0 to 0.20.
        Slight = "slight",
        /// To 0.40.
        Fair = "fair",
        /// To 0.60.
        Moderate = "moderate",
        /// To 0.80.
        Substantial = "substantial",
        /// Above 0.80.
        AlmostPerfect = "almost_perfect",
    }
}

impl Strength {
    /// Of a kappa in thousandths. It is judged as it is shown, by hundredths.
    pub fn of(kappa: i64) -> Self {
        match thousandths(kappa, 10_000).unwrap_or(0) {
            i64::MIN..=-1 => Self::Worse,
            0..=20 => Self::Slight,
            21..=40 => Self::Fair,
            41..=60 => Self::Moderate,
            61..=80 => Self::Substantial,
            81.. => Self::AlmostPerfect,
        }
    }
}

/// How far two agree on one code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnCode {
    /// The code.
    pub code: CodeId,
    /// How many views each put it on.
    pub put: [i64; 2],
    /// How many views both put it on.
    pub both: i64,
    /// On or off, view by view.
    pub agreement: Agreement,
}

/// What came of the comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comparison {
    /// How many views both coded.
    pub views: i64,
    /// Of how many they said just the same: the same codes and the same stance.
    pub alike: i64,
    /// Each code that either of them used, by identity.
    pub codes: Vec<OnCode>,
    /// Those codes taken together: each code of each view is one judgement.
    pub all_codes: Agreement,
    /// How the stance was read, of the views that have one.
    pub stance: Agreement,
}

/// Compares what two people said, one pair for each view.
pub fn compare(pairs: &[(Blind, Blind)]) -> Comparison {
    let used: BTreeSet<CodeId> = pairs.iter().flat_map(|(a, b)| a.codes.union(&b.codes).copied()).collect();
    let count = |holds: &dyn Fn(&(Blind, Blind)) -> bool| {
        i64::try_from(pairs.iter().filter(|pair| holds(pair)).count()).unwrap_or(i64::MAX)
    };
    let on_code = |code: CodeId| OnCode {
        code,
        put: [count(&|(a, _)| a.codes.contains(&code)), count(&|(_, b)| b.codes.contains(&code))],
        both: count(&|(a, b)| a.codes.contains(&code) && b.codes.contains(&code)),
        agreement: Agreement::of(
            pairs.iter().map(|(a, b)| (a.codes.contains(&code), b.codes.contains(&code))),
        ),
    };
    let codes: Vec<OnCode> = used.into_iter().map(on_code).collect();
    Comparison {
        views: count(&|_| true),
        alike: count(&|(a, b)| a == b),
        all_codes: Agreement::pooled(codes.iter().map(|c| c.agreement)),
        stance: Agreement::of(pairs.iter().filter_map(|(a, b)| a.stance.zip(b.stance))),
        codes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Seed;

    /// Of a table: row is what the first said, column what the second said.
    fn table<const N: usize>(cells: [[usize; N]; N]) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        for (first, row) in cells.iter().enumerate() {
            for (second, times) in row.iter().enumerate() {
                pairs.extend(std::iter::repeat_n((first, second), *times));
            }
        }
        pairs
    }

    fn code(n: u8) -> CodeId {
        CodeId::new(Seed { unix_millis: 1, random: [n; 10] })
    }

    #[test]
    fn kappa_is_what_the_textbooks_say() {
        // Fifty applications, two readers, yes or no: 0.70 observed, 0.50 by chance.
        let readers = Agreement::of(table([[20, 5], [10, 15]]));
        assert_eq!((readers.observed(), readers.kappa()), (Some(700), Some(400)));
        assert_eq!(readers.strength(), Some(Strength::Fair));
        // The same share observed in both, 0.60, and one kappa twice the other: they say yes more or less often.
        let skewed = Agreement::of(table([[45, 15], [25, 15]]));
        assert_eq!((skewed.observed(), skewed.kappa()), (Some(600), Some(130)));
        let opposed = Agreement::of(table([[25, 35], [5, 35]]));
        assert_eq!((opposed.observed(), opposed.kappa()), (Some(600), Some(259)));
        // Fleiss, Statistical Methods for Rates and Proportions: a hundred patients, three diagnoses.
        let fleiss = Agreement::of(table([[75, 1, 4], [5, 4, 1], [0, 0, 10]]));
        assert_eq!((fleiss.observed(), fleiss.kappa()), (Some(890), Some(676)));
        assert_eq!(fleiss.strength(), Some(Strength::Substantial));
    }

    #[test]
    fn pooled_over_codes_it_is_kappa_itself_where_each_view_has_one_code() {
        let cells = [[75, 1, 4], [5, 4, 1], [0, 0, 10]];
        let blind = |n: usize| Blind { codes: [code(u8::try_from(n).unwrap())].into(), stance: None };
        let pairs: Vec<_> = table(cells).into_iter().map(|(a, b)| (blind(a), blind(b))).collect();
        let found = compare(&pairs);
        let each: Vec<_> = found.codes.iter().map(|c| c.agreement.kappa().unwrap()).collect();
        assert_eq!(each, [688, 500, 773], "as Fleiss gives them, each diagnosis against the others");
        assert_eq!(found.all_codes.kappa(), Agreement::of(table(cells)).kappa());
        assert_eq!((found.views, found.alike), (100, 89));
        assert_eq!((found.codes[0].put, found.codes[0].both), ([80, 80], 75));
        assert_eq!(found.stance.kappa(), None, "no stance was read");
    }

    #[test]
    fn it_is_said_when_there_is_nothing_to_tell_chance_from() {
        let same = Agreement::of([(true, true), (true, true)]);
        assert_eq!((same.observed(), same.kappa()), (Some(1_000), None), "chance alone would give it");
        assert_eq!(Agreement::of::<bool>([]), Agreement::default());
        assert_eq!(Agreement::default().observed(), None);
        let never = Agreement::of([(true, false), (false, true)]);
        assert_eq!((never.observed(), never.kappa()), (Some(0), Some(-1_000)));
        assert_eq!(never.strength(), Some(Strength::Worse));
        // A code on everything adds neither above nor room: what is taken together rests on the others.
        let other = Agreement::of(table([[20, 5], [10, 15]]));
        assert_eq!(Agreement::pooled([same, other]).kappa(), other.kappa());
        assert_eq!(compare(&[]), Comparison::default());
    }

    #[test]
    fn a_view_may_carry_many_codes_and_the_stance_is_judged_by_itself() {
        let blind = |codes: &[u8], stance| Blind { codes: codes.iter().map(|n| code(*n)).collect(), stance };
        let (yes, no) = (Some(Stance::Support), Some(Stance::Reject));
        let pairs = [
            (blind(&[1, 2], yes), blind(&[2, 1], yes)),
            (blind(&[1], yes), blind(&[1, 2], no)),
            (blind(&[], no), blind(&[], no)),
            (blind(&[2], None), blind(&[2], None)),
        ];
        let found = compare(&pairs);
        assert_eq!((found.views, found.alike), (4, 3));
        assert_eq!(
            (found.codes[0].agreement.observed(), found.codes[0].agreement.kappa()),
            (Some(1_000), Some(1_000))
        );
        assert_eq!(
            (found.codes[1].agreement.observed(), found.codes[1].agreement.kappa()),
            (Some(750), Some(500))
        );
        assert_eq!(
            (found.all_codes.judged, found.all_codes.agreed, found.all_codes.observed()),
            (8, 7, Some(875))
        );
        assert_eq!((found.all_codes.above, found.all_codes.room), (12, 16), "8 of 8 and 4 of 8");
        assert_eq!((found.stance.judged, found.stance.kappa()), (3, Some(400)));
    }

    #[test]
    fn a_kappa_is_judged_as_it_is_shown() {
        use Strength::{AlmostPerfect, Fair, Moderate, Slight, Substantial};
        let words = [-1, 0, 204, 205, 404, 600, 604, 605, 809, 1_000].map(Strength::of);
        let wanted = [
            Slight,
            Slight,
            Slight,
            Fair,
            Fair,
            Moderate,
            Moderate,
            Substantial,
            AlmostPerfect,
            AlmostPerfect,
        ];
        assert_eq!(words, wanted);
        assert_eq!(Strength::of(-5), Strength::Worse);
    }

    #[test]
    fn the_same_seed_draws_the_same_views() {
        let all: Vec<String> = (1..=1_000).map(|n| format!("2024-{n:04}.1")).collect();
        let drawn = |seed: &str, n| draw(seed, all.iter().map(String::as_str), n);
        assert_eq!(drawn("remiss", 30), drawn("remiss", 30));
        assert_eq!(
            drawn("remiss", 30),
            draw("remiss", all.iter().rev().map(String::as_str), 30),
            "in whatever order"
        );
        assert_eq!(
            drawn("remiss", 60)[..30],
            drawn("remiss", 30)[..],
            "a larger sample holds the smaller one"
        );
        assert_ne!(drawn("remiss", 30), drawn("annat", 30));
        // sha256sum of "remiss 2024-0001.1" and so on: what any other tool gives.
        assert_eq!(draw("remiss", ["2024-0001.1", "2024-0002.1", "2024-0003.1"], 1), ["2024-0002.1"]);
        // No stretch of the list is favoured: of half of them, about half lie in its first half.
        let many: BTreeSet<&str> = drawn("7", 500).into_iter().collect();
        let from_first_half = all[..500].iter().filter(|r| many.contains(r.as_str())).count();
        assert!((200..=300).contains(&from_first_half), "{from_first_half}");
    }

    #[test]
    fn a_drawing_names_two_different_people_and_no_more_views_than_there_are() {
        let account = |n: u8| AccountId::new(Seed { unix_millis: 1, random: [n; 10] });
        let may = [account(1), account(2)];
        let both = [Some(account(1)), Some(account(2))];
        assert_eq!(Drawing::check(" 12 ", "", both, 12, &may).unwrap().size, 12);
        let refused = Drawing::check("13", "", [Some(account(1)), Some(account(1))], 12, &may).unwrap_err();
        assert_eq!(refused.at("size"), Some(&Problem::NotInRange(1, 12)));
        assert_eq!(refused.at("second"), Some(&Problem::SamePerson));
        let refused = Drawing::check("0", "", [Some(account(3)), None], 12, &may).unwrap_err();
        assert_eq!(
            (refused.at("first"), refused.at("second")),
            (Some(&Problem::NotAChoice), Some(&Problem::NotAChoice))
        );
    }

    #[test]
    fn nobody_sees_anything_until_both_have_handed_in() {
        let account = |n: u8| AccountId::new(Seed { unix_millis: 1, random: [n; 10] });
        let at: Instant = "2024-03-01T09:00:00Z".parse().unwrap();
        let coder = |n: u8| Coder { account: account(n), done_at: None };
        let seed = Seed { unix_millis: 1, random: [9; 10] };
        let mut sample = Sample {
            id: SampleId::new(seed),
            referral: ReferralId::new(seed),
            seed: "remiss".into(),
            drawn_from: 9,
            coders: [coder(1), coder(2)],
            drawn_by: None,
            drawn_at: at,
            stopped: None,
            version: 1,
        };
        assert!(sample.may_code(account(1)) && !sample.may_code(account(3)));
        sample.coders[0].done_at = Some(at);
        assert!(!sample.may_code(account(1)), "what was handed in stays");
        assert_eq!(sample.state(), SampleState::Open);
        sample.stopped = Some((at, None));
        assert_eq!((sample.state(), sample.may_code(account(2))), (SampleState::Stopped, false));
        sample.stopped = None;
        sample.coders[1].done_at = Some(at);
        assert_eq!(sample.state(), SampleState::Done);
    }
}
