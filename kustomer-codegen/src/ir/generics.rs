//! The type parameters of an item, and the bounds that its impls need.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;

/// The generic parameters of a struct. Most have none.
#[derive(Debug, Default)]
pub(crate) struct Generics {
    /// Parameters with bounds and defaults, as in a declaration.
    pub(crate) declared: TokenStream,
    /// Parameters with bounds, as after `impl`.
    pub(crate) parameters: TokenStream,
    /// Names of the parameters, as in the type.
    pub(crate) arguments: TokenStream,
    /// The predicates of the struct's own `where` clause.
    pub(crate) predicates: Vec<TokenStream>,
    pub(crate) types: Vec<Ident>,
    /// The const parameters.
    pub(crate) constants: Vec<Ident>,
    /// Reported as errors: the emitted code only prevents further errors.
    pub(crate) lifetimes: Vec<TokenStream>,
    /// The bounds that the fields need.
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
    /// It is neither read nor written, but a record holds it.
    Skip,
}

/// What an impl does with the fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    Decode,
    Encode,
    /// The impl of a resource, which is read, sent between threads, and `'static`.
    Resource,
}

impl Generics {
    pub(crate) fn is_empty(&self) -> bool {
        self.declared.is_empty()
    }

    /// Returns the `where` clause of an impl.
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

    /// Returns the bounds that make a value `Send` and `'static`.
    pub(crate) fn kept(&self) -> TokenStream {
        let (types, lifetimes) = (&self.types, &self.lifetimes);
        // A lifetime is an error already, which `Sync` keeps from causing another.
        let shared = (!lifetimes.is_empty()).then(|| quote! { + ::core::marker::Sync });
        quote! { #(#lifetimes: 'static,)* #(#types: ::core::marker::Send #shared + 'static,)* }
    }

    /// Returns the bound on a field's type that makes its owner [`Send`]. Bounds on the parameters do not cover their
    /// associated types.
    pub(crate) fn sent(&self, ty: &TokenStream) -> Option<TokenStream> {
        let mut tokens = ty.clone().into_iter();
        let is_parameter = match (tokens.next(), tokens.next()) {
            (Some(TokenTree::Ident(name)), None) => self.types.contains(&name),
            _ => false,
        };
        (!is_parameter).then(|| quote! { ::core::marker::Send })
    }

    /// Returns the `where` clause of the struct itself.
    pub(crate) fn own_clause(&self) -> Option<TokenStream> {
        let own = &self.predicates;
        (!own.is_empty()).then(|| quote! { where #(#own),* })
    }

    fn is_marked(&self) -> bool {
        !self.types.is_empty() || !self.lifetimes.is_empty()
    }

    /// Returns the field that names the type parameters in a builder, which only holds JSON.
    pub(crate) fn marker(&self) -> Option<TokenStream> {
        let (types, lifetimes) = (&self.types, &self.lifetimes);
        self.is_marked().then(|| {
            quote! { ::core::marker::PhantomData<fn() -> (#(&#lifetimes (),)* #(#types,)*)> }
        })
    }

    /// Returns the value of [`Generics::marker`].
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

/// Returns a predicate with the bounds, if there are any.
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
