//! A site of realistic volume, written straight through the store: use cases would take an hour.

use anyhow::Context as _;
use app::Site;
use app::settings::Settings;
use app::site::Opening;
use domain::code_book::{Code, CodeState, Coding};
use domain::contribution::Outcome;
use domain::document::{Direction, Document, DocumentKind};
use domain::ids::{
    CodeId, ContributionId, DocumentId, OrganisationId, PartId, RecipientId, ReferralId, StatementId,
};
use domain::organisation::Organisation;
use domain::recipient::Recipient;
use domain::referral::{Letter, Part, Referral, Stage};
use domain::stance::Stance;
use domain::statement::{Answer, Channel, RespondentKind, Statement};
use domain::time::{Day, Instant};
use std::path::Path;
use std::sync::Arc;

/// Statements of each referral.
const STATEMENTS: usize = 20;
/// Views of each statement.
const VIEWS: usize = 10;

/// How large a referral is.
#[derive(Clone, Copy)]
pub struct Shape {
    /// How many are asked.
    pub recipients: usize,
    /// How many of them have answered.
    pub statements: usize,
    /// Views of each statement.
    pub views: usize,
    /// Each view is read and carries a code.
    pub coded: bool,
}

impl Shape {
    const ORDINARY: Self = Self { recipients: 30, statements: STATEMENTS, views: VIEWS, coded: false };
}

const SETTINGS: &str = r##"
name = "Region Mätning"
hosts = ["bench.localhost"]
brand = "#00635b"
[registrar]
name = "Registrator"
email = "registrator@bench.example"
[mail]
domain = "bench.example"
[register]
series = "RS"
[[categories]]
key = "unit"
internal = true
sv = "Regionens nämnder"
en = "Boards"
fi = "Lautakunnat"
[[categories]]
key = "association"
sv = "Föreningar"
en = "Associations"
fi = "Yhdistykset"
"##;

/// Opens an empty site.
/// Mail goes to an SMTP server on this port of the machine, or else into a folder.
pub async fn open(folder: &Path, database: &str, smtp: Option<u16>) -> anyhow::Result<Arc<Site>> {
    let mut settings = Settings::read(SETTINGS).map_err(anyhow::Error::msg)?;
    database.clone_into(&mut settings.database);
    let transport = match smtp {
        Some(port) => mail::Transport::smtp(mail::transport::SmtpSettings::local(port))?,
        None => mail::Transport::Folder(folder.join("outbox")),
    };
    let opening = Opening { name: "bench", folder, settings, url: None, transport };
    let site = Site::open(opening).await?;
    site.clock.hold(now());
    Ok(site)
}

fn now() -> Instant {
    domain::time::from_local(jiff::civil::datetime(2024, 2, 14, 9, 0, 0, 0))
}

/// What the site was filled with.
pub struct Filled {
    /// Address of a referral that is open.
    pub open: String,
    /// Address of one that is fed back.
    pub fed_back: String,
    organisations: usize,
    referrals: usize,
}

impl std::fmt::Display for Filled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let statements = self.referrals * STATEMENTS;
        let (o, r, views) = (self.organisations, self.referrals, statements * VIEWS);
        write!(f, "volume: {o} organisations, {r} referrals, {statements} statements, {views} views")
    }
}

/// Fills it.
pub async fn fill(site: &Site, organisations: usize, referrals: usize) -> anyhow::Result<Filled> {
    let mut tx = site.store.write().await?;
    for n in 0..organisations {
        store::organisation::insert(&mut tx, &organisation(site, n), now()).await?;
        if n % 2_000 == 1_999 {
            tx.commit().await?;
            tx = site.store.write().await?;
        }
    }
    tx.commit().await?;
    let (mut open, mut fed_back) = (String::new(), String::new());
    for n in 0..referrals {
        // One in twenty is open; the rest are history.
        let stage = if n % 20 == 0 { Stage::Dispatched } else { Stage::FedBack };
        let slug = one_referral(site, n, stage, Shape::ORDINARY).await?;
        if stage == Stage::Dispatched { open = slug } else { fed_back = slug }
    }
    Ok(Filled { open, fed_back, organisations, referrals })
}

fn organisation(site: &Site, n: usize) -> Organisation {
    let id = OrganisationId::new(site.entropy.seed());
    Organisation {
        category: "association".into(),
        email: format!("kansli{n}@forening.example").parse().ok(),
        ..Organisation::new(id, format!("Förening nummer {n} i länet"))
    }
}

/// Writes a referral with its statements. Returns its address.
pub async fn one_referral(site: &Site, n: usize, stage: Stage, shape: Shape) -> anyhow::Result<String> {
    let days = i64::try_from(n)? * 86_400;
    let sent = if matches!(stage, Stage::Dispatched | Stage::Closed | Stage::Approved) {
        now().plus(-30 * 86_400)
    } else {
        now().plus(-200 * 86_400 - days)
    };
    let number: domain::register_number::RegisterNumber = format!("RS 2024-{:04}", n + 1).parse()?;
    let referral = Referral {
        id: ReferralId::new(site.entropy.seed()),
        slug: number.slug(),
        number,
        stage,
        letter: letter(n, sent),
        example: false,
        drafted_by: None,
        writers: Vec::new(),
        approved_by: None,
        approved_at: Some(sent),
        dispatched_at: Some(sent),
        stage_at: sent,
        round: 1,
        first_round: None,
        version: 1,
    };
    let mut tx = site.store.write().await?;
    store::referral::insert(&mut tx, &referral, sent).await?;
    store::referral::update(&mut tx, &referral).await?;
    let parts: Vec<Part> = (1..=6)
        .map(|p| Part {
            id: PartId::new(site.entropy.seed()),
            position: p,
            heading: format!("Del {p}"),
            text: "Förslagets egna ord, några meningar långt. Det säger vad som ska gälla och för vem."
                .into(),
            before: None,
        })
        .collect();
    store::referral::replace_parts(&mut tx, referral.id, &parts).await?;
    let event = store::event::Event {
        id: domain::ids::EventId::new(site.entropy.seed()),
        referral: referral.id,
        recipient: None,
        at: sent,
        kind: store::event::EventKind::Dispatched,
        actor: "system".into(),
        detail: serde_json::json!({ "recipients": 30 }),
    };
    store::event::insert(&mut tx, &event).await?;
    let mut recipients = Vec::new();
    for position in 1..=i64::try_from(shape.recipients)? {
        let mut r = recipient(site, &referral, position, sent);
        if stage == Stage::Approved {
            r.dispatched_at = None;
        }
        store::recipient::insert(&mut tx, &r, &site.recipient_hashes(r.id, 1)).await?;
        recipients.push(r);
    }
    let codes = if shape.coded { codes(site, &mut tx, &referral).await? } else { Vec::new() };
    for s in 0..shape.statements {
        let recipient = recipients.get(s).context("a recipient for each statement")?;
        one_statement(site, &mut tx, &referral, &parts, recipient, s, shape.views, &codes).await?;
    }
    if stage == Stage::FedBack {
        store::referral::note_views_answered(&mut tx, referral.id).await?;
    }
    tx.commit().await?;
    Ok(referral.slug)
}

fn letter(n: usize, sent: Instant) -> Letter {
    let day = |days: i64| Some(Day(sent.plus(days * 86_400).day()));
    Letter {
        title: format!("Förslag nummer {n} till modell för samverkan med civilsamhälle och invånare"),
        plain_title: format!("Så ska regionen samverka, del {n}"),
        date: day(0),
        sender_unit: "Kansliet".into(),
        portfolio_office: String::new(),
        lede: "Två eller tre meningar om vad förslaget handlar om. De säger vem det rör och när det bestäms."
            .into(),
        proposal: "Ett stycke.\n\nEtt stycke till, om vad som föreslås.".into(),
        ask: "Vad anser ni?".into(),
        role_in_matter: "Ett led i beredningen.".into(),
        predecessors: vec![],
        changes: String::new(),
        response_deadline: day(60),
        feedback_by: day(150),
        decision_body: "Regionfullmäktige".into(),
        decision_date: day(120),
        contact_title: "Handläggare".into(),
        contact_email: "fragor@bench.example".into(),
        contact_phone: String::new(),
        signatory: "Kanslichef".into(),
    }
}

fn recipient(site: &Site, referral: &Referral, position: i64, sent: Instant) -> Recipient {
    let id = RecipientId::new(site.entropy.seed());
    Recipient {
        category: if position <= 6 { "unit" } else { "association" }.into(),
        email: format!("mottagare{position}@forening.example").parse().ok(),
        dispatched_at: Some(sent),
        ..Recipient::new(id, referral.id, position, format!("Förening {position}"))
    }
}

/// Ten codes.
async fn codes(site: &Site, tx: &mut store::Tx, referral: &Referral) -> anyhow::Result<Vec<Code>> {
    let mut codes = Vec::new();
    for n in 1..=10 {
        let code = Code {
            id: CodeId::new(site.entropy.seed()),
            referral: referral.id,
            name: format!("Kod {n}"),
            description: String::new(),
            group: if n <= 5 { "Inflytande" } else { "Villkor" }.to_owned(),
            state: CodeState::Active,
            merged_into: None,
            version: 1,
        };
        store::code_book::insert(tx, &code).await?;
        codes.push(code);
    }
    Ok(codes)
}

#[expect(clippy::too_many_arguments, reason = "what a statement is made of")]
async fn one_statement(
    site: &Site,
    tx: &mut store::Tx,
    referral: &Referral,
    parts: &[Part],
    recipient: &Recipient,
    n: usize,
    views: usize,
    codes: &[Code],
) -> anyhow::Result<()> {
    // A large referral's answers come closer together, so that all come in time.
    let at = referral.stage_at.plus(i64::try_from(n)? * 43_200 % (20 * 86_400));
    // The letter has the first number; none is given twice, also when more statements come in.
    let series = format!("document {}", referral.id);
    let mut serial = store::site::next_in_series(tx, &series).await?;
    if serial == 1 {
        serial = store::site::next_in_series(tx, &series).await?;
    }
    let document = Document {
        id: DocumentId::new(site.entropy.seed()),
        referral: referral.id,
        serial,
        number: referral.number.document(serial),
        kind: DocumentKind::Statement,
        direction: Direction::Received,
        at,
        party: recipient.name.clone(),
        about: "Remissvar".into(),
        secrecy: None,
        published_at: Some(at),
        registered_by: None,
    };
    store::document::insert(tx, &document).await?;
    let id = StatementId::new(site.entropy.seed());
    let reception_number = format!("2024-{}-{n}", referral.slug);
    let statement = Statement {
        id,
        referral: referral.id,
        recipient: Some(recipient.id),
        reception_number: reception_number.clone(),
        channel: Channel::Web,
        received_at: at,
        late: false,
        name: recipient.name.clone(),
        kind: RespondentKind::Organisation,
        category: recipient.category.clone(),
        email: recipient.email.clone(),
        postal: vec![],
        language: recipient.language,
        decided_by: "Styrelsen".into(),
        document: Some(document.id),
        current_version: 1,
        fed_back_at: None,
        example: false,
        version: 1,
    };
    let link = domain::token::stored(&app::statement::own_link(site, id));
    store::statement::insert(tx, &statement, &link).await?;
    let stance = Stance::CHOICES[n % Stance::CHOICES.len()];
    let summary =
        "Vi välkomnar en gemensam modell. Den behöver säga tydligare när frågan ska ställas, och till vem.";
    let version = store::statement::Version {
        number: 1,
        received_at: at,
        overall: Some(stance),
        read: None,
        read_by: None,
        read_at: None,
        answer: Answer { overall: Some(stance), summary: summary.into(), ..Answer::default() },
        body: String::new(),
    };
    store::statement::insert_version(tx, id, &version).await?;
    let publication = store::publication::Publication {
        statement: id,
        sent_in: 1,
        number: 1,
        at,
        actor: "system".into(),
        reason: String::new(),
        texts: std::collections::BTreeMap::new(),
        files: vec![],
    };
    store::publication::insert(tx, &publication).await?;
    for v in 0..views {
        let position = i64::try_from(v)? + 1;
        let mut view = app::statement::new_contribution(
            site,
            &statement,
            position,
            app::statement::View {
                part: if v == 0 { None } else { parts.get((v - 1) % parts.len()).map(|p| p.id) },
                question: None,
                text: format!("{summary} Synpunkt {v}."),
                stated: Some(stance),
            },
        );
        store::contribution::insert(tx, &view, 1).await?;
        if referral.stage == Stage::FedBack {
            view.read = Some(stance);
            view.read_at = Some(at);
            view.outcome =
                Some([Outcome::TakenUp, Outcome::Partly, Outcome::Not, Outcome::NoAnswerNeeded][v % 4]);
            view.reason = "Modellen säger nu när frågan ska ställas.".into();
            view.answered_at = Some(at);
            store::contribution::update(tx, &view).await?;
        }
        let _: ContributionId = view.id;
        if let Some(code) = codes.get((n + v) % codes.len().max(1)) {
            let coding =
                Coding { contribution: view.id, code: code.id, coded_as: code.name.clone(), at, by: None };
            store::code_book::put(tx, &format!("bench-{}", view.id), &coding).await?;
        }
    }
    Ok(())
}
