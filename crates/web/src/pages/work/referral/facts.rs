//! What the officials' pages know of a referral: how many were asked, what came, what waits.

use app::Result;
use app::recipient::{Standing, standings};
use domain::follower::Followed;
use domain::message::InboundState;
use domain::recipient::RecipientStatus as S;
use domain::referral::Referral;
use jiff::civil::Date;
use store::inbound::Inbound;
use store::message::Message;
use store::statement::Listed;

/// A count as the texts take it.
pub fn many(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Mails that wait for the registrar, of all referrals.
pub async fn waiting_mails(tx: &mut store::Tx) -> Result<Vec<Inbound>> {
    Ok(store::inbound::in_state(tx, InboundState::Waiting, 10_000).await?)
}

/// Where everything in a referral stands today.
#[derive(Debug, Clone)]
pub struct Facts {
    /// Everyone on the list, in order.
    pub standings: Vec<Standing>,
    /// Every statement.
    pub statements: Vec<Listed>,
    /// Letters to print.
    pub to_print: Vec<Message>,
    /// Mails in the inbox that seem to belong here.
    pub mails: i64,
    /// Views that nobody has read.
    pub unread: i64,
    /// Views without an answer.
    pub unanswered: i64,
    /// How many follow it by mail. Who they are is shown to nobody.
    pub followers: i64,
    /// The day all of it is told of.
    pub today: Date,
}

impl Facts {
    /// Loads where everything stands. `mails` are those of [`waiting_mails`].
    pub async fn load(
        tx: &mut store::Tx,
        referral: &Referral,
        mails: &[Inbound],
        today: Date,
    ) -> Result<Self> {
        let recipients = store::recipient::of_referral(tx, referral.id).await?;
        let (mut statements, mut to_print, mut followers) = (Vec::new(), Vec::new(), 0);
        if referral.stage.is_public() {
            statements = store::statement::list(tx, referral.id).await?;
            to_print = store::message::to_print(tx, referral.id).await?;
            followers = store::follower::count_of(tx, &Followed::Referral(referral.id)).await?;
        }
        let sum = |of: fn(&Listed) -> i64| statements.iter().map(of).sum::<i64>();
        Ok(Self {
            unread: sum(|s| s.views - s.views_read),
            unanswered: sum(|s| s.views - s.views_answered),
            mails: many(mails.iter().filter(|m| m.suggested_referral == Some(referral.id)).count()),
            standings: standings(referral, recipients, &statements, today),
            statements,
            to_print,
            followers,
            today,
        })
    }

    fn count(&self, of: impl Fn(&Standing) -> bool) -> i64 {
        many(self.standings.iter().filter(|s| of(s)).count())
    }

    /// How many are on the list.
    pub fn asked(&self) -> i64 {
        many(self.standings.len())
    }

    /// How many of them have answered, in time or late, or said that they abstain.
    pub fn answered(&self) -> i64 {
        self.count(|s| s.statement.is_some())
    }

    /// How many of them have not.
    pub fn silent(&self) -> i64 {
        self.asked() - self.answered()
    }

    /// How many were never reached at the address we have. Whoever has answered knows of it until the last word is sent.
    pub fn bounced(&self) -> i64 {
        self.count(|s| s.recipient.bounced_at.is_some() && (s.statement.is_none() || s.status == S::Bounced))
    }

    /// How many answers came after the last day.
    pub fn late(&self) -> i64 {
        self.count(|s| s.status == S::AnsweredLate)
    }

    /// How many answered without being asked.
    pub fn unasked(&self) -> i64 {
        many(self.statements.iter().filter(|s| s.statement.recipient.is_none()).count())
    }

    /// How many have neither e-mail nor postal address.
    pub fn without_address(&self) -> Vec<&str> {
        let none =
            self.standings.iter().filter(|s| s.recipient.email.is_none() && s.recipient.postal.is_empty());
        none.map(|s| s.recipient.name.as_str()).collect()
    }

    /// How many get a mail.
    pub fn by_mail(&self) -> i64 {
        self.count(|s| s.recipient.email.is_some())
    }

    /// How many get a printed letter.
    pub fn by_letter(&self) -> i64 {
        self.count(|s| s.recipient.email.is_none() && !s.recipient.postal.is_empty())
    }

    /// How many would be reminded: everyone from whom nothing has come.
    pub fn to_remind(&self) -> i64 {
        self.count(|s| {
            matches!(s.status, S::Dispatched | S::Reminded | S::Extended | S::Bounced | S::NotAnswered)
        })
    }

    /// How many of them get a letter.
    pub fn to_remind_by_letter(&self) -> i64 {
        let open = [S::Dispatched, S::Reminded, S::Extended, S::Bounced, S::NotAnswered];
        self.count(|s| open.contains(&s.status) && s.recipient.email.is_none())
    }

    /// Until when someone may still answer in time.
    pub fn open_until(&self, referral: &Referral) -> Option<Date> {
        app::recipient::open_until(referral, &self.standings, self.today)
    }

    /// Who answered and has left neither e-mail nor postal address: the last word cannot reach them.
    pub fn unreachable(&self) -> Vec<&Listed> {
        let asked = |s: &Listed| {
            let of = self.standings.iter().find(|r| Some(r.recipient.id) == s.statement.recipient);
            of.is_some_and(|r| r.recipient.email.is_some() || !r.recipient.postal.is_empty())
        };
        self.statements.iter().filter(|s| s.statement.email.is_none() && !asked(s)).collect()
    }

    /// Who asks for longer time.
    pub fn asking_longer(&self) -> Vec<&Standing> {
        self.standings.iter().filter(|s| s.recipient.extension_asked_at.is_some()).collect()
    }

    /// Who has been given longer time and has not answered.
    pub fn extended(&self) -> Vec<&Standing> {
        self.standings.iter().filter(|s| s.status == S::Extended).collect()
    }

    /// Statements that are registered, not secret, and not published as they are now.
    pub fn unpublished(&self) -> i64 {
        let open = |s: &&Listed| s.document_number.is_some() && s.waits_to_be_published();
        many(self.statements.iter().filter(open).count())
    }
}
