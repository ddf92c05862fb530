//! Parses the input of `KustomerOperation`: a struct that describes a request.

mod field;
mod path;
mod validate;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use syn::{Data, DeriveInput, Field as SynField, Fields, LitStr};

use super::attr::{Attributes, Name, OPERATION_ATTRIBUTES, name};
use super::{case, generics, input};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::{Content, Generics, Idempotency, Method, Operation, RateLimit};

/// Parses a struct. After an error, the result is only good for a stub.
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
        vis: item.vis.to_token_stream(),
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
        // Without the method and the path, the part that a field belongs to is not known.
        if template.is_some() && path.is_some() {
            validate::body(&operation, &attributes, diagnostics);
        }
        validate::unique_wire_names(&operation.fields, diagnostics);
    }
    operation.broken = diagnostics.count() > before;
    operation
}

/// Reports lifetimes. A call is `'static`, so that it can be spawned and retried.
fn refuse_lifetimes(generics: &Generics, diagnostics: &Diagnostics) {
    for lifetime in &generics.lifetimes {
        diagnostics.add(
            Diagnostic::at(Code::Borrows, lifetime, "an operation cannot borrow")
                .note("a call can be spawned and retried, so it must own its data")
                .help("use owned types: `String` instead of `&str`, `Vec<_>` instead of `&[_]`"),
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

/// Returns the method and the path.
fn method_and_path(
    item: &DeriveInput,
    attributes: &Attributes,
    diagnostics: &Diagnostics,
) -> Option<(Method, LitStr)> {
    let mut named = METHODS.into_iter().filter(|(name, _)| attributes.has(*name));
    let Some((name, method)) = named.next() else {
        if !attributes.has_rejected() {
            diagnostics.add(
                Diagnostic::at(Code::MethodMissing, &item.ident, format!("`{}` has no method and path", item.ident)).help(
                    "add them: `#[kustomer(post = \"/v1/customers/merges\")]`, or `get`, `put`, `patch`, `delete`",
                ),
            );
        }
        return None;
    };
    for (second, _) in named {
        diagnostics.add(
            Diagnostic::at(
                Code::SecondMethod,
                attributes.ident(second),
                format!("`{name}` and `{second}` cannot be combined"),
            )
            .note("an operation has one method"),
        );
    }
    Some((method, attributes.string(name, diagnostics)?))
}

/// Returns the fields of a struct, and none for a unit struct. Another shape is reported and returns `None`.
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
            Diagnostic::at(
                Code::WrongArgument,
                attributes.tokens(name::IDEMPOTENCY),
                "`idempotency(..)` takes one argument",
            )
            .help("write `idempotency(safe)`, `idempotency(idempotent)` or `idempotency(none)`"),
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
            Diagnostic::at(
                Code::ConflictingAttributes,
                hook.map(TokenStream::from),
                "`hook` cannot be combined with other rate limits",
            )
            .note("requests to hooks have their own rate limit, which replaces all others"),
        );
    }
    rate_limits
}
