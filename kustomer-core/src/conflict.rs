//! What an error of a guarded update knows of the record that has changed.

use crate::Error;
use crate::envelope::document_from_slice;
use crate::json::Decode;

impl Error {
    /// Returns the record as it was right after a conflict of a [guarded](crate::Guard) update. `None` for any other error,
    /// and when the record could not be read or does not match `T`.
    ///
    /// The client reads it once, after the conflict and within the deadline of the call.
    pub fn current<T: Decode>(&self) -> Option<T> {
        document_from_slice(self.current_document()?).ok()
    }
}
