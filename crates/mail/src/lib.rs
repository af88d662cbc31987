//! Mail out and mail in, and nothing else.
//!
//! * [`outgoing`] composes one message for one recipient.
//! * [`transport`] hands a composed message to an SMTP server, or writes it to a folder.
//! * [`lmtp`] receives messages from a mail server on the same machine.
//! * [`incoming`] reads any bytes that arrived as a message; it never fails.
//! * [`classify`] tells an answer from an automatic reply, a notice and a bounce, and says why.
//! * [`html`] turns an HTML mail into plain text; [`quote`] finds what the sender wrote anew.
//! * [`tnef`] unpacks `winmail.dat`; [`calendar`] reads what someone is invited to.
//! * [`address`] is the one place that decides what an e-mail address is.
//!
//! The crate holds no texts in any human language that the product sends, no rule of the product and no database.
//! Reasons are short machine keys (`delivery-status-report`, `recipient-refused`); the user interface has their texts.

pub mod address;
pub mod calendar;
mod charset;
pub mod classify;
pub mod html;
pub mod incoming;
pub mod lmtp;
pub mod outgoing;
pub mod quote;
mod report;
mod rules;
#[cfg(feature = "sink")]
pub mod sink;
mod smtp;
pub mod tnef;
pub mod transport;

pub use classify::{Bounce, Class, DeliveryNotice, FailedRecipient};
pub use incoming::{Incoming, read, read_with_envelope};
pub use outgoing::{ComposeError, Outgoing, compose};
pub use transport::{SendError, Sending, SmtpSettings, Transport};
