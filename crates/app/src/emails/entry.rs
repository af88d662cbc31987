//! Mails about the entry that an organisation keeps itself. Those that go to an address that somebody wrote in a form hold no word
//! that was typed: what was written is shown behind the link.

use super::context::Context;
use super::lacks;
use super::piece::Piece;
use crate::error::Result;
use crate::own_entry::{access, case_token, link_token, summary};
use domain::message::MessageKind;
use domain::own_entry::{
    Access, AccessKind, CONFIRM_DAYS, Case, CaseKind, CaseState, LINK_HOURS, YEARLY_DAYS,
};
use domain::register_row::update::Held;

pub(super) fn body(c: &Context<'_>) -> Result<Vec<Piece>> {
    match c.message.kind {
        MessageKind::EntryLink => link(c),
        MessageKind::EntryConfirm => confirm(c),
        MessageKind::EntryDecided => decided(c),
        MessageKind::EntryYearly => yearly(c),
        _ => notice(c),
    }
}

fn held<'a>(c: &'a Context<'_>) -> Result<&'a Held> {
    c.entry.held.as_ref().ok_or_else(|| lacks(c.message, "organisation"))
}

fn opened_by<'a>(c: &'a Context<'_>) -> Result<&'a Access> {
    c.entry.access.as_ref().ok_or_else(|| lacks(c.message, "link"))
}

fn case<'a>(c: &'a Context<'_>) -> Result<&'a Case> {
    c.entry.case.as_ref().ok_or_else(|| lacks(c.message, "case"))
}

fn link(c: &Context<'_>) -> Result<Vec<Piece>> {
    let (t, name) = (c.t, &held(c)?.organisation.name);
    let url = access::link(c.site, opened_by(c)?);
    Ok(vec![
        Piece::text(t.msg_entry_mail_link_intro(name, &c.site.settings.short_name)),
        Piece::Button { label: t.msg_entry_mail_link_button(), url },
        Piece::text(t.msg_entry_mail_link_valid(LINK_HOURS)),
        Piece::text(t.msg_entry_mail_link_else()),
    ])
}

fn confirm(c: &Context<'_>) -> Result<Vec<Piece>> {
    let (t, case, site) = (c.t, case(c)?, &c.site.settings.short_name);
    let url = c.site.link(c.language, &format!("/min-organisation/arende/{}", case_token(c.site, case.id)));
    let intro = match case.kind {
        CaseKind::SignUp => t.msg_entry_mail_confirm_sign_up(site),
        CaseKind::TakeOver | CaseKind::Rename => t.msg_entry_mail_confirm_take_over(site),
    };
    Ok(vec![
        Piece::text(intro),
        Piece::Button { label: t.msg_entry_mail_confirm_button(), url },
        Piece::text(t.msg_entry_mail_confirm_else(CONFIRM_DAYS)),
    ])
}

fn notice(c: &Context<'_>) -> Result<Vec<Piece>> {
    let (t, name, site) = (c.t, &held(c)?.organisation.name, &c.site.settings.short_name);
    Ok(match c.param("what") {
        Some("take_over_asked") => vec![
            Piece::text(t.msg_entry_mail_asked_intro(site, name)),
            Piece::text(t.msg_entry_mail_asked_else()),
        ],
        Some("taken_over") => vec![
            Piece::text(t.msg_entry_mail_taken_intro(site, name)),
            Piece::text(t.msg_entry_mail_asked_else()),
        ],
        _ => {
            let fields = c.message.params.get("fields").and_then(|v| v.as_array());
            let fields = fields.into_iter().flatten().filter_map(|v| v.as_str());
            vec![
                Piece::text(t.msg_entry_mail_saved_intro(name, site)),
                Piece::List(fields.map(|field| summary::field(c.language, field)).collect()),
                Piece::text(t.msg_entry_mail_saved_else()),
            ]
        }
    })
}

fn decided(c: &Context<'_>) -> Result<Vec<Piece>> {
    let (t, case) = (c.t, case(c)?);
    let name = &held(c)?.organisation.name;
    if case.state == CaseState::Declined {
        let intro = match case.kind {
            CaseKind::TakeOver => t.msg_entry_mail_declined_take_over(name),
            CaseKind::SignUp => t.msg_entry_mail_declined_sign_up(name),
            CaseKind::Rename => t.msg_entry_mail_declined_rename(name),
        };
        let mut pieces = vec![Piece::text(intro), Piece::Subheading(t.msg_entry_mail_declined_reason())];
        pieces.extend(domain::text::paragraphs(&case.reason).into_iter().map(Piece::Text));
        pieces.push(Piece::text(t.msg_entry_mail_declined_else()));
        return Ok(pieces);
    }
    let mut pieces = vec![Piece::text(match case.kind {
        CaseKind::TakeOver => t.msg_entry_mail_approved_take_over(name),
        CaseKind::SignUp => t.msg_entry_mail_approved_sign_up(name),
        CaseKind::Rename => t.msg_entry_mail_approved_rename(name),
    })];
    if let Some(access) = c.entry.access.as_ref().filter(|a| a.kind == AccessKind::Approved) {
        pieces.push(Piece::text(t.msg_entry_mail_approved_link(CONFIRM_DAYS)));
        let url = access::link(c.site, access);
        pieces.push(Piece::Button { label: t.msg_entry_mail_link_button(), url });
    }
    Ok(pieces)
}

fn yearly(c: &Context<'_>) -> Result<Vec<Piece>> {
    let (t, held, access) = (c.t, held(c)?, opened_by(c)?);
    let token = link_token(c.site, access.id);
    let right = c.site.link(c.language, &format!("/min-organisation/stammer/{token}"));
    Ok(vec![
        Piece::text(t.msg_entry_mail_yearly_intro(&held.organisation.name, &c.site.settings.short_name)),
        Piece::Facts(summary::facts(c.language, held, &c.entry.people)),
        Piece::Button { label: t.msg_entry_mail_yearly_button(), url: right },
        Piece::Link { label: t.msg_entry_mail_yearly_correct(), url: access::link(c.site, access) },
        Piece::text(t.msg_entry_mail_yearly_valid(YEARLY_DAYS)),
    ])
}
