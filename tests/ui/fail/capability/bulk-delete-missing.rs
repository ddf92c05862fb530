//! The API creates and updates companies in bulk, but does not delete them.

use kustomer::data::BulkExt as _;
use kustomer::{Client, Company, Id};

fn demo(client: &Client, id: Id<Company>) {
    let _ = client.bulk_delete([id]);
}

fn main() {}
