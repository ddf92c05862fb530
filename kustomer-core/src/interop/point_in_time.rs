//! Attributes of other crates' types for points in time: read and written as a [`Timestamp`].

use crate::Timestamp;
use crate::json::{Encode, Refused, Writer};

/// Writes a value as a timestamp. Years before 0 and after 9999 are an error.
pub(super) fn write<T>(value: T, writer: &mut Writer)
where
    Timestamp: TryFrom<T>,
{
    match Timestamp::try_from(value) {
        Ok(timestamp) => timestamp.encode(writer),
        Err(_) => writer.refuse(Refused::NotATimestamp.into()),
    }
}

/// Implements the traits of an attribute, and of a custom attribute with the suffix `At`, for types that convert to and
/// from a timestamp.
macro_rules! points_in_time {
    ($($ty:ty),*) => {$(
        impl $crate::json::Decode for $ty {
            fn decode(
                reader: &mut $crate::json::Reader<'_>,
            ) -> Result<Self, $crate::json::DecodeError> {
                reader.value::<$crate::Timestamp>().map(Self::from)
            }
        }

        impl $crate::json::Encode for $ty {
            fn encode(&self, writer: &mut $crate::json::Writer) {
                $crate::interop::point_in_time::write(self.clone(), writer);
            }
        }

        impl $crate::CustomAttribute for $ty {
            const SUFFIX: $crate::Suffix = $crate::Suffix::At;
        }

        impl $crate::wire::EncodesAs<$crate::wire::Text> for $ty {}
    )*};
}

pub(super) use points_in_time;
