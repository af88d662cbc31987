//! Words for enums.
