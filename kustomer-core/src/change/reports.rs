//! The trait of resources whose changes are typed.

use super::reader::ChangeReader;
use crate::resource::Resource;

/// A resource whose changes are typed. The derive implements it for a struct with the attribute `changes`.
///
/// ```
/// use kustomer::{Id, KustomerResource};
///
/// #[derive(Debug, Clone, KustomerResource)]
/// #[kustomer(klass = "flight", changes)]
/// pub struct Flight {
///     pub id: Id<Flight>,
///     pub title: String,
///     #[kustomer(custom)]
///     pub delay_minutes: Option<f64>,
/// }
///
/// fn is_delayed(changes: &FlightChanges) -> bool {
///     let delay = changes.delay_minutes.as_ref().and_then(|change| change.after);
///     delay.is_some_and(|minutes| minutes > 60.0)
/// }
/// ```
#[diagnostic::on_unimplemented(
    message = "the changes of `{Self}` records are not typed",
    label = "without the attribute `changes`",
    note = "add it to your struct: `#[kustomer(changes)]`",
    note = "of the API's own resources, those that raise events have it, with the feature `webhooks` of `kustomer`"
)]
pub trait ReportsChanges: Resource {
    /// The changes, such as `FlightChanges`: a field `Option<Change<_>>` for each attribute, custom attribute and
    /// relationship.
    type Changes;

    /// Takes the changes of the fields.
    #[doc(hidden)]
    fn read_changes(reader: &mut ChangeReader<'_>) -> Self::Changes;
}
