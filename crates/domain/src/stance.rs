//! Stances (*ställningstaganden*), DOMAIN 3: one to the whole, one to each part.

crate::text_enum! {
    /// What someone thinks of the proposal or a part of it.
    ///
    /// *Not answered* is not a stance: it is computed. *Unclear* is a value that only a reader on the
    /// authority's side may give; nothing is ever guessed.
    pub enum Stance {
        /// Tillstyrker.
        Support = "support",
        /// Tillstyrker med ändringar, or under a condition.
        SupportWithChanges = "support_with_changes",
        /// Ingen erinran: nothing to object to.
        NoObjection = "no_objection",
        /// Inga synpunkter: no comments.
        NoComments = "no_comments",
        /// Avstyrker delvis.
        RejectPartly = "reject_partly",
        /// Avstyrker.
        Reject = "reject",
        /// Avstår från att yttra sig: an answer all the same.
        Abstain = "abstain",
        /// Oklart: a person has read the answer and cannot tell.
        Unclear = "unclear",
    }
}

impl Stance {
    /// Those a respondent may choose.
    pub const CHOICES: &'static [Self] = &[
        Self::Support,
        Self::SupportWithChanges,
        Self::NoObjection,
        Self::NoComments,
        Self::RejectPartly,
        Self::Reject,
        Self::Abstain,
    ];

    /// True when a respondent may choose it.
    pub fn is_choice(self) -> bool {
        Self::CHOICES.contains(&self)
    }

    /// The order in a picture: from support to rejection, then those who take no side.
    pub const PICTURE: &'static [Self] = &[
        Self::Support,
        Self::SupportWithChanges,
        Self::NoObjection,
        Self::NoComments,
        Self::RejectPartly,
        Self::Reject,
        Self::Abstain,
        Self::Unclear,
    ];
}
