//! Any message as a letter to print and post, with the same words as the mail.

use super::letter::{blocks as letter_blocks, facts as letter_facts};
use super::{Head, sheet};
use crate::emails::context::{Context, Medium};
use crate::emails::piece::Piece;
use crate::error::Result;
use crate::site::Site;
use crate::statement::Whole;
use documents::{Block, Document, Fact, Span};
use domain::message::MessageKind;
use domain::recipient::Recipient;
use store::Tx;
use store::message::Message;

/// A message as a letter, addressed for a window envelope. An invitation brings the referral itself along; files attached
/// to the referral are printed by themselves.
///
/// # Errors
/// What the message speaks of is gone.
pub async fn printed(site: &Site, tx: &mut Tx, message: &Message) -> Result<Document> {
    let context = Box::pin(Context::load(site, tx, message, Medium::Paper)).await?;
    let mut document = match (message.kind, &context.statement, &context.referral) {
        (MessageKind::Feedback, Some(statement), Some(whole)) => super::feedback::feedback(
            site,
            statement,
            context.decision.as_ref(),
            &whole.parts,
            &whole.questions,
            message.language,
        ),
        _ => message_document(&context)?,
    };
    if message.kind == MessageKind::Invitation {
        document.blocks.extend(enclosure(&context, tx).await?);
    }
    let recipient = match (&context.recipient, &context.statement) {
        (None, Some(Whole { statement: s, .. })) if s.recipient.is_some() => of_statement(tx, s).await?,
        (known, _) => known.clone(),
    };
    document.address = Some(address(message, recipient.as_ref(), context.statement.as_ref()));
    Ok(document)
}

/// Who was asked for a statement, when the message is not to them as someone on a list.
async fn of_statement(tx: &mut Tx, statement: &domain::statement::Statement) -> Result<Option<Recipient>> {
    let Some(id) = statement.recipient else { return Ok(None) };
    Ok(store::recipient::by_id(tx, id).await?)
}

fn message_document(context: &Context<'_>) -> Result<Document> {
    let message = context.message;
    let number = context.referral.as_ref().map(|w| super::number(&w.referral, context.language));
    let head = Head {
        language: context.language,
        kind: match message.kind {
            MessageKind::Invitation => context.t.msg_letter_kind_letter(),
            MessageKind::Feedback | MessageKind::FeedbackUnanswered => context.t.msg_letter_kind_feedback(),
            _ => context.t.msg_letter_kind_message(),
        },
        title: &message.subject,
        number: number.as_deref(),
        date: message.created_at.day(),
        example: context.is_example(),
    };
    let mut document = sheet(context.site, head);
    document.blocks = layout(&crate::emails::body(context)?, Layout { own_words: true });
    Ok(document)
}

/// The referral, as it was registered, from a new page.
async fn enclosure(context: &Context<'_>, tx: &mut Tx) -> Result<Vec<Block>> {
    let whole = context.whole()?;
    let recipients = store::recipient::of_referral(tx, whole.referral.id).await?;
    let (t, language) = (context.t, context.language);
    let mut blocks = vec![Block::PageBreak, Block::heading(1, whole.referral.letter.title.clone())];
    blocks.push(Block::Facts { facts: letter_facts(context.site, t, language, whole) });
    blocks.extend(letter_blocks(context.site, whole, &recipients, language));
    Ok(blocks)
}

/// Name and postal address; the name alone where no address is known.
fn address(message: &Message, recipient: Option<&Recipient>, statement: Option<&Whole>) -> Vec<String> {
    let lines = crate::statement::postal(statement.map(|s| &s.statement), recipient).to_vec();
    let name = &message.to_name;
    // People often write the name as the first line, in full or in short.
    let first = lines.first().map(|line| domain::text::fold(line)).unwrap_or_default();
    let named = !first.is_empty() && domain::text::fold(name).contains(&first);
    if named { lines } else { std::iter::once(name.clone()).chain(lines).collect() }
}

/// How pieces are laid out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Layout {
    /// Says before a quoted view that it is the reader's own words.
    pub(super) own_words: bool,
}

/// Pieces as blocks of a document.
pub(super) fn layout(pieces: &[Piece], how: Layout) -> Vec<Block> {
    pieces.iter().flat_map(|piece| block(piece, how)).collect()
}

fn block(piece: &Piece, how: Layout) -> Vec<Block> {
    match piece {
        Piece::Notice(text) => vec![Block::Notice { title: text.clone(), paragraphs: Vec::new() }],
        Piece::Heading(text) => vec![Block::heading(1, text.as_str())],
        Piece::Subheading(text) => vec![Block::heading(2, text.as_str())],
        Piece::Text(text) => vec![Block::text(text.as_str())],
        Piece::Strong(text) => vec![Block::paragraph([Span::bold(text.as_str())])],
        Piece::Facts(facts) => {
            vec![Block::Facts { facts: facts.iter().map(|(label, value)| Fact::new(label, value)).collect() }]
        }
        Piece::List(items) => {
            vec![Block::BulletList { items: items.iter().map(|i| vec![Span::new(i.as_str())]).collect() }]
        }
        // On paper the address is read, not pressed.
        Piece::Button { label, url } | Piece::Link { label, url } => {
            let label = label.trim_end_matches(':');
            vec![Block::paragraph([Span::new(format!("{label}:\n")), Span::link(url.as_str(), url.as_str())])]
        }
        Piece::Code(code) => vec![Block::paragraph([Span::bold(code.as_str())])],
        Piece::Quote(words) => vec![Block::Quote { paragraphs: words.clone(), source: String::new() }],
        Piece::Said { intro, words, outcome, reason } => said(how, intro, words, outcome, reason),
        Piece::Signature(rows) => vec![signature(rows)],
    }
}

fn said(how: Layout, intro: &str, words: &[String], outcome: &str, reason: &[String]) -> Vec<Block> {
    let answer = Block::Answer {
        paragraphs: words.to_vec(),
        source: String::new(),
        outcome: outcome.to_owned(),
        reason: reason.iter().map(|p| vec![Span::new(p.as_str())]).collect(),
    };
    if how.own_words && !words.is_empty() { vec![Block::text(intro), answer] } else { vec![answer] }
}

/// The first line is who; the rest is where.
fn signature(rows: &[String]) -> Block {
    let mut rows = rows.iter();
    let name = rows.next().cloned().unwrap_or_default();
    Block::Signature { name, title: rows.cloned().collect::<Vec<_>>().join("\n") }
}
