//! Attributes that the service computes for single resources, when a record is written and when it is shown.

mod conversation;
pub(crate) mod customer;
pub(crate) mod klass;
pub(crate) mod kobject;
