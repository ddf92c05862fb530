//! The kinds of JSON values that Rust types represent. Through these traits, rustc checks types that a derive cannot
//! see, when a struct is checked against a schema file (`#[kustomer(schema = "..")]`) and in the variants of a union.
//! Nothing here runs at run time.

use std::collections::{BTreeMap, HashMap};

/// A string: text, a date-time, an ID.
#[derive(Debug)]
pub enum JsonString {}

/// A number, integer or not.
#[derive(Debug)]
pub enum JsonNumber {}

/// `true` or `false`.
#[derive(Debug)]
pub enum JsonBoolean {}

/// An array.
#[derive(Debug)]
pub enum JsonArray {}

/// An object.
#[derive(Debug)]
pub enum JsonObject {}

/// A Rust type that decodes from and encodes as a JSON value of the kind `W`.
///
/// `KustomerEnum`, `KustomerObject` and `KustomerUnion` implement this trait. Implement it for your own newtypes, so
/// that their fields can be checked against a schema and they can be used in variants of a union:
///
/// ```
/// use kustomer::wire::{EncodesAs, JsonNumber};
///
/// struct Minutes(f64);
///
/// impl EncodesAs<JsonNumber> for Minutes {}
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a `{W}`",
    label = "the schema has another kind of value here",
    note = "if your type holds such values, write `impl kustomer::wire::EncodesAs<{W}> for ..`"
)]
pub trait EncodesAs<W> {
    /// The [`fingerprint`] of the values of an enum; 0 if any text is allowed.
    const FINGERPRINT: u64 = 0;
}

/// A Rust type with a value for `null` and for omitted members.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no value for null, which the schema allows here",
    label = "can be null or omitted",
    note = "write `Option<{Self}>`, or add `#[kustomer(default)]`"
)]
pub trait Nullable {
    // Derived code reads this constant, so that rustc reports a type without the trait.
    #[doc(hidden)]
    const HAS_NULL: () = ();
}

impl<T> Nullable for Option<T> {}
impl<T> Nullable for Vec<T> {}
impl<T> Nullable for Box<[T]> {}
impl<K, V> Nullable for BTreeMap<K, V> {}
impl<K, V, S> Nullable for HashMap<K, V, S> {}
impl Nullable for serde_json::Map<String, serde_json::Value> {}
impl Nullable for serde_json::Value {}
impl<T: Nullable> Nullable for Box<T> {}

macro_rules! holds {
    ($($kind:ident: $($ty:ty)*;)*) => {$($(
        impl EncodesAs<$kind> for $ty {}
    )*)*};
}

holds! {
    JsonString: String Box<str>;
    JsonNumber: f64 f32 i8 i16 i32 i64 u8 u16 u32 u64 isize usize;
    JsonBoolean: bool;
}

impl<T> EncodesAs<JsonArray> for Vec<T> {}
impl<T> EncodesAs<JsonArray> for Box<[T]> {}
impl<A, B> EncodesAs<JsonArray> for (A, B) {}
impl<A, B, C> EncodesAs<JsonArray> for (A, B, C) {}
impl<A, B, C, D> EncodesAs<JsonArray> for (A, B, C, D) {}
impl<K, V> EncodesAs<JsonObject> for BTreeMap<K, V> {}
impl<K, V, S> EncodesAs<JsonObject> for HashMap<K, V, S> {}
impl EncodesAs<JsonObject> for serde_json::Map<String, serde_json::Value> {}
impl<W> EncodesAs<W> for serde_json::Value {}

impl<W, T: EncodesAs<W>> EncodesAs<W> for Option<T> {
    const FINGERPRINT: u64 = T::FINGERPRINT;
}

impl<W, T: EncodesAs<W>> EncodesAs<W> for Box<T> {
    const FINGERPRINT: u64 = T::FINGERPRINT;
}

/// Computes a hash for comparing lists of texts, at a cost that does not depend on their length. The order does not
/// matter. Different lists have the same fingerprint with a probability of 1 in 2⁶⁴. An empty list has 0.
///
/// `KustomerEnum` computes it. For your own enums:
///
/// ```
/// use kustomer::wire::{EncodesAs, JsonString, fingerprint};
///
/// enum Cabin {
///     Economy,
///     Business,
/// }
///
/// impl EncodesAs<JsonString> for Cabin {
///     const FINGERPRINT: u64 = fingerprint(&["economy", "business"]);
/// }
/// ```
#[must_use]
pub const fn fingerprint(texts: &[&str]) -> u64 {
    let (mut sum, mut at) = (0_u64, 0);
    while at < texts.len() {
        sum = sum.wrapping_add(hash(texts[at].as_bytes()));
        at += 1;
    }
    if sum == 0 && !texts.is_empty() { 1 } else { sum }
}

/// FNV-1a, then the last step of `MurmurHash3`: without it, the sum would be the same for `a1`, `b2` and `a2`, `b1`.
const fn hash(bytes: &[u8]) -> u64 {
    let (mut hash, mut at) = (0xcbf2_9ce4_8422_2325_u64, 0);
    while at < bytes.len() {
        hash = (hash ^ bytes[at] as u64).wrapping_mul(0x0100_0000_01b3);
        at += 1;
    }
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

/// Compares two texts at compile time.
#[doc(hidden)]
pub const fn is_same(one: &str, other: &str) -> bool {
    is_same_bytes(one.as_bytes(), other.as_bytes())
}

/// Returns true if an ID of the type `id` is allowed where `types` are; at compile time.
///
/// `*` is a record of any type, allowed where several types are; `kobject` is a custom object of any Klass.
#[doc(hidden)]
pub const fn leads_to(id: &str, types: &[&str]) -> bool {
    if is_same(id, "*") {
        return types.len() > 1;
    }
    let is_any_kobject = is_same(id, "kobject");
    let mut at = 0;
    while at < types.len() {
        if is_same(id, types[at]) || is_any_kobject && begins_with(types[at], "kobject.") {
            return true;
        }
        at += 1;
    }
    false
}

const fn begins_with(text: &str, start: &str) -> bool {
    match text.as_bytes().split_at_checked(start.len()) {
        Some((first, _)) => is_same_bytes(first, start.as_bytes()),
        None => false,
    }
}

const fn is_same_bytes(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_depend_on_the_texts_but_not_on_their_order() {
        let of = fingerprint;
        assert_eq!(of(&["a", "bc", "d"]), of(&["d", "a", "bc"]));
        assert_ne!(of(&["a", "bc"]), of(&["ab", "c"]));
        assert_ne!(of(&["a", "b"]), of(&["a"]));
        let letters = ["a", "b", "c", "d", "e", "f", "g", "h"];
        for (one, other) in letters.iter().flat_map(|one| letters.map(|other| (*one, other))) {
            let texts = [1, 2].map(|digit| (format!("{one}{digit}"), format!("{other}{digit}")));
            let [(a1, b1), (a2, b2)] = &texts;
            assert_eq!(of(&[a1, b2]) == of(&[a2, b1]), one == other, "{one} {other}");
        }
        assert_eq!(of(&[]), 0);
    }

    #[test]
    fn an_id_refers_to_its_own_type_and_to_types_it_covers() {
        assert!(leads_to("user", &["customer", "user"]) && !leads_to("team", &["customer", "user"]));
        assert!(leads_to("*", &["customer", "user"]) && !leads_to("*", &["user"]));
        assert!(leads_to("kobject", &["kobject.plane"]) && leads_to("kobject", &["user", "kobject.plane"]));
        assert!(!leads_to("kobject", &["user", "kobjects"]) && !leads_to("kobject.a", &["kobject.b"]));
        assert!(!is_same("ab", "a") && !is_same("a", "ab") && is_same("", ""));
    }
}
