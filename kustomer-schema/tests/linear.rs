//! The cost of loading is linear in the size of the file. It is measured in allocated bytes, which are the same on every
//! machine. This test has its own binary because the count covers the whole process.

use std::alloc::System;
use std::fmt::Write;

use kustomer_schema::{Schema, SchemaSet};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// A file with many required properties that refer to a chain of definitions.
fn wide(parts: usize, keyword: &str) -> String {
    let (mut properties, mut definitions, mut required) = (String::new(), String::new(), String::new());
    for part in 0..parts {
        let comma = if part == 0 { "" } else { "," };
        let next = if part + 1 == parts { 0 } else { part + 1 };
        let (reference, last) =
            (format!("{{\"$ref\":\"#/$defs/d{next}\"}}"), "{\"type\":\"string\"}".to_owned());
        let definition = if next == 0 { &last } else { &reference };
        write!(properties, "{comma}\n\"p{part}\":{{\"{keyword}\":\"#/$defs/d{part}\"}}")
            .expect("writing to a string");
        write!(definitions, "{comma}\n\"d{part}\":{definition}").expect("writing to a string");
        write!(required, "{comma}\"p{part}\"").expect("writing to a string");
    }
    format!(
        "{{\"properties\":{{{properties}}},\"required\":[{required}],\"$defs\":{{{definitions}}},\
         \"x-kustomer\":{{\"klass\":\"flight\"}}}}"
    )
}

fn cost<T>(text: &str, load: impl FnOnce(&str) -> T) -> usize {
    let region = Region::new(ALLOCATOR);
    drop(load(text));
    region.change().bytes_allocated
}

/// A file with many operations.
fn busy(operations: usize) -> String {
    let mut all = String::new();
    for at in 0..operations {
        let comma = if at == 0 { "" } else { "," };
        write!(all, "{comma}\n\"move{at}\":{{\"method\":\"POST\",\"path\":\"/v1/cards/{{id}}/{at}\"}}")
            .expect("writing to a string");
    }
    format!("{{\"x-kustomer\":{{\"type\":\"card\",\"path\":\"/v1/cards\",\"operations\":{{{all}}}}}}}")
}

/// Files with their paths, several per folder.
fn many(files: usize) -> Vec<(String, String)> {
    let file = |at: usize| {
        let name = format!("card{at}");
        let operation = format!("\"get{at}\":{{\"method\":\"GET\",\"path\":\"/v1/{name}/{{id}}\"}}");
        let words = format!("\"type\":\"{name}\",\"path\":\"/v1/{name}\",\"operations\":{{{operation}}}");
        (format!("folder{}/{name}.json", at % 9), format!("{{\"x-kustomer\":{{{words}}}}}"))
    };
    (0..files).map(file).collect()
}

#[test]
fn loading_takes_linear_memory() {
    let right = |text: &str| Schema::from_text("f", text).unwrap_or_else(|problems| panic!("{problems}"));
    let (half, whole) = (cost(&wide(500, "$ref"), right), cost(&wide(1000, "$ref"), right));
    // The tolerance is for vectors that double as they grow.
    assert!(whole <= half * 22 / 10, "{whole} bytes for 1000 parts, {half} for 500");

    let wrong =
        |text: &str| Schema::from_text("f", text).map(|schema| schema.file).expect_err("unknown keywords");
    let (half, whole) = (cost(&wide(1000, "$rf"), wrong), cost(&wide(2000, "$rf"), wrong));
    assert!(whole <= half * 22 / 10, "{whole} bytes for 2000 problems, {half} for 1000");

    let (half, whole) = (cost(&busy(500), right), cost(&busy(1000), right));
    assert!(whole <= half * 22 / 10, "{whole} bytes for 1000 operations, {half} for 500");

    let set = |files: &[(String, String)]| {
        let region = Region::new(ALLOCATOR);
        let files = files.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        drop(SchemaSet::from_texts(files).unwrap_or_else(|problems| panic!("{problems}")));
        region.change().bytes_allocated
    };
    let (half, whole) = (set(&many(500)), set(&many(1000)));
    assert!(whole <= half * 22 / 10, "{whole} bytes for 1000 files, {half} for 500");
}
