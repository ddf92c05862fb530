//! The type of a variant's value. Derived code uses such types through this trait alone, in one way, so that rustc reports a
//! type without it once.

use crate::json::{Decode, DecodeError, Encode, Reader, Writer};
use crate::wire::EncodesAs;

/// A type whose values can be those of a variant that is selected by a JSON value of the kind `W`.
///
/// Every type with [`Decode`], [`Encode`] and [`EncodesAs<W>`] has it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be the type of a variant for a `{W}`",
    label = "not read from a `{W}`, or not written as one",
    note = "derive `KustomerObject` for a nested object, or `KustomerEnum` for a string enum",
    note = "for a type with its own `Decode` and `Encode`, write `impl kustomer::wire::EncodesAs<{W}> for ..`"
)]
pub trait VariantValue<W>: Sized {
    #[doc(hidden)]
    fn read_variant<U>(reader: &mut Reader<'_>, make: fn(Self) -> U) -> Result<U, DecodeError>;

    #[doc(hidden)]
    fn read_tagged<U>(reader: &mut Reader<'_>, make: fn(Self) -> U) -> Result<U, DecodeError>;

    #[doc(hidden)]
    fn write_variant(&self, writer: &mut Writer);

    #[doc(hidden)]
    fn write_tagged(&self, writer: &mut Writer, name: &str, tag: &str);
}

#[diagnostic::do_not_recommend]
impl<W, T: Decode + Encode + EncodesAs<W>> VariantValue<W> for T {
    #[inline]
    fn read_variant<U>(reader: &mut Reader<'_>, make: fn(Self) -> U) -> Result<U, DecodeError> {
        reader.variant(make)
    }

    #[inline]
    fn read_tagged<U>(reader: &mut Reader<'_>, make: fn(Self) -> U) -> Result<U, DecodeError> {
        reader.tagged_variant(make)
    }

    #[inline]
    fn write_variant(&self, writer: &mut Writer) {
        self.encode(writer);
    }

    #[inline]
    fn write_tagged(&self, writer: &mut Writer, name: &str, tag: &str) {
        writer.tagged(name, tag, self);
    }
}
