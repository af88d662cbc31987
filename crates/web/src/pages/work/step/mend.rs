//! What stands in the way of a step, known before anyone presses the button.

use super::{Taking, letter_mends, refused};
use crate::pages::work::referral::facts::Facts;
use crate::ui::Ui;
use app::Refusal;
use app::referral::Whole;

/// Something to mend, and where.
#[derive(Debug, Clone)]
pub struct Mend {
    /// What is wrong.
    pub text: String,
    /// Where it is mended.
    pub path: String,
    /// What the link says.
    pub label: String,
}

/// What must be mended before the step. The use case asks again; this only spares a person the try.
pub fn before(ui: &Ui, w: &Whole, facts: &Facts, step: Taking) -> Vec<Mend> {
    let slug = w.referral.slug.as_str();
    if !step.fits(w.referral.stage) {
        return Vec::new();
    }
    match step {
        Taking::Submit => {
            let problems = w.referral.ready_for_approval(facts.today).err().unwrap_or_default();
            let mut mends = letter_mends(ui, slug, &problems);
            let without = facts.without_address();
            if facts.standings.is_empty() {
                mends.push(refused(ui, slug, &Refusal::NoRecipients));
            } else if !without.is_empty() {
                let names = without.into_iter().map(str::to_owned).collect();
                mends.push(refused(ui, slug, &Refusal::RecipientsWithoutAddress(names)));
            }
            mends
        }
        Taking::Remind if facts.to_remind() == 0 => vec![refused(ui, slug, &Refusal::NobodyToSendTo)],
        Taking::FeedBack => {
            let mut mends = Vec::new();
            if facts.unanswered > 0 {
                mends.push(refused(ui, slug, &Refusal::UnansweredViews(facts.unanswered)));
            }
            if facts.mails > 0 {
                mends.push(refused(ui, slug, &Refusal::MailsWaiting(facts.mails)));
            }
            mends
        }
        _ => Vec::new(),
    }
}
