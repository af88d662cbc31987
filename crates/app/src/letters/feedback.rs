//! What became of one respondent's views, on paper.

use super::printed::{Layout, layout};
use super::{Head, contact, sheet, unbroken};
use crate::emails::context::Medium;
use crate::emails::feedback::Telling;
use crate::emails::piece::Piece;
use crate::site::Site;
use crate::statement::Whole;
use documents::{Block, Document, Fact};
use domain::language::Language;
use domain::referral::{Part, Question};
use store::decision::Decision;

/// The feedback as a document: for those who get it by post, and to download.
pub fn feedback(
    site: &Site,
    whole: &Whole,
    decision: Option<&Decision>,
    parts: &[Part],
    questions: &[Question],
    language: Language,
) -> Document {
    let t = i18n::texts(language);
    let r = &whole.referral;
    let title = t.msg_letter_feedback_title(unbroken(r.number.as_str()));
    let head = Head {
        language,
        kind: t.msg_letter_kind_feedback(),
        title: &title,
        number: Some(r.number.as_str()),
        date: whole.statement.fed_back_at.map_or_else(|| site.clock.today(), domain::time::Instant::day),
        example: r.example,
    };
    let mut document = sheet(site, head);
    document.facts = vec![
        Fact::new(t.msg_mail_fact_respondent(), &whole.statement.name),
        Fact::new(t.msg_mail_fact_document(), super::receipt::number(whole)),
    ];
    let telling = Telling { statement: whole, decision, parts, questions, language, medium: Medium::Paper };
    let mut pieces = telling.pieces();
    let who = match whole.statement.kind {
        domain::statement::RespondentKind::PrivatePerson => "person",
        domain::statement::RespondentKind::Organisation => "organisation",
    };
    pieces.push(Piece::Link {
        label: t.msg_mail_feedback_all(),
        url: super::public_page(site, language, &r.slug),
    });
    pieces.push(Piece::text(t.msg_mail_feedback_wrong_paper(who)));
    pieces.push(Piece::text(t.msg_letter_contact(contact(site, &r.letter))));
    document.blocks = layout(&pieces, Layout { own_words: false });
    document
        .blocks
        .push(Block::Signature { name: r.letter.contact_title.clone(), title: r.letter.sender_unit.clone() });
    document
}
