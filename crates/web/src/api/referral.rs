//! Referrals in the API.

use super::{Window, answer, model};
use crate::errors::Failure;
use crate::path::Path;
use crate::ui::Ui;
use app::Result;
use app::public;
use app::summary::{CategoryRow, Format, NamedView};
use axum::response::Response;
use domain::ids::ContributionId;
use domain::language::Language;
use domain::referral::{Part, Question, Referral};
use domain::stance::Stance;
use domain::statement::RespondentKind;
use domain::summary::Counting;
use domain::time::Day;
use std::collections::HashMap;
use store::decision::Decision;
use store::public::Filed;
use store::referral::Listed;

/// Referrals that have been sent out, the latest first.
#[utoipa::path(
    get, path = "/api/v1/referrals", operation_id = "list_referrals", tag = "referrals",
    params(
        ("page" = Option<i64>, Query, description = "From 1", minimum = 1),
        ("limit" = Option<i64>, Query, description = "How many on a page; 20 when left out", minimum = 1, maximum = 100)
    ),
    responses(
        (status = 200, body = model::ReferralList),
        (status = 422, description = "page or limit is out of range", body = model::Problem, content_type = "application/problem+json")
    )
)]
pub async fn list(ui: Ui) -> Result<Response, Failure> {
    let window = Window::asked(&ui)?;
    let mut tx = ui.site.store.read().await?;
    let total = store::referral::count_public(&mut tx).await?;
    let listed = store::referral::public(&mut tx, window.page - 1, window.limit).await?;
    drop(tx);
    answer(&model::ReferralList {
        total,
        page: window.page,
        limit: window.limit,
        referrals: listed.into_iter().map(|l| listed_referral(&ui, l)).collect(),
        example: ui.site.settings.example,
    })
}

fn listed_referral(ui: &Ui, listed: Listed) -> model::ListedReferral {
    let r = listed.referral;
    model::ListedReferral {
        number: r.number.to_string(),
        url: page(ui, &r.slug, ""),
        slug: r.slug,
        title: r.letter.title,
        plain_title: r.letter.plain_title,
        stage: r.stage.to_string(),
        dispatched_at: r.dispatched_at.map(|at| at.to_string()),
        response_deadline: day(r.letter.response_deadline),
        asked: listed.asked,
        statements: listed.statements,
        round: r.round,
        example: r.example,
    }
}

/// One referral: its letter, parts, questions, dates, counts and documents.
#[utoipa::path(
    get, path = "/api/v1/referrals/{slug}", operation_id = "get_referral", tag = "referrals",
    params(("slug" = String, Path, description = "The register number as it stands in addresses: rs-2023-0395")),
    responses(
        (status = 200, body = model::Referral),
        (status = 404, description = "Not sent out, or not there", body = model::Problem, content_type = "application/problem+json")
    )
)]
pub async fn show(ui: Ui, Path(slug): Path<String>) -> Result<Response, Failure> {
    let mut tx = ui.site.store.read().await?;
    let r = public::referral(&mut tx, &slug).await?;
    let rounds = rounds(&mut tx, &r).await?;
    let app::referral::Whole { referral: r, parts, questions, before, .. } =
        app::referral::whole_of(&mut tx, r).await?;
    let before = before.map(|b| b.parts).unwrap_or_default();
    let counted = public::counts(&ui.site, &mut tx, r.id).await?;
    let filed = store::public::documents(&mut tx, r.id).await?;
    let decision = store::decision::of_referral(&mut tx, r.id).await?;
    drop(tx);
    answer(&model::Referral {
        number: r.number.to_string(),
        url: page(&ui, &r.slug, ""),
        stage: r.stage.to_string(),
        stage_at: r.stage_at.to_string(),
        dispatched_at: r.dispatched_at.map(|at| at.to_string()),
        parts: parts.into_iter().map(|p| part(p, &before)).collect(),
        questions: questions.into_iter().map(question).collect(),
        counts: model::Counts {
            asked: counted.asked,
            answered: counted.answered,
            unasked: counted.unasked,
            received: counted.received,
            published: counted.published,
            categories: categories(&ui.site, ui.language, &counted.categories),
        },
        documents: documents(&ui, &r, filed),
        decision: decision.map(decided),
        round: r.round,
        rounds,
        example: r.example,
        letter: letter(&r),
        slug: r.slug,
    })
}

/// The published statements of a referral, the latest first.
#[utoipa::path(
    get, path = "/api/v1/referrals/{slug}/statements", operation_id = "list_statements", tag = "statements",
    params(
        ("slug" = String, Path, description = "The register number as it stands in addresses"),
        ("page" = Option<i64>, Query, description = "From 1", minimum = 1),
        ("limit" = Option<i64>, Query, description = "How many on a page; 20 when left out", minimum = 1, maximum = 100)
    ),
    responses(
        (status = 200, body = model::StatementList),
        (status = 404, description = "Not sent out, or not there", body = model::Problem, content_type = "application/problem+json"),
        (status = 422, description = "page or limit is out of range", body = model::Problem, content_type = "application/problem+json")
    )
)]
pub async fn statements(ui: Ui, Path(slug): Path<String>) -> Result<Response, Failure> {
    let window = Window::asked(&ui)?;
    let mut tx = ui.site.store.read().await?;
    let r = public::referral(&mut tx, &slug).await?;
    let total = store::public::count_statements(&mut tx, r.id).await?;
    let all = public::statements(&mut tx, &r, window.page - 1, window.limit).await?;
    drop(tx);
    answer(&model::StatementList {
        total,
        page: window.page,
        limit: window.limit,
        statements: all.iter().map(|s| listed_statement(&ui, &r, s)).collect(),
        example: r.example,
    })
}

/// One published statement with its views, each with what became of it once everyone has been told.
#[utoipa::path(
    get, path = "/api/v1/referrals/{slug}/statements/{serial}", operation_id = "get_statement", tag = "statements",
    params(
        ("slug" = String, Path, description = "The register number as it stands in addresses"),
        ("serial" = i64, Path, description = "Running number in the matter")
    ),
    responses(
        (status = 200, body = model::Statement),
        (status = 404, description = "Not published, or not there", body = model::Problem, content_type = "application/problem+json")
    )
)]
pub async fn statement(ui: Ui, Path((slug, serial)): Path<(String, String)>) -> Result<Response, Failure> {
    let serial: i64 = serial.parse().map_err(|_| app::Error::NotFound)?;
    let mut tx = ui.site.store.read().await?;
    let r = public::referral(&mut tx, &slug).await?;
    let s = public::one(&mut tx, &r, serial).await?;
    let parts = store::referral::parts(&mut tx, r.id).await?;
    let questions = store::referral::questions(&mut tx, r.id).await?;
    drop(tx);
    let views = s.views.iter().map(|v| view(v, &parts, &questions, s.example)).collect();
    let files = s.files.iter().map(|f| model::File {
        name: f.name.clone(),
        media_type: f.media_type.clone(),
        size: f.size,
        url: page(&ui, &r.slug, &format!("/handlingar/{serial}/{}", f.position)),
    });
    answer(&model::Statement {
        listed: listed_statement(&ui, &r, &s),
        files: files.collect(),
        views,
        published_at: s.published_at.to_string(),
        corrections: s.corrections,
        redacted: s.redacted,
        redactions: s
            .redactions
            .iter()
            .map(|r| model::Redaction { place: r.place.clone(), reason: r.reason.clone() })
            .collect(),
        correction_waits: s.correction_waits,
        decided_by: s.decided_by,
        body: s.body,
        summary: s.summary,
    })
}

/// The summary of a referral, once it is finished.
#[utoipa::path(
    get, path = "/api/v1/referrals/{slug}/summary", operation_id = "get_summary", tag = "referrals",
    params(("slug" = String, Path, description = "The register number as it stands in addresses")),
    responses(
        (status = 200, body = model::Summary),
        (status = 404, description = "Not finished, or not there", body = model::Problem, content_type = "application/problem+json")
    )
)]
pub async fn summary(ui: Ui, Path(slug): Path<String>) -> Result<Response, Failure> {
    let s = app::summary::show_public(&ui.site, &slug).await?;
    let decision = store::decision::of_referral(&mut ui.site.store.read().await?, s.referral.id).await?;
    let files = app::summary::registered_files(&ui.site, &slug).await?;
    let mut told = summary_of(&ui.site, ui.language, &s, decision);
    told.files = files
        .into_iter()
        .map(|(format, size)| model::File {
            name: format!("sammanstallning.{}", format.extension()),
            media_type: format.media_type().to_owned(),
            size,
            url: format!("{}/api/v1/referrals/{slug}/summary/files/{format}", ui.site.url),
        })
        .collect();
    answer(&told)
}

/// A file of the summary, as it was registered when the summary was finished.
#[utoipa::path(
    get, path = "/api/v1/referrals/{slug}/summary/files/{format}", operation_id = "get_summary_file", tag = "referrals",
    params(
        ("slug" = String, Path, description = "The register number as it stands in addresses"),
        ("format" = String, Path, description = "`pdf`, `docx`, `xlsx` or `csv` (separated by semicolons, with a byte order mark; an apostrophe before what could be taken for a formula)")
    ),
    responses(
        (status = 200, description = "The file", content_type = "application/octet-stream"),
        (status = 404, description = "Not finished, being made anew, or not there", body = model::Problem, content_type = "application/problem+json")
    )
)]
pub async fn summary_file(ui: Ui, Path((slug, format)): Path<(String, String)>) -> Result<Response, Failure> {
    let format = format.parse::<Format>().map_err(|_| app::Error::NotFound)?;
    let found = app::summary::download(&ui.site, &slug, format).await?;
    Ok(crate::pages::referral::download(&found.file.name, &found.file.media_type, found.content))
}

/// A summary as data, of the count it is given: for anyone, or the officials' working copy. It names no private person.
pub fn summary_of(
    site: &app::Site,
    language: Language,
    s: &app::summary::Summary,
    decision: Option<Decision>,
) -> model::Summary {
    let parts: Vec<Part> = s.parts.iter().filter_map(|p| p.part.clone()).collect();
    let questions: Vec<Question> = s.questions.iter().map(|q| q.question.clone()).collect();
    let example = s.referral.example;
    let mut codes: HashMap<ContributionId, Vec<String>> = HashMap::new();
    for row in &s.codes {
        for carrier in &row.views {
            codes.entry(carrier.view.id).or_default().push(row.name.clone());
        }
    }
    let view = |n: &NamedView| {
        let mut told = named(n, &parts, &questions, example);
        told.codes = codes.get(&n.view.id).cloned().unwrap_or_default();
        told
    };
    let views = |all: &[NamedView]| all.iter().map(view).collect();
    model::Summary {
        format_version: 1,
        edition: if s.public { "public" } else { "working_copy" }.to_owned(),
        number: s.referral.number.to_string(),
        title: s.referral.letter.title.clone(),
        finished_at: s.words.finished_at.map(|at| at.to_string()),
        counts: model::Counts {
            asked: s.asked,
            answered: s.answered,
            unasked: public::Counts::unasked_of(&s.categories),
            received: s.received,
            published: s.published,
            categories: categories(site, language, &s.categories),
        },
        recipients: recipients(s),
        late: s.late,
        parts: s
            .parts
            .iter()
            .map(|row| model::SummaryPart {
                part: row.part.as_ref().map(|p| p.position),
                heading: row.part.as_ref().map(|p| p.heading.clone()),
                proposal: row.part.as_ref().map(|p| p.text.clone()),
                stances: stances(&row.stances),
                views: views(&row.views),
            })
            .collect(),
        questions: s
            .questions
            .iter()
            .map(|row| model::SummaryQuestion {
                question: row.question.position,
                text: row.question.text.clone(),
                views: views(&row.views),
            })
            .collect(),
        economic: s.economic.iter().map(|n| n.view.reference.clone()).collect(),
        uncounted: s
            .uncounted
            .iter()
            .map(|(l, why)| model::Uncounted {
                statement: l.document_number.clone(),
                respondent: respondent(l),
                why: if *why == Counting::TooLate { "too_late" } else { "replaced" }.to_owned(),
            })
            .collect(),
        files: Vec::new(),
        tally: model::Tally {
            taken_up: s.tally.taken_up,
            partly: s.tally.partly,
            not: s.tally.not,
            no_answer_needed: s.tally.no_answer_needed,
            open: s.tally.open,
        },
        comments: s.words.comments.clone(),
        decision: decision.map(decided),
        example,
    }
}

/// Who answered; none for a private person.
fn respondent(l: &store::statement::Listed) -> Option<String> {
    let s = &l.statement;
    (s.kind == RespondentKind::Organisation).then(|| s.name.clone())
}

/// The address of a page for people.
fn page(ui: &Ui, slug: &str, rest: &str) -> String {
    ui.site.link(ui.language, &format!("/remisser/{slug}{rest}"))
}

fn day(day: Option<Day>) -> Option<String> {
    day.map(|d| d.to_string())
}

fn letter(r: &Referral) -> model::Letter {
    let l = r.letter.clone();
    model::Letter {
        title: l.title,
        plain_title: l.plain_title,
        date: day(l.date),
        sender_unit: l.sender_unit,
        portfolio_office: l.portfolio_office,
        lede: l.lede,
        proposal: l.proposal,
        ask: l.ask,
        role_in_matter: l.role_in_matter,
        changes: l.changes,
        response_deadline: day(l.response_deadline),
        decision_body: l.decision_body,
        decision_date: day(l.decision_date),
        feedback_by: day(l.feedback_by),
        predecessors: l
            .predecessors
            .into_iter()
            .map(|p| model::Predecessor { number: p.number, title: p.title })
            .collect(),
        contact_title: l.contact_title,
        contact_email: l.contact_email,
        contact_phone: l.contact_phone,
    }
}

fn part(p: Part, before: &[Part]) -> model::Part {
    let same = before.iter().find(|b| Some(b.id) == p.before).map(|b| b.position);
    model::Part { position: p.position, heading: p.heading, text: p.text, before: same }
}

async fn rounds(tx: &mut store::Tx, r: &Referral) -> Result<Vec<model::Round>, Failure> {
    let mut rounds = Vec::new();
    for round in app::round::public(tx, r).await? {
        rounds.push(model::Round {
            round: round.round,
            statements: store::statement::count(tx, round.id).await?,
            stage: round.stage.to_string(),
            slug: round.slug,
        });
    }
    Ok(rounds)
}

/// What has changed in the proposal since the round before, part by part and word by word.
#[utoipa::path(
    get, path = "/api/v1/referrals/{slug}/changes", operation_id = "get_changes", tag = "referrals",
    params(("slug" = String, Path, description = "A later round as it stands in addresses: rs-2023-0395-omgang-2")),
    responses(
        (status = 200, body = model::Changes),
        (status = 404, description = "Not sent out, not there, or a first round", body = model::Problem, content_type = "application/problem+json")
    )
)]
pub async fn changes(ui: Ui, Path(slug): Path<String>) -> Result<Response, Failure> {
    let mut tx = ui.site.store.read().await?;
    let r = public::referral(&mut tx, &slug).await?;
    let whole = app::referral::whole_of(&mut tx, r).await?;
    drop(tx);
    if whole.before.is_none() {
        return Err(app::Error::NotFound.into());
    }
    let piece = |p: domain::difference::Piece| model::Piece { fate: p.fate.to_string(), text: p.text };
    let part = |c: &domain::round::Compared<'_>| {
        let (position, heading) = c.named();
        let text = c.text().into_iter().map(|p| p.into_iter().map(piece).collect()).collect();
        model::PartChanges { position, heading: heading.to_owned(), change: c.change().to_string(), text }
    };
    let parts = whole.compared().iter().map(part).collect();
    let r = whole.referral;
    answer(&model::Changes { round: r.round, changes: r.letter.changes, parts, example: r.example })
}

fn question(q: Question) -> model::Question {
    model::Question { position: q.position, audience: q.audience.to_string(), text: q.text }
}

fn decided(d: Decision) -> model::Decision {
    model::Decision { body: d.body, date: d.date.to_string(), paragraph: d.paragraph, text: d.text }
}

fn categories(site: &app::Site, language: Language, rows: &[CategoryRow]) -> Vec<model::Category> {
    let category = |row: &CategoryRow| model::Category {
        key: row.key.clone(),
        name: crate::pages::public::row_name(site, language, &row.key),
        asked: row.asked,
        answered: row.answered,
        stances: stances(&row.stances),
    };
    rows.iter().map(category).collect()
}

fn recipients(s: &app::summary::Summary) -> Vec<model::SummaryRecipient> {
    let recipient = |r: &domain::recipient::Recipient| model::SummaryRecipient {
        name: r.name.clone(),
        category: r.category.clone(),
        answered: s.responded.contains(&r.id),
    };
    s.recipients.iter().map(recipient).collect()
}

fn stances(s: &app::summary::Stances) -> model::Stances {
    model::Stances {
        support: s.of(Stance::Support),
        support_with_changes: s.of(Stance::SupportWithChanges),
        no_objection: s.of(Stance::NoObjection),
        no_comments: s.of(Stance::NoComments),
        reject_partly: s.of(Stance::RejectPartly),
        reject: s.of(Stance::Reject),
        abstain: s.of(Stance::Abstain),
        unclear: s.of(Stance::Unclear),
        unread: s.unread,
    }
}

/// Rows of documents and files as documents with their files.
fn documents(ui: &Ui, r: &Referral, rows: Vec<Filed>) -> Vec<model::Document> {
    let mut all: Vec<model::Document> = Vec::new();
    for row in rows {
        let d = row.document;
        let file = row.file.map(|f| model::File {
            name: f.name,
            media_type: f.media_type,
            size: f.size,
            url: page(ui, &r.slug, &format!("/handlingar/{}/{}", d.serial, f.position)),
        });
        match all.last_mut() {
            Some(last) if last.number == d.number => last.files.extend(file),
            _ => all.push(model::Document {
                number: d.number,
                kind: d.kind.to_string(),
                direction: d.direction.to_string(),
                at: d.at.to_string(),
                party: d.party,
                about: d.about,
                files: file.into_iter().collect(),
                example: r.example,
            }),
        }
    }
    all
}

fn listed_statement(ui: &Ui, r: &Referral, s: &public::Statement) -> model::ListedStatement {
    model::ListedStatement {
        number: s.number.clone(),
        serial: s.serial,
        url: page(ui, &r.slug, &format!("/svar/{}", s.serial)),
        respondent: s.name.clone(),
        private_person: s.name.is_none(),
        category: s.category.clone(),
        asked: s.asked,
        received_at: s.received_at.to_string(),
        late: s.late,
        channel: s.channel.to_string(),
        stance: s.overall.map(|o| o.to_string()),
        opening: s.opening.clone(),
        example: s.example,
    }
}

fn view(v: &public::View, parts: &[Part], questions: &[Question], example: bool) -> model::View {
    let question = questions.iter().find(|q| Some(q.id) == v.question).map(|q| q.position);
    let (outcome, reason) =
        v.outcome.clone().map_or((None, None), |(o, why)| (Some(o.to_string()), Some(why)));
    model::View {
        reference: v.reference.clone(),
        part: parts.iter().find(|p| Some(p.id) == v.part).map(|p| p.position),
        // That an answer to a question was read is noted as a stance, but says nothing of it.
        stance: v.stance.filter(|_| question.is_none()).map(|s| s.to_string()),
        question,
        text: v.text.clone(),
        outcome,
        reason,
        example,
    }
}

fn named(n: &NamedView, parts: &[Part], questions: &[Question], example: bool) -> model::SummaryView {
    let v = public::View {
        reference: n.view.reference.clone(),
        part: n.view.part,
        question: n.view.question,
        text: (!n.statement.secret).then(|| n.view.text.clone()),
        redacted: false,
        stance: n.view.read.or(n.view.stated),
        outcome: n.view.outcome.map(|o| (o, n.view.reason.clone())),
    };
    model::SummaryView {
        statement: n.statement.document_number.clone(),
        respondent: respondent(&n.statement),
        late: n.statement.statement.late,
        codes: Vec::new(),
        view: view(&v, parts, questions, example),
    }
}
