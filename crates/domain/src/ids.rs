//! Identifiers: one type per noun, so that none is taken for another.
//!
//! An id is a UUID of version 7 (RFC 9562) with a prefix, `ref-0198c2…`: unique without asking the
//! database, and in the order they were made. Ids are internal: people and programs outside see
//! register numbers, reception numbers and slugs.

use std::{fmt, str::FromStr};

/// The raw material of an id: when, and chance. The app layer supplies both.
#[derive(Debug, Clone, Copy)]
pub struct Seed {
    /// Milliseconds since 1970, UTC.
    pub unix_millis: u64,
    /// Chance.
    pub random: [u8; 10],
}

/// A text that is no id of the kind asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{0}\" is not an id of the right kind")]
pub struct NotAnId(String);

macro_rules! id {
    ($($(#[$meta:meta])* $name:ident = $prefix:literal),+ $(,)?) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(uuid::Uuid);
        impl $name {
            /// Makes a new id.
            pub fn new(seed: Seed) -> Self {
                Self(uuid::Builder::from_unix_timestamp_millis(seed.unix_millis, &seed.random).into_uuid())
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($prefix, "-{}"), self.0.simple())
            }
        }
        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(s: &str) -> Result<Self, NotAnId> {
                s.strip_prefix(concat!($prefix, "-"))
                    .filter(|rest| rest.len() == 32)
                    .and_then(|rest| rest.parse().ok())
                    .map(Self)
                    .ok_or_else(|| NotAnId(s.to_owned()))
            }
        }
        crate::stored_as_text!($name);
    )+};
}

id! {
    /// Someone who signs in.
    AccountId = "acc",
    /// A role held by an account from one day to another.
    RoleAssignmentId = "rol",
    /// An organisation known to the site.
    OrganisationId = "org",
    /// A way to reach a function of an organisation.
    ContactPointId = "cnt",
    /// What two organisations are to each other.
    OrganisationRelationId = "rel",
    /// A model file that has been taken up.
    CollaborationModelId = "mod",
    /// A decision that the site follows a model from a day.
    ModelChangeId = "mch",
    /// Something that is done or planned in the collaboration.
    DeedId = "dee",
    /// A decision that a duty is not to be met.
    DutyWaiverId = "dwa",
    /// That a person represents an organisation in something.
    MandateId = "man",
    /// Two entries of one organisation that were made one.
    OrganisationMergeId = "mrg",
    /// A list that organisations come from.
    RegisterSourceId = "src",
    /// One time that such a list was read.
    RegisterImportId = "imp",
    /// A list that someone is about to take in.
    RegisterDraftId = "rdr",
    /// A referral (*remiss*).
    ReferralId = "ref",
    /// A part of the proposal that can be answered by itself.
    PartId = "par",
    /// A question put to some of the recipients.
    QuestionId = "que",
    /// A row of a distribution list.
    RecipientId = "rcp",
    /// What a respondent is writing and has not sent.
    DraftId = "dra",
    /// A distribution list that is kept to be used again.
    DistributionListId = "lst",
    /// One who is on such a list.
    ListEntryId = "ent",
    /// A statement (*yttrande*) that was received.
    StatementId = "sta",
    /// One view, with its thread to an answer.
    ContributionId = "con",
    /// A code in the code book of a referral.
    CodeId = "cod",
    /// One answer given to many views.
    CommonAnswerId = "ans",
    /// Words that are used again in answers.
    TextBlockId = "blk",
    /// Statements that two people code independently of each other.
    SampleId = "smp",
    /// A document of a matter.
    DocumentId = "doc",
    /// A mail or printed letter to go out.
    MessageId = "msg",
    /// A mail that came in.
    InboundId = "inb",
    /// Work to be done later.
    JobId = "job",
    /// An attempt to sign in.
    SignInId = "sig",
    /// A request for documents.
    DisclosureId = "dis",
    /// A registration that was put right.
    CorrectionId = "cor",
    /// Something that happened to a referral.
    EventId = "evt",
    /// Someone who follows by mail.
    FollowerId = "fol",
    /// Something that someone follows.
    FollowingId = "flw",
    /// A link to the entry that an organisation keeps itself.
    EntryAccessId = "eac",
    /// Something about an entry that a person must decide.
    EntryCaseId = "eca",
}
