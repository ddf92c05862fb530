//! What the tokens of a Rust type show about its JSON. A name counts only by itself or in a path that begins with a known
//! crate; other types with the same name are left to rustc.

use syn::{GenericArgument, PathArguments, PathSegment, Type, TypePath};

use super::super::ty::ungroup;

/// A Rust type, as far as its tokens show.
pub(super) enum Recognized<'t> {
    /// `Option`.
    Optional(&'t Type),
    /// `Vec` and `Box<[_]>`.
    List(&'t Type),
    Tuple(Vec<&'t Type>),
    /// A map and its values, or `None` if an alias hides them.
    Map(Option<&'t Type>),
    Text,
    Float,
    Integer,
    Boolean,
    Timestamp,
    Url,
    Id,
    /// Any JSON.
    Value,
    /// A newtype, an enum, a nested object, or an alias. Only rustc knows what it holds.
    Unknown,
}

/// The crates whose types are recognized by name.
const KNOWN: [&str; 5] = ["std", "core", "alloc", "kustomer", "serde_json"];

impl<'t> Recognized<'t> {
    /// Recognizes a type. Boxes are ignored, since JSON does not show them.
    pub(super) fn of(ty: &'t Type) -> Self {
        let path = match ungroup(ty) {
            Type::Tuple(tuple) if !tuple.elems.is_empty() => {
                return Self::Tuple(tuple.elems.iter().collect());
            }
            Type::Path(path) => path,
            _ => return Self::Unknown,
        };
        let Some(name) = last(path) else { return Self::Unknown };
        let types = types(name);
        match (name.ident.to_string().as_str(), types.as_slice()) {
            ("Option", [value]) => Self::Optional(value),
            ("Vec", [item]) => Self::List(item),
            ("Box", [boxed]) => match ungroup(boxed) {
                Type::Slice(slice) => Self::List(&slice.elem),
                Type::Path(path) if path.path.is_ident("str") => Self::Text,
                boxed => Self::of(boxed),
            },
            ("BTreeMap" | "HashMap", types) => Self::Map(types.get(1).copied()),
            ("String", []) => Self::Text,
            ("f64" | "f32", []) => Self::Float,
            ("i8" | "i16" | "i32" | "i64" | "isize" | "u8" | "u16" | "u32" | "u64" | "usize", []) => {
                Self::Integer
            }
            ("bool", []) => Self::Boolean,
            ("Timestamp", []) => Self::Timestamp,
            ("Url", []) => Self::Url,
            ("Id", [_]) => Self::Id,
            ("Value", []) => Self::Value,
            _ => Self::Unknown,
        }
    }

    /// Returns true for a recognized type without parts.
    pub(super) fn is_scalar(&self) -> bool {
        matches!(
            self,
            Self::Text | Self::Float | Self::Integer | Self::Boolean | Self::Timestamp | Self::Url | Self::Id
        )
    }
}

/// Returns the last segment of a path that has one segment or begins with a known crate.
fn last(path: &TypePath) -> Option<&PathSegment> {
    let segments = &path.path.segments;
    let is_known = match (segments.first(), segments.len()) {
        (_, 1) => true,
        (Some(first), _) => KNOWN.iter().any(|known| first.ident == known),
        (None, _) => false,
    };
    segments.last().filter(|_| path.qself.is_none() && is_known)
}

/// Returns the type arguments.
fn types(name: &PathSegment) -> Vec<&Type> {
    let PathArguments::AngleBracketed(arguments) = &name.arguments else { return Vec::new() };
    let types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.collect()
}
