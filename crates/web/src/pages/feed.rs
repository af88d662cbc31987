//! Atom feeds (RFC 4287): all referrals, what happens in one, and what a search finds. They hold what the pages hold, no more.
//!
//! An entry's id is a tag URI (RFC 4151) of the site's mail domain and the thing's own number, so it stays the same when the site
//! moves to another address or the text is changed.

use crate::errors::Failure;
use crate::path::Path;
use crate::ui::Ui;
use app::search::{Asked, Side};
use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use domain::search::Kind;
use domain::time::Instant;

/// Most entries of a feed.
const MOST: i64 = 50;
/// Year of the tag URIs: the domain was the site's then, and the ids must never change.
const TAG_YEAR: &str = "2026";

struct Entry {
    title: String,
    id: String,
    updated: Instant,
    url: String,
    summary: String,
}

#[derive(Template)]
#[template(path = "feed/feed.xml")]
struct FeedPage<'a> {
    ui: &'a Ui,
    title: String,
    id: String,
    updated: Instant,
    here: String,
    page: String,
    entries: &'a [Entry],
}

/// What XML 1.0 cannot hold is left out.
fn clean(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

fn id(ui: &Ui, path: &str) -> String {
    format!("tag:{},{TAG_YEAR}:{path}", ui.site.settings.mail.domain)
}

fn feed(
    ui: &Ui,
    title: &str,
    page: &str,
    here: &str,
    since: Instant,
    mut entries: Vec<Entry>,
) -> Result<Response, Failure> {
    entries.sort_by(|a, b| b.updated.cmp(&a.updated).then_with(|| a.id.cmp(&b.id)));
    entries.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    let xml = FeedPage {
        ui,
        title: clean(title),
        id: id(ui, &format!("{}{here}", ui.language)),
        // Of an empty feed the day since which there was nothing.
        updated: entries.first().map_or(since, |e| e.updated),
        here: ui.site.link(ui.language, here),
        page: ui.site.link(ui.language, page),
        entries: &entries,
    }
    .render()
    .map_err(|e| app::Error::Internal(e.into()))?;
    let media_type = HeaderValue::from_static("application/atom+xml; charset=utf-8");
    Ok(([(header::CONTENT_TYPE, media_type)], xml).into_response())
}

/// All referrals that have been sent out.
pub async fn referrals(ui: Ui) -> Result<Response, Failure> {
    let listed = store::referral::public(&mut ui.site.store.read().await?, 0, MOST).await?;
    let entries = listed
        .into_iter()
        .filter_map(|l| {
            let r = l.referral;
            let path = format!("/remisser/{}", r.slug);
            Some(Entry {
                title: clean(&format!("{}: {}", ui.number(&r), r.letter.heading())),
                id: id(&ui, &path),
                updated: r.dispatched_at?.max(r.stage_at),
                url: ui.site.link(ui.language, &path),
                summary: clean(&r.letter.lede),
            })
        })
        .collect();
    let title = ui.t.msg_feed_referrals(ui.site.settings.name.as_str());
    feed(&ui, &title, "/remisser", "/remisser.atom", Instant::from_unix(0), entries)
}

/// What happens in one referral: each step, and each statement that is published.
pub async fn referral(ui: Ui, Path(slug): Path<String>) -> Result<Response, Failure> {
    let mut tx = ui.site.store.read().await?;
    let r = app::public::referral(&mut tx, &slug).await?;
    let events = store::public::events(&mut tx, r.id).await?;
    let statements = app::public::statements(&mut tx, &r, 0, MOST).await?;
    drop(tx);
    let path = format!("/remisser/{}", r.slug);
    let heading = clean(r.letter.heading());
    let mut entries = Vec::new();
    for event in events {
        let Some((word, place)) = app::news::step(ui.language, event.kind) else { continue };
        entries.push(Entry {
            title: format!("{word}: {heading}"),
            id: id(&ui, &format!("{path}/{}/{}", event.kind, event.at)),
            updated: event.at,
            url: ui.site.link(ui.language, &format!("{path}{place}")),
            summary: clean(&r.letter.lede),
        });
    }
    for s in statements {
        let place = format!("{path}/svar/{}", s.serial);
        entries.push(Entry {
            title: clean(&ui.t.msg_feed_statement(ui.respondent(&s))),
            id: id(&ui, &place),
            updated: s.published_at,
            url: ui.site.link(ui.language, &place),
            summary: clean(&s.opening),
        });
    }
    let title = format!("{} – {}: {heading}", ui.site.settings.name, ui.number(&r));
    let since = r.dispatched_at.unwrap_or(r.stage_at);
    feed(&ui, &title, &path, &format!("{path}/handelser.atom"), since, entries)
}

/// What a search finds, the latest first.
pub async fn search(ui: Ui) -> Result<Response, Failure> {
    let asked = Asked::read(ui.query.as_deref());
    let found =
        app::search::find(&ui.site, Side::Public, &asked.words, &asked.filters, ui.language, 0).await?;
    let hits = found.kinds.into_iter().flat_map(|k| k.hits);
    let entries = hits
        .map(|hit| {
            let e = &hit.entry;
            let number = e.facts.get("number").and_then(|v| v.as_str()).unwrap_or_default();
            let private = matches!(e.kind, Kind::Statement | Kind::Contribution) && e.title.is_empty();
            let name = if private { ui.t.msg_private_person() } else { e.title.clone() };
            Entry {
                title: clean(format!("{number} {name}").trim()),
                id: id(&ui, &hit.address),
                updated: domain::time::from_local(e.day.0.at(0, 0, 0, 0)),
                url: ui.site.link(ui.language, &hit.address),
                summary: clean(&hit.excerpt.iter().map(|p| p.text.as_str()).collect::<String>()),
            }
        })
        .collect();
    let query = asked.in_address();
    let title = ui.t.msg_search_title_for(asked.words.as_str());
    feed(&ui, &title, &format!("/sok{query}"), &format!("/sok.atom{query}"), Instant::from_unix(0), entries)
}
