//! What calls accept in place of an ID: an ID by value or by reference, or a reference to a record that has one.

use std::convert::Infallible;
use std::marker::PhantomData;

use crate::Id;
use crate::identified::Identified;

/// An ID of a `T`, or a reference to a record that has one: what [`Client::get`](crate::Client::get) and the other calls
/// on one record accept.
///
/// Implemented for `Id<T>`, `&Id<T>`, and `&T` for every resource `T` with an ID.
///
/// ```
/// # use kustomer::{Client, Customer};
/// # async fn demo(client: &Client, jane: &Customer) -> kustomer::Result<()> {
/// let by_record = client.get(jane).await?;
/// let by_reference = client.get(&jane.id).await?;
/// let by_value = client.get(jane.id.clone()).await?;
/// # Ok(()) }
/// ```
#[diagnostic::on_unimplemented(
    message = "expected `Id<{T}>`, found `{Self}`",
    label = "not the ID of such a record",
    note = "pass an ID, by value or by reference, or a reference to a record",
    note = "to make an ID from text, use `Id::new`"
)]
pub trait AsId<T> {
    /// Returns the ID.
    fn as_id(&self) -> &Id<T>;
}

#[diagnostic::do_not_recommend]
impl<T> AsId<T> for Id<T> {
    fn as_id(&self) -> &Id<T> {
        self
    }
}

#[diagnostic::do_not_recommend]
impl<T> AsId<T> for &Id<T> {
    fn as_id(&self) -> &Id<T> {
        self
    }
}

#[diagnostic::do_not_recommend]
impl<T: Identified> AsId<T> for &T {
    fn as_id(&self) -> &Id<T> {
        self.id()
    }
}

/// A reference to nothing. With this second impl for references, rustc does not conclude that whatever is behind a
/// reference must be a record, so that `client.get("..")` is one error about the argument, and not a second one that
/// `str` cannot be read by its ID.
#[doc(hidden)]
#[derive(Debug)]
pub struct NoRecord<T>(PhantomData<fn() -> T>, Infallible);

/// Implemented for no type.
#[doc(hidden)]
pub trait NeverImplemented {
    /// Cannot be called.
    fn id(&self) -> &Id<NoRecord<Self>>
    where
        Self: Sized;
}

#[doc(hidden)]
#[diagnostic::do_not_recommend]
impl<T: NeverImplemented> AsId<NoRecord<T>> for &T {
    fn as_id(&self) -> &Id<NoRecord<T>> {
        (*self).id()
    }
}

/// An ID of any resource, or a reference to a record that has one: what [`Client::children`](crate::Client::children) and
/// [`Client::create_under`](crate::Client::create_under) accept as the parent.
///
/// Implemented for the same types as [`AsId`]. The type says which resource it is, so that the compiler knows the parent
/// where only its children are named.
#[diagnostic::on_unimplemented(
    message = "expected an ID or a record, found `{Self}`",
    label = "neither an ID nor a reference to a record",
    note = "pass an ID, by value or by reference, or a reference to a record",
    note = "to make an ID from text, use `Id::<Customer>::new`, with the type of the parent"
)]
pub trait RecordRef: AsId<<Self as RecordRef>::Record> {
    /// The resource.
    type Record;
}

#[diagnostic::do_not_recommend]
impl<T> RecordRef for Id<T> {
    type Record = T;
}

#[diagnostic::do_not_recommend]
impl<T> RecordRef for &Id<T> {
    type Record = T;
}

#[diagnostic::do_not_recommend]
impl<T: Identified<Record = T>> RecordRef for &T {
    type Record = T::Record;
}

/// The ID of a record, wherever an ID is converted: operations take `impl Into<Id<_>>`.
#[diagnostic::do_not_recommend]
impl<T: Identified> From<&T> for Id<T> {
    fn from(record: &T) -> Self {
        record.id().clone()
    }
}
