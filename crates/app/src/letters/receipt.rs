//! The receipt: the number, when it came in, and a copy of all that was sent.

use super::{Head, paragraphs, section, sheet, unbroken};
use crate::site::Site;
use crate::statement::Whole;
use documents::{Block, Document, Fact, Span};
use domain::language::Language;
use domain::referral::{Part, Question};
use i18n::{Texts, format, words};

/// The receipt for the version that `whole` holds.
pub fn receipt(
    site: &Site,
    whole: &Whole,
    parts: &[Part],
    questions: &[Question],
    language: Language,
) -> Document {
    let t = i18n::texts(language);
    let s = &whole.statement;
    let number = number(whole);
    let title = t.msg_letter_receipt_title(unbroken(number));
    let head = Head {
        language,
        kind: t.msg_letter_kind_receipt(),
        title: &title,
        number: Some(number),
        date: whole.version.received_at.day(),
        example: s.example,
    };
    let mut document = sheet(site, head);
    document.facts = facts(t, language, whole);
    document.blocks.push(Block::text(t.msg_letter_receipt_opening()));
    document.blocks.extend(whole_proposal(t, language, whole));
    document.blocks.extend(parts.iter().flat_map(|part| part_view(t, language, whole, part)));
    document.blocks.extend(questions.iter().flat_map(|q| question_answer(t, whole, q)));
    document.blocks.extend(section(1, t.msg_letter_receipt_body(), copy(&whole.version.body)));
    document.blocks.extend(section(1, t.msg_letter_receipt_files(), files(whole, language)));
    document
}

/// The document number; the reception number until there is one.
pub(crate) fn number(whole: &Whole) -> &str {
    whole.document.as_ref().map_or(whole.statement.reception_number.as_str(), |d| d.number.as_str())
}

fn facts(t: &Texts, language: Language, whole: &Whole) -> Vec<Fact> {
    let s = &whole.statement;
    let mut facts = vec![
        Fact::new(t.msg_mail_fact_document(), number(whole)),
        Fact::new(t.msg_mail_fact_reception(), &s.reception_number),
        Fact::new(t.msg_mail_fact_received(), format::weekday_date_time(language, whole.version.received_at)),
        Fact::new(t.msg_letter_fact_channel(), words::channel(language, s.channel)),
        Fact::new(
            t.msg_mail_fact_matter(),
            format!("{}, {}", whole.referral.number, whole.referral.letter.title),
        ),
        Fact::new(t.msg_mail_fact_respondent(), &s.name),
        Fact::new(t.msg_letter_fact_decided_by(), &whole.version.answer.decided_by),
    ];
    if whole.version.number > 1 {
        let version = t.msg_letter_receipt_version(whole.version.number.to_string());
        facts.push(Fact::new(t.msg_letter_fact_version(), version));
    }
    if s.late {
        facts.push(Fact::new(t.msg_letter_fact_late(), t.msg_letter_yes()));
    }
    facts.retain(|f| !f.value.is_empty());
    facts
}

fn copy(text: &str) -> Vec<Block> {
    let words = domain::text::paragraphs(text);
    if words.is_empty() {
        Vec::new()
    } else {
        vec![Block::Quote { paragraphs: words, source: String::new() }]
    }
}

fn stance(language: Language, stance: domain::stance::Stance) -> Block {
    Block::paragraph([Span::bold(words::stance(language, stance))])
}

fn whole_proposal(t: &Texts, language: Language, whole: &Whole) -> Vec<Block> {
    let mut blocks: Vec<Block> = whole.version.overall.map(|s| stance(language, s)).into_iter().collect();
    blocks.extend(copy(&whole.version.answer.summary));
    section(1, t.msg_letter_receipt_whole(), blocks)
}

fn part_view(t: &Texts, language: Language, whole: &Whole, part: &Part) -> Vec<Block> {
    let view = whole.version.answer.part(part.id);
    if view.is_empty() {
        return Vec::new();
    }
    let mut blocks: Vec<Block> = view.stance.map(|s| stance(language, s)).into_iter().collect();
    let said = copy(&view.text);
    if said.is_empty() {
        blocks.extend(paragraphs(&t.msg_letter_receipt_no_words()));
    }
    blocks.extend(said);
    section(1, format!("{}. {}", part.position, part.heading), blocks)
}

fn question_answer(t: &Texts, whole: &Whole, question: &Question) -> Vec<Block> {
    section(1, t.msg_mail_view_question(&question.text), copy(whole.version.answer.question(question.id)))
}

fn files(whole: &Whole, language: Language) -> Vec<Block> {
    if whole.files.is_empty() {
        return Vec::new();
    }
    let item = |f: &store::attachment::Attachment| {
        vec![Span::new(format!("{} ({})", f.name, format::size(language, f.size)))]
    };
    vec![Block::BulletList { items: whole.files.iter().map(item).collect() }]
}
