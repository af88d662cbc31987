//! The radslag program.
fn main() {}
