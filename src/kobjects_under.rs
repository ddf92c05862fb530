//! What hangs under customers and companies: the custom objects on their timelines.

use crate::resource::{CreateChild, KObject, ListChildren, ParentOf};
use crate::{Company, Customer};

/// `/v1/customers/{id}/klasses/{klass}`. Errors speak of the parent and its children, not of Klasses.
#[diagnostic::do_not_recommend]
impl<K: KObject> ParentOf<K> for Customer {
    fn child_path() -> String {
        format!("klasses/{}", K::KLASS)
    }
}

#[diagnostic::do_not_recommend]
impl<K: KObject> ListChildren<K> for Customer {}

#[diagnostic::do_not_recommend]
impl<K: KObject> CreateChild<K> for Customer {}

/// `/v1/companies/{id}/klasses/{klass}`, which only lists.
#[diagnostic::do_not_recommend]
impl<K: KObject> ParentOf<K> for Company {
    fn child_path() -> String {
        format!("klasses/{}", K::KLASS)
    }
}

#[diagnostic::do_not_recommend]
impl<K: KObject> ListChildren<K> for Company {}
