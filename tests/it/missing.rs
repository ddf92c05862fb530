//! Missing members that a field requires: each error names the full path of the member.

use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource, envelope, json};

#[derive(Debug, KustomerResource)]
#[kustomer(resource = "seat", path = "/v1/seats")]
#[expect(dead_code, reason = "only ever read in vain")]
struct Seat {
    id: Id<Seat>,
    title: String,
    place: Place,
    #[kustomer(custom)]
    row: String,
    #[kustomer(custom)]
    cabin: Cabin,
    #[kustomer(relationship)]
    flight: Id<Seat>,
}

#[derive(Debug, KustomerObject)]
struct Place {
    window: bool,
    legroom: Box<f64>,
}

#[derive(Debug, KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}

#[test]
fn a_missing_member_is_named_with_its_full_path() {
    const SEAT: &str = r#"{"data":{"id":"5","attributes":{"title":"1A","place":{"window":true,"legroom":9},"custom":
        {"rowStr":"1","cabinStr":"economy"}},"relationships":{"flight":{"data":{"id":"6"}}}}}"#;
    for (member, expected) in [
        (r#""id":"5","#, "missing member `id` at `data`"),
        (r#""title":"1A","#, "missing member `attributes.title` at `data`"),
        (r#""rowStr":"1","#, "missing member `attributes.custom.rowStr` at `data`"),
        (r#","cabinStr":"economy""#, "missing member `cabinStr` at `data`"),
        (r#"{"data":{"id":"6"}}"#, "missing member `relationships.flight` at `data`"),
        (r#""window":true,"#, "missing member `window` at `data.attributes.place`"),
        (r#","legroom":9"#, "missing member `legroom` at `data.attributes.place`"),
    ] {
        let without = SEAT.replacen(member, if member.starts_with('{') { "null" } else { "" }, 1);
        assert_ne!(without, SEAT, "{member}");
        let error: json::DecodeError =
            envelope::document_from_slice::<Seat>(without.as_bytes()).expect_err(member);
        assert!(error.to_string().starts_with(expected), "{error}");
    }
    envelope::document_from_slice::<Seat>(SEAT.as_bytes()).expect("a seat");
}

#[test]
fn the_error_of_a_cleared_custom_attribute_says_what_to_do() {
    let help =
        ": a custom attribute can be omitted or cleared on any record, so its field should be an `Option`";
    for (custom, expected) in [
        (r#"{"cabinStr":"economy"}"#, "missing member `attributes.custom.rowStr` at `data` (byte 8)"),
        (
            r#"{"rowStr":null,"cabinStr":"economy"}"#,
            "expected a string, found null at `data.attributes.custom.rowStr` (byte 100)",
        ),
    ] {
        let text = format!(
            r#"{{"data":{{"id":"5","attributes":{{"title":"1A","place":{{"window":true,"legroom":9}},"custom":{custom}}},"relationships":{{"flight":{{"data":{{"id":"6"}}}}}}}}}}"#
        );
        let error = envelope::document_from_slice::<Seat>(text.as_bytes()).expect_err("a cleared attribute");
        assert_eq!(error.to_string(), format!("{expected}{help}"));
    }
    let other = envelope::document_from_slice::<Seat>(br#"{"data":{"id":"5","attributes":{"title":null}}}"#);
    assert!(!other.expect_err("no title").to_string().contains("custom"));
}
