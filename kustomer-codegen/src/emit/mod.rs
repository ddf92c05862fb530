//! Tokens from the intermediate representation: one file an emitted thing. Output is constants, types and calls
//! into core, under absolute paths; locals have hygienic or prefixed names. Functions are marked `#[inline]` for the
//! sake of compile time: a crate of many resources, of which an application uses few, then generates code for none
//! that nobody calls.

mod capability;
mod decode;
mod encode;
mod enumeration;
mod klass;
mod local;
mod new;
mod operation;
mod setter;
mod update;

pub(crate) use enumeration::emit as enumeration;
pub(crate) use operation::emit as operation;
use proc_macro2::TokenStream;
use quote::quote;

use crate::ir::{Object, Resource};

/// Everything that stands beside a resource.
pub(crate) fn resource(resource: &Resource) -> TokenStream {
    let private = private(&resource.krate);
    let decode = decode::resource(resource, &private);
    let capabilities = capability::emit(resource, &private);
    let klass = klass::emit(resource, &private);
    // Both builders have the same setters.
    let setters: Vec<TokenStream> =
        resource.fields.iter().map(|field| setter::setter(field, &private)).collect();
    let new = resource.capabilities.create.then(|| new::emit(resource, &setters, &private));
    let update = resource.capabilities.update.map(|verb| update::emit(resource, verb, &setters, &private));
    quote! { #decode #capabilities #klass #new #update }
}

/// The impls of a nested object.
pub(crate) fn object(object: &Object) -> TokenStream {
    let private = private(&object.krate);
    let decode = decode::object(object, &private);
    let encode = encode::object(object, &private);
    quote! { #decode #encode }
}

/// Where the output finds what it calls.
fn private(krate: &TokenStream) -> TokenStream {
    quote! { #krate::__private }
}
