//! What respondents are writing and have not sent. It is theirs: no official can open it, and it is deleted
//! a stated time after the last day (DESIGN 7).

use crate::error::{Error, Refusal, Result};
use crate::site::Site;
use domain::access::{Action, Actor, Resource};
use domain::file;
use domain::ids::{DraftId, RecipientId, StatementId};
use domain::recipient::Recipient;
use domain::referral::{Part, Question, Referral};
use domain::statement::{Answer, Channel, Respondent};
use domain::time::Day;
use domain::token::stored;
use domain::validation::Problem;
use store::attachment::{Attachment, Rendition};
use store::draft::Draft;

/// Whose draft.
#[derive(Debug, Clone)]
pub enum Owner {
    /// Someone asked, by their link.
    Recipient(RecipientId),
    /// Anyone else: the referral's address and the token in their cookie.
    Anyone {
        /// Address of the referral.
        slug: String,
        /// The cookie's token.
        token: String,
    },
    /// Someone who answered unasked and corrects what was sent, by the link in the receipt.
    Sender {
        /// What was sent.
        statement: StatementId,
        /// The link's token.
        token: String,
    },
}

/// A draft with what is needed to show its form.
#[derive(Debug, Clone)]
pub struct Form {
    /// The referral.
    pub referral: Referral,
    /// Its parts.
    pub parts: Vec<Part>,
    /// The recipient, when asked.
    pub recipient: Option<Recipient>,
    /// The questions put to this respondent.
    pub questions: Vec<Question>,
    /// As typed; empty before the first save.
    pub draft: Draft,
    /// Files so far.
    pub files: Vec<Attachment>,
    /// There is a statement already: sending again corrects it.
    pub correcting: Option<domain::statement::Statement>,
    /// What the recipient answered in the round before.
    pub earlier: Option<crate::round::Earlier>,
    /// A later round of the matter is out: its number and address.
    pub newer: Option<(i64, String)>,
}

impl Form {
    /// Who answers, for the check.
    pub fn respondent(&self) -> Respondent {
        self.recipient.as_ref().map_or(Respondent::Unasked, |r| Respondent::Asked(r.id))
    }
}

/// Opens the form: what was typed so far, or what was sent when it can be corrected, or an empty one.
pub async fn open(site: &Site, owner: &Owner) -> Result<Form> {
    let mut tx = site.store.read().await?;
    let (recipient, referral, found, own) = match owner {
        Owner::Recipient(id) => {
            let recipient = store::recipient::by_id(&mut tx, *id).await?.ok_or(Error::NotFound)?;
            let referral =
                store::referral::by_id(&mut tx, recipient.referral).await?.ok_or(Error::NotFound)?;
            let draft = store::draft::by_recipient(&mut tx, *id).await?;
            let sent = store::statement::of_recipient(&mut tx, *id).await?.pop();
            (Some(recipient), referral, draft, sent)
        }
        Owner::Anyone { slug, token } => {
            let referral = store::referral::by_slug(&mut tx, slug).await?.ok_or(Error::NotFound)?;
            let draft = store::draft::by_token(&mut tx, &stored(token)).await?;
            (None, referral.clone(), draft.filter(|d| d.referral == referral.id), None)
        }
        Owner::Sender { statement, token } => {
            let sent = store::statement::by_id(&mut tx, *statement).await?.ok_or(Error::NotFound)?;
            let referral = store::referral::by_id(&mut tx, sent.referral).await?.ok_or(Error::NotFound)?;
            let draft = store::draft::by_token(&mut tx, &stored(token)).await?;
            (None, referral, draft, Some(sent))
        }
    };
    if !referral.stage.is_public() {
        return Err(Error::NotFound);
    }
    let parts = store::referral::parts(&mut tx, referral.id).await?;
    let all = store::referral::questions(&mut tx, referral.id).await?;
    let correcting = own;
    let draft = match found {
        Some(draft) => draft,
        None => begin(site, &mut tx, &referral, recipient.as_ref(), correcting.as_ref()).await?,
    };
    let files = match &correcting {
        // What was sent is what a correction starts from, its files too.
        Some(sent) if draft.version == 0 && sent.channel == Channel::Web => {
            let owner = crate::document::statement_owner(sent.id, sent.current_version);
            let all = store::attachment::of_owner(&mut tx, &owner).await?;
            all.into_iter().filter(|f| f.rendition == Rendition::Original).collect()
        }
        _ if draft.version == 0 => Vec::new(),
        _ => store::attachment::of_owner(&mut tx, &draft.id.to_string()).await?,
    };
    let (category, internal) = match &recipient {
        Some(r) => (r.category.clone(), site.settings.is_internal(&r.category)),
        None => (String::new(), false),
    };
    let questions = all.into_iter().filter(|q| q.audience.includes(&category, internal)).collect();
    let earlier = match &recipient {
        Some(recipient) => crate::round::earlier(&mut tx, &referral, recipient).await?,
        None => None,
    };
    let newer = crate::round::newer(&mut tx, &referral).await?;
    Ok(Form { referral, parts, recipient, questions, draft, files, correcting, earlier, newer })
}

/// Fills the draft with what was answered in the round before. What has been typed is never replaced.
///
/// # Errors
/// [`Error::NotFound`] when nothing was answered, [`Refusal::AlreadyDone`] when something is typed already.
pub async fn begin_from_earlier(site: &Site, owner: &Owner) -> Result<i64> {
    let form = open(site, owner).await?;
    let earlier = form.earlier.as_ref().ok_or(Error::NotFound)?;
    if !form.draft.answer.says_nothing() {
        return Err(Refusal::AlreadyDone.into());
    }
    let typed = &form.draft.answer;
    let answer = Answer {
        decided_by: typed.decided_by.clone(),
        name: typed.name.clone(),
        kind: typed.kind,
        email: typed.email.clone(),
        ..earlier.answer.carried(&form.parts, &form.questions, &earlier.questions)
    };
    save(site, owner, form.draft.version, answer).await
}

/// A draft that is not stored yet: version 0.
async fn begin(
    site: &Site,
    tx: &mut store::Tx,
    referral: &Referral,
    recipient: Option<&Recipient>,
    sent: Option<&domain::statement::Statement>,
) -> Result<Draft> {
    let mut answer = match sent {
        Some(s) => store::statement::current(tx, s.id).await?.map(|v| v.answer).unwrap_or_default(),
        None => Answer::default(),
    };
    if let (Some(recipient), true) = (recipient, answer.email.is_empty()) {
        let today = Day(site.clock.today());
        let address = crate::recipient::Addresses::of(tx, today, [recipient]).await?.now(recipient);
        answer.email = address.map(|email| email.to_string()).unwrap_or_default();
    }
    Ok(Draft {
        id: DraftId::new(site.entropy.seed()),
        referral: referral.id,
        recipient: recipient.map(|r| r.id),
        answer,
        saved_at: site.now(),
        version: 0,
    })
}

/// Saves what is typed, whatever it is: a draft is never refused for being unfinished. Returns the new version.
///
/// # Errors
/// [`Error::ChangedMeanwhile`] when a colleague saved since `version` was read; nothing is lost on either side.
pub async fn save(site: &Site, owner: &Owner, version: i64, answer: Answer) -> Result<i64> {
    let mut form = open(site, owner).await?;
    let actor = owner.actor();
    let opened = site.open_change(&actor).await?;
    let mut change = crate::referral::allow(opened, Action::Answer, &form.referral)?;
    form.draft.answer = answer;
    form.draft.saved_at = change.at;
    let number = store_draft(&mut change, owner, &mut form, version).await?;
    // A draft is the respondent's own: no audit entry says what they write before they send it.
    change.tx.commit().await?;
    Ok(number)
}

async fn store_draft(
    change: &mut crate::change::Change<'_>,
    owner: &Owner,
    form: &mut Form,
    version: i64,
) -> Result<i64> {
    let draft = &mut form.draft;
    if draft.version == 0 {
        store::draft::insert(&mut change.tx, draft, owner.token_hash().as_deref()).await?;
        let kept = match owner {
            Owner::Recipient(id) => store::draft::by_recipient(&mut change.tx, *id).await?,
            Owner::Anyone { token, .. } | Owner::Sender { token, .. } => {
                store::draft::by_token(&mut change.tx, &stored(token)).await?
            }
        };
        // A colleague began in the same moment.
        if kept.is_none_or(|d| d.id != draft.id) {
            return Err(Error::ChangedMeanwhile);
        }
        for file in &form.files {
            store::attachment::insert(&mut change.tx, &draft.id.to_string(), file).await?;
        }
        draft.version = 1;
        return Ok(1);
    }
    draft.version = version;
    let number = store::draft::update(&mut change.tx, draft).await?;
    draft.version = number;
    Ok(number)
}

impl Owner {
    /// Who acts.
    pub fn actor(&self) -> Actor {
        match self {
            Self::Recipient(id) => Actor::Recipient(*id),
            Self::Anyone { .. } => Actor::Anyone,
            Self::Sender { statement, .. } => Actor::Sender(*statement),
        }
    }

    /// What is stored of the cookie.
    pub fn token_hash(&self) -> Option<String> {
        match self {
            Self::Recipient(_) => None,
            Self::Anyone { token, .. } | Self::Sender { token, .. } => Some(stored(token)),
        }
    }
}

/// Adds a file to a draft, which is stored first if it is new.
pub async fn attach(site: &Site, owner: &Owner, name: &str, content: &[u8]) -> Result<()> {
    let name = file::safe_name(name);
    let media_type = crate::quarantine::check_upload(&name, content).map_err(|p| Error::field("files", p))?;
    let kept = site.files.keep(content, site.entropy.bytes()).await?;
    let mut form = open(site, owner).await?;
    if form.files.len() >= file::MOST_FILES {
        return Err(Error::field("files", Problem::TooManyFiles(file::MOST_FILES)));
    }
    let actor = owner.actor();
    let opened = site.open_change(&actor).await?;
    let mut change = crate::referral::allow(opened, Action::Answer, &form.referral)?;
    if form.draft.version == 0 {
        store_draft(&mut change, owner, &mut form, 0).await?;
    }
    let at = change.at;
    store::attachment::insert_file(&mut change.tx, &kept.hash, kept.size, at).await?;
    let attachment = Attachment {
        position: form.files.iter().map(|f| f.position).max().unwrap_or(0) + 1,
        rendition: Rendition::Original,
        file: kept.hash,
        name,
        media_type: media_type.to_owned(),
        size: kept.size,
    };
    store::attachment::insert(&mut change.tx, &form.draft.id.to_string(), &attachment).await?;
    Ok(change.tx.commit().await?)
}

/// Takes a file from a draft.
pub async fn detach(site: &Site, owner: &Owner, position: i64) -> Result<()> {
    let mut form = open(site, owner).await?;
    let actor = owner.actor();
    let opened = site.open_change(&actor).await?;
    let mut change = crate::referral::allow(opened, Action::Answer, &form.referral)?;
    if form.draft.version == 0 {
        store_draft(&mut change, owner, &mut form, 0).await?;
    }
    store::attachment::remove(&mut change.tx, &form.draft.id.to_string(), position).await?;
    Ok(change.tx.commit().await?)
}

/// Deletes drafts that were never sent, a stated time after the last day. Returns how many.
pub async fn delete_outlived(site: &Site) -> Result<usize> {
    let days = i64::from(site.settings.draft_days);
    let cut = site.now().plus(-days * 86_400);
    let actor = Actor::System;
    let mut opened = site.open_change(&actor).await?;
    let outlived = store::draft::outlived(&mut opened.tx, cut.day().into(), cut).await?;
    if outlived.is_empty() {
        return Ok(0);
    }
    let mut change = opened.allow(Action::Remind, Resource::Site)?;
    for draft in &outlived {
        store::attachment::remove_all(&mut change.tx, &draft.id.to_string()).await?;
        store::draft::remove(&mut change.tx, draft.id).await?;
    }
    let count = outlived.len();
    let rule = crate::change::entry("draft.deleted_by_rule", "drafts", vec![("count", count.to_string())]);
    change.keep(rule).await?;
    Ok(count)
}

/// Days that a file which nothing names is kept all the same.
const UNNAMED_DAYS: i64 = 1;
/// Most files removed at a time.
const MOST_REMOVED: i64 = 500;

/// Removes files that nothing names: of drafts that were deleted, or taken from one. What was received is always named.
/// Returns how many.
pub async fn remove_files(site: &Site) -> Result<usize> {
    let before = site.now().plus(-UNNAMED_DAYS * 86_400);
    let unnamed =
        store::attachment::unnamed_files(&mut site.store.read().await?, before, MOST_REMOVED).await?;
    if unnamed.is_empty() {
        return Ok(0);
    }
    let actor = Actor::System;
    let mut change = site.open_change(&actor).await?.allow(Action::Remind, Resource::Site)?;
    let mut forgotten = Vec::new();
    for hash in unnamed {
        if store::attachment::forget_file(&mut change.tx, &hash).await? {
            forgotten.push(hash);
        }
    }
    let count = forgotten.len();
    let rule = crate::change::entry("file.removed_by_rule", "files", vec![("count", count.to_string())]);
    change.keep(rule).await?;
    // After the row: a file without a row is lost room, a row without its file would be a lost file.
    for hash in forgotten {
        site.files.remove(&hash, site.entropy.bytes())?;
    }
    Ok(count)
}
