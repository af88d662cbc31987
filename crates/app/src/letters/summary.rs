//! The summary (*remissammanställning*) with the six parts of DOMAIN 3.
//!
//! Private persons are *en privatperson* always, whoever reads. A statement with a secrecy mark is counted and listed;
//! its words are left out. Numbers, pictures and lists of names are in [`super::summary_numbers`].

use super::summary_numbers::{annex, asked_table, counts, outcomes, picture, unasked_table, uncounted_table};
use super::{Head, excerpt, paragraphs, section, sheet, unbroken, within_sentence};
use crate::site::Site;
use crate::summary::{CodeRow, NamedView, PartRow, QuestionRow, Stances, Summary};
use documents::{Alignment, Block, Document, Fact, Span};
use domain::language::Language;
use domain::stance::Stance;
use domain::statement::RespondentKind;
use i18n::{Texts, format, words};
use store::decision::Decision;

/// Most characters of one view that are quoted; the whole is in its statement.
const MOST_WORDS: usize = 3_000;

/// Most blocks that stand beside the proposal's words.
const MOST_BESIDE: usize = 100;

/// What every section needs.
pub(super) struct Sheet<'a> {
    pub(super) site: &'a Site,
    pub(super) summary: &'a Summary,
    pub(super) language: Language,
    pub(super) t: &'static Texts,
    /// The decision is made: outcomes are told in the past tense.
    pub(super) decided: bool,
}

/// The summary as a document.
///
/// There are two. Of the public count ([`crate::summary::count_public`]) it is the document of the matter: made once, when
/// the summary is finished, with the date of that day and without what becomes of the views, which is told with the
/// feedback. Of the officials' count it is a working copy: of the day it is made, with all that is noted, and it says so.
pub fn summary(site: &Site, summary: &Summary, decision: Option<&Decision>, language: Language) -> Document {
    let t = i18n::texts(language);
    let r = &summary.referral;
    let head = Head {
        language,
        kind: if summary.public { t.msg_letter_kind_summary() } else { t.msg_letter_kind_summary_working() },
        title: &t.msg_letter_summary_title(unbroken(r.number.as_str())),
        number: Some(r.number.as_str()),
        date: site.clock.today(),
        example: r.example,
    };
    let mut document = sheet(site, head);
    let s = Sheet { site, summary, language, t, decided: decision.is_some() };
    document.facts = facts(&s, decision);
    let sections = [
        (t.msg_letter_summary_matter(), matter(&s)),
        (t.msg_letter_summary_who(), who(&s)),
        (t.msg_letter_summary_picture(), overall(&s)),
        (t.msg_letter_summary_views(), views(&s)),
        (t.msg_download_economic(), economic(&s)),
        (t.msg_letter_summary_comments(), comments(&s, decision)),
    ];
    for (index, (heading, content)) in sections.into_iter().enumerate() {
        document.blocks.extend(section(1, format!("{}. {heading}", index + 1), content));
    }
    document.blocks.extend(annex(&s));
    document
}

fn facts(s: &Sheet<'_>, decision: Option<&Decision>) -> Vec<Fact> {
    let letter = &s.summary.referral.letter;
    let answered: i64 = s.summary.categories.iter().map(|c| c.answered).sum();
    let mut facts = vec![
        Fact::new(s.t.msg_mail_fact_matter(), &letter.title),
        Fact::new(s.t.msg_letter_summary_column_asked(), s.summary.asked.to_string()),
        Fact::new(s.t.msg_letter_summary_column_answered(), answered.to_string()),
    ];
    if let Some(decision) = decision {
        facts.push(Fact::new(s.t.msg_letter_fact_decision(), decided_by(s.t, s.language, decision)));
    } else if let Some(day) = letter.decision_date {
        let planned = s.t.msg_mail_planned_decision(&letter.decision_body, format::date(s.language, day.0));
        facts.push(Fact::new(s.t.msg_letter_fact_decision(), planned));
    }
    facts
}

/// Body, date and paragraph of a decision in one line.
pub(crate) fn decided_by(t: &Texts, language: Language, decision: &Decision) -> String {
    let day = format::date(language, decision.date.0);
    if decision.paragraph.is_empty() {
        t.msg_mail_decision_plain(&decision.body, day)
    } else {
        t.msg_mail_decision(&decision.body, day, unbroken(&decision.paragraph))
    }
}

fn matter(s: &Sheet<'_>) -> Vec<Block> {
    let r = &s.summary.referral;
    let mut blocks = paragraphs(&r.letter.proposal);
    let sent = r.dispatched_at.map(domain::time::Instant::day).or_else(|| r.letter.date.map(|d| d.0));
    if let (Some(sent), Some(last)) = (sent, r.letter.response_deadline) {
        let (sent, last) = (format::date(s.language, sent), format::date(s.language, last.0));
        blocks.push(Block::text(s.t.msg_letter_summary_period(sent, last)));
    }
    blocks.extend(paragraphs(&r.letter.role_in_matter));
    blocks
}

fn who(s: &Sheet<'_>) -> Vec<Block> {
    let mut blocks = vec![Block::text(counts(s))];
    blocks.extend(asked_table(s));
    blocks.extend(unasked_table(s));
    blocks.extend(uncounted_table(s));
    blocks
}

fn overall(s: &Sheet<'_>) -> Vec<Block> {
    let t = s.t;
    let mut blocks = picture(s);
    let rules = counting_rules(t);
    let items = rules.into_iter().map(|rule| vec![Span::new(rule)]).collect();
    blocks.extend(section(2, t.msg_letter_summary_rules(), vec![Block::BulletList { items }]));
    blocks
}

/// The rules of counting, said in every form of the summary.
pub(super) fn counting_rules(t: &Texts) -> Vec<String> {
    vec![
        t.msg_letter_summary_rule_category(),
        t.msg_download_rule_latest(),
        t.msg_download_rule_late(),
        t.msg_download_rule_unasked(),
        t.msg_letter_summary_rule_stance(),
        t.msg_letter_summary_rule_private(),
    ]
}

/// The name a respondent is given in a summary.
pub(super) fn name(s: &Sheet<'_>, statement: &domain::statement::Statement) -> String {
    let name = match statement.kind {
        RespondentKind::Organisation => statement.name.clone(),
        RespondentKind::PrivatePerson => s.t.msg_private_person(),
    };
    if statement.late { format!("{name} ({})", s.t.msg_letter_summary_late_mark()) } else { name }
}

fn stance_of(view: &NamedView) -> Option<Stance> {
    view.view.read.or(view.view.stated)
}

fn part_views(s: &Sheet<'_>, row: &PartRow) -> Vec<Block> {
    let heading = match &row.part {
        Some(part) => format!("{}. {}", part.position, part.heading),
        None => s.t.msg_mail_view_whole(),
    };
    let mut content = stances_by_name(s, row);
    content.extend(row.views.iter().filter_map(|view| said(s, view, stance_of(view))));
    if content.is_empty() {
        content.push(Block::text(s.t.msg_letter_summary_no_views()));
    }
    let proposed = row.part.as_ref().map(|part| domain::text::paragraphs(&part.text)).unwrap_or_default();
    if !proposed.is_empty() {
        content = beside(s, proposed, content);
    }
    section(2, heading, content)
}

/// The proposal's words with the views on them beside. A hundred views stand there: more would make one row of many pages,
/// and follow below instead.
fn beside(s: &Sheet<'_>, left: Vec<String>, mut right: Vec<Block>) -> Vec<Block> {
    let rest = right.split_off(right.len().min(MOST_BESIDE));
    let beside = Block::Beside {
        left_title: s.t.msg_download_proposal(),
        left,
        right_title: s.t.msg_download_views_on_it(),
        right,
    };
    std::iter::once(beside).chain(rest).collect()
}

/// Views on the whole and part by part, then the answers to questions.
fn views(s: &Sheet<'_>) -> Vec<Block> {
    let of_parts = s.summary.parts.iter().flat_map(|part| part_views(s, part));
    // What a question marked as economic was answered stands in the section on that.
    let questions = s.summary.questions.iter().filter(|row| !s.summary.is_economic(row.question.id));
    of_parts.chain(questions.flat_map(|row| question(s, row))).chain(by_code(s)).collect()
}

/// Which codes the views carry, how many, and whose they are.
fn by_code(s: &Sheet<'_>) -> Vec<Block> {
    let row = |row: &CodeRow| {
        let mut names: Vec<String> = row.views.iter().map(|n| name(s, &n.statement.statement)).collect();
        names.sort();
        names.dedup();
        let code =
            if row.group.is_empty() { row.name.clone() } else { format!("{}: {}", row.group, row.name) };
        vec![code, row.views.len().to_string(), names.join(", ")]
    };
    if s.summary.codes.is_empty() {
        return Vec::new();
    }
    let table = Block::Table {
        caption: String::new(),
        header: vec![
            s.t.msg_download_column_code(),
            s.t.msg_download_views_count(),
            s.t.msg_download_column_respondent(),
        ],
        rows: s.summary.codes.iter().map(row).collect(),
        alignments: vec![Alignment::Start, Alignment::End, Alignment::Start],
        widths: vec![4.0, 2.2, 7.0],
    };
    section(2, s.t.msg_download_by_code(), vec![table])
}

/// What concerns economic consequences, gathered: question by question, then views marked one by one.
fn economic(s: &Sheet<'_>) -> Vec<Block> {
    let marked = s.summary.questions.iter().filter(|row| s.summary.is_economic(row.question.id));
    let mut blocks: Vec<Block> = marked.flat_map(|row| question(s, row)).collect();
    let alone = |view: &&NamedView| !view.view.question.is_some_and(|q| s.summary.is_economic(q));
    let views: Vec<Block> = s
        .summary
        .economic
        .iter()
        .filter(alone)
        .filter_map(|view| said(s, view, stance_of(view).filter(|_| view.view.question.is_none())))
        .collect();
    blocks.extend(section(2, s.t.msg_download_economic_views(), views));
    if blocks.is_empty() {
        blocks.push(Block::text(s.t.msg_download_economic_none()));
    }
    blocks
}

/// Each stance with those who took it: *Tillstyrker: A, B.*
fn stances_by_name(s: &Sheet<'_>, row: &PartRow) -> Vec<Block> {
    let named = |stance: Option<Stance>| -> String {
        let names =
            row.views.iter().filter(|v| stance_of(v) == stance).map(|v| match v.statement.statement.kind {
                RespondentKind::Organisation => name(s, &v.statement.statement),
                RespondentKind::PrivatePerson => within_sentence(&name(s, &v.statement.statement)),
            });
        names.collect::<Vec<_>>().join(", ")
    };
    let line = |label: String, names: String| {
        vec![Span::bold(format!("{label}: ")), Span::new(format!("{}.", format::capital(&names)))]
    };
    let mut items: Vec<_> = Stance::PICTURE
        .iter()
        .map(|stance| (words::stance(s.language, *stance), named(Some(*stance))))
        .chain([(s.t.msg_stance_unread(), named(None))])
        .filter(|(_, names)| !names.is_empty())
        .map(|(label, names)| line(label, names))
        .collect();
    // What is not shown by name is still told by number.
    if items.is_empty() {
        items = numbers(s, &row.stances);
    }
    if items.is_empty() { Vec::new() } else { vec![Block::BulletList { items }] }
}

fn numbers(s: &Sheet<'_>, stances: &Stances) -> Vec<Vec<Span>> {
    let line = |(stance, count): (&Stance, &i64)| {
        vec![Span::bold(format!("{}: ", words::stance(s.language, *stance))), Span::new(count.to_string())]
    };
    stances.counts.iter().filter(|(_, count)| **count > 0).map(line).collect()
}

/// A view in its own words, with what became of it when it is answered.
fn said(s: &Sheet<'_>, view: &NamedView, stance: Option<Stance>) -> Option<Block> {
    let (mut words, _) = excerpt(&view.view.text, MOST_WORDS);
    if words.is_empty() {
        return None;
    }
    if view.statement.secret {
        words = vec![s.t.msg_letter_summary_secret()];
    }
    let source = source(s, view, stance);
    let Some(outcome) = view.view.outcome else {
        return Some(Block::Quote { paragraphs: words, source });
    };
    let told = if s.decided {
        words::outcome(s.language, outcome)
    } else {
        words::outcome_future(s.language, outcome)
    };
    let reason =
        domain::text::paragraphs(&view.view.reason).into_iter().map(|p| vec![Span::new(p)]).collect();
    Some(Block::Answer { paragraphs: words, source, outcome: told, reason })
}

fn source(s: &Sheet<'_>, view: &NamedView, stance: Option<Stance>) -> String {
    let stance = stance.map(|stance| words::stance(s.language, stance));
    let number = view.statement.document_number.as_deref().map(unbroken);
    let parts = [Some(name(s, &view.statement.statement)), stance, number];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn question(s: &Sheet<'_>, row: &QuestionRow) -> Vec<Block> {
    // A question has no stance: reading it is noted as one, but says nothing of it.
    let mut content: Vec<Block> = row.views.iter().filter_map(|view| said(s, view, None)).collect();
    if content.is_empty() {
        content.push(Block::text(s.t.msg_letter_summary_no_answers()));
    }
    section(2, row.question.text.clone(), content)
}

fn comments(s: &Sheet<'_>, decision: Option<&Decision>) -> Vec<Block> {
    let mut blocks = paragraphs(&s.summary.words.comments);
    blocks.extend(outcomes(s));
    if blocks.is_empty() && decision.is_none() {
        blocks.push(Block::text(s.t.msg_letter_summary_no_comments()));
    }
    if let Some(decision) = decision {
        let mut content = vec![Block::paragraph([Span::bold(decided_by(s.t, s.language, decision))])];
        content.extend(paragraphs(&decision.text));
        blocks.extend(section(2, s.t.msg_letter_summary_decision(), content));
    }
    blocks
}
