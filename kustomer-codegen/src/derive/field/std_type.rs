//! Types of the standard library that look like the type of an attribute and cannot be one, and what takes their place.
//! Only names that nobody gives to a type of their own are here: all others are left to rustc.

use proc_macro2::TokenStream;
use syn::{GenericArgument, PathArguments, Type};

use super::super::ty::{leaf, ungroup};
use crate::code::Code;
use crate::diagnostic::Diagnostic;
use crate::ir::{FieldKind, Ty};
use crate::names::type_text;

/// Returns the error for such a type. Through `json`, serde reads those for which it has its traits.
pub(super) fn refuse(kind: &FieldKind, ty: &Ty) -> Option<Diagnostic> {
    let is_attribute = matches!(kind, FieldKind::Attribute | FieldKind::Custom(_));
    let (reason, help) = replacement(&ty.leaf)
        .filter(|_| is_attribute || ty.leaf == "Rc" && *kind == FieldKind::Json)
        .or_else(|| keys(&ty.inner).filter(|_| is_attribute))?;
    let found = type_text(&ty.inner);
    Some(
        Diagnostic::at(
            Code::UnsupportedType,
            &ty.inner,
            format!("`{found}` cannot be the type of an attribute"),
        )
        .note(reason)
        .help(help),
    )
}

fn replacement(leaf: &str) -> Option<(&'static str, &'static str)> {
    Some(match leaf {
        "SystemTime" => ("its form in JSON is not a date-time", "write `kustomer::Timestamp`"),
        "PathBuf" | "OsString" => ("not every such value is text", "write `String`"),
        "Rc" => ("a record is sent between threads", "write the type inside it, or `Box` to keep it small"),
        "u128" | "i128" => {
            ("JSON numbers of this size lose digits", "write `u64` or `i64`, or `String` for longer numbers")
        }
        "char" => ("the service has texts of any length", "write `String`"),
        _ => return None,
    })
}

/// Reports a map whose keys are numbers.
fn keys(ty: &TokenStream) -> Option<(&'static str, &'static str)> {
    let ty = syn::parse2::<Type>(ty.clone()).ok()?;
    let Type::Path(path) = ungroup(&ty) else { return None };
    let last = path.path.segments.last()?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    let Some(GenericArgument::Type(key)) = arguments.args.first() else { return None };
    let is_map = last.ident == "HashMap" || last.ident == "BTreeMap";
    let key = leaf(key);
    let is_number =
        matches!(key.as_bytes(), [b'u' | b'i', b'0'..=b'9', ..]) || key == "usize" || key == "isize";
    (is_map && is_number).then_some(("the keys of a JSON object are strings", "write `String` for the keys"))
}
