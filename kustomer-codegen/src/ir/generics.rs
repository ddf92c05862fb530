//! Type parameters of an item, and what its impls must ask of them.

use proc_macro2::{Ident, TokenStream, TokenTree};
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
    /// Nothing does; a record holds it all the same.
    Skip,
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
        let own = &self.predicates;
        let is_kept = purpose == Purpose::Resource;
        let needs = self.needs.iter().filter_map(|need| {
            let sent = if is_kept { self.sent(&need.ty) } else { None };
            predicate(&need.ty, need.by.bound(purpose, private), sent)
        });
        let kept = is_kept.then(|| self.kept());
        quote! { where #(#own,)* #kept #(#needs,)* }
    }

    /// What a value that outlives the call and moves between threads asks of the parameters.
    pub(crate) fn kept(&self) -> TokenStream {
        let (types, lifetimes) = (&self.types, &self.lifetimes);
        // A lifetime is told already: that what is behind it must be shared is no news beside that.
        let shared = (!lifetimes.is_empty()).then(|| quote! { + ::core::marker::Sync });
        quote! { #(#lifetimes: 'static,)* #(#types: ::core::marker::Send #shared + 'static,)* }
    }

    /// The bound on a field's type that makes its owner [`Send`]. What the parameters are does not tell that of the
    /// types associated with them.
    pub(crate) fn sent(&self, ty: &TokenStream) -> Option<TokenStream> {
        let mut tokens = ty.clone().into_iter();
        let is_parameter = match (tokens.next(), tokens.next()) {
            (Some(TokenTree::Ident(name)), None) => self.types.contains(&name),
            _ => false,
        };
        (!is_parameter).then(|| quote! { ::core::marker::Send })
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
    fn bound(self, purpose: Purpose, private: &TokenStream) -> Option<TokenStream> {
        Some(match (self, purpose) {
            (Self::Skip, _) => return None,
            (Self::Attribute, Purpose::Encode) => quote! { #private::Encode },
            (Self::Attribute, _) => quote! { #private::Decode },
            (Self::Custom, _) => quote! { #private::CustomAttribute },
            (Self::Json, Purpose::Encode) => quote! { #private::Serialize },
            (Self::Json, _) => quote! { #private::DeserializeOwned },
        })
    }
}

/// What a type must be, if anything.
pub(crate) fn predicate(
    ty: &TokenStream,
    bound: Option<TokenStream>,
    sent: Option<TokenStream>,
) -> Option<TokenStream> {
    match (bound, sent) {
        (Some(bound), Some(sent)) => Some(quote! { #ty: #bound + #sent }),
        (bound, sent) => bound.or(sent).map(|bound| quote! { #ty: #bound }),
    }
}
