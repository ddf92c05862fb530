//! What no schema can say, one file a matter: endpoints of their own, and what single resources compute.

mod bulk;
mod current;
pub(crate) mod customer;
pub(crate) mod klass;
pub(crate) mod kobject;
mod membership;
mod merge;
mod metadata;
mod search;
pub(crate) mod strict;

use kustomer_schema::{Method, Schema};

use crate::call::{Call, Context};
use crate::serve::Outcome;
use crate::store::Store;

/// Makes the Klass that a user's schema describes, with its custom attributes.
pub(crate) fn register(context: Context<'_>, store: &mut Store, name: &str, schema: &Schema) {
    klass::register(context, store, name, schema);
    metadata::register(context, store, name, schema);
}

/// An endpoint written by hand.
pub(crate) type Special = fn(&Call<'_>, &mut Store) -> Outcome;

/// The endpoint by hand for a method and the shape of a path, in which placeholders are `{}`.
pub(crate) fn special(method: Method, shape: &str) -> Option<Special> {
    let special: Special = match (method, shape) {
        (Method::Get, "/v1/auth/tokens/current") => current::token,
        (Method::Delete, "/v1/auth/tokens/current") => current::forget_token,
        (Method::Get, "/v1/users/current") => current::user,
        (Method::Put, "/v1/users/current") => current::update_user,
        (Method::Get, "/v1/klasses") => klass::list,
        (Method::Post, "/v1/klasses") => klass::create,
        (Method::Delete, "/v1/klasses/{}") => klass::delete,
        (Method::Get, "/v1/metadata/{}") => metadata::get,
        (Method::Put, "/v1/metadata/{}") => metadata::update,
        (Method::Post, "/v1/customers/merges") => merge::create,
        (Method::Post, "/v1/customers/search") => search::live,
        (Method::Post, "/v1/customers/archive/search") => search::archive,
        (Method::Post, "/v1/conversations/{}/tags" | "/v1/teams/{}/members") => membership::append,
        (Method::Delete, "/v1/conversations/{}/tags" | "/v1/teams/{}/members") => membership::remove,
        (Method::Get, "/v1/bulk/{}") => bulk::poll,
        (Method::Get, "/v1/bulk/{}/batches") => bulk::batches,
        (Method::Post, shape) if shape.ends_with("/bulk") => bulk::create,
        (Method::Put, shape) if shape.ends_with("/bulk") => bulk::update,
        (Method::Delete, shape) if shape.ends_with("/bulk") => bulk::delete,
        _ => return None,
    };
    Some(special)
}
