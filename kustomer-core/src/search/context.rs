//! The types of records that a search can return, and what their searches are called.

use super::class::Time;
use super::field::Field;
use crate::resource::Resource;

/// The context of a search: which records it returns, and by which attributes they can be walked in the order of time.
///
/// ```
/// use kustomer::search::{Context, Field};
///
/// const FLIGHTS: Context = Context::new("kobject_flight")
///     .updated_at(Field::new("kobject_flight_updated_at"))
///     .created_at(Field::new("kobject_flight_created_at"));
/// assert_eq!(FLIGHTS.name(), "kobject_flight");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Context {
    name: &'static str,
    updated_at: Option<Field<Time>>,
    created_at: Option<Field<Time>>,
}

impl Context {
    /// Creates a context with this name, such as `customer`: the `queryContext` of a search.
    pub const fn new(name: &'static str) -> Self {
        Self { name, updated_at: None, created_at: None }
    }

    /// The context of searches for records of this type.
    pub const fn of<T: Searchable>() -> Self {
        Self { name: T::CONTEXT, updated_at: T::UPDATED_AT, created_at: T::CREATED_AT }
    }

    /// Sets the attribute with the time at which a record was last updated.
    #[must_use]
    pub const fn updated_at(self, field: Field<Time>) -> Self {
        Self { updated_at: Some(field), ..self }
    }

    /// Sets the attribute with the time at which a record was created.
    #[must_use]
    pub const fn created_at(self, field: Field<Time>) -> Self {
        Self { created_at: Some(field), ..self }
    }

    /// Returns the name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Returns the attribute with the time at which a record was last updated, if there is one.
    pub const fn updated(&self) -> Option<Field<Time>> {
        self.updated_at
    }

    /// Returns the attribute with the time at which a record was created, if there is one.
    pub const fn created(&self) -> Option<Field<Time>> {
        self.created_at
    }
}

/// A resource that searches can return.
///
/// Customers, conversations, messages, notes, companies, KObjects of any Klass and conversation times are searchable, and
/// every KObject with [`KustomerResource`](https://docs.rs/kustomer/latest/kustomer/derive.KustomerResource.html).
#[diagnostic::on_unimplemented(
    message = "`{Self}` records cannot be searched for",
    label = "the API has no search for these records",
    note = "searches return customers, conversations, messages, notes, companies, KObjects and conversation times"
)]
pub trait Searchable: Resource {
    /// The name of the context, such as `customer` or `kobject_flight`: the `queryContext` of searches.
    const CONTEXT: &'static str;
    /// The attribute with the time at which a record was last updated, if results can be sorted by one.
    const UPDATED_AT: Option<Field<Time>> = None;
    /// The attribute with the time at which a record was created, if results can be sorted by one.
    const CREATED_AT: Option<Field<Time>> = None;
}
