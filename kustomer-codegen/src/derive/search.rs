//! The name of the type that has the search attributes of a struct: its own in snake case, or that of `search_fields`.

use proc_macro2::Ident;

use super::attr::{Attributes, name};
use crate::code::Code;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::ir::SearchFields;
use crate::names::{Case, rust_name};

/// Returns the search attributes of a KObject.
pub(super) fn of_kobject(
    ident: &Ident,
    klass: &str,
    attributes: &Attributes,
    diagnostics: &Diagnostics,
) -> SearchFields {
    SearchFields {
        name: type_name(ident, attributes, diagnostics),
        prefix: format!("kobject_custom_{klass}_"),
        standard: Some(format!("kobject_{klass}_")),
    }
}

/// Returns the search attributes of the custom attributes of a resource. `None` for users, which no search returns.
pub(super) fn of_custom(
    ident: &Ident,
    on: Option<&str>,
    attributes: &Attributes,
    diagnostics: &Diagnostics,
) -> Option<SearchFields> {
    let on = on.unwrap_or("customer");
    if on == "user" {
        if let Some(name) = attributes.ident(name::SEARCH_FIELDS) {
            diagnostics.add(
                Diagnostic::at(
                    Code::SearchFieldsOfUsers,
                    name,
                    "`search_fields` has no effect: searches do not know the attributes of users",
                )
                .help("remove it"),
            );
        }
        return None;
    }
    Some(SearchFields {
        name: type_name(ident, attributes, diagnostics),
        prefix: format!("{on}_custom_"),
        standard: None,
    })
}

fn type_name(ident: &Ident, attributes: &Attributes, diagnostics: &Diagnostics) -> Ident {
    let span = proc_macro2::Span::call_site().located_at(ident.span());
    let Some(text) = attributes.string(name::SEARCH_FIELDS, diagnostics) else {
        return default_name(ident, span);
    };
    let span = proc_macro2::Span::call_site().located_at(text.span());
    let name = text.value();
    match syn::parse_str::<Ident>(&name) {
        Ok(_) if *ident == name => {
            diagnostics.add(
                Diagnostic::at(Code::SearchFieldsName, &text, format!("`{name}` is the name of the struct"))
                    .help(format!(
                        "write another name, such as `search_fields = \"{}_fields\"`",
                        Case::Snake.of_name(&name)
                    )),
            );
            default_name(ident, span)
        }
        Ok(mut parsed) => {
            parsed.set_span(span);
            parsed
        }
        Err(_) => {
            diagnostics.add(
                Diagnostic::at(Code::SearchFieldsName, &text, format!("`{name}` is not a name in Rust"))
                    .help(format!(
                        "write a name such as `search_fields = \"{}\"`",
                        default_name(ident, span)
                    )),
            );
            default_name(ident, span)
        }
    }
}

/// `flight` for `Flight`. A name that the struct already has, or that no type can have, gets an ending.
fn default_name(ident: &Ident, span: proc_macro2::Span) -> Ident {
    let name = Case::Snake.of_name(&rust_name(ident));
    if *ident == name || matches!(name.as_str(), "self" | "super" | "crate" | "_" | "") {
        return Ident::new(&format!("{name}_fields"), span);
    }
    match syn::parse_str::<Ident>(&name) {
        Ok(mut parsed) => {
            parsed.set_span(span);
            parsed
        }
        Err(_) => Ident::new_raw(&name, span),
    }
}
