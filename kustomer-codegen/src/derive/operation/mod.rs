//! `KustomerOperation`: the words on the struct, and the struct as a call of the API.

mod field;
mod path;
mod validate;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput, Field as SynField, Fields, LitStr};

use super::attr::{Attributes, Name, OPERATION_ATTRIBUTES, name};
use super::{case, generics, input};
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Content, Generics, Idempotency, Method, Operation, RateLimit};

/// Reads a struct. Where mistakes were told, what comes back is good for a stub.
pub(crate) fn parse(item: &DeriveInput, diagnostics: &Diagnostics) -> Operation {
    let before = diagnostics.count();
    let attributes = Attributes::parse(&item.attrs, OPERATION_ATTRIBUTES, "an operation", diagnostics);
    let generics = generics::read(item);
    refuse_lifetimes(&generics, diagnostics);
    let owner = input::owner(item, &generics);
    let call = method_and_path(item, &attributes, diagnostics);
    let (method, template) = call.map_or((Method::Post, None), |(method, path)| (method, Some(path)));
    let returns =
        attributes.ty(name::RETURNS, diagnostics).map_or_else(|| quote! { () }, ToTokens::into_token_stream);
    let path = template.as_ref().and_then(|path| path::parse(path, diagnostics));
    let mut operation = Operation {
        ident: item.ident.clone(),
        generics,
        krate: attributes.krate(diagnostics),
        method,
        path: Vec::new(),
        returns,
        idempotency: idempotency(&attributes, diagnostics),
        rate_limits: rate_limits(&attributes, diagnostics),
        content: if attributes.has(name::FORM) { Content::Form } else { Content::Json },
        has_new: attributes.has(name::NEW),
        fields: Vec::new(),
        broken: false,
    };
    if let Some(fields) = fields(item, diagnostics) {
        let context = field::OperationContext {
            owner: &owner,
            case: case::parse(&attributes, diagnostics),
            path: path.as_ref(),
        };
        operation.fields =
            fields.into_iter().filter_map(|field| field::parse(field, context, diagnostics)).collect();
        if let (Some(template), Some(path)) = (&template, &path) {
            operation.path = path.segments(template, &operation.fields, diagnostics);
        }
        // What a field is cannot be said while the method, the path or a word is not known.
        if template.is_some() && path.is_some() {
            validate::body(&operation, &attributes, diagnostics);
        }
        validate::unique_wire_names(&operation.fields, diagnostics);
    }
    operation.broken = diagnostics.count() > before;
    operation
}

/// A call is `'static`: it may be spawned, and sent again.
fn refuse_lifetimes(generics: &Generics, diagnostics: &Diagnostics) {
    for lifetime in &generics.lifetimes {
        diagnostics.add(
            Diagnostic::at(lifetime, "an operation owns what it sends")
                .note("a call can be spawned and repeated, so that it cannot borrow")
                .help("write the owned type: `String` in place of `&str`, `Vec<_>` in place of `&[_]`"),
        );
    }
}

/// The attribute for each method.
const METHODS: [(Name, Method); 5] = [
    (name::GET, Method::Get),
    (name::POST, Method::Post),
    (name::PUT, Method::Put),
    (name::PATCH, Method::Patch),
    (name::DELETE, Method::Delete),
];

/// The method and the path.
fn method_and_path(
    item: &DeriveInput,
    attributes: &Attributes,
    diagnostics: &Diagnostics,
) -> Option<(Method, LitStr)> {
    let mut named = METHODS.into_iter().filter(|(name, _)| attributes.has(*name));
    let Some((name, method)) = named.next() else {
        if !attributes.has_rejected() {
            diagnostics.add(
                Diagnostic::at(&item.ident, format!("`{}` does not say what it calls", item.ident)).help(
                    "name the method and the path: `#[kustomer(post = \"/v1/customers/merges\")]`, or `get`, `put`, `patch`, `delete`",
                ),
            );
        }
        return None;
    };
    for (second, _) in named {
        diagnostics.add(
            Diagnostic::at(
                attributes.ident(second),
                format!("`{name}` and `{second}` cannot stand together"),
            )
            .note("an operation is one call, by one method"),
        );
    }
    Some((method, attributes.string(name, diagnostics)?))
}

/// The fields of a struct; a unit struct has none. Another shape is told and gives `None`.
fn fields<'i>(item: &'i DeriveInput, diagnostics: &Diagnostics) -> Option<Vec<&'i SynField>> {
    match &item.data {
        Data::Struct(data) if matches!(data.fields, Fields::Unit) => Some(Vec::new()),
        _ => input::named_fields(item, "KustomerOperation", diagnostics),
    }
}

fn idempotency(attributes: &Attributes, diagnostics: &Diagnostics) -> Option<Idempotency> {
    let choices = attributes.choices(name::IDEMPOTENCY, &Idempotency::TABLE, diagnostics)?;
    if let [_, _, ..] = choices.as_slice() {
        diagnostics.add(
            Diagnostic::at(attributes.tokens(name::IDEMPOTENCY), "an operation may be repeated in one way")
                .help("write one of `idempotency(safe)`, `idempotency(idempotent)` and `idempotency(none)`"),
        );
    }
    choices.first().copied()
}

fn rate_limits(attributes: &Attributes, diagnostics: &Diagnostics) -> Vec<RateLimit> {
    let rate_limits =
        attributes.choices(name::RATE_LIMITS, &RateLimit::TABLE, diagnostics).unwrap_or_default();
    if rate_limits.len() > 1 && rate_limits.contains(&RateLimit::Hook) {
        let hook = attributes
            .tokens(name::RATE_LIMITS)
            .unwrap_or_default()
            .into_iter()
            .find(|token| token.to_string() == "hook");
        diagnostics.add(
            Diagnostic::at(hook.map(TokenStream::from), "`hook` stands alone in `rate_limits(..)`")
                .note("posts to hooks have a rate limit of their own, in place of the organization's"),
        );
    }
    rate_limits
}
