//! Members without a field: an object keeps them and writes them back.

use std::collections::{BTreeMap, HashMap};

use kustomer::{KustomerObject, json};
use serde_json::Value;

#[derive(Debug, Default, KustomerObject)]
struct Seat {
    row: Option<u8>,
    #[kustomer(alias("col"))]
    column: Option<String>,
    #[kustomer(read_only)]
    price: Option<u32>,
    #[kustomer(extra)]
    others: HashMap<String, Value>,
}

#[test]
fn kept_members_are_written_after_the_fields_sorted_by_name() {
    let text = r#"{"row":1,"z":1,"a":[2],"m":null,"\"":{}}"#;
    let seat: Seat = json::from_slice(text.as_bytes()).expect("a seat");
    assert_eq!((seat.others.len(), seat.price), (4, None));
    assert_eq!(json::to_string(&seat).expect("JSON"), r#"{"row":1,"\"":{},"a":[2],"m":null,"z":1}"#);
}

#[test]
fn a_kept_member_with_the_name_of_a_field_is_not_written_twice() {
    let kept = ["row", "column", "col", "price", "window"].map(|name| (name.to_owned(), Value::from(2)));
    let seat = Seat { row: Some(1), others: HashMap::from(kept), ..Seat::default() };
    assert_eq!(json::to_string(&seat).expect("JSON"), r#"{"row":1,"window":2}"#);
}

#[derive(Debug, KustomerObject)]
struct Place {
    city: Option<String>,
    #[kustomer(extra, read_only)]
    others: BTreeMap<String, Value>,
}

#[test]
fn read_only_fields_are_decoded_and_not_written() {
    let place: Place = json::from_slice(br#"{"city":"London","id":"5"}"#).expect("a place");
    assert_eq!(place.others, BTreeMap::from([("id".to_owned(), Value::from("5"))]));
    assert_eq!(json::to_string(&place).expect("JSON"), r#"{"city":"London"}"#);
}

/// A user-defined map.
#[derive(Debug, Default)]
struct Kept(BTreeMap<String, Value>);

impl Extend<(String, Value)> for Kept {
    fn extend<I: IntoIterator<Item = (String, Value)>>(&mut self, members: I) {
        self.0.extend(members);
    }
}

impl<'k> IntoIterator for &'k Kept {
    type Item = (&'k String, &'k Value);
    type IntoIter = std::collections::btree_map::Iter<'k, String, Value>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

#[derive(Debug, KustomerObject)]
struct Aisle {
    #[kustomer(extra)]
    others: Kept,
}

#[test]
fn a_user_defined_map_keeps_unknown_members() {
    let aisle: Aisle = json::from_slice(br#"{"b":1,"a":2}"#).expect("an aisle");
    assert_eq!(json::to_string(&aisle).expect("JSON"), r#"{"a":2,"b":1}"#);
}
