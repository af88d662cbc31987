//! What changes from one model to another.
