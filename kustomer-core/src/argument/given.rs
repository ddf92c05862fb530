//! Values of one type, for attributes that hold numbers, booleans, timestamps, URLs and IDs. A literal infers its type from
//! the attribute, which conversion through `Into` would prevent.

use std::borrow::Borrow;

use crate::Id;
use crate::identified::Identified;

/// A `T` or `&T`; for an ID also a record or a reference to one, and for an `f64` also an integer.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a value of type `{T}`",
    label = "expected `{T}` or `&{T}`",
    note = "a required value cannot be an `Option`: decide what to send instead of `None`"
)]
pub trait Exact<T>: Given<T> {
    /// Returns the value.
    fn exact(self) -> impl Borrow<T>;
}

/// A form of [`Exact<T>`], or an `Option` of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a value of type `{T}`",
    label = "expected `{T}`, `&{T}` or an `Option` of one"
)]
pub trait Given<T> {
    /// Returns the value, unless this is `None`.
    fn given(self) -> Option<impl Borrow<T>>;
}

/// Implements the traits for a form of `T`: the form itself, and an `Option` of it by value and by reference.
macro_rules! forms {
    ($([$($generics:tt)*] $form:ty as $of:ty: $value:ident => $exact:expr;)*) => {$(
        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Exact<$of> for $form {
            #[inline]
            fn exact(self) -> impl Borrow<$of> {
                let $value = self;
                $exact
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Given<$of> for $form {
            #[inline]
            fn given(self) -> Option<impl Borrow<$of>> {
                Some(Exact::<$of>::exact(self))
            }
        }

        #[diagnostic::do_not_recommend]
        impl<$($generics)*> Given<$of> for Option<$form> {
            #[inline]
            fn given(self) -> Option<impl Borrow<$of>> {
                self.map(Exact::<$of>::exact)
            }
        }
    )*};
}
pub(crate) use forms;

forms! {
    [T] T as T: value => value;
    ['v, T] &'v T as T: value => value;
    [R: Identified] R as Id<R>: record => record.id().clone();
    ['v, R: Identified] &'v R as Id<R>: record => record.id();
    [] i8 as f64: value => f64::from(value);
    [] i16 as f64: value => f64::from(value);
    [] i32 as f64: value => f64::from(value);
    [] u8 as f64: value => f64::from(value);
    [] u16 as f64: value => f64::from(value);
    [] u32 as f64: value => f64::from(value);
}

#[diagnostic::do_not_recommend]
impl<T> Given<T> for &Option<T> {
    #[inline]
    fn given(self) -> Option<impl Borrow<T>> {
        self.as_ref()
    }
}
