//! Rows of lists that wait for a person: by list and reason, then each beside the organisation that it may be.

use super::register_draft::number;
use crate::forms::{FormErrors, mend};
use crate::pages::public::Paging;
use crate::pages::work::referral::query;
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::register_question::{self, Answer, Group, Question, Which};
use askama::Template;
use domain::ids::{OrganisationId, RegisterSourceId};
use domain::organisation::Facet;
use domain::organisation_type::Classification;
use domain::register_row::update::Held;
use domain::register_row::{Field, QuestionReason, Said};
use i18n::words;
use std::collections::HashMap;

/// Where the questions are.
const HERE: &str = "/arbete/organisationer/fragor";
/// Rows on a page.
const PER_PAGE: i64 = 20;

#[derive(Template)]
#[template(path = "work/register_question/all.html")]
struct AllPage<'a> {
    ui: &'a Ui,
    groups: Vec<Group>,
    settled: Option<i64>,
}

impl AllPage<'_> {
    fn why(&self, group: &Group) -> String {
        words::question_reason(self.ui.language, group.reason)
    }

    fn address(&self, group: &Group) -> String {
        self.ui.href(&format!("{HERE}/{}/{}", group.source, group.reason))
    }

    fn rows(&self, group: &Group) -> String {
        number(self.ui, group.rows)
    }
}

/// What waits, by list and reason.
pub async fn all(ui: Ui) -> Page {
    let groups = register_question::groups(&ui.site, &ui.actor).await?;
    let settled = query(&ui, "besvarade").and_then(|n| n.parse().ok());
    ui.page(&AllPage { ui: &ui, groups, settled })
}

/// A fact as the list and the register have it.
struct Fact {
    name: String,
    list: String,
    register: String,
    differs: bool,
}

/// A row as it is shown.
struct Shown {
    question: Question,
    /// Its field in the form.
    n: usize,
    there: Option<(OrganisationId, String)>,
    facts: Vec<Fact>,
    /// The answer that was chosen before something had to be mended.
    chosen: Option<Answer>,
}

#[derive(Template)]
#[template(path = "work/register_question/waiting.html")]
struct WaitingPage<'a> {
    ui: &'a Ui,
    group: Group,
    rows: Vec<Shown>,
    paging: Paging,
    settled: Option<i64>,
    errors: FormErrors,
}

impl WaitingPage<'_> {
    fn here(&self) -> String {
        self.ui.href(&format!("{HERE}/{}/{}", self.group.source, self.group.reason))
    }

    fn here_on_page(&self) -> String {
        format!("{}?sida={}", self.here(), self.paging.page)
    }

    fn why(&self) -> String {
        words::question_reason(self.ui.language, self.group.reason)
    }

    /// Only where it is certain, all may be said to be the same at once.
    fn may_all_be_same(&self) -> bool {
        self.group.reason == QuestionReason::SameCertain
    }

    /// Where rows may be somebody already, each is read before it becomes another.
    fn may_all_be_own(&self) -> bool {
        !matches!(
            self.group.reason,
            QuestionReason::SameCertain | QuestionReason::SameLikely | QuestionReason::OtherNumber
        )
    }

    fn own_word(&self) -> String {
        match self.group.reason {
            QuestionReason::School | QuestionReason::Authority => {
                self.ui.t.msg_takein_question_own_authority()
            }
            _ => self.ui.t.msg_takein_question_own(),
        }
    }

    fn is(shown: &Shown, answer: &str) -> bool {
        shown.chosen.is_some_and(|chosen| chosen.as_str() == answer)
    }

    fn place(shown: &Shown) -> &'static str {
        shown.question.said.seat.map_or("", |seat| seat.municipality().short_name)
    }
}

/// The types of an organisation, or of a row, in words.
fn types<'a>(ui: &Ui, character: impl Iterator<Item = &'a domain::organisation::Trait>) -> String {
    let word = |key: &str| {
        let kind = key.parse().ok().and_then(|key| Classification::standard().get(&key));
        kind.map_or_else(|| key.to_owned(), |kind| kind.names.get(ui.language).to_owned())
    };
    let types = character.filter(|t| t.facet == Facet::Type).map(|t| word(&t.key));
    types.collect::<Vec<_>>().join(", ")
}

/// What the row and the organisation say, fact by fact; facts that neither has are left out.
fn facts(ui: &Ui, said: &Said, there: Option<&Held>) -> Vec<Fact> {
    let seat =
        |s: Option<domain::place::MunicipalityCode>| s.map_or("", |s| s.municipality().short_name).to_owned();
    let number = |n: Option<domain::organisation_number::OrganisationNumber>| {
        n.map(|n| n.to_string()).unwrap_or_default()
    };
    let o = there.map(|held| &held.organisation);
    let p = there.map(|held| &held.profile);
    let all = [
        (Field::Name, said.name.clone(), o.map(|o| o.name.clone())),
        (Field::Alias, said.aliases.join(", "), o.map(|o| o.aliases.join(", "))),
        (Field::Number, number(said.number), p.map(|p| number(p.number))),
        (Field::Municipality, seat(said.seat), p.map(|p| seat(p.seat))),
        (Field::PostalCode, said.postal_code.clone(), p.map(|p| p.postal_code.clone())),
        (Field::Town, said.town.clone(), p.map(|p| p.town.clone())),
        (Field::Website, said.website.clone(), p.map(|p| p.website.clone())),
        (
            Field::Email,
            said.email.as_ref().map(ToString::to_string).unwrap_or_default(),
            o.map(|o| o.email.as_ref().map(ToString::to_string).unwrap_or_default()),
        ),
        (Field::Type, types(ui, said.character.iter()), p.map(|p| types(ui, p.character.iter()))),
    ];
    let fold = domain::text::fold;
    all.into_iter()
        .map(|(field, list, register)| {
            let register = register.unwrap_or_default();
            let differs =
                there.is_some() && !list.is_empty() && !register.is_empty() && fold(&list) != fold(&register);
            Fact { name: words::register_field(ui.language, field), list, register, differs }
        })
        .filter(|fact| !fact.list.is_empty() || !fact.register.is_empty())
        .collect()
}

async fn page<'a>(
    ui: &'a Ui,
    group: Group,
    chosen: &[(String, Answer)],
    errors: FormErrors,
) -> Result<WaitingPage<'a>, Error> {
    let paging = Paging::asked(ui, group.rows, PER_PAGE);
    let from = paging.first() - 1;
    let (site, actor) = (&ui.site, &ui.actor);
    let waiting = register_question::waiting(site, actor, group.source, group.reason, PER_PAGE, from).await?;
    let beside: HashMap<OrganisationId, Held> = register_question::beside(site, actor, &waiting).await?;
    let rows = waiting
        .into_iter()
        .enumerate()
        .map(|(n, question)| {
            let held = question.candidate.as_ref().and_then(|(id, _)| beside.get(id));
            Shown {
                n,
                there: held.map(|held| (held.organisation.id, held.organisation.name.clone())),
                facts: facts(ui, &question.said, held),
                chosen: chosen.iter().find(|(key, _)| *key == question.key).map(|(_, answer)| *answer),
                question,
            }
        })
        .collect();
    let settled = query(ui, "besvarade").and_then(|n| n.parse().ok());
    Ok(WaitingPage { ui, group, rows, paging, settled, errors })
}

async fn group_of(ui: &Ui, source: &str, reason: &str) -> Result<Option<Group>, Error> {
    let source: RegisterSourceId = source.parse().map_err(|_| Error::NotFound)?;
    let reason: QuestionReason = reason.parse().map_err(|_| Error::NotFound)?;
    let groups = register_question::groups(&ui.site, &ui.actor).await?;
    Ok(groups.into_iter().find(|group| group.source == source && group.reason == reason))
}

/// Rows that wait for one reason.
pub async fn waiting(ui: Ui, Path((source, reason)): Path<(String, String)>) -> Page {
    match group_of(&ui, &source, &reason).await? {
        Some(group) => {
            let page = page(&ui, group, &[], FormErrors::default()).await?;
            ui.page(&page)
        }
        // The last one has been answered.
        None => ui.redirect(HERE),
    }
}

/// The answers on the page, by key.
fn answers(posted: &Posted) -> Vec<(String, Answer)> {
    posted
        .beginning("answer-")
        .into_iter()
        .filter_map(|(n, answer)| Some((posted.string(&format!("key-{n}")), answer.parse().ok()?)))
        .filter(|(key, _)| !key.is_empty())
        .collect()
}

/// Keeps the answers: of the rows on the page, or one for all.
pub async fn settle(Path((source, reason)): Path<(String, String)>, Sent(ui, posted): Sent) -> Page {
    let Some(group) = group_of(&ui, &source, &reason).await? else { return ui.redirect(HERE) };
    let (id, reason) = (group.source, group.reason);
    let answers = answers(&posted);
    let all: Option<Answer> = posted.parsed("all");
    let (site, actor) = (&ui.site, &ui.actor);
    let done = match all {
        // More or fewer wait than were seen.
        Some(_) if posted.number("count") != group.rows => {
            let errors = FormErrors::one("rows", ui.t.msg_takein_problem_changed());
            let page = page(&ui, group, &answers, errors).await?;
            return ui.page_again(&page);
        }
        Some(answer) => register_question::settle(site, actor, id, reason, &Which::All, answer).await,
        None => register_question::settle_each(site, actor, id, reason, &answers).await,
    };
    match done {
        Ok(n) if i64::try_from(n).is_ok_and(|n| n < group.rows) => {
            ui.redirect(&format!("{HERE}/{id}/{reason}?besvarade={n}"))
        }
        Ok(n) => ui.redirect(&format!("{HERE}?besvarade={n}")),
        Err(error) => {
            mend(error, ui.language)?;
            let message = if answers.is_empty() && all.is_none() {
                ui.t.msg_takein_problem_none()
            } else {
                ui.t.msg_takein_problem_changed()
            };
            let page = page(&ui, group, &answers, FormErrors::one("rows", message)).await?;
            ui.page_again(&page)
        }
    }
}
