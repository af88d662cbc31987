//! By which texts each thing is found, by whom, and where it leads.
//!
//! To make a noun findable: an arm in [`of`], a function that makes its entries, and a call of `Change::index` or
//! `Change::index_soon` in each use case that changes it.

use super::unknown;
use crate::error::{Error, Result};
use crate::public;
use domain::document::{Document, DocumentKind};
use domain::ids::{DocumentId, InboundId, OrganisationId, ReferralId, StatementId};
use domain::language::Language;
use domain::referral::Referral;
use domain::search::{Audience, Kind, fact, key, number_terms, terms};
use domain::stance::Stance;
use domain::statement::{RespondentKind, Statement};
use domain::time::{Day, Instant};
use domain::words::language_of;
use serde_json::json;
use std::collections::BTreeSet;
use store::Tx;
use store::attachment_text::AttachmentText;
use store::search::Entry;

/// An entry with the terms that lead to it.
type Findable = (Entry, BTreeSet<String>);

/// What is found of a thing, as it is now.
pub(super) async fn of(tx: &mut Tx, owner: &str) -> Result<Vec<Findable>> {
    let not_ours = |_| unknown(owner);
    match owner.split_once('-').map_or("", |(prefix, _)| prefix) {
        "ref" => referral(tx, owner.parse().map_err(not_ours)?).await,
        "sta" => statement(tx, owner.parse().map_err(not_ours)?).await,
        "doc" => document(tx, owner.parse().map_err(not_ours)?).await,
        "org" => organisation(tx, owner.parse().map_err(not_ours)?).await,
        "inb" => mail(tx, owner.parse().map_err(not_ours)?).await,
        _ => Err(unknown(owner)),
    }
}

/// What an entry is made of.
struct Making<'a> {
    owner: String,
    object: String,
    kind: Kind,
    audience: Audience,
    referral: Option<&'a Referral>,
    address: String,
    desk: String,
    language: Option<Language>,
    title: String,
    text: String,
    day: Day,
    /// When anyone could first find it; told to whoever follows a search.
    since: Option<Instant>,
    facts: serde_json::Value,
    numbers: Vec<String>,
}

impl Making<'_> {
    /// The entry and its terms; `more` are those of its filters.
    fn done(mut self, more: &[(&str, String)]) -> Findable {
        let language = self.language.unwrap_or_else(|| language_of(&self.text, Language::Swedish));
        let mut all = terms(&self.title, &self.text, language);
        all.extend(self.numbers.iter().flat_map(|n| number_terms(n)));
        all.insert(fact("year", &self.day.0.year().to_string()));
        all.extend(self.referral.map(|r| fact("referral", &r.slug)));
        all.extend(more.iter().map(|(name, value)| fact(name, value)));
        if let (Audience::Anyone, Some(at)) = (self.audience, self.since) {
            all.insert(fact(super::SINCE, &at.day().to_string()));
            self.facts[super::SINCE] = json!(at);
        }
        let entry = Entry {
            key: key(self.kind, self.day.0, &self.object, self.audience == Audience::Anyone),
            owner: self.owner,
            object: self.object,
            kind: self.kind,
            audience: self.audience,
            referral: self.referral.map(|r| r.id),
            address: self.address,
            desk: self.desk,
            language,
            title: self.title,
            text: self.text,
            day: self.day,
            facts: self.facts,
        };
        (entry, all)
    }
}

/// What files say, each once and in one order, so that two renditions with the same files hold the same.
fn in_order(mut files: Vec<String>) -> Vec<String> {
    files.sort_unstable();
    files.dedup();
    files
}

/// Most characters of each file that are searched: hundreds of pages.
const OF_A_FILE: usize = 200_000;

/// What files say, as far as it could be read.
fn said_by(files: Vec<AttachmentText>) -> Vec<String> {
    let beginning = |text: String| match text.char_indices().nth(OF_A_FILE) {
        Some((end, _)) => text[..end].to_owned(),
        None => text,
    };
    files.into_iter().map(|f| beginning(f.text)).filter(|t| !t.trim().is_empty()).collect()
}

/// Paragraphs, those that say something.
fn joined<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    texts.into_iter().map(str::trim).filter(|t| !t.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// The referral itself, and its decision.
async fn referral(tx: &mut Tx, id: ReferralId) -> Result<Vec<Findable>> {
    let r = store::referral::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let parts = store::referral::parts(tx, id).await?;
    let questions = store::referral::questions(tx, id).await?;
    let l = &r.letter;
    let mut texts = vec![l.lede.as_str(), &l.title, &l.proposal, &l.ask, &l.role_in_matter];
    texts.extend(parts.iter().flat_map(|p| [p.heading.as_str(), p.text.as_str()]));
    texts.extend(questions.iter().map(|q| q.text.as_str()));
    texts.extend(l.predecessors.iter().flat_map(|p| [p.number.as_str(), p.title.as_str()]));
    texts.extend([l.sender_unit.as_str(), &l.decision_body]);
    let public = r.stage.is_public();
    let mut found = vec![
        Making {
            owner: id.to_string(),
            object: id.to_string(),
            kind: Kind::Referral,
            audience: if public { Audience::Anyone } else { Audience::Drafts },
            referral: Some(&r),
            address: if public { format!("/remisser/{}", r.slug) } else { String::new() },
            desk: format!("/arbete/remisser/{}", r.slug),
            language: None,
            title: l.heading().to_owned(),
            text: joined(texts),
            day: Day(r.dispatched_at.unwrap_or(r.stage_at).day()),
            since: r.dispatched_at,
            facts: json!({ "number": r.number, "stage": r.stage, "round": r.round }),
            numbers: vec![r.number.to_string()],
        }
        .done(&[]),
    ];
    found.extend(decision(tx, &r).await?);
    Ok(found)
}

async fn decision(tx: &mut Tx, r: &Referral) -> Result<Option<Findable>> {
    let Some(d) = store::decision::of_referral(tx, r.id).await? else { return Ok(None) };
    let document = match d.document {
        Some(id) => store::document::by_id(tx, id).await?,
        None => None,
    };
    let Some(document) = document else { return Ok(None) };
    Ok(Some(
        Making {
            owner: r.id.to_string(),
            object: document.id.to_string(),
            kind: Kind::Decision,
            audience: audience_of(&document),
            referral: Some(r),
            address: format!("/remisser/{}#beslut", r.slug),
            desk: format!("/arbete/remisser/{}", r.slug),
            language: None,
            title: document.about.clone(),
            text: joined([d.text.as_str(), r.letter.heading(), d.body.as_str(), d.paragraph.as_str()]),
            day: d.date,
            since: document.published_at,
            facts: json!({ "number": document.number }),
            numbers: vec![document.number.clone()],
        }
        .done(&[]),
    ))
}

/// Who finds a document that was made here.
fn audience_of(document: &Document) -> Audience {
    match (&document.secrecy, document.published_at) {
        (Some(_), _) => Audience::Statements,
        (None, Some(_)) => Audience::Anyone,
        (None, None) => Audience::Desk,
    }
}

/// A document that is neither a statement nor a decision: those are found as what they are.
async fn document(tx: &mut Tx, id: DocumentId) -> Result<Vec<Findable>> {
    let d = store::document::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    if matches!(d.kind, DocumentKind::Statement | DocumentKind::Decision) {
        return Ok(Vec::new());
    }
    let r = store::referral::by_id(tx, d.referral).await?.ok_or(Error::NotFound)?;
    let files = store::attachment::of_owner(tx, &id.to_string()).await?;
    let comments = match d.kind {
        DocumentKind::Summary => store::summary::load(tx, r.id).await?.comments,
        _ => String::new(),
    };
    let mut texts = vec![comments.as_str()];
    texts.extend(files.iter().map(|f| f.name.as_str()));
    texts.extend([r.letter.heading(), d.party.as_str()]);
    let page = match d.kind {
        DocumentKind::Summary => format!("/remisser/{}/sammanstallning", r.slug),
        _ => format!("/remisser/{}", r.slug),
    };
    let one = Making {
        owner: id.to_string(),
        object: id.to_string(),
        kind: Kind::Document,
        audience: audience_of(&d),
        referral: Some(&r),
        address: if d.published_at.is_some() { page } else { String::new() },
        desk: format!("/arbete/remisser/{}", r.slug),
        language: None,
        title: d.about.clone(),
        text: joined(texts),
        day: Day(d.at.day()),
        since: d.published_at,
        facts: json!({ "number": d.number, "document": d.kind }),
        numbers: vec![d.number.clone()],
    };
    Ok(vec![one.done(&[])])
}

async fn organisation(tx: &mut Tx, id: OrganisationId) -> Result<Vec<Findable>> {
    let o = store::organisation::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let one = Making {
        owner: id.to_string(),
        object: id.to_string(),
        kind: Kind::Organisation,
        audience: Audience::Desk,
        referral: None,
        address: String::new(),
        desk: format!("/arbete/organisationer/{id}"),
        language: Some(Language::Swedish),
        title: o.name.clone(),
        text: joined(o.aliases.iter().map(String::as_str)),
        // It is of no day; one and the same keeps the kind together.
        day: Day(jiff::civil::date(1970, 1, 1)),
        since: None,
        facts: json!({ "category": o.category }),
        numbers: Vec::new(),
    };
    Ok(vec![one.done(&[])])
}

async fn mail(tx: &mut Tx, id: InboundId) -> Result<Vec<Findable>> {
    let m = store::inbound::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    let files = said_by(store::attachment_text::of_owner(tx, &id.to_string()).await?);
    let from = m.from_address.as_ref().map(ToString::to_string).unwrap_or_default();
    let one = Making {
        owner: id.to_string(),
        object: id.to_string(),
        kind: Kind::Mail,
        audience: Audience::Inbox,
        referral: None,
        address: String::new(),
        desk: format!("/arbete/inkorg/{}", m.reception_number),
        language: None,
        title: m.subject.clone(),
        text: joined(
            [m.text.as_str(), &m.from_name, &from].into_iter().chain(files.iter().map(String::as_str)),
        ),
        day: Day(m.received_at.day()),
        since: None,
        facts: json!({ "number": m.reception_number, "from": m.from_name }),
        numbers: vec![m.reception_number.clone()],
    };
    Ok(vec![one.done(&[])])
}

/// A statement and its views: as it is on the web, and as it came where that is not the same.
async fn statement(tx: &mut Tx, id: StatementId) -> Result<Vec<Findable>> {
    let s = store::statement::by_id(tx, id).await?.ok_or(Error::NotFound)?;
    // What was joined to another or taken back is found as what it became.
    if store::statement::resting_since(tx, id).await?.is_some() {
        return Ok(Vec::new());
    }
    let r = store::referral::by_id(tx, s.referral).await?.ok_or(Error::NotFound)?;
    let document = match s.document {
        Some(id) => store::document::by_id(tx, id).await?,
        None => None,
    };
    let mut found = Vec::new();
    let on_web = document.as_ref().filter(|d| d.published_at.is_some() && d.secrecy.is_none());
    let shown = match on_web {
        Some(d) => {
            let shown = public::one(tx, &r, d.serial).await?;
            // Files that anyone may fetch; what the others say only officials find.
            let mut files = Vec::new();
            for file in &shown.files {
                files.extend(store::attachment_text::of_file(tx, &file.file).await?);
            }
            Some((shown, said_by(files)))
        }
        None => None,
    };
    if let Some((shown, files)) = &shown {
        found.extend(Whole::shown(&s, &r, shown, files).entries());
    }
    let whole = Whole::as_it_came(tx, &s, &r, document.as_ref()).await?;
    if shown.is_none_or(|(shown, files)| Whole::shown(&s, &r, &shown, &files).differs(&whole)) {
        found.extend(whole.entries());
    }
    Ok(found)
}

/// A statement with its views, in one of its two renditions.
struct Whole<'a> {
    s: &'a Statement,
    r: &'a Referral,
    audience: Audience,
    address: String,
    /// Name of the respondent; empty where it is not shown.
    name: String,
    number: String,
    stance: Option<Stance>,
    texts: Vec<String>,
    views: Vec<View>,
    /// When it was first published.
    since: Option<Instant>,
}

#[derive(PartialEq)]
struct View {
    reference: String,
    text: String,
    stance: Option<Stance>,
    /// What became of it, in whose words.
    outcome: Option<(domain::contribution::Outcome, String)>,
    /// It speaks of a part or answers a question.
    is_part: bool,
}

impl<'a> Whole<'a> {
    /// As it is on the web.
    fn shown(s: &'a Statement, r: &'a Referral, p: &public::Statement, files: &[String]) -> Self {
        let view = |v: &public::View| View {
            reference: v.reference.clone(),
            text: v.text.clone().unwrap_or_default(),
            stance: v.stance,
            outcome: v.outcome.clone(),
            is_part: v.part.is_some() || v.question.is_some(),
        };
        Self {
            s,
            r,
            audience: Audience::Anyone,
            address: format!("/remisser/{}/svar/{}", r.slug, p.serial),
            name: p.name.clone().unwrap_or_default(),
            number: p.number.clone(),
            stance: p.overall,
            texts: [p.summary.clone(), p.body.clone()].into_iter().chain(in_order(files.to_vec())).collect(),
            views: p.views.iter().map(view).collect(),
            since: Some(p.first_published_at),
        }
    }

    /// As it came, with what officials have noted of it.
    async fn as_it_came(
        tx: &mut Tx,
        s: &'a Statement,
        r: &'a Referral,
        document: Option<&Document>,
    ) -> Result<Self> {
        let version = store::statement::current(tx, s.id).await?.ok_or(Error::NotFound)?;
        let views = store::contribution::of_statement(tx, s.id, s.current_version).await?;
        let owner = crate::document::statement_owner(s.id, s.current_version);
        let files = said_by(store::attachment_text::of_owner(tx, &owner).await?);
        let secret = document.is_none_or(|d| d.secrecy.is_some());
        let view = |v: domain::contribution::Contribution| View {
            is_part: v.part.is_some() || v.question.is_some(),
            reference: v.reference,
            text: v.text,
            stance: v.read.or(v.stated),
            outcome: v.outcome.map(|o| (o, v.reason)),
        };
        Ok(Self {
            s,
            r,
            audience: if secret { Audience::Statements } else { Audience::Registered },
            address: String::new(),
            name: s.name.clone(),
            number: document.map(|d| d.number.clone()).unwrap_or_default(),
            stance: version.read.or(version.overall),
            texts: [version.answer.summary, version.body].into_iter().chain(in_order(files)).collect(),
            views: views.into_iter().map(view).collect(),
            since: None,
        })
    }

    /// Does the other hold anything that this one does not?
    fn differs(&self, other: &Self) -> bool {
        self.name != other.name
            || self.stance != other.stance
            || self
                .texts
                .iter()
                .map(|t| domain::text::tidy(t))
                .ne(other.texts.iter().map(|t| domain::text::tidy(t)))
            || self.views != other.views
    }

    fn entries(&self) -> Vec<Findable> {
        let alone = self.views.len() == 1;
        let mut texts: Vec<&str> = Vec::new();
        for text in self.texts.iter().chain(self.views.iter().map(|v| &v.text)) {
            if !texts.iter().any(|t| t.contains(text.as_str())) {
                texts.push(text);
            }
        }
        let answered = !self.views.is_empty() && self.views.iter().all(|v| v.outcome.is_some());
        let numbers = vec![self.number.clone(), self.s.reception_number.clone()];
        let facts = json!({ "number": self.number, "stance": self.stance, "answered": answered });
        let whole = self.making(Kind::Statement, self.s.id.to_string(), "", joined(texts), facts, numbers);
        let mut found = vec![whole.done(&self.filters(self.stance, answered))];
        for v in self.views.iter().filter(|v| !alone && v.is_part || v.outcome.is_some()) {
            let reason = v.outcome.as_ref().map_or("", |(_, reason)| reason.as_str());
            let text = joined([v.text.as_str(), reason]);
            if text.is_empty() {
                continue;
            }
            let outcome = v.outcome.as_ref().map(|(o, _)| *o);
            let facts = json!({ "number": v.reference, "stance": v.stance, "outcome": outcome, "answered": outcome.is_some() });
            let place = format!("#synpunkt-{}", v.reference);
            let numbers = vec![v.reference.clone()];
            let one = self.making(Kind::Contribution, v.reference.clone(), &place, text, facts, numbers);
            found.push(one.done(&self.filters(v.stance, outcome.is_some())));
        }
        found
    }

    fn making(
        &self,
        kind: Kind,
        object: String,
        place: &str,
        text: String,
        facts: serde_json::Value,
        numbers: Vec<String>,
    ) -> Making<'a> {
        Making {
            owner: self.s.id.to_string(),
            object,
            kind,
            audience: self.audience,
            referral: Some(self.r),
            address: if self.address.is_empty() { String::new() } else { format!("{}{place}", self.address) },
            desk: format!("/arbete/svar/{}", self.s.id),
            language: None,
            title: self.name.clone(),
            text,
            day: Day(self.s.received_at.day()),
            since: self.since,
            facts,
            numbers,
        }
    }

    fn filters(&self, stance: Option<Stance>, answered: bool) -> Vec<(&'static str, String)> {
        let kind: RespondentKind = self.s.kind;
        let mut all = vec![("respondent", kind.to_string()), ("answered", answered.to_string())];
        all.extend(stance.map(|s| ("stance", s.to_string())));
        all
    }
}
