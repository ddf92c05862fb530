//! Breaks in sources with every kind of type.

use kustomer_schema::SchemaSet;
use kustomer_schema::diff::Diff;

use super::*;
use crate::usage::{apply, derived_types};

const BEFORE: &str = r##"{
  "properties": {
    "title": { "type": "string" },
    "data": { "$ref": "#/$defs/Booking" },
    "custom": {
      "type": "object",
      "properties": {
        "gateStr": { "type": "string", "description": "The gate." },
        "departsAt": { "type": "string", "format": "date-time" },
        "remarksTxt": { "type": ["string", "null"] },
        "cabinStr": { "$ref": "#/$defs/Cabin" },
        "delayNum": { "type": "number" }
      },
      "required": ["departsAt", "cabinStr"]
    }
  },
  "required": ["title"],
  "$defs": {
    "Cabin": { "enum": ["economy", "first"] },
    "Booking": { "type": "object", "properties": { "seats": { "type": "array", "items": { "$ref": "#/$defs/Seat" } } } },
    "Seat": { "type": "object", "properties": { "row": { "type": "integer" } }, "required": ["row"] }
  },
  "x-kustomer": { "klass": "flight" }
}"##;

const FLIGHT: &str = r#"
    #[derive(KustomerResource)]
    #[kustomer(klass = "flight")]
    struct Flight {
        title: String,
        #[kustomer(custom)]
        gate: Option<String>,
        #[kustomer(custom)]
        departs: Timestamp,
        #[kustomer(custom, rename = "remarksTxt")]
        remarks: Option<String>,
        #[kustomer(custom)]
        cabin: Cabin,
        #[kustomer(custom)]
        delay: Minutes,
        data: Option<BookedSeats>,
    }
"#;

const NESTED: &str = r"
    #[derive(KustomerEnum)]
    enum Cabin { Economy, First, #[kustomer(other)] Other(String) }
    #[derive(KustomerObject)]
    struct BookedSeats { seats: Vec<Seat> }
    #[derive(KustomerObject)]
    struct Seat { row: i64 }
    #[derive(KustomerEnum)]
    enum Unrelated { Economy, #[kustomer(other)] Other(String) }
";

fn set(text: &str) -> SchemaSet {
    SchemaSet::from_texts([("flight.json", text)]).unwrap()
}

/// The broken texts with their labels, and the sources after the edits.
fn broken(after: &str) -> (Vec<String>, Vec<String>) {
    let diff = Diff::of(&set(BEFORE), &set(after));
    let sources =
        [FLIGHT, NESTED].map(|text| Source { types: derived_types(text).unwrap(), text: text.to_owned() });
    let found = breaks(diff.changes(), &sources);
    let shown = found.iter().map(|found| {
        let text = sources[found.source].text.get(found.at.clone()).unwrap();
        format!("{} {text}: {}", found.change.rule.code, found.label)
    });
    let edited = sources.iter().enumerate().map(|(at, source)| {
        let edits = found.iter().filter(|found| found.source == at).filter_map(|found| found.edit.clone());
        apply(&source.text, edits.collect())
    });
    (shown.collect(), edited.collect())
}

fn replaced(from: &str, to: &str) -> String {
    assert!(BEFORE.contains(from), "{from}");
    BEFORE.replace(from, to)
}

#[test]
fn an_equal_schema_breaks_nothing() {
    assert_eq!(broken(BEFORE).0, Vec::<String>::new());
}

#[test]
fn a_renamed_attribute_breaks_its_field_and_is_mended() {
    let (shown, edited) = broken(&replaced("gateStr", "doorStr"));
    assert_eq!(shown, ["K013 gate: probably renamed to `doorStr`"]);
    assert!(
        edited[0].contains("#[kustomer(custom, rename = \"doorStr\")]\n        gate: Option"),
        "{}",
        edited[0]
    );
    assert_eq!(
        broken(&replaced("remarksTxt", "notesTxt")).0,
        ["K013 remarks: probably renamed to `notesTxt`"]
    );
}

#[test]
fn a_name_whose_suffix_only_the_compiler_knows_is_found() {
    let (shown, _) =
        broken(&replaced(r#""delayNum": { "type": "number" }"#, r#""x1Str": { "type": "string" }"#));
    assert_eq!(shown, ["K012 delay: no longer exists"]);
}

#[test]
fn a_value_that_may_be_null_breaks_only_fields_that_need_one() {
    let nullable =
        replaced(r#""departsAt": { "type": "string""#, r#""departsAt": { "type": ["string", "null"]"#);
    let (shown, edited) = broken(&nullable);
    assert_eq!(shown, ["K018 Timestamp: may be `null`"]);
    assert!(edited[0].contains("departs: Option<Timestamp>,"), "{}", edited[0]);
    // The field of the gate is an `Option` already.
    let nullable = replaced(r#""gateStr": { "type": "string""#, r#""gateStr": { "type": ["string", "null"]"#);
    assert_eq!(broken(&nullable).0, Vec::<String>::new());
}

#[test]
fn the_values_of_an_enum_are_those_of_the_type_of_its_fields() {
    let (shown, edited) = broken(&replaced(r#"["economy", "first"]"#, r#"["economy", "premium-economy"]"#));
    assert_eq!(
        shown,
        ["K035 Cabin: has the new value `premium-economy`", "K036 First: no longer has the value `first`"]
    );
    let expected = "#[kustomer(rename = \"premium-economy\")] PremiumEconomy, #[kustomer(other)]";
    assert!(edited[1].contains(expected), "{}", edited[1]);
}

#[test]
fn an_enum_that_has_followed_the_change_is_not_broken() {
    assert_eq!(broken(&replaced(r#"["economy", "first"]"#, r#"["economy", "first", "suite"]"#)).0.len(), 1);
    let followed = NESTED.replace("Economy, First,", "Economy, Suite,");
    let after = replaced(r#"["economy", "first"]"#, r#"["economy", "suite"]"#);
    let diff = Diff::of(&set(BEFORE), &set(&after));
    let sources =
        [FLIGHT, &followed].map(|text| Source { types: derived_types(text).unwrap(), text: text.to_owned() });
    assert_eq!(breaks(diff.changes(), &sources), []);
}

#[test]
fn a_nested_object_is_found_through_the_fields_that_lead_to_it() {
    let (shown, _) = broken(&replaced(r#""row": { "type": "integer" }"#, r#""row": { "type": "string" }"#));
    assert_eq!(shown, ["K030 i64: `integer` before, `string` now"]);
}

#[test]
fn what_new_records_must_have_breaks_the_struct() {
    let with_seat = replaced(
        r#""title": { "type": "string" },"#,
        r#""title": { "type": "string" }, "externalId": { "type": "string" },"#,
    )
    .replace(r#""required": ["title"]"#, r#""required": ["title", "externalId"]"#);
    assert_eq!(broken(&with_seat).0, ["K011 Flight: requests must have `externalId`"]);
}

#[test]
fn a_klass_that_is_gone_breaks_its_struct() {
    let (shown, _) = broken(&replaced(r#""klass": "flight""#, r#""klass": "journey""#));
    assert_eq!(shown, ["K003 Flight: probably renamed to `kobject.journey`"]);
}
