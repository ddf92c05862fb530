//! Tuples: arrays of a fixed length with a type for each item, such as the `[start, end]` of opening hours.

use super::reader::Items;
use super::{Decode, DecodeError, Encode, ErrorKind, Reader, Writer};

/// A position in an array of a known length.
struct Tuple {
    items: Items,
    expected: &'static str,
    start: usize,
}

impl Tuple {
    fn open(reader: &mut Reader<'_>, expected: &'static str) -> Result<Self, DecodeError> {
        match reader.peek() {
            Some(b'[') => {
                let start = reader.offset();
                Ok(Self { items: reader.array()?, expected, start })
            }
            _ => Err(reader.wrong_type(expected)),
        }
    }

    fn item<T: Decode>(&mut self, reader: &mut Reader<'_>) -> Result<T, DecodeError> {
        if reader.item(&mut self.items)? { T::decode(reader) } else { Err(self.wrong_length("fewer")) }
    }

    fn close(mut self, reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        if reader.item(&mut self.items)? { Err(self.wrong_length("more")) } else { Ok(()) }
    }

    /// The error is located at the array.
    #[cold]
    fn wrong_length(&self, found: &'static str) -> DecodeError {
        DecodeError::new(ErrorKind::WrongType { expected: self.expected, found }, self.start)
    }
}

macro_rules! tuples {
    ($($expected:literal: $($Item:ident $item:ident)+;)*) => {$(
        impl<$($Item: Decode),+> Decode for ($($Item,)+) {
            fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
                let mut tuple = Tuple::open(reader, $expected)?;
                let items = ($(tuple.item::<$Item>(reader)?,)+);
                tuple.close(reader)?;
                Ok(items)
            }
        }

        impl<$($Item: Encode),+> Encode for ($($Item,)+) {
            fn encode(&self, writer: &mut Writer) {
                let ($($item,)+) = self;
                writer.begin_array();
                $($item.encode(writer);)+
                writer.end_array();
            }
        }
    )*};
}

tuples! {
    "an array of 2 items": A a B b;
    "an array of 3 items": A a B b C c;
    "an array of 4 items": A a B b C c D d;
}
