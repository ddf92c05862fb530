//! The search attributes that a derive adds: those of a KObject, and the custom attributes of a struct.

use proc_macro2::Ident;

/// What search attributes are called, in Rust and in the service.
#[derive(Debug)]
pub(crate) struct SearchFields {
    /// The type whose associated constants they are: `flight`.
    pub(crate) name: Ident,
    /// What precedes the name of a custom attribute: `kobject_custom_flight_`.
    pub(crate) prefix: String,
    /// What precedes the names of the attributes that every KObject has: `kobject_flight_`. `None` for custom attributes of
    /// another resource.
    pub(crate) standard: Option<String>,
}
