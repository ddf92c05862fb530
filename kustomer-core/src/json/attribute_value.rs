//! The type of an attribute: one that is read and written. Derived code uses the types of fields through these traits
//! alone, in one way each, so that rustc reports a type without them once.

use super::{Decode, DecodeError, Encode, Reader};

/// A type for attributes: one that can be decoded from JSON and encoded as JSON.
///
/// Every type with [`Decode`] and [`Encode`] has it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the type of an attribute",
    label = "not a type that an attribute can have",
    note = "derive `KustomerObject` for a nested object, `KustomerEnum` for a string enum, or `KustomerUnion` for one of several types",
    note = "for a date-time use `kustomer::Timestamp`, and for a URL `kustomer::Url`; for a type of the crate `chrono`, `jiff`, `rust_decimal`, `time`, `url` or `uuid`, enable the feature of `kustomer` with that name",
    note = "for any type with serde's traits, add `#[kustomer(json)]` to the field"
)]
#[expect(clippy::ptr_arg, reason = "a `&Vec<_>` can be encoded as a value")]
pub trait AttributeValue: Sized {
    #[doc(hidden)]
    fn read_value(reader: &mut Reader<'_>, slot: &mut Option<Self>) -> Result<(), DecodeError>;

    #[doc(hidden)]
    fn read_list(reader: &mut Reader<'_>, slot: &mut Vec<Self>) -> Result<(), DecodeError>;

    #[doc(hidden)]
    fn read_optional_list(reader: &mut Reader<'_>, slot: &mut Option<Vec<Self>>) -> Result<(), DecodeError>;

    #[doc(hidden)]
    fn required_value(slot: Option<Self>, member: &'static str, start: usize) -> Result<Self, DecodeError>;

    #[doc(hidden)]
    fn read_variant<U>(reader: &mut Reader<'_>, make: fn(Self) -> U) -> Result<U, DecodeError>;

    #[doc(hidden)]
    fn as_encode(&self) -> &dyn Encode;

    #[doc(hidden)]
    fn optional_as_encode(value: &Option<Self>) -> &dyn Encode;

    #[doc(hidden)]
    fn list_as_encode(list: &Vec<Self>) -> &dyn Encode;

    #[doc(hidden)]
    fn optional_list_as_encode(list: &Option<Vec<Self>>) -> &dyn Encode;
}

#[diagnostic::do_not_recommend]
impl<T: Decode + Encode> AttributeValue for T {
    #[inline]
    fn read_value(reader: &mut Reader<'_>, slot: &mut Option<Self>) -> Result<(), DecodeError> {
        reader.read(slot)
    }

    #[inline]
    fn read_list(reader: &mut Reader<'_>, slot: &mut Vec<Self>) -> Result<(), DecodeError> {
        reader.read(slot)
    }

    #[inline]
    fn read_optional_list(reader: &mut Reader<'_>, slot: &mut Option<Vec<Self>>) -> Result<(), DecodeError> {
        reader.read(slot)
    }

    #[inline]
    fn required_value(slot: Option<Self>, member: &'static str, start: usize) -> Result<Self, DecodeError> {
        Reader::required(slot, member, start)
    }

    #[inline]
    fn read_variant<U>(reader: &mut Reader<'_>, make: fn(Self) -> U) -> Result<U, DecodeError> {
        reader.variant(make)
    }

    #[inline]
    fn as_encode(&self) -> &dyn Encode {
        self
    }

    #[inline]
    fn optional_as_encode(value: &Option<Self>) -> &dyn Encode {
        value
    }

    #[inline]
    fn list_as_encode(list: &Vec<Self>) -> &dyn Encode {
        list
    }

    #[inline]
    fn optional_list_as_encode(list: &Option<Vec<Self>>) -> &dyn Encode {
        list
    }
}
