//! What has happened in what someone follows, all in one mail.

use super::context::Context;
use super::follow_confirm::name;
use super::lacks;
use super::piece::Piece;
use crate::error::Result;
use crate::follower::{OfSearch, Shown, page_token};
use crate::news::OfReferral;
use domain::follower::Pace;
use domain::search::Kind;

/// Most referrals that are told of in a mail.
const MOST_REFERRALS: usize = 30;
/// Most hits of a search.
const MOST_HITS: usize = 10;

pub(super) fn body(c: &Context<'_>) -> Result<Vec<Piece>> {
    let t = c.t;
    let (follower, digest) = c.follower.as_ref().ok_or_else(|| lacks(c.message, "follower"))?;
    let mut pieces = vec![Piece::text(t.msg_follow_mail_intro(&c.site.settings.short_name))];
    for one in digest.referrals.iter().take(MOST_REFERRALS) {
        pieces.extend(referral(c, one));
    }
    if digest.referrals.len() > MOST_REFERRALS {
        let more = i64::try_from(digest.referrals.len() - MOST_REFERRALS).unwrap_or(0);
        let url = c.site.link(c.language, "/remisser");
        pieces.push(Piece::Link { label: t.msg_follow_mail_more_referrals(more), url });
    }
    for search in &digest.searches {
        pieces.extend(found(c, search));
    }
    let why = match follower.pace {
        Pace::Daily => t.msg_follow_mail_why_daily(&c.site.settings.short_name),
        Pace::Weekly => t.msg_follow_mail_why_weekly(&c.site.settings.short_name),
    };
    let url = c.site.link(c.language, &format!("/foljer/{}", page_token(c.site, follower.id)));
    pieces.push(Piece::text(why));
    pieces.push(Piece::Link { label: t.msg_follow_mail_change(), url });
    Ok(pieces)
}

/// What happened in one referral, and where to read it.
fn referral(c: &Context<'_>, one: &OfReferral) -> Vec<Piece> {
    let r = &one.referral;
    let page = format!("/remisser/{}", r.slug);
    // Where the latest can be read; the referral's own page leads to the rest.
    let place = one.news.last().map_or("", |n| n.place(c.language));
    vec![
        Piece::Subheading(c.t.msg_follow_what_referral(r.number.as_str(), r.letter.heading())),
        Piece::List(one.news.iter().map(|n| n.told(c.language, r)).collect()),
        Piece::Link {
            label: c.t.msg_follow_mail_read(),
            url: c.site.link(c.language, &format!("{page}{place}")),
        },
    ]
}

/// What a search has found.
fn found(c: &Context<'_>, search: &OfSearch) -> Vec<Piece> {
    let t = c.t;
    let what = Shown::Search(search.asked.clone());
    let mut pieces = vec![Piece::Subheading(name(t, &what))];
    for hit in search.hits.iter().take(MOST_HITS) {
        let e = &hit.entry;
        let number = e.facts.get("number").and_then(|v| v.as_str()).unwrap_or_default();
        let who = if e.title.trim().is_empty() { t.msg_private_person() } else { e.title.clone() };
        let label = match e.kind {
            Kind::Referral => t.msg_follow_hit_referral(number, who),
            Kind::Decision => t.msg_follow_hit_decision(number, who),
            Kind::Statement | Kind::Contribution => t.msg_follow_hit_statement(number, who),
            Kind::Document | Kind::Organisation | Kind::Mail => t.msg_follow_hit_document(number, who),
        };
        pieces.push(Piece::Link { label, url: c.site.link(c.language, &hit.address) });
    }
    if search.hits.len() > MOST_HITS {
        let url = c.site.link(c.language, &what.path());
        pieces.push(Piece::Link { label: t.msg_follow_mail_more_hits(), url });
    }
    pieces
}
