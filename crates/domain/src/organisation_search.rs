//! Finding organisations in the register: by what words an organisation is found, how a question is read, and in what order
//! hits are shown.
//!
//! The index is a set of lists, one for each term and each [`chunk`](lists) of organisations, kept by `store::organisation_search`
//! and filled and asked by `app::organisation_search`. Here is all that needs no database:
//!
//! * [`terms`]: an organisation's facts as terms with the fields they stand in.
//! * [`lists`]: how a list is written, so that one of a hundred thousand is read in a moment.
//! * [`question`]: a typed question as words, and each word as the ways it may be meant: an inflection, a part of a
//!   compound, a beginning, another spelling, an abbreviation.
//! * [`ranking`]: which organisations have every word, and how well.
//!
//! It lies beside the general search ([`crate::search`]), which shows the latest first and reads no further than a page of it:
//! here the best comes first, and every hit is counted by place, type and activity.

pub mod lists;
pub mod question;
pub mod ranking;
pub mod spelling;
pub mod synonyms;
pub mod terms;

crate::text_enum! {
    /// A form of file that a list is given in.
    pub enum Format {
        /// Rows for any program.
        Csv = "csv",
        /// A workbook.
        Xlsx = "xlsx",
        /// Data for programs.
        Json = "json",
    }
}

impl Format {
    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Json => "application/json; charset=utf-8",
        }
    }
}
