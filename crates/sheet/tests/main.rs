//! Tables of every kind, right ones and damaged ones.

#![expect(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]
#![expect(clippy::format_collect, reason = "the files are small and put together where they are read")]

mod damage;
mod headings;
mod kinds;
mod real;
mod roundtrip;
mod support;
mod text;
mod workbooks;
