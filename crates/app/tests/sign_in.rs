//! Signing in: a link once, a code five times, and nothing told about who has an account.

use crate::fixture::person;
use crate::on_both_sites;
use app::account::{
    by_session, look_at_link, request_sign_in, sign_in_by_code, sign_in_by_link, sign_in_link, sign_out,
};
use app::{Error, Site};

const WHO: &str = "Handlaggare@prov.example";

async fn token(site: &Site) -> String {
    let link = sign_in_link(site, WHO).await.unwrap();
    link.rsplit('/').next().unwrap().to_owned()
}

on_both_sites! {
    async fn a_link_is_used_once_and_looking_uses_nothing_up(site: Arc<Site>) {
        let token = token(&site).await;
        look_at_link(&site, &token).await.unwrap();
        look_at_link(&site, &token).await.unwrap();
        let session = sign_in_by_link(&site, &token).await.unwrap();
        assert!(matches!(sign_in_by_link(&site, &token).await, Err(Error::Refused(_))));
        let (account, actor) = by_session(&site, &session).await.unwrap().unwrap();
        assert_eq!(account.name, "Handläggare");
        assert_eq!(actor, person(&site, "handlaggare").await);
        sign_out(&site, &session).await.unwrap();
        assert!(by_session(&site, &session).await.unwrap().is_none());
    }

    async fn unknown_addresses_look_the_same(site: Arc<Site>) {
        request_sign_in(&site, "ingen@annan.example").await.unwrap();
        request_sign_in(&site, WHO).await.unwrap();
        let mut tx = site.store.read().await.unwrap();
        let sent = store::message::latest(&mut tx, 0, 10).await.unwrap();
        assert_eq!(sent.len(), 1);
        assert!(!sent[0].params.to_string().contains("token"), "no token lies in the database");
    }

    async fn a_code_may_be_mistyped_but_not_guessed(site: Arc<Site>) {
        request_sign_in(&site, WHO).await.unwrap();
        let mut tx = site.store.read().await.unwrap();
        let account = store::account::by_email(&mut tx, &WHO.to_lowercase()).await.unwrap().unwrap();
        let id = store::account::latest_sign_in(&mut tx, account.id).await.unwrap().unwrap().id;
        drop(tx);
        let code = app::account::link_code(&site, id);
        let wrong = if code == "000000" { "000001" } else { "000000" };
        for _ in 0..4 {
            assert!(sign_in_by_code(&site, WHO, wrong).await.is_err());
        }
        let spaced = format!("{} {}", &code[..3], &code[3..]);
        assert!(sign_in_by_code(&site, WHO, &spaced).await.is_ok());
        request_sign_in(&site, WHO).await.unwrap();
        for _ in 0..6 {
            assert!(sign_in_by_code(&site, WHO, wrong).await.is_err());
        }
        let mut tx = site.store.read().await.unwrap();
        let id = store::account::latest_sign_in(&mut tx, account.id).await.unwrap().unwrap().id;
        drop(tx);
        assert!(sign_in_by_code(&site, WHO, &app::account::link_code(&site, id)).await.is_err(), "five tries are enough");
    }

    async fn a_closed_account_is_out_at_once(site: Arc<Site>) {
        let session = sign_in_by_link(&site, &token(&site).await).await.unwrap();
        let (account, _) = by_session(&site, &session).await.unwrap().unwrap();
        let admin = person(&site, "admin").await;
        app::account::set_active(&site, &admin, account.id, false).await.unwrap();
        assert!(by_session(&site, &session).await.unwrap().is_none());
    }
}
