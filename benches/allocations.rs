//! Counts the allocations of decoding a list page and encoding an update, compared to serde's derive, and checks the
//! bound of decoding: at most one allocation for each non-empty string and list, and none for IDs, date-times and
//! unknown members.
//!
//! `cargo bench --bench allocations`. Separate from `decode`, whose times must not include the counting.

mod list_page;
mod models;

use std::alloc::System;

use kustomer::json::Reader;
use kustomer::resource::ResourceUpdate;
use kustomer_core::{Page, envelope};
use list_page::{CUSTOMERS, ListPage, Order};
use models::derived::{Customer, CustomerUpdate};
use models::handwritten::Document;
use models::handwritten_update;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// The list of customers, which starts with one and then reserves room for all, and the four links of the page.
const ALLOCATIONS_OF_THE_PAGE: usize = 6;

fn main() {
    let ListPage { text, strings_and_lists } = ListPage::new(Order::Declared);
    // The first page also makes the tables of member names, once in a program.
    drop(our_page(&text));
    let ours = count(|| our_page(&text));
    print("decode: kustomer", ours);
    let other_order = ListPage::new(Order::Other).text;
    print("decode: kustomer, another order", count(|| our_page(&other_order)));
    print(
        "decode: serde derive, String dates",
        count(|| serde_json::from_slice::<Document<String>>(&text).expect("the page fits the struct")),
    );
    print(
        "decode: serde derive, jiff dates",
        count(|| {
            serde_json::from_slice::<Document<jiff::Timestamp>>(&text).expect("the page fits the struct")
        }),
    );
    print(
        "decode: serde_json::Value",
        count(|| serde_json::from_slice::<serde_json::Value>(&text).expect("the page is JSON")),
    );
    let bound = strings_and_lists + ALLOCATIONS_OF_THE_PAGE;
    println!("check: {ours} allocations, bound {bound}");
    assert!(ours <= bound, "decoding allocates more than once for each non-empty string and list");

    let ours = count(|| {
        let update = CustomerUpdate::new().name("Jane Doe").vip(true).lifetime_value(1204.5);
        update.into_fields().into_json().expect("every field has a JSON form")
    });
    println!("update: kustomer {ours} allocations");
    let theirs = count(|| {
        let update = handwritten_update::CustomerUpdate {
            name: Some(Some("Jane Doe")),
            lifetime_value: Some(Some(1204.5)),
            vip: Some(Some(true)),
            ..Default::default()
        };
        serde_json::to_vec(&update).expect("every field has a JSON form")
    });
    println!("update: serde derive {theirs} allocations");
}

fn our_page(text: &[u8]) -> Page<Customer> {
    let mut reader = Reader::new(text).expect("the page is UTF-8");
    envelope::list(&mut reader).expect("the page fits the struct")
}

/// Counts allocations and reallocations while a value is created.
fn count<T>(make: impl FnOnce() -> T) -> usize {
    let region = Region::new(ALLOCATOR);
    let value = make();
    let stats = region.change();
    drop(value);
    stats.allocations + stats.reallocations
}

fn print(name: &str, allocations: usize) {
    #[expect(clippy::cast_precision_loss, reason = "allocations are counted in thousands")]
    let each = allocations as f64 / CUSTOMERS as f64;
    println!("{name:<40} {allocations:>8} allocations, {each:>6.1} per customer");
}
