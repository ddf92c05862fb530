//! The state shared by the functions that load parts of a file. Each part adds its methods in its own file.

use crate::model::Reference;
use crate::problem::Report;

/// The problems and references found so far.
pub(super) struct Loader<'r> {
    pub(super) report: &'r mut Report,
    /// Every `$ref` seen so far.
    pub(super) references: Vec<Reference>,
}
