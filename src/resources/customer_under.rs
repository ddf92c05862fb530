//! What hangs under a customer: the custom objects on the timeline.

use crate::Customer;
use crate::resource::{KObject, ParentOf};

/// `/v1/customers/{id}/klasses/{klass}`.
impl<K: KObject> ParentOf<K> for Customer {
    fn child_path() -> String {
        format!("klasses/{}", K::KLASS)
    }
}
