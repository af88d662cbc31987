//! Which organisations the names on a list mean: those that are certain in bulk, the others one by one.

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::pages::work::referral::query;
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::name_answer::{Answer, Place, Question, Suggestion};
use askama::Template;
use domain::access::Action;
use domain::ids::OrganisationId;
use domain::name_match::{Certainty, Reason};

/// Most names shown at once in the part that is read one by one.
const MOST: usize = 50;
/// Most names shown at once where one press answers all.
const MOST_TOGETHER: usize = 500;

#[derive(Template)]
#[template(path = "work/distribution_list/names.html")]
struct NamesPage<'a> {
    ui: &'a Ui,
    /// Where the form goes, and where the list stands.
    here: String,
    back: String,
    /// What the list is called.
    heading: String,
    may_change: bool,
    /// One certain suggestion each, by the row's number in the form.
    certain: Vec<(usize, Question)>,
    /// Suggestions to read.
    look: Vec<(usize, Question)>,
    /// No suggestion.
    none: Vec<(usize, Question)>,
    /// More than are shown, in each of the three.
    more: [i64; 3],
    /// What the latest answers came to: tied, new, refused.
    came: Option<(i64, i64, i64)>,
    errors: FormErrors,
}

impl NamesPage<'_> {
    fn nothing_left(&self) -> bool {
        self.certain.is_empty() && self.look.is_empty() && self.none.is_empty()
    }

    /// That more are shown when these are answered.
    fn further(&self, part: usize) -> String {
        match self.more.get(part) {
            Some(0) | None => String::new(),
            Some(more) => format!(" {}", self.ui.t.msg_lists_more(*more)),
        }
    }

    fn certainty(&self, suggestion: &Suggestion) -> String {
        let t = self.ui.t;
        match suggestion.certainty {
            Certainty::Certain => t.msg_lists_certain(),
            Certainty::Likely => t.msg_lists_likely(),
            Certainty::Look => t.msg_lists_look(),
        }
    }

    fn tag(&self, suggestion: &Suggestion) -> &'static str {
        match suggestion.certainty {
            Certainty::Certain => "tag tag--good",
            Certainty::Likely => "tag tag--half",
            Certainty::Look => "tag tag--care",
        }
    }

    fn reasons(&self, suggestion: &Suggestion) -> String {
        let mut words: Vec<String> = suggestion.reasons.iter().map(|r| reason_word(self.ui, *r)).collect();
        if let Some(alias) = &suggestion.alias {
            words.push(self.ui.t.msg_lists_alias(alias.as_str()));
        }
        words.join(" ")
    }

    fn suggested(question: &Question) -> String {
        question.suggestions.iter().map(|s| s.organisation.to_string()).collect::<Vec<_>>().join(" ")
    }

    fn count(rows: &[(usize, Question)]) -> i64 {
        i64::try_from(rows.len()).unwrap_or(0)
    }
}

/// Why a name is suggested, in a sentence.
fn reason_word(ui: &Ui, reason: Reason) -> String {
    i18n::words::name_reason(ui.language, reason)
}

/// The place of a list's address.
enum Of {
    List(String),
    Referral(String),
}

async fn page<'a>(ui: &'a Ui, of: &Of, errors: FormErrors) -> Result<NamesPage<'a>, Failure> {
    let (place, heading, back, may_change) = match of {
        Of::List(id) => {
            let id = id.parse().map_err(|_| Error::NotFound)?;
            let whole = app::distribution_list::show(&ui.site, &ui.actor, id).await?;
            let back = format!("/arbete/sandlistor/{id}");
            (Place::List(id), whole.list.name, back, ui.may(Action::Prepare))
        }
        Of::Referral(slug) => {
            let whole = app::referral::show_work(&ui.site, &ui.actor, slug).await?;
            let may = ui.may_with(Action::Prepare, &whole.referral);
            let heading = format!("{} {}", whole.referral.number, whole.referral.letter.heading());
            (Place::Referral(slug.clone()), heading, format!("/arbete/remisser/{slug}/sandlista"), may)
        }
    };
    let here = match of {
        Of::List(id) => format!("/arbete/sandlistor/{id}/namn"),
        Of::Referral(slug) => format!("/arbete/remisser/{slug}/namn"),
    };
    let (mut certain, mut look, mut none) = (Vec::new(), Vec::new(), Vec::new());
    let questions = app::name_answer::questions(&ui.site, &ui.actor, &place).await?;
    for (n, question) in (1..).zip(questions) {
        match question.suggestions.first().map(|s| s.certainty) {
            Some(Certainty::Certain) => certain.push((n, question)),
            Some(_) => look.push((n, question)),
            None => none.push((n, question)),
        }
    }
    let more =
        [shorten(&mut certain, MOST_TOGETHER), shorten(&mut look, MOST), shorten(&mut none, MOST_TOGETHER)];
    let count = |name: &str| query(ui, name).and_then(|n| n.parse::<i64>().ok());
    let came = count("knutna").map(|n| (n, count("nya").unwrap_or(0), count("nej").unwrap_or(0)));
    Ok(NamesPage {
        ui,
        here: ui.href(&here),
        back: ui.href(&back),
        heading,
        may_change,
        certain,
        look,
        none,
        more,
        came,
        errors,
    })
}

/// Keeps the first of them. How many are left out.
fn shorten<T>(rows: &mut Vec<T>, most: usize) -> i64 {
    let more = rows.len().saturating_sub(most);
    rows.truncate(most);
    i64::try_from(more).unwrap_or(i64::MAX)
}

/// What was answered: by row, the name and the answer. Rows left open are passed over.
fn answers(posted: &Posted) -> Vec<(usize, String, Answer)> {
    let all_new = posted.text("do") == "all_new";
    let read = |(row, said): (&str, &str)| {
        let n: usize = row.parse().ok()?;
        let name = posted.string(&format!("name-{n}"));
        let organisations = || {
            let suggested = posted.string(&format!("suggested-{n}"));
            suggested.split(' ').filter_map(|id| id.parse::<OrganisationId>().ok()).collect()
        };
        let answer = match said {
            "new" => Answer::New,
            "no" => Answer::NotSame(organisations()),
            id => Answer::Same(id.parse().ok()?),
        };
        (!name.is_empty()).then_some((n, name, answer))
    };
    if all_new {
        let name = |(row, name): (&str, &str)| Some((row.parse().ok()?, name.to_owned(), Answer::New));
        return posted.beginning("name-").into_iter().filter_map(name).collect();
    }
    posted.beginning("answer-").into_iter().filter_map(read).collect()
}

async fn save(ui: &Ui, of: &Of, posted: &Posted) -> Page {
    let (place, here) = match of {
        Of::List(id) => {
            let list = id.parse().map_err(|_| Error::NotFound)?;
            (Place::List(list), format!("/arbete/sandlistor/{id}/namn"))
        }
        Of::Referral(slug) => (Place::Referral(slug.clone()), format!("/arbete/remisser/{slug}/namn")),
    };
    let answers = answers(posted);
    if answers.is_empty() {
        let errors = FormErrors::one("names", ui.t.msg_lists_nothing_answered());
        let again = page(ui, of, errors).await?;
        return ui.page_again(&again);
    }
    match app::name_answer::answer(&ui.site, &ui.actor, &place, &answers).await {
        Ok(done) => {
            ui.redirect(&format!("{here}?knutna={}&nya={}&nej={}", done.tied, done.new, done.refused))
        }
        Err(error) => {
            let errors = mend(error, ui.language)?;
            let again = page(ui, of, errors).await?;
            ui.page_again(&again)
        }
    }
}

/// The names on a list.
pub async fn of_list(ui: Ui, Path(id): Path<String>) -> Page {
    let page = page(&ui, &Of::List(id), FormErrors::default()).await?;
    ui.page(&page)
}

/// What a person says of them.
pub async fn answer_of_list(Path(id): Path<String>, Sent(ui, posted): Sent) -> Page {
    save(&ui, &Of::List(id), &posted).await
}

/// The names on a draft's list.
pub async fn of_referral(ui: Ui, Path(slug): Path<String>) -> Page {
    let page = page(&ui, &Of::Referral(slug), FormErrors::default()).await?;
    ui.page(&page)
}

/// What a person says of them.
pub async fn answer_of_referral(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    save(&ui, &Of::Referral(slug), &posted).await
}
