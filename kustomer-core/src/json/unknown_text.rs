//! The text of an unrecognized value of a string enum, for the variant with `#[kustomer(other)]`.

/// A type that preserves text, such as `String` or `Box<str>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold an unknown value",
    label = "cannot hold every string",
    note = "write `String`"
)]
pub trait UnknownText {
    /// Stores the text.
    fn keep(text: &str) -> Self;

    /// Returns the text.
    fn as_text(&self) -> &str;
}

#[diagnostic::do_not_recommend]
impl<T: AsRef<str> + for<'t> From<&'t str>> UnknownText for T {
    #[inline]
    fn keep(text: &str) -> Self {
        Self::from(text)
    }

    #[inline]
    fn as_text(&self) -> &str {
        self.as_ref()
    }
}
