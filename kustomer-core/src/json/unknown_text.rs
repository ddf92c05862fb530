//! The text of a value that a string enum does not know, for its variant marked `#[kustomer(other)]`.

/// What keeps a text as it stands, such as `String` or `Box<str>`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot hold an unknown value",
    label = "cannot hold every string",
    note = "write `String`"
)]
pub trait UnknownText {
    /// Keeps the text.
    fn keep(text: &str) -> Self;

    /// The text that was kept.
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
