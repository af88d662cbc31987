//! The shapes of the API.

use serde::Serialize;
use utoipa::ToSchema;

/// About the API (DIGG's REST API profile; the only members not in `snake_case`).
#[expect(clippy::struct_field_names, reason = "the names are those of DIGG's profile")]
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ApiInfo {
    /// Its name.
    pub api_name: String,
    /// Its version.
    pub api_version: String,
    /// When the version came.
    #[schema(format = "date")]
    pub api_released: String,
    /// Where it is described.
    #[schema(format = "uri")]
    pub api_documentation: String,
    /// `active`.
    pub api_status: String,
}

/// What went wrong (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
pub struct Problem {
    /// Always `about:blank`: the status says which kind it is.
    pub r#type: String,
    /// In short.
    pub title: String,
    /// HTTP status.
    pub status: u16,
    /// In words.
    pub detail: String,
    /// The request's id, to tell whoever helps.
    pub instance: String,
    /// Which parameters are wrong; only with status 422.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<WrongParameter>,
}

/// A parameter that is wrong.
#[derive(Debug, Serialize, ToSchema)]
pub struct WrongParameter {
    /// Its name.
    #[schema(examples("limit"))]
    pub parameter: String,
    /// What is wrong with it.
    pub detail: String,
}

/// A page of referrals.
#[derive(Debug, Serialize, ToSchema)]
pub struct ReferralList {
    /// How many there are in all.
    pub total: i64,
    /// From 1.
    pub page: i64,
    /// How many on a page.
    pub limit: i64,
    /// The latest first.
    pub referrals: Vec<ListedReferral>,
    /// The site is an example: everything is invented.
    pub example: bool,
}

/// A referral in a list.
#[derive(Debug, Serialize, ToSchema)]
pub struct ListedReferral {
    /// Register number.
    #[schema(examples("RS 2023-0395"))]
    pub number: String,
    /// Its name in addresses.
    #[schema(examples("rs-2023-0395"))]
    pub slug: String,
    /// Where it is read by people.
    #[schema(format = "uri")]
    pub url: String,
    /// Official title.
    pub title: String,
    /// The same in plain words.
    pub plain_title: String,
    /// Where it is: `dispatched`, `closed`, `summarised`, `decided`, `fed_back`, `withdrawn`.
    pub stage: String,
    /// When it was sent out.
    #[schema(format = "date-time")]
    pub dispatched_at: Option<String>,
    /// Last day to answer.
    #[schema(format = "date")]
    pub response_deadline: Option<String>,
    /// How many were asked.
    pub asked: i64,
    /// How many statements have come in.
    pub statements: i64,
    /// Which round of the matter it is, from 1. Rounds share the register number.
    pub round: i64,
    /// It is invented.
    pub example: bool,
}

/// A referral.
#[derive(Debug, Serialize, ToSchema)]
pub struct Referral {
    /// Register number.
    #[schema(examples("RS 2023-0395"))]
    pub number: String,
    /// Its name in addresses.
    pub slug: String,
    /// Where it is read by people.
    #[schema(format = "uri")]
    pub url: String,
    /// Where it is: `dispatched`, `closed`, `summarised`, `decided`, `fed_back`, `withdrawn`.
    pub stage: String,
    /// When it came there.
    #[schema(format = "date-time")]
    pub stage_at: String,
    /// When it was sent out.
    #[schema(format = "date-time")]
    pub dispatched_at: Option<String>,
    /// What the letter says.
    pub letter: Letter,
    /// The proposal, part by part.
    pub parts: Vec<Part>,
    /// Extra questions.
    pub questions: Vec<Question>,
    /// Who was asked and who has answered.
    pub counts: Counts,
    /// Published documents but the statements.
    pub documents: Vec<Document>,
    /// The decision.
    pub decision: Option<Decision>,
    /// Which round of the matter it is, from 1. Each is counted by itself.
    pub round: i64,
    /// All rounds of the matter that have been sent out, in order.
    pub rounds: Vec<Round>,
    /// It is invented.
    pub example: bool,
}

/// A round of a matter.
#[derive(Debug, Serialize, ToSchema)]
#[expect(clippy::struct_field_names, reason = "the field is named as in the referral")]
pub struct Round {
    /// Which, from 1.
    pub round: i64,
    /// Its name in addresses.
    #[schema(examples("rs-2023-0395-omgang-2"))]
    pub slug: String,
    /// Where it is: `dispatched`, `closed`, `summarised`, `decided`, `fed_back`, `withdrawn`.
    pub stage: String,
    /// How many statements have come in to it.
    pub statements: i64,
}

/// A run of words of a part and the same part in the round before.
#[derive(Debug, Serialize, ToSchema)]
pub struct Piece {
    /// `kept`, `removed` or `added`.
    pub fate: String,
    /// The words, with the blanks between.
    pub text: String,
}

/// What the letter says.
#[derive(Debug, Serialize, ToSchema)]
pub struct Letter {
    /// Official title.
    pub title: String,
    /// The same in plain words.
    pub plain_title: String,
    /// Date of the letter.
    #[schema(format = "date")]
    pub date: Option<String>,
    /// Sending unit.
    pub sender_unit: String,
    /// Portfolio office (*rotel*).
    pub portfolio_office: String,
    /// In short.
    pub lede: String,
    /// What is proposed.
    pub proposal: String,
    /// What is asked.
    pub ask: String,
    /// The role in the matter.
    pub role_in_matter: String,
    /// Last day to answer.
    #[schema(format = "date")]
    pub response_deadline: Option<String>,
    /// Who decides.
    pub decision_body: String,
    /// When the decision is planned.
    #[schema(format = "date")]
    pub decision_date: Option<String>,
    /// The day by which everyone has been told what came of it.
    #[schema(format = "date")]
    pub feedback_by: Option<String>,
    /// What has changed since the round before; empty in the first.
    pub changes: String,
    /// Earlier matters that are replaced.
    pub predecessors: Vec<Predecessor>,
    /// Title or function of the contact.
    pub contact_title: String,
    /// Address of the contact: a function at the authority.
    pub contact_email: String,
    /// Telephone of the contact.
    pub contact_phone: String,
}

/// An earlier matter.
#[derive(Debug, Serialize, ToSchema)]
pub struct Predecessor {
    /// Register number.
    pub number: String,
    /// Title.
    pub title: String,
}

/// A part of the proposal.
#[derive(Debug, Serialize, ToSchema)]
pub struct Part {
    /// From 1.
    pub position: i64,
    /// Heading.
    pub heading: String,
    /// The proposal's own words.
    pub text: String,
    /// Number of the same part in the round before; none when it is new, or in a first round.
    pub before: Option<i64>,
}

/// A part beside what it was in the round before.
#[derive(Debug, Serialize, ToSchema)]
pub struct PartChanges {
    /// Its number; that of the round before when it was removed.
    pub position: i64,
    /// Its heading.
    pub heading: String,
    /// `unchanged`, `changed`, `added` or `removed`.
    pub change: String,
    /// Its paragraphs, each as runs of words.
    pub text: Vec<Vec<Piece>>,
}

/// What has changed in a proposal since the round before.
#[derive(Debug, Serialize, ToSchema)]
#[expect(clippy::struct_field_names, reason = "the field is named as what the office writes")]
pub struct Changes {
    /// Which round it is.
    pub round: i64,
    /// What has changed, in the office's words.
    pub changes: String,
    /// All parts of both versions.
    pub parts: Vec<PartChanges>,
    /// It is invented.
    pub example: bool,
}

/// An extra question.
#[derive(Debug, Serialize, ToSchema)]
pub struct Question {
    /// From 1.
    pub position: i64,
    /// Who is asked: `all`, `internal`, `external` or a category.
    pub audience: String,
    /// The question.
    pub text: String,
}

/// Who was asked, who has answered, and what the published statements say. Of several published statements from one
/// recipient the latest counts.
#[derive(Debug, Serialize, ToSchema)]
pub struct Counts {
    /// How many were asked.
    pub asked: i64,
    /// How many of those have answered.
    pub answered: i64,
    /// How many answered unasked.
    pub unasked: i64,
    /// How many statements have come in.
    pub received: i64,
    /// How many of them are published. Stances are counted only of these.
    pub published: i64,
    /// Per counting category.
    pub categories: Vec<Category>,
}

/// A counting category.
#[derive(Debug, Serialize, ToSchema)]
pub struct Category {
    /// Key; empty for those who answered unasked.
    pub key: String,
    /// Name in the language of the address.
    pub name: String,
    /// How many were asked.
    pub asked: i64,
    /// How many have answered, whether that is published or not.
    pub answered: i64,
    /// What the published statements say of the whole.
    pub stances: Stances,
}

/// How many gave which stance. They add up to those whose statements are published.
#[derive(Debug, Clone, Default, Serialize, ToSchema)]
pub struct Stances {
    /// Tillstyrker.
    pub support: i64,
    /// Tillstyrker med ändringar.
    pub support_with_changes: i64,
    /// Ingen erinran.
    pub no_objection: i64,
    /// Inga synpunkter.
    pub no_comments: i64,
    /// Avstyrker delvis.
    pub reject_partly: i64,
    /// Avstyrker.
    pub reject: i64,
    /// Avstår.
    pub abstain: i64,
    /// A person has read the answer and cannot tell.
    pub unclear: i64,
    /// Nobody has read the answer yet.
    pub unread: i64,
}

/// A document of the matter.
#[derive(Debug, Serialize, ToSchema)]
pub struct Document {
    /// Document number.
    #[schema(examples("RS 2023-0395-1"))]
    pub number: String,
    /// `letter`, `attachment`, `reminder`, `notice`, `summary`, `decision`, `feedback`.
    pub kind: String,
    /// `received` or `finalised`.
    pub direction: String,
    /// When it came in or was made.
    #[schema(format = "date-time")]
    pub at: String,
    /// From whom.
    pub party: String,
    /// In brief what it concerns.
    pub about: String,
    /// Its files.
    pub files: Vec<File>,
    /// It is invented.
    pub example: bool,
}

/// A file.
#[derive(Debug, Serialize, ToSchema)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its type.
    pub media_type: String,
    /// Bytes.
    pub size: i64,
    /// Where it is fetched.
    #[schema(format = "uri")]
    pub url: String,
}

/// The decision.
#[derive(Debug, Serialize, ToSchema)]
pub struct Decision {
    /// Who decided.
    pub body: String,
    /// When.
    #[schema(format = "date")]
    pub date: String,
    /// Paragraph of the minutes.
    pub paragraph: String,
    /// What was decided.
    pub text: String,
}

/// A page of published statements.
#[derive(Debug, Serialize, ToSchema)]
pub struct StatementList {
    /// How many are published.
    pub total: i64,
    /// From 1.
    pub page: i64,
    /// How many on a page.
    pub limit: i64,
    /// The latest first.
    pub statements: Vec<ListedStatement>,
    /// They are invented.
    pub example: bool,
}

/// A published statement in a list.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
#[derive(Debug, Serialize, ToSchema)]
pub struct ListedStatement {
    /// Document number.
    #[schema(examples("RS 2023-0395-16"))]
    pub number: String,
    /// Running number in the matter.
    pub serial: i64,
    /// Where it is read by people.
    #[schema(format = "uri")]
    pub url: String,
    /// Who answered; none for a private person.
    pub respondent: Option<String>,
    /// A private person.
    pub private_person: bool,
    /// Key of the counting category; empty for those who answered unasked.
    pub category: String,
    /// They were asked.
    pub asked: bool,
    /// When it came in.
    #[schema(format = "date-time")]
    pub received_at: String,
    /// After the last day.
    pub late: bool,
    /// `web`, `mail`, `paper`, `phone`.
    pub channel: String,
    /// The stance to the whole; none when nobody has read it yet.
    pub stance: Option<String>,
    /// How it begins.
    pub opening: String,
    /// It is invented.
    pub example: bool,
}

/// A published statement.
#[derive(Debug, Serialize, ToSchema)]
pub struct Statement {
    /// What is known of it in a list.
    #[serde(flatten)]
    pub listed: ListedStatement,
    /// The answer in short.
    pub summary: String,
    /// Running text, for mails and letters.
    pub body: String,
    /// Who decided on it, and when.
    pub decided_by: String,
    /// Some words are not shown as they came.
    pub redacted: bool,
    /// Which texts, and why.
    pub redactions: Vec<Redaction>,
    /// How many times its sender had corrected it when it was published. Earlier versions are kept in the register.
    pub corrections: i64,
    /// Its sender has corrected it since. The correction takes its place here when it has been checked.
    pub correction_waits: bool,
    /// When it was published.
    #[schema(format = "date-time")]
    pub published_at: String,
    /// Its views.
    pub views: Vec<View>,
    /// Its files.
    pub files: Vec<File>,
}

/// A text of which something is not shown.
#[derive(Debug, Serialize, ToSchema)]
pub struct Redaction {
    /// `summary`, `body`, or the reference of a view.
    #[schema(examples("2024-0042.2"))]
    pub place: String,
    /// Why, in the registrar's words.
    pub reason: String,
}

/// A view: one thing that was said, with what became of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct View {
    /// Public reference.
    #[schema(examples("2024-0042.2"))]
    pub reference: String,
    /// The part of the proposal it speaks of; none for the whole.
    pub part: Option<i64>,
    /// The question it answers.
    pub question: Option<i64>,
    /// The stance; none when nobody has read it yet, and for answers to questions.
    pub stance: Option<String>,
    /// The words; none when they cannot be shown.
    pub text: Option<String>,
    /// What became of it, once everyone has been told: `taken_up`, `partly`, `not`, `no_answer_needed`.
    pub outcome: Option<String>,
    /// Why.
    pub reason: Option<String>,
    /// It is invented.
    pub example: bool,
}

/// A summary. Anyone gets the public edition, once it is finished; the command line gives officials their working copy.
#[derive(Debug, Serialize, ToSchema)]
pub struct Summary {
    /// Version of this shape. It rises when a program written for the one before would break.
    #[schema(examples(1))]
    pub format_version: u32,
    /// `public`: of what is published, as it is published. `working_copy`: of everything that has come in.
    pub edition: String,
    /// Register number of the referral.
    pub number: String,
    /// Official title of the referral.
    pub title: String,
    /// When it was finished.
    #[schema(format = "date-time")]
    pub finished_at: Option<String>,
    /// Who was asked and who has answered.
    pub counts: Counts,
    /// Everyone on the distribution list, in its order. They are organisations; private persons are never on it.
    pub recipients: Vec<SummaryRecipient>,
    /// How many of the published statements that count came after the last day.
    pub late: i64,
    /// The whole first, then part by part.
    pub parts: Vec<SummaryPart>,
    /// Question by question.
    pub questions: Vec<SummaryQuestion>,
    /// References of the views that concern economic consequences: answers to questions marked so, and views marked so.
    pub economic: Vec<String>,
    /// Statements that do not count, with why. Those that are published, in the public edition.
    pub uncounted: Vec<Uncounted>,
    /// Its files, as they were registered: PDF, DOCX, XLSX, CSV. None in a working copy.
    pub files: Vec<File>,
    /// Views by what became of them.
    pub tally: Tally,
    /// The office's comments.
    pub comments: String,
    /// The decision.
    pub decision: Option<Decision>,
    /// It is invented.
    pub example: bool,
}

/// A statement that does not count.
#[derive(Debug, Serialize, ToSchema)]
pub struct Uncounted {
    /// Its document number.
    pub statement: Option<String>,
    /// Who answered; none for a private person.
    pub respondent: Option<String>,
    /// `replaced` by a later one from the same recipient, or `too_late` where an earlier one counts.
    pub why: String,
}

/// Someone who was asked.
#[derive(Debug, Serialize, ToSchema)]
pub struct SummaryRecipient {
    /// Name on the list.
    pub name: String,
    /// Key of the counting category.
    pub category: String,
    /// Has answered, whether that is published or not.
    pub answered: bool,
}

/// One part in a summary.
#[derive(Debug, Serialize, ToSchema)]
pub struct SummaryPart {
    /// The part's number; none for the whole.
    pub part: Option<i64>,
    /// Its heading.
    pub heading: Option<String>,
    /// The words of the proposal in it; none for the whole.
    pub proposal: Option<String>,
    /// Stances to it in the published statements.
    pub stances: Stances,
    /// What was said of it, of published statements.
    pub views: Vec<SummaryView>,
}

/// One question in a summary.
#[derive(Debug, Serialize, ToSchema)]
pub struct SummaryQuestion {
    /// The question's number.
    pub question: i64,
    /// The question.
    pub text: String,
    /// Its answers.
    pub views: Vec<SummaryView>,
}

/// A view in a summary.
#[derive(Debug, Serialize, ToSchema)]
pub struct SummaryView {
    /// Document number of its statement.
    pub statement: Option<String>,
    /// Who answered; none for a private person.
    pub respondent: Option<String>,
    /// It came after the last day.
    pub late: bool,
    /// Codes of the code book that it carries.
    pub codes: Vec<String>,
    /// The view.
    #[serde(flatten)]
    pub view: View,
}

/// How many views have which outcome.
#[derive(Debug, Serialize, ToSchema)]
pub struct Tally {
    /// Taken up.
    pub taken_up: i64,
    /// In part.
    pub partly: i64,
    /// Not.
    pub not: i64,
    /// Needed no answer.
    pub no_answer_needed: i64,
    /// Waiting for an answer, or not told yet.
    pub open: i64,
}

/// What a search found.
#[derive(Debug, Serialize, ToSchema)]
pub struct SearchResults {
    /// What was asked for.
    pub query: String,
    /// By kind; only kinds with hits.
    pub kinds: Vec<SearchKind>,
    /// The question spelt otherwise, when nothing was found and that finds something.
    pub suggestion: Option<String>,
    /// The one page whose number was asked for.
    #[schema(format = "uri")]
    pub exactly: Option<String>,
    /// The site is invented.
    pub example: bool,
}

/// Hits of one kind.
#[derive(Debug, Serialize, ToSchema)]
pub struct SearchKind {
    /// Which.
    #[schema(examples("statement"))]
    pub kind: String,
    /// How many there are; not counted further than 300.
    pub count: i64,
    /// There are more than `count`.
    pub more: bool,
    /// Five of each kind, or a page of one.
    pub hits: Vec<SearchHit>,
}

/// A hit.
#[derive(Debug, Serialize, ToSchema)]
pub struct SearchHit {
    /// Heading, or the respondent; null for a private person.
    pub title: Option<String>,
    /// Register number, document number or public reference.
    pub number: Option<String>,
    /// The day it is from.
    #[schema(format = "date")]
    pub day: String,
    /// Language of the text.
    pub language: String,
    /// Words around the first that was searched for.
    pub excerpt: String,
    /// The words of the excerpt that were searched for, as they stand there.
    pub marked: Vec<String>,
    /// The stance, of a statement or view.
    pub stance: Option<String>,
    /// What became of a view, once everyone has been told.
    pub outcome: Option<String>,
    /// Its page.
    #[schema(format = "uri")]
    pub url: String,
}

/// Figures of civil society.
#[derive(Debug, Serialize, ToSchema)]
pub struct SectorMap {
    /// When the register was counted.
    #[schema(format = "date-time")]
    pub counted_at: String,
    /// How many fit the filter; null when it is not told.
    pub count: Option<u32>,
    /// `exact`, `0-4`, `withheld` or `no_data`: small figures that could point to a person are not told, nor those that they
    /// could be reckoned out with. Where the register has no organisation at all there is no data, which is not none.
    #[schema(examples("exact"))]
    pub told: String,
    /// Inhabitants of the place.
    pub inhabitants: u32,
    /// The year at whose end they were counted.
    pub inhabitants_year: i16,
    /// How many organisations there are in the register, whatever the filter.
    pub everything: u32,
    /// How many more there are that do not count as civil society by their type, such as road associations.
    pub not_counted: u32,
    /// How many fit the filter and have no municipality that is known; null when the place is not the whole country.
    pub unknown_municipality: Option<CharacterFigure>,
    /// What is asked for could point to a person, so small figures are not told.
    pub guarded: bool,
    /// The counties, when the place is the whole country.
    pub counties: Vec<PlaceFigure>,
    /// The municipalities of the county, or all of them.
    pub municipalities: Vec<PlaceFigure>,
    /// Of what character they are; null where that could point to a person.
    pub character: Option<Character>,
    /// The lists that organisations came from.
    pub sources: Vec<FigureSource>,
    /// The site is invented.
    pub example: bool,
}

/// A place's figure.
#[derive(Debug, Serialize, ToSchema)]
pub struct PlaceFigure {
    /// Code of the county or municipality.
    #[schema(examples("1480"))]
    pub code: String,
    /// Its name.
    pub name: String,
    /// How many have their seat there; null when it is not told.
    pub count: Option<u32>,
    /// As of the whole.
    pub told: String,
    /// Inhabitants.
    pub inhabitants: u32,
    /// So many in a thousand inhabitants, with one decimal.
    pub per_1000: Option<f64>,
}

/// Of what character organisations are.
#[derive(Debug, Serialize, ToSchema)]
pub struct Character {
    /// By group of types. One with types in two groups counts in both.
    pub type_groups: Vec<CharacterFigure>,
    /// By type. One with two types counts in both.
    pub types: Vec<CharacterFigure>,
    /// By target group. One with two counts in both.
    pub target_groups: Vec<CharacterFigure>,
    /// The most usual activities, with at least five organisations each.
    pub activities: Vec<ActivityFigure>,
    /// How many whose type the register or the organisation says.
    pub type_said: u32,
    /// How many whose type was told from words in the name.
    pub type_from_name: u32,
    /// How many whose type is not known.
    pub type_unknown: u32,
    /// How many whose target group is not known.
    pub target_group_unknown: u32,
    /// How many whose activities are not known.
    pub activity_unknown: u32,
    /// How many have an organisation number in the register.
    pub with_number: u32,
    /// How many have none there.
    pub without_number: u32,
    /// By the month in which they came into the register.
    pub entered: Vec<MonthFigure>,
}

/// How many of one character.
#[derive(Debug, Serialize, ToSchema)]
pub struct CharacterFigure {
    /// Key of the type, group or target group.
    #[schema(examples("culture"))]
    pub key: String,
    /// How many; null when it is not told.
    pub count: Option<u32>,
    /// As of the whole.
    pub told: String,
}

/// How many do something.
#[derive(Debug, Serialize, ToSchema)]
pub struct ActivityFigure {
    /// What, as it was written.
    pub label: String,
    /// How many.
    pub count: u32,
}

/// How many came into the register in a month.
#[derive(Debug, Serialize, ToSchema)]
pub struct MonthFigure {
    /// The month.
    #[schema(examples("2024-02"))]
    pub month: String,
    /// How many.
    pub count: u32,
}

/// A list that organisations came from.
#[derive(Debug, Serialize, ToSchema)]
pub struct FigureSource {
    /// What it is called.
    pub name: String,
    /// When it was last read.
    #[schema(format = "date-time")]
    pub read_at: String,
}

/// A page of organisations of civil society.
#[derive(Debug, Serialize, ToSchema)]
pub struct OrganisationList {
    /// How many were found.
    pub total: i64,
    /// From 1.
    pub page: i64,
    /// How many on a page.
    pub limit: i64,
    /// None has all the words; these have most of them.
    pub partial: bool,
    /// The best first; by name when no words were given.
    pub organisations: Vec<Organisation>,
    /// The site is an example: everything is invented.
    pub example: bool,
}

/// What a search finds, by the municipality of the seat. The municipalities and those without one add up to the whole.
#[derive(Debug, Serialize, ToSchema)]
pub struct OrganisationsByMunicipality {
    /// How many were found: as many as the list says.
    pub total: i64,
    /// How many of them have no municipality that is known.
    pub unknown_municipality: u32,
    /// None has all the words; these have most of them.
    pub partial: bool,
    /// Every municipality, by code.
    pub municipalities: Vec<PlaceFigure>,
    /// The site is an example: everything is invented.
    pub example: bool,
}

/// Who represents an organisation.
#[derive(Debug, Serialize, ToSchema)]
pub struct MandateList {
    /// The organisation's id.
    pub organisation: String,
    /// Those that hold today and that the organisation has chosen to show.
    pub mandates: Vec<Mandate>,
    /// It is invented.
    pub example: bool,
}

/// A person represents an organisation in something.
#[derive(Debug, Serialize, ToSchema)]
pub struct Mandate {
    /// Who represents it.
    pub person: String,
    /// In what: a body, a question, everything.
    #[schema(examples("Samrådet för funktionsrätt"))]
    pub in_what: String,
    /// As what: `ordinary`, `substitute`, `contact` or `signatory`.
    #[schema(examples("ordinary"))]
    pub role: String,
    /// The last day; none is until further notice.
    #[schema(format = "date")]
    pub until: Option<String>,
}

/// An organisation of civil society.
#[derive(Debug, Serialize, ToSchema)]
pub struct Organisation {
    /// Its id, the same for as long as it is in the register.
    pub id: String,
    /// Where it is read by people.
    #[schema(format = "uri")]
    pub url: String,
    /// Name.
    pub name: String,
    /// Abbreviations, former names and the like.
    pub other_names: Vec<String>,
    /// Organisation number.
    #[schema(examples("802000-3292"))]
    pub number: Option<String>,
    /// Keys of its types.
    pub types: Vec<String>,
    /// What it does, in its own words.
    pub activities: Vec<String>,
    /// Keys of whom it is there for.
    pub target_groups: Vec<String>,
    /// Code of the municipality of its seat.
    #[schema(examples("1440"))]
    pub municipality_code: Option<String>,
    /// The municipality.
    #[schema(examples("Ale"))]
    pub municipality: Option<String>,
    /// Code of the county.
    #[schema(examples("14"))]
    pub county_code: Option<String>,
    /// Postal town.
    pub town: Option<String>,
    /// Website, as it is given.
    pub website: Option<String>,
    /// What it is to other public organisations today; told of one organisation, not in lists.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relations: Option<Vec<OrganisationRelation>>,
    /// It is invented.
    pub example: bool,
}

/// What an organisation is to another.
#[derive(Debug, Serialize, ToSchema)]
pub struct OrganisationRelation {
    /// What the first is to the second: `district_of`, `section_of`, `member_of` or `successor_of`.
    pub kind: String,
    /// The organisation that was asked for is the second: the other is that to it.
    pub turned: bool,
    /// The other's id.
    pub id: String,
    /// The other's name.
    pub name: String,
    /// The first day, where it is known.
    #[schema(format = "date")]
    pub since: Option<String>,
    /// The last day, where there is one.
    #[schema(format = "date")]
    pub until: Option<String>,
}
