//! The cost of an expansion grows with the number of fields and no faster. Counted in memory asked for, which is the
//! same on every machine; alone in its binary, since the count is of the whole process.

use std::alloc::System;
use std::fmt::Write;

use proc_macro2::TokenStream;
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// A struct that has as many fields, of all roles.
fn wide(fields: usize) -> TokenStream {
    let mut text = String::from("#[kustomer(klass = \"flight\")] pub struct Flight { pub id: Id<Flight>,");
    for field in 0..fields {
        let (words, ty) = match field % 5 {
            0 => ("custom", "String"),
            1 => ("custom", "Option<f64>"),
            2 => ("attribute", "Vec<String>"),
            3 => ("relationship, rename = \"r{}\", attribute", "Option<Id<Flight>>"),
            _ => ("custom, display_name = \"Departs\"", "Timestamp"),
        };
        let words = words.replace("{}", &field.to_string());
        write!(text, "#[kustomer({words})] pub field_{field}: {ty},").expect("text takes text");
    }
    text.push('}');
    text.parse().expect("tokens")
}

/// Tokens that come out, and bytes asked for on the way.
fn cost(fields: usize) -> (usize, usize) {
    let item = wide(fields);
    let region = Region::new(ALLOCATOR);
    let output = kustomer_codegen::derive_resource(item);
    let change = region.change();
    assert!(!output.to_string().contains("compile_error"), "the struct is right");
    (tokens(output), change.bytes_allocated)
}

fn tokens(stream: TokenStream) -> usize {
    let count = |token| match token {
        proc_macro2::TokenTree::Group(group) => 1 + tokens(group.stream()),
        _ => 1,
    };
    stream.into_iter().map(count).sum()
}

#[test]
fn a_thousand_fields_cost_twice_as_much_as_five_hundred() {
    let (half, whole) = (cost(500), cost(1000));
    assert!(whole.0 <= 2 * half.0, "{} tokens for 1000 fields, {} for 500", whole.0, half.0);
    // Lists that double as they grow ask for a little more than their share.
    assert!(whole.1 <= half.1 * 22 / 10, "{} bytes for 1000 fields, {} for 500", whole.1, half.1);
}
