//! A link and a code to sign in with.

use super::context::Context;
use super::lacks;
use super::piece::Piece;
use crate::account::{SIGN_IN_SECONDS, link_code, link_token};
use crate::error::Result;
use domain::ids::SignInId;

pub(super) fn body(c: &Context<'_>) -> Result<Vec<Piece>> {
    let t = c.t;
    let id = c.param("sign_in").and_then(|text| text.parse::<SignInId>().ok());
    let id = id.ok_or_else(|| lacks(c.message, "attempt to sign in"))?;
    let url = c.site.link(c.language, &format!("/logga-in/{}", link_token(c.site, id)));
    Ok(vec![
        Piece::text(t.msg_mail_sign_in_intro(&c.site.settings.short_name)),
        Piece::Button { label: t.msg_mail_sign_in_link(), url },
        Piece::text(t.msg_mail_sign_in_code()),
        Piece::Code(readable(&link_code(c.site, id))),
        Piece::text(t.msg_mail_sign_in_valid(SIGN_IN_SECONDS / 60)),
        Piece::text(t.msg_mail_sign_in_not_you()),
    ])
}

/// A code as it is read aloud: *123 456*.
fn readable(code: &str) -> String {
    match code.split_at_checked(3) {
        Some((first, rest)) => format!("{first} {rest}"),
        None => code.to_owned(),
    }
}
