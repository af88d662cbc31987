//! What an organisation has been asked, and who was asked by another referral lately.

use crate::fixture::{dispatched, letter, person};
use crate::on_both_sites;
use app::contact_history::{lately, of_organisation};
use app::referral::{self, New};
use app::{organisation, recipient};
use domain::ids::OrganisationId;

/// Another referral with a list: one by the same address under another name, one by the same name, one that is new.
async fn another(site: &app::Site) -> String {
    let officer = person(site, "handlaggare").await;
    let new = New { number: "RS 2024-0002".into(), letter: letter(), example: true };
    let made = referral::create(site, &officer, new).await.unwrap();
    let list =
        "Föreningen i staden; kansli@forening.example; other\nNya Sällskapet; nya@forening.example; other";
    recipient::add_list(site, &officer, &made.slug, list, "other").await.unwrap();
    let typed = recipient::Typed {
        name: "Brevvännerna".into(),
        category: "other".into(),
        postal: "Box 2\n123 45 Staden".into(),
        ..recipient::Typed::default()
    };
    recipient::add(site, &officer, &made.slug, &typed).await.unwrap();
    made.slug
}

async fn names(site: &app::Site, slug: &str) -> Vec<String> {
    let officer = person(site, "handlaggare").await;
    let found = lately(site, &officer, slug).await.unwrap();
    found.into_iter().map(|(other, one)| format!("{} {}", one.name, other.number)).collect()
}

on_both_sites! {
    async fn who_was_asked_by_another_lately_is_told_and_not_after_a_week(site: Arc<Site>) {
        let first = dispatched(&site).await;
        let slug = another(&site).await;
        assert_eq!(names(&site, &slug).await, ["Föreningen i staden RS 2024-0001", "Brevvännerna RS 2024-0001"]);
        // Its own list is no other referral, and a draft asks nobody.
        assert!(names(&site, &first.slug).await.is_empty());
        let sent = first.dispatched_at.unwrap();
        site.clock.hold(sent.plus(7 * 24 * 3_600));
        assert_eq!(names(&site, &slug).await.len(), 2, "the seventh day counts");
        site.clock.hold(sent.plus(7 * 24 * 3_600 + 1));
        assert!(names(&site, &slug).await.is_empty());
        // Nobody outside sees it.
        let nobody = domain::access::Actor::Anyone;
        assert!(lately(&site, &nobody, &slug).await.is_err());
    }

    async fn an_organisation_shows_what_it_was_asked(site: Arc<Site>) {
        let first = dispatched(&site).await;
        let officer = person(&site, "handlaggare").await;
        let typed = organisation::Typed {
            name: "Föreningen".into(),
            category: "other".into(),
            kind: "civil_society".into(),
            language: "sv".into(),
            ..organisation::Typed::default()
        };
        let id: OrganisationId = organisation::create(&site, &officer, &typed).await.unwrap();
        assert!(of_organisation(&site, &officer, id).await.unwrap().is_empty());
        let mut tx = site.store.write().await.unwrap();
        let all = store::recipient::of_referral(&mut tx, first.id).await.unwrap();
        let theirs = all.iter().find(|r| r.name == "Föreningen").unwrap();
        store::recipient::tie(&mut tx, theirs.id, id).await.unwrap();
        tx.commit().await.unwrap();
        let told = of_organisation(&site, &officer, id).await.unwrap();
        let [(referral, asked)] = told.as_slice() else { panic!("one referral: {told:?}") };
        assert_eq!(referral.id, first.id);
        assert_eq!((asked.statement, asked.views, asked.fed_back_at), (None, 0, None));
        assert_eq!(Some(asked.dispatched_at), first.dispatched_at);
    }
}
