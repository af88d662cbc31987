//! Asks whoever has an address whether they want to follow something. Short: it may go to someone who never asked. So it holds no
//! word that was typed: what is searched for is shown behind the link.

use super::context::Context;
use super::lacks;
use super::piece::Piece;
use crate::error::Result;
use crate::follower::{Shown, confirm_token};
use domain::follower::{CONFIRM_DAYS, Pace};
use i18n::Texts;

pub(super) fn body(c: &Context<'_>) -> Result<Vec<Piece>> {
    let t = c.t;
    let (following, what) = c.following.as_ref().ok_or_else(|| lacks(c.message, "following"))?;
    let url = c.site.link(c.language, &format!("/folj/{}", confirm_token(c.site, following.id)));
    let often = match following.pace {
        Pace::Daily => t.msg_follow_mail_often_daily(),
        Pace::Weekly => t.msg_follow_mail_often_weekly(),
    };
    Ok(vec![
        Piece::text(t.msg_follow_mail_confirm_intro(&c.site.settings.short_name)),
        Piece::Strong(match what {
            Shown::Search(_) => t.msg_follow_what_a_search(),
            other => name(t, other),
        }),
        Piece::text(often),
        Piece::Button { label: t.msg_follow_mail_confirm_button(), url },
        Piece::text(t.msg_follow_mail_confirm_else(CONFIRM_DAYS)),
    ])
}

/// What is followed, in a line.
pub(super) fn name(t: &Texts, what: &Shown) -> String {
    match what {
        Shown::All => t.msg_follow_what_all(),
        Shown::Referral(r) => t.msg_follow_what_referral(r.number.as_str(), r.letter.heading()),
        Shown::Search(asked) if asked.words.is_empty() => t.msg_follow_what_filters(),
        Shown::Search(asked) => t.msg_follow_what_search(asked.words.as_str()),
    }
}
