//! What a resource is, and what the API can do with it: the traits that `#[derive(KustomerResource)]` implements.
//! A capability is a trait, so a call that the API does not have does not compile.

use crate::fields::Fields;
use crate::json::Decode;
use crate::klass::KlassDefinition;

pub use crate::identified::Identified;
pub use crate::relationship::Relationship;
pub use crate::resource_type::{AnyRecord, ResourceType};

/// A record of the API, with a JSON:API type and a path.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a Kustomer resource",
    label = "not a resource",
    note = "derive it: `#[derive(KustomerResource)]` with `#[kustomer(klass = \"..\")]` or `#[kustomer(resource = \"..\", path = \"..\")]`"
)]
pub trait Resource: Decode + Send + 'static {
    /// The JSON:API type, such as `customer` or `kobject.flight`.
    const TYPE: &'static str;
    /// The path of the collection, such as `/v1/customers`.
    const PATH: &'static str;
    /// True when `GET {path}/externalId={value}` finds a record. The client then retries a create that it does not know the
    /// outcome of, if the new record has an external ID: it looks the record up first.
    const HAS_EXTERNAL_ID_LOOKUP: bool = false;
}

#[diagnostic::do_not_recommend]
impl<T: Resource> ResourceType for T {
    const TYPE: &'static str = <T as Resource>::TYPE;
}

/// A resource that can be read by its ID: `GET {path}/{id}`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` records cannot be read by their ID",
    label = "the API has no endpoint for this",
    note = "if the API has it, add the capability: `#[kustomer(get)]`"
)]
pub trait Get: Resource {}

/// A resource that can be listed: `GET {path}`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` records cannot be listed",
    label = "the API has no endpoint for this",
    note = "if the API has it, add the capability: `#[kustomer(list)]`"
)]
pub trait List: Resource {}

/// A resource that can be created: `POST {path}`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` records cannot be created",
    label = "the API has no endpoint for this",
    note = "if the API has it, add the capability: `#[kustomer(create)]`"
)]
pub trait Create: Resource {
    /// The body of a create, such as `NewFlight`.
    type New: NewResource<Resource = Self>;
}

/// A resource that can be updated: `PUT {path}/{id}` or `PATCH {path}/{id}`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` records cannot be updated",
    label = "the API has no endpoint for this",
    note = "if the API has it, add the capability: `#[kustomer(update)]`"
)]
pub trait Update: Resource {
    /// The body of an update, such as `FlightUpdate`.
    type Update: UpdateOf<Self>;
    /// The HTTP method of an update.
    const METHOD: UpdateMethod;
}

/// An operation that `client.create` or `client.update` can send in place of the caller. There is none: where the service
/// returns more than the record, such as the address for an upload, or where the request has a path of its own, only the
/// operation itself is sent, with [`Client::send`](crate::Client::send).
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no short form",
    label = "only `{Self}` sends this",
    note = "send the operation: `client.send({Self} {{ .. }})`"
)]
pub trait ClientMethod {}

/// A resource whose custom attributes can be merged by an update: its records have custom attributes, can be read, and their
/// updates take a revision. Every KObject has this.
#[diagnostic::on_unimplemented(
    message = "custom attributes of `{Self}` records cannot be merged",
    label = "the API takes no revision in updates of these records",
    note = "use `client.update`, which sends the custom attributes that are set or cleared"
)]
pub trait MergeCustom: Get + Update {}

#[diagnostic::do_not_recommend]
impl<T: KObject + Get + Update> MergeCustom for T {}

/// The attribute with the revision of a record.
pub(crate) const REV: &str = "rev";

/// A resource whose updates can name the revision that they are based on: see [`Guard`](crate::Guard). Every KObject is one.
#[diagnostic::on_unimplemented(
    message = "updates of `{Self}` records cannot be guarded",
    label = "the API takes no revision in updates of these records",
    note = "for a resource of your own, add a field for the revision: `#[kustomer(update_only)] rev: Option<i64>`"
)]
pub trait Guarded: Update {}

#[diagnostic::do_not_recommend]
impl<T: KObject + Update> Guarded for T {}

/// A record that knows its revision: its struct has a field `rev` that updates can send.
#[diagnostic::on_unimplemented(
    message = "`{Self}` records do not know their revision",
    label = "has no field `rev`",
    note = "add a field `rev: Option<i64>` to `{Self}`, or pass the revision to `guard`"
)]
pub trait Revised {
    /// Returns the revision, or `None` when the record came without one.
    fn revision(&self) -> Option<i64>;
}

/// A resource that can be deleted: `DELETE {path}/{id}`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` records cannot be deleted",
    label = "the API has no endpoint for this",
    note = "if the API has it, add the capability: `#[kustomer(delete)]`"
)]
pub trait Delete: Resource {}

/// A resource that the API can write many records of in one request, which starts a job: `{path}/bulk`. What it can do with them
/// is in [`BulkCreate`], [`BulkUpdate`] and [`BulkDelete`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` records cannot be written in bulk",
    label = "the API has no endpoint for this",
    note = "if the API has it, implement it: `impl Bulk for {Self} {{}}`"
)]
pub trait Bulk: Resource {
    /// True when `GET {path}?externalId={value}` lists the record with an external ID.
    const LISTS_BY_EXTERNAL_ID: bool = false;

    /// Returns the name of the attribute of searches that has the external ID, such as `customer_externalId`, if there is one.
    fn external_id_attribute() -> Option<String> {
        None
    }

    /// Returns a text that changes when the attributes of the type do, if it is known which ones it has.
    #[doc(hidden)]
    fn definition() -> String {
        String::new()
    }
}

/// A resource whose records can be created in bulk: `POST {path}/bulk`. Every KObject has this.
#[diagnostic::on_unimplemented(
    message = "`{Self}` records cannot be created in bulk",
    label = "the API has no endpoint for this",
    note = "if the API has it, implement it: `impl BulkCreate for {Self} {{}}`"
)]
pub trait BulkCreate: Bulk {}

/// A resource whose records can be updated in bulk: `PUT {path}/bulk`. Every KObject has this.
#[diagnostic::on_unimplemented(
    message = "`{Self}` records cannot be updated in bulk",
    label = "the API has no endpoint for this",
    note = "if the API has it, implement it: `impl BulkUpdate for {Self} {{}}`"
)]
pub trait BulkUpdate: Bulk {}

/// A resource whose records can be deleted in bulk: `DELETE {path}/bulk`. Every KObject has this.
#[diagnostic::on_unimplemented(
    message = "`{Self}` records cannot be deleted in bulk",
    label = "the API has no endpoint for this",
    note = "if the API has it, implement it: `impl BulkDelete for {Self} {{}}`"
)]
pub trait BulkDelete: Bulk {}

#[diagnostic::do_not_recommend]
impl<T: KObject> Bulk for T {
    /// Not documented for KObjects, but built as those that are.
    fn external_id_attribute() -> Option<String> {
        Some(format!("kobject_{}_external_id", T::KLASS))
    }

    fn definition() -> String {
        T::klass().to_json()
    }
}

#[diagnostic::do_not_recommend]
impl<T: KObject> BulkCreate for T {}

#[diagnostic::do_not_recommend]
impl<T: KObject> BulkUpdate for T {}

#[diagnostic::do_not_recommend]
impl<T: KObject> BulkDelete for T {}

/// A resource that can be looked up by a key: `GET {path}/{name}={value}`.
///
/// `K` is a key from [`crate::lookup`].
#[diagnostic::on_unimplemented(
    message = "`{Self}` records cannot be looked up by `{K}`",
    label = "the API has no such lookup",
    note = "if the API has it, add the lookup: `#[kustomer(lookup(external_id))]`"
)]
pub trait Lookup<K>: Resource {}

/// A resource that records of type `C` belong to: `{path}/{id}/{segments}`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` records have no `{C}` children",
    label = "the API has no endpoint for this"
)]
pub trait ParentOf<C: Resource>: Resource {
    /// The path from the parent to its children, such as `klasses/flight`.
    fn child_path() -> String;
}

/// A resource whose records of type `C` can be listed: `GET {path}/{id}/{segments}`.
#[diagnostic::on_unimplemented(
    message = "`{C}` records cannot be listed under `{Self}` records",
    label = "the API has no endpoint for this",
    note = "if the API has it and `{C}` is your type, add to it: `#[kustomer(under({Self}(list)))]`",
    note = "for a resource of `kustomer`, derive an operation: `#[derive(KustomerOperation)]`"
)]
pub trait ListChildren<C: Resource>: ParentOf<C> {}

/// A resource that records of type `C` can be created for: `POST {path}/{id}/{segments}`.
#[diagnostic::on_unimplemented(
    message = "`{C}` records cannot be created under `{Self}` records",
    label = "the API has no endpoint for this",
    note = "if the API has it, add it to `{C}`: `#[kustomer(under({Self}(create)))]`"
)]
pub trait CreateChild<C: Resource>: ParentOf<C> {}

/// The body of a create whose record belongs to a `P`. Implemented where `P` has [`CreateChild`].
///
/// A bound on the body and not on the parent: when rustc checks the parent, it does not know the body yet, and would report
/// that `_` records cannot be created.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be created under `{P}` records",
    label = "the API has no endpoint for this",
    note = "if the API has it, add it to your resource: `#[kustomer(under({P}(create)))]`",
    note = "for a resource of `kustomer`, derive an operation: `#[derive(KustomerOperation)]`"
)]
pub trait NewUnder<P>: NewResource {
    /// The path of the parents' collection.
    #[doc(hidden)]
    const PARENTS: &'static str;

    /// The path from the parent to its children.
    #[doc(hidden)]
    fn child_path() -> String;
}

#[diagnostic::do_not_recommend]
impl<N: NewResource, P: CreateChild<N::Resource>> NewUnder<P> for N {
    const PARENTS: &'static str = P::PATH;

    fn child_path() -> String {
        P::child_path()
    }
}

/// A custom object (KObject): a resource whose Klass the organization defines.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a KObject",
    label = "has no Klass",
    note = "derive `KustomerResource` with `#[kustomer(klass = \"..\")]`"
)]
pub trait KObject: Resource {
    /// The name of the Klass.
    const KLASS: &'static str;

    /// Returns the definition of the Klass and its custom attributes.
    fn klass() -> KlassDefinition;
}

/// The body of a create.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the body of a create",
    label = "expected the `New..` type of a resource",
    note = "the body for a resource `Flight` is `NewFlight`"
)]
pub trait NewResource: Send + 'static {
    /// The record that is created.
    type Resource: Resource;

    /// Returns the fields that were set.
    fn fields(&self) -> &Fields;

    /// Returns the fields that were set, by value.
    fn into_fields(self) -> Fields;
}

/// The body of an update: only the fields that were set or cleared.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not the body of an update",
    label = "expected the `..Update` type of a resource",
    note = "the body for a resource `Flight` is `FlightUpdate`"
)]
pub trait ResourceUpdate: Send + 'static {
    /// The record that is updated.
    type Resource: Resource;

    /// Returns the fields that were set or cleared.
    fn fields(&self) -> &Fields;

    /// Returns the fields that were set or cleared, by value.
    fn into_fields(self) -> Fields;

    /// Returns true when nothing was set or cleared. [`Client::update`](crate::Client::update) refuses such an update;
    /// [`Client::apply`](crate::Client::apply) sends nothing.
    fn is_empty(&self) -> bool {
        self.fields().is_empty()
    }
}

/// The body of an update of a `T`, such as `FlightUpdate` for `Flight`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not update `{T}` records",
    label = "expected the update of a `{T}`",
    note = "the update of a resource `Flight` is `FlightUpdate`"
)]
pub trait UpdateOf<T>: ResourceUpdate<Resource = T> {}

/// The HTTP method of an update. Both merge the fields into the record; which one a resource has depends on its endpoint.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum UpdateMethod {
    /// `PUT`.
    Put,
    /// `PATCH`.
    Patch,
}
