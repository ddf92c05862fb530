//! Values that criteria compare with: what each class of attributes accepts.

use std::borrow::Borrow;

use super::class::{AnyText, AnyValue, BooleanValue, Numeric, TextByWord, Time, ValueList, WholeText};
use super::date;
use crate::argument::Exact;
use crate::json::{Encode, Writer};
use crate::request::RequestError;
use crate::{Id, Timestamp};

/// A value that an attribute of the class `C` can be compared with.
///
/// | class | values |
/// |---|---|
/// | [`TextByWord`], [`AnyText`], [`WholeText`], [`ValueList`] | text, enums with `KustomerEnum`, IDs |
/// | [`WholeText<Id<T>>`](WholeText), [`ValueList<Id<T>>`](ValueList) | IDs of a `T`, records |
/// | [`Numeric`] | `f64`, and integers up to 32 bits |
/// | [`BooleanValue`] | `bool` |
/// | [`Time`] | [`Timestamp`], `SystemTime`, the types of the features `jiff`, `chrono` and `time`; a day as the text `2026-11-20`, in the time zone of the search, and a time as the text `2026-11-20T10:00:00Z` |
/// | [`AnyValue`] | what a custom attribute can hold |
#[diagnostic::on_unimplemented(
    message = "a search attribute of the class `{C}` cannot be compared with `{Self}`",
    label = "not a value of this class",
    note = "`TextByWord`, `AnyText`, `WholeText` and `ValueList` are compared with text, with enums that derive `KustomerEnum`, and with IDs",
    note = "`WholeText<Id<_>>` and `ValueList<Id<_>>` are compared with such an ID or a record, `Numeric` with `f64` and integers, `BooleanValue` with `bool`",
    note = "`Time` is compared with a `Timestamp`, with a day such as `\"2026-11-20\"`, and with the times of enabled features"
)]
pub trait Operand<C> {
    /// Writes the value as JSON.
    ///
    /// # Errors
    /// When it is a text that is not a date, where a time is compared.
    fn write(self, writer: &mut Writer) -> Result<(), RequestError>;
}

macro_rules! texts {
    ($($class:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<S: AsRef<str>> Operand<$class> for S {
            fn write(self, writer: &mut Writer) -> Result<(), RequestError> {
                writer.string(self.as_ref());
                Ok(())
            }
        }
    )*};
}

texts!(AnyText TextByWord WholeText ValueList);

macro_rules! exact {
    ($([$($generics:tt)*] $value:ty as $class:ty;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)* E: Exact<$value>> Operand<$class> for E {
            fn write(self, writer: &mut Writer) -> Result<(), RequestError> {
                let value = self.exact();
                Encode::encode(Borrow::<$value>::borrow(&value), writer);
                Ok(())
            }
        }
    )*};
}

exact! {
    [T,] Id<T> as WholeText<Id<T>>;
    [T,] Id<T> as ValueList<Id<T>>;
    [] f64 as Numeric;
    [] bool as BooleanValue;
    [] Timestamp as Time;
}

#[diagnostic::do_not_recommend]
impl<E: Encode> Operand<AnyValue> for E {
    fn write(self, writer: &mut Writer) -> Result<(), RequestError> {
        self.encode(writer);
        Ok(())
    }
}

macro_rules! dates {
    ($($text:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Operand<Time> for $text {
            fn write(self, writer: &mut Writer) -> Result<(), RequestError> {
                let text: &str = self.as_ref();
                date::check(text)?;
                writer.string(text);
                Ok(())
            }
        }
    )*};
}

dates!(&str String &String);
