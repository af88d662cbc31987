//! Which statements count in a summary (*remissammanställning*), DOMAIN 3, and the forms it is written in.
//!
//! Each recipient counts once. Of several statements from one recipient the latest that came in time counts; one that came
//! after the last day counts only when nothing came in time, and is marked. Whoever answers unasked is counted apart, every
//! statement. Versions of one statement are not judged here: a statement can be corrected until the last day, so its
//! latest version came in time when the statement did.

use crate::ids::RecipientId;
use std::collections::BTreeMap;

/// What is known of a statement when it is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrived {
    /// Whose it is; none when unasked.
    pub recipient: Option<RecipientId>,
    /// It came after the last day.
    pub late: bool,
}

/// Whether a statement counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counting {
    /// It does.
    Counts,
    /// A later one from the same recipient counts.
    Replaced,
    /// It came after the last day, and an earlier one from the same recipient counts.
    TooLate,
}

/// Judges statements, given in the order they came. The answers are in the same order.
pub fn counting(arrived: &[Arrived]) -> Vec<Counting> {
    let mut chosen: BTreeMap<RecipientId, (usize, bool)> = BTreeMap::new();
    for (n, statement) in arrived.iter().enumerate() {
        let Some(recipient) = statement.recipient else { continue };
        let better = chosen.get(&recipient).is_none_or(|(_, late)| *late || !statement.late);
        if better {
            chosen.insert(recipient, (n, statement.late));
        }
    }
    let judged = arrived.iter().enumerate().map(|(n, statement)| {
        match statement.recipient.and_then(|r| chosen.get(&r)) {
            Some((counts, _)) if *counts > n => Counting::Replaced,
            Some((counts, _)) if *counts < n => Counting::TooLate,
            _ => Counting::Counts,
        }
    });
    judged.collect()
}

crate::text_enum! {
    /// A form of a summary as a file.
    pub enum Format {
        /// To read and to keep: PDF/UA-1 and PDF/A-2a.
        Pdf = "pdf",
        /// To work on in a word processor.
        Docx = "docx",
        /// To sort, filter and count in a spreadsheet.
        Xlsx = "xlsx",
        /// The views as one table, for any program.
        Csv = "csv",
    }
}

impl Format {
    /// What a file of it is called at its end.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// Its media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv",
        }
    }

    /// The form with this media type.
    pub fn of_media_type(media_type: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|f| f.media_type() == media_type)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Seed;

    #[test]
    fn the_latest_in_time_counts_and_a_late_one_only_when_it_is_alone() {
        use Counting::{Counts, Replaced, TooLate};
        let who = |n| Some(RecipientId::new(Seed { unix_millis: 1, random: [n; 10] }));
        let judge = |given: &[(Option<RecipientId>, bool)]| {
            let arrived: Vec<_> = given
                .iter()
                .map(|(recipient, late)| Arrived { recipient: *recipient, late: *late })
                .collect();
            counting(&arrived)
        };
        assert_eq!(judge(&[(who(1), false), (who(2), false), (who(1), false)]), [Replaced, Counts, Counts]);
        assert_eq!(judge(&[(who(1), false), (who(1), true)]), [Counts, TooLate]);
        assert_eq!(judge(&[(who(1), true), (who(1), true)]), [Replaced, Counts]);
        // Someone granted longer time: what came last is in time, whatever was called late before.
        assert_eq!(judge(&[(who(1), true), (who(1), false)]), [Replaced, Counts]);
        assert_eq!(judge(&[(None, false), (None, true)]), [Counts, Counts]);
    }
}
