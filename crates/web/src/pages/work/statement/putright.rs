//! Putting a registration right: to another referral or respondent, together with other parts of the same answer, or back to
//! the queue. What it was before stays in the register and leads on.

use super::{Whole, open};
use crate::errors::{Failure, refusal_words};
use crate::forms::{FormErrors, mend};
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::inbound::Tie;
use askama::Template;
use domain::access::{Action, Resource};
use domain::ids::StatementId;
use domain::recipient::Recipient;
use domain::referral::Referral;
use domain::statement::{Channel, RespondentKind};
use domain::validation::Problem;
use store::statement::Listed;

/// Most referrals to choose from.
const MOST_REFERRALS: i64 = 300;

/// What was typed, kept when something must be mended.
#[derive(Default)]
struct Typed {
    recipient: String,
    name: String,
    kind: Option<RespondentKind>,
    with: Vec<String>,
    reason: String,
    did: String,
}

#[derive(Template)]
#[template(path = "work/statement/putright.html")]
struct PutRightPage<'a> {
    ui: &'a Ui,
    whole: Whole,
    referrals: Vec<Referral>,
    referral: Referral,
    recipients: Vec<Recipient>,
    others: Vec<Listed>,
    typed: Typed,
    errors: FormErrors,
}

impl PutRightPage<'_> {
    fn number(&self) -> String {
        self.whole.document.as_ref().map(|d| d.number.clone()).unwrap_or_default()
    }

    fn is_chosen(&self, referral: &Referral) -> bool {
        self.referral.id == referral.id
    }

    fn is_recipient(&self, recipient: &Recipient) -> bool {
        self.typed.recipient == recipient.id.to_string()
    }

    fn is_kind(&self, kind: &str) -> bool {
        self.typed.kind.is_some_and(|k| k.as_str() == kind)
    }

    fn is_with(&self, other: &Listed) -> bool {
        self.typed.with.contains(&other.statement.id.to_string())
    }

    fn came_by_mail(&self) -> bool {
        self.whole.statement.channel == Channel::Mail
    }

    /// The reason typed in one of the forms.
    fn reason(&self, of: &str) -> String {
        if self.typed.did == of { self.typed.reason.clone() } else { String::new() }
    }

    /// Messages of one of the forms alone: each has a reason of its own.
    fn errors_of(&self, of: &str) -> FormErrors {
        if self.typed.did == of { self.errors.clone() } else { FormErrors::default() }
    }
}

async fn page<'a>(
    ui: &'a Ui,
    whole: Whole,
    chosen: Option<&str>,
    typed: Option<Typed>,
    errors: FormErrors,
) -> Result<PutRightPage<'a>, Failure> {
    let mut tx = ui.site.store.read().await?;
    let listed = store::referral::public(&mut tx, 0, MOST_REFERRALS).await?;
    let referrals: Vec<Referral> = listed.into_iter().map(|l| l.referral).collect();
    let found = referrals.iter().find(|r| chosen == Some(r.slug.as_str())).cloned();
    let referral = found.unwrap_or_else(|| whole.referral.clone());
    let recipients = store::recipient::of_referral(&mut tx, referral.id).await?;
    let all = store::statement::list(&mut tx, whole.referral.id).await?;
    let joins = |l: &Listed| l.statement.id != whole.statement.id && l.statement.channel != Channel::Web;
    let others = if whole.statement.channel == Channel::Web {
        Vec::new()
    } else {
        all.into_iter().filter(joins).collect()
    };
    let s = &whole.statement;
    let typed = typed.unwrap_or_else(|| Typed {
        recipient: s
            .recipient
            .filter(|_| referral.id == s.referral)
            .map(|r| r.to_string())
            .unwrap_or_default(),
        name: if s.recipient.is_none() { s.name.clone() } else { String::new() },
        kind: s.recipient.is_none().then_some(s.kind),
        ..Typed::default()
    });
    Ok(PutRightPage { ui, whole, referrals, referral, recipients, others, typed, errors })
}

async fn registered(ui: &Ui, id: &str) -> Result<Whole, Failure> {
    app::change::ask(&ui.actor, Action::Register, Resource::Site)?;
    let whole = open(ui, id).await?;
    let mut tx = ui.site.store.read().await?;
    let rests = store::statement::resting_since(&mut tx, whole.statement.id).await?.is_some();
    if whole.document.is_none() || rests {
        return Err(Error::NotFound.into());
    }
    Ok(whole)
}

/// What was put right about a statement, a sentence for each.
pub(super) async fn history(ui: &Ui, tx: &mut store::Tx, id: StatementId) -> Result<Vec<String>, Failure> {
    let mut all = Vec::new();
    for c in store::correction::of_statement(tx, id).await? {
        let old = number_of(tx, c.old_document).await?;
        let new = number_of(tx, c.new_document).await?;
        all.push(row(ui, &c, &old, &new));
    }
    Ok(all)
}

async fn number_of(tx: &mut store::Tx, id: Option<domain::ids::DocumentId>) -> Result<String, Failure> {
    let Some(id) = id else { return Ok(String::new()) };
    Ok(store::document::by_id(tx, id).await?.map(|d| d.number).unwrap_or_default())
}

/// What was put right, in a sentence.
pub(super) fn row(ui: &Ui, c: &store::correction::Correction, old: &str, new: &str) -> String {
    use store::correction::CorrectionKind as Kind;
    let (t, when) = (ui.t, ui.date_time(c.at));
    let name = c.was.get("name").and_then(|n| n.as_str()).unwrap_or_default();
    match c.kind {
        Kind::Moved => t.msg_putright_row_moved(old, new, when, &c.reason),
        Kind::Joined => t.msg_putright_row_joined(old, new, when, &c.reason),
        Kind::TakenBack => t.msg_putright_row_back(old, when, &c.reason),
        Kind::Renamed => t.msg_putright_row_renamed(name, when, &c.reason),
    }
}

/// What can be put right.
pub async fn put_right(ui: Ui, Path(id): Path<String>) -> Page {
    let whole = registered(&ui, &id).await?;
    let chosen = ui.query.as_deref().and_then(|q| q.strip_prefix("remiss=")).map(str::to_owned);
    let page = page(&ui, whole, chosen.as_deref(), None, FormErrors::default()).await?;
    ui.page(&page)
}

/// Puts it right.
pub async fn save_right(Path(id): Path<String>, Sent(ui, posted): Sent) -> Page {
    let whole = registered(&ui, &id).await?;
    let statement = whole.statement.id;
    let done = match posted.text("do") {
        "join" => join(&ui, statement, &posted).await,
        "back" => back(&ui, statement, &posted).await,
        _ => move_to(&ui, statement, &posted).await,
    };
    let errors = match done {
        Ok(to) => return ui.redirect(&to),
        Err(Error::Refused(refusal)) => FormErrors::one("recipient", refusal_words(ui.language, &refusal)),
        Err(error) => mend(error, ui.language)?,
    };
    let typed = Typed {
        recipient: posted.string("recipient"),
        name: posted.string("name"),
        kind: posted.parsed("kind"),
        with: posted.all("with").into_iter().map(str::to_owned).collect(),
        reason: posted.string("reason"),
        did: posted.string("do"),
    };
    let slug = posted.string("referral");
    let page = page(&ui, whole, Some(slug.as_str()), Some(typed), errors).await?;
    ui.page_again(&page)
}

async fn move_to(ui: &Ui, id: StatementId, posted: &Posted) -> Result<String, Error> {
    let tie = tie_of(posted)?;
    app::statement::move_to(&ui.site, &ui.actor, id, &tie, posted.text("reason")).await?;
    Ok(format!("/arbete/svar/{id}"))
}

/// Where it belongs, as chosen. Nobody is taken for unasked by leaving a choice open.
pub(crate) fn tie_of(posted: &Posted) -> Result<Tie, Error> {
    let chosen = posted.text("recipient");
    let recipient = if chosen == "unasked" {
        None
    } else {
        Some(chosen.parse().map_err(|_| Error::field("recipient", Problem::NotAChoice))?)
    };
    Ok(Tie {
        slug: posted.string("referral"),
        recipient,
        name: posted.string("name"),
        kind: posted.parsed("kind"),
    })
}

async fn join(ui: &Ui, id: StatementId, posted: &Posted) -> Result<String, Error> {
    let mut ids = vec![id];
    ids.extend(posted.all("with").iter().filter_map(|w| w.parse::<StatementId>().ok()));
    let joined = app::statement::join(&ui.site, &ui.actor, &ids, posted.text("reason")).await?;
    Ok(format!("/arbete/svar/{}", joined.id))
}

async fn back(ui: &Ui, id: StatementId, posted: &Posted) -> Result<String, Error> {
    let numbers = app::statement::take_back(&ui.site, &ui.actor, id, posted.text("reason")).await?;
    Ok(numbers.first().map_or_else(|| "/arbete/inkorg".to_owned(), |n| format!("/arbete/inkorg/{n}")))
}
