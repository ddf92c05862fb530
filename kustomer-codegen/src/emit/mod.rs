//! Emits tokens from the intermediate representation, with one file for each emitted item. The output consists of
//! constants, types and calls into core, with absolute paths; locals have hygienic or prefixed names. Functions are
//! `#[inline]` for the sake of compile time: a crate with many resources then generates no code for those that an
//! application does not use.

mod builder;
mod capability;
mod changes;
mod construct;
mod custom_setter;
mod custom_struct;
mod decode;
mod difference;
mod encode;
mod enumeration;
mod klass;
mod local;
mod new;
mod newtype;
mod operation;
mod operation_new;
mod private;
mod record;
mod required;
mod schema_check;
mod search;
mod serde;
mod setter;
mod union;
mod update;
mod value;

pub(crate) use enumeration::emit as enumeration;
pub(crate) use newtype::emit as newtype;
pub(crate) use operation::emit as operation;
use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
#[cfg(feature = "source")]
pub(crate) use required::ARGUMENTS;
pub(crate) use union::emit as union;

use crate::ir::{CustomStruct, Field, Object, Resource};
use crate::names::mentions;
use private::private;

/// Returns the impls and builders of a resource.
pub(crate) fn resource(resource: &Resource) -> TokenStream {
    let private = private(&resource.krate);
    let decode = decode::resource(resource, &private);
    // Such an error is reported. With the impl of `Resource`, rustc would add that the struct cannot be sent between threads,
    // once for each trait.
    let local = ["Rc", "dyn"].map(|name| Ident::new(name, Span::call_site()));
    if resource.fields.iter().any(|field| field.broken && mentions(&field.ty.whole, &local)) {
        return decode;
    }
    let capabilities = capability::emit(resource, &private);
    let klass = klass::emit(resource, &private);
    let search = search::kobject(resource, &private);
    // Both builders use the same setters.
    let setter = |field: &Field| {
        if custom_setter::is_for(field) {
            custom_setter::methods(&resource.kind, &resource.generics, &private)
        } else {
            setter::setter(field, &resource.generics, &private)
        }
    };
    let setters: Vec<TokenStream> = resource.fields.iter().map(setter).collect();
    let new = resource.capabilities.has_new().then(|| new::emit(resource, &setters, &private));
    let update = resource
        .capabilities
        .has_update()
        .then(|| update::emit(resource, resource.capabilities.update, &setters, &private));
    let record = record::emit(resource, &private);
    let changes = changes::emit(resource, &private);
    let serde = serde::resource(resource, &private);
    let relationships = schema_check::relationships(resource, &private);
    let schema_check = schema_check::emit(resource.schema_check.as_ref(), &private);
    let suffixes = setter::suffix_checks(&resource.fields, &private);
    quote! { #relationships #suffixes #decode #record #capabilities #klass #search #new #update #changes #serde #schema_check }
}

/// Returns the impls and the update of a struct of custom attributes.
pub(crate) fn custom(item: &CustomStruct) -> TokenStream {
    custom_struct::emit(item, &private(&item.krate))
}

/// Returns the impls of a nested object.
pub(crate) fn object(object: &Object) -> TokenStream {
    let private = private(&object.krate);
    let decode = decode::object(object, &private);
    let encode = encode::object(object, &private);
    let serde = serde::object(object, &private);
    let schema_check = schema_check::emit(object.schema_check.as_ref(), &private);
    let (ident, generics) = (&object.ident, &object.generics);
    let (parameters, arguments) = (&generics.parameters, &generics.arguments);
    let own = generics.own_clause();
    quote! {
        #decode
        #encode
        #serde
        #[automatically_derived]
        impl #parameters #private::wire::EncodesAs<#private::wire::JsonObject> for #ident #arguments #own {}
        #schema_check
    }
}
