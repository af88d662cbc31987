//! Why a mail came back and what can be done about it, in words.

use crate::ui::Ui;
use domain::bounce::Cause;

/// The cause in a few words, for tables: *Adressen finns inte*.
pub(super) fn cause(ui: &Ui, cause: Cause) -> String {
    let t = ui.t;
    match cause {
        Cause::NoSuchAddress => t.msg_bounce_no_such_address(),
        Cause::NoSuchDomain => t.msg_bounce_no_such_domain(),
        Cause::Closed => t.msg_bounce_closed(),
        Cause::Full => t.msg_bounce_full(),
        Cause::TooLarge => t.msg_bounce_too_large(),
        Cause::Rejected => t.msg_bounce_rejected(),
        Cause::Unreachable => t.msg_bounce_unreachable(),
        Cause::Unknown => t.msg_bounce_unknown(),
    }
}

/// What to do about it, in a sentence or two.
pub(super) fn advice(ui: &Ui, cause: Cause) -> String {
    let t = ui.t;
    match cause {
        Cause::NoSuchAddress | Cause::NoSuchDomain => t.msg_bounce_do_correct(),
        Cause::Closed => t.msg_bounce_do_closed(),
        Cause::Full => t.msg_bounce_do_full(),
        Cause::TooLarge => t.msg_bounce_do_too_large(),
        Cause::Rejected => t.msg_bounce_do_rejected(),
        Cause::Unreachable => t.msg_bounce_do_unreachable(),
        Cause::Unknown => t.msg_bounce_do_unknown(),
    }
}
