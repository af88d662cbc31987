//! Where those on a list are reached when the register has learnt another address since.

use crate::fixture::{at, dispatched, draft, load, person, recipients};
use crate::on_both_sites;
use app::organisation::{Typed, create, edit, entry_of};
use app::organisation_merge::{merge, split};
use app::recipient::Addresses;
use app::{Site, contact_point, dispatch, recipient, referral};
use domain::ids::OrganisationId;
use domain::message::MessageKind;
use domain::organisation::field::Field;
use domain::organisation::merging::Choice;
use domain::recipient::Recipient;
use domain::referral::Referral;
use std::collections::BTreeMap;

const FIRST: &str = "kansli@forening.example";

async fn made(site: &Site, name: &str, email: &str) -> OrganisationId {
    let typed = Typed {
        name: name.into(),
        kind: "civil_society".into(),
        category: "other".into(),
        email: email.into(),
        language: "sv".into(),
        ..Typed::default()
    };
    create(site, &person(site, "samordnare").await, &typed).await.unwrap()
}

async fn moves_to(site: &Site, id: OrganisationId, email: &str) {
    let keeper = person(site, "samordnare").await;
    let now = entry_of(site, &keeper, id).await.unwrap();
    let typed = Typed { email: email.into(), ..Typed::from(&now) };
    edit(site, &keeper, id, now.organisation.version, &typed).await.unwrap();
}

async fn answers_at(site: &Site, id: OrganisationId, email: &str) {
    let typed = contact_point::Typed {
        function: "referrals".into(),
        email: email.into(),
        source: "Mejl".into(),
        basis: "consent".into(),
        ..contact_point::Typed::default()
    };
    contact_point::add(site, &person(site, "samordnare").await, id, &typed).await.unwrap();
}

async fn association(site: &Site, referral: &Referral) -> Recipient {
    recipients(site, referral).await.into_iter().find(|r| r.name == "Föreningen").unwrap()
}

/// Reminds, some days later, and tells where the reminder to the association went.
async fn reminded_at(site: &Site, referral: &Referral, now: &str) -> String {
    site.clock.hold(at(now));
    dispatch::remind(site, &person(site, "handlaggare").await, &referral.slug).await.unwrap();
    latest(site, referral, MessageKind::Reminder).await
}

async fn latest(site: &Site, referral: &Referral, kind: MessageKind) -> String {
    let id = association(site, referral).await.id;
    let sent = store::message::of_recipient(&mut site.store.read().await.unwrap(), id).await.unwrap();
    let last = sent.into_iter().filter(|m| m.kind == kind).max_by_key(|m| m.created_at).unwrap();
    last.to_address.unwrap().to_string()
}

on_both_sites! {
    async fn a_reminder_goes_where_the_organisation_answers_now_and_the_row_tells_where_the_letter_went(site: Arc<Site>) {
        let id = made(&site, "Föreningen", FIRST).await;
        let referral = dispatched(&site).await;
        moves_to(&site, id, "ny@forening.example").await;
        assert_eq!(reminded_at(&site, &referral, "2024-01-12T09:00:00Z").await, "ny@forening.example");
        let row = association(&site, &referral).await;
        assert_eq!(row.email.as_ref().unwrap().as_str(), FIRST, "the letter went there");
        assert_eq!(latest(&site, &referral, MessageKind::Invitation).await, FIRST);

        // Whoever answers referrals comes before the organisation's own address, as long as that holds.
        answers_at(&site, id, "remiss@forening.example").await;
        let today = domain::time::Day(site.clock.today());
        let mut tx = site.store.read().await.unwrap();
        let now = Addresses::of(&mut tx, today, [&row]).await.unwrap().now(&row);
        drop(tx);
        assert_eq!(now.unwrap().as_str(), "remiss@forening.example");
        assert_eq!(reminded_at(&site, &referral, "2024-01-14T09:00:00Z").await, "remiss@forening.example");

        // Made one with another, it is reached where that answers; two again, where it did.
        let keeper = person(&site, "samordnare").await;
        let winner = made(&site, "Föreningen Alla", "alla@x.example").await;
        contact_point::end(&site, &keeper, id, contact_point::all(&site, &keeper, id).await.unwrap()[0].id, 1).await.unwrap();
        site.clock.hold(at("2024-01-16T09:00:00Z"));
        let own = BTreeMap::from([(Field::Email, Choice::Winner)]);
        merge(&site, &keeper, (winner, id), None, &own).await.unwrap();
        assert_eq!(reminded_at(&site, &referral, "2024-01-16T10:00:00Z").await, "alla@x.example");
        split(&site, &keeper, id).await.unwrap();
        assert_eq!(reminded_at(&site, &referral, "2024-01-18T09:00:00Z").await, "ny@forening.example");
    }

    async fn an_address_given_for_the_list_stands(site: Arc<Site>) {
        let id = made(&site, "Föreningen", "annan@forening.example").await;
        let referral = dispatched(&site).await;
        moves_to(&site, id, "ny@forening.example").await;
        assert_eq!(reminded_at(&site, &referral, "2024-01-12T09:00:00Z").await, FIRST);
        // Corrected to what the register says, it goes with the register; to another, it does not.
        let row = association(&site, &referral).await;
        let registrar = person(&site, "registrator").await;
        let mut typed = recipient::Typed { name: row.name, category: row.category, email: "ny@forening.example".into(), ..recipient::Typed::default() };
        recipient::edit(&site, &registrar, &referral.slug, row.id, &typed).await.unwrap();
        moves_to(&site, id, "nyast@forening.example").await;
        assert_eq!(reminded_at(&site, &referral, "2024-01-14T09:00:00Z").await, "nyast@forening.example");
        typed.email = FIRST.into();
        recipient::edit(&site, &registrar, &referral.slug, row.id, &typed).await.unwrap();
        assert_eq!(reminded_at(&site, &referral, "2024-01-16T09:00:00Z").await, FIRST);
    }

    async fn the_letter_goes_where_the_organisation_answers_when_it_is_sent(site: Arc<Site>) {
        let id = made(&site, "Föreningen", FIRST).await;
        let made = draft(&site).await;
        moves_to(&site, id, "ny@forening.example").await;
        referral::submit(&site, &person(&site, "handlaggare").await, &made.slug).await.unwrap();
        referral::approve(&site, &person(&site, "godkannare").await, &made.slug).await.unwrap();
        dispatch::dispatch(&site, &person(&site, "registrator").await, &made.slug).await.unwrap();
        let referral = load(&site, &made.slug).await;
        assert_eq!(latest(&site, &referral, MessageKind::Invitation).await, "ny@forening.example");
        assert_eq!(association(&site, &referral).await.email.unwrap().as_str(), "ny@forening.example");
    }
}
