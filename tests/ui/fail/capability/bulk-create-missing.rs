//! The API does not create Klasses in bulk.

use kustomer::data::BulkExt as _;
use kustomer::{Client, NewKlass};

fn demo(client: &Client) {
    let _ = client.bulk_create([NewKlass::new("flight")]);
}

fn main() {}
