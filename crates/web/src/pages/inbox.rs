//! The registrar's inbox: mails that wait for a person, with what they seem to belong to and why.
//!
//! Nothing is decided by itself here: a suggestion is shown with its reasons, and the registrar says yes or chooses
//! otherwise. What was only noted (returned mail, automatic replies) and what was put aside can still be opened and tied.

mod queue;
mod reason;

pub use queue::{list, many};

use crate::errors::{Failure, refusal_words};
use crate::forms::{FormErrors, mend};
use crate::pages::work::attachment::{self, FileTexts};
use crate::pages::work::statement::tie_of;
use crate::path::Path;
use crate::posted::{Posted, Sent};
use crate::ui::{Page, Ui};
use app::Error;
use app::inbound::{Listed, own_words};
use askama::Template;
use domain::message::InboundClass;
use domain::recipient::Recipient;
use domain::referral::Referral;
use domain::statement::RespondentKind;
use domain::validation::Problem;

/// Most referrals to choose from.
const MOST_REFERRALS: i64 = 300;

/// What a row or a page shows of a mail.
struct Mail {
    listed: Listed,
    reasons: Vec<String>,
}

impl Mail {
    fn of(ui: &Ui, listed: Listed) -> Self {
        // That a person wrote it is what one expects: said only when nothing else is.
        let keys: Vec<&String> = listed.inbound.reasons.iter().collect();
        let telling: Vec<&&String> = keys.iter().filter(|k| k.as_str() != "no-sign-of-a-machine").collect();
        let reasons = telling.iter().map(|k| reason::sentence(ui, k)).collect();
        Self { listed, reasons }
    }

    /// Shape and colour of the tag.
    fn tag(&self) -> &'static str {
        use domain::suggestion::{Certainty, Seems};
        let found = self.listed.suggestion();
        match (self.listed.inbound.class, found.seems, found.certainty) {
            (InboundClass::Bounce, ..) => "tag tag--bad",
            (InboundClass::DeliveryNotice | InboundClass::AutoReply, ..) => "tag",
            (_, Seems::Answer, Certainty::Sure) => "tag tag--good",
            (_, Seems::Answer | Seems::More, Certainty::Likely) => "tag tag--open",
            _ => "tag tag--care",
        }
    }

    /// The word of the tag.
    fn word(&self, ui: &Ui) -> String {
        use domain::suggestion::{Certainty, Seems};
        let t = ui.t;
        let found = self.listed.suggestion();
        match (self.listed.inbound.class, found.seems) {
            (InboundClass::Bounce, _) => t.msg_inbox_tag_bounce(),
            (InboundClass::AutoReply, _) => t.msg_inbox_tag_auto(),
            (InboundClass::DeliveryNotice, _) => t.msg_inbox_tag_notice(),
            (InboundClass::Unreadable, _) => t.msg_inbox_tag_unreadable(),
            (_, Seems::Answer) => match found.certainty {
                Certainty::Sure => t.msg_queue_seems_answer_sure(),
                _ if self.is_certain() => t.msg_queue_seems_answer(),
                _ if self.listed.referral.is_some() => t.msg_inbox_tag_sender(),
                _ => t.msg_inbox_tag_matter(),
            },
            (_, Seems::More) => t.msg_queue_seems_more(),
            (_, Seems::Question) => t.msg_queue_seems_question(),
            (_, Seems::LongerTime) => t.msg_queue_seems_longer_time(),
            (_, Seems::NotForUs) => t.msg_queue_seems_not_for_us(),
            (_, Seems::Unclear | Seems::Automatic) => t.msg_queue_seems_unclear(),
        }
    }

    /// Both referral and recipient are suggested: one click registers it.
    fn is_certain(&self) -> bool {
        self.listed.referral.is_some() && self.listed.recipient.is_some()
    }

    /// Whom it is from: the name, else the address, else that there is none.
    fn from(&self, ui: &Ui) -> String {
        let m = &self.listed.inbound;
        match (&m.from_address, m.from_name.is_empty()) {
            (_, false) => m.from_name.clone(),
            (Some(address), true) => address.to_string(),
            (None, true) => ui.t.msg_inbox_from_unknown(),
        }
    }

    fn subject(&self, ui: &Ui) -> String {
        let subject = &self.listed.inbound.subject;
        if subject.trim().is_empty() { ui.t.msg_inbox_no_subject() } else { subject.clone() }
    }

    fn files(&self) -> i64 {
        i64::try_from(self.listed.files.len()).unwrap_or(0)
    }

    /// What is suggested, in a sentence.
    fn guess(&self, ui: &Ui) -> String {
        match (&self.listed.referral, &self.listed.recipient) {
            (Some(r), Some(p)) if self.listed.one_of_several => {
                let guess = ui.t.msg_inbox_guess_both(r.number.as_str(), &p.name);
                format!("{guess} {}", ui.t.msg_queue_guess_several())
            }
            (Some(r), Some(p)) if self.listed.answered => {
                let guess = ui.t.msg_inbox_guess_both(r.number.as_str(), &p.name);
                format!("{guess} {}", ui.t.msg_queue_guess_answered())
            }
            (Some(r), Some(p)) => ui.t.msg_inbox_guess_both(r.number.as_str(), &p.name),
            (Some(r), None) => ui.t.msg_inbox_guess_matter(r.number.as_str()),
            _ if self.listed.inbound.class == InboundClass::Answer => ui.t.msg_inbox_guess_none(),
            _ => String::new(),
        }
    }
}

/// What was chosen in the form, kept when something must be mended.
#[derive(Default)]
struct Typed {
    recipient: String,
    name: String,
    kind: Option<RespondentKind>,
    note: String,
}

#[derive(Template)]
#[template(path = "inbox/show.html")]
struct ShowPage<'a> {
    ui: &'a Ui,
    mail: Mail,
    own: Vec<String>,
    whole: Vec<String>,
    referrals: Vec<Referral>,
    referral: Option<Referral>,
    recipients: Vec<(Recipient, bool)>,
    texts: FileTexts,
    /// What the mail became: identity, name, number.
    statements: Vec<(String, String, String)>,
    /// Registered answers that it may be more of: identity and what they are called.
    extendable: Vec<(String, String)>,
    typed: Typed,
    errors: FormErrors,
}

impl ShowPage<'_> {
    fn is_chosen(&self, referral: &Referral) -> bool {
        self.referral.as_ref().is_some_and(|r| r.id == referral.id)
    }

    fn is_recipient(&self, recipient: &Recipient) -> bool {
        self.typed.recipient == recipient.id.to_string()
    }

    fn is_kind(&self, kind: &str) -> bool {
        self.typed.kind.is_some_and(|k| k.as_str() == kind)
    }

    fn has_more(&self) -> bool {
        self.own != self.whole
    }
}

/// One mail.
pub async fn show(ui: Ui, Path(number): Path<String>) -> Page {
    let chosen = ui.query.as_deref().and_then(|q| q.strip_prefix("remiss=")).map(str::to_owned);
    let page = show_page(&ui, &number, chosen.as_deref(), None, FormErrors::default()).await?;
    ui.page(&page)
}

async fn show_page<'a>(
    ui: &'a Ui,
    number: &str,
    chosen: Option<&str>,
    typed: Option<Typed>,
    errors: FormErrors,
) -> Result<ShowPage<'a>, Failure> {
    let mail = Mail::of(ui, app::inbound::show(&ui.site, &ui.actor, number).await?);
    let mut tx = ui.site.store.read().await?;
    let referrals = store::referral::public(&mut tx, 0, MOST_REFERRALS).await?;
    let mut referrals: Vec<Referral> = referrals.into_iter().map(|l| l.referral).collect();
    let suggested = mail.listed.referral.as_ref().map(|r| r.slug.clone());
    let only = if let [one] = referrals.as_slice() { Some(one.slug.clone()) } else { None };
    let slug = chosen.map(str::to_owned).or(suggested).or(only).unwrap_or_default();
    let referral = referrals.iter().find(|r| r.slug == slug).cloned();
    referrals.sort_by_key(|r| {
        matches!(r.stage, domain::referral::Stage::FedBack | domain::referral::Stage::Withdrawn)
    });
    let mut recipients = Vec::new();
    if let Some(referral) = &referral {
        let answered: Vec<_> = store::statement::of_referral(&mut tx, referral.id).await?;
        for r in store::recipient::of_referral(&mut tx, referral.id).await? {
            let has = answered.iter().any(|s| s.recipient == Some(r.id));
            recipients.push((r, has));
        }
    }
    let mut statements = Vec::new();
    for id in store::correction::statements_of(&mut tx, mail.listed.inbound.id).await? {
        let Some(s) = store::statement::by_id(&mut tx, id).await? else { continue };
        let document = match s.document {
            Some(id) => store::document::by_id(&mut tx, id).await?,
            None => None,
        };
        statements.push((id.to_string(), s.name, document.map(|d| d.number).unwrap_or_default()));
    }
    let mut extendable = Vec::new();
    if let Some(referral) = referral.as_ref().filter(|_| statements.is_empty()) {
        for l in store::statement::list(&mut tx, referral.id).await? {
            if l.statement.channel != domain::statement::Channel::Web {
                let number = l.document_number.unwrap_or_default();
                extendable.push((l.statement.id.to_string(), format!("{number} {}", l.statement.name)));
            }
        }
    }
    let typed = typed.unwrap_or_else(|| first_guess(&mail, referral.as_ref()));
    let own = ui.paragraphs(own_words(&mail.listed.inbound));
    let whole = ui.paragraphs(&mail.listed.inbound.text);
    let texts = FileTexts::of(ui, &mail.listed.inbound.id.to_string()).await?;
    Ok(ShowPage {
        ui,
        mail,
        own,
        whole,
        referrals,
        referral,
        recipients,
        texts,
        statements,
        extendable,
        typed,
        errors,
    })
}

/// The suggestion, as far as it fits the referral that is chosen.
fn first_guess(mail: &Mail, referral: Option<&Referral>) -> Typed {
    let fits = mail.listed.recipient.as_ref().filter(|p| referral.is_some_and(|r| r.id == p.referral));
    Typed {
        recipient: fits.map(|p| p.id.to_string()).unwrap_or_default(),
        name: mail.listed.inbound.from_name.clone(),
        ..Typed::default()
    }
}

/// Ties a mail to a matter, or puts it aside.
pub async fn save(Path(number): Path<String>, Sent(ui, posted): Sent) -> Page {
    let done = match posted.text("do") {
        "aside" => put_aside(&ui, &number, &posted).await,
        "also" => also(&ui, &number, &posted).await,
        "add" => add(&ui, &number, &posted).await,
        _ => tie(&ui, &number, &posted).await,
    };
    let errors = match done {
        Ok(to) => return ui.redirect(&to),
        Err(Error::Refused(refusal)) => FormErrors::one("referral", refusal_words(ui.language, &refusal)),
        Err(error) => mend(error, ui.language)?,
    };
    let typed = Typed {
        recipient: posted.string("recipient"),
        name: posted.string("name"),
        kind: posted.parsed("kind"),
        note: posted.string("note"),
    };
    let slug = posted.text("referral");
    let page = show_page(&ui, &number, (!slug.is_empty()).then_some(slug), Some(typed), errors).await?;
    ui.page_again(&page)
}

async fn put_aside(ui: &Ui, number: &str, posted: &Posted) -> Result<String, Error> {
    app::inbound::set_aside(&ui.site, &ui.actor, number, posted.text("note")).await?;
    Ok("/arbete/inkorg".to_owned())
}

async fn tie(ui: &Ui, number: &str, posted: &Posted) -> Result<String, Error> {
    let tie = tie_of(posted)?;
    let statement = app::inbound::tie(&ui.site, &ui.actor, number, &tie).await?;
    // It names several referrals: the other is asked about next.
    let mail = app::inbound::show(&ui.site, &ui.actor, number).await?;
    if mail.inbound.reasons.iter().any(|r| r == "several-referrals") {
        return Ok(format!("/arbete/inkorg/{number}#aven"));
    }
    Ok(format!("/arbete/inkorg?klar={}", statement.reception_number))
}

/// The mail answers another referral too.
async fn also(ui: &Ui, number: &str, posted: &Posted) -> Result<String, Error> {
    let tie = tie_of(posted)?;
    let statement = app::inbound::tie_also(&ui.site, &ui.actor, number, &tie).await?;
    Ok(format!("/arbete/inkorg?klar={}", statement.reception_number))
}

/// The mail is more of an answer that is registered.
async fn add(ui: &Ui, number: &str, posted: &Posted) -> Result<String, Error> {
    let to = posted.parsed("statement").ok_or_else(|| Error::field("statement", Problem::NotAChoice))?;
    app::inbound::add_to(&ui.site, &ui.actor, number, to).await?;
    Ok(format!("/arbete/svar/{to}"))
}

/// A file of a mail, or the raw mail itself (position 0). One that is dangerous is asked about first.
pub async fn file(ui: Ui, Path((number, position)): Path<(String, i64)>) -> Page {
    let fetched = app::document::download_of_inbound(&ui.site, &ui.actor, &number, position).await;
    let mut tx = ui.site.store.read().await?;
    let inbound = store::inbound::by_number(&mut tx, &number).await?.ok_or(Error::NotFound)?;
    drop(tx);
    let places = (ui.desk_mail_file(&number, position), ui.desk_mail(&number));
    attachment::fetched_or_asked(&ui, fetched, &inbound.id.to_string(), position, places).await
}

/// A dangerous file of a mail, after the question.
pub async fn fetch(Path((number, position)): Path<(String, i64)>, Sent(ui, _): Sent) -> Page {
    let download = app::quarantine::fetch_of_inbound(&ui.site, &ui.actor, &number, position).await?;
    Ok(attachment::dangerous(download))
}
