//! The queue: what waits, in groups by how sure the suggestion is, and many mails at once. No script is needed: what is
//! ticked is sent as a form, and the same page tells what became of each.

use super::Mail;
use crate::errors::{Failure, refusal_words};
use crate::posted::Sent;
use crate::ui::{Page, Ui};
use app::Error;
use askama::Template;
use domain::message::InboundState;
use domain::suggestion::Certainty;

/// Most mails shown of those that need nothing.
const MOST_DONE: i64 = 50;
/// Most mails shown of those that wait: more than a day's work.
const MOST_WAITING: i64 = 500;

#[derive(Template)]
#[template(path = "inbox/list.html")]
struct ListPage<'a> {
    ui: &'a Ui,
    sure: Vec<Mail>,
    /// Likely, then to look at: one form, nothing ticked beforehand.
    rest: [Vec<Mail>; 2],
    noted: Vec<Mail>,
    aside: Vec<Mail>,
    done: Option<Done>,
    told: Vec<Told>,
    error: Option<String>,
}

/// The mail that was just registered, so that the registrar sees that it was and can go on.
struct Done {
    number: String,
    statement: String,
    name: String,
}

/// What became of one of many.
struct Told {
    well: bool,
    text: String,
    statement: Option<String>,
}

impl ListPage<'_> {
    fn count(&self) -> i64 {
        many_of(self.sure.len() + self.rest[0].len() + self.rest[1].len())
    }

    fn sure_title(&self) -> String {
        self.ui.t.msg_queue_sure(many_of(self.sure.len()))
    }

    /// Id, title and hint of a group of the rest.
    fn group(&self, index: &usize) -> (&'static str, String, String) {
        let (t, count) = (self.ui.t, many_of(self.rest[*index].len()));
        if *index == 0 {
            ("troliga", t.msg_queue_likely(count), t.msg_queue_likely_hint())
        } else {
            ("titta", t.msg_queue_look(count), t.msg_queue_look_hint())
        }
    }

    fn has_rest(&self) -> bool {
        self.rest.iter().any(|g| !g.is_empty())
    }

    /// Reasons to put aside, in the words that are kept with the mail.
    fn reasons_aside(&self) -> [String; 6] {
        let t = self.ui.t;
        [
            t.msg_queue_aside_question(),
            t.msg_queue_aside_longer_time(),
            t.msg_queue_aside_advertising(),
            t.msg_queue_aside_duplicate(),
            t.msg_queue_aside_elsewhere(),
            t.msg_queue_aside_automatic(),
        ]
    }
}

fn many_of(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// What waits, oldest first; what was noted; what was put aside.
pub async fn list(ui: Ui) -> Page {
    let done = done(&ui).await?;
    let page = page(&ui, done, Vec::new(), None).await?;
    ui.page(&page)
}

async fn page(
    ui: &Ui,
    done: Option<Done>,
    told: Vec<Told>,
    error: Option<String>,
) -> Result<ListPage<'_>, Failure> {
    let of = async |state, most| -> Result<Vec<Mail>, Failure> {
        let all = app::inbound::list(&ui.site, &ui.actor, state, most).await?;
        Ok(all.into_iter().map(|l| Mail::of(ui, l)).collect())
    };
    let (mut sure, mut rest) = (Vec::new(), [Vec::new(), Vec::new()]);
    for mail in of(InboundState::Waiting, MOST_WAITING).await? {
        match mail.listed.suggestion().certainty {
            Certainty::Sure => sure.push(mail),
            Certainty::Likely => rest[0].push(mail),
            Certainty::Look => rest[1].push(mail),
        }
    }
    let noted = of(InboundState::Noted, MOST_DONE).await?;
    let aside = of(InboundState::SetAside, MOST_DONE).await?;
    Ok(ListPage { ui, sure, rest, noted, aside, done, told, error })
}

async fn done(ui: &Ui) -> Result<Option<Done>, Failure> {
    let Some(number) = ui.query.as_deref().and_then(|q| q.strip_prefix("klar=")) else { return Ok(None) };
    let mut tx = ui.site.store.read().await?;
    let Some(statement) = store::statement::by_number(&mut tx, number).await? else { return Ok(None) };
    let document = match statement.document {
        Some(id) => store::document::by_id(&mut tx, id).await?,
        None => None,
    };
    let number = document.map_or_else(|| statement.reception_number.clone(), |d| d.number);
    Ok(Some(Done { number, statement: statement.id.to_string(), name: statement.name }))
}

/// Something with those that are ticked, or with the one whose button was pressed.
pub async fn many(Sent(ui, posted): Sent) -> Page {
    let one = posted.text("one");
    let ticked = if one.is_empty() { posted.all("mail") } else { vec![one] };
    let numbers: Vec<String> = ticked.into_iter().map(str::to_owned).collect();
    if numbers.is_empty() {
        let error = ui.t.msg_queue_none_ticked();
        let page = page(&ui, None, Vec::new(), Some(error)).await?;
        return ui.page_again(&page);
    }
    let told = match posted.text("do") {
        "aside" => put_aside(&ui, &numbers, posted.text("why")).await?,
        "join" => vec![join(&ui, &numbers).await],
        _ => register(&ui, &numbers).await?,
    };
    let page = page(&ui, None, told, None).await?;
    ui.page(&page)
}

async fn register(ui: &Ui, numbers: &[String]) -> Result<Vec<Told>, Failure> {
    let t = ui.t;
    let all = app::inbound::register_suggested(&ui.site, &ui.actor, numbers).await?;
    let told = all.into_iter().map(|done| match done.result {
        Ok(r) => Told {
            well: true,
            text: t.msg_queue_done_registered(&done.number, &done.from, r.document, r.name),
            statement: Some(r.statement.to_string()),
        },
        Err(error) => Told {
            well: false,
            text: t.msg_queue_done_failed(&done.number, &done.from, why(ui, &error)),
            statement: None,
        },
    });
    Ok(told.collect())
}

/// Several mails that are one answer: all or none.
async fn join(ui: &Ui, numbers: &[String]) -> Told {
    let t = ui.t;
    match app::inbound::register_as_one(&ui.site, &ui.actor, numbers).await {
        Ok(r) => Told {
            well: true,
            text: t.msg_putright_queue_joined(numbers.join(", "), r.document, r.name),
            statement: Some(r.statement.to_string()),
        },
        Err(error) => {
            Told { well: false, text: t.msg_putright_queue_join_failed(why(ui, &error)), statement: None }
        }
    }
}

async fn put_aside(ui: &Ui, numbers: &[String], note: &str) -> Result<Vec<Told>, Failure> {
    let t = ui.t;
    let all = app::inbound::set_aside_many(&ui.site, &ui.actor, numbers, note).await?;
    let told = all.into_iter().map(|(number, result)| match result {
        Ok(()) => Told { well: true, text: t.msg_queue_done_aside(number), statement: None },
        Err(error) => Told {
            well: false,
            text: t.msg_queue_done_aside_failed(number, why(ui, &error)),
            statement: None,
        },
    });
    Ok(told.collect())
}

/// Why one of many was not done, in words.
pub(super) fn why(ui: &Ui, error: &Error) -> String {
    let t = ui.t;
    match error {
        Error::NotFound => t.msg_queue_error_not_found(),
        Error::Forbidden => t.msg_queue_error_forbidden(),
        Error::Refused(refusal) => refusal_words(ui.language, refusal),
        Error::Invalid(fields) => {
            let words =
                fields.0.0.iter().map(|p| i18n::words::field_problem(ui.language, &p.field, &p.problem));
            words.collect::<Vec<_>>().join(" ")
        }
        Error::ChangedMeanwhile => t.msg_queue_error_changed(),
        Error::Full | Error::Internal(_) => {
            tracing::error!(request = app::request::current(), %error, "one of many mails failed");
            t.msg_queue_error_internal()
        }
    }
}
