//! The impl of `Endpoint` for an operation: its request, and the type of its response.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::operation_new;
use super::private::private;
use crate::ir::{Content, Operation, OperationField, RateLimit, RequestPart, Segment, predicate};
use crate::names::{mentions, rust_name};

/// Quotes tokens with hygienic locals.
macro_rules! local {
    ($($token:tt)*) => { quote_spanned! { Span::mixed_site() => $($token)* } };
}

pub(crate) fn emit(operation: &Operation) -> TokenStream {
    let private = private(&operation.krate);
    let (ident, returns) = (&operation.ident, &operation.returns);
    let (declared, used) = (&operation.generics.parameters, &operation.generics.arguments);
    let predicates = predicates(operation, &private);
    let new = operation_new::emit(operation, &private);
    let request = if operation.broken {
        quote! { loop {} }
    } else {
        request(operation, &private)
    };
    quote! {
        #[automatically_derived]
        impl #declared #private::Endpoint for #ident #used #predicates {
            type Returns = #returns;

            #[inline]
            fn request(&self) -> ::core::result::Result<#private::Request, #private::RequestError> {
                #request
            }
        }
        #new
    }
}

fn request(operation: &Operation, private: &TokenStream) -> TokenStream {
    let (method, path) = (operation.method.ident(), path(operation, private));
    let (query, with_query) = query(operation, private);
    let (content, with_content) = content(operation, private);
    let idempotency = operation.idempotency.map(|idempotency| {
        let idempotency = idempotency.ident();
        quote! { .with_idempotency(#private::Idempotency::#idempotency) }
    });
    let rate_limit = rate_limit(&operation.rate_limits, private);
    local! {
        let path = #path;
        #query
        #content
        ::core::result::Result::Ok(
            #private::Request::new(#private::Method::#method, path)
                #with_query #with_content #idempotency #rate_limit
        )
    }
}

fn path(operation: &Operation, private: &TokenStream) -> TokenStream {
    let mut segments = operation.path.iter();
    let mut path = if let Some(Segment::Fixed(text)) = operation.path.first() {
        segments.next();
        quote! { #private::Path::new(#text) }
    } else {
        quote! { #private::Path::new("") }
    };
    let field = |position: &usize| {
        let field = operation.fields.get(*position)?;
        Some((rust_name(&field.ident), value(field)))
    };
    for segment in segments {
        let call = match segment {
            Segment::Fixed(text) => {
                let text = text.strip_prefix('/').unwrap_or(text);
                Some(quote! { .join(#text) })
            }
            Segment::Value(position) => {
                field(position).map(|(name, value)| quote! { .parameter(#name, #value)? })
            }
            Segment::Lookup { name, field: position } => field(position)
                .map(|(parameter, value)| quote! { .lookup_parameter(#name, #parameter, #value)? }),
        };
        path.extend(call);
    }
    path
}

/// Returns the statements that build the query, and the call that adds it.
fn query(operation: &Operation, private: &TokenStream) -> (TokenStream, TokenStream) {
    let mut parameters = TokenStream::new();
    for field in &operation.fields {
        let RequestPart::Query { repeated } = field.part else { continue };
        let (name, value) = (&field.wire, value(field));
        let method = Ident::new(if repeated { "repeated" } else { "parameter" }, Span::call_site());
        parameters.extend(local! { query.#method(#name, #value)?; });
    }
    if parameters.is_empty() {
        return (TokenStream::new(), TokenStream::new());
    }
    let before = local! {
        let mut query = #private::Query::new();
        #parameters
    };
    (before, local! { .with_query(&query) })
}

/// Returns the statements that build the body, and the call that sets it.
fn content(operation: &Operation, private: &TokenStream) -> (TokenStream, TokenStream) {
    let is_whole = |field: &&OperationField| matches!(field.part, RequestPart::Body { .. });
    if let Some(field) = operation.fields.iter().find(is_whole) {
        return whole(field, private);
    }
    let members = operation.fields.iter().filter_map(|field| match field.part {
        RequestPart::Member { json } => Some((field, json)),
        _ => None,
    });
    let is_form = operation.content == Content::Form;
    let written: TokenStream = members
        .map(|(field, json)| if is_form { form_field(field) } else { member(field, json, private) })
        .collect();
    if written.is_empty() {
        return (TokenStream::new(), TokenStream::new());
    }
    if is_form {
        let before = local! {
            let mut form = #private::Query::new();
            #written
        };
        return (before, local! { .with_body(#private::Body::form(&form)) });
    }
    let before = local! {
        let mut writer = #private::Writer::new();
        writer.begin_object();
        #written
        writer.end_object();
    };
    (before, local! { .with_json(writer.finish()?) })
}

/// As [`content`], for a field that is the whole body.
fn whole(field: &OperationField, private: &TokenStream) -> (TokenStream, TokenStream) {
    let (value, json) = (value(field), of_type(field, "JsonValue", private));
    match field.part {
        RequestPart::Body { json: true } if field.ty.is_nullable() => {
            let before = local! {
                let mut body = ::core::option::Option::None;
                if let ::core::option::Option::Some(value) = #value {
                    body = ::core::option::Option::Some(#json::to_json_body(value)?);
                }
            };
            (before, local! { .with_encoded_body(&body)? })
        }
        RequestPart::Body { json: true } => {
            (TokenStream::new(), local! { .with_body(#json::to_json_body(#value)?) })
        }
        _ => (TokenStream::new(), local! { .with_encoded_body(#value)? }),
    }
}

fn form_field(field: &OperationField) -> TokenStream {
    let (name, value) = (&field.wire, value(field));
    local! { form.parameter(#name, #value)?; }
}

fn member(field: &OperationField, json: bool, private: &TokenStream) -> TokenStream {
    let (name, value) = (&field.wire, value(field));
    let of_type = of_type(field, if json { "JsonValue" } else { "Encode" }, private);
    match json {
        false => local! { #of_type::write_member(#value, &mut writer, #name); },
        true if field.ty.is_nullable() => local! {
            if let ::core::option::Option::Some(value) = #value {
                writer.name(#name);
                #of_type::write_json(value, &mut writer);
            }
        },
        true => local! {
            writer.name(#name);
            #of_type::write_json(#value, &mut writer);
        },
    }
}

/// Returns the path of a trait for the type of a field. Through serde, the value in an `Option` is written.
fn of_type(field: &OperationField, name: &str, private: &TokenStream) -> TokenStream {
    let (ty, in_option) = (&field.ty.whole, quote! { _ });
    let ty = if name == "JsonValue" && field.ty.is_nullable() { &in_option } else { ty };
    let name = Ident::new(name, Span::call_site());
    quote_spanned! { field.ty.span => <#ty as #private::#name> }
}

/// Returns the call that sets the rate limits. That of hooks replaces the organization's; the others are in addition to
/// it.
fn rate_limit(rate_limits: &[RateLimit], private: &TokenStream) -> TokenStream {
    if rate_limits.is_empty() {
        return TokenStream::new();
    }
    let org = (!rate_limits.contains(&RateLimit::Hook)).then(|| quote! { #private::RateLimits::ORG });
    let all = org.into_iter().chain(rate_limits.iter().map(|rate_limit| {
        let rate_limit = rate_limit.ident();
        quote! { #private::RateLimits::#rate_limit }
    }));
    quote! { .with_rate_limits(#(#all)|*) }
}

/// Returns a reference to the field, with the span of its type, since errors about it are about the type.
fn value(field: &OperationField) -> TokenStream {
    let (ident, span) = (&field.ident, field.ty.span);
    let mut name = Ident::clone(ident);
    name.set_span(ident.span().located_at(span));
    quote_spanned! { span => &self.#name }
}

/// Returns the predicates of the struct, and the bounds that the impl needs on its types.
fn predicates(operation: &Operation, private: &TokenStream) -> TokenStream {
    let generics = &operation.generics;
    if generics.is_empty() {
        return TokenStream::new();
    }
    let (own, kept) = (&generics.predicates, generics.kept());
    let is_generic = |tokens: &TokenStream| mentions(tokens, &generics.types);
    let returns = &operation.returns;
    let response = is_generic(returns).then(|| quote! { #returns: #private::ResponseBody, });
    let fields = operation.fields.iter().filter(|field| is_generic(&field.ty.whole));
    let needs = fields.filter_map(|field| {
        let bound = bound(field, operation.content).map(|bound| quote! { #private::#bound });
        predicate(&field.ty.whole, bound, generics.sent(&field.ty.whole))
    });
    quote! { where #(#own,)* #kept #response #(#needs,)* }
}

/// Returns the bound on the type of a field. Bounds for serde are left to the user, since the output cannot name serde.
fn bound(field: &OperationField, content: Content) -> Option<TokenStream> {
    match field.part {
        RequestPart::Path => Some(quote! { PathValue }),
        RequestPart::Query { repeated: true } => Some(quote! { RepeatedValue }),
        RequestPart::Query { repeated: false } => Some(quote! { QueryValue }),
        RequestPart::Member { json: false } if content == Content::Form => Some(quote! { QueryValue }),
        RequestPart::Member { json: false } => Some(quote! { Encode }),
        RequestPart::Body { json: false } => Some(quote! { ToBody }),
        RequestPart::Member { json: true } | RequestPart::Body { json: true } | RequestPart::Skip => None,
    }
}
