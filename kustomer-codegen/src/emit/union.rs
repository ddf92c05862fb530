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
        Variants::Tagged { tag, variants } => tagged(tag, variants),
        Variants::Shaped(variants) => shaped(variants, other.is_none(), &private),
    };
    let (subject, read, write) = (arms.subject, arms.read, arms.write);
    let holds = holds(union, &private);
    let serde = union.serde.then(|| serde::union(ident, &private));
    let read_other = other.map(|other| {
        let read = read_payload(other);
        quote! { _ => #read, }
    });
    let write_other = other.map(|other| write_payload(other, &private));
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

/// Returns the name of the kind of value in core.
fn marker(shape: JsonShape) -> Ident {
    Ident::new(shape.name(), Span::call_site())
}

/// The matched expression, and the arms for reading and writing.
struct Arms {
    subject: TokenStream,
    read: TokenStream,
    write: TokenStream,
}

/// Returns the arms of a tagged union. The arm for any other tag follows them.
fn tagged(tag: &str, variants: &[TaggedVariant]) -> Arms {
    let read = variants.iter().map(|variant| {
        let (ident, wire) = (&variant.ident, &variant.wire);
        let unit = || quote! { reader.skip().map(|()| Self::#ident) };
        let read = variant.payload.as_ref().map_or_else(unit, read_tagged);
        quote! { Some(#wire) => #read, }
    });
    let write = variants.iter().map(|variant| {
        let (ident, wire) = (&variant.ident, &variant.wire);
        let Some(payload) = &variant.payload else {
            return quote! { Self::#ident => writer.tag(#tag, #wire), };
        };
        let write = quote_spanned! { payload.span => writer.tagged(#tag, #wire, value) };
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
        let shape = marker(variant.shape);
        let read = read_payload_of(&variant.payload, variant.shape, private);
        quote! { Some(#private::Shape::#shape) => #read, }
    });
    let write = variants.iter().map(|variant| write_payload(&variant.payload, private));
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

fn read_payload(payload: &Payload) -> TokenStream {
    let variant = &payload.variant;
    quote_spanned! { payload.span => reader.variant(Self::#variant) }
}

/// Reads a payload with a bound on its type, so that rustc reports a type that never holds values of this shape.
fn read_payload_of(payload: &Payload, shape: JsonShape, private: &TokenStream) -> TokenStream {
    if payload.is_certain {
        return read_payload(payload);
    }
    let (variant, shape) = (&payload.variant, marker(shape));
    quote_spanned! { payload.span =>
        reader.variant_of::<#private::wire::#shape, _, _>(Self::#variant)
    }
}

/// As [`read_payload_of`] for an object, without the tag.
fn read_tagged(payload: &Payload) -> TokenStream {
    if payload.is_certain {
        return read_payload(payload);
    }
    let variant = &payload.variant;
    quote_spanned! { payload.span => reader.tagged_variant(Self::#variant) }
}

fn write_payload(payload: &Payload, private: &TokenStream) -> TokenStream {
    let variant = &payload.variant;
    let write = quote_spanned! { payload.span => #private::Encode::encode(value, writer) };
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
