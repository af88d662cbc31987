//! A statement that came on paper or by telephone, as staff enters it.

use crate::errors::Failure;
use crate::forms::{FormErrors, mend};
use crate::pages::work::recipient::languages;
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::statement::Entered;
use askama::Template;
use domain::access::{Action, Resource};
use domain::ids::StatementId;
use domain::language::Language;
use domain::recipient::Recipient;
use domain::referral::{Part, Question, Referral};
use domain::stance::Stance;
use domain::statement::{Answer, Channel, PartView, RespondentKind};
use domain::validation::Problem;

/// The choice *not on the list*.
const UNASKED: &str = "unasked";

/// What was typed, kept when something must be mended.
#[derive(Default)]
struct Typed {
    channel: Option<Channel>,
    day: String,
    recipient: String,
    answer: Answer,
    postal: String,
    language: String,
    key: String,
    body: String,
}

#[derive(Template)]
#[template(path = "work/statement/enter.html")]
struct EnterPage<'a> {
    ui: &'a Ui,
    referral: Referral,
    recipients: Vec<(Recipient, bool)>,
    parts: Vec<Part>,
    questions: Vec<Question>,
    languages: Vec<(String, String)>,
    typed: Typed,
    had_files: bool,
    errors: FormErrors,
}

impl EnterPage<'_> {
    fn is_channel(&self, channel: &str) -> bool {
        self.typed.channel.is_some_and(|c| c.as_str() == channel)
    }

    fn is_recipient(&self, recipient: &Recipient) -> bool {
        self.typed.recipient == recipient.id.to_string()
    }

    fn is_unasked(&self) -> bool {
        self.typed.recipient == UNASKED
    }

    fn is_kind(&self, kind: &str) -> bool {
        self.typed.answer.kind.is_some_and(|k| k.as_str() == kind)
    }

    fn is_overall(&self, stance: &Stance) -> bool {
        self.typed.answer.overall.as_ref() == Some(stance)
    }

    fn part(&self, part: &Part) -> PartView {
        self.typed.answer.part(part.id)
    }

    fn question(&self, question: &Question) -> String {
        self.typed.answer.question(question.id).to_owned()
    }

    fn is_part_stance(&self, part: &Part, stance: &Stance) -> bool {
        self.part(part).stance.as_ref() == Some(stance)
    }

    fn part_field(&self, part: &Part) -> String {
        format!("part-{}-text", part.position)
    }

    fn question_field(&self, question: &Question) -> String {
        format!("question-{}", question.position)
    }

    /// Parts with something in them, or with an error, are open.
    fn part_is_open(&self, part: &Part) -> bool {
        !self.part(part).is_empty() || self.errors.any_in(&format!("part-{}-", part.position))
    }
}

async fn page<'a>(
    ui: &'a Ui,
    slug: &str,
    typed: impl FnOnce(&[Part], &[Question]) -> Typed,
) -> Result<EnterPage<'a>, Failure> {
    app::change::ask(&ui.actor, Action::Register, Resource::Site)?;
    let mut tx = ui.site.store.read().await?;
    let referral = store::referral::by_slug(&mut tx, slug).await?.filter(|r| r.stage.takes_entered());
    let referral = referral.ok_or(Error::NotFound)?;
    let statements = store::statement::of_referral(&mut tx, referral.id).await?;
    let recipients = store::recipient::of_referral(&mut tx, referral.id).await?;
    let has = |r: &Recipient| statements.iter().any(|s| s.recipient == Some(r.id));
    let recipients = recipients.into_iter().map(|r| (r.clone(), has(&r))).collect();
    let parts = store::referral::parts(&mut tx, referral.id).await?;
    let questions = store::referral::questions(&mut tx, referral.id).await?;
    let typed = typed(&parts, &questions);
    Ok(EnterPage {
        ui,
        referral,
        recipients,
        parts,
        questions,
        languages: languages(ui),
        typed,
        had_files: false,
        errors: FormErrors::default(),
    })
}

/// The empty form. Nothing is chosen beforehand but the day.
pub async fn new(ui: Ui, Path(slug): Path<String>) -> Page {
    let today = ui.today().to_string();
    let page = page(&ui, &slug, |_, _| Typed {
        day: today,
        key: StatementId::new(ui.site.entropy.seed()).to_string(),
        language: Language::Swedish.to_string(),
        ..Typed::default()
    })
    .await?;
    ui.page(&page)
}

/// Keeps what came.
pub async fn enter(Path(slug): Path<String>, Sent(ui, posted): Sent) -> Page {
    let mut page = page(&ui, &slug, |parts, questions| typed(&posted, parts, questions)).await?;
    let kept = if page.typed.recipient.is_empty() {
        // Nobody is taken for unasked by leaving a choice open.
        Err(Error::field("recipient", Problem::NotAChoice))
    } else {
        match entered(&page.typed, posted.files("files")) {
            Ok(entered) => app::statement::enter(&ui.site, &ui.actor, &slug, entered).await,
            Err(error) => Err(error),
        }
    };
    match kept {
        Ok(statement) => ui.redirect(&format!("/arbete/svar/{}", statement.id)),
        Err(error) => {
            page.errors = mend(error, ui.language)?;
            page.had_files = !posted.files("files").is_empty();
            ui.page_again(&page)
        }
    }
}

fn typed(posted: &Posted, parts: &[Part], questions: &[Question]) -> Typed {
    let part = |p: &Part| {
        let field = |name: &str| format!("part-{}-{name}", p.position);
        let view = PartView { stance: posted.parsed(&field("stance")), text: posted.string(&field("text")) };
        (p.id, view)
    };
    let question = |q: &Question| (q.id, posted.string(&format!("question-{}", q.position)));
    Typed {
        channel: posted.parsed("channel"),
        day: posted.string("day"),
        recipient: posted.string("recipient"),
        answer: Answer {
            overall: posted.parsed("overall"),
            summary: posted.string("summary"),
            parts: parts.iter().map(part).collect(),
            questions: questions.iter().map(question).collect(),
            decided_by: posted.string("decided_by"),
            name: posted.string("name"),
            kind: posted.parsed::<RespondentKind>("kind"),
            email: posted.string("email"),
        },
        postal: posted.string("postal"),
        language: posted.string("language"),
        key: posted.string("key"),
        body: posted.string("body"),
    }
}

fn entered(typed: &Typed, files: Vec<(String, Vec<u8>)>) -> Result<Entered, Error> {
    let recipient = if typed.recipient == UNASKED {
        None
    } else {
        Some(typed.recipient.parse().map_err(|_| Error::NotFound)?)
    };
    // Asked for of those who are not on the list; the others have theirs.
    let language = match recipient {
        None if typed.language.is_empty() => None,
        None => Some(typed.language.parse().map_err(|_| Error::field("language", Problem::NotAChoice))?),
        Some(_) => None,
    };
    Ok(Entered {
        key: typed.key.parse().ok(),
        // A channel that was not chosen is refused with the other fields: the use case takes paper and telephone only.
        channel: typed.channel.unwrap_or(Channel::Web),
        day: typed.day.clone(),
        recipient,
        answer: typed.answer.clone(),
        body: typed.body.clone(),
        postal: typed.postal.clone(),
        language,
        files,
    })
}
