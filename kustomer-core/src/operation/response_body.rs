//! The forms of a successful response: what `returns` of an operation can be. How envelopes are decoded is in
//! [`crate::envelope`].

use std::marker::PhantomData;

use serde_core::de::DeserializeOwned;

use crate::document::{self, Document, DocumentList, Included};
use crate::envelope;
use crate::json::{Decode, DecodeError, Reader};
use crate::page::Page;
use crate::resource::Resource;

/// The form of a successful response, and what callers get from it.
///
/// | `returns` | response body | callers get |
/// |---|---|---|
/// | a resource, such as `Customer` | a document with one record | the record |
/// | [`Page<T>`](Page) | a page of a list | the page |
/// | [`OneOrMany<T>`] | a document with one record or an array of them | a [`Page`] without counts and links |
/// | [`Document<T, M, I>`](super::Document) | a document with its `meta` and `included` | the document |
/// | [`DocumentList<T, M, I>`](super::DocumentList) | a list with its `meta` and `included` | the list |
/// | [`Bare<T>`] | an object without an envelope | the object |
/// | [`Json<T>`] | anything that serde can read | the value |
/// | `Option` of any of these | the same, or nothing (404, or no `data`) | an `Option` |
/// | `()` | any or none, ignored | `()` |
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a response body",
    label = "cannot be returned by an operation",
    note = "for one record, use a type that derives `KustomerResource`; for an object without an envelope, `Bare<..>`; for any type with serde's traits, `Json<..>`",
    note = "for many records, use `Page<..>`; for one or many, `OneOrMany<..>`; for a document with `meta` or `included`, `Document<..>`; for no body, `()`",
    note = "the type inside these must derive `KustomerResource`, `KustomerObject` or `KustomerEnum`, or, inside `Json`, implement serde's `Deserialize`"
)]
pub trait ResponseBody {
    /// What callers get.
    type Output: 'static;

    /// Decodes the response body from its first byte.
    ///
    /// # Errors
    /// When the body is malformed or has another form.
    fn decode(reader: &mut Reader<'_>) -> Result<Self::Output, DecodeError>;

    /// Returns the output for a success without a body. `None`, the default, makes it an error.
    fn empty() -> Option<Self::Output> {
        None
    }

    /// Returns the output for a record that does not exist (404). `None`, the default, makes it an error.
    fn not_found() -> Option<Self::Output> {
        None
    }
}

/// A document with one record.
#[diagnostic::do_not_recommend]
impl<T: Resource> ResponseBody for T {
    type Output = T;

    fn decode(reader: &mut Reader<'_>) -> Result<T, DecodeError> {
        envelope::document(reader)
    }
}

/// `None` for a record that does not exist (404), and for a response without a body or without `data`.
impl<A: ResponseBody> ResponseBody for Option<A> {
    type Output = Option<A::Output>;

    fn decode(reader: &mut Reader<'_>) -> Result<Self::Output, DecodeError> {
        let start = reader.mark();
        match A::decode(reader) {
            Ok(output) => Ok(Some(output)),
            Err(error) if error.is_syntax() => Err(error),
            Err(error) => {
                reader.rewind(&start);
                let is_document = error.is_missing_data();
                if document::is_without_data(reader, is_document)? { Ok(None) } else { Err(error) }
            }
        }
    }

    fn empty() -> Option<Self::Output> {
        Some(A::empty())
    }

    fn not_found() -> Option<Self::Output> {
        Some(None)
    }
}

/// A page of a list. [`Client::items`](crate::Client::items) continues with the pages after it.
impl<T: Decode + 'static> ResponseBody for Page<T> {
    type Output = Self;

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        envelope::list(reader)
    }
}

impl<T, M, I> ResponseBody for Document<T, M, I>
where
    T: Decode + 'static,
    M: Decode + 'static,
    I: Included,
{
    type Output = Self;

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        document::document(reader)
    }
}

impl<T, M, I> ResponseBody for DocumentList<T, M, I>
where
    T: Decode + 'static,
    M: Decode + 'static,
    I: Included,
{
    type Output = Self;

    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        document::list(reader)
    }
}

/// Ignores the body, if there is one.
impl ResponseBody for () {
    type Output = ();

    fn decode(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
        reader.skip()
    }

    fn empty() -> Option<()> {
        Some(())
    }
}

/// A document with one record or an array of them, depending on the IDs in the path. Decoded as a [`Page`]: records of
/// an array that cannot be decoded are among its [`bad_items`](Page::bad_items).
#[derive(Debug)]
pub struct OneOrMany<T>(PhantomData<fn() -> T>);

impl<T: Decode + 'static> ResponseBody for OneOrMany<T> {
    type Output = Page<T>;

    fn decode(reader: &mut Reader<'_>) -> Result<Page<T>, DecodeError> {
        document::one_or_many(reader)
    }
}

/// An object without an envelope: the whole response body is one `T`, which derives `KustomerObject`.
#[derive(Debug)]
pub struct Bare<T>(PhantomData<fn() -> T>);

impl<T: Decode + 'static> ResponseBody for Bare<T> {
    type Output = T;

    fn decode(reader: &mut Reader<'_>) -> Result<T, DecodeError> {
        reader.value()
    }
}

/// Any value that serde can deserialize: the whole response body is one `T`.
#[derive(Debug)]
pub struct Json<T>(PhantomData<fn() -> T>);

impl<T: DeserializeOwned + 'static> ResponseBody for Json<T> {
    type Output = T;

    fn decode(reader: &mut Reader<'_>) -> Result<T, DecodeError> {
        reader.json()
    }
}
