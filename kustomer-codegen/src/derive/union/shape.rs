//! The JSON shape of a variant's value: the one that an attribute declares, checked against the one that the type's
//! tokens show.

use proc_macro2::Ident;
use syn::Type;

use super::super::attr::{Attributes, Name, name};
use super::super::ty;
use crate::code::Code;
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

/// What the tokens of a type show about its JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum InferredShape {
    /// A type of the language or the standard library.
    Certain(JsonShape),
    /// A type of this SDK, unless the user has another with that name.
    Likely(JsonShape),
    /// An `Option`. Null is not a shape of its own.
    Nullable,
    /// The union itself, without a container.
    Recursive,
    /// Any other type.
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

/// Removes boxes and references, which JSON does not show. That a reference cannot be read is left to rustc.
fn unboxed(ty: &Type) -> &Type {
    let ty = ty::ungroup(ty);
    match (ty::one_argument(ty, "Box"), ty) {
        (Some(boxed), _) => unboxed(boxed),
        (None, Type::Reference(reference)) => unboxed(&reference.elem),
        (None, ty) => ty,
    }
}

/// Reports a type that no variant can hold. Returns true if it did.
pub(super) fn refuse_type(ty: &Type, owner: &Ident, diagnostics: &Diagnostics) -> bool {
    let error = match infer(ty, owner) {
        InferredShape::Nullable => {
            Diagnostic::at(Code::NullableVariant, ty, "null cannot be a variant of a union")
                .help(format!("remove the `Option`, and use `Option<{owner}>` for a value that can be null"))
        }
        InferredShape::Recursive => Diagnostic::at(
            Code::RecursiveVariant,
            ty,
            format!("`{owner}` contains itself, so reading it would never end"),
        )
        .help(format!("put an object or an array in between, such as `Vec<{owner}>`")),
        InferredShape::Certain(_) | InferredShape::Likely(_) | InferredShape::Unknown => return false,
    };
    diagnostics.add(error);
    true
}

/// Returns the shape that distinguishes a variant, or `None` after an error.
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
                Diagnostic::at(
                    Code::WrongShape,
                    attributes.ident(name),
                    format!("`{ty}` is {is}, not {is_not}"),
                )
                .help(format!("remove `{name}`")),
            );
            None
        }
        (Some((_, said)), _) => Some(said),
        (None, InferredShape::Certain(shape) | InferredShape::Likely(shape)) => Some(shape),
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
    let error =
        Diagnostic::at(Code::UnknownShape, ty, format!("the shape of `{}` is not known", type_text_of(ty)))
            .help(format!("add {} to the variant, such as `#[kustomer(object)]`", list(&names)));
    match ty::leaf(ty).as_str() {
        "Value" => error.help("for a variant that keeps every other value, add `#[kustomer(other)]`"),
        _ => error,
    }
}

fn type_text_of(ty: &Type) -> String {
    type_text(&quote::ToTokens::to_token_stream(ty))
}
