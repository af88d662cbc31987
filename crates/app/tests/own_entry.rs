//! Entries that organisations keep themselves, on both databases: the way in, what is saved, what a person decides, and abuse.

use crate::fixture::{at, person};
use crate::on_both_sites;
use app::own_entry::edit::{NEW_CONTACTS, Typed, TypedNewContact};
use app::own_entry::mandates::{TypedNewMandate, TypedOldMandate};
use app::own_entry::{access, case, edit, yearly};
use app::search::Side;
use app::{Error, Refusal, Site, organisation, organisation_search};
use domain::access::Actor;
use domain::ids::OrganisationId;
use domain::language::Language;
use domain::mandate::AppointedBy;
use domain::organisation::{ContactBasis, Facet};
use domain::own_entry::{CaseKind, MOST_AN_HOUR, Standing, TypedNew, TypedPerson};
use domain::validation::Problem;
use std::sync::Arc;

const OFFICE: &str = "kansli@hembygd.example";
const ANNA: &str = "anna@privat.example";

async fn association(site: &Site, name: &str, email: &str) -> OrganisationId {
    let typed = organisation::Typed {
        name: name.into(),
        kind: "civil_society".into(),
        email: email.into(),
        language: "sv".into(),
        seat: "Ale".into(),
        website: "https://hembygd.example".into(),
        ..organisation::Typed::default()
    };
    organisation::create(site, &person(site, "samordnare").await, &typed).await.unwrap()
}

async fn mails_to(site: &Arc<Site>, email: &str) -> Vec<String> {
    app::jobs::run_due(site).await.unwrap();
    let mail::Transport::Folder(folder) = &site.transport else { panic!("mails are files") };
    let mut files: Vec<_> =
        std::fs::read_dir(folder).into_iter().flatten().map(|f| f.unwrap().path()).collect();
    files.sort();
    let is_mail = |f: &std::path::PathBuf| f.extension().is_some_and(|e| e == "eml");
    let mut all = Vec::new();
    for file in files.into_iter().filter(is_mail) {
        let raw = String::from_utf8(std::fs::read(file).unwrap()).unwrap();
        let unfolded = raw.replace("\r\n ", " ").replace("\r\n\t", " ");
        if unfolded.lines().any(|line| line.starts_with("To: ") && line.contains(email)) {
            all.push(raw);
        }
    }
    all
}

fn text(mail: &str) -> String {
    mail::read(mail.as_bytes()).text.replace('\u{a0}', " ")
}

fn token(mail: &str, path: &str) -> String {
    let text = text(mail);
    let rest = text.split_once(path).unwrap_or_else(|| panic!("{path} is not in\n{text}")).1;
    rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect()
}

async fn ask(site: &Site, id: OrganisationId) {
    let door = access::door(site, id).await.unwrap();
    access::ask(site, &Actor::Anyone, id, &door.ways[0].key, Language::Swedish).await.unwrap();
}

/// The link in the latest mail to an address.
async fn link(site: &Arc<Site>, email: &str) -> String {
    token(mails_to(site, email).await.last().expect("a mail"), "/min-organisation/")
}

async fn opened(site: &Arc<Site>, id: OrganisationId, email: &str) -> String {
    ask(site, id).await;
    access::open(site, &link(site, email).await).await.unwrap()
}

async fn typed(site: &Site, session: &str) -> (i64, Typed) {
    let own = access::own(site, session).await.unwrap();
    (own.held.organisation.version, Typed::of(&own.held, &own.contacts, &own.mandates, &own.relations))
}

async fn standing(site: &Site, id: OrganisationId) -> Standing {
    app::own_entry::standing(site, id).await.unwrap()
}

async fn actions(site: &Site) -> Vec<String> {
    let all = store::audit::after(&mut site.store.read().await.unwrap(), 0, 1_000).await.unwrap();
    all.into_iter().map(|e| e.entry.action).collect()
}

fn anna() -> TypedPerson {
    TypedPerson {
        person: "Anna Andersson".into(),
        role: "Ordförande".into(),
        email: ANNA.into(),
        how: "Protokollet ligger på webbplatsen.".into(),
    }
}

fn network() -> TypedNew {
    TypedNew {
        name: "Nätverket Gröna gårdar".into(),
        kind: domain::organisation_type::Classification::standard().types()[0].key.to_string(),
        seat: "Ale".into(),
        contact: "hej@natverket.example".into(),
        description: "Odlar tillsammans.".into(),
        ..TypedNew::default()
    }
}

fn not_valid<T: std::fmt::Debug>(result: Result<T, Error>) -> bool {
    matches!(result.map(drop), Err(Error::Refused(Refusal::LinkNotValid)))
}

on_both_sites! {
    async fn a_link_opens_the_entry_once_and_looking_uses_nothing_up(site: Arc<Site>) {
        let id = association(&site, "Linneans hembygdsförening", OFFICE).await;
        let door = access::door(&site, id).await.unwrap();
        assert_eq!(door.ways.len(), 1);
        assert_eq!(door.ways[0].masked, "k…@hembygd.example");
        assert!(!format!("{door:?}").contains("kansli"), "an address that is not public is told nowhere");
        ask(&site, id).await;
        let mails = mails_to(&site, OFFICE).await;
        assert_eq!(mails.len(), 1);
        assert!(mails[0].contains("Auto-Submitted: auto-generated"));
        let token = link(&site, OFFICE).await;
        // A mail scanner opens the link, again and again.
        for _ in 0..3 {
            access::look(&site, &token).await.unwrap();
        }
        let session = access::open(&site, &token).await.unwrap();
        assert_ne!(session, token, "the cookie is no link");
        assert!(not_valid(access::open(&site, &token).await), "once");
        assert!(not_valid(access::look(&site, &token).await));
        assert!(not_valid(access::own(&site, &token).await), "a link is no cookie");
        assert!(not_valid(access::look(&site, &session).await), "a cookie is no link");
        for guess in ["", "a", &"A".repeat(32), &token.to_lowercase()] {
            assert!(not_valid(access::own(&site, guess).await) && not_valid(access::open(&site, guess).await));
        }
        assert_eq!(access::own(&site, &session).await.unwrap().held.organisation.name, "Linneans hembygdsförening");
        access::close(&site, &session).await.unwrap();
        assert!(not_valid(access::own(&site, &session).await));
    }

    async fn nobody_chooses_an_address_that_is_not_the_organisations(site: Arc<Site>) {
        let id = association(&site, "Ett", OFFICE).await;
        let other = association(&site, "Ett annat", "kansli@annat.example").await;
        let theirs = access::door(&site, other).await.unwrap().ways[0].key.clone();
        for way in [theirs.as_str(), ANNA, "0"] {
            let asked = access::ask(&site, &Actor::Anyone, id, way, Language::Swedish).await;
            let Err(Error::Invalid(fields)) = asked else { panic!("{asked:?}") };
            assert_eq!(fields.0.at("way"), Some(&Problem::NotAChoice));
        }
        assert!(mails_to(&site, OFFICE).await.is_empty() && mails_to(&site, ANNA).await.is_empty());
    }

    async fn a_flood_of_links_stops_and_looks_the_same(site: Arc<Site>) {
        let id = association(&site, "Ett", OFFICE).await;
        for _ in 0..20 {
            ask(&site, id).await;
        }
        let most = usize::try_from(MOST_AN_HOUR).unwrap();
        assert_eq!(mails_to(&site, OFFICE).await.len(), most);
        // Another organisation whose mail goes to the same box is not a way around it.
        let other = association(&site, "Ett annat", OFFICE).await;
        ask(&site, other).await;
        assert_eq!(mails_to(&site, OFFICE).await.len(), most);
    }

    async fn what_the_organisation_says_is_saved_told_and_its_own(site: Arc<Site>) {
        let id = association(&site, "Linneans hembygdsförening", OFFICE).await;
        let session = opened(&site, id, OFFICE).await;
        let (version, mut typed) = typed(&site, &session).await;
        typed.entry.website = String::new();
        typed.entry.email = "ordforande@hembygd.example".into();
        typed.entry.members = "120".into();
        typed.entry.activities = "Hembygd\nSlåtter".into();
        typed.channel = "phone".into();
        typed.asked_subjects = "Kulturarv".into();
        typed.asked_groups = vec!["older_people".into()];
        typed.asked_places = "Ale\nKungälv".into();
        typed.name = "Linnéans hembygdsförening".into();
        typed.new_contacts[0] = TypedNewContact {
            function: "chair".into(),
            person: "Berit Berg".into(),
            consent: true,
            phone: "0303-12 34 56".into(),
            ..TypedNewContact::default()
        };
        let fields = edit::save(&site, &session, version, &typed).await.unwrap();
        for field in ["website", "email", "members", "activities", "channel", "interests", "contacts", "rename"] {
            assert!(fields.iter().any(|f| f == field), "{field} of {fields:?}");
        }
        let own = access::own(&site, &session).await.unwrap();
        assert_eq!(own.held.organisation.name, "Linneans hembygdsförening", "a person approves a name");
        assert_eq!(own.held.profile.members, Some(120));
        assert_eq!(own.held.profile.interests.iter().filter(|t| t.facet == Facet::Area).count(), 2);
        assert_eq!(own.contacts.len(), 1);
        assert_eq!((own.contacts[0].basis, own.contacts[0].is_public), (ContactBasis::Consent, false));
        assert_eq!(own.contacts[0].source, edit::SOURCE);
        assert!(own.said.iter().any(|(field, _)| field == "website"));
        assert_eq!(own.waiting.len(), 1);
        assert_eq!(standing(&site, id).await.confirmed_on, Some("2024-01-10".parse().unwrap()));
        // The old address and the new one are told, so that nobody is changed unseen.
        for email in [OFFICE, "ordforande@hembygd.example"] {
            let told = mails_to(&site, email).await;
            let told = text(told.last().unwrap());
            assert!(told.contains("Webbplats") && told.contains("Var det inte ni?"), "{told}");
            assert!(!told.contains("Berit"), "names are not mailed around");
        }
        assert_eq!(actions(&site).await.iter().filter(|a| *a == "organisation.saved_by_itself").count(), 1);
        let versions = store::organisation::versions(&mut site.store.read().await.unwrap(), id).await.unwrap();
        assert_eq!((versions.len(), versions[0].actor.clone()), (1, id.to_string()));
        // The same name is not proposed twice.
        let (version, mut typed) = self::typed(&site, &session).await;
        typed.name = "Linnéans hembygdsförening".into();
        assert_eq!(edit::save(&site, &session, version, &typed).await.unwrap(), Vec::<String>::new());
    }

    async fn what_must_be_mended_is_told_at_its_field_and_nothing_is_saved(site: Arc<Site>) {
        let id = association(&site, "Ett", OFFICE).await;
        let session = opened(&site, id, OFFICE).await;
        let (version, mut typed) = typed(&site, &session).await;
        typed.name = " ".into();
        typed.number = "121212-1212".into();
        typed.entry.email = String::new();
        typed.entry.seat = "Ankeborg".into();
        typed.asked_places = "Ingenstans".into();
        let Err(Error::Invalid(fields)) = edit::save(&site, &session, version, &typed).await else { panic!("saved") };
        for field in ["name", "number", "email", "seat", "asked_places"] {
            assert!(fields.0.at(field).is_some(), "{field}: {fields:?}");
        }
        let (version, mut typed) = self::typed(&site, &session).await;
        typed.entry.website = "https://nytt.example".into();
        typed.new_contacts[1] = TypedNewContact {
            function: "chair".into(),
            person: "Utan samtycke".into(),
            ..TypedNewContact::default()
        };
        let Err(Error::Invalid(fields)) = edit::save(&site, &session, version, &typed).await else { panic!("saved") };
        assert_eq!(fields.0.at("contact-1-consent"), Some(&Problem::PersonNeedsBasis));
        let own = access::own(&site, &session).await.unwrap();
        assert_eq!(own.held.profile.website, "https://hembygd.example", "nothing is half done");
        assert!(own.contacts.is_empty() && typed.new_contacts.len() == NEW_CONTACTS);
    }

    async fn an_organisation_tells_what_it_belongs_to_and_ends_it(site: Arc<Site>) {
        let top = association(&site, "Sveriges hembygdsförbund", "").await;
        let id = association(&site, "Linneans hembygdsförening", OFFICE).await;
        let session = opened(&site, id, OFFICE).await;
        let belongs = async |other: &str, kind: &str| {
            let (version, mut typed) = typed(&site, &session).await;
            typed.new_relation = edit::TypedNewRelation { kind: kind.into(), other: other.into() };
            edit::save(&site, &session, version, &typed).await
        };
        let refused = async |other: &str, kind: &str, field: &str| match belongs(other, kind).await {
            Err(Error::Invalid(fields)) => fields.0.at(field).cloned().unwrap_or_else(|| panic!("{fields:?}")),
            other => panic!("{other:?}"),
        };
        let like = ["Sveriges hembygdsförbund".to_owned()];
        let unknown = refused("Hembygdsförbundet", "member_of", "relation-other").await;
        assert!(matches!(&unknown, Problem::NoSuchOrganisation(_, names) if names.contains(&like[0])), "{unknown:?}");
        assert_eq!(refused("sveriges hembygdsförbund", "friend", "relation-kind").await, Problem::NotAChoice);
        assert_eq!(refused("Linneans hembygdsförening", "member_of", "relation-other").await, Problem::Circle);
        assert_eq!(belongs("sveriges hembygdsförbund", "member_of").await.unwrap(), ["relations"]);
        assert!(matches!(refused("Sveriges hembygdsförbund", "member_of", "relation-other").await, Problem::Taken(_)));
        let own = access::own(&site, &session).await.unwrap();
        assert_eq!((own.relations[0].id, own.relations[0].relation.source.as_str()), (top, edit::SOURCE));
        assert_eq!(app::organisation_relation::public(&site, top).await.unwrap()[0].id, id);

        let (version, mut typed) = typed(&site, &session).await;
        typed.relations[0].ends = true;
        typed.relations[0].version = 7;
        assert!(matches!(edit::save(&site, &session, version, &typed).await, Err(Error::ChangedMeanwhile)));
        typed.relations[0].version = 1;
        edit::save(&site, &session, version, &typed).await.unwrap();
        let ended = access::own(&site, &session).await.unwrap().relations;
        assert_eq!(ended[0].relation.until, Some("2024-01-10".parse().unwrap()), "today is its last day");
    }

    async fn two_who_save_at_once_do_not_write_over_each_other(site: Arc<Site>) {
        let id = association(&site, "Ett", OFFICE).await;
        let (one, two) = (opened(&site, id, OFFICE).await, opened(&site, id, OFFICE).await);
        let ((v1, mut first), (v2, mut second)) = (typed(&site, &one).await, typed(&site, &two).await);
        first.entry.website = "https://forst.example".into();
        second.entry.members = "7".into();
        edit::save(&site, &one, v1, &first).await.unwrap();
        assert!(matches!(edit::save(&site, &two, v2, &second).await, Err(Error::ChangedMeanwhile)));
        let (v3, mut second) = typed(&site, &two).await;
        second.entry.members = "7".into();
        edit::save(&site, &two, v3, &second).await.unwrap();
        let own = access::own(&site, &one).await.unwrap();
        assert_eq!((own.held.profile.website.as_str(), own.held.profile.members), ("https://forst.example", Some(7)));
    }

    async fn another_address_closes_the_entry_wherever_else_it_is_open(site: Arc<Site>) {
        let id = association(&site, "Ett", OFFICE).await;
        let (one, two) = (opened(&site, id, OFFICE).await, opened(&site, id, OFFICE).await);
        ask(&site, id).await;
        let unused = link(&site, OFFICE).await;
        let (version, mut saved) = typed(&site, &one).await;
        saved.entry.website = "https://forst.example".into();
        edit::save(&site, &one, version, &saved).await.unwrap();
        assert!(access::own(&site, &two).await.is_ok(), "the address is the same");
        let (version, mut saved) = typed(&site, &one).await;
        saved.entry.email = "nya@hembygd.example".into();
        edit::save(&site, &one, version, &saved).await.unwrap();
        assert!(access::own(&site, &one).await.is_ok(), "it stays open where that was saved");
        assert!(not_valid(access::own(&site, &two).await));
        let (version, late) = typed(&site, &one).await;
        assert!(not_valid(edit::save(&site, &two, version, &late).await));
        assert!(not_valid(access::open(&site, &unused).await), "what was sent to the old address opens nothing");
    }

    async fn a_predecessor_is_ended_and_a_contact_is_public_only_when_chosen(site: Arc<Site>) {
        let id = association(&site, "Ett", OFFICE).await;
        let session = opened(&site, id, OFFICE).await;
        let (version, mut typed) = typed(&site, &session).await;
        let office = TypedNewContact { function: "office".into(), email: "info@hembygd.example".into(), ..TypedNewContact::default() };
        typed.new_contacts[0] = office;
        edit::save(&site, &session, version, &typed).await.unwrap();
        assert!(app::contact_point::public(&site, id).await.unwrap().is_empty());
        assert_eq!(access::door(&site, id).await.unwrap().ways.len(), 2, "a function's address is a way in");
        let (version, mut typed) = self::typed(&site, &session).await;
        typed.contacts[0].is_public = true;
        edit::save(&site, &session, version, &typed).await.unwrap();
        assert_eq!(app::contact_point::public(&site, id).await.unwrap().len(), 1);
        let (version, mut typed) = self::typed(&site, &session).await;
        typed.contacts[0].ends = true;
        edit::save(&site, &session, version, &typed).await.unwrap();
        assert!(access::own(&site, &session).await.unwrap().contacts.is_empty());
        assert_eq!(access::door(&site, id).await.unwrap().ways.len(), 1);
        let (version, mut typed) = self::typed(&site, &session).await;
        typed.entry.members = "7".into();
        edit::save(&site, &session, version, &typed).await.unwrap();
        // Officials see in its history that it did, and nothing of contacts where it saved something else.
        let (_, past) = organisation::history(&site, &person(&site, "handlaggare").await, id).await.unwrap();
        let contacts: Vec<_> = past.into_iter().filter_map(|p| p.contact).collect();
        assert_eq!(contacts, vec![organisation::ContactChange::Some; 3]);
    }

    async fn all_that_must_be_mended_is_told_at_once(site: Arc<Site>) {
        let id = association(&site, "Ett", OFFICE).await;
        let session = opened(&site, id, OFFICE).await;
        let (version, mut typed) = typed(&site, &session).await;
        typed.entry.members = "många".into();
        typed.channel = "brevduva".into();
        typed.new_contacts[0] = TypedNewContact { function: "chair".into(), email: "inte en adress".into(), ..TypedNewContact::default() };
        typed.mandates.new[0] = TypedNewMandate { person: "Anna".into(), ..typed.mandates.new[0].clone() };
        typed.new_relation.kind = "member_of".into();
        typed.new_relation.other = "Förbundet som inte finns".into();
        let Err(Error::Invalid(wrong)) = edit::save(&site, &session, version, &typed).await else { panic!("must be mended") };
        let fields: Vec<&str> = wrong.0.0.iter().map(|p| p.field.as_str()).collect();
        for field in ["members", "channel", "contact-0-email", "mandate-0-matter", "relation-other"] {
            assert!(fields.contains(&field), "{field} of {fields:?}");
        }
        assert!(access::own(&site, &session).await.unwrap().contacts.is_empty(), "nothing of it is kept");
    }

    async fn representatives_are_named_after_the_annual_meeting_in_one_save(site: Arc<Site>) {
        let id = association(&site, "Ett", OFFICE).await;
        let session = opened(&site, id, OFFICE).await;
        let (version, mut typed) = typed(&site, &session).await;
        typed.mandates.appointed_on = "2023-12-10".into();
        typed.mandates.until = "2024-12-31".into();
        let cilla = TypedNewMandate {
            person: "Cilla Sen".into(),
            matter: "Samrådet".into(),
            role: "ordinary".into(),
            email: "cilla@privat.example".into(),
            is_public: true,
            ..TypedNewMandate::default()
        };
        typed.mandates.new[1] = cilla.clone();
        typed.mandates.new[2] = TypedNewMandate { person: "Dag".into(), role: "substitute".into(), consent: true, ..TypedNewMandate::default() };
        typed.new_contacts[0] = TypedNewContact { function: "chair".into(), person: "Utan".into(), ..TypedNewContact::default() };
        let Err(Error::Invalid(wrong)) = edit::save(&site, &session, version, &typed).await else { panic!("saved") };
        let fields: Vec<_> = wrong.0.0.iter().map(|p| p.field.as_str()).collect();
        assert_eq!(fields, ["contact-0-consent", "mandate-1-consent", "mandate-2-matter"], "all at once");
        typed.new_contacts[0] = TypedNewContact::default();
        typed.mandates.new[1].consent = true;
        typed.mandates.new[2] = TypedNewMandate::default();
        assert_eq!(edit::save(&site, &session, version, &typed).await.unwrap(), ["mandates"]);
        let own = access::own(&site, &session).await.unwrap();
        let kept = &own.mandates[0];
        assert_eq!((kept.source.as_str(), kept.basis, kept.appointed_by), (edit::SOURCE, ContactBasis::Consent, AppointedBy::AnnualMeeting));
        assert_eq!((kept.appointed_on, kept.since, kept.until), ("2023-12-10".parse().ok(), "2024-01-10".parse().unwrap(), "2024-12-31".parse().ok()));
        let shown = app::mandate::public(&site, id).await.unwrap();
        assert_eq!(shown[0].person, "Cilla Sen");
        let mail = text(mails_to(&site, OFFICE).await.last().unwrap());
        assert!(mail.contains("Företrädare") && !mail.contains("Cilla"), "that it changed is told, not who it is: {mail}");
        // The person's own address opens nothing.
        assert_eq!(access::door(&site, id).await.unwrap().ways.len(), 1);
        // Next year she leaves, and why is asked; what is hidden is hidden.
        let (version, mut typed) = self::typed(&site, &session).await;
        typed.mandates.old[0].is_public = false;
        assert_eq!(edit::save(&site, &session, version, &typed).await.unwrap(), ["mandates"]);
        assert!(app::mandate::public(&site, id).await.unwrap().is_empty());
        let (version, mut typed) = self::typed(&site, &session).await;
        typed.mandates.old[0].ends = true;
        let field = format!("mandate-{}-end_reason", typed.mandates.old[0].id);
        let Err(Error::Invalid(wrong)) = edit::save(&site, &session, version, &typed).await else { panic!("saved") };
        assert!(wrong.0.at(&field).is_some());
        typed.mandates.old[0].reason = "resigned".into();
        typed.mandates.old[0].version = 1;
        assert!(matches!(edit::save(&site, &session, version, &typed).await, Err(Error::ChangedMeanwhile)));
        typed.mandates.old[0].version = 2;
        edit::save(&site, &session, version, &typed).await.unwrap();
        site.clock.hold(at("2024-01-11T09:00:00Z"));
        assert!(access::own(&site, &session).await.unwrap().mandates.is_empty());
        // Nobody ends another organisation's.
        let other = association(&site, "Ett annat", "kansli@annat.example").await;
        let coordinator = person(&site, "samordnare").await;
        let of_other = app::mandate::Typed { person: "Eva".into(), matter: "Allt".into(), role: "contact".into(), appointed_by: "board".into(), source: "Mejl".into(), basis: "consent".into(), ..app::mandate::Typed::default() };
        let of_other = app::mandate::add(&site, &coordinator, other, &of_other).await.unwrap();
        let (version, mut typed) = self::typed(&site, &session).await;
        typed.mandates.old = vec![TypedOldMandate { id: of_other.to_string(), version: 1, ends: true, reason: "resigned".into(), ..TypedOldMandate::default() }];
        assert!(matches!(edit::save(&site, &session, version, &typed).await, Err(Error::ChangedMeanwhile)));
        assert!(app::mandate::show(&site, &coordinator, of_other).await.unwrap().can_end());
    }

    async fn whoever_takes_over_is_checked_by_a_person_and_the_old_address_hears_of_it(site: Arc<Site>) {
        let id = association(&site, "Linneans hembygdsförening", OFFICE).await;
        let still_open = opened(&site, id, OFFICE).await;
        case::ask_to_take_over(&site, &Actor::Anyone, id, &anna(), Language::Swedish).await.unwrap();
        let coordinator = person(&site, "samordnare").await;
        assert!(case::list(&site, &coordinator).await.unwrap().0.is_empty(), "not before the address is confirmed");
        let mail = mails_to(&site, ANNA).await.pop().unwrap();
        assert!(!text(&mail).contains("Linneans") && !text(&mail).contains("Andersson"), "nothing that was typed");
        let link = token(&mail, "/min-organisation/arende/");
        case::look(&site, &link).await.unwrap();
        assert!(case::list(&site, &coordinator).await.unwrap().0.is_empty(), "looking confirms nothing");
        case::confirm(&site, &Actor::Anyone, &link).await.unwrap();
        case::confirm(&site, &Actor::Anyone, &link).await.unwrap();
        let waiting = case::list(&site, &coordinator).await.unwrap().0;
        assert_eq!(waiting.len(), 1, "twice is once");
        assert!(text(mails_to(&site, OFFICE).await.last().unwrap()).contains("Vi kontrollerar det"));
        let (case_id, version) = (waiting[0].case.id, waiting[0].case.version);
        for nobody in [Actor::Anyone, person(&site, "handlaggare").await, Actor::Organisation(id)] {
            assert!(case::approve(&site, &nobody, case_id, version).await.is_err());
        }
        assert!(matches!(case::approve(&site, &coordinator, case_id, version - 1).await, Err(Error::ChangedMeanwhile)));
        case::approve(&site, &coordinator, case_id, version).await.unwrap();
        assert!(matches!(case::decline(&site, &coordinator, case_id, version, "Nej.").await, Err(Error::Refused(Refusal::AlreadyDone))));
        assert!(not_valid(access::own(&site, &still_open).await), "what the old address had open is closed");
        assert!(text(mails_to(&site, OFFICE).await.last().unwrap()).contains("en annan adress gäller"));
        let session = access::open(&site, &self::link(&site, ANNA).await).await.unwrap();
        let own = access::own(&site, &session).await.unwrap();
        assert_eq!(own.held.organisation.email.unwrap().as_str(), ANNA);
    }

    async fn a_declined_case_tells_why(site: Arc<Site>) {
        let id = association(&site, "Ett", OFFICE).await;
        case::ask_to_take_over(&site, &Actor::Anyone, id, &anna(), Language::Swedish).await.unwrap();
        let link = token(&mails_to(&site, ANNA).await.pop().unwrap(), "/min-organisation/arende/");
        case::confirm(&site, &Actor::Anyone, &link).await.unwrap();
        let coordinator = person(&site, "samordnare").await;
        let one = case::list(&site, &coordinator).await.unwrap().0.pop().unwrap().case;
        let empty = case::decline(&site, &coordinator, one.id, one.version, " ").await;
        assert!(matches!(empty, Err(Error::Invalid(_))));
        case::decline(&site, &coordinator, one.id, one.version, "Protokollet säger annat.").await.unwrap();
        assert!(text(mails_to(&site, ANNA).await.last().unwrap()).contains("Protokollet säger annat."));
        assert_eq!(access::door(&site, id).await.unwrap().ways[0].masked, "k…@hembygd.example");
    }

    async fn a_new_organisation_is_shown_to_nobody_before_it_is_approved(site: Arc<Site>) {
        let twin = association(&site, "Nätverket Gröna Gårdar i Ale", OFFICE).await;
        organisation_search::catch_up_at_once(&site).await.unwrap();
        case::ask_to_sign_up(&site, &Actor::Anyone, &anna(), &network(), Language::Swedish).await.unwrap();
        let link = token(&mails_to(&site, ANNA).await.pop().unwrap(), "/min-organisation/arende/");
        let whole = case::look(&site, &link).await.unwrap();
        assert!(whole.alike.iter().any(|shown| shown.id == twin), "is it one of these?");
        case::confirm(&site, &Actor::Anyone, &link).await.unwrap();
        let coordinator = person(&site, "samordnare").await;
        let one = case::list(&site, &coordinator).await.unwrap().0.pop().unwrap();
        assert_eq!(one.case.kind, CaseKind::SignUp);
        let id = one.case.organisation.unwrap();
        assert!(matches!(organisation_search::one(&site, Side::Public, id).await, Err(Error::NotFound)));
        assert!(matches!(access::door(&site, id).await, Err(Error::NotFound)));
        assert!(organisation::list(&site, &coordinator).await.unwrap().iter().all(|o| o.id != id));
        case::approve(&site, &coordinator, one.case.id, one.case.version).await.unwrap();
        assert_eq!(organisation_search::one(&site, Side::Public, id).await.unwrap().name, "Nätverket Gröna gårdar");
        let session = access::open(&site, &self::link(&site, ANNA).await).await.unwrap();
        assert_eq!(access::own(&site, &session).await.unwrap().held.profile.description, "Odlar tillsammans.");
    }

    async fn a_new_name_is_approved_by_a_person_and_the_old_one_is_found_still(site: Arc<Site>) {
        let id = association(&site, "Linneans hembygdsförening", OFFICE).await;
        let session = opened(&site, id, OFFICE).await;
        let (version, mut typed) = typed(&site, &session).await;
        (typed.name, typed.number) = ("Linnéans hembygd".into(), "802000-3292".into());
        edit::save(&site, &session, version, &typed).await.unwrap();
        let coordinator = person(&site, "samordnare").await;
        let one = case::list(&site, &coordinator).await.unwrap().0.pop().unwrap().case;
        case::approve(&site, &coordinator, one.id, one.version).await.unwrap();
        let shown = organisation_search::one(&site, Side::Public, id).await.unwrap();
        assert_eq!((shown.name.as_str(), shown.number.as_deref()), ("Linnéans hembygd", Some("802000-3292")));
        assert_eq!(shown.aliases, ["Linneans hembygdsförening"]);
    }

    async fn another_name_to_be_known_by_is_shown_to_nobody_before_it_is_approved(site: Arc<Site>) {
        let keeper = person(&site, "samordnare").await;
        let id = association(&site, "Linneans hembygdsförening", OFFICE).await;
        let session = opened(&site, id, OFFICE).await;
        let (version, mut typed) = typed(&site, &session).await;
        typed.entry.aliases = "Röda Korset\nröda korset\nLinneans hembygdsförening\nLinnean".into();
        let fields = edit::save(&site, &session, version, &typed).await.unwrap();
        assert_eq!(fields, ["rename"], "nothing but a proposal");
        let shown = || async { organisation_search::one(&site, Side::Public, id).await.unwrap().aliases };
        assert!(shown().await.is_empty());
        let (waiting, _) = case::list(&site, &keeper).await.unwrap();
        assert_eq!((waiting[0].case.kind, waiting[0].case.told.aliases.join(", ")), (CaseKind::Rename, "Röda Korset, Linnean".to_owned()));
        assert!(waiting[0].case.told.name.is_empty());
        // Saved once more it waits still, once.
        let (version, _) = self::typed(&site, &session).await;
        assert!(edit::save(&site, &session, version, &typed).await.unwrap().is_empty());
        assert_eq!(case::count_waiting(&site, &keeper).await.unwrap(), 1);
        case::approve(&site, &keeper, waiting[0].case.id, 1).await.unwrap();
        assert_eq!(shown().await, ["Linnean", "Röda Korset"]);
        // One that is there can be taken away, and the others stay.
        let (version, mut typed) = self::typed(&site, &session).await;
        typed.entry.aliases = "linnean".into();
        assert_eq!(edit::save(&site, &session, version, &typed).await.unwrap(), ["aliases"]);
        assert_eq!(shown().await, ["Linnean"]);
        let (version, mut typed) = self::typed(&site, &session).await;
        typed.entry.aliases = "Anna 19800101-1231".into();
        typed.entry.description = "Ring Anna, 19800101-1231".into();
        let Err(Error::Invalid(fields)) = edit::save(&site, &session, version, &typed).await else { panic!("saved") };
        for field in ["aliases", "description"] {
            assert_eq!(fields.0.at(field), Some(&Problem::PersonalNumber), "{field}");
        }
    }

    async fn a_persons_own_address_needs_consent(site: Arc<Site>) {
        let id = association(&site, "Linneans hembygdsförening", OFFICE).await;
        let session = opened(&site, id, OFFICE).await;
        let (version, mut typed) = typed(&site, &session).await;
        let contact = TypedNewContact { function: "chair".into(), email: "kalle.karlsson@gmail.com".into(), is_public: true, ..TypedNewContact::default() };
        typed.new_contacts[0] = contact.clone();
        let Err(Error::Invalid(fields)) = edit::save(&site, &session, version, &typed).await else { panic!("saved") };
        assert_eq!(fields.0.at("contact-0-consent"), Some(&Problem::PersonalAddress));
        assert!(app::contact_point::public(&site, id).await.unwrap().is_empty());
        typed.new_contacts[0] = TypedNewContact { consent: true, ..contact };
        edit::save(&site, &session, version, &typed).await.unwrap();
        let kept = app::contact_point::public(&site, id).await.unwrap();
        assert_eq!((kept.len(), kept[0].basis), (1, ContactBasis::Consent));
    }

    async fn what_nobody_confirms_is_erased_and_people_after_the_stated_time(site: Arc<Site>) {
        let id = association(&site, "Ett", OFFICE).await;
        case::ask_to_take_over(&site, &Actor::Anyone, id, &anna(), Language::Swedish).await.unwrap();
        let link = token(&mails_to(&site, ANNA).await.pop().unwrap(), "/min-organisation/arende/");
        app::own_entry::forget(&site).await.unwrap();
        case::look(&site, &link).await.unwrap();
        let mut tx = site.store.write().await.unwrap();
        assert_eq!(store::own_entry::forget_unconfirmed(&mut tx, app::clock::real().plus(60)).await.unwrap(), 1);
        tx.commit().await.unwrap();
        assert!(not_valid(case::look(&site, &link).await));
        // The message that held the address goes by the site's clock.
        site.clock.hold(at("2024-01-14T09:00:00Z"));
        app::own_entry::forget(&site).await.unwrap();
        let since = at("2020-01-01T00:00:00Z");
        let kept = store::message::count_to(&mut site.store.read().await.unwrap(), ANNA, since).await.unwrap();
        assert_eq!(kept, 0);
        case::ask_to_take_over(&site, &Actor::Anyone, id, &anna(), Language::Swedish).await.unwrap();
        let link = token(mails_to(&site, ANNA).await.last().unwrap(), "/min-organisation/arende/");
        case::confirm(&site, &Actor::Anyone, &link).await.unwrap();
        let coordinator = person(&site, "samordnare").await;
        let one = case::list(&site, &coordinator).await.unwrap().0.pop().unwrap().case;
        case::decline(&site, &coordinator, one.id, one.version, "Nej.").await.unwrap();
        mails_to(&site, ANNA).await;
        site.clock.hold(at("2025-02-01T09:00:00Z"));
        app::own_entry::forget(&site).await.unwrap();
        let kept = case::show(&site, &coordinator, one.id).await.unwrap().case;
        assert!(kept.person.is_empty() && kept.email.is_none() && kept.how.is_empty());
        assert_eq!(kept.reason, "Nej.");
    }

    async fn each_is_asked_once_a_year_reminded_once_and_confirms_with_one_button(site: Arc<Site>) {
        let id = association(&site, "Linneans hembygdsförening", OFFICE).await;
        association(&site, "Utan adress", "").await;
        assert_eq!(yearly::send_due(&site).await.unwrap(), 0, "it is new");
        site.clock.hold(at("2025-01-11T09:00:00Z"));
        assert_eq!(yearly::send_due(&site).await.unwrap(), 1);
        assert_eq!(yearly::send_due(&site).await.unwrap(), 0, "once");
        let asked = mails_to(&site, OFFICE).await;
        assert_eq!(asked.len(), 1);
        assert!(text(&asked[0]).contains("https://hembygd.example"), "it tells what stands there");
        let first = token(&asked[0], "/min-organisation/stammer/");
        let (_, held, _) = yearly::look(&site, &first).await.unwrap();
        assert_eq!(standing(&site, id).await.confirmed_on, None, "a scanner confirms nothing");
        site.clock.hold(at("2025-02-12T09:00:00Z"));
        assert_eq!(yearly::send_due(&site).await.unwrap(), 1);
        assert_eq!(yearly::send_due(&site).await.unwrap(), 0);
        assert!(standing(&site, id).await.is_unanswered());
        let old = held.organisation.version;
        assert!(matches!(yearly::confirm(&site, &first, old - 1).await, Err(Error::ChangedMeanwhile)));
        yearly::confirm(&site, &first, old).await.unwrap();
        yearly::confirm(&site, &first, old).await.unwrap();
        assert_eq!(actions(&site).await.iter().filter(|a| *a == "entry.confirmed").count(), 1);
        let now = standing(&site, id).await;
        assert_eq!(now.confirmed_on, Some("2025-02-12".parse().unwrap()));
        assert!(!now.is_unanswered());
        site.clock.hold(at("2025-04-12T09:00:00Z"));
        assert_eq!(yearly::send_due(&site).await.unwrap(), 0);
        // The same link leads to where it is corrected, once.
        access::open(&site, &first).await.unwrap();
        assert!(not_valid(access::open(&site, &first).await));
        site.clock.hold(at("2026-02-13T09:00:00Z"));
        assert_eq!(yearly::send_due(&site).await.unwrap(), 1, "the next year");
    }

    async fn two_workers_at_once_ask_and_remind_each_one_time(site: Arc<Site>) {
        let id = association(&site, "Ett", OFFICE).await;
        for (day, mails) in [("2025-01-11T09:00:00Z", 1), ("2025-02-12T09:00:00Z", 2)] {
            site.clock.hold(at(day));
            let (one, two) = tokio::join!(yearly::send_due(&site), yearly::send_due(&site));
            assert_eq!(one.unwrap() + two.unwrap(), 1, "{day}");
            assert_eq!(mails_to(&site, OFFICE).await.len(), mails);
        }
        // What both had read before one of them wrote holds no longer when the other comes.
        let mut tx = site.store.write().await.unwrap();
        let (until, before, now) = ("2024-02-12".parse().unwrap(), at("2024-02-12T00:00:00Z"), site.now());
        assert!(!store::own_entry::asked(&mut tx, id, until, before, now).await.unwrap());
        assert!(!store::own_entry::reminded(&mut tx, id, now, now).await.unwrap());
        assert!(store::own_entry::asked(&mut tx, id, until, now.plus(1), now).await.unwrap(), "long after, it is");
        store::own_entry::confirmed(&mut tx, id, "2025-02-12".parse().unwrap()).await.unwrap();
        assert!(!store::own_entry::reminded(&mut tx, id, now.plus(1), now).await.unwrap(), "it has answered");
        assert!(!store::own_entry::asked(&mut tx, id, until, now.plus(1), now).await.unwrap());
    }

    async fn an_asked_for_link_confirms_nothing_by_itself(site: Arc<Site>) {
        let id = association(&site, "Ett", OFFICE).await;
        ask(&site, id).await;
        let token = link(&site, OFFICE).await;
        assert!(not_valid(yearly::look(&site, &token).await));
        assert!(not_valid(yearly::confirm(&site, &token, 1).await));
    }

    async fn a_mail_that_comes_back_marks_the_address(site: Arc<Site>) {
        let id = association(&site, "Ett", OFFICE).await;
        site.clock.hold(at("2025-02-11T09:00:00Z"));
        assert_eq!(yearly::send_due(&site).await.unwrap(), 1);
        mails_to(&site, OFFICE).await;
        let token = site.key.mail_token(domain::token::Purpose::Bounce, &id.to_string(), 1);
        let bounce = format!(
            "From: MAILER-DAEMON@hembygd.example\r\nTo: studs-{token}@prov.example\r\nSubject: Undelivered Mail Returned to Sender\r\n\
             MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
             --b\r\nContent-Type: text/plain\r\n\r\nNo such user.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n\
             Reporting-MTA: dns; mx.hembygd.example\r\n\r\nFinal-Recipient: rfc822; {OFFICE}\r\nAction: failed\r\nStatus: 5.1.1\r\n\
             Diagnostic-Code: smtp; 550 5.1.1 no such user\r\n\r\n--b--\r\n"
        );
        app::inbound::receive(&site, bounce.as_bytes(), None, Some(&format!("studs-{token}@prov.example"))).await.unwrap();
        let now = standing(&site, id).await;
        assert!(now.bounced_at.is_some() && now.bounce_reason.contains("no such user"), "{now:?}");
        assert!(access::door(&site, id).await.unwrap().bounced);
        site.clock.hold(at("2026-06-11T09:00:00Z"));
        assert_eq!(yearly::send_due(&site).await.unwrap(), 0, "nobody is asked where nobody reads");
    }

    async fn a_list_that_is_read_again_writes_over_nothing_that_the_organisation_said(site: Arc<Site>) {
        let coordinator = person(&site, "samordnare").await;
        let list = "kommun;namn;epost;ort;hemsida\nAle;Byalaget Solrosen;kansli@hembygd.example;Alafors;https://solrosen.example\n";
        let options = app::register_import::Options { source: "Ale".into(), ..Default::default() };
        let read = async |text: String| {
            let file = app::register_import::File { name: "foreningar.csv".into(), bytes: text.into_bytes().into() };
            app::register_import::import(&site, &coordinator, &file, &options).await.unwrap()
        };
        assert_eq!(read(list.to_owned()).await.counts.imported, 1);
        let id = organisation::list(&site, &coordinator).await.unwrap()[0].id;
        let mut known = organisation::Typed::from(&organisation::entry_of(&site, &coordinator, id).await.unwrap());
        known.email = OFFICE.into();
        let version = organisation::show(&site, &coordinator, id).await.unwrap().version;
        organisation::edit(&site, &coordinator, id, version, &known).await.unwrap();
        let session = opened(&site, id, OFFICE).await;
        let own = access::own(&site, &session).await.unwrap();
        assert_eq!(own.sources, ["Ale"], "it sees where the entry comes from");
        let (version, mut typed) = typed(&site, &session).await;
        // It has no website any more, and says so.
        typed.entry.website = String::new();
        edit::save(&site, &session, version, &typed).await.unwrap();
        read(list.replace("solrosen.example", "gammal.example").replace("Alafors", "Nol")).await;
        let profile = access::own(&site, &session).await.unwrap().held.profile;
        assert_eq!((profile.website.as_str(), profile.town.as_str()), ("", "Nol"), "its own stays, the rest follows the list");
    }
}
