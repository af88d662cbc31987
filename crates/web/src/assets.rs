//! Stylesheets, the script and pictures: in the binary, served under a name with their hash, so that a browser may keep them
//! for ever and never has a stale one. The site's colours are a stylesheet of their own, made of its settings.

use crate::path::Path;
use axum::extract::Extension;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use std::sync::{Arc, LazyLock};

struct Asset {
    name: &'static str,
    media_type: &'static str,
    content: &'static [u8],
}

macro_rules! asset {
    ($name:literal, $type:literal) => {
        Asset { name: $name, media_type: $type, content: include_bytes!(concat!("../static/", $name)) }
    };
}

const CSS: &str = "text/css; charset=utf-8";

/// Files, the stylesheets in the order they are read.
static FILES: &[Asset] = &[
    asset!("radslag.js", "text/javascript; charset=utf-8"),
    asset!("favicon.svg", "image/svg+xml"),
    asset!("coding.js", "text/javascript; charset=utf-8"),
];

/// The stylesheets after the site's colours.
const STYLES: &[&[u8]] = &[
    include_bytes!("../static/base.css"),
    include_bytes!("../static/layout.css"),
    include_bytes!("../static/components.css"),
    include_bytes!("../static/forms.css"),
    include_bytes!("../static/work.css"),
    include_bytes!("../static/pictures.css"),
    include_bytes!("../static/print.css"),
];

/// One stylesheet of all: fewer requests for a phone on a bad line.
static STYLE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut all = include_bytes!("../static/tokens.css").to_vec();
    for part in STYLES {
        all.push(b'\n');
        all.extend_from_slice(part);
    }
    all
});

static HASHES: LazyLock<Hashes> = LazyLock::new(|| Hashes {
    style: short_hash(&STYLE),
    script: short_hash(FILES[0].content),
    icon: short_hash(FILES[1].content),
    coding: short_hash(FILES[2].content),
});

struct Hashes {
    style: String,
    script: String,
    icon: String,
    coding: String,
}

fn short_hash(content: &[u8]) -> String {
    domain::file::FileHash::of(content).as_str()[..12].to_owned()
}

/// Address of the stylesheet.
pub fn style() -> String {
    format!("/static/{}/radslag.css", HASHES.style)
}

/// Address of the site's colours.
pub fn colours(stylesheet: &str) -> String {
    format!("/static/{}/site.css", short_hash(stylesheet.as_bytes()))
}

/// Address of the script.
pub fn script() -> String {
    format!("/static/{}/radslag.js", HASHES.script)
}

/// Address of the script of the coding page.
pub fn coding_script() -> String {
    format!("/static/{}/coding.js", HASHES.coding)
}

/// Address of the mark in the browser's tab.
pub fn icon() -> String {
    format!("/static/{}/favicon.svg", HASHES.icon)
}

/// Serves a file. The hash in the address only tells versions apart.
pub async fn serve(
    Path((_hash, name)): Path<(String, String)>,
    site: Option<Extension<Arc<crate::serve::Asked>>>,
) -> Response {
    if name == "radslag.css" {
        return answer(CSS, STYLE.clone());
    }
    if name == "site.css" {
        let text = site.and_then(|s| s.site.as_ref().map(|s| s.stylesheet.clone()));
        let text = text.unwrap_or_else(|| domain::brand::Brand::default().palette().stylesheet());
        return answer(CSS, text.into_bytes());
    }
    match FILES.iter().find(|f| f.name == name) {
        Some(file) => answer(file.media_type, file.content.to_vec()),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn answer(media_type: &'static str, content: Vec<u8>) -> Response {
    let headers =
        [(header::CONTENT_TYPE, media_type), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")];
    (headers, content).into_response()
}
