//! The SDK as users see it: derived types, the client, and the sandbox over real HTTP. One module per feature.

mod crud;
mod custom;
#[cfg(feature = "include-schemas")]
mod custom_of;
mod customer;
mod difference;
mod enumeration;
mod extra;
mod fake;
mod flight;
mod guard;
mod klass;
mod list;
mod missing;
mod operation;
mod rate_limit;
mod raw_record;
mod recursive;
mod refused;
mod relationship;
mod root;
#[cfg(feature = "schema-check")]
mod schema;
#[cfg(feature = "schema-check")]
mod schema_shapes;
mod search;
mod send;
mod setter;
mod support;
mod union;
mod unknown;
mod whole_record;
