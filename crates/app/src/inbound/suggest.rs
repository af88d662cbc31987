//! What a mail without a certain address may belong to, and why: the evidence is gathered here, weighed in
//! [`domain::suggestion`].

use super::{Listed, Read};
use crate::change::Change;
use crate::error::Result;
use domain::ids::ReferralId;
use domain::recipient::Recipient;
use domain::referral::Stage;
use domain::suggestion::{
    Evidence, Known, Suggestion, Who, is_anyones_domain, judge, names_in, names_title, of_words,
};
use store::inbound::Inbound;

/// Most characters of a text that are read for what it may belong to.
const READ: usize = 20_000;
/// Most referrals whose titles are compared.
const TITLES: i64 = 200;
/// Most names looked up for one mail.
const NAMES: usize = 16;

/// Looks for what a mail may belong to, and notes why.
pub(super) async fn suggest(change: &mut Change<'_>, read: &Read, inbound: &mut Inbound) -> Result<()> {
    let own: String = read.incoming.own_text.chars().take(READ).collect();
    let files: Vec<&str> = read.files.iter().map(|f| f.name.as_str()).collect();
    let mut found = Found::default();
    answers_ours(change, read, &mut found).await?;
    numbers(change, inbound, &own, &mut found).await?;
    if let Some(address) = inbound.from_address.clone() {
        let senders = store::recipient::by_address(&mut change.tx, &address.key()).await?;
        found.take(&senders, Evidence::SenderOnList);
        if found.recipient.is_none() && !is_anyones_domain(address.domain()) {
            let of_domain = store::recipient::by_domain(&mut change.tx, address.domain()).await?;
            found.take_if_one(&of_domain, Evidence::SenderDomain);
        }
    }
    if found.recipient.is_none() {
        names(change, inbound, &read.incoming.text, &mut found).await?;
    }
    if found.referral.is_none() {
        title(change, inbound, &mut found).await?;
    }
    for evidence in of_words(&inbound.subject, &own, &files) {
        found.note(evidence);
    }
    inbound.suggested_referral = found.referral;
    inbound.suggested_recipient = found.recipient.map(|r| r.id);
    inbound.reasons.extend(found.evidence.iter().map(ToString::to_string));
    Ok(())
}

#[derive(Default)]
struct Found {
    referral: Option<ReferralId>,
    recipient: Option<Recipient>,
    evidence: Vec<Evidence>,
}

impl Found {
    fn note(&mut self, evidence: Evidence) {
        if !self.evidence.contains(&evidence) {
            self.evidence.push(evidence);
        }
    }

    /// Recipients whom something points at, the latest referral first: one of the referral that is suggested, or the first.
    fn take(&mut self, all: &[Recipient], evidence: Evidence) {
        let Some(recipient) = all.iter().find(|r| self.referral.is_none_or(|id| id == r.referral)) else {
            return;
        };
        let fitting = all.iter().filter(|r| self.referral.is_none_or(|id| id == r.referral)).count();
        if self.recipient.as_ref().is_some_and(|known| known.id != recipient.id) {
            return;
        }
        self.note(evidence);
        if fitting > 1 {
            self.note(Evidence::OnSeveralLists);
        }
        self.referral = Some(recipient.referral);
        self.recipient = Some(recipient.clone());
    }

    /// The same, but only when it points at one alone.
    fn take_if_one(&mut self, all: &[Recipient], evidence: Evidence) {
        let fitting: Vec<Recipient> =
            all.iter().filter(|r| self.referral.is_none_or(|id| id == r.referral)).cloned().collect();
        if let [_] = fitting.as_slice() {
            self.take(&fitting, evidence);
        }
    }
}

/// A reply to a mail of ours tells what it belongs to. A reply to an acknowledgement belongs where that mail does.
async fn answers_ours(change: &mut Change<'_>, read: &Read, found: &mut Found) -> Result<()> {
    let m = &read.incoming;
    for id in m.in_reply_to.iter().chain(m.references.iter().rev()).take(10) {
        let Some(ours) = store::message::by_message_id(&mut change.tx, id).await? else { continue };
        let (mut referral, mut recipient) = (ours.referral, ours.recipient);
        if let Some(before) = ours.inbound {
            let before = store::inbound::by_id(&mut change.tx, before).await?;
            let before = before.map(|b| (b.suggested_referral, b.suggested_recipient)).unwrap_or_default();
            (referral, recipient) = (referral.or(before.0), recipient.or(before.1));
        }
        let Some(referral) = referral else { continue };
        found.referral = Some(referral);
        if let Some(id) = recipient {
            found.recipient = store::recipient::by_id(&mut change.tx, id).await?;
        }
        found.note(Evidence::InReplyTo);
        return Ok(());
    }
    Ok(())
}

/// Register numbers in the subject, and in what the sender wrote.
async fn numbers(change: &mut Change<'_>, inbound: &Inbound, own: &str, found: &mut Found) -> Result<()> {
    let mut named: Vec<ReferralId> = Vec::new();
    for (text, evidence) in
        [(inbound.subject.as_str(), Evidence::NumberInSubject), (own, Evidence::NumberInText)]
    {
        for slug in domain::register_number::mentioned_in(text).into_iter().take(20) {
            let there =
                store::referral::by_slug(&mut change.tx, &slug).await?.filter(|r| r.stage.is_public());
            // A number names the matter: its latest round is meant.
            let Some(referral) = there else { continue };
            let referral = crate::round::latest_public(&mut change.tx, referral).await?;
            if !named.contains(&referral.id) {
                named.push(referral.id);
            }
            if found.referral.is_none_or(|id| id == referral.id) {
                found.referral = Some(referral.id);
                found.note(evidence);
            }
        }
    }
    let elsewhere = found.referral.is_some_and(|id| named.iter().any(|n| *n != id));
    if elsewhere {
        found.note(Evidence::SeveralReferrals);
    }
    Ok(())
}

/// The sender's name, or a line of the text, is the name of a recipient.
async fn names(change: &mut Change<'_>, inbound: &Inbound, text: &str, found: &mut Found) -> Result<()> {
    let (of_sender, of_text) = names_in(&inbound.from_name, &mail::quote::own_text(text));
    let whole_ends: Vec<String> = names_in("", &text.chars().take(READ).collect::<String>()).1;
    let all = of_sender.iter().map(|n| (n, Evidence::NameOfSender));
    let all = all.chain(of_text.iter().chain(&whole_ends).map(|n| (n, Evidence::NameInText)));
    for (name, evidence) in all.take(NAMES) {
        let there = store::recipient::by_name(&mut change.tx, name).await?;
        found.take_if_one(&there, evidence);
        if found.recipient.is_some() {
            return Ok(());
        }
    }
    Ok(())
}

/// The title of one referral that is out stands in the subject.
async fn title(change: &mut Change<'_>, inbound: &Inbound, found: &mut Found) -> Result<()> {
    let mut named = Vec::new();
    for listed in store::referral::open(&mut change.tx, TITLES).await? {
        let letter = &listed.referral.letter;
        if names_title(&inbound.subject, &letter.title) || names_title(&inbound.subject, &letter.plain_title)
        {
            named.push(listed.referral.id);
        }
    }
    if let [one] = named.as_slice() {
        found.referral = Some(*one);
        found.note(Evidence::TitleInSubject);
    }
    Ok(())
}

impl Listed {
    /// What the mail seems to be as things stand now, and how sure that is.
    pub fn suggestion(&self) -> Suggestion {
        use domain::message::InboundClass as Class;
        let evidence: Vec<Evidence> = self.inbound.reasons.iter().filter_map(|r| r.parse().ok()).collect();
        let known = Known {
            by_a_person: matches!(self.inbound.class, Class::Answer | Class::Unreadable),
            referral: self.referral.is_some(),
            who: match &self.recipient {
                None => Who::Unknown,
                Some(_) if self.answered => Who::Answered,
                Some(_) => Who::Recipient,
            },
        };
        let mut found = judge(&evidence, known);
        // What is over takes no more answers without a person looking.
        // Several mails from one respondent may be one answer: a person looks before each becomes an answer of its own.
        let apart = self.one_of_several;
        let over =
            self.referral.as_ref().is_some_and(|r| !matches!(r.stage, Stage::Dispatched | Stage::Closed));
        if (over || apart) && found.certainty == domain::suggestion::Certainty::Sure {
            found.certainty = domain::suggestion::Certainty::Likely;
        }
        found
    }
}
