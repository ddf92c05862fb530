//! The shape of what a variant holds: what its words say, held against what the tokens of its type tell.

use proc_macro2::Ident;
use syn::Type;

use super::super::attr::{Attributes, Name, name};
use super::super::ty;
use crate::diagnostic::{Diagnostic, Diagnostics, list};
use crate::ir::JsonShape;
use crate::names::type_text;

/// The attribute by which a variant declares each shape.
pub(super) const SHAPES: [(Name, JsonShape); 5] = [
    (name::STRING, JsonShape::String),
    (name::NUMBER, JsonShape::Number),
    (name::BOOLEAN, JsonShape::Boolean),
    (name::OBJECT, JsonShape::Object),
    (name::ARRAY, JsonShape::Array),
];

/// What the tokens of a type tell of its JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InferredShape {
    /// A type of the language or its library.
    Certain(JsonShape),
    /// One of this crate's types, unless the user has another of that name.
    Likely(JsonShape),
    /// `Option`: null has no shape of its own.
    Nullable,
    /// The union, without anything between.
    Recursive,
    /// A type that is known only by name.
    Unknown,
}

pub(super) fn infer(ty: &Type, owner: &Ident) -> InferredShape {
    let ty = unboxed(ty);
    match ty {
        Type::Tuple(tuple) if !tuple.elems.is_empty() => return InferredShape::Certain(JsonShape::Array),
        Type::Slice(_) | Type::Array(_) => return InferredShape::Certain(JsonShape::Array),
        Type::Path(path) if path.path.is_ident("Self") || path.path.is_ident(owner) => {
            return InferredShape::Recursive;
        }
        _ => {}
    }
    match ty::leaf(ty).as_str() {
        "String" | "str" => InferredShape::Certain(JsonShape::String),
        "bool" => InferredShape::Certain(JsonShape::Boolean),
        "f64" | "f32" | "i8" | "i16" | "i32" | "i64" | "u8" | "u16" | "u32" | "u64" | "isize" | "usize" => {
            InferredShape::Certain(JsonShape::Number)
        }
        "Vec" => InferredShape::Certain(JsonShape::Array),
        "BTreeMap" | "HashMap" => InferredShape::Certain(JsonShape::Object),
        "Timestamp" | "Url" | "Id" => InferredShape::Likely(JsonShape::String),
        "Option" => InferredShape::Nullable,
        _ => InferredShape::Unknown,
    }
}

/// Boxes do not show in JSON. Nor do references, though nothing can be read into one: that is rustc's to tell.
fn unboxed(ty: &Type) -> &Type {
    let ty = ty::ungroup(ty);
    match (ty::one_argument(ty, "Box"), ty) {
        (Some(boxed), _) => unboxed(boxed),
        (None, Type::Reference(reference)) => unboxed(&reference.elem),
        (None, ty) => ty,
    }
}

/// Tells a type that no variant can hold, be it decided by tag or by shape. Answers whether it was told.
pub(super) fn refuse_type(ty: &Type, owner: &Ident, diagnostics: &Diagnostics) -> bool {
    let mistake = match infer(ty, owner) {
        InferredShape::Nullable => Diagnostic::at(ty, "null is no variant of a union")
            .help(format!("hold the type itself, and write `Option<{owner}>` where null can stand")),
        InferredShape::Recursive => {
            Diagnostic::at(ty, format!("`{owner}` holds itself, so reading it would never end"))
                .help(format!("an object or an array must stand between, such as `Vec<{owner}>`"))
        }
        InferredShape::Certain(_) | InferredShape::Likely(_) | InferredShape::Unknown => return false,
    };
    diagnostics.add(mistake);
    true
}

/// The shape by which a variant is told from the others. `None` where there is a mistake.
pub(super) fn of_variant(
    ty: &Type,
    attributes: &Attributes,
    owner: &Ident,
    diagnostics: &Diagnostics,
) -> Option<JsonShape> {
    let said = SHAPES.into_iter().find(|(name, _)| attributes.has(*name));
    match (said, infer(ty, owner)) {
        (Some((name, said)), InferredShape::Certain(certain)) if said != certain => {
            let (ty, is, is_not) = (type_text_of(ty), certain.with_article(), said.with_article());
            diagnostics.add(
                Diagnostic::at(attributes.ident(name), format!("`{ty}` is {is}, not {is_not}"))
                    .help(format!("leave out `{name}`")),
            );
            None
        }
        (Some((_, said)), _) => Some(said),
        (None, InferredShape::Certain(told) | InferredShape::Likely(told)) => Some(told),
        (None, _) if attributes.has_rejected() => None,
        (None, _) => {
            diagnostics.add(unknown_shape(ty));
            None
        }
    }
}

fn unknown_shape(ty: &Type) -> Diagnostic {
    let ty = unboxed(ty);
    let names = SHAPES.map(|(name, _)| name.as_str());
    let mistake = Diagnostic::at(ty, format!("`{}` does not tell the shape of its value", type_text_of(ty)))
        .help(format!("mark the variant {}, such as `#[kustomer(object)]`", list(&names)));
    match ty::leaf(ty).as_str() {
        "Value" => mistake.help("the variant that keeps every other value is `#[kustomer(other)]`"),
        _ => mistake,
    }
}

fn type_text_of(ty: &Type) -> String {
    type_text(&quote::ToTokens::to_token_stream(ty))
}
