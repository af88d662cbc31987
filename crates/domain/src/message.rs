//! Mails and printed letters: what kinds there are, and where each stands.

crate::text_enum! {
    /// What a message is for. Each kind has its text in `app/src/emails/`.
    pub enum MessageKind {
        /// The letter with the link to answer.
        Invitation = "invitation",
        /// Reminder before the last day.
        Reminder = "reminder",
        /// The proposal has changed and goes out in another round: to those who answered the round before and are not asked
        /// again.
        NewRound = "new_round",
        /// Receipt for a statement.
        Receipt = "receipt",
        /// Acknowledgement of a mail that came in.
        Acknowledgement = "acknowledgement",
        /// The last day has changed.
        DeadlineChange = "deadline_change",
        /// Longer time was granted or refused.
        ExtensionDecision = "extension_decision",
        /// The referral is withdrawn.
        Withdrawal = "withdrawal",
        /// What a receipt said no longer holds: the registration was put right.
        RegistrationCorrected = "registration_corrected",
        /// The statement is on the web.
        Published = "published",
        /// What became of your views.
        Feedback = "feedback",
        /// What became of it, to those asked who did not answer.
        FeedbackUnanswered = "feedback_unanswered",
        /// A request for documents has come.
        DisclosureReceived = "disclosure_received",
        /// A request for documents has its answer.
        DisclosureAnswered = "disclosure_answered",
        /// A link to sign in.
        SignIn = "sign_in",
        /// Asks whoever has an address whether they want to follow something by mail.
        FollowConfirm = "follow_confirm",
        /// What has happened in what someone follows.
        Digest = "digest",
        /// A link to the entry that an organisation keeps itself.
        EntryLink = "entry_link",
        /// Asks whoever has an address whether they have asked for something about an entry.
        EntryConfirm = "entry_confirm",
        /// Tells an organisation what was done with its entry.
        EntryNotice = "entry_notice",
        /// What was decided about an entry.
        EntryDecided = "entry_decided",
        /// Asks an organisation whether its entry is still right.
        EntryYearly = "entry_yearly",
    }
}

impl MessageKind {
    /// Tells someone what became of it all.
    pub fn is_feedback(self) -> bool {
        matches!(self, Self::Feedback | Self::FeedbackUnanswered)
    }

    /// Speaks of an organisation's entry in the register.
    pub fn is_of_entry(self) -> bool {
        matches!(
            self,
            Self::EntryLink | Self::EntryConfirm | Self::EntryNotice | Self::EntryDecided | Self::EntryYearly
        )
    }

    /// Goes to someone who follows by mail: it leaves no trace when they stop.
    pub fn is_to_follower(self) -> bool {
        matches!(self, Self::FollowConfirm | Self::Digest)
    }
}

crate::text_enum! {
    /// Where an outgoing message stands.
    pub enum MessageState {
        /// Waiting for its turn.
        Queued = "queued",
        /// Handed over to the next mail server, which said yes.
        Sent = "sent",
        /// The mail server refused it for good.
        Refused = "refused",
        /// It came back.
        Bounced = "bounced",
        /// There is no address: to be printed and posted.
        ToPrint = "to_print",
        /// Printed and posted.
        Printed = "printed",
    }
}

crate::text_enum! {
    /// What an incoming mail was taken for.
    pub enum InboundClass {
        /// A mail that a person wrote.
        Answer = "answer",
        /// An automatic reply.
        AutoReply = "auto_reply",
        /// A mail of ours that came back.
        Bounce = "bounce",
        /// A notice of delay or delivery.
        DeliveryNotice = "delivery_notice",
        /// Bytes that could not be read as a mail: a person must look.
        Unreadable = "unreadable",
    }
}

crate::text_enum! {
    /// Where an incoming mail stands.
    pub enum InboundState {
        /// Waits for the registrar.
        Waiting = "waiting",
        /// Became a statement.
        Tied = "tied",
        /// Needed no action, such as a bounce noted at its recipient.
        Noted = "noted",
        /// Put aside by a person, with a reason. It is still kept.
        SetAside = "set_aside",
    }
}
