//! The folder that `kustomer generate` writes to: how it differs from the generated files, and how it is changed so that
//! every file is at all times either the old or the new one. The header of a file shows that it was generated.

mod change;
mod compare;
mod folder;
mod path;
mod staged;
#[cfg(test)]
mod tests;
mod write;

pub(crate) use change::{Change, GENERATED, unified};
pub(crate) use folder::OutFolder;
pub(crate) use staged::{Staged, remove_abandoned_beside};
