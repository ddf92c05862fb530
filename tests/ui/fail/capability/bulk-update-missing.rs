//! The API does not update Klasses in bulk.

use kustomer::data::BulkExt as _;
use kustomer::{Client, Id, Klass, KlassUpdate};

fn demo(client: &Client, id: Id<Klass>) {
    let _ = client.bulk_update([(id, KlassUpdate::new())]);
}

fn main() {}
