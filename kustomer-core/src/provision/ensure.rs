//! The call that creates what is missing, and its dry run.

use std::fmt;

use crate::connection::{Call, CallOptions, option_methods};

/// Creates what a Rust type needs in the organization, as far as it is missing. Await it, or call [`Ensure::dry_run`].
#[must_use = "calls do nothing unless awaited"]
pub struct Ensure<T> {
    start: Box<dyn FnOnce(Writes) -> Call<T> + Send>,
    options: CallOptions,
}

/// Whether missing things are created, or only reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Writes {
    Create,
    Nothing,
}

impl<T> Ensure<T> {
    pub(super) fn new(start: impl FnOnce(Writes) -> Call<T> + Send + 'static) -> Self {
        Self { start: Box::new(start), options: CallOptions::default() }
    }

    pub(crate) fn options_mut(&mut self) -> &mut CallOptions {
        &mut self.options
    }

    option_methods!();

    /// Reports what would be created, and writes nothing.
    ///
    /// ```no_run
    /// # use kustomer::{Client, Id, KustomerResource};
    /// # #[derive(KustomerResource)]
    /// # #[kustomer(klass = "flight")]
    /// # struct Flight { id: Id<Flight>, title: String }
    /// # async fn demo(client: &Client) -> kustomer::Result<()> {
    /// let report = client.ensure_klass::<Flight>().dry_run().await?;
    /// println!("would add {:?}; without a field: {:?}", report.added, report.unknown);
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// Those of the call itself.
    pub fn dry_run(self) -> Call<T> {
        (self.start)(Writes::Nothing).with_options(self.options)
    }
}

impl<T> IntoFuture for Ensure<T> {
    type Output = crate::Result<T>;
    type IntoFuture = Call<T>;

    fn into_future(self) -> Call<T> {
        (self.start)(Writes::Create).with_options(self.options)
    }
}

impl<T> fmt::Debug for Ensure<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Ensure").finish_non_exhaustive()
    }
}
