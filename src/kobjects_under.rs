//! Customers and companies as parents of custom objects: the KObjects on their timelines.

use crate::resource::{CreateChild, KObject, ListChildren, ParentOf};
use crate::{Company, Customer};

/// `/v1/customers/{id}/klasses/{klass}`. `do_not_recommend` makes rustc's errors name the parent and child, not `KObject`.
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

/// `/v1/companies/{id}/klasses/{klass}`, which supports listing only.
#[diagnostic::do_not_recommend]
impl<K: KObject> ParentOf<K> for Company {
    fn child_path() -> String {
        format!("klasses/{}", K::KLASS)
    }
}

#[diagnostic::do_not_recommend]
impl<K: KObject> ListChildren<K> for Company {}
