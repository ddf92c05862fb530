//! Type parameters of an item, and what its impls must ask of them.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The generic parameters of a struct. Empty for most.
#[derive(Debug, Default)]
pub(crate) struct Generics {
    /// Angle brackets with bounds and defaults, as an item declares them.
    pub(crate) declared: TokenStream,
    /// Angle brackets with bounds, as an `impl` declares them.
    pub(crate) parameters: TokenStream,
    /// Angle brackets with the names alone.
    pub(crate) arguments: TokenStream,
    /// The predicates of the struct's own `where` clause.
    pub(crate) predicates: Vec<TokenStream>,
    pub(crate) types: Vec<Ident>,
    /// Told as mistakes; what is emitted only keeps uses of the type quiet.
    pub(crate) lifetimes: Vec<TokenStream>,
    /// What the fields ask of the parameters.
    pub(crate) needs: Vec<Need>,
}

/// A type that the derived code reads or writes.
#[derive(Debug)]
pub(crate) struct Need {
    pub(crate) ty: TokenStream,
    pub(crate) by: NeededBy,
}

/// The way in which a type is read and written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NeededBy {
    Attribute,
    Custom,
    /// serde reads and writes it.
    Json,
}

/// What the code in an impl does with the fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Decode,
    Encode,
    /// Being a resource: read, sent between threads and kept.
    Resource,
}

impl Generics {
    pub(crate) fn is_empty(&self) -> bool {
        self.declared.is_empty()
    }

    /// The `where` clause of an impl.
    pub(crate) fn clause(&self, purpose: Purpose, private: &TokenStream) -> TokenStream {
        if self.is_empty() {
            return TokenStream::new();
        }
        let (own, types, lifetimes) = (&self.predicates, &self.types, &self.lifetimes);
        let needs = self.needs.iter().map(|need| {
            let (ty, bound) = (&need.ty, need.by.bound(purpose, private));
            quote! { #ty: #bound }
        });
        let kept = (purpose == Purpose::Resource).then(|| {
            quote! { #(#lifetimes: 'static,)* #(#types: ::core::marker::Send + 'static,)* }
        });
        quote! { where #(#own,)* #kept #(#needs,)* }
    }

    /// The `where` clause of the struct itself.
    pub(crate) fn own_clause(&self) -> Option<TokenStream> {
        let own = &self.predicates;
        (!own.is_empty()).then(|| quote! { where #(#own),* })
    }

    fn is_marked(&self) -> bool {
        !self.types.is_empty() || !self.lifetimes.is_empty()
    }

    /// What stands for the type parameters in a builder, which holds JSON and no values of theirs.
    pub(crate) fn marker(&self) -> Option<TokenStream> {
        let (types, lifetimes) = (&self.types, &self.lifetimes);
        self.is_marked().then(|| {
            quote! { ::core::marker::PhantomData<fn() -> (#(&#lifetimes (),)* #(#types,)*)> }
        })
    }

    /// The value of [`Generics::marker`].
    pub(crate) fn mark(&self) -> Option<TokenStream> {
        self.is_marked().then(|| quote! { ::core::marker::PhantomData })
    }
}

impl NeededBy {
    fn bound(self, purpose: Purpose, private: &TokenStream) -> TokenStream {
        match (self, purpose) {
            (Self::Attribute, Purpose::Encode) => quote! { #private::Encode },
            (Self::Attribute, _) => quote! { #private::Decode },
            (Self::Custom, _) => quote! { #private::CustomAttribute },
            (Self::Json, Purpose::Encode) => quote! { #private::Serialize },
            (Self::Json, _) => quote! { #private::DeserializeOwned },
        }
    }
}
