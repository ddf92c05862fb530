//! Which type of record an ID belongs to, known at compile time. What a record can do is in [`crate::resource`].

/// The JSON:API type of the records that an [`Id`](crate::Id) refers to.
///
/// Every [`Resource`](crate::resource::Resource) has one. Types that are only used in IDs implement it by hand.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a Kustomer resource",
    label = "not a resource",
    note = "for the type in an `Id<..>`, derive `KustomerResource` or implement `ResourceType`"
)]
pub trait ResourceType {
    /// The type, such as `customer` or `kobject.flight`.
    const TYPE: &'static str;
}

/// A record of any type, for IDs whose type is only known at run time: `Id<AnyRecord>`.
///
/// [`Id::cast`](crate::Id::cast) turns such an ID into one of a known type.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnyRecord {}

#[diagnostic::do_not_recommend]
impl ResourceType for AnyRecord {
    const TYPE: &'static str = "*";
}
