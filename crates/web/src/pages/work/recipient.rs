//! The distribution list (*sändlista*): putting it together, one recipient, what was sent, letters to print.

mod bounce;
mod one;
mod paper;
mod put_together;
mod sent;

pub use one::{save, show};
pub use paper::{print_pdf, printed, to_print};
pub use put_together::{add, list};
pub use sent::log;

use crate::ui::Ui;
use domain::recipient::RecipientStatus as S;

/// Rows on a page of a list.
const PER_PAGE: i64 = 200;

/// The tag's shape for where an answer stands.
pub(crate) fn status_tag(status: S) -> &'static str {
    match status {
        S::Listed => "tag",
        S::Dispatched | S::Reminded => "tag tag--open",
        S::Extended => "tag tag--half",
        S::Bounced => "tag tag--bad",
        S::NotAnswered | S::AnsweredLate => "tag tag--care",
        S::Answered | S::Abstained | S::FedBack => "tag tag--good",
    }
}

/// Counting categories to choose from: key and one of them by name.
fn categories(ui: &Ui) -> Vec<(String, String)> {
    let all = ui.site.settings.categories.iter();
    all.map(|c| (c.key.clone(), c.singular(ui.language).to_owned())).collect()
}

/// Languages of the mails to choose from.
pub(super) fn languages(ui: &Ui) -> Vec<(String, String)> {
    let all = ui.site.settings.languages.iter();
    all.map(|l| (l.to_string(), l.own_name().to_owned())).collect()
}
