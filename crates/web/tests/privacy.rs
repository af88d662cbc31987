//! Nothing that is not public reaches anyone: every address that can be opened without signing in, and every link from there, is
//! asked on a site where all that is personal or kept for officials holds one word, and that word is looked for in every page,
//! feed, table, document and answer of the API. What an organisation has chosen to show is looked for too, so that a site that
//! shows nothing at all does not pass.

mod filled;

use crate::common::{Browser, Fixture, Page};
use axum::http::{StatusCode, header};
use filled::{HIDDEN, PERSON_NUMBER, SHOWN};
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io::Read as _;
use store::connection::Parts;
use web::routes::Requires;

/// Addresses of anyone that show nothing without something that one person alone has. They are asked with what is nobody's.
const ONES_OWN: [(&str, &str); 21] = [
    ("/svara/{token}", "a link that was sent to one who is asked"),
    ("/remisser/{slug}/svara/kontroll", "what one browser has typed: without it, back to the beginning"),
    ("/remisser/{slug}/svara/uppfattning", "what one browser has typed: without it, back to the beginning"),
    ("/remisser/{slug}/svara/kvitto", "of an answer that one browser has sent"),
    ("/remisser/{slug}/svara/langre-tid", "of one who is asked"),
    ("/mitt-svar/{token}", "a link in a receipt"),
    ("/mitt-svar", "opened by a link in a receipt"),
    ("/mitt-svar/kvitto.pdf", "opened by a link in a receipt"),
    ("/mitt-svar/aterkoppling.pdf", "opened by a link in a receipt"),
    ("/mitt-svar/filer/{version}/{position}", "opened by a link in a receipt"),
    ("/begaran/{token}", "a link to whoever asked for a document"),
    ("/begaran/{token}/{document}/{position}", "a link to whoever asked for a document"),
    ("/folj/{token}", "a link to whoever follows"),
    ("/foljer/{token}", "a link to whoever follows"),
    ("/foljer", "opened by a link to whoever follows"),
    ("/logga-in/{token}", "a link to one who works here"),
    ("/min-organisation", "opened by a link to an organisation"),
    ("/min-organisation/klart", "where an organisation has its entry open"),
    ("/min-organisation/{token}", "a link to an organisation"),
    ("/min-organisation/stammer/{token}", "a link to an organisation"),
    ("/min-organisation/arende/{token}", "a link to whoever asked"),
];

/// Pages are asked with at most so many different questions each: those on the map lead to one another without end.
const MOST_QUESTIONS: usize = 12;

/// What was asked, and what was told.
#[derive(Default)]
struct Walk {
    seen: BTreeSet<String>,
    questions: BTreeMap<String, usize>,
    waiting: VecDeque<String>,
    /// Patterns of routes that were answered with something, each with how often.
    answered: BTreeMap<&'static str, usize>,
    /// Kinds of content that were looked into.
    kinds: BTreeSet<String>,
    shown_at: BTreeSet<String>,
}

impl Walk {
    fn note(&mut self, address: &str) {
        let address =
            address.split('#').next().unwrap_or_default().replace("&amp;", "&").replace("&#38;", "&");
        let address = address.strip_prefix("http://prov.localhost").unwrap_or(&address).to_owned();
        if !address.starts_with('/') || address.starts_with("//") || self.seen.contains(&address) {
            return;
        }
        if let Some((path, _)) = address.split_once('?') {
            let asked = self.questions.entry(path.to_owned()).or_default();
            *asked += 1;
            if *asked > MOST_QUESTIONS {
                return;
            }
        }
        self.seen.insert(address.clone());
        self.waiting.push_back(address);
    }

    async fn all(&mut self, browser: &mut Browser) {
        while let Some(address) = self.waiting.pop_front() {
            let page = browser.get(&address).await;
            self.look(&address, &page);
        }
    }

    /// Looks into what came, and notes where it leads.
    fn look(&mut self, address: &str, page: &Page) {
        assert!(!page.status.is_server_error(), "{address}: {}", page.status);
        let said = [
            page.location(),
            page.headers.get(header::CONTENT_DISPOSITION).map_or("", |h| h.to_str().unwrap()),
        ];
        let texts = [said.join(" "), inside(&page.content)];
        for text in &texts {
            leaks(address, text);
        }
        if texts[1].contains(SHOWN) {
            self.shown_at.insert(pattern(address).unwrap_or("?").to_owned());
        }
        if page.status == StatusCode::OK {
            if let Some(pattern) = pattern(address) {
                *self.answered.entry(pattern).or_default() += 1;
            }
            let kind = page.headers.get(header::CONTENT_TYPE).map_or("", |h| h.to_str().unwrap());
            self.kinds.insert(kind.split(';').next().unwrap_or_default().to_owned());
        }
        if page.status.is_redirection() {
            self.note(page.location());
        }
        for link in links(&page.body) {
            self.note(&link);
        }
    }
}

/// Fails where something that is not public stands, and tells what stands beside it.
fn leaks(address: &str, text: &str) {
    let low = text.to_lowercase();
    let bare = PERSON_NUMBER.replace('-', "");
    for hidden in [HIDDEN, PERSON_NUMBER, &bare] {
        let Some(at) = low.find(hidden) else { continue };
        let around: String =
            low[..at].chars().rev().take(120).collect::<Vec<_>>().into_iter().rev().collect();
        panic!("{address} shows {}", around + &low[at..].chars().take(80).collect::<String>());
    }
}

/// All that a reader finds in what came: the text as it is, what is packed in it, and the text of a PDF.
fn inside(content: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(content).into_owned();
    if content.starts_with(b"PK\x03\x04") {
        let starts = content.windows(4).enumerate().filter(|(_, w)| *w == b"PK\x03\x04").map(|(at, _)| at);
        let mut parts = 0;
        for at in starts {
            let length = |from: usize| usize::from(u16::from_le_bytes([content[from], content[from + 1]]));
            let from = at + 30 + length(at + 26) + length(at + 28);
            let mut part = Vec::new();
            if length(at + 8) == 8 {
                flate2::read::DeflateDecoder::new(&content[from..]).read_to_end(&mut part).unwrap();
            }
            text.push_str(&String::from_utf8_lossy(&part));
            parts += usize::from(!part.is_empty());
        }
        assert!(parts > 0, "nothing was unpacked");
    } else if content.starts_with(b"%PDF") && content.len() > 100 {
        let read = inspect::text::read(inspect::Kind::Pdf, content).unwrap();
        assert!(read.text.contains("sam"), "the text of a PDF is read: {:?}", read.text);
        text.push_str(&read.text);
    }
    text
}

/// Addresses in a page, a feed or an answer of the API.
fn links(body: &str) -> Vec<String> {
    let mut found = Vec::new();
    for from in ["href=\"", "action=\"", "src=\"", "\"url\":\"", "\"http://prov.localhost"] {
        for rest in body.split(from).skip(1) {
            found.extend(rest.split('"').next().map(str::to_owned));
        }
    }
    found.retain(|link| link.starts_with('/') || link.starts_with("http://prov.localhost"));
    found
}

/// The route that an address is of. A word that stands in a route goes before what is filled in.
fn pattern(address: &str) -> Option<&'static str> {
    let path = address.split('?').next().unwrap_or_default();
    let path = ["/en", "/fi"]
        .iter()
        .find_map(|l| path.strip_prefix(l).filter(|r| r.is_empty() || r.starts_with('/')));
    let path = path.unwrap_or(address.split('?').next().unwrap_or_default());
    let path = if path.is_empty() { "/" } else { path };
    let given: Vec<&str> = path.split('/').collect();
    let fits = |route: &&'static str| {
        let own: Vec<&str> = route.split('/').collect();
        own.len() == given.len()
            && own.iter().zip(&given).all(|(own, given)| own.starts_with('{') || own == given)
    };
    let routes: Vec<&'static str> = web::routes::list().iter().map(|r| r.path).collect();
    routes.into_iter().filter(fits).min_by_key(|route| route.matches('{').count())
}

/// What anyone may open.
fn open_to_anyone() -> Vec<&'static str> {
    let routes = web::routes::list();
    let open = |r: &&web::routes::Route| r.requires == Requires::Nothing && r.methods.contains("GET");
    routes.iter().filter(open).map(|r| r.path).collect()
}

/// All that there are, in whatever state: those that nobody outside is shown too.
async fn organisations(fixture: &Fixture) -> Vec<String> {
    let mut tx = fixture.site.store.read().await.unwrap();
    let text = "SELECT id FROM organisation";
    match tx.parts().await.unwrap() {
        Parts::Sqlite(c) => sqlx::query_scalar(text).fetch_all(c).await.unwrap(),
        Parts::Postgres(c) => sqlx::query_scalar(text).fetch_all(c).await.unwrap(),
    }
}

/// Addresses that no page leads to, and those of the API, filled with what is there.
async fn begin(walk: &mut Walk, fixture: &Fixture) {
    let organisations = organisations(fixture).await;
    assert!(organisations.len() >= 7, "{}", organisations.len());
    let slugs = ["rs-2024-0001", "rs-2024-0001-omgang-2"];
    for route in open_to_anyone() {
        let mut filled = vec![route.to_owned()];
        let mut fill = |name: &str, values: &[String]| {
            filled = filled
                .iter()
                .flat_map(|path| values.iter().map(move |value| path.replace(name, value)))
                .collect::<BTreeSet<_>>()
                .into_iter()
                .collect();
        };
        let own = |values: &[&str]| values.iter().map(|v| (*v).to_owned()).collect::<Vec<_>>();
        fill("{slug}", &own(&slugs));
        fill("{id}", &organisations);
        fill("{serial}", &(1..=12).map(|n| n.to_string()).collect::<Vec<_>>());
        fill("{position}", &own(&["1", "2"]));
        fill("{version}", &own(&["1"]));
        fill("{format}", &own(&["pdf", "docx", "xlsx", "csv"]));
        fill("{token}", &own(&["ingens"]));
        fill("{document}", &own(&["1"]));
        for path in filled {
            assert!(!path.contains('{'), "{route} has something that is not filled: {path}");
            walk.note(&path);
            if !path.starts_with("/api/") && !path.contains('.') {
                walk.note(&format!("/en{path}"));
                walk.note(&format!("/fi{path}"));
            }
        }
    }
    for path in ["/sok.atom?q=samverka", "/sok?q=samverka", "/api/v1/search?q=samverka"] {
        walk.note(path);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_is_not_public_is_shown_at_any_address() {
    let fixture = filled::site().await;
    let mut walk = Walk::default();
    begin(&mut walk, &fixture).await;
    let mut anyone = fixture.browser();
    walk.all(&mut anyone).await;
    let silent: Vec<_> =
        open_to_anyone().into_iter().filter(|route| !walk.answered.contains_key(route)).collect();
    let known: BTreeSet<_> = ONES_OWN.iter().map(|(route, _)| *route).collect();
    let unknown: Vec<_> = silent.iter().filter(|route| !known.contains(*route)).collect();
    assert!(unknown.is_empty(), "nothing was told at {unknown:?}");
    let told: Vec<_> = known.iter().filter(|route| !silent.contains(*route)).collect();
    assert!(told.is_empty(), "these are told to anyone: {told:?}");
    for kind in ["text/html", "application/json", "application/atom+xml", "text/csv", "application/pdf"] {
        assert!(walk.kinds.contains(kind), "{kind} is not among {:?}", walk.kinds);
    }
    assert!(walk.kinds.iter().any(|k| k.contains("spreadsheetml")), "{:?}", walk.kinds);
    assert!(walk.kinds.iter().any(|k| k.contains("wordprocessingml")), "{:?}", walk.kinds);
    assert!(
        walk.shown_at.contains("/organisationer/{id}"),
        "what is chosen to be shown is shown: {:?}",
        walk.shown_at
    );
    assert!(walk.seen.len() > 200, "{}", walk.seen.len());
}

async fn data(browser: &mut Browser, path: &str) -> serde_json::Value {
    let page = browser.get(path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}");
    serde_json::from_str(&page.body).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nobody_finds_anything_by_what_is_not_public() {
    let fixture = filled::site().await;
    let mut anyone = fixture.browser();
    for words in [HIDDEN, PERSON_NUMBER, "Anna", "Eva"] {
        let organisations = data(&mut anyone, &format!("/api/v1/organisations?q={words}")).await;
        assert_eq!(organisations["total"], 0, "{words}: {organisations}");
        let all = data(&mut anyone, &format!("/api/v1/search?q={words}")).await;
        assert_eq!(all["kinds"], serde_json::json!([]), "{words}: {all}");
    }
    let there = data(&mut anyone, "/api/v1/organisations?q=Solrosen").await;
    assert_eq!(there["total"], 1, "what is public is found: {there}");
    let there = data(&mut anyone, "/api/v1/search?q=samverka").await;
    assert_ne!(there["kinds"], serde_json::json!([]), "what is public is found: {there}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn officials_see_what_is_hidden_here() {
    let fixture = filled::site().await;
    let mut desk = crate::desk::official(&fixture, domain::account::Role::Coordinator).await;
    let mut where_it_is = BTreeSet::new();
    for path in [
        "/arbete/organisationer.csv",
        "/arbete/organisationer/arenden",
        "/arbete/sandlistor",
        "/arbete/organisationer/inlasningar",
    ] {
        if desk.get(path).await.body.contains(HIDDEN) {
            where_it_is.insert(path);
        }
    }
    assert_eq!(where_it_is.len(), 4, "it is there to be hidden: {where_it_is:?}");
}
