//! The impls of a union: a match over the tag or the shape, with an arm for each variant.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};

use super::private::private;
use super::serde;
use crate::ir::{JsonShape, Payload, ShapedVariant, TaggedVariant, Union, Variants};

pub(crate) fn emit(union: &Union) -> TokenStream {
    let private = private(&union.krate);
    let (ident, other) = (&union.ident, union.other.as_ref());
    let arms = match &union.variants {
        Variants::Tagged { tag, variants } => tagged(tag, variants, &private),
        Variants::Shaped(variants) => shaped(variants, other.is_none(), &private),
    };
    let (subject, read, write) = (arms.subject, arms.read, arms.write);
    let holds = holds(union, &private);
    let serde = union.serde.then(|| serde::union(ident, &private));
    let read_other = other.map(|other| {
        let read = read_payload(other, None, &private);
        quote! { _ => #read, }
    });
    let write_other = other.map(|other| write_payload(other, None, &private));
    quote! {
        #[automatically_derived]
        impl #private::Decode for #ident {
            #[inline]
            fn decode(
                reader: &mut #private::Reader<'_>,
            ) -> ::core::result::Result<Self, #private::DecodeError> {
                use ::core::option::Option::Some;
                match #subject {
                    #read
                    #read_other
                }
            }
        }
        #[automatically_derived]
        impl #private::Encode for #ident {
            #[inline]
            fn encode(&self, writer: &mut #private::Writer) {
                match self {
                    #write
                    #write_other
                }
            }
        }
        #holds
        #serde
    }
}

/// Returns the impls for the kinds of values that the union can hold.
fn holds(union: &Union, private: &TokenStream) -> TokenStream {
    let (ident, wire) = (&union.ident, quote! { #private::wire });
    let shapes: Vec<JsonShape> = match &union.variants {
        Variants::Tagged { .. } => vec![JsonShape::Object],
        Variants::Shaped(_) if union.other.is_some() => {
            return quote! {
                #[automatically_derived]
                impl<Any> #wire::EncodesAs<Any> for #ident {}
            };
        }
        Variants::Shaped(variants) => variants.iter().map(|variant| variant.shape).collect(),
    };
    let shapes = shapes.into_iter().map(marker);
    quote! { #(
        #[automatically_derived]
        impl #wire::EncodesAs<#wire::#shapes> for #ident {}
    )* }
}

/// Returns the name of the kind of value in `kustomer::wire`.
fn marker(shape: JsonShape) -> Ident {
    Ident::new(shape.kind(), Span::call_site())
}

/// The matched expression, and the arms for reading and writing.
struct Arms {
    subject: TokenStream,
    read: TokenStream,
    write: TokenStream,
}

/// Returns the arms of a tagged union. The arm for any other tag follows them.
fn tagged(tag: &str, variants: &[TaggedVariant], private: &TokenStream) -> Arms {
    let object = |payload: &Payload| of_type(payload, Some(JsonShape::Object), private);
    let read = variants.iter().map(|variant| {
        let (ident, wire) = (&variant.ident, &variant.wire);
        let unit = || quote! { reader.skip().map(|()| Self::#ident) };
        let read = variant.payload.as_ref().map_or_else(unit, |payload| {
            let object = object(payload);
            quote_spanned! { payload.span => #object::read_tagged(reader, Self::#ident) }
        });
        quote! { Some(#wire) => #read, }
    });
    let write = variants.iter().map(|variant| {
        let (ident, wire) = (&variant.ident, &variant.wire);
        let Some(payload) = &variant.payload else {
            return quote! { Self::#ident => writer.tag(#tag, #wire), };
        };
        let object = object(payload);
        let write = quote_spanned! { payload.span => #object::write_tagged(value, writer, #tag, #wire) };
        quote! { Self::#ident(value) => #write, }
    });
    Arms {
        subject: quote! { reader.tag(#tag)?.as_deref() },
        read: quote! { #(#read)* },
        write: quote! { #(#write)* },
    }
}

/// Returns the arms of a shape union. Without a variant for other shapes, they are an error that lists the allowed ones.
fn shaped(variants: &[ShapedVariant], closed: bool, private: &TokenStream) -> Arms {
    let read = variants.iter().map(|variant| {
        let shape = Ident::new(variant.shape.name(), Span::call_site());
        let read = read_payload(&variant.payload, Some(variant.shape), private);
        quote! { Some(#private::Shape::#shape) => #read, }
    });
    let write = variants.iter().map(|variant| write_payload(&variant.payload, Some(variant.shape), private));
    let refuse = closed.then(|| {
        let expected = expected(variants);
        quote! { _ => ::core::result::Result::Err(reader.wrong_shape(#expected)), }
    });
    Arms {
        subject: quote! { reader.shape() },
        read: quote! { #(#read)* #refuse },
        write: quote! { #(#write)* },
    }
}

/// Returns the trait through which a payload of this shape is read and written, so that rustc reports a type that never
/// holds such values once. `None` is any shape, for the variant `other`.
fn of_type(payload: &Payload, shape: Option<JsonShape>, private: &TokenStream) -> TokenStream {
    let ty = &payload.ty;
    if let Some(shape) = shape.filter(|_| !payload.is_certain) {
        let shape = marker(shape);
        quote_spanned! { payload.span => <#ty as #private::VariantValue<#private::wire::#shape>> }
    } else {
        quote_spanned! { payload.span => <#ty as #private::AttributeValue> }
    }
}

fn read_payload(payload: &Payload, shape: Option<JsonShape>, private: &TokenStream) -> TokenStream {
    let (of_type, variant) = (of_type(payload, shape, private), &payload.variant);
    quote_spanned! { payload.span => #of_type::read_variant(reader, Self::#variant) }
}

fn write_payload(payload: &Payload, shape: Option<JsonShape>, private: &TokenStream) -> TokenStream {
    let (of_type, variant) = (of_type(payload, shape, private), &payload.variant);
    let write = match shape.filter(|_| !payload.is_certain) {
        Some(_) => quote_spanned! { payload.span => #of_type::write_variant(value, writer) },
        None => {
            quote_spanned! { payload.span => #private::Encode::encode(#of_type::as_encode(value), writer) }
        }
    };
    quote! { Self::#variant(value) => #write, }
}

/// Returns a list such as `a string, an object or an array`.
fn expected(variants: &[ShapedVariant]) -> String {
    let shapes: Vec<&str> = variants.iter().map(|variant| JsonShape::with_article(variant.shape)).collect();
    match shapes.split_last() {
        Some((last, others)) if !others.is_empty() => format!("{} or {last}", others.join(", ")),
        _ => shapes.concat(),
    }
}
