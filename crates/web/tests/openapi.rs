//! The description of the API is committed: a change of it is seen in review. Renew it with
//! `RADSLAG_UPDATE=1 cargo test -p web --test openapi`.

#[test]
fn the_description_of_the_api_is_the_committed_one() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/openapi.json");
    let made = web::openapi() + "\n";
    if std::env::var_os("RADSLAG_UPDATE").is_some() {
        std::fs::write(path, &made).unwrap();
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    assert!(
        committed == made,
        "the API has changed: RADSLAG_UPDATE=1 cargo test -p web --test openapi, and look at what changed"
    );
}

#[test]
fn every_address_of_the_api_is_described() {
    let described: serde_json::Value = serde_json::from_str(&web::openapi()).unwrap();
    assert_eq!(described["openapi"], "3.1.0");
    let routes = web::routes::list();
    let api: Vec<_> = routes
        .iter()
        .map(|r| r.path)
        .filter(|p| p.starts_with("/api/") && !p.ends_with("openapi.json"))
        .collect();
    for path in &api {
        assert!(described["paths"][path]["get"].is_object(), "{path}");
    }
    assert_eq!(described["paths"].as_object().unwrap().len(), api.len());
}
