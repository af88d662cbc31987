//! The permission table, whole, as a snapshot that anyone can read.

use domain::access::{Action, Actor, ReferralFacts, Resource, StatementFacts, allows, waits_for_stage};
use domain::account::Role;
use domain::ids::{AccountId, OrganisationId, RecipientId, Seed, StatementId};
use domain::referral::Stage;
use std::fmt::Write as _;

fn seed(n: u8) -> Seed {
    Seed { unix_millis: 1, random: [n; 10] }
}

fn actors() -> Vec<(String, Actor)> {
    let mut actors = vec![("anyone".to_owned(), Actor::Anyone)];
    actors.push(("recipient".to_owned(), Actor::Recipient(RecipientId::new(seed(1)))));
    actors.push(("organisation".to_owned(), Actor::Organisation(OrganisationId::new(seed(1)))));
    for role in Role::ALL {
        actors.push((role.to_string(), Actor::Account { id: AccountId::new(seed(2)), roles: vec![*role] }));
    }
    actors.push(("no role".to_owned(), Actor::Account { id: AccountId::new(seed(2)), roles: vec![] }));
    actors
}

fn row(table: &mut String, what: &str, action: Action, resource: Resource<'_>) {
    let _ = write!(table, "{what:<34}");
    for (_, actor) in actors() {
        let _ = write!(table, "{:<12.12}", if allows(&actor, action, resource) { "yes" } else { "–" });
    }
    table.truncate(table.trim_end().len());
    table.push('\n');
}

#[test]
fn the_whole_table() {
    let mut table = format!("{:<34}", "");
    for (name, _) in actors() {
        let _ = write!(table, "{name:<12.11}");
    }
    table.truncate(table.trim_end().len());
    table.push_str("\n\nOn the site\n");
    for action in [
        Action::SeeWork,
        Action::Register,
        Action::Publish,
        Action::Disclose,
        Action::RequestDocuments,
        Action::Follow,
        Action::AskForEntry,
        Action::KeepRegister,
        Action::ForgetOutlived,
        Action::Administer,
    ] {
        row(&mut table, action.as_str(), action, Resource::Site);
    }
    let of_referral = [
        Action::ReadReferral,
        Action::Prepare,
        Action::Approve,
        Action::Dispatch,
        Action::Remind,
        Action::Reach,
        Action::ChangeDeadline,
        Action::Register,
        Action::Code,
        Action::KeepCodeBook,
        Action::NextRound,
        Action::Conclude,
        Action::Answer,
    ];
    for action in of_referral {
        let _ = write!(table, "\n{action} a referral that another person drafted, by stage\n");
        for stage in Stage::ALL {
            let facts = ReferralFacts { stage: *stage, writers: &[] };
            row(&mut table, stage.as_str(), action, Resource::Referral(facts));
        }
    }
    table.push_str("\napprove a referral that one has written in oneself\n");
    let (me, other) = (AccountId::new(seed(2)), AccountId::new(seed(4)));
    for (what, writers) in [("began it", [me, other]), ("wrote later", [other, me])] {
        let facts = ReferralFacts { stage: Stage::Approval, writers: &writers };
        row(&mut table, what, Action::Approve, Resource::Referral(facts));
    }
    for action in [Action::ReadStatement, Action::Correct] {
        let _ = write!(table, "\n{action}, by where the statement stands\n");
        for (what, facts) in statements() {
            row(&mut table, what, action, Resource::Statement(&facts));
        }
    }
    table.push_str("\nkeep_own_entry\n");
    for (what, id) in [("its own", 1), ("another's", 2)] {
        let whose = Resource::Organisation(OrganisationId::new(seed(id)));
        row(&mut table, what, Action::KeepOwnEntry, whose);
    }
    insta::assert_snapshot!("access", table);
}

fn statements() -> Vec<(&'static str, StatementFacts)> {
    let base = StatementFacts {
        id: StatementId::new(seed(3)),
        recipient: Some(RecipientId::new(seed(9))),
        registered: false,
        secret: false,
        correctable: true,
    };
    let own = StatementFacts { recipient: Some(RecipientId::new(seed(1))), ..base };
    vec![
        ("just received, another's", base),
        ("registered, another's", StatementFacts { registered: true, ..base }),
        ("registered and secret, another's", StatementFacts { registered: true, secret: true, ..base }),
        ("own, before the last day", own),
        ("own, after the last day", StatementFacts { correctable: false, ..own }),
    ]
}

#[test]
fn it_is_told_apart_whether_the_stage_or_the_role_is_in_the_way() {
    let me = AccountId::new(seed(2));
    let of = |role| Actor::Account { id: me, roles: vec![role] };
    let facts = |stage| ReferralFacts { stage, writers: std::slice::from_ref(&me) };
    assert!(waits_for_stage(&of(Role::Registrar), Action::Dispatch, facts(Stage::Draft)));
    assert!(
        !waits_for_stage(&of(Role::Registrar), Action::Dispatch, facts(Stage::Approved)),
        "it may be done"
    );
    assert!(
        !waits_for_stage(&of(Role::Approver), Action::Dispatch, facts(Stage::Draft)),
        "another role does it"
    );
    assert!(!waits_for_stage(&of(Role::Approver), Action::Approve, facts(Stage::Draft)), "never one's own");
}

#[test]
fn a_drafter_never_approves_whatever_the_roles() {
    let me = AccountId::new(seed(2));
    let actor = Actor::Account { id: me, roles: Role::ALL.to_vec() };
    for stage in Stage::ALL {
        let facts = ReferralFacts { stage: *stage, writers: &[me] };
        assert!(!allows(&actor, Action::Approve, Resource::Referral(facts)), "{stage}");
    }
}
