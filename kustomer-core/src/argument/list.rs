//! Lists, for attributes that hold several values.
//!
//! An `Option` implements `IntoIterator`, but `Some(value)` in place of a list is a mistake, and `None` must not clear the
//! list. Lists are therefore iterators, collections (which implement [`Extend`]), arrays and slices. The parameters `I` and
//! `C`, which the compiler infers, name the forms of the items and of the list, and keep the impls apart.

use std::borrow::Borrow;

use super::convert::{Convert, One, Optional};
use super::given::Exact;

/// Items: anything with `AsRef<str>`, for a list of text.
#[derive(Debug)]
pub enum AsText {}

/// Items: forms of [`Exact`].
#[derive(Debug)]
pub enum Known {}

/// Items: forms of [`Convert`].
#[derive(Debug)]
pub struct Converted<F>(F);

/// An item of a list of `T`.
pub trait Item<T: ?Sized, I> {
    /// Returns the item.
    fn item(self) -> impl Borrow<T>;
}

/// A text that is borrowed as `str`, whatever its type.
struct Borrowed<S>(S);

impl<S: AsRef<str>> Borrow<str> for Borrowed<S> {
    #[inline]
    fn borrow(&self) -> &str {
        self.0.as_ref()
    }
}

#[diagnostic::do_not_recommend]
impl<S: AsRef<str>> Item<str, AsText> for S {
    #[inline]
    fn item(self) -> impl Borrow<str> {
        Borrowed(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T, E: Exact<T>> Item<T, Known> for E {
    #[inline]
    fn item(self) -> impl Borrow<T> {
        Exact::<T>::exact(self)
    }
}

#[diagnostic::do_not_recommend]
impl<T, F, V: Convert<T, F>> Item<T, Converted<F>> for V {
    #[inline]
    fn item(self) -> impl Borrow<T> {
        Convert::<T, F>::convert(self)
    }
}

/// List: an iterator.
#[derive(Debug)]
pub enum Iterated {}

/// List: a collection, such as a `Vec` or a `BTreeSet`.
#[derive(Debug)]
pub enum Collection {}

/// List: a reference to a collection.
#[derive(Debug)]
pub enum RefCollection {}

/// List: an array, or a reference to one.
#[derive(Debug)]
pub enum ArrayList {}

/// List: a slice.
#[derive(Debug)]
pub enum SliceList {}

/// A list of items of type `T`: an array, a slice, a collection or an iterator. `I` and `C` are the forms of the items and
/// of the list, which the compiler infers.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a list of `{T}`",
    label = "expected an array, a slice, a collection or an iterator of `{T}`",
    note = "for one item, write `[item]`"
)]
pub trait ListOf<T: ?Sized, I, C> {
    /// Returns the items.
    fn items(self) -> impl Iterator<Item = impl Borrow<T>>;
}

#[diagnostic::do_not_recommend]
impl<T: ?Sized, I, L> ListOf<T, I, Iterated> for L
where
    L: Iterator<Item: Item<T, I>>,
{
    #[inline]
    fn items(self) -> impl Iterator<Item = impl Borrow<T>> {
        self.map(Item::<T, I>::item)
    }
}

#[diagnostic::do_not_recommend]
impl<T: ?Sized, I, L> ListOf<T, I, Collection> for L
where
    L: IntoIterator<Item: Item<T, I>> + Extend<<L as IntoIterator>::Item>,
{
    #[inline]
    fn items(self) -> impl Iterator<Item = impl Borrow<T>> {
        self.into_iter().map(Item::<T, I>::item)
    }
}

#[diagnostic::do_not_recommend]
impl<'l, T: ?Sized, I, L> ListOf<T, I, RefCollection> for &'l L
where
    L: IntoIterator + Extend<<L as IntoIterator>::Item>,
    &'l L: IntoIterator<Item: Item<T, I>>,
{
    #[inline]
    fn items(self) -> impl Iterator<Item = impl Borrow<T>> {
        self.into_iter().map(Item::<T, I>::item)
    }
}

#[diagnostic::do_not_recommend]
impl<T: ?Sized, I, V: Item<T, I>, const N: usize> ListOf<T, I, ArrayList> for [V; N] {
    #[inline]
    fn items(self) -> impl Iterator<Item = impl Borrow<T>> {
        self.into_iter().map(Item::<T, I>::item)
    }
}

#[diagnostic::do_not_recommend]
impl<'l, T: ?Sized, I, V, const N: usize> ListOf<T, I, ArrayList> for &'l [V; N]
where
    &'l V: Item<T, I>,
{
    #[inline]
    fn items(self) -> impl Iterator<Item = impl Borrow<T>> {
        self.iter().map(Item::<T, I>::item)
    }
}

#[diagnostic::do_not_recommend]
impl<'l, T: ?Sized, I, V> ListOf<T, I, SliceList> for &'l [V]
where
    &'l V: Item<T, I>,
{
    #[inline]
    fn items(self) -> impl Iterator<Item = impl Borrow<T>> {
        self.iter().map(Item::<T, I>::item)
    }
}

#[diagnostic::do_not_recommend]
impl<T: ?Sized, I, V: Item<T, I>> ListOf<T, I, SliceList> for Box<[V]> {
    #[inline]
    fn items(self) -> impl Iterator<Item = impl Borrow<T>> {
        self.into_iter().map(Item::<T, I>::item)
    }
}

/// A [`ListOf`], or an `Option` of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a list of `{T}`",
    label = "expected an array, a slice, a collection or an iterator of `{T}`, or an `Option` of one",
    note = "for one item, write `[item]`"
)]
pub trait ListArg<T: ?Sized, I, C> {
    /// Returns the items, unless this is `None`.
    fn given_items(self) -> Option<impl Iterator<Item = impl Borrow<T>>>;
}

#[diagnostic::do_not_recommend]
impl<T: ?Sized, I, C, L: ListOf<T, I, C>> ListArg<T, I, One<C>> for L {
    #[inline]
    fn given_items(self) -> Option<impl Iterator<Item = impl Borrow<T>>> {
        Some(ListOf::<T, I, C>::items(self))
    }
}

#[diagnostic::do_not_recommend]
impl<T: ?Sized, I, C, L: ListOf<T, I, C>> ListArg<T, I, Optional<C>> for Option<L> {
    #[inline]
    fn given_items(self) -> Option<impl Iterator<Item = impl Borrow<T>>> {
        self.map(ListOf::<T, I, C>::items)
    }
}

#[diagnostic::do_not_recommend]
impl<'l, T: ?Sized, I, C, L> ListArg<T, I, Optional<&'l C>> for &'l Option<L>
where
    &'l L: ListOf<T, I, C>,
{
    #[inline]
    fn given_items(self) -> Option<impl Iterator<Item = impl Borrow<T>>> {
        self.as_ref().map(ListOf::<T, I, C>::items)
    }
}
