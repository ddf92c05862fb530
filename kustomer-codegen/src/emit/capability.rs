//! The impls of `Resource` and of the traits for its capabilities.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::{custom_setter, value};
use crate::ir::{Field, FieldKind, Lookup, Purpose, Resource};

pub(super) fn emit(resource: &Resource, private: &TokenStream) -> TokenStream {
    let (ident, generics) = (&resource.ident, &resource.generics);
    let (parameters, arguments) = (&generics.parameters, &generics.arguments);
    let clause = generics.clause(Purpose::Resource, private);
    let (type_name, path) = (resource.kind.type_name(), resource.kind.path());
    let capabilities = &resource.capabilities;
    let marker = |present: bool, name: TokenStream| {
        present.then(|| {
            quote! { #[automatically_derived] impl #parameters #private::#name for #ident #arguments #clause {} }
        })
    };
    let get = marker(capabilities.get, quote! { Get });
    let list = marker(capabilities.list, quote! { List });
    let delete = marker(capabilities.delete, quote! { Delete });
    let merges_custom = marker(merges_custom(resource), quote! { MergeCustom });
    let guarded = marker(is_guarded(resource), quote! { Guarded });
    let revised = revised(resource, &clause, private);
    let external_id_lookup = capabilities
        .lookups
        .contains(&Lookup::ExternalId)
        .then(|| quote! { const HAS_EXTERNAL_ID_LOOKUP: bool = true; });
    let lookups = capabilities.lookups.iter().map(|lookup| {
        let key = lookup.ident();
        quote! {
            #[automatically_derived]
            impl #parameters #private::Lookup<#private::lookup::#key> for #ident #arguments #clause {}
        }
    });
    let parents = capabilities.parents.iter().map(|parent| {
        let (ty, path) = (&parent.ty, &parent.path);
        let child = |present: bool, name: TokenStream| {
            present.then(|| {
                quote! {
                    #[automatically_derived]
                    impl #parameters #private::#name<#ident #arguments> for #ty #clause {}
                }
            })
        };
        let list = child(parent.list, quote! { ListChildren });
        let create = child(parent.create, quote! { CreateChild });
        quote! {
            #[automatically_derived]
            impl #parameters #private::ParentOf<#ident #arguments> for #ty #clause {
                fn child_path() -> ::std::string::String {
                    ::core::convert::From::from(#path)
                }
            }
            #list
            #create
        }
    });
    let id = resource.fields.iter().find(|field| field.kind == FieldKind::Id && !field.broken);
    // The span of the type is where rustc reports the ID of another resource. A missing or broken ID is reported already.
    let has_id = id.is_some() || resource.no_id.is_none();
    let id = id.map_or_else(
        || quote! { loop {} },
        |field| {
            let name = &field.ident;
            quote_spanned! { field.ty.span => &self.#name }
        },
    );
    let identified = has_id.then(|| {
        quote! {
            #[automatically_derived]
            impl #parameters #private::Identified for #ident #arguments #clause {
                type Record = Self;

                fn id(&self) -> &#private::Id<Self> {
                    #id
                }
            }
        }
    });
    quote! {
        #[automatically_derived]
        impl #parameters #private::Resource for #ident #arguments #clause {
            const TYPE: &'static str = #type_name;
            const PATH: &'static str = #path;
            #external_id_lookup
        }
        #identified
        #get
        #list
        #delete
        #merges_custom
        #guarded
        #revised
        #(#lookups)*
        #(#parents)*
    }
}

/// Returns the attribute and the clause of an impl that never applies, for a body that only `operation` sends: the
/// compiler's error about the missing capability then names the operation. The lifetime keeps the compiler from
/// reporting the bound, which is false, on the impl itself.
pub(super) fn only_by(
    operation: &TokenStream,
    clause: &TokenStream,
    private: &TokenStream,
) -> (TokenStream, TokenStream) {
    let bound = quote! { for<'never> #operation: #private::ClientMethod };
    let clause = if clause.is_empty() {
        quote! { where #bound }
    } else {
        quote! { #clause #bound }
    };
    (quote! { #[doc(hidden)] }, clause)
}

/// Returns true for the revision that updates can send.
fn is_revision(field: &Field) -> bool {
    field.access.update && !field.broken && field.kind == FieldKind::Attribute && field.wire == "rev"
}

/// Returns true if updates can name the revision that they are based on. Core implements it for KObjects.
fn is_guarded(resource: &Resource) -> bool {
    !resource.kind.is_kobject()
        && resource.capabilities.update.is_some()
        && resource.fields.iter().any(is_revision)
}

/// Returns the impl that reads the revision from its field.
fn revised(resource: &Resource, clause: &TokenStream, private: &TokenStream) -> Option<TokenStream> {
    let field = resource.fields.iter().find(|field| field.in_struct && is_revision(field))?;
    resource.capabilities.update?;
    let (ident, generics) = (&resource.ident, &resource.generics);
    let (parameters, arguments) = (&generics.parameters, &generics.arguments);
    let value = value::encodable(field, private);
    Some(quote! {
        #[automatically_derived]
        impl #parameters #private::Revised for #ident #arguments #clause {
            #[inline]
            fn revision(&self) -> ::core::option::Option<i64> {
                #private::revision(#value)
            }
        }
    })
}

/// Returns true if an update can read the custom attributes first, and send the revision that it has read. Core implements
/// it for KObjects.
fn merges_custom(resource: &Resource) -> bool {
    let is_sent = |field: &&Field| field.access.update && !field.broken;
    let mut sent = resource.fields.iter().filter(is_sent);
    let is_custom =
        |field: &Field| matches!(field.kind, FieldKind::Custom(_)) || custom_setter::is_for(field);
    !resource.kind.is_kobject()
        && resource.capabilities.get
        && resource.capabilities.update.is_some()
        && sent.clone().any(is_custom)
        && sent.any(is_revision)
}
