//! What the service computes for single resources, on writing and on showing a record.

mod conversation;
pub(crate) mod customer;
pub(crate) mod klass;
pub(crate) mod kobject;
