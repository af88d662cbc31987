//! What becomes of each row of a list, decided from the file and from what is known, without a database.

use super::{File, Options, mapping_of};
use crate::error::{Error, Result};
use domain::ids::OrganisationId;
use domain::name_match::Certainty;
use domain::organisation_number::OrganisationNumber;
use domain::organisation_type::Classification;
use domain::register_row::{
    Contact, Field, Mapping, QuestionReason, Reader, Remark, RemarkKind, RowRefusal, Said, facts,
};
use domain::same_organisation::{Register, Relation, Verdict};
use domain::token::SiteKey;
use domain::validation::{Problem, TableFault};
use std::collections::{BTreeMap, HashMap, HashSet};
use store::organisation::Compared;
use store::register_import::{Counts, Source};
use store::register_row::{self, Outcome};

/// What is known when a list is read.
pub struct Known {
    /// Everything in the register, as it is compared.
    compared: Vec<Compared>,
    aliases: Vec<(OrganisationId, String)>,
    /// The list's rows, as they were read last.
    rows: HashMap<String, register_row::Known>,
    /// Who was erased from what is known of an organisation, as digests by `key`.
    erased: HashMap<OrganisationId, HashSet<String>>,
    key: SiteKey,
}

impl Known {
    /// Reads it.
    pub async fn load(tx: &mut store::Tx, source: &Source, key: SiteKey) -> Result<Self> {
        let rows = register_row::known(tx, source.id).await?;
        let mut erased: HashMap<OrganisationId, HashSet<String>> = HashMap::new();
        for (organisation, digest) in store::erased_contact::all(tx).await? {
            erased.entry(organisation).or_default().insert(digest);
        }
        Ok(Self {
            compared: store::organisation::compared(tx).await?,
            aliases: store::organisation::aliases(tx).await?,
            rows: rows.into_iter().map(|row| (row.key.clone(), row)).collect(),
            erased,
            key,
        })
    }
}

/// An organisation that a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// One in the register.
    There(OrganisationId),
    /// The one that another row of the list becomes: its place among the rows.
    Row(usize),
}

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It says what it said before.
    Unchanged,
    /// It says something else of an organisation that it is known to be.
    Update(OrganisationId),
    /// It stood in an import that was taken back: its organisation comes back.
    Revive(OrganisationId),
    /// It becomes an organisation of its own.
    Import,
    /// It is an organisation that stands there already, or another row.
    Merge(Target),
    /// A person is to say.
    Question(QuestionReason, Option<Target>),
    /// It waited for a person already, and says what it said then.
    StillInQuestion(QuestionReason, Option<OrganisationId>),
    /// It cannot be taken in.
    Refused(RowRefusal),
}

/// A row of the list.
#[derive(Debug)]
pub struct Row {
    /// Its number in the file.
    pub number: u64,
    /// The line on which it begins.
    pub line: u64,
    /// By what it is known again.
    pub key: String,
    /// What it says.
    pub said: Said,
    /// Of the same as text: of all that it says, also where somebody was left out of it afterwards.
    pub digest: String,
    /// What was left out of it.
    pub remarks: Vec<Remark>,
    /// What the file itself has wrong in it.
    pub faults: Vec<sheet::Fault>,
    /// What becomes of it.
    pub decision: Decision,
    /// The list had it before.
    pub is_known: bool,
}

/// What becomes of a list.
pub struct Plan {
    /// Its rows.
    pub rows: Vec<Row>,
    /// Headings of the file.
    pub headings: Vec<String>,
    /// What they mean.
    pub mapping: Mapping,
    /// How the file was read.
    pub told: super::Told,
    /// How many rows became what.
    pub counts: Counts,
    /// Rows of the list's last edition that are not in this one.
    pub missing: usize,
    /// What the headings mean is something else than what was decided before.
    pub is_remapped: bool,
    /// Names of the organisations in the register that rows may be.
    pub names: HashMap<OrganisationId, String>,
}

impl Plan {
    /// Whether anything is to be written.
    pub fn changes_something(&self) -> bool {
        self.rows.iter().any(|row| {
            !matches!(
                row.decision,
                Decision::Unchanged | Decision::StillInQuestion(..) | Decision::Refused(_)
            )
        })
    }
}

/// Reads the file and decides.
pub fn make(
    file: &File,
    options: &Options,
    remembered: &BTreeMap<String, Option<Field>>,
    known: Known,
) -> Result<Plan> {
    let opened = sheet::open(&file.bytes, &file.name, &options.reading).map_err(|why| not_a_table(&why))?;
    let headings = opened.header.headings.clone();
    let mapping = mapping_of(&headings, options, remembered)?;
    let told = super::Told::of(&opened);
    let mut rows = read(&opened, &mapping, options);
    drop(opened);
    let missing = decide(&mut rows, &known, options);
    leave_out_erased(&mut rows, &known);
    let mut names = HashMap::new();
    for row in &rows {
        if let Decision::Question(_, Some(Target::There(id)))
        | Decision::StillInQuestion(_, Some(id))
        | Decision::Merge(Target::There(id)) = row.decision
        {
            names.insert(id, String::new());
        }
    }
    for one in known.compared {
        if let Some(name) = names.get_mut(&one.id) {
            *name = one.name;
        }
    }
    let is_remapped = mapping.to_remember(&headings) != *remembered;
    let counts = count(&rows);
    Ok(Plan { rows, headings, mapping, told, counts, missing, is_remapped, names })
}

/// Why a file cannot be read, at its field.
pub fn not_a_table(why: &sheet::Refused) -> Error {
    use sheet::Refused;
    let fault = match why {
        Refused::Empty | Refused::Blank | Refused::NoSheets => TableFault::Empty,
        Refused::Foreign(_) => TableFault::Foreign,
        Refused::Protected => TableFault::Protected,
        Refused::Damaged { .. } | Refused::Crashed => TableFault::Damaged,
        Refused::NoSuchSheet | Refused::NoSuchHeader { .. } => TableFault::NoSuchPlace,
        _ => TableFault::TooLarge,
    };
    Error::field("file", Problem::NotATable(fault, why.to_string()))
}

/// Reads every row. The same key twice gets a number, so that no row hides another.
fn read(opened: &sheet::Opened<'_>, mapping: &Mapping, options: &Options) -> Vec<Row> {
    let reader = Reader {
        mapping,
        classification: Classification::standard(),
        municipality: options.municipality,
        keeps_personal: options.basis.is_some(),
    };
    let all = opened.counts.rows + opened.counts.unreadable;
    let mut rows = Vec::with_capacity(usize::try_from(all).unwrap_or(0));
    // A program that leaves out empty cells at the end of a row does so in many rows; a line break within a cell happens in few.
    // Only a file with many faulty rows is gone through for it.
    let is_short =
        |row: &sheet::Row| row.told.iter().any(|f| matches!(f.what, sheet::What::TooFewCells { .. }));
    let short_is_usual = opened.counts.faulty * 20 > all
        && opened.rows().filter(|row| row.as_ref().is_ok_and(is_short)).count() as u64 * 20 > all;
    for row in opened.rows() {
        rows.push(match row {
            Ok(row) => read_one(&reader, row, short_is_usual),
            Err(fault) => refused(fault.row, fault.line, RowRefusal::Damaged, vec![fault]),
        });
    }
    let mut seen: HashMap<String, u32> = HashMap::new();
    for row in rows.iter_mut().filter(|row| !row.key.is_empty()) {
        let times = seen.entry(row.key.clone()).or_default();
        *times += 1;
        if *times > 1 {
            row.key = format!("{}|{times}", row.key);
        }
    }
    rows
}

fn refused(number: u64, line: u64, why: RowRefusal, faults: Vec<sheet::Fault>) -> Row {
    Row {
        number,
        line,
        key: String::new(),
        said: Said::default(),
        digest: String::new(),
        remarks: Vec::new(),
        faults,
        decision: Decision::Refused(why),
        is_known: false,
    }
}

/// Whether a fault may mean that what stands in one column belongs in another.
fn shifts_columns(what: &sheet::What, short_is_usual: bool) -> bool {
    match what {
        sheet::What::TooFewCells { .. } => !short_is_usual,
        sheet::What::TooManyCells { .. }
        | sheet::What::TooManyColumns { .. }
        | sheet::What::UnclosedQuote
        | sheet::What::BadReference { .. } => true,
        _ => false,
    }
}

fn read_one(reader: &Reader<'_>, row: sheet::Row, short_is_usual: bool) -> Row {
    let faults: Vec<sheet::Fault> = row
        .told
        .into_iter()
        .filter(|f| f.what.weight() == sheet::Weight::Fault)
        .filter(|f| !(short_is_usual && matches!(f.what, sheet::What::TooFewCells { .. })))
        .collect();
    if faults.iter().any(|f| shifts_columns(&f.what, short_is_usual)) {
        return refused(row.number, row.line, RowRefusal::Damaged, faults);
    }
    match reader.read(&row.cells) {
        Err(why) => refused(row.number, row.line, why, faults),
        Ok(read) => {
            let text = serde_json::to_string(&read.said).unwrap_or_default();
            let digest = domain::file::FileHash::of(text.as_bytes()).as_str()[..32].to_owned();
            Row {
                number: row.number,
                line: row.line,
                key: read.key,
                said: read.said,
                digest,
                remarks: read.remarks,
                faults,
                decision: Decision::Import,
                is_known: false,
            }
        }
    }
}

/// Decides for each row. Tells how many of the list's earlier rows are not there any more.
fn decide(rows: &mut [Row], known: &Known, options: &Options) -> usize {
    let mut met = 0;
    let mut new = Vec::new();
    for (at, row) in rows.iter_mut().enumerate() {
        if matches!(row.decision, Decision::Refused(_)) {
            continue;
        }
        let Some(before) = known.rows.get(&row.key) else {
            new.push(at);
            continue;
        };
        met += 1;
        row.is_known = true;
        match (before.outcome, before.organisation) {
            (Outcome::SetAside, Some(organisation)) if before.digest.is_empty() => {
                row.decision = Decision::Revive(organisation);
            }
            (Outcome::SetAside | Outcome::InQuestion, _) if before.digest.is_empty() => new.push(at),
            (Outcome::SetAside, _) => row.decision = Decision::Unchanged,
            (Outcome::InQuestion, _) if before.digest == row.digest => {
                let reason = before.reason.parse().unwrap_or(QuestionReason::SameLikely);
                row.decision = Decision::StillInQuestion(reason, before.candidate);
            }
            (_, Some(_)) if before.digest == row.digest => row.decision = Decision::Unchanged,
            (Outcome::Imported | Outcome::Merged, Some(organisation)) => {
                row.decision = Decision::Update(organisation);
            }
            _ => new.push(at),
        }
    }
    compare(rows, &new, known, options);
    known.rows.len().saturating_sub(met)
}

/// Leaves out whoever was erased from what is known of an organisation. The row stays known by the digest of all that it says, so
/// that the same row again is the same.
fn leave_out_erased(rows: &mut [Row], known: &Known) {
    if known.erased.is_empty() {
        return;
    }
    for row in rows.iter_mut().filter(|row| !row.said.contact.is_empty()) {
        let before = known.rows.get(&row.key);
        let whose = match row.decision {
            Decision::Update(id)
            | Decision::Revive(id)
            | Decision::Merge(Target::There(id))
            | Decision::Question(_, Some(Target::There(id)))
            | Decision::StillInQuestion(_, Some(id)) => Some(id),
            _ => before.and_then(|b| b.organisation.or(b.candidate)),
        };
        let Some(erased) = whose.and_then(|id| known.erased.get(&id)) else { continue };
        let told = domain::erased_contact::digests(&known.key, &row.said.contact);
        if told.iter().any(|digest| erased.contains(digest)) {
            row.said.contact = Contact::default();
            let (field, kind) = (Field::Person, RemarkKind::Erased);
            row.remarks.push(Remark { field, kind, value: String::new() });
        }
    }
}

/// One that is compared: in the register, or a row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    There(usize),
    Row(usize),
}

/// Finds which organisation each new row is.
fn compare(rows: &mut [Row], new: &[usize], known: &Known, options: &Options) {
    if new.is_empty() {
        return;
    }
    let is_new = |at: usize| new.binary_search(&at).is_ok();
    let pairs = pairs_of(rows, new, known);
    let mut of_row: HashMap<usize, Vec<(Side, Verdict)>> = HashMap::new();
    for (first, second, verdict) in pairs {
        match (first, second) {
            (Side::There(_), Side::Row(row)) => of_row.entry(row).or_default().push((first, verdict)),
            (Side::Row(row), Side::Row(later)) if is_new(later) => {
                of_row.entry(later).or_default().push((Side::Row(row), verdict));
            }
            // The later one comes back with its organisation.
            (Side::Row(row), Side::Row(_)) => of_row.entry(row).or_default().push((second, verdict.turned())),
            (Side::Row(row), Side::There(_)) => {
                of_row.entry(row).or_default().push((second, verdict.turned()));
            }
            (Side::There(_), Side::There(_)) => {}
        }
    }
    // The number that stands for each organisation, so that no chain of likenesses ties two numbers together.
    let mut numbers: HashMap<Id, OrganisationNumber> = HashMap::new();
    for at in new {
        let found = of_row.remove(at).unwrap_or_default();
        let decision = one_decision(rows, *at, &found, known, options, &mut numbers);
        if let (Decision::Import, Some(number)) = (decision, rows[*at].said.number) {
            numbers.insert(Id::Row(*at), number);
        }
        rows[*at].decision = decision;
    }
}

/// An organisation, in the register or to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Id {
    There(OrganisationId),
    Row(usize),
}

impl From<Target> for Id {
    fn from(target: Target) -> Self {
        match target {
            Target::There(id) => Self::There(id),
            Target::Row(row) => Self::Row(row),
        }
    }
}

fn one_decision(
    rows: &[Row],
    at: usize,
    found: &[(Side, Verdict)],
    known: &Known,
    options: &Options,
    numbers: &mut HashMap<Id, OrganisationNumber>,
) -> Decision {
    let row = &rows[at];
    let target = |side: &Side| -> Option<Target> {
        match side {
            Side::There(there) => known.compared.get(*there).map(|c| Target::There(c.id)),
            Side::Row(other) => match rows[*other].decision {
                Decision::Import => Some(Target::Row(*other)),
                Decision::Merge(target) => Some(target),
                Decision::Revive(id) => Some(Target::There(id)),
                Decision::Question(_, target) => target,
                _ => None,
            },
        }
    };
    let is = |wanted: Certainty| found.iter().filter(move |(_, v)| v.relation == Relation::Same(wanted));
    if let Some(target) = is(Certainty::Certain).find_map(|(side, _)| target(side)) {
        let other = found.iter().find_map(|(side, v)| match side {
            Side::There(there) if v.is_safe_to_merge() => known.compared[*there].number,
            _ => None,
        });
        let theirs = numbers.get(&Id::from(target)).copied().or(other);
        return match (row.said.number, theirs) {
            (Some(ours), Some(theirs)) if ours != theirs => {
                Decision::Question(QuestionReason::OtherNumber, Some(target))
            }
            _ if options.ask_always => Decision::Question(QuestionReason::SameCertain, Some(target)),
            (Some(ours), None) => {
                numbers.insert(Id::from(target), ours);
                Decision::Merge(target)
            }
            _ => Decision::Merge(target),
        };
    }
    if let Some(outside) = Classification::standard().outside(&row.said.name, row.said.number) {
        return Decision::Question(outside.reason.into(), None);
    }
    if let Some(target) = is(Certainty::Likely).find_map(|(side, _)| target(side)) {
        return Decision::Question(QuestionReason::SameLikely, Some(target));
    }
    Decision::Import
}

/// Every pair that is worth a thought, of which at least one is a new row.
fn pairs_of(rows: &[Row], new: &[usize], known: &Known) -> Vec<(Side, Side, Verdict)> {
    let mut aliases: HashMap<OrganisationId, Vec<String>> = HashMap::new();
    for (organisation, name) in &known.aliases {
        aliases.entry(*organisation).or_default().push(name.clone());
    }
    let digits_there: Vec<Option<String>> =
        known.compared.iter().map(|c| c.number.map(OrganisationNumber::digits)).collect();
    // Those that come back with their organisations are not in the register yet, and are compared as rows.
    let takes_part =
        |at: &usize| new.binary_search(at).is_ok() || matches!(rows[*at].decision, Decision::Revive(_));
    let coming: Vec<usize> = (0..rows.len()).filter(takes_part).collect();
    let digits_new: Vec<Option<String>> =
        coming.iter().map(|at| rows[*at].said.number.map(OrganisationNumber::digits)).collect();
    let none = Vec::new();
    let there = known.compared.iter().zip(&digits_there).enumerate().map(|(at, (c, number))| {
        let aliases = aliases.get(&c.id).unwrap_or(&none);
        let facts = facts(&c.name, aliases, number.as_deref(), c.seat, &c.postal_code, &c.town, &c.website);
        (Side::There(at), facts)
    });
    let coming = coming
        .iter()
        .zip(&digits_new)
        .map(|(at, number)| (Side::Row(*at), rows[*at].said.facts(number.as_deref())));
    let register = Register::new(there.chain(coming));
    let is_new = |side: Side| matches!(side, Side::Row(at) if new.binary_search(&at).is_ok());
    register
        .pairs()
        .into_iter()
        .filter(|pair| is_new(pair.first) || is_new(pair.second))
        .filter(|pair| {
            matches!(pair.verdict.relation, Relation::Same(Certainty::Certain | Certainty::Likely))
        })
        .map(|pair| (pair.first, pair.second, pair.verdict))
        .collect()
}

fn count(rows: &[Row]) -> Counts {
    let mut counts = Counts { rows: i64::try_from(rows.len()).unwrap_or(i64::MAX), ..Counts::default() };
    for row in rows {
        *match row.decision {
            Decision::Unchanged => &mut counts.unchanged,
            Decision::Update(_) => &mut counts.updated,
            Decision::Import | Decision::Revive(_) => &mut counts.imported,
            Decision::Merge(_) => &mut counts.merged,
            Decision::Question(..) | Decision::StillInQuestion(..) => &mut counts.in_question,
            Decision::Refused(_) => &mut counts.refused,
        } += 1;
    }
    counts
}
