//! The custom attributes that a struct describes.

use super::AttributeDefinition;
use crate::custom::on::Described;
use crate::json::Decode;

/// A struct that describes custom attributes of a shipped resource, with `#[derive(KustomerCustom)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not describe custom attributes",
    label = "not a struct of custom attributes",
    note = "add `#[derive(KustomerCustom)]` and `#[kustomer(on = \"customer\")]` to `{Self}`"
)]
pub trait CustomAttributes: Decode {
    /// The resource that the attributes belong to.
    type On: Described;
    /// The type with a setter for each attribute: `PassengerUpdate` for `Passenger`.
    type Update;

    /// Returns the attributes, for [`Client::ensure_attributes`](crate::Client::ensure_attributes).
    fn attributes() -> Vec<AttributeDefinition>;
}
