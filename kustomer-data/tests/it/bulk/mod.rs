//! Bulk runs on virtual time.

mod failure;
mod support;
mod write;
