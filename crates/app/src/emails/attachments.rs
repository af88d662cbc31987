//! Files that go with a mail.

use super::context::Context;
use crate::error::Result;
use crate::letters;
use domain::document::DocumentKind;
use domain::message::MessageKind;
use mail::outgoing::Attachment;
use store::Tx;

/// Mail servers refuse what is larger; what does not fit is on the referral's page.
const MOST_BYTES: i64 = 8_000_000;

/// The files of a mail: with an invitation the letter and its attachments, with a receipt its PDF, unless it goes where anyone wrote that it should.
pub(super) async fn of(context: &Context<'_>, tx: &mut Tx) -> Result<Vec<Attachment>> {
    match context.message.kind {
        MessageKind::Invitation => letter_and_attachments(context, tx).await,
        MessageKind::Receipt if !context.goes_unseen() => Ok(vec![receipt(context).await?]),
        _ => Ok(Vec::new()),
    }
}

async fn letter_and_attachments(context: &Context<'_>, tx: &mut Tx) -> Result<Vec<Attachment>> {
    let (mut files, mut total) = (Vec::new(), 0);
    for document in store::document::of_referral(tx, context.referral()?.id).await? {
        if !matches!(document.kind, DocumentKind::Letter | DocumentKind::Attachment) {
            continue;
        }
        for file in store::attachment::of_owner(tx, &document.id.to_string()).await? {
            total += file.size;
            if total > MOST_BYTES && !files.is_empty() {
                return Ok(files);
            }
            let bytes = context.site.files.read(&file.file).await?;
            files.push(Attachment { file_name: file.name, media_type: file.media_type, bytes });
        }
    }
    Ok(files)
}

async fn receipt(context: &Context<'_>) -> Result<Attachment> {
    let (statement, whole) = (context.statement()?, context.whole()?);
    let document =
        letters::receipt::receipt(context.site, statement, &whole.parts, &whole.questions, context.language);
    let number = domain::register_number::slug(letters::receipt::number(statement));
    Ok(Attachment {
        file_name: format!("{}.pdf", context.t.msg_file_receipt(number)),
        media_type: "application/pdf".to_owned(),
        bytes: letters::render(document).await?,
    })
}
