//! The JSON name of a custom attribute: which suffix it has, and whether the name, an attribute, or the type gives it.

use proc_macro2::TokenStream;

use super::super::attr::{Attributes, name};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics, list};
use crate::ir::{CustomName, FieldKind, Suffix, Ty};
use crate::names::{field_name, type_text};
use crate::suffix::SuffixRow;

/// Returns the JSON name of a custom attribute, and what is known about its suffix.
pub(super) fn name(
    name: &str,
    renamed: bool,
    origin: &TokenStream,
    ty: &Ty,
    attributes: &Attributes,
    diagnostics: &Diagnostics,
) -> (String, CustomName) {
    let of_type = if attributes.has(name::TEXT) { Some(Suffix::Txt) } else { ty.suffix };
    if !renamed {
        if let Some(suffix) = of_type.filter(|suffix| ends_in(name, *suffix)) {
            diagnostics.add(twice(name, origin, suffix));
        }
        return match of_type {
            Some(suffix) => (format!("{name}{}", suffix.as_str()), CustomName::Complete(suffix)),
            None => (name.to_owned(), CustomName::FromType),
        };
    }
    let Some(given) = Suffix::of_name(name) else {
        let mut error =
            Diagnostic::at(Code::SuffixMissing, origin, format!("custom attribute `{name}` has no suffix"))
                .note(format!("the suffix determines the type: {}", list(&Suffix::names())));
        if let Some(suffix) = of_type {
            error = error.help(format!("for this type, write `{name}{}`", suffix.as_str()));
        }
        diagnostics.add(error);
        return (name.to_owned(), CustomName::Complete(of_type.unwrap_or(Suffix::Str)));
    };
    match of_type {
        Some(suffix) if suffix == given || SuffixRow::of(given).shares == Some(suffix) => {
            (name.to_owned(), CustomName::Complete(given))
        }
        Some(suffix) => {
            let stem = name.strip_suffix(given.as_str()).unwrap_or(name);
            diagnostics.add(
                Diagnostic::at(
                    Code::SuffixMismatch,
                    origin,
                    format!(
                        "`{name}` ends in `{}`, but the suffix of `{}` is `{}`",
                        given.as_str(),
                        ty.leaf,
                        suffix.as_str()
                    ),
                )
                .help(format!("rename it to `{stem}{}`, or change the type of the field", suffix.as_str())),
            );
            (name.to_owned(), CustomName::Complete(suffix))
        }
        None => (name.to_owned(), CustomName::Given(given)),
    }
}

/// Returns true for a name whose last word is the suffix.
fn ends_in(name: &str, suffix: Suffix) -> bool {
    name.strip_suffix(suffix.as_str()).is_some_and(|stem| !stem.is_empty())
}

/// A name that would end in its suffix twice.
fn twice(name: &str, origin: &TokenStream, suffix: Suffix) -> Diagnostic {
    let (end, field) = (suffix.as_str(), field_name(name.strip_suffix(suffix.as_str()).unwrap_or(name)));
    Diagnostic::at(Code::SuffixTwice, origin, format!("the JSON name of `{origin}` would be `{name}{end}`"))
        .note(format!("the suffix `{end}` follows from the type"))
        .help(format!("name the field `{field}`, or write the whole name: `rename = \"{name}\"`"))
}

/// A generic type, whose suffix cannot be part of a constant table of names.
pub(super) fn unknown_suffix(ty: &Ty, wire: &str) -> Diagnostic {
    Diagnostic::at(
        Code::SuffixOfAParameter,
        &ty.whole,
        format!("the suffix of `{}` depends on the type parameter", type_text(&ty.whole)),
    )
    .help(format!("write the whole name, such as `rename = \"{wire}Num\"`"))
}

/// Returns the values that a custom attribute can have, with which its Klass is registered.
pub(super) fn enumeration(
    attributes: &Attributes,
    kind: &FieldKind,
    ty: &Ty,
    diagnostics: &Diagnostics,
) -> Vec<String> {
    let values = attributes.strings(name::ENUMERATION, diagnostics);
    let of_type = ty.suffix.filter(|suffix| *suffix != Suffix::Str);
    if let (FieldKind::Custom(_), Some(attribute), Some(_)) =
        (kind, attributes.ident(name::ENUMERATION), of_type)
    {
        diagnostics.add(
            Diagnostic::at(
                Code::NotText,
                &ty.whole,
                format!("`{attribute}` is for strings, found `{}`", type_text(&ty.whole)),
            )
            .help("only strings can have a list of values"),
        );
    }
    values.into_iter().map(|text| text.value).collect()
}
