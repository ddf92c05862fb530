//! The state that the readers of all parts of a file share. Each part adds its methods in its own file.

use crate::model::Reference;
use crate::problem::Report;

/// What all readers of parts need.
pub(super) struct Loader<'r> {
    pub(super) report: &'r mut Report,
    /// Every `$ref` so far.
    pub(super) references: Vec<Reference>,
}
