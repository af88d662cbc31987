//! Who is answering: someone asked, by their link; someone who corrects what they sent; or anyone.
//!
//! A cookie for each referral holds which, so that one browser may answer several: `r.` and the token of a recipient's link,
//! `s.` and the token of the link in a receipt, `a.` and a token of chance for anyone else's draft.

use crate::errors::Failure;
use crate::ui::Ui;
use app::draft::{Form, Owner};
use app::{Error, Refusal};
use domain::statement::{Channel, Statement};
use domain::token::stored;

/// Cookie of the page with one's own statement.
pub const OWN: &str = "rl_eget";
/// How long the own page stays open in a browser: a day. The link in the receipt opens it again.
pub const OWN_SECONDS: i64 = 24 * 3600;
/// How long a browser remembers whose draft it writes: as long as most answering takes.
const DRAFT_SECONDS: i64 = 30 * 24 * 3600;

/// Name of the cookie for a referral.
fn cookie_name(slug: &str) -> String {
    format!("rl_svar_{}", &stored(slug)[..8])
}

/// Who answers a referral in this browser.
#[derive(Debug)]
pub struct Visitor {
    /// Whose draft.
    pub owner: Owner,
    /// What the cookie holds.
    cookie: String,
    /// The browser has no such cookie yet.
    new: bool,
}

impl Visitor {
    /// Someone asked, by the token of their link.
    pub fn asked(recipient: &domain::recipient::Recipient, token: &str) -> Self {
        Self { owner: Owner::Recipient(recipient.id), cookie: format!("r.{token}"), new: true }
    }

    /// Anyone, with a draft of their own in this browser.
    fn anyone(ui: &Ui, slug: &str) -> Self {
        let token = app::account::new_token(&ui.site);
        Self {
            cookie: format!("a.{token}"),
            owner: Owner::Anyone { slug: slug.to_owned(), token },
            new: true,
        }
    }

    /// Lets the browser remember.
    pub fn remember(&self, ui: &Ui, slug: &str) {
        if self.new {
            ui.set_cookie(&cookie_name(slug), &self.cookie, DRAFT_SECONDS);
        }
    }

    /// Someone asked?
    pub const fn is_asked(&self) -> bool {
        matches!(self.owner, Owner::Recipient(_))
    }
}

/// Who answers in this browser; none when nobody has begun.
///
/// # Errors
/// [`Refusal::LinkNotValid`] when it was someone asked, whose link has been renewed since.
pub async fn find(ui: &Ui, slug: &str) -> Result<Option<Visitor>, Failure> {
    let cookie = ui.cookie(&cookie_name(slug)).unwrap_or_default().to_owned();
    match cookie.split_once('.') {
        Some(("r", token)) => {
            let recipient = app::recipient::by_link(&ui.site, token).await?;
            let mut tx = ui.site.store.read().await?;
            let referral = store::referral::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)?;
            if recipient.referral != referral.id {
                return Err(Refusal::LinkNotValid.into());
            }
            Ok(Some(Visitor { owner: Owner::Recipient(recipient.id), cookie, new: false }))
        }
        Some(("a", token)) => {
            let owner = Owner::Anyone { slug: slug.to_owned(), token: token.to_owned() };
            Ok(Some(Visitor { owner, cookie, new: false }))
        }
        Some(("s", token)) => sender(ui, slug, token).await,
        _ => match ui.cookie(OWN) {
            Some(token) => sender(ui, slug, token).await,
            None => Ok(None),
        },
    }
}

/// Who answers in this browser, or someone new.
pub async fn find_or_new(ui: &Ui, slug: &str) -> Result<Visitor, Failure> {
    Ok(find(ui, slug).await?.unwrap_or_else(|| Visitor::anyone(ui, slug)))
}

/// Whoever sent a statement to this referral, by the link in the receipt.
async fn sender(ui: &Ui, slug: &str, token: &str) -> Result<Option<Visitor>, Failure> {
    let mut tx = ui.site.store.read().await?;
    let Some(statement) = store::statement::by_link(&mut tx, &stored(token)).await? else { return Ok(None) };
    let referral = store::referral::by_id(&mut tx, statement.referral).await?;
    if referral.is_none_or(|r| r.slug != slug) {
        return Ok(None);
    }
    let owner = match statement.recipient {
        // One draft for all who write for the same recipient, whichever link they came by.
        Some(id) => Owner::Recipient(id),
        None if statement.channel == Channel::Web => {
            Owner::Sender { statement: statement.id, token: token.to_owned() }
        }
        None => return Ok(None),
    };
    Ok(Some(Visitor { owner, cookie: format!("s.{token}"), new: true }))
}

/// Opens the own page of a statement for whoever answers for its respondent.
pub async fn open_own(ui: &Ui, statement: &Statement) -> Result<(), Failure> {
    let token = app::statement::link_of(&ui.site, statement.id).await?;
    if ui.cookie(OWN) != Some(token.as_str()) {
        ui.set_cookie(OWN, &token, OWN_SECONDS);
    }
    Ok(())
}

/// Opens the own page of what was just sent in this browser, and lets the form correct it from now on.
pub fn has_sent(ui: &Ui, slug: &str, token: &str, asked: bool) {
    ui.set_cookie(OWN, token, OWN_SECONDS);
    if !asked {
        ui.set_cookie(&cookie_name(slug), &format!("s.{token}"), OWN_SECONDS);
    }
}

/// The statement that this browser has sent to a referral, by whichever cookie.
pub async fn sent(ui: &Ui, slug: &str, form: Option<&Form>) -> Result<Option<Statement>, Failure> {
    if let Some(statement) = form.and_then(|f| f.correcting.clone()) {
        return Ok(Some(statement));
    }
    let Some(token) = ui.cookie(OWN) else { return Ok(None) };
    let mut tx = ui.site.store.read().await?;
    let Some(statement) = store::statement::by_link(&mut tx, &stored(token)).await? else { return Ok(None) };
    let referral = store::referral::by_id(&mut tx, statement.referral).await?;
    Ok(referral.filter(|r| r.slug == slug).map(|_| statement))
}
