//! What a file from outside is and what it says: its kind, told by content, its text, and what makes it dangerous.
//!
//! * [`kind`] tells what a file is by its first bytes and its insides; the name comes second.
//! * [`danger`] tells what makes a file dangerous to open, by rules in `rules/dangerous.txt`.
//! * [`text`] reads the text of PDF, Word, `OpenDocument`, RTF and plain files.
//!
//! Everything here is handed bytes that a stranger sent. The readers bear any bytes, but those of large formats rest on other
//! people's code: run them in a process of their own (`radslag extract-text`), never in the server. Nothing here opens a
//! file or a connection. No noun of the product is known here.

mod archive;
pub mod danger;
pub mod kind;
pub mod text;

pub use danger::{Danger, Reason};
pub use kind::Kind;
pub use text::{Text, Unread};
