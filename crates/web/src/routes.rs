//! Every address of the site in one list, each with who may open it. A test walks the list as nobody, with the wrong
//! role and with the right one.
//!
//! Page addresses are Swedish and plain; API addresses are English.

use crate::pages::{
    account, admin, answer, disclosure, feed, follower, front, inbox, organisation_search, own, own_entry,
    referral, round, search, sector_map, statement, summary, work,
};
use crate::sites::Sites;
use crate::{api, errors, pages};
use app::organisation_search::Format as Listed;
use app::summary::Format;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::{HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get, post};
use std::sync::Arc;

/// Who may open an address. Use cases ask the policy again about the very thing; this is the outer door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Requires {
    /// Anyone.
    Nothing,
    /// A desk: any role that works with matters.
    Desk,
    /// The role of an administrator.
    Administrator,
    /// A demo site.
    Demo,
}

/// The address a request matched, for the log: the pattern, never what was filled in.
#[derive(Debug, Clone, Copy)]
pub struct Matched(pub &'static str);

/// An address, its methods, and who may open it.
pub struct Route {
    /// Pattern.
    pub path: &'static str,
    /// Who may.
    pub requires: Requires,
    /// What it answers to: `GET`, `POST` or both.
    pub methods: &'static str,
    handler: MethodRouter,
    /// The same for anyone without a cookie: kept in memory.
    kept: bool,
}

fn page(path: &'static str, requires: Requires, handler: MethodRouter) -> Route {
    Route { path, requires, methods: "GET", handler, kept: false }
}

/// A page that is the same for anyone.
fn kept(path: &'static str, handler: MethodRouter) -> Route {
    Route { kept: true, ..page(path, Requires::Nothing, handler) }
}

fn form(path: &'static str, requires: Requires, handler: MethodRouter) -> Route {
    Route { path, requires, methods: "GET POST", handler, kept: false }
}

fn action(path: &'static str, requires: Requires, handler: MethodRouter) -> Route {
    Route { path, requires, methods: "POST", handler, kept: false }
}

/// Every address.
#[rustfmt::skip]
pub fn list() -> Vec<Route> {
    use Requires::{Administrator, Demo, Desk, Nothing};
    vec![
        // Public
        kept("/", get(front::front)),
        kept("/remisser", get(referral::list)),
        kept("/remisser.atom", get(feed::referrals)),
        kept("/remisser/{slug}/handelser.atom", get(feed::referral)),
        page("/sok.atom", Nothing, get(feed::search)),
        kept("/remisser/{slug}", get(referral::show)),
        kept("/remisser/{slug}/forslaget", get(referral::proposal)),
        kept("/remisser/{slug}/andringar", get(round::changes)),
        kept("/remisser/{slug}/svar", get(referral::statements)),
        kept("/remisser/{slug}/svar/{serial}", get(statement::show)),
        page("/remisser/{slug}/handlingar/{serial}/{position}", Nothing, get(referral::file)),
        kept("/remisser/{slug}/sammanstallning", get(summary::show)),
        kept("/remisser/{slug}/sammanstallning.pdf", get(|ui, path| summary::file(ui, path, Format::Pdf))),
        kept("/remisser/{slug}/sammanstallning.docx", get(|ui, path| summary::file(ui, path, Format::Docx))),
        kept("/remisser/{slug}/sammanstallning.xlsx", get(|ui, path| summary::file(ui, path, Format::Xlsx))),
        kept("/remisser/{slug}/sammanstallning.csv", get(|ui, path| summary::file(ui, path, Format::Csv))),
        kept("/remisser/{slug}/sammanstallning.json", get(summary::json)),
        page("/sok", Nothing, get(search::public)),
        page("/organisationer", Nothing, get(organisation_search::public)),
        page("/organisationer.csv", Nothing, get(|ui| organisation_search::public_file(ui, Listed::Csv))),
        page("/organisationer.xlsx", Nothing, get(|ui| organisation_search::public_file(ui, Listed::Xlsx))),
        page("/organisationer.json", Nothing, get(|ui| organisation_search::public_file(ui, Listed::Json))),
        page("/organisationer/{id}", Nothing, get(organisation_search::one)),
        kept("/organisationer/kartlaggning", get(sector_map::show)),
        // Organisations that keep their own entries
        form("/organisationer/anmal", Nothing, get(own_entry::sign_up).post(own_entry::ask_to_sign_up)),
        form("/organisationer/{id}/ratta", Nothing, get(own_entry::door).post(own_entry::ask)),
        form("/organisationer/{id}/overta", Nothing, get(own_entry::take_over).post(own_entry::ask_to_take_over)),
        page("/min-organisation/skickat", Nothing, get(own_entry::sent)),
        page("/min-organisation/bekrafta-adressen", Nothing, get(own_entry::mail_sent)),
        page("/min-organisation/mottaget", Nothing, get(own_entry::received)),
        page("/min-organisation/stammer", Nothing, get(own_entry::said_right)),
        form("/min-organisation", Nothing, get(own_entry::edit::show).post(own_entry::edit::save)),
        page("/min-organisation/klart", Nothing, get(own_entry::edit::done)),
        page("/min-organisation/stangt", Nothing, get(own_entry::edit::closed)),
        form("/min-organisation/stammer/{token}", Nothing, get(own_entry::right).post(own_entry::say_right)),
        form("/min-organisation/arende/{token}", Nothing, get(own_entry::look_at_case).post(own_entry::confirm_case)),
        form("/min-organisation/{token}", Nothing, get(own_entry::open_door).post(own_entry::open)),
        kept("/om", get(front::about)),
        kept("/tillganglighet", get(front::accessibility)),
        kept("/dina-uppgifter", get(front::privacy)),
        page("/robots.txt", Nothing, get(front::robots)),
        // Answering
        form("/svara/{token}", Nothing, get(answer::door).post(answer::open_door)),
        form("/remisser/{slug}/svara", Nothing, get(answer::who).post(answer::save_who)),
        form("/remisser/{slug}/svara/uppfattning", Nothing, get(answer::views).post(answer::save_views)),
        form("/remisser/{slug}/svara/kontroll", Nothing, get(answer::check).post(answer::send)),
        page("/remisser/{slug}/svara/kvitto", Nothing, get(answer::receipt)),
        action("/remisser/{slug}/svara/spara", Nothing, post(answer::autosave)),
        form("/remisser/{slug}/svara/langre-tid", Nothing, get(answer::extension).post(answer::ask_extension)),
        form("/mitt-svar/{token}", Nothing, get(own::door).post(own::open_door)),
        page("/mitt-svar", Nothing, get(own::show)),
        page("/mitt-svar/kvitto.pdf", Nothing, get(own::receipt)),
        page("/mitt-svar/aterkoppling.pdf", Nothing, get(own::feedback)),
        page("/mitt-svar/filer/{version}/{position}", Nothing, get(own::file)),
        // Asking for documents
        form("/begar-handling", Nothing, get(disclosure::ask).post(disclosure::request)),
        page("/begaran/{token}", Nothing, get(disclosure::show)),
        action("/begaran/{token}/beslut", Nothing, post(disclosure::want_decision)),
        page("/begaran/{token}/{document}/{position}", Nothing, get(disclosure::file)),
        // Following by mail
        form("/folj", Nothing, get(follower::form).post(follower::ask)),
        page("/folj/skickat", Nothing, get(follower::sent)),
        page("/folj/slut", Nothing, get(follower::stopped)),
        form("/folj/avsluta/{token}", Nothing, get(follower::stop_door).post(follower::stop_by_mail)),
        form("/folj/{token}", Nothing, get(follower::question).post(follower::confirm)),
        form("/foljer/{token}", Nothing, get(follower::door).post(follower::open_door)),
        form("/foljer", Nothing, get(follower::show).post(follower::save)),
        // Signing in
        form("/logga-in", Nothing, get(account::sign_in).post(account::request)),
        form("/logga-in/kod", Nothing, get(account::code).post(account::sign_in_by_code)),
        form("/logga-in/{token}", Nothing, get(account::door).post(account::open_door)),
        action("/logga-ut", Nothing, post(account::sign_out)),
        // Work
        page("/arbete", Desk, get(work::desk::show)),
        page("/arbete/remisser", Desk, get(work::referral::list)),
        form("/arbete/remisser/ny", Desk, get(work::referral::new).post(work::referral::create)),
        page("/arbete/remisser/{slug}", Desk, get(work::referral::show)),
        form("/arbete/remisser/{slug}/brev", Desk, get(work::referral::letter).post(work::referral::save_letter)),
        page("/arbete/remisser/{slug}/brev.pdf", Desk, get(work::referral::letter_pdf)),
        form("/arbete/remisser/{slug}/delar", Desk, get(work::referral::parts).post(work::referral::save_parts)),
        form("/arbete/remisser/{slug}/fragor", Desk, get(work::referral::questions).post(work::referral::save_questions)),
        form("/arbete/remisser/{slug}/bilagor", Desk, get(work::referral::attachments).post(work::referral::save_attachments)),
        page("/arbete/remisser/{slug}/bilagor/{position}", Desk, get(work::referral::attachment)),
        form("/arbete/remisser/{slug}/sandlista", Desk, get(work::recipient::list).post(work::recipient::add)),
        form("/arbete/remisser/{slug}/sandlista/{id}", Desk, get(work::recipient::show).post(work::recipient::save)),
        form("/arbete/remisser/{slug}/steg/{step}", Desk, get(work::step::ask).post(work::step::take)),
        form("/arbete/remisser/{slug}/omgang", Desk, get(work::round::ask).post(work::round::begin)),
        page("/arbete/remisser/{slug}/utskick", Desk, get(work::recipient::log)),
        form("/arbete/remisser/{slug}/att-skriva-ut", Desk, get(work::recipient::to_print).post(work::recipient::printed)),
        page("/arbete/remisser/{slug}/att-skriva-ut/{id}", Desk, get(work::recipient::print_pdf)),
        form("/arbete/remisser/{slug}/kodbok", Desk, get(work::code_book::show).post(work::code_book::save)),
        form("/arbete/remisser/{slug}/kodbok/{id}", Desk, get(work::code_book::code).post(work::code_book::change)),
        page("/arbete/remisser/{slug}/kodboksfil/{kind}", Desk, get(work::code_book::file)),
        form("/arbete/remisser/{slug}/kodning", Desk, get(work::coding::show).post(work::coding::save)),
        form("/arbete/remisser/{slug}/likartade", Desk, get(work::similar::show).post(work::similar::save)),
        form("/arbete/remisser/{slug}/samstammighet", Desk, get(work::agreement::all).post(work::agreement::draw)),
        form("/arbete/remisser/{slug}/samstammighet/{id}", Desk, get(work::agreement::show).post(work::agreement::act)),
        page("/arbete/remisser/{slug}/samstammighet/{id}/fil/{kind}", Desk, get(work::agreement::file)),
        page("/arbete/remisser/{slug}/samstammighet/{id}/koda", Desk, get(work::agreement::next)),
        form("/arbete/remisser/{slug}/samstammighet/{id}/koda/{view}", Desk, get(work::agreement::view).post(work::agreement::code)),
        form("/arbete/remisser/{slug}/samstammighet/{id}/avgor/{view}", Desk, get(work::agreement::settling).post(work::agreement::settle)),
        page("/arbete/remisser/{slug}/svar", Desk, get(work::statement::list)),
        form("/arbete/remisser/{slug}/svar/nytt", Desk, get(work::statement::new).post(work::statement::enter)),
        form("/arbete/svar/{id}", Desk, get(work::statement::show).post(work::statement::code)),
        form("/arbete/svar/{id}/publicera", Desk, get(work::statement::publishing).post(work::statement::publish)),
        form("/arbete/svar/{id}/adress", Desk, get(work::statement::address).post(work::statement::correct)),
        action("/arbete/svar/{id}/lank", Desk, post(work::statement::renew_link)),
        form("/arbete/svar/{id}/ratta", Desk, get(work::statement::put_right).post(work::statement::save_right)),
        form("/arbete/svar/{id}/sekretess", Desk, get(work::statement::secrecy).post(work::statement::mark)),
        form("/arbete/svar/{id}/filer/{version}/{position}", Desk, get(work::statement::file).post(work::statement::fetch)),
        form("/arbete/remisser/{slug}/sammanstallning", Desk, get(work::summary::show).post(work::summary::save)),
        page("/arbete/sok", Desk, get(search::desk)),
        form("/arbete/inkorg", Desk, get(inbox::list).post(inbox::many)),
        action("/arbete/remisser/{slug}/sammanstallning/ekonomi", Desk, post(work::summary::mark)),
        page("/arbete/remisser/{slug}/sammanstallning.pdf", Desk, get(|ui, path| work::summary::file(ui, path, Format::Pdf))),
        page("/arbete/remisser/{slug}/sammanstallning.docx", Desk, get(|ui, path| work::summary::file(ui, path, Format::Docx))),
        page("/arbete/remisser/{slug}/sammanstallning.xlsx", Desk, get(|ui, path| work::summary::file(ui, path, Format::Xlsx))),
        page("/arbete/remisser/{slug}/sammanstallning.csv", Desk, get(|ui, path| work::summary::file(ui, path, Format::Csv))),
        form("/arbete/inkorg/{number}", Desk, get(inbox::show).post(inbox::save)),
        form("/arbete/inkorg/{number}/filer/{position}", Desk, get(inbox::file).post(inbox::fetch)),
        form("/arbete/begaranden", Desk, get(work::disclosure::list).post(work::disclosure::enter)),
        form("/arbete/begaranden/{number}", Desk, get(work::disclosure::show).post(work::disclosure::save)),
        form("/arbete/organisationer", Desk, get(organisation_search::desk).post(organisation_search::save)),
        page("/arbete/organisationer.csv", Desk, get(|ui| organisation_search::desk_file(ui, Listed::Csv))),
        page("/arbete/organisationer.xlsx", Desk, get(|ui| organisation_search::desk_file(ui, Listed::Xlsx))),
        page("/arbete/organisationer.json", Desk, get(|ui| organisation_search::desk_file(ui, Listed::Json))),
        form("/arbete/organisationer/ny", Desk, get(work::organisation::new).post(work::organisation::create)),
        page("/arbete/organisationer/arenden", Desk, get(work::entry_case::list)),
        form("/arbete/organisationer/arenden/{id}", Desk, get(work::entry_case::show).post(work::entry_case::decide)),
        form("/arbete/organisationer/dubbletter", Desk, get(work::duplicates::list).post(work::duplicates::merge_many)),
        form("/arbete/organisationer/inlasning", Desk, get(work::register_draft::new).post(work::register_draft::receive)),
        form("/arbete/organisationer/inlasning/{id}", Desk, get(work::register_draft::columns).post(work::register_draft::save_columns)),
        form("/arbete/organisationer/inlasning/{id}/granska", Desk, get(work::register_draft::preview).post(work::register_draft::take_in)),
        page("/arbete/organisationer/inlasning/{id}/rapport", Desk, get(work::register_draft::report)),
        page("/arbete/organisationer/inlasningar", Desk, get(work::register_import::all)),
        page("/arbete/organisationer/inlasningar/{id}", Desk, get(work::register_import::one)),
        form("/arbete/organisationer/inlasningar/{id}/angra", Desk, get(work::register_import::ask_back).post(work::register_import::take_back)),
        page("/arbete/organisationer/fragor", Desk, get(work::register_question::all)),
        form("/arbete/organisationer/fragor/{source}/{reason}", Desk, get(work::register_question::waiting).post(work::register_question::settle)),
        page("/arbete/organisationer/{id}", Desk, get(work::organisation::show)),
        page("/arbete/organisationer/{id}/sla-ihop", Desk, get(work::duplicates::find)),
        form("/arbete/organisationer/{id}/sla-ihop/{other}", Desk, get(work::duplicates::compare).post(work::duplicates::decide)),
        action("/arbete/organisationer/{id}/dela", Desk, post(work::duplicates::split)),
        form("/arbete/organisationer/{id}/andra/{section}", Desk, get(work::organisation::edit).post(work::organisation::save)),
        page("/arbete/organisationer/{id}/historik", Desk, get(work::organisation::history)),
        page("/arbete/organisationer/{id}/hor-ihop/ny", Desk, get(work::organisation_relation::find)),
        form("/arbete/organisationer/{id}/hor-ihop/ny/{other}", Desk, get(work::organisation_relation::new).post(work::organisation_relation::add)),
        form("/arbete/organisationer/{id}/hor-ihop/{relation}", Desk, get(work::organisation_relation::edit).post(work::organisation_relation::save)),
        form("/arbete/organisationer/{id}/kontakter/ny", Desk, get(work::contact_point::new).post(work::contact_point::add)),
        form("/arbete/organisationer/{id}/kontakter/{contact}", Desk, get(work::contact_point::edit).post(work::contact_point::save)),
        page("/arbete/mandat", Desk, get(work::mandate::list::show)),
        page("/arbete/mandat.csv", Desk, get(|ui| work::mandate::list::file(ui, Listed::Csv))),
        page("/arbete/mandat.xlsx", Desk, get(|ui| work::mandate::list::file(ui, Listed::Xlsx))),
        page("/arbete/mandat.json", Desk, get(|ui| work::mandate::list::file(ui, Listed::Json))),
        form("/arbete/organisationer/{id}/mandat/ny", Desk, get(work::mandate::new).post(work::mandate::add)),
        form("/arbete/organisationer/{id}/mandat/{mandate}", Desk, get(work::mandate::edit).post(work::mandate::save)),
        form("/arbete/organisationer/{id}/mandat/{mandate}/avsluta", Desk, get(work::mandate::ending).post(work::mandate::end)),
        form("/arbete/organisationer/{id}/mandat/{mandate}/radera", Desk, get(work::mandate::erasing).post(work::mandate::erase)),
        form("/arbete/organisationer/{id}/kontakter/{contact}/radera", Desk, get(work::contact_point::erasing).post(work::contact_point::erase)),
        page("/arbete/sandlistor", Desk, get(work::distribution_list::all)),
        form("/arbete/sandlistor/ny", Desk, get(work::distribution_list::new).post(work::distribution_list::create)),
        form("/arbete/sandlistor/{id}", Desk, get(work::distribution_list::show).post(work::distribution_list::save)),
        form("/arbete/sandlistor/{id}/namn", Desk, get(work::names::of_list).post(work::names::answer_of_list)),
        form("/arbete/sandlistor/{id}/{entry}", Desk, get(work::distribution_list::entry).post(work::distribution_list::save_entry)),
        form("/arbete/remisser/{slug}/namn", Desk, get(work::names::of_referral).post(work::names::answer_of_referral)),
        page("/arbete/namnder", Desk, get(work::board::all)),
        form("/arbete/namnder/{id}", Desk, get(work::board::show).post(work::board::save)),
        form("/arbete/remisser/{slug}/namnder", Desk, get(work::board::of_referral).post(work::board::give)),
        // Administration
        page("/admin", Administrator, get(admin::overview)),
        form("/admin/personer", Administrator, get(admin::people).post(admin::save_people)),
        form("/admin/jobb", Administrator, get(admin::jobs).post(admin::put_back)),
        page("/admin/post", Administrator, get(admin::mail)),
        form("/admin/logg", Administrator, get(admin::audit).post(admin::verify)),
        page("/admin/webbplats", Administrator, get(admin::site)),
        // Demo
        action("/demo/roll", Demo, post(pages::demo::role)),
        action("/demo/klocka", Demo, post(pages::demo::clock)),
        // API
        kept("/api/v1/api-info", get(api::info)),
        kept("/api/v1/openapi.json", get(api::openapi)),
        kept("/api/v1/referrals", get(api::referral::list)),
        kept("/api/v1/referrals/{slug}", get(api::referral::show)),
        kept("/api/v1/referrals/{slug}/changes", get(api::referral::changes)),
        kept("/api/v1/referrals/{slug}/statements", get(api::referral::statements)),
        kept("/api/v1/referrals/{slug}/statements/{serial}", get(api::referral::statement)),
        kept("/api/v1/referrals/{slug}/summary", get(api::referral::summary)),
        kept("/api/v1/referrals/{slug}/summary/files/{format}", get(api::referral::summary_file)),
        page("/api/v1/search", Nothing, get(api::search::search)),
        page("/api/v1/organisations", Nothing, get(api::organisation::list)),
        page("/api/v1/organisations/by-municipality", Nothing, get(api::organisation::by_municipality)),
        page("/api/v1/organisations/{id}", Nothing, get(api::organisation::show)),
        page("/api/v1/organisations/{id}/mandates", Nothing, get(api::organisation::mandates)),
        kept("/api/v1/sector-map", get(api::sector_map::figures)),
        kept("/api/v1/sector-map.csv", get(api::sector_map::csv)),
    ]
}

/// The routes as a router, each behind its door.
pub(crate) fn router(sites: &Arc<Sites>) -> Router {
    let mut router = Router::new();
    for route in list() {
        let (path, requires, kept) = (route.path, route.requires, route.kept);
        if requires == Requires::Demo && !sites.demo {
            continue;
        }
        let door = move |request: Request, next: Next| guard(path, requires, kept, request, next);
        router = router.route(path, route.handler.layer(middleware::from_fn(door)));
    }
    router
        .fallback(errors::not_found)
        .method_not_allowed_fallback(errors::wrong_method)
        .layer(DefaultBodyLimit::max(crate::posted::LARGEST_FORM))
}

/// The outer door.
async fn guard(path: &'static str, requires: Requires, kept: bool, request: Request, next: Next) -> Response {
    let mut response = match pages::door(requires, request).await {
        Ok(request) if kept => crate::kept::through(request, next).await,
        Ok(request) => next.run(request).await,
        Err(turned_away) => turned_away.into_response(),
    };
    if is_one_persons(path) {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response.extensions_mut().insert(Matched(path));
    response
}

/// Addresses whose answers are for one person alone, by a link or a cookie of theirs. No browser or machine between keeps
/// them: the next person at the same computer must not find them by going back.
fn is_one_persons(path: &str) -> bool {
    [
        "/svara",
        "/begaran",
        "/mitt-svar",
        "/folj/{token}",
        "/folj/avsluta",
        "/foljer",
        "/min-organisation",
        "/logga-in",
        "/remisser/{slug}/svara",
        "/arbete",
        "/admin",
    ]
    .iter()
    .any(|begins| path.strip_prefix(begins).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}
