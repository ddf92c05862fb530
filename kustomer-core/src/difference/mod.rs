//! The difference of two values of a record, as the update that turns one into the other. Derived code only lists the
//! fields that an update can change; everything else is here, and is compiled where a difference is used.

mod applied;
mod same;
mod updatable;

use crate::fields::Fields;

pub(crate) use applied::is_applied;
pub use updatable::UpdatableFields;

/// A record, or a struct of custom attributes, whose changes can be sent as an update.
///
/// The derives implement it: `KustomerResource` for resources with an update, `KustomerCustom` for custom attributes.
#[diagnostic::on_unimplemented(
    message = "`{Self}` values have no difference that could be sent",
    label = "has no update",
    note = "if the API has one, add the capability: `#[kustomer(update(put))]`"
)]
pub trait Diff: Sized {
    /// The update, such as `FlightUpdate` for `Flight`.
    type Update;

    /// Returns the update that turns this value into `after`. It is empty when nothing differs.
    ///
    /// - Only what an update can change is compared: read-only fields, IDs and the revision are not.
    /// - A field that is `None` in `after`, and was not before, is cleared: the update sends `null`, which the service refuses
    ///   for the few attributes that cannot be empty.
    /// - A nested object or a list is sent as a whole, as the service replaces it; its read-only members are not compared.
    /// - Custom attributes are sent one by one. This includes those in a [`Custom`](crate::Custom): one that is missing in
    ///   `after` is cleared.
    /// - A number or a date-time in another notation, and members in another order, are not a difference.
    ///
    /// ```
    /// # use kustomer::{Client, Customer};
    /// use kustomer::Diff as _;
    ///
    /// # async fn demo(client: &Client, before: Customer) -> kustomer::Result<()> {
    /// let mut after = before.clone();
    /// after.name = Some("Jane Doe".to_owned());
    /// after.gender = None;
    /// let update = before.diff(&after); // {"name":"Jane Doe","gender":null}
    /// client.apply(&before, update).await?;
    /// # Ok(()) }
    /// ```
    ///
    /// A value of `after` that is masked, where that of this value is not, cannot be sent: the update is refused with an
    /// error that names the attribute. A string field cannot tell: it holds the mask as its text.
    fn diff(&self, after: &Self) -> Self::Update {
        Self::update_of(self.updatable().difference(&after.updatable()))
    }

    /// Returns the fields that an update can change.
    #[doc(hidden)]
    fn updatable(&self) -> UpdatableFields {
        let mut fields = UpdatableFields::default();
        self.write_updatable(&mut fields);
        fields
    }

    /// Makes an update from its fields.
    #[doc(hidden)]
    fn update_of(fields: Fields) -> Self::Update;

    /// Lists the fields that an update can change.
    #[doc(hidden)]
    fn write_updatable(&self, fields: &mut UpdatableFields);
}
