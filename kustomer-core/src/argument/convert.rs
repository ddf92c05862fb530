//! Values that convert into a type, for attributes that hold enums, nested objects, unions and types of the user.
//!
//! A trait cannot have an impl for everything with `Into<T>` and one for `&T`, since a type can be both. The parameter `F`,
//! which the compiler infers, names the form of the value and keeps the impls apart.

use std::borrow::Borrow;

/// Form: a value with `Into<T>`, such as `T` itself.
#[derive(Debug)]
pub enum ByInto {}

/// Form: a reference.
#[derive(Debug)]
pub enum ByRef {}

/// Form: a `&String`, for a type that converts from `&str`.
#[derive(Debug)]
pub enum ByText {}

/// Form: a value that is not an `Option`.
#[derive(Debug)]
pub struct One<F>(F);

/// Form: an `Option`.
#[derive(Debug)]
pub struct Optional<F>(F);

/// A `T`, a `&T`, or anything with `Into<T>`. `F` is the form, which the compiler infers.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a value of type `{T}`",
    label = "expected `{T}`, `&{T}`, or a type that converts into it",
    note = "a required value cannot be an `Option`: decide what to send instead of `None`"
)]
pub trait Convert<T, F> {
    /// Returns the value.
    fn convert(self) -> impl Borrow<T>;
}

#[diagnostic::do_not_recommend]
impl<T, U: Into<T>> Convert<T, ByInto> for U {
    #[inline]
    fn convert(self) -> impl Borrow<T> {
        self.into()
    }
}

#[diagnostic::do_not_recommend]
impl<T> Convert<T, ByRef> for &T {
    #[inline]
    fn convert(self) -> impl Borrow<T> {
        self
    }
}

#[diagnostic::do_not_recommend]
impl<T: for<'t> From<&'t str>> Convert<T, ByText> for &String {
    #[inline]
    fn convert(self) -> impl Borrow<T> {
        T::from(self)
    }
}

/// A form of [`Convert`], or an `Option` of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a value of type `{T}`",
    label = "expected `{T}`, `&{T}`, a type that converts into it, or an `Option` of one"
)]
pub trait ValueArg<T, F> {
    /// Returns the value, unless this is `None`.
    fn given_value(self) -> Option<impl Borrow<T>>;
}

#[diagnostic::do_not_recommend]
impl<T, F, V: Convert<T, F>> ValueArg<T, One<F>> for V {
    #[inline]
    fn given_value(self) -> Option<impl Borrow<T>> {
        Some(Convert::<T, F>::convert(self))
    }
}

#[diagnostic::do_not_recommend]
impl<T, F, V: Convert<T, F>> ValueArg<T, Optional<F>> for Option<V> {
    #[inline]
    fn given_value(self) -> Option<impl Borrow<T>> {
        self.map(Convert::<T, F>::convert)
    }
}

#[diagnostic::do_not_recommend]
impl<'v, T, F, V> ValueArg<T, Optional<&'v F>> for &'v Option<V>
where
    &'v V: Convert<T, F>,
{
    #[inline]
    fn given_value(self) -> Option<impl Borrow<T>> {
        self.as_ref().map(Convert::<T, F>::convert)
    }
}
