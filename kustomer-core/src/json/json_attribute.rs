//! The types of fields with `#[kustomer(json)]`, which serde reads and writes. Derived code uses them through these traits
//! alone, in one way each, so that rustc reports a type without serde's traits once.

use serde_core::Serialize;
use serde_core::de::DeserializeOwned;

use super::{DecodeError, Reader, Writer};

/// A type that serde reads and writes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the type of a field with `json`",
    label = "not a type that serde reads and writes",
    note = "derive `serde::Serialize` and `serde::Deserialize` for it",
    note = "for a type with a derive of `kustomer`, remove `json`"
)]
pub trait JsonAttribute: Sized {
    #[doc(hidden)]
    fn read_json(reader: &mut Reader<'_>, slot: &mut Option<Self>) -> Result<(), DecodeError>;

    #[doc(hidden)]
    fn read_json_list(reader: &mut Reader<'_>, slot: &mut Self) -> Result<(), DecodeError>;

    #[doc(hidden)]
    fn required_json(slot: Option<Self>, member: &'static str, start: usize) -> Result<Self, DecodeError>;

    #[doc(hidden)]
    fn write_json(&self, writer: &mut Writer);
}

#[diagnostic::do_not_recommend]
impl<T: Serialize + DeserializeOwned> JsonAttribute for T {
    fn read_json(reader: &mut Reader<'_>, slot: &mut Option<Self>) -> Result<(), DecodeError> {
        reader.read_json(slot)
    }

    fn read_json_list(reader: &mut Reader<'_>, slot: &mut Self) -> Result<(), DecodeError> {
        reader.read_json(slot)
    }

    fn required_json(slot: Option<Self>, member: &'static str, start: usize) -> Result<Self, DecodeError> {
        Reader::required_json(slot, member, start)
    }

    fn write_json(&self, writer: &mut Writer) {
        writer.json(self);
    }
}

/// A type that serde reads, of a field that is never sent.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the type of a field with `json`",
    label = "not a type that serde reads",
    note = "derive `serde::Deserialize` for it",
    note = "for a type with a derive of `kustomer`, remove `json`"
)]
pub trait ReadJson: Sized {
    #[doc(hidden)]
    fn read_json(reader: &mut Reader<'_>, slot: &mut Option<Self>) -> Result<(), DecodeError>;

    #[doc(hidden)]
    fn read_json_list(reader: &mut Reader<'_>, slot: &mut Self) -> Result<(), DecodeError>;

    #[doc(hidden)]
    fn required_json(slot: Option<Self>, member: &'static str, start: usize) -> Result<Self, DecodeError>;
}

#[diagnostic::do_not_recommend]
impl<T: DeserializeOwned> ReadJson for T {
    fn read_json(reader: &mut Reader<'_>, slot: &mut Option<Self>) -> Result<(), DecodeError> {
        reader.read_json(slot)
    }

    fn read_json_list(reader: &mut Reader<'_>, slot: &mut Self) -> Result<(), DecodeError> {
        reader.read_json(slot)
    }

    fn required_json(slot: Option<Self>, member: &'static str, start: usize) -> Result<Self, DecodeError> {
        Reader::required_json(slot, member, start)
    }
}
