//! What the compiler says about a stream in a `for` loop. The standard library implements `IntoIterator` for iterators, so
//! that it cannot be implemented for streams; but a stream is an iterator under a condition that no type meets, and the
//! compiler reports that condition.

use std::marker::PhantomData;

use super::{ItemResponses, Items, PageResponses, Pages};
use crate::connection::Response;
use crate::error::Result;
use crate::page::Page;

/// An item of a stream, as compile errors name it.
#[derive(Debug)]
pub struct StreamItem<T>(PhantomData<T>);

/// An item that need not be awaited. There is none: a stream in a `for` loop does not compile, and this trait says why.
#[diagnostic::on_unimplemented(
    message = "a stream cannot be used in a `for` loop",
    label = "its items must be awaited",
    note = "use a `while` loop: `while let Some(item) = stream.try_next().await? {{ .. }}`",
    note = "lists of a `blocking::Client` are iterators"
)]
pub trait WithoutAwait {}

macro_rules! not_an_iterator {
    ($($stream:ident of $item:ty;)*) => {$(
        #[doc(hidden)]
        impl<T> Iterator for $stream<T>
        where
            StreamItem<T>: WithoutAwait,
        {
            type Item = Result<$item>;

            fn next(&mut self) -> Option<Self::Item> {
                None
            }
        }
    )*};
}

not_an_iterator! {
    ItemResponses of Response<T>;
    Items of T;
    PageResponses of Response<Page<T>>;
    Pages of Page<T>;
}
