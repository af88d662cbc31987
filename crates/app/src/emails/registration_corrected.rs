//! A receipt's facts no longer hold: the registration was put right.

use super::context::Context;
use super::piece::Piece;
use crate::error::Result;

pub(super) fn body(c: &Context<'_>) -> Result<Vec<Piece>> {
    let s = c.statement()?;
    let t = c.t;
    let old = c.message.params.get("old").and_then(|v| v.as_array()).cloned().unwrap_or_default();
    let old: Vec<&str> = old.iter().filter_map(|n| n.as_str()).collect();
    let mut pieces = vec![Piece::Strong(t.msg_putright_mail_intro(c.who(), old.join(", ")))];
    let Some(new) = c.param("new") else {
        pieces.push(Piece::text(t.msg_putright_mail_waits()));
        return Ok(pieces);
    };
    pieces.push(Piece::text(t.msg_putright_mail_now(new)));
    pieces.push(Piece::Facts(vec![
        Piece::fact(t.msg_mail_fact_document(), new),
        Piece::fact(t.msg_mail_fact_reception(), &s.statement.reception_number),
        Piece::fact(t.msg_mail_fact_matter(), c.referral()?.letter.heading()),
        Piece::fact(t.msg_mail_fact_respondent(), &s.statement.name),
    ]));
    pieces.push(Piece::text(t.msg_putright_mail_kept()));
    if let Some(url) = c.own_link() {
        pieces.push(Piece::Link { label: t.msg_mail_own_page(), url });
    }
    Ok(pieces)
}
