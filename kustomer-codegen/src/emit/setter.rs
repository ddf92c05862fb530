//! The setters of the builders: their parameters, and how values are written.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use syn::spanned::Spanned;

use super::value::{self, as_encode};
use crate::code::Code;
use crate::diagnostic::with_code;
use crate::ir::{Access, CustomName, Field, FieldKind, Generics, Suffix};
use crate::names::type_text;
use crate::suffix::{RustValues, SuffixRow};

/// Returns the JSON name as an expression: a literal, or a constant that rustc completes from the type.
pub(super) fn wire_name(field: &Field, private: &TokenStream) -> TokenStream {
    let wire = &field.wire;
    match &field.kind {
        FieldKind::Custom(_) if field.broken => Literal::string(wire).into_token_stream(),
        FieldKind::Custom(CustomName::FromType) => {
            let ty = field.suffixed();
            quote_spanned! { field.ty.span => #private::custom_name!(#wire, #ty) }
        }
        FieldKind::Custom(CustomName::Given(suffix)) if field.generic => {
            let check = suffix_check(field, *suffix, private);
            quote_spanned! { field.wire_origin.span() => const { #check; #wire } }
        }
        _ => Literal::string(wire).into_token_stream(),
    }
}

/// Returns the JSON name for a table, which cannot name type parameters.
pub(super) fn table_name(field: &Field, private: &TokenStream) -> TokenStream {
    if field.generic { Literal::string(&field.wire).into_token_stream() } else { wire_name(field, private) }
}

/// Returns the checks by rustc that types have the suffix of their names, apart from the impls, so that each is one error.
pub(super) fn suffix_checks(fields: &[Field], private: &TokenStream) -> TokenStream {
    let checks = fields.iter().filter(|field| !field.broken && !field.generic).filter_map(|field| {
        let suffix = match &field.kind {
            FieldKind::Custom(CustomName::Given(suffix)) => *suffix,
            FieldKind::Custom(CustomName::Complete(suffix)) if is_kustomer_type(*suffix) => *suffix,
            _ => return None,
        };
        let check = suffix_check(field, suffix, private);
        Some(quote_spanned! { field.wire_origin.span() => const _: () = #check; })
    });
    checks.collect()
}

/// Returns true if the type is one of core's, whose name a user's type can have too.
fn is_kustomer_type(suffix: Suffix) -> bool {
    matches!(SuffixRow::of(suffix).values, RustValues::Timestamp | RustValues::Url)
}

/// Returns the check by rustc that the type of a field has the suffix of its name.
fn suffix_check(field: &Field, suffix: Suffix, private: &TokenStream) -> TokenStream {
    let (wire, ty) = (&field.wire, field.suffixed());
    let given = ident(suffix);
    let of_type = quote_spanned! { field.ty.span => <#ty as #private::CustomAttribute> };
    let of_type = quote! { #of_type::SUFFIX };
    let or_shared = SuffixRow::of(suffix).shares.map(|shared| {
        let shared = ident(shared);
        quote! { || #of_type.is(#private::Suffix::#shared) }
    });
    let message =
        format!("`{wire}` ends in `{}`, which is not the suffix of `{}`", suffix.as_str(), type_text(ty));
    let message = with_code(Code::SuffixMismatch, &message);
    quote_spanned! { field.wire_origin.span() =>
        ::core::assert!(#of_type.is(#private::Suffix::#given) #or_shared, #message)
    }
}

/// Returns the name of a suffix's variant in core.
pub(super) fn ident(suffix: Suffix) -> Ident {
    Ident::new(suffix.as_str(), Span::call_site())
}

/// The parameter of a setter or constructor.
pub(super) struct Parameter {
    /// Type parameters for the forms of the value, which rustc infers.
    pub(super) forms: Vec<Ident>,
    pub(super) ty: TokenStream,
}

/// Whether a parameter accepts an `Option`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Accepts {
    Option,
    /// The parameter numbered this way among those of a constructor.
    Value(usize),
}

/// Returns the type of a parameter: a trait of core that all forms of the field's value implement.
pub(super) fn parameter(field: &Field, accepts: Accepts, private: &TokenStream) -> Parameter {
    if field.broken {
        // Any value, so that calls of the setter are no further errors.
        return Parameter { forms: Vec::new(), ty: quote! { impl ::core::marker::Sized } };
    }
    let (inner, value) = (&field.ty.inner, &field.ty.value);
    let name = |optional: &'static str, required: &'static str| {
        Ident::new(if accepts == Accepts::Option { optional } else { required }, Span::call_site())
    };
    let form = |of: &str| match accepts {
        Accepts::Option => Ident::new(&format!("__{of}"), Span::call_site()),
        Accepts::Value(number) => Ident::new(&format!("__{of}{number}"), Span::call_site()),
    };
    let (items, list) = (form("Items"), form("List"));
    let list_of = name("ListArg", "ListOf");
    match Form::of(field) {
        // Reported already. As an argument of a trait, a type that cannot be there would be a second error.
        Form::Converted if field.broken => Parameter { forms: Vec::new(), ty: value.clone() },
        Form::Text => {
            let text = name("TextArg", "Text");
            Parameter { forms: Vec::new(), ty: quote! { impl #private::#text } }
        }
        Form::Known | Form::Json => {
            let given = name("Given", "Exact");
            Parameter { forms: Vec::new(), ty: quote! { impl #private::#given<#value> } }
        }
        Form::Converted => {
            let (convert, form) = (name("ValueArg", "Convert"), form("Form"));
            Parameter { ty: quote! { impl #private::#convert<#value, #form> }, forms: vec![form] }
        }
        Form::Texts => Parameter {
            ty: quote! { impl #private::#list_of<str, #private::AsText, #list> },
            forms: vec![list],
        },
        Form::KnownList => Parameter {
            ty: quote! { impl #private::#list_of<#inner, #private::Known, #list> },
            forms: vec![list],
        },
        Form::ConvertedList => Parameter {
            ty: quote! { impl #private::#list_of<#inner, #private::Converted<#items>, #list> },
            forms: vec![items, list],
        },
    }
}

/// Returns the method call on `Fields` that writes the parameter `value`. The fields are passed by value, which costs rustc
/// the least.
pub(super) fn write(field: &Field, value: &TokenStream, private: &TokenStream) -> TokenStream {
    let (inner, whole) = (&field.ty.inner, &field.ty.value);
    if field.broken {
        return TokenStream::new();
    }
    let (name, span) = (wire_name(field, private), field.ty.span);
    let is_custom = matches!(field.kind, FieldKind::Custom(_));
    let method = |plain: &str, custom: &str| Ident::new(if is_custom { custom } else { plain }, span);
    let (text, given, list) =
        (method("text", "custom_text"), method("given", "custom_given"), method("list", "custom_list"));
    let (given_as, list_as) = (method("given_as", "custom_given_as"), method("list_as", "custom_list_as"));
    let converted = method("converted", "custom_converted");
    let item = if field.ty.is_list() { inner } else { whole };
    // The method of a trait that has no bound of its own, so that rustc reports a type that lacks the trait once.
    let encode = as_encode(field, item, private);
    match Form::of(field) {
        Form::Text => quote! { .#text(#name, #value) },
        Form::Known if encode.is_some() => quote! { .#given_as::<#whole>(#name, #value, #encode) },
        Form::Known => quote! { .#given::<#whole>(#name, #value) },
        Form::Json => {
            let of_type = value::write_json(field, private);
            quote_spanned! { span => .given_json::<#whole>(#name, #value, #of_type::write_json) }
        }
        Form::Converted => {
            let encode = encode.unwrap_or_else(|| quote! { |value| value });
            quote! { .#converted::<#whole, _>(#name, #value, #encode) }
        }
        Form::Texts => quote! { .#list::<str, _, _>(#name, #value) },
        Form::KnownList | Form::ConvertedList if encode.is_some() => {
            quote! { .#list_as::<#inner, _, _>(#name, #value, #encode) }
        }
        Form::KnownList | Form::ConvertedList => quote! { .#list::<#inner, _, _>(#name, #value) },
    }
}

/// Returns a statement that uses the parameter of a broken field, which is not written.
pub(super) fn discard(value: &TokenStream) -> TokenStream {
    quote! { let _ = #value; }
}

/// Returns the setter, or nothing for a field that is never written.
pub(super) fn setter(field: &Field, generics: &Generics, private: &TokenStream) -> TokenStream {
    if field.access == Access::READ_ONLY {
        return TokenStream::new();
    }
    let mark = generics.mark().map(|mark| quote! { , #mark });
    let (ident, docs, deprecated) = (&field.ident, docs(field), &field.deprecated);
    let Parameter { forms, ty } = parameter(field, Accepts::Option, private);
    let forms = (!forms.is_empty()).then(|| quote! { <#(#forms),*> });
    let value = ident.to_token_stream();
    let (write, discard) = (write(field, &value, private), field.broken.then(|| discard(&value)));
    quote! {
        #(#docs)*
        #deprecated
        pub fn #ident #forms (self, #ident: #ty) -> Self {
            #discard
            Self(self.0 #write #mark)
        }
    }
}

/// Returns the documentation of the field, or a sentence with its name.
pub(super) fn docs(field: &Field) -> Vec<TokenStream> {
    if field.docs.is_empty() {
        let doc = format!(" Sets `{}`.", field.wire);
        vec![quote! { #[doc = #doc] }]
    } else {
        field.docs.clone()
    }
}

/// How a setter takes and writes its value, which determines the forms that it accepts.
#[derive(Debug, Clone, Copy)]
enum Form {
    Text,
    /// A type whose literals infer their type from the attribute.
    Known,
    /// A type with conversions of its own.
    Converted,
    /// A type that serde writes.
    Json,
    Texts,
    KnownList,
    ConvertedList,
}

impl Form {
    fn of(field: &Field) -> Self {
        let ty = &field.ty;
        match (field.kind == FieldKind::Json, ty.is_list(), ty.leaf.as_str()) {
            (true, ..) => Self::Json,
            (_, true, "String") => Self::Texts,
            (_, true, _) if ty.suffix.is_some() => Self::KnownList,
            (_, true, _) => Self::ConvertedList,
            (_, false, "String") => Self::Text,
            (_, false, "Box") if type_text(&ty.value).ends_with("Box<str>") => Self::Text,
            // `serde_json::Value` converts from `Option`, which would be one form too many.
            (_, false, "Value") => Self::Known,
            (_, false, _) if ty.suffix.is_some() => Self::Known,
            (_, false, _) => Self::Converted,
        }
    }
}
