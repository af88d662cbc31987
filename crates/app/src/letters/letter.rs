//! The letter (*remissmissiv*) with the fields R-1 … R-16 of DOMAIN 1.2.

use super::{Head, contact, paragraphs, public_page, registrar_address, section, sheet};
use crate::referral::Whole;
use crate::site::Site;
use documents::{Alignment, Block, Document, Fact, Span};
use domain::language::Language;
use domain::recipient::Recipient;
use domain::referral::{Audience, Part, Question};
use i18n::{Texts, format};

/// The letter in Swedish, the authority's language: what is registered as the first document of the matter.
pub fn letter(site: &Site, whole: &Whole, recipients: &[Recipient]) -> Document {
    letter_in(site, whole, recipients, Language::Swedish)
}

/// The letter with its fixed texts in another language. What the office wrote stays as it is.
pub fn letter_in(site: &Site, whole: &Whole, recipients: &[Recipient], language: Language) -> Document {
    let r = &whole.referral;
    let t = i18n::texts(language);
    let head = Head {
        language,
        kind: t.msg_letter_kind_letter(),
        title: &r.letter.title,
        number: Some(&super::number(r, language)),
        date: r.letter.date.map_or_else(|| site.clock.today(), |d| d.0),
        example: r.example,
    };
    let mut document = sheet(site, head);
    document.facts = facts(site, t, language, whole);
    document.blocks = blocks(site, whole, recipients, language);
    document
}

/// The facts under the title.
pub(super) fn facts(site: &Site, t: &Texts, language: Language, whole: &Whole) -> Vec<Fact> {
    let letter = &whole.referral.letter;
    let sender: Vec<&str> = [&letter.sender_unit, &letter.portfolio_office]
        .into_iter()
        .map(String::as_str)
        .filter(|s| !s.is_empty())
        .collect();
    let mut facts = vec![
        Fact::new(t.msg_letter_fact_sender(), sender.join(", ")),
        Fact::new(t.msg_letter_fact_to(), t.msg_letter_fact_see_list()),
    ];
    if let Some(last) = letter.response_deadline {
        facts.push(Fact::new(t.msg_mail_fact_deadline(), format::weekday_date(language, last.0)));
    }
    if let Some(day) = letter.decision_date.filter(|_| !letter.decision_body.is_empty()) {
        let planned = t.msg_mail_planned_decision(&letter.decision_body, format::date(language, day.0));
        facts.push(Fact::new(t.msg_letter_fact_decision(), planned));
    }
    if let Some(day) = letter.feedback_by {
        facts.push(Fact::new(t.msg_mail_fact_feedback(), format::date(language, day.0)));
    }
    facts.push(Fact::new(t.msg_letter_fact_questions(), contact(site, letter)));
    facts.retain(|f| !f.value.is_empty());
    facts
}

/// Everything under the facts: also what is put in an envelope with a printed invitation.
pub(super) fn blocks(site: &Site, whole: &Whole, recipients: &[Recipient], language: Language) -> Vec<Block> {
    let t = i18n::texts(language);
    let letter = &whole.referral.letter;
    let mut blocks = vec![opening(site, whole, t)];
    blocks.extend(paragraphs(&letter.lede));
    blocks.extend(answer_by(t, language, whole));
    blocks.extend(super::round::changed(t, language, whole));
    blocks.extend(section(1, t.msg_letter_proposed(), paragraphs(&letter.proposal)));
    let mut asked = paragraphs(&letter.ask);
    asked.extend(questions(site, t, language, &whole.questions));
    blocks.extend(section(1, t.msg_letter_asked(), asked));
    blocks.extend(section(1, t.msg_letter_how(), how(site, whole, t, language)));
    blocks.extend(section(1, t.msg_letter_role(), role(whole, t, language)));
    blocks.push(Block::Signature { name: letter.signatory.clone(), title: letter.sender_unit.clone() });
    blocks.extend(section(1, t.msg_letter_attachments(), attachments(whole, t, language)));
    blocks.extend(appendix_parts(t, &whole.parts));
    blocks.extend(super::round::appendix(site, t, language, whole));
    blocks.extend(appendix_list(site, t, language, recipients));
    blocks
}

/// Who sends what, in one sentence.
fn opening(site: &Site, whole: &Whole, t: &Texts) -> Block {
    let letter = &whole.referral.letter;
    let sender =
        if letter.portfolio_office.is_empty() { &site.settings.short_name } else { &letter.portfolio_office };
    Block::text(t.msg_letter_opening(sender))
}

/// The last day, where nobody can miss it.
fn answer_by(t: &Texts, language: Language, whole: &Whole) -> Option<Block> {
    let last = whole.referral.letter.response_deadline?;
    Some(Block::Notice {
        title: t.msg_letter_answer_by(format::weekday_date(language, last.0)),
        paragraphs: vec![vec![Span::new(t.msg_letter_anyone())]],
    })
}

/// The extra questions, under those whom they concern.
fn questions(site: &Site, t: &Texts, language: Language, questions: &[Question]) -> Vec<Block> {
    let mut groups: Vec<(String, Vec<Vec<Span>>)> = Vec::new();
    let mut before: Option<&Audience> = None;
    for question in questions {
        if before != Some(&question.audience) {
            let whom = match &question.audience {
                Audience::All => t.msg_letter_audience_all(),
                Audience::Internal => t.msg_letter_audience_internal(),
                Audience::External => t.msg_letter_audience_external(),
                Audience::Category(key) => {
                    let name = site.category_name(key, language);
                    t.msg_letter_audience_category(super::within_sentence(name))
                }
            };
            groups.push((whom, Vec::new()));
            before = Some(&question.audience);
        }
        if let Some((_, items)) = groups.last_mut() {
            items.push(vec![Span::new(&question.text)]);
        }
    }
    let shown = groups.into_iter().map(|(whom, items)| Block::KeepTogether {
        blocks: vec![Block::paragraph([Span::bold(whom)]), Block::BulletList { items }],
    });
    section(2, t.msg_letter_questions(), shown.collect())
}

/// Where and how to answer.
fn how(site: &Site, whole: &Whole, t: &Texts, language: Language) -> Vec<Block> {
    let number = whole.referral.number.as_str();
    let registrar = &site.settings.registrar;
    let page = public_page(site, language, &whole.referral.slug);
    let mail = registrar.email.as_str();
    let by = |label: String| Span::bold(format!("{label}: "));
    let mut items = vec![
        vec![by(t.msg_letter_how_web()), Span::link(page.as_str(), page.as_str())],
        vec![
            by(t.msg_letter_how_mail()),
            Span::link(mail, format!("mailto:{mail}")),
            Span::new(format!(". {}", t.msg_letter_how_mail_text(number))),
        ],
    ];
    if !registrar.postal.is_empty() {
        let address = format!("{}. {}", registrar_address(site).join(", "), t.msg_letter_how_number(number));
        items.push(vec![by(t.msg_letter_how_post()), Span::new(address)]);
    }
    if !registrar.phone.is_empty() {
        let text = format!("{}. {}", registrar.phone, t.msg_letter_how_phone_text());
        items.push(vec![by(t.msg_letter_how_phone()), Span::new(text)]);
    }
    vec![
        Block::BulletList { items },
        Block::text(t.msg_letter_advice()),
        Block::text(t.msg_mail_public_record()),
    ]
}

/// The role in the matter, the predecessors, and when everyone is told.
fn role(whole: &Whole, t: &Texts, language: Language) -> Vec<Block> {
    let letter = &whole.referral.letter;
    let mut blocks = paragraphs(&letter.role_in_matter);
    if blocks.is_empty()
        && let Some(day) = letter.decision_date
    {
        blocks.push(Block::text(t.msg_letter_decides(&letter.decision_body, format::date(language, day.0))));
    }
    if let Some(day) = letter.feedback_by {
        blocks.push(Block::text(t.msg_letter_feedback_by(format::date(language, day.0))));
    }
    if !letter.predecessors.is_empty() {
        let facts = letter.predecessors.iter().map(|p| Fact::new(&p.number, &p.title)).collect();
        let about = vec![Block::text(t.msg_letter_predecessors_text()), Block::Facts { facts }];
        blocks.extend(section(2, t.msg_letter_predecessors(), about));
    }
    blocks
}

fn attachments(whole: &Whole, t: &Texts, language: Language) -> Vec<Block> {
    let mut items: Vec<Vec<Span>> = whole
        .attachments
        .iter()
        .map(|a| vec![Span::new(format!("{} ({})", a.name, format::size(language, a.size)))])
        .collect();
    if !whole.parts.is_empty() {
        items.push(vec![Span::new(t.msg_letter_appendix_parts())]);
    }
    if super::round::differs(whole) {
        items.push(vec![Span::new(t.msg_rounds_letter_appendix())]);
    }
    items.push(vec![Span::new(t.msg_letter_appendix_list())]);
    vec![Block::NumberedList { items }]
}

/// The parts that can be answered one by one.
fn appendix_parts(t: &Texts, parts: &[Part]) -> Vec<Block> {
    if parts.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![
        Block::heading(1, t.msg_letter_appendix_parts()),
        Block::text(t.msg_letter_appendix_parts_note()),
    ];
    for part in parts {
        blocks.extend(part_blocks(part));
    }
    blocks
}

/// One part under its heading.
pub(super) fn part_blocks(part: &Part) -> Vec<Block> {
    section(2, format!("{}. {}", part.position, part.heading), paragraphs(&part.text))
}

/// The distribution list (*sändlista*), in its order.
fn appendix_list(site: &Site, t: &Texts, language: Language, recipients: &[Recipient]) -> Vec<Block> {
    if recipients.is_empty() {
        return Vec::new();
    }
    let mut ordered: Vec<&Recipient> = recipients.iter().collect();
    ordered.sort_by_key(|r| r.position);
    let row = |(index, r): (usize, &&Recipient)| {
        vec![(index + 1).to_string(), r.name.clone(), site.category_name(&r.category, language).to_owned()]
    };
    let count = i64::try_from(ordered.len()).unwrap_or(i64::MAX);
    vec![
        Block::PageBreak,
        Block::heading(1, t.msg_letter_appendix_list()),
        Block::text(t.msg_letter_list_count(count)),
        Block::Table {
            caption: t.msg_letter_list_caption(),
            header: vec![
                t.msg_letter_column_number(),
                t.msg_letter_column_name(),
                t.msg_letter_column_category(),
            ],
            rows: ordered.iter().enumerate().map(row).collect(),
            alignments: vec![Alignment::End, Alignment::Start, Alignment::Start],
            widths: vec![1.0, 8.0, 8.0],
        },
    ]
}
