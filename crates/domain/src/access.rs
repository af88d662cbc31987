//! Who may do what: one pure policy, asked by every use case and by every page that draws a button.
//!
//! The whole table is a committed snapshot, `tests/snapshots/access__access.snap`, that a person who does not
//! write code can read. Nothing else in the product decides on permissions.
//!
//! Three rules on reading:
//! - What is published is for anyone. It is read as the published rendition, which holds no more than that; whoever has no
//!   other right reads that, officials too. The policy is asked about what stands behind it: the statement as it came.
//! - **A file follows what it belongs to.** Whoever may read a statement may fetch the files of every version of it;
//!   whoever may read a referral may fetch what is attached to its letter; nobody else may.
//! - An elected official reads what is registered and not secret. A referral is that from the day it is sent out:
//!   drafts, and what is attached to them, are for those who work on them.

use crate::account::Role;
use crate::ids::{AccountId, OrganisationId, RecipientId, StatementId};
use crate::referral::Stage;

/// Who is acting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Anyone: no account, no link.
    Anyone,
    /// Someone who came by a recipient's link or reply address.
    Recipient(RecipientId),
    /// Someone who came by the link in a receipt.
    Sender(StatementId),
    /// The organisation itself: someone who came by a link to its entry.
    Organisation(OrganisationId),
    /// Someone signed in, with the roles in force today.
    Account {
        /// Who.
        id: AccountId,
        /// Roles in force.
        roles: Vec<Role>,
    },
    /// The program itself: jobs, mail reception.
    System,
}

impl Actor {
    /// How the actor is written in the audit chain.
    pub fn audit_name(&self) -> String {
        match self {
            Self::Anyone => "anyone".to_owned(),
            Self::Recipient(id) => id.to_string(),
            Self::Sender(id) => id.to_string(),
            Self::Organisation(id) => id.to_string(),
            Self::Account { id, .. } => id.to_string(),
            Self::System => "system".to_owned(),
        }
    }

    /// The account, when signed in.
    pub fn account(&self) -> Option<AccountId> {
        if let Self::Account { id, .. } = self { Some(*id) } else { None }
    }

    /// Holds one of the roles.
    fn any(&self, wanted: &[Role]) -> bool {
        matches!(self, Self::Account { roles, .. } if roles.iter().any(|r| wanted.contains(r)))
    }
}

crate::text_enum! {
    /// Something that can be done.
    pub enum Action {
        /// See the officials' desk and referrals that are not public yet.
        SeeWork = "see_work",
        /// Read a referral with its list and log, and fetch what is attached to it.
        ReadReferral = "read_referral",
        /// Create a referral; edit letter, parts, questions, attachments and list of a draft; hand over for approval.
        Prepare = "prepare",
        /// Approve letter and list, or send them back.
        Approve = "approve",
        /// Send it out; add a recipient late.
        Dispatch = "dispatch",
        /// Remind those who have not answered; give someone a new link.
        Remind = "remind",
        /// See to it that what was sent reaches: correct an address, note that a printed letter was posted.
        Reach = "reach",
        /// Change the last day for all, decide on longer time, withdraw.
        ChangeDeadline = "change_deadline",
        /// Read the inbox; tie mails to a matter; register; mark secrecy. Of a referral: enter paper answers to it.
        Register = "register",
        /// Publish a statement or take it off the web; redact.
        Publish = "publish",
        /// Ask for documents (TF 2:18): anyone, without saying who or why.
        RequestDocuments = "request_documents",
        /// Follow what is public by mail, and stop: anyone, without an account.
        Follow = "follow",
        /// Assess and answer requests for documents.
        Disclose = "disclose",
        /// Read a statement as it came, and fetch its files.
        ReadStatement = "read_statement",
        /// Read views and note their stance; answer views. After the feedback only of answers that came in
        /// later; the use case sees to it.
        Code = "code",
        /// Keep the code book of a referral: from the first draft on, so that it is there before the first answer.
        KeepCodeBook = "keep_code_book",
        /// Close, write the summary, record the decision, send the feedback.
        Conclude = "conclude",
            /// Begin the next round of a matter whose round has been out.
        NextRound = "next_round",
        /// Write and send a statement, as the one who was asked or unasked.
        Answer = "answer",
        /// Correct one's own statement.
        Correct = "correct",
        /// Ask for the way to an organisation's entry, to take it over, or to sign up a new one: anyone, without an account.
        AskForEntry = "ask_for_entry",
        /// Correct the entry of the organisation that one speaks for.
        KeepOwnEntry = "keep_own_entry",
        /// Keep the register: import lists and take an import back, settle rows in question, merge and split.
        KeepRegister = "keep_register",
        /// Take up a model file and follow it from a day.
        KeepModel = "keep_model",
        /// Enter what is done and planned in the collaboration.
        KeepDeeds = "keep_deeds",
        /// Decide that a duty is not to be met, and take that back.
        WaiveDuty = "waive_duty",
        /// Erase personal details whose time is over: the program itself.
        ForgetOutlived = "forget_outlived",
        /// Run the site: people and roles, settings, mail, jobs, audit.
        Administer = "administer",
    }
}

/// What it is done to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource<'a> {
    /// The site as a whole.
    Site,
    /// A referral.
    Referral(ReferralFacts<'a>),
    /// A statement in a referral.
    Statement(&'a StatementFacts),
    /// An organisation in the register.
    Organisation(OrganisationId),
}

/// What the policy needs to know of a referral.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReferralFacts<'a> {
    /// Where it is on its way.
    pub stage: Stage,
    /// Everyone who has written in it: letter, parts, questions, attachments or list.
    pub writers: &'a [AccountId],
}

impl<'a> From<&'a crate::referral::Referral> for ReferralFacts<'a> {
    fn from(r: &'a crate::referral::Referral) -> Self {
        Self { stage: r.stage, writers: &r.writers }
    }
}

/// What the policy needs to know of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatementFacts {
    /// Which.
    pub id: StatementId,
    /// Whose answer it is, when asked.
    pub recipient: Option<RecipientId>,
    /// Registered in the matter.
    pub registered: bool,
    /// Carries a secrecy mark.
    pub secret: bool,
    /// The last day for this respondent has not passed and the referral is still open.
    pub correctable: bool,
}

/// May the actor do it?
pub fn allows(actor: &Actor, action: Action, resource: Resource<'_>) -> bool {
    use Role::{Administrator, Approver, CaseOfficer, Coordinator, ElectedOfficial, Registrar};
    if *actor == Actor::System {
        // It receives mails, reminds on the day, and makes a summary's document anew when less is public.
        // It tells those who follow, and forgets those who do no longer. It asks organisations whether their entries are right,
        // and erases who their representatives were when the time for that has come.
        return matches!(
            action,
            Action::Register
                | Action::Remind
                | Action::Publish
                | Action::Follow
                | Action::AskForEntry
                | Action::ForgetOutlived
        );
    }
    match action {
        Action::SeeWork => actor.any(&[CaseOfficer, Approver, Registrar, Coordinator, ElectedOfficial]),
        Action::Prepare => actor.any(&[CaseOfficer, Coordinator]) && at(resource, Stage::is_draft),
        Action::Approve => {
            actor.any(&[Approver, Coordinator])
                && at(resource, |s| matches!(s, Stage::Approval | Stage::Approved))
                && !wrote(actor, resource)
        }
        Action::Dispatch => {
            actor.any(&[Registrar, Coordinator])
                && at(resource, |s| matches!(s, Stage::Approved | Stage::Dispatched))
        }
        Action::Remind => {
            actor.any(&[CaseOfficer, Registrar, Coordinator]) && at(resource, |s| s == Stage::Dispatched)
        }
        Action::Reach => actor.any(&[CaseOfficer, Registrar, Coordinator]) && at(resource, Stage::is_public),
        Action::ChangeDeadline => actor.any(&[CaseOfficer, Coordinator]) && at(resource, Stage::receives),
        Action::ReadReferral => {
            matches!(resource, Resource::Referral(r) if r.stage.is_public())
                || actor.any(&[CaseOfficer, Approver, Registrar, Coordinator])
        }
        Action::Register => actor.any(&[Registrar, Coordinator]) && at(resource, Stage::takes_entered),
        Action::RequestDocuments | Action::AskForEntry => true,
        Action::KeepOwnEntry => {
            matches!((actor, resource), (Actor::Organisation(me), Resource::Organisation(of)) if *me == of)
        }
        Action::Follow => at(resource, Stage::is_public),
        Action::Disclose | Action::Publish => actor.any(&[Registrar, Coordinator]),
        Action::ReadStatement => may_read(actor, resource),
        Action::Code | Action::Conclude => {
            actor.any(&[CaseOfficer, Coordinator]) && at(resource, Stage::is_public)
        }
        Action::KeepCodeBook => {
            actor.any(&[CaseOfficer, Coordinator])
                && at(resource, |s| !matches!(s, Stage::FedBack | Stage::Withdrawn))
        }
        Action::NextRound => actor.any(&[CaseOfficer, Coordinator]) && at(resource, Stage::continues),
        Action::Answer => at(resource, Stage::receives),
        Action::Correct => {
            matches!(resource, Resource::Statement(s) if s.correctable && owns(actor, s))
        }
        Action::KeepRegister | Action::WaiveDuty => actor.any(&[Coordinator]),
        Action::KeepModel => actor.any(&[Coordinator, Administrator]),
        Action::KeepDeeds => actor.any(&[CaseOfficer, Coordinator]),
        Action::ForgetOutlived => false,
        Action::Administer => actor.any(&[Administrator]),
    }
}

/// Would the policy say yes if the referral stood elsewhere on its way? Then it is the stage that is in the way, not
/// who is asking.
pub fn waits_for_stage(actor: &Actor, action: Action, facts: ReferralFacts<'_>) -> bool {
    !allows(actor, action, Resource::Referral(facts))
        && Stage::ALL
            .iter()
            .any(|stage| allows(actor, action, Resource::Referral(ReferralFacts { stage: *stage, ..facts })))
}

/// The resource is a referral (or nothing in particular) at a stage that fits.
fn at(resource: Resource<'_>, fits: impl Fn(Stage) -> bool) -> bool {
    match resource {
        Resource::Site => true,
        Resource::Referral(r) => fits(r.stage),
        Resource::Statement(_) | Resource::Organisation(_) => false,
    }
}

/// Nobody approves what they wrote themselves, whatever their roles.
fn wrote(actor: &Actor, resource: Resource<'_>) -> bool {
    match (actor.account(), resource) {
        (Some(me), Resource::Referral(r)) => r.writers.contains(&me),
        _ => false,
    }
}

fn owns(actor: &Actor, s: &StatementFacts) -> bool {
    match actor {
        Actor::Recipient(id) => s.recipient == Some(*id),
        Actor::Sender(id) => s.id == *id,
        _ => false,
    }
}

fn may_read(actor: &Actor, resource: Resource<'_>) -> bool {
    let Resource::Statement(s) = resource else {
        return actor.any(&[Role::CaseOfficer, Role::Registrar, Role::Coordinator]);
    };
    owns(actor, s)
        || actor.any(&[Role::CaseOfficer, Role::Registrar, Role::Coordinator])
        || s.registered && !s.secret && actor.any(&[Role::ElectedOfficial])
}
