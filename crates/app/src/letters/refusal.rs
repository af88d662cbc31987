//! The written decision not to hand out a document, or not whole (OSL 6:3), with how to appeal it.
//!
//! To which court and within which time is set for the site (`[disclosure]` in its settings): the decision states it, and the
//! authority answers for it.

use super::{Head, sheet, unbroken};
use crate::disclosure::Asked;
use crate::site::Site;
use documents::{Block, Document, Fact, Span};
use domain::disclosure::{Disclosure, Release};
use domain::language::Language;
use i18n::format;

/// The decision on one document of a request.
pub fn refusal(
    site: &Site,
    disclosure: &Disclosure,
    asked: &Asked,
    decided_by: &str,
    language: Language,
) -> Document {
    let t = i18n::texts(language);
    let number = asked.document.number.as_str();
    let part = asked.assessed.release == Some(Release::Part);
    let title = if part {
        t.msg_disclosure_decision_title_part(unbroken(number))
    } else {
        t.msg_disclosure_decision_title(unbroken(number))
    };
    let today = site.clock.today();
    let head = Head {
        language,
        kind: t.msg_disclosure_decision_kind(),
        title: &title,
        number: Some(&disclosure.reception_number),
        date: today,
        example: false,
    };
    let mut document = sheet(site, head);
    document.facts = vec![
        Fact::new(t.msg_disclosure_fact_request(), &disclosure.reception_number),
        Fact::new(
            t.msg_disclosure_fact_received(),
            format::weekday_date_time(language, disclosure.received_at),
        ),
        Fact::new(t.msg_disclosure_fact_document(), number),
        Fact::new(t.msg_disclosure_fact_provision(), &asked.assessed.provision),
        Fact::new(t.msg_disclosure_fact_decided(), format::date(language, today)),
        Fact::new(t.msg_disclosure_fact_decided_by(), decided_by),
    ];
    let name = &site.settings.name;
    let heading = |text: String| Block::Heading { level: 1, text };
    let blocks = &mut document.blocks;
    blocks.push(heading(t.msg_disclosure_decision_heading()));
    blocks.push(Block::paragraph([Span::bold(if part {
        t.msg_disclosure_decision_part(name, number)
    } else {
        t.msg_disclosure_decision_refused(name, number)
    })]));
    blocks.push(heading(t.msg_disclosure_decision_why()));
    blocks.push(Block::text(t.msg_disclosure_decision_provision(&asked.assessed.provision)));
    for paragraph in domain::text::paragraphs(&asked.assessed.reason) {
        blocks.push(Block::text(paragraph));
    }
    blocks.push(heading(t.msg_disclosure_appeal_heading()));
    let rules = &site.settings.disclosure;
    let court =
        if rules.court.is_empty() { t.msg_disclosure_appeal_any_court() } else { rules.court.clone() };
    blocks.push(Block::text(t.msg_disclosure_appeal_court(court, name)));
    blocks.push(Block::text(t.msg_disclosure_appeal_time(rules.appeal_weeks)));
    blocks.push(Block::text(t.msg_disclosure_appeal_how()));
    let registrar = &site.settings.registrar;
    let mut lines = super::registrar_address(site);
    lines.push(registrar.email.to_string());
    blocks.push(Block::BulletList { items: vec![vec![Span::new(lines.join(", "))]] });
    document
}
