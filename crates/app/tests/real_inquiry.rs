//! A real inquiry of 95 submissions: each becomes a statement, its recommendations, uses and risks become marked views, and
//! the tags that people gave its recommendations become codes. The summary must name the right source of every view inside.
//! The data lie beside the project and are not part of it; without them the test says so, or fails where everything must run.

use crate::fixture::{at, draft, load, person};
use crate::on_both_sites;
use app::contribution::{Found, NewView};
use app::statement::Entered;
use app::{Site, code_book, contribution, document, referral, statement, summary};
use domain::code_book::{CodeBookFile, TypedCode};
use domain::contribution::About;
use domain::ids::{CodeId, ContributionId};
use domain::language::Language;
use domain::stance::Stance;
use domain::statement::{Answer, Channel, RespondentKind};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::PathBuf;

const SLUG: &str = "rs-2024-0001";

/// The folder, if it is there.
fn folder() -> Option<PathBuf> {
    let beside = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/genai-inquiry");
    let worktree = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/data/genai-inquiry");
    let found = [beside, worktree].into_iter().find(|p| p.is_dir());
    if found.is_none() {
        assert!(std::env::var_os("RADSLAG_REQUIRE_ALL").is_none(), "the inquiry's data are not there");
        eprintln!("skipped: the inquiry's data are not there");
    }
    found
}

/// UTF-8 that was taken for Windows-1252 and written as UTF-8 again, put right; everything else as it is.
fn repaired(text: &str) -> String {
    let mut out = String::new();
    let mut run = String::new();
    let flush = |run: &mut String, out: &mut String| {
        let (bytes, _, lost) = encoding_rs::WINDOWS_1252.encode(run);
        match std::str::from_utf8(&bytes) {
            Ok(right) if !lost => out.push_str(right),
            _ => out.push_str(run),
        }
        run.clear();
    };
    for c in text.chars() {
        if c.is_ascii() {
            flush(&mut run, &mut out);
            out.push(c);
        } else {
            run.push(c);
        }
    }
    flush(&mut run, &mut out);
    out
}

fn table(folder: &std::path::Path, name: &str) -> Vec<Value> {
    let text = std::fs::read_to_string(folder.join(name)).unwrap();
    serde_json::from_str(&text).unwrap()
}

fn words(value: &Value) -> String {
    let text = repaired(value.as_str().unwrap_or_default());
    // A few characters that are no letters were left by the tool that read the submissions; no form takes them.
    let text: String = text.chars().filter(|c| c.is_whitespace() || !c.is_control()).collect();
    domain::text::tidy(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

fn ids(value: &Value) -> Vec<i64> {
    value.as_array().map(|all| all.iter().filter_map(|v| v["id"].as_i64()).collect()).unwrap_or_default()
}

fn tags(value: &Value) -> Vec<String> {
    let all = value.as_array().cloned().unwrap_or_default();
    all.iter().filter_map(|v| v["value"].as_str().map(repaired)).collect()
}

/// One view of the inquiry: what it says, who said it, and its tags.
struct Said {
    text: String,
    sources: Vec<i64>,
    tags: Vec<String>,
}

fn said(folder: &std::path::Path) -> Vec<Said> {
    let files = [
        ("recommendations_183319.json", "Recommendation", "Sources"),
        ("opportunities_183320.json", "Use-opportunity", "Source"),
        ("risks_183321.json", "Risk-challenge", "Source"),
    ];
    let mut all = Vec::new();
    for (file, text, source) in files {
        for row in table(folder, file) {
            let tags = if text == "Recommendation" { tags(&row["Tags"]) } else { Vec::new() };
            all.push(Said { text: words(&row[text]), sources: ids(&row[source]), tags });
        }
    }
    all.retain(|s| !s.text.is_empty());
    all
}

#[test]
fn double_encoded_text_is_put_right() {
    assert_eq!(repaired("Australiaâ€™s cafÃ© – Åsa"), "Australia’s café – Åsa");
    assert_eq!(repaired("plain"), "plain");
}

/// A referral in English words that is out, with the day of everything before the last day.
async fn out(site: &Site) {
    let made = draft(site).await;
    referral::submit(site, &person(site, "handlaggare").await, &made.slug).await.unwrap();
    referral::approve(site, &person(site, "godkannare").await, &made.slug).await.unwrap();
    app::dispatch::dispatch(site, &person(site, "registrator").await, &made.slug).await.unwrap();
    site.clock.hold(at("2024-01-20T09:00:00Z"));
}

async fn enter(site: &Site, name: &str, kind: RespondentKind, body: String) -> domain::statement::Statement {
    let entered = Entered {
        key: None,
        channel: Channel::Paper,
        day: "2024-01-15".into(),
        recipient: None,
        answer: Answer { name: name.to_owned(), kind: Some(kind), ..Answer::default() },
        body,
        postal: "Box 1\n123 45 Staden".into(),
        language: Some(Language::English),
        files: vec![],
    };
    statement::enter(site, &person(site, "registrator").await, SLUG, entered).await.unwrap()
}

on_both_sites! {
    async fn every_view_of_a_real_inquiry_has_its_source_and_its_tags(site: Arc<Site>) {
        let Some(folder) = folder() else { return };
        out(&site).await;
        let officer = person(&site, "handlaggare").await;
        let registrar = person(&site, "registrator").await;
        let said = said(&folder);
        let all_tags: BTreeSet<String> = said.iter().flat_map(|s| s.tags.iter().cloned()).collect();
        let codes = all_tags.iter().map(|n| TypedCode { name: n.clone(), ..TypedCode::default() }).collect();
        code_book::import(&site, &officer, SLUG, &CodeBookFile { codes }).await.unwrap();
        let book = code_book::show(&site, &officer, SLUG).await.unwrap();
        let by_name: HashMap<String, CodeId> = book.codes.iter().map(|c| (c.name.clone(), c.id)).collect();
        let submissions = table(&folder, "submissions_183318.json");
        assert_eq!(submissions.len(), 95);
        // What each view is expected to say, from whom, with which tags.
        let mut expected: BTreeMap<ContributionId, (String, String, BTreeSet<String>)> = BTreeMap::new();
        let mut private = Vec::new();
        let mut views = 0;
        for row in &submissions {
            let id = row["id"].as_i64().unwrap();
            let of: Vec<&Said> = said.iter().filter(|s| s.sources.contains(&id)).collect();
            if of.is_empty() {
                continue;
            }
            let name = words(&row["Submitter"]);
            let kind = match row["Type of org"]["value"].as_str() {
                Some("Individual") => RespondentKind::PrivatePerson,
                _ => RespondentKind::Organisation,
            };
            let body = of.iter().map(|s| s.text.as_str()).collect::<Vec<_>>().join("\n\n");
            let sent = enter(&site, &name, kind, body).await;
            if kind == RespondentKind::PrivatePerson {
                private.push((sent.id, name.clone()));
            }
            for one in of {
                let on = one.tags.iter().filter_map(|t| by_name.get(t).copied()).collect();
                let new = NewView { about: About::Whole, found: Found::Passage(one.text.clone()), stance: Some(Stance::NoComments), codes: on, note: String::new() };
                let view = contribution::mark(&site, &officer, sent.id, new).await.unwrap();
                expected.insert(view, (name.clone(), one.text.clone(), one.tags.iter().cloned().collect()));
                views += 1;
            }
            let publishing = document::Publishing { files: vec![], texts: BTreeMap::new(), reason: String::new() };
            document::publish(&site, &registrar, sent.id, publishing).await.unwrap();
        }
        assert!(views > 1_300, "541 recommendations, 466 uses and 380 risks, those without words left out: {views}");
        assert!(!private.is_empty());

        let counted = summary::show_work(&site, &officer, SLUG).await.unwrap();
        let mut tx = site.store.read().await.unwrap();
        let codes = code_book::codes_of_views(&mut tx, counted.referral.id).await.unwrap();
        let spans = store::code_book::marked_in_referral(&mut tx, counted.referral.id).await.unwrap();
        let public = summary::count_public(&site, &mut tx, load(&site, SLUG).await).await.unwrap();
        drop(tx);
        assert_eq!(spans.len(), views);
        let found: HashMap<ContributionId, _> = counted.parts.iter().flat_map(|p| &p.views).map(|v| (v.view.id, v)).collect();
        for (id, (name, text, tags)) in &expected {
            let named = found.get(id).expect("every view is in the summary");
            assert_eq!(&named.statement.statement.name, name);
            assert_eq!(named.view.text.split_whitespace().collect::<Vec<_>>().join(" "), *text);
            let on: BTreeSet<String> = codes.get(id).into_iter().flatten().map(|c| c.name.clone()).collect();
            assert_eq!(&on, tags);
        }
        // In public every view is there too, and a private person is nowhere named.
        let shown: Vec<_> = public.parts.iter().flat_map(|p| &p.views).collect();
        assert_eq!(shown.iter().filter(|v| expected.contains_key(&v.view.id)).count(), views);
        let document = app::letters::summary::summary(&site, &public, None, Language::English);
        let all = format!("{document:?}");
        for (_, name) in &private {
            assert!(!all.contains(name.as_str()), "a private person is named in the public summary");
        }
        let organisation = expected.values().find(|(name, ..)| !private.iter().any(|(_, p)| p == name)).unwrap();
        assert!(all.contains(&organisation.0), "organisations are named");
    }
}
