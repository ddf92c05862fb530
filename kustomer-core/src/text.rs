//! The forms of a text that calls accept, of which [`crate::argument`] has the others. Needs nothing of this crate, so that
//! the types with a text of their own can accept them, too.

use std::borrow::Cow;
use std::fmt;
use std::rc::Rc;
use std::sync::Arc;

/// A text: `&str`, `String`, `&String`, `Cow<str>`, `format_args!(..)` and the like.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not text",
    label = "expected text, such as `&str`, `String` or `format_args!(..)`",
    note = "required text cannot be an `Option`: decide what to send instead of `None`"
)]
pub trait Text {
    /// Returns the text.
    fn text(&self) -> Cow<'_, str>;

    /// Returns the text by value.
    fn into_text(self) -> String
    where
        Self: Sized,
    {
        self.text().into_owned()
    }
}

macro_rules! texts {
    ($($text:ty)*) => {$(
        #[diagnostic::do_not_recommend]
        impl Text for $text {
            #[inline]
            fn text(&self) -> Cow<'_, str> {
                Cow::Borrowed(self)
            }
        }
    )*};
}

texts!(str Box<str> Cow<'_, str> Arc<str> Rc<str>);

#[diagnostic::do_not_recommend]
impl Text for String {
    #[inline]
    fn text(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }

    #[inline]
    fn into_text(self) -> String {
        self
    }
}

#[diagnostic::do_not_recommend]
impl Text for fmt::Arguments<'_> {
    fn text(&self) -> Cow<'_, str> {
        self.as_str().map_or_else(|| Cow::Owned(self.to_string()), Cow::Borrowed)
    }
}

#[diagnostic::do_not_recommend]
impl<S: Text + ?Sized> Text for &S {
    #[inline]
    fn text(&self) -> Cow<'_, str> {
        S::text(self)
    }
}

/// A [`Text`], or an `Option` of one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not text",
    label = "expected text, such as `&str`, `String` or `format_args!(..)`, or an `Option` of it"
)]
pub trait TextArg {
    /// Returns the text, unless this is `None`.
    fn given_text(&self) -> Option<Cow<'_, str>>;
}

#[diagnostic::do_not_recommend]
impl<S: Text> TextArg for S {
    #[inline]
    fn given_text(&self) -> Option<Cow<'_, str>> {
        Some(self.text())
    }
}

#[diagnostic::do_not_recommend]
impl<S: Text> TextArg for Option<S> {
    #[inline]
    fn given_text(&self) -> Option<Cow<'_, str>> {
        self.as_ref().map(Text::text)
    }
}

#[diagnostic::do_not_recommend]
impl<S: Text> TextArg for &Option<S> {
    #[inline]
    fn given_text(&self) -> Option<Cow<'_, str>> {
        self.as_ref().map(Text::text)
    }
}
