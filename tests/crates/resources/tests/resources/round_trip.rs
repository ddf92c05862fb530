//! Records of every resource, generated from its schema, round-trip without loss.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use kustomer_schema::{Schema, api};
use serde_json::{Value, json};

use crate::lost::lost;
use crate::sample::samples;
use crate::table::{ROWS, Row};

fn schema(row: &Row) -> &'static Schema {
    let file = format!("{}.json", row.file);
    let found = api().schemas().iter().find(|schema| schema.file == file);
    found.unwrap_or_else(|| panic!("`{file}` is not in `schemas/`"))
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error} in {text}"))
}

/// Returns what is wrong with each sample of a resource.
fn problems(row: &Row) -> Vec<String> {
    let samples = samples(schema(row));
    let mut problems = Vec::new();
    for sample in &samples {
        match (row.document)(&json!({ "data": sample }).to_string()) {
            Ok(written) => problems.extend(lost(sample, &parsed(&written)["data"])),
            Err(error) => problems.push(error),
        }
    }
    match (row.list)(&json!({ "data": samples }).to_string()) {
        Ok(written) => {
            let written = parsed(&written);
            let none = Vec::new();
            let kept = written["data"].as_array().unwrap_or(&none);
            if kept.len() != samples.len() {
                problems.push(format!("{} of {} stayed in the list", kept.len(), samples.len()));
            }
            problems.extend(samples.iter().zip(kept).flat_map(|(sample, kept)| lost(sample, kept)));
        }
        Err(error) => problems.push(error),
    }
    problems.sort();
    problems.dedup();
    problems.into_iter().map(|problem| format!("{}: {problem}", row.file)).collect()
}

#[test]
fn every_schema_is_in_the_table() {
    let files: Vec<&str> = api().schemas().iter().map(|schema| schema.file.as_str()).collect();
    let rows: Vec<String> = ROWS.iter().map(|row| format!("{}.json", row.file)).collect();
    assert_eq!(rows, files);
    for row in ROWS {
        assert_eq!(row.type_name, schema(row).kind.type_name(), "{}", row.file);
    }
}

#[test]
fn every_record_round_trips_without_loss() {
    let problems: Vec<String> = ROWS.iter().flat_map(problems).collect();
    assert!(problems.is_empty(), "{}:\n{}", problems.len(), problems.join("\n"));
}

#[test]
fn every_documented_attribute_is_in_its_type() {
    let mut kept = BTreeSet::new();
    for row in ROWS {
        for sample in samples(schema(row)) {
            let written = (row.document)(&json!({ "data": sample }).to_string()).unwrap_or_default();
            let record = if written.is_empty() { Value::Null } else { parsed(&written)["data"].clone() };
            kept.extend(record["id"].is_string().then(|| format!("{} id", row.type_name)));
            let attributes = record["attributes"].as_object().into_iter().flatten();
            let present = attributes.filter(|(_, value)| !value.is_null());
            kept.extend(present.map(|(name, _)| format!("{} {name}", row.type_name)));
        }
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../inventory/attributes.txt");
    let listed = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert!(listed.lines().count() > 1000, "the list is cut off");
    let missing: Vec<&str> = listed.lines().filter(|line| !kept.contains(*line)).collect();
    assert!(missing.is_empty(), "in no type: {missing:#?}");
}
