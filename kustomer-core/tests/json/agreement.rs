//! Assertions that this reader and serde's agree on a text.

use kustomer_core::__private::{END, Keys, UNKNOWN};
use kustomer_core::json::{self, Decode, DecodeError, Extra, Reader};
use serde_core::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde_json::{Map, Value};

/// Asserts that both reject `text`, or both read the same value.
pub(crate) fn assert_agreement(text: &[u8]) {
    let ours = json::from_slice::<Value>(text);
    let theirs = serde_json::from_slice::<Value>(text);
    match (&ours, &theirs) {
        (Ok(ours), Ok(theirs)) => {
            assert_eq!(ours, theirs);
            // Equality of numbers ignores the sign of zero.
            assert_eq!(ours.to_string(), theirs.to_string());
        }
        (Err(error), Err(_)) => assert_place_is_within(error, text),
        _ => panic!("{:?}: we say {ours:?}, serde_json says {theirs:?}", String::from_utf8_lossy(text)),
    }
}

fn assert_place_is_within(error: &DecodeError, text: &[u8]) {
    assert!(error.offset() <= text.len(), "{error}");
    assert!(!error.to_string().contains(char::is_control), "{error:?}");
}

/// Asserts that skipping a value fails where decoding it fails. Only decoding checks the range of numbers.
pub(crate) fn assert_skipping_agrees(text: &[u8]) {
    let skipped = Reader::new(text).and_then(|mut reader| {
        let raw = reader.raw()?;
        reader.end().map(|()| raw)
    });
    match (json::from_slice::<Value>(text), skipped) {
        (Ok(_), Ok(raw)) => assert_eq!(raw.as_bytes(), text.trim_ascii()),
        (Err(decoding), Err(skipping)) if decoding.is_syntax() => {
            assert!(skipping.is_syntax(), "{skipping}");
            assert_eq!(decoding.offset(), skipping.offset());
        }
        (Err(decoding), _) if !decoding.is_syntax() => {
            assert!(decoding.to_string().starts_with("number out of range for a double"), "{decoding}");
        }
        (decoded, skipped) => panic!("decoding says {decoded:?}, skipping says {skipped:?}"),
    }
}

/// An object decoded like derived code does it: known names by index, the others kept.
#[derive(Default)]
pub(crate) struct Known {
    members: Map<String, Value>,
}

pub(crate) const NAMES: [&str; 4] = ["a", "ab", "name", "émoji"];

impl Decode for Known {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        static KEYS: Keys = Keys::new(&NAMES);
        let mut known = Self::default();
        let mut members = reader.object(&KEYS)?;
        loop {
            match reader.member(&mut members)? {
                END => return Ok(known),
                UNKNOWN => known.members.keep(reader)?,
                index => {
                    let value = reader.value()?;
                    known.members.insert(NAMES[index].to_owned(), value);
                }
            }
        }
    }
}

/// Asserts that reading known names finds the same members as reading an arbitrary object.
pub(crate) fn assert_known_names_agree(text: &[u8]) {
    let known = json::from_slice::<Known>(text).map(|known| Value::Object(known.members));
    match (json::from_slice::<Value>(text), known) {
        (Ok(any @ Value::Object(_)), Ok(known)) => assert_eq!(any, known),
        (Err(any), Err(known)) if any.is_syntax() && known.is_syntax() => {
            assert_eq!(any.offset(), known.offset());
        }
        (Ok(any @ Value::Object(_)), Err(known)) => panic!("{any} is refused: {known}"),
        (_, Err(known)) => assert_place_is_within(&known, text),
        (any, Ok(known)) => panic!("{any:?} is read as an object: {known}"),
    }
}

/// What serde reads as a `T`, we read as the same `T`. We may read more: `1e3` as an integer, null as a list.
pub(crate) fn assert_typed_agreement<T>(text: &[u8])
where
    T: Decode + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    match (json::from_slice::<T>(text), serde_json::from_slice::<T>(text)) {
        (Ok(ours), Ok(theirs)) => assert_eq!(ours, theirs),
        (Err(error), Ok(theirs)) => panic!("serde_json reads {theirs:?}, we say {error}"),
        (Err(error), Err(_)) => assert_place_is_within(&error, text),
        (Ok(_), Err(_)) => {}
    }
}

/// The members of an object in order, including duplicates.
struct Pairs(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Collect;
        impl<'de> Visitor<'de> for Collect {
            type Value = Pairs;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Pairs(pairs))
            }
        }
        deserializer.deserialize_map(Collect)
    }
}

/// Asserts that a tag is the text of the first member with its name, and that looking it up does not affect what is
/// read afterwards.
pub(crate) fn assert_tags_agree(text: &str) {
    let mut reader = Reader::from_text(text);
    let tag = reader.tag("name");
    let read = reader.value::<Value>();
    match (tag, serde_json::from_str::<Pairs>(text)) {
        (Ok(tag), Ok(Pairs(pairs))) => {
            let first = pairs.iter().find(|(name, _)| name == "name");
            assert_eq!(tag.as_deref(), first.and_then(|(_, value)| value.as_str()), "{text}");
            assert_eq!(read.expect("serde reads it"), pairs.into_iter().collect::<Value>());
        }
        (Ok(_), Err(_)) => {}
        (Err(error), Err(_)) => assert_place_is_within(&error, text.as_bytes()),
        (Err(error), Ok(_)) => panic!("serde_json reads {text}, we say {error}"),
    }
}
