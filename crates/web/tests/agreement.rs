//! Inter-coder agreement by the pages alone, and the views by code on the summaries.

use crate::common::{Fixture, SLUG, person};
use crate::desk::official;
use app::draft::Owner;
use axum::http::StatusCode;
use domain::account::Role;
use domain::code_book::TypedCode;
use domain::language::Language;
use domain::stance::Stance;
use domain::statement::Answer;

async fn send(fixture: &Fixture, summary: &str) {
    let owner = Owner::Recipient(fixture.association().await.id);
    let answer = Answer {
        overall: Some(Stance::Support),
        summary: summary.into(),
        email: "kansli@forening.example".into(),
        ..Answer::default()
    };
    app::statement::send(&fixture.site, &owner, answer, Language::Swedish).await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_colleagues_code_a_sample_and_settle_what_differs() {
    let fixture = Fixture::dispatched().await;
    send(&fixture, "Mötena är för sent.").await;
    let case_officer = person(&fixture.site, "handlaggare").await;
    let typed = |name: &str| TypedCode { name: name.into(), ..TypedCode::default() };
    let code = app::code_book::add(&fixture.site, &case_officer, SLUG, &typed("Tid")).await.unwrap();
    app::code_book::edit(&fixture.site, &case_officer, code, 1, &typed("Mötestider")).await.unwrap();
    let mut officer = official(&fixture, Role::CaseOfficer).await;
    let mut other = official(&fixture, Role::Coordinator).await;
    let book = officer.get(&format!("/arbete/remisser/{SLUG}/kodbok")).await;
    book.assert_has("”Tid” ändrades till ”Mötestider”");

    let here = format!("/arbete/remisser/{SLUG}/samstammighet");
    officer.get(&format!("/arbete/remisser/{SLUG}/kodning")).await.assert_has(&here);
    let form = officer.get(&here).await;
    form.assert_has("Det finns 1 synpunkter");
    let me = case_officer.account().unwrap().to_string();
    let her = person(&fixture.site, "samordnare").await.account().unwrap().to_string();
    let same = [("size", "9"), ("first", me.as_str()), ("second", me.as_str()), ("seed", "lott")];
    let again = officer.post(&here, &same).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.assert_has("Välj två olika personer.");
    again.assert_has("value=\"lott\"");
    let drawn = [("size", "1"), ("first", me.as_str()), ("second", her.as_str()), ("seed", "lott")];
    let sample = officer.post(&here, &drawn).await.location().to_owned();

    let code = code.to_string();
    for (person, stance, codes) in [(&mut officer, "support", Some(&code)), (&mut other, "reject", None)] {
        person.get(&format!("/arbete/remisser/{SLUG}/kodning")).await.assert_has("en synpunkt kvar att koda");
        let view = person.get(&format!("{sample}/koda")).await.location().to_owned();
        let page = person.get(&view).await;
        page.assert_has("Synpunkt 1 av 1");
        page.assert_has("Mötena är för sent.");
        let none = person.post(&view, &[("stance", "")]).await;
        assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
        none.assert_has("href=\"#stance\"");
        let mut said = vec![("stance", stance)];
        said.extend(codes.map(|c| ("codes", c.as_str())));
        let next = person.post(&view, &said).await.location().to_owned();
        let back = person.get(&next).await.location().to_owned();
        assert_eq!(back, sample, "there is no more to code");
        let open = person.get(&sample).await;
        assert!(!open.has("Så lika gjorde de"));
        open.assert_has("Vad var och en har skrivit visas för ingen annan");
        assert_eq!(person.post(&sample, &[("do", "hand-in")]).await.status, StatusCode::SEE_OTHER);
    }
    let result = officer.get(&sample).await;
    result.assert_has("Där de skiljer sig åt");
    result.assert_has("En återstår att avgöra");
    let csv = officer.get(&format!("{sample}/fil/csv")).await;
    assert_eq!(csv.status, StatusCode::OK);
    assert_eq!(officer.get(&format!("{sample}/fil/pdf")).await.status, StatusCode::NOT_FOUND);
    let settle = result.body.split("/avgor/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let settle = format!("{sample}/avgor/{settle}");
    officer.get(&settle).await.assert_has("På synpunkten nu");
    // What was read before must be told: a text that is no number is not taken for none.
    for number in ["abc", "", "-1"] {
        let odd = officer.post(&settle, &[("stance", "reject"), ("number", number)]).await;
        assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY, "{number:?}");
    }
    assert_eq!(officer.post(&settle, &[("stance", "reject")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let said = [("codes", code.as_str()), ("stance", "reject"), ("reason", "Läs om mötena"), ("number", "0")];
    assert_eq!(officer.post(&settle, &said).await.location(), format!("{sample}#skiljer"));
    let late = other.post(&settle, &[("stance", "support"), ("number", "0")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.assert_has("Någon annan avgjorde synpunkten");
    late.assert_has("Läs om mötena");

    // What was settled is on the view, and the summary shows it by code.
    let summary = officer.get(&format!("/arbete/remisser/{SLUG}/sammanstallning")).await;
    summary.assert_has("Synpunkterna efter kod");
    summary.assert_has("en synpunkt i ett svar");
    let mut registrar = official(&fixture, Role::Registrar).await;
    assert_eq!(registrar.get(&sample).await.status, StatusCode::OK);
    assert_eq!(registrar.post(&sample, &[("do", "stop")]).await.status, StatusCode::FORBIDDEN);
    let mut elected = official(&fixture, Role::ElectedOfficial).await;
    assert_eq!(elected.get(&sample).await.status, StatusCode::FORBIDDEN);
}
