//! Relationships of every supported type, under the field's name or a given one.

use kustomer::{Id, KustomerResource, envelope};

type Owner = Id<Seat>;
type Flight = Option<Id<Seat>>;
type Neighbours = Vec<Id<Seat>>;
type Behind = Option<Vec<Id<Seat>>>;

#[derive(Debug, PartialEq, KustomerResource)]
#[kustomer(resource = "seat", path = "/v1/seats")]
struct Seat {
    id: Id<Seat>,
    #[kustomer(relationship)]
    before: Option<Vec<Id<Seat>>>,
    #[kustomer(relationship)]
    owner: Owner,
    #[kustomer(relationship)]
    flight: Flight,
    #[kustomer(relationship)]
    neighbours: Neighbours,
    #[kustomer(relationship)]
    behind: Behind,
}

fn seat(relationships: &str) -> Result<Seat, String> {
    let text = format!(r#"{{"data":{{"id":"1","relationships":{{{relationships}}}}}}}"#);
    envelope::document_from_slice(text.as_bytes()).map_err(|error| error.to_string())
}

#[test]
fn the_field_type_decides_what_a_relationship_accepts() {
    let some = seat(
        r#""behind":{"data":[]},"neighbours":{"data":[{"id":"2"},{"id":"3"}]},"flight":{"data":{"id":"4"}},
        "owner":{"data":{"type":"seat","id":"5"}},"before":{"data":{"id":"6"}}"#,
    );
    let expected = Seat {
        id: Id::new("1"),
        before: Some(vec![Id::new("6")]),
        owner: Id::new("5"),
        flight: Some(Id::new("4")),
        neighbours: vec![Id::new("2"), Id::new("3")],
        behind: Some(Vec::new()),
    };
    assert_eq!(some, Ok(expected));

    let links = r#"{"links":{"self":"/v1/seats/1/x"}}"#;
    let none = seat(&format!(
        r#""behind":{links},"neighbours":{links},"flight":{links},"owner":{{"data":{{"id":"5"}}}},"before":{links}"#
    ));
    let expected = Seat {
        id: Id::new("1"),
        before: None,
        owner: Id::new("5"),
        flight: None,
        neighbours: Vec::new(),
        behind: None,
    };
    assert_eq!(none, Ok(expected));
    assert_eq!(none, seat(r#""owner":{"data":{"id":"5"}}"#));

    let error = seat(&format!(r#""owner":{links}"#)).expect_err("the owner is missing");
    assert!(error.starts_with("missing member `relationships.owner` at `data`"), "{error}");
}
