//! The user's own Rust sources: the places in them that changes of the schemas break, and the edits that mend some.

mod files;
mod place;
mod report;
mod write;

pub(crate) use files::Sources;
pub(crate) use place::Place;
