//! Records with an ID, which calls accept in place of the ID. Imports nothing of resources, so that the forms of values
//! can use it.

use crate::Id;

/// A resource whose struct has an ID.
pub trait Identified {
    /// The type itself, known only for a type that implements this trait.
    #[doc(hidden)]
    type Record;

    /// Returns the ID of this record.
    fn id(&self) -> &Id<Self>
    where
        Self: Sized;
}
