//! Operations: structs for endpoints beyond CRUD, over real HTTP.

mod included;
mod request;
mod response_body;
pub(crate) mod server;
mod value;

use kustomer::{Customer, Id, KustomerOperation, KustomerResource};

/// The merge of two customers.
#[derive(Debug, PartialEq, KustomerResource)]
#[kustomer(resource = "customer_merge", path = "/v1/customers/merges", get)]
pub(crate) struct CustomerMerge {
    pub(crate) id: Id<CustomerMerge>,
    pub(crate) status: Option<String>,
    #[kustomer(relationship)]
    pub(crate) target: Option<Id<Customer>>,
}

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers/merges", returns = CustomerMerge)]
pub(crate) struct MergeCustomers {
    pub(crate) source: Id<Customer>,
    pub(crate) target: Id<Customer>,
}

pub(crate) const MERGE: &str = r#"{"data":{"type":"customer_merge","id":"m1","attributes":{"status":"pending"},
    "relationships":{"target":{"data":{"type":"customer","id":"t"}}}}}"#;
