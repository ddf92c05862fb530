//! Which records can be looked up by their external ID.

use kustomer_core::lookup::ExternalId;
use kustomer_core::resource::{Lookup, Resource};

/// A resource whose records can be looked up by their external ID: companies, conversations, customers, messages and
/// KObjects.
#[diagnostic::on_unimplemented(
    message = "`{Self}` records cannot be looked up by their external ID",
    label = "the API has no such lookup",
    note = "if the API has it and `{Self}` is your type, add to it: `#[kustomer(lookup(external_id))]`"
)]
pub trait ByExternalId: Resource {
    /// True where the lookup is a filter of the list, `GET {path}?externalId=`, in place of `GET {path}/externalId=`.
    #[doc(hidden)]
    const IN_LIST: bool = false;
}

#[diagnostic::do_not_recommend]
impl<T: Lookup<ExternalId>> ByExternalId for T {}
