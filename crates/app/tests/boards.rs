//! The own boards' meetings, and a last day that a board can keep.

use crate::fixture::{draft, load, person, recipients};
use crate::on_both_sites;
use app::board_meeting::{asked, boards, give_last_day, save};
use app::{Error, organisation, recipient};
use domain::validation::Problem;

on_both_sites! {
    async fn a_board_that_cannot_decide_in_time_gets_a_last_day_that_it_can_keep(site: Arc<Site>) {
        let officer = person(&site, "handlaggare").await;
        let typed = organisation::Typed {
            name: "Primärvårdsnämnden".into(), kind: "own_unit".into(), category: "unit".into(),
            email: "pvn@prov.example".into(), language: "sv".into(), ..organisation::Typed::default()
        };
        let board = organisation::create(&site, &officer, &typed).await.unwrap();
        let made = draft(&site).await;
        recipient::add_list(&site, &officer, &made.slug, "Primärvårdsnämnden", "unit").await.unwrap();
        let Err(Error::Invalid(fields)) = save(&site, &officer, board, "2024-03-12\nsnart", None).await else { panic!("no day") };
        assert_eq!(fields.0.at("days"), Some(&Problem::NoDay(2, "snart".into())));
        let file = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20240423\nEND:VEVENT";
        assert_eq!(save(&site, &officer, board, "2024-03-12\n2024-01-16", Some(file)).await.unwrap(), 3);
        assert_eq!(boards(&site, &officer).await.unwrap()[0].meetings.len(), 3);
        let registrar = person(&site, "registrator").await;
        assert!(matches!(save(&site, &registrar, board, "", None).await, Err(Error::Forbidden)));
        let referral = load(&site, &made.slug).await;
        let mut tx = site.store.read().await.unwrap();
        let all = asked(&site, &mut tx, &referral).await.unwrap();
        drop(tx);
        assert_eq!(all.len(), 1, "an unknown board is not guessed at");
        let outlook = all[0].outlook.unwrap();
        assert_eq!((outlook.meeting.to_string().as_str(), outlook.answers_by.to_string().as_str(), outlook.in_time), ("2024-03-12", "2024-03-26", false));
        let id = all[0].recipient.id;
        assert!(give_last_day(&site, &officer, &made.slug, id, "2024-02-29").await.is_err(), "not after the one for all");
        assert!(give_last_day(&site, &officer, &made.slug, id, "2024-05-28").await.is_err(), "not after the decision");
        give_last_day(&site, &officer, &made.slug, id, "2024-03-26").await.unwrap();
        let list = recipients(&site, &referral).await;
        let own = list.iter().find(|r| r.id == id).unwrap();
        assert_eq!(own.extended_until.unwrap().to_string(), "2024-03-26");
        let mut tx = site.store.read().await.unwrap();
        assert!(asked(&site, &mut tx, &referral).await.unwrap()[0].outlook.unwrap().in_time);
        site.clock.hold(crate::fixture::at("2024-04-01T09:00:00Z"));
        let later = asked(&site, &mut tx, &referral).await.unwrap()[0].outlook.unwrap();
        assert_eq!(later.meeting.to_string(), "2024-04-23", "a meeting that has gone by is not offered");
    }
}
