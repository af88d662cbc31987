//! What a mail seems to be and how sure that is: rules on evidence, in words a registrar can follow.
//!
//! Evidence is noted once, when the mail arrives ([`of_words`] reads its words; `app::inbound` asks the lists), and kept with
//! it. What follows from it is worked out each time it is shown ([`judge`]), so that what has happened since counts too. Nothing
//! is decided here: a person says yes.

use crate::text::fold;
use crate::words::stems;

crate::text_enum! {
    /// Something that speaks for what a mail is, where it belongs or whom it is from. The written form is kept with the mail.
    pub enum Evidence {
        /// It came to a recipient's own reply address.
        ReplyAddress = "reply-address",
        /// It answers a mail of ours, by `In-Reply-To` or `References`.
        InReplyTo = "in-reply-to",
        /// The register number stands in the subject.
        NumberInSubject = "number-in-subject",
        /// The register number stands in the text.
        NumberInText = "number-in-text",
        /// The words of the referral's title stand in the subject.
        TitleInSubject = "title-in-subject",
        /// More than one referral of ours is named.
        SeveralReferrals = "several-referrals",
        /// The sender's address is on a distribution list.
        SenderOnList = "sender-on-list",
        /// The same address is on several lists, or stands for several on one: the latest is suggested.
        OnSeveralLists = "on-several-lists",
        /// The sender's domain is that of one recipient alone.
        SenderDomain = "sender-domain",
        /// The sender's name is that of a recipient.
        NameOfSender = "name-of-sender",
        /// A line of the text, such as the signature, is the name of a recipient.
        NameInText = "name-in-text",
        /// The subject says that it is an answer to a referral.
        SubjectSaysAnswer = "subject-says-answer",
        /// The text takes a stance, as answers do.
        TextSaysAnswer = "text-says-answer",
        /// A file is named as an answer.
        FileSaysAnswer = "file-says-answer",
        /// A short text that asks something and takes no stance.
        Asks = "asks",
        /// It asks for longer time.
        AsksLongerTime = "asks-longer-time",
        /// It looks like advertising or a newsletter.
        Advertising = "advertising",
    }
}

crate::text_enum! {
    /// What a mail seems to be.
    pub enum Seems {
        /// An answer to a referral.
        Answer = "answer",
        /// More from someone who has answered already.
        More = "more",
        /// A question.
        Question = "question",
        /// A request for longer time.
        LongerTime = "longer_time",
        /// Nothing for the register, such as advertising.
        NotForUs = "not_for_us",
        /// Made by a machine.
        Automatic = "automatic",
        /// Nothing tells.
        Unclear = "unclear",
    }
}

crate::text_enum! {
    /// How sure a suggestion is.
    pub enum Certainty {
        /// Who, to what and that it is an answer: all are told by the mail itself.
        Sure = "sure",
        /// Most speaks for it. Read before you say yes.
        Likely = "likely",
        /// A person has to find out.
        Look = "look",
    }
}

/// What is known beside the evidence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Known {
    /// A person wrote it, as far as can be seen; false for what machines send.
    pub by_a_person: bool,
    /// A referral is suggested.
    pub referral: bool,
    /// Whom it is suggested to be from.
    pub who: Who,
}

/// Whom a mail is suggested to be from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Who {
    /// Nobody is suggested.
    #[default]
    Unknown,
    /// A recipient of the referral.
    Recipient,
    /// A recipient that has answered already.
    Answered,
}

/// What a mail seems to be, and how sure that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion {
    /// What it seems to be.
    pub seems: Seems,
    /// How sure.
    pub certainty: Certainty,
}

/// What follows from the evidence.
///
/// Sure is only an answer of which the mail itself tells all three: who (an address of the list, or a reply to our letter),
/// to what (one referral alone), and that it is an answer.
///
/// ```
/// use domain::suggestion::{Certainty, Evidence, Known, Seems, Who, judge};
/// let known = Known { by_a_person: true, referral: true, who: Who::Recipient };
/// let found = judge(&[Evidence::SenderOnList, Evidence::SubjectSaysAnswer], known);
/// assert_eq!((found.seems, found.certainty), (Seems::Answer, Certainty::Sure));
/// let twice = judge(&[Evidence::SenderOnList, Evidence::SubjectSaysAnswer], Known { who: Who::Answered, ..known });
/// assert_eq!((twice.seems, twice.certainty), (Seems::More, Certainty::Likely));
/// ```
pub fn judge(evidence: &[Evidence], known: Known) -> Suggestion {
    use Evidence as E;
    let recipient = known.who != Who::Unknown;
    let has = |any: &[Evidence]| evidence.iter().any(|e| any.contains(e));
    let says = has(&[E::SubjectSaysAnswer, E::TextSaysAnswer, E::FileSaysAnswer]);
    let seems = if !known.by_a_person {
        Seems::Automatic
    } else if has(&[E::AsksLongerTime]) && !says {
        Seems::LongerTime
    } else if has(&[E::Asks]) && !says {
        Seems::Question
    } else if has(&[E::Advertising]) && !says && !recipient {
        Seems::NotForUs
    } else if known.who == Who::Answered {
        Seems::More
    } else if says || known.referral || recipient {
        Seems::Answer
    } else {
        Seems::Unclear
    };
    let who = recipient && has(&[E::ReplyAddress, E::InReplyTo, E::SenderOnList]);
    let one = known.referral && !has(&[E::SeveralReferrals]);
    let which =
        one && (!has(&[E::OnSeveralLists]) || has(&[E::NumberInSubject, E::InReplyTo, E::ReplyAddress]));
    let both = known.referral && recipient;
    let certainty = match seems {
        Seems::Answer if says && who && which => Certainty::Sure,
        Seems::Answer | Seems::More if both && one => Certainty::Likely,
        Seems::Question | Seems::LongerTime | Seems::NotForUs => Certainty::Likely,
        _ => Certainty::Look,
    };
    Suggestion { seems, certainty }
}

/// Most characters of a text that takes no stance and still is taken for a question.
const QUESTION: usize = 900;

/// What the words of a mail tell: its subject, what the sender wrote themselves, and the names of its files.
pub fn of_words(subject: &str, own_text: &str, files: &[&str]) -> Vec<Evidence> {
    let (subject, text) = (subject.to_lowercase(), own_text.to_lowercase());
    let any = |text: &str, words: &[&str]| words.iter().any(|w| text.contains(w));
    let mut found = Vec::new();
    if any(&subject, ANSWER) {
        found.push(Evidence::SubjectSaysAnswer);
    }
    let stance = any(&text, STANCE);
    if stance {
        found.push(Evidence::TextSaysAnswer);
    }
    let names: Vec<String> = files.iter().map(|f| f.to_lowercase()).collect();
    if names.iter().any(|name| any(name, ANSWER)) {
        found.push(Evidence::FileSaysAnswer);
    }
    if any(&subject, LONGER) || any(&text, LONGER) {
        found.push(Evidence::AsksLongerTime);
    } else if text.contains('?') && !stance && files.is_empty() && text.chars().count() <= QUESTION {
        found.push(Evidence::Asks);
    }
    if any(&text, ADVERTISING) || any(&subject, ADVERTISING) {
        found.push(Evidence::Advertising);
    }
    found
}

/// How answers are named in subjects and file names, in Swedish, English, Finnish.
const ANSWER: &[&str] = &[
    "remissvar",
    "yttrande",
    "svar på remiss",
    "svar på remissen",
    "referral response",
    "response to the referral",
    "lausunto",
];
/// How answers take a stance.
const STANCE: &[&str] = &[
    "tillstyrk",
    "avstyrk",
    "ingen erinran",
    "inget att erinra",
    "inget att invända",
    "inga synpunkter",
    "avstår från att yttra",
    "avstår från att svara",
    "vårt remissvar",
    "vårt yttrande",
    "ställer sig bakom",
    "we support the proposal",
    "we reject",
    "no objection",
    "our response to the referral",
    "kannatamme",
    "puollamme",
    "emme kannata",
    "lausuntonamme",
    "ei huomautettavaa",
];
/// How longer time is asked for.
const LONGER: &[&str] = &[
    "anstånd",
    "längre tid",
    "förlängd svarstid",
    "förlängd remisstid",
    "mer tid",
    "extension of time",
    "longer time",
    "lisäaikaa",
    "lisäaika",
];
/// What newsletters and advertising say.
const ADVERTISING: &[&str] = &[
    "avregistrera dig",
    "avsluta prenumerationen",
    "unsubscribe",
    "nyhetsbrev",
    "newsletter",
    "kampanjpris",
    "erbjudande gäller",
    "peruuta tilaus",
    "uutiskirje",
];

/// Do the words of a title stand in a subject? At least two words that carry meaning, and most of the title's.
pub fn names_title(subject: &str, title: &str) -> bool {
    let language = crate::language::Language::Swedish;
    let mut wanted = stems(title, language);
    wanted.sort();
    wanted.dedup();
    let there = stems(subject, language);
    let found = wanted.iter().filter(|w| there.contains(w)).count();
    found >= 2 && found * 3 >= wanted.len() * 2
}

/// Domains that anyone can have an address at: they tell nothing of who the sender is.
pub fn is_anyones_domain(domain: &str) -> bool {
    const ANYONES: &[&str] = &[
        "gmail.com",
        "googlemail.com",
        "hotmail.com",
        "hotmail.se",
        "outlook.com",
        "outlook.se",
        "live.com",
        "live.se",
        "msn.com",
        "yahoo.com",
        "yahoo.se",
        "icloud.com",
        "me.com",
        "mac.com",
        "telia.com",
        "tele2.se",
        "comhem.se",
        "bredband.net",
        "bahnhof.se",
        "spray.se",
        "passagen.se",
        "swipnet.se",
        "proton.me",
        "protonmail.com",
        "gmx.com",
        "mail.com",
        "aol.com",
    ];
    ANYONES.contains(&domain.to_lowercase().as_str())
}

/// Lines at the end of a text in which a signature may stand, and at its beginning, where a letterhead may.
const SIGNATURE: usize = 8;
const LETTERHEAD: usize = 3;

/// What may be a recipient's name, folded as names are compared: the sender's name, whole and in its parts, and the short
/// lines a text begins and ends with. The first is the sender's name.
pub fn names_in(sender: &str, text: &str) -> (Vec<String>, Vec<String>) {
    let parts = std::iter::once(sender)
        .chain(sender.split([',', '|', '(', ')', '/']))
        .chain(sender.split(" - "))
        .chain(sender.split(" via "));
    let tidy = |name: &str| fold(name.trim_matches(|c: char| !c.is_alphanumeric()));
    let mut of_sender: Vec<String> = parts.map(tidy).filter(|n| n.chars().count() >= 3).collect();
    let lines: Vec<&str> =
        text.lines().map(str::trim).filter(|l| (3..=80).contains(&l.chars().count())).collect();
    let ends = lines.iter().rev().take(SIGNATURE).chain(lines.iter().take(LETTERHEAD));
    let mut of_text: Vec<String> = ends.map(|l| tidy(l)).filter(|n| n.chars().count() >= 3).collect();
    for all in [&mut of_sender, &mut of_text] {
        let mut seen = std::collections::BTreeSet::new();
        all.retain(|n| seen.insert(n.clone()));
    }
    of_text.retain(|n| !of_sender.contains(n));
    (of_sender, of_text)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: Known = Known { by_a_person: true, referral: true, who: Who::Recipient };

    fn of(evidence: &[Evidence], known: Known) -> (Seems, Certainty) {
        let found = judge(evidence, known);
        (found.seems, found.certainty)
    }

    #[test]
    fn sure_is_only_what_tells_who_what_and_that_it_is_an_answer() {
        use Evidence as E;
        assert_eq!(of(&[E::SenderOnList, E::TextSaysAnswer], ALL), (Seems::Answer, Certainty::Sure));
        assert_eq!(of(&[E::SenderOnList], ALL), (Seems::Answer, Certainty::Likely), "it may be anything");
        assert_eq!(
            of(&[E::SenderDomain, E::TextSaysAnswer], ALL),
            (Seems::Answer, Certainty::Likely),
            "a colleague may write"
        );
        let two = [E::SenderOnList, E::SubjectSaysAnswer, E::SeveralReferrals];
        assert_eq!(of(&two, ALL), (Seems::Answer, Certainty::Look), "it answers two");
        let lists = [E::SenderOnList, E::SubjectSaysAnswer, E::OnSeveralLists];
        assert_eq!(of(&lists, ALL).1, Certainty::Likely);
        assert_eq!(of(&[&lists[..], &[E::NumberInSubject]].concat(), ALL).1, Certainty::Sure);
    }

    #[test]
    fn a_question_is_none_when_it_takes_a_stance() {
        let asked = of_words("Fråga om remissen", "Hej! När är sista dagen?", &[]);
        assert_eq!(of(&asked, ALL), (Seems::Question, Certainty::Likely));
        let stance = of_words("Remissen", "Vi tillstyrker. Har ni tänkt på kollektivtrafiken?", &[]);
        assert_eq!(stance, [Evidence::TextSaysAnswer]);
        let with_file = of_words("Hej", "Kan ni bekräfta att ni fått detta?", &["Remissvar PRO.pdf"]);
        assert_eq!(with_file, [Evidence::FileSaysAnswer], "a file with an answer is no question");
    }

    #[test]
    fn longer_time_and_advertising_are_told_apart() {
        let longer = of_words("Anstånd", "Vi behöver anstånd till den 15 mars.", &[]);
        assert_eq!(of(&longer, ALL).0, Seems::LongerTime);
        let advert = of_words("Höstens kurser", "Läs vårt nyhetsbrev. Avregistrera dig här.", &[]);
        assert_eq!(of(&advert, Known { by_a_person: true, ..Known::default() }).0, Seems::NotForUs);
        assert_eq!(
            of(&[], Known { by_a_person: true, ..Known::default() }),
            (Seems::Unclear, Certainty::Look)
        );
        assert_eq!(of(&advert, Known::default()).0, Seems::Automatic);
    }

    #[test]
    fn a_title_is_recognised_by_its_words_and_not_by_one() {
        let title = "Modell för samverkan med civilsamhället";
        assert!(names_title("Sv: Samverkan med civilsamhället, modellen", title));
        assert!(!names_title("Samverkan", title));
        assert!(!names_title("Inbjudan till möte", title));
    }

    #[test]
    fn names_are_looked_for_where_they_stand() {
        let (sender, text) =
            names_in("Anna Ek, Föreningen", "Hej\n\nVi tycker bra.\n\nVänligen\nAnna Ek\nUnga Synskadade");
        assert!(sender.contains(&fold("Föreningen")) && sender.contains(&fold("Anna Ek")));
        assert!(text.contains(&fold("Unga Synskadade")));
        assert!(!text.contains(&fold("Anna Ek")), "not twice");
    }

    #[test]
    fn everyones_domains_tell_nothing() {
        assert!(is_anyones_domain("Gmail.com") && !is_anyones_domain("pro.example"));
    }
}
