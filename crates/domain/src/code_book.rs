//! The code book (*kodbok*) of a referral: the marks by which views are sorted, so that what many say can be found together.
//!
//! A code is drafted before the first answer comes and changes as the answers are read. It is renamed, merged with another,
//! split in several, retired and taken up again; a view keeps what it was coded as then ([`Coding::coded_as`]). Codes have
//! words and groups, never colours (DESIGN 6). What lives here: what a code is, what may become of it, and the book as a file.
//! Who may change it: [`crate::access`], `KeepCodeBook`; who may put a code on a view: `Code`.

use crate::ids::{AccountId, CodeId, ContributionId, ReferralId};
use crate::text::fold;
use crate::time::Instant;
use crate::validation::{Problem, Problems};
use serde::{Deserialize, Serialize};

/// Most characters in the name of a code or group.
pub const NAME: usize = 80;
/// Most characters in what a code means.
pub const DESCRIPTION: usize = 2_000;
/// Most codes in a book, those out of use counted too.
pub const MOST: usize = 500;

crate::text_enum! {
    /// What has become of a code.
    pub enum CodeState {
        /// In use.
        Active = "active",
        /// Taken up in another; its views went there.
        Merged = "merged",
        /// Parted in several; its views went to them.
        Split = "split",
        /// No longer in use. Views keep it.
        Retired = "retired",
    }
}

crate::text_enum! {
    /// What was done to a code.
    pub enum CodeEventKind {
        /// Written into the book.
        Added = "added",
        /// Name, meaning or group changed.
        Changed = "changed",
        /// Taken up in another.
        Merged = "merged",
        /// Parted in several.
        Split = "split",
        /// Put out of use.
        Retired = "retired",
        /// Taken up again.
        Restored = "restored",
    }
}

/// A code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// Identity.
    pub id: CodeId,
    /// Whose book it stands in.
    pub referral: ReferralId,
    /// What it is called; no two in use are called the same, letter case and spaces apart.
    pub name: String,
    /// What it means: when to use it and when not.
    pub description: String,
    /// The heading it stands under; empty for none.
    pub group: String,
    /// What has become of it.
    pub state: CodeState,
    /// The code it was taken up in.
    pub merged_into: Option<CodeId>,
    /// Rises with each change.
    pub version: i64,
}

impl Code {
    /// May it be put on a view?
    pub fn is_active(&self) -> bool {
        self.state == CodeState::Active
    }

    /// Its words, as they are written in a form or a file.
    pub fn typed(&self) -> TypedCode {
        TypedCode {
            name: self.name.clone(),
            description: self.description.clone(),
            group: self.group.clone(),
        }
    }
}

/// A view carries a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coding {
    /// The view.
    pub contribution: ContributionId,
    /// The code.
    pub code: CodeId,
    /// What the code was called when it was put there.
    pub coded_as: String,
    /// When.
    pub at: Instant,
    /// By whom.
    pub by: Option<AccountId>,
}

/// Something that was done to a code, with its words as they then were.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeEvent {
    /// The code.
    pub code: CodeId,
    /// When.
    pub at: Instant,
    /// Who: an account, as in the audit log.
    pub actor: String,
    /// What.
    pub kind: CodeEventKind,
    /// What it was called before, or for a new one what it is called.
    pub before: String,
    /// What it is called afterwards; for merging and splitting what its views went to, parted by `; `.
    pub after: String,
}

/// A code as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TypedCode {
    /// What it is called.
    pub name: String,
    /// What it means.
    #[serde(default)]
    pub description: String,
    /// The heading it stands under.
    #[serde(default)]
    pub group: String,
}

impl TypedCode {
    /// Checks the words. `others` are the codes of the book without this one; `field` comes before each field's name.
    ///
    /// # Errors
    /// Each field that must be mended: `name`, `description`, `group`.
    pub fn check<'c>(
        &self,
        others: impl IntoIterator<Item = &'c Code>,
        field: &str,
    ) -> Result<Self, Problems> {
        let mut problems = Problems::default();
        let at = |name: &str| format!("{field}{name}");
        let name = problems.required_line(&at("name"), &self.name, NAME);
        let description = problems.optional_text(&at("description"), &self.description, DESCRIPTION);
        let group = problems.optional_line(&at("group"), &self.group, NAME);
        let same = others.into_iter().find(|c| c.is_active() && fold(&c.name) == fold(&name));
        if let Some(same) = same.filter(|_| !name.is_empty()) {
            problems.add(at("name"), Problem::Taken(same.name.clone()));
        }
        problems.into_result().map(|()| Self { name, description, group })
    }
}

/// A code book as a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeBookFile {
    /// Its codes, in the order they are shown.
    pub codes: Vec<TypedCode>,
}

impl CodeBookFile {
    /// The codes of a book that are in use.
    pub fn of(codes: &[Code]) -> Self {
        Self { codes: codes.iter().filter(|c| c.is_active()).map(Code::typed).collect() }
    }

    /// Reads a table with the columns `name`, `description` and `group` in any order, parted by comma or semicolon; a first
    /// line with these words is needed.
    ///
    /// # Errors
    /// `file`, when there is no column `name`, and each row that cannot be read, as `codes[3]`.
    pub fn from_csv(text: &str) -> Result<Self, Problems> {
        let text = text.trim_start_matches('\u{feff}');
        let head = text.lines().next().unwrap_or_default();
        let comma = if head.matches(';').count() > head.matches(',').count() { b';' } else { b',' };
        let mut reader =
            csv::ReaderBuilder::new().delimiter(comma).flexible(true).from_reader(text.as_bytes());
        let heads = reader.headers().cloned().unwrap_or_default();
        let place = |name: &str| heads.iter().position(|h| h.trim().eq_ignore_ascii_case(name));
        let Some(name) = place("name") else { return Err(Problems::one("file", Problem::Missing)) };
        let (description, group) = (place("description"), place("group"));
        let mut problems = Problems::default();
        let mut codes = Vec::new();
        for (index, row) in reader.records().enumerate() {
            let Ok(row) = row else {
                problems.add(format!("codes[{}]", index + 1), Problem::NotAChoice);
                continue;
            };
            let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).unwrap_or_default().to_owned();
            if row.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            codes.push(TypedCode {
                name: cell(Some(name)),
                description: cell(description),
                group: cell(group),
            });
        }
        problems.into_result().map(|()| Self { codes })
    }

    /// Writes such a table. A cell that a spreadsheet would take for a formula is begun with an apostrophe.
    pub fn to_csv(&self) -> String {
        let cell = |text: &str| {
            let text =
                if text.starts_with(['=', '+', '-', '@', '\t']) { format!("'{text}") } else { text.into() };
            format!("\"{}\"", text.replace('"', "\"\""))
        };
        let mut out = String::from("name,description,group\r\n");
        for code in &self.codes {
            out += &[cell(&code.name), cell(&code.description), cell(&code.group)].join(",");
            out += "\r\n";
        }
        out
    }
}

/// Where the views of a code go when it is split: to one or more of the new ones, by their place in the list.
pub type Move = (ContributionId, Vec<usize>);

/// Checks that each view of a code that is split goes somewhere.
///
/// # Errors
/// `codes` when it is split in fewer than two, `view-…` for each view that goes nowhere or to a code that is not there.
pub fn check_split(parts: usize, of: &[ContributionId], moves: &[Move]) -> Result<(), Problems> {
    let mut problems = Problems::default();
    if parts < 2 {
        problems.add("codes", Problem::NotInRange(2, 20));
    }
    for id in of {
        let to = moves.iter().find(|(view, _)| view == id).map(|(_, to)| to.as_slice()).unwrap_or_default();
        if to.is_empty() || to.iter().any(|n| *n >= parts) {
            problems.add(format!("view-{id}"), Problem::NotAChoice);
        }
    }
    problems.into_result()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::Seed;

    fn code(name: &str, state: CodeState) -> Code {
        let seed = Seed { unix_millis: 1, random: [7; 10] };
        Code {
            id: CodeId::new(seed),
            referral: ReferralId::new(seed),
            name: name.into(),
            description: String::new(),
            group: String::new(),
            state,
            merged_into: None,
            version: 1,
        }
    }

    #[test]
    fn two_codes_in_use_are_not_called_the_same() {
        let typed = TypedCode { name: "  ersättning ".into(), ..TypedCode::default() };
        let others = [code("Ersättning", CodeState::Active)];
        let refused = typed.check(&others, "").unwrap_err();
        assert_eq!(refused.at("name"), Some(&Problem::Taken("Ersättning".into())));
        let retired = [code("Ersättning", CodeState::Retired)];
        assert_eq!(typed.check(&retired, "").unwrap().name, "ersättning");
        let empty = TypedCode::default().check(&[], "codes[2].").unwrap_err();
        assert_eq!(empty.at("codes[2].name"), Some(&Problem::Missing));
    }

    #[test]
    fn a_book_is_the_same_after_writing_and_reading() {
        let typed = |name: &str, description: &str, group: &str| TypedCode {
            name: name.into(),
            description: description.into(),
            group: group.into(),
        };
        let book = CodeBookFile {
            codes: vec![typed("Tid, rum", "När \"sent\"\noch var", "Form"), typed("Arvode", "", "")],
        };
        assert_eq!(CodeBookFile::from_csv(&book.to_csv()).unwrap(), book);
        let swedish = "\u{feff}group;name\r\nForm;Tid\r\n;\r\n";
        assert_eq!(CodeBookFile::from_csv(swedish).unwrap().codes, [typed("Tid", "", "Form")]);
        assert!(CodeBookFile::from_csv("kod,grupp\na,b").unwrap_err().at("file").is_some());
        let formula = CodeBookFile { codes: vec![typed("=HYPERLINK(1)", "", "")] };
        assert!(formula.to_csv().contains("\"'=HYPERLINK(1)\""));
    }

    #[test]
    fn a_split_says_where_every_view_goes() {
        let view = |n: u8| ContributionId::new(Seed { unix_millis: 1, random: [n; 10] });
        let of = [view(1), view(2)];
        assert!(check_split(2, &of, &[(view(1), vec![0]), (view(2), vec![0, 1])]).is_ok());
        let refused = check_split(2, &of, &[(view(1), vec![2])]).unwrap_err();
        assert_eq!(refused.0.len(), 2);
        assert!(check_split(1, &[], &[]).unwrap_err().at("codes").is_some());
    }
}
