//! The record of these tests.

use kustomer::{Id, KustomerResource};

#[derive(Debug, KustomerResource)]
#[kustomer(klass = "flight")]
pub(crate) struct Flight {
    pub id: Id<Flight>,
    pub title: String,
    pub external_id: Option<String>,
}
