//! Records and other values without a response of the service. They are decoded like one: required members are filled in
//! one by one, as the decoder asks for them. So the derives emit nothing for tests.

use serde_json::{Map, Value};

use crate::json::{self, Decode, DecodeError};

/// What a required member is filled with: the first of these that its type accepts.
const CANDIDATES: &[&str] = &[
    r#""""#,
    "0",
    "false",
    "[]",
    r#""000000000000000000000000""#,
    r#""1970-01-01T00:00:00Z""#,
    r#""https://example.com/""#,
    r#""00000000-0000-0000-0000-000000000000""#,
    "{}",
];

/// A type that requires a value of itself never ends.
const DEEPEST: usize = 20;

/// Creates a record for a test, and sets the fields that the test is about.
///
/// The other fields are those of [`blank`].
///
/// ```
/// use kustomer::testing::fixture;
/// use kustomer::{Customer, Id};
///
/// let jane = fixture(|jane: &mut Customer| {
///     jane.id = Id::new("59df762a921c59001021f409");
///     jane.name = Some("Jane Doe".into());
/// });
/// assert!(jane.emails.is_empty());
/// ```
///
/// # Panics
/// As [`blank`].
#[track_caller]
pub fn fixture<T: Decode>(set: impl FnOnce(&mut T)) -> T {
    let mut value = blank();
    set(&mut value);
    value
}

/// Creates a record or another value for a test, with as little in it as its type allows.
///
/// What is optional is empty. Required text is empty, required numbers are 0, required times the Unix epoch, and required
/// IDs, the record's own included, 24 zeros.
///
/// ```
/// use kustomer::testing::blank;
/// use kustomer::{Id, KustomerResource, Timestamp};
///
/// #[derive(KustomerResource)]
/// #[kustomer(klass = "flight")]
/// struct Flight {
///     id: Id<Flight>,
///     title: String,
///     #[kustomer(custom)]
///     departs: Timestamp,
///     #[kustomer(custom)]
///     delay_minutes: Option<f64>,
/// }
///
/// let late = Flight { title: "BA117 to JFK".into(), delay_minutes: Some(45.0), ..blank() };
/// assert_eq!(late.departs, Timestamp::UNIX_EPOCH);
/// ```
///
/// # Panics
/// When a required value has a type of your own that accepts none of these. Decode such a record with
/// [`document_from_slice`](crate::envelope::document_from_slice).
#[track_caller]
pub fn blank<T: Decode>() -> T {
    match fill() {
        Ok(value) => value,
        Err(error) => panic!("no blank `{}`: {error}", std::any::type_name::<T>()),
    }
}

/// The member that was filled in last, and with which candidate.
struct Filled {
    path: Vec<String>,
    candidate: usize,
}

fn fill<T: Decode>() -> Result<T, DecodeError> {
    let mut document = Value::Object(Map::new());
    let mut last: Option<Filled> = None;
    loop {
        let text = document.to_string();
        let error = match json::from_slice(text.as_bytes()) {
            Ok(value) => return Ok(value),
            Err(error) => error,
        };
        let next = match (last, error.missing_path()) {
            // Filled in, and missing all the same: a decoder that reports another path than it reads.
            (Some(filled), Some(path)) if filled.path == path => return Err(error),
            (_, Some(path)) if path.len() <= DEEPEST => Filled { path, candidate: 0 },
            (Some(filled), None) => Filled { candidate: filled.candidate + 1, ..filled },
            _ => return Err(error),
        };
        let Some(value) = CANDIDATES.get(next.candidate).and_then(|text| serde_json::from_str(text).ok())
        else {
            return Err(error);
        };
        put(&mut document, &next.path, value);
        last = Some(next);
    }
}

/// Sets the member at a path, and makes the objects that lead to it.
fn put(document: &mut Value, path: &[String], value: Value) {
    let mut at = document;
    for name in path {
        if !at.is_object() {
            *at = Value::Object(Map::new());
        }
        let Value::Object(members) = at else { return };
        at = members.entry(name.clone()).or_insert(Value::Null);
    }
    *at = value;
}
