//! Enums of types: unions.

use kustomer_schema::{JsonType, Type, Value};

use crate::names::Case;
use crate::source::docs::comment::Doc;
use crate::source::items::enumeration::case;
use crate::source::layout::attribute::{Meta, kustomer, kustomer_on_item};
use crate::source::layout::printer::Printer;
use crate::source::mapping::file_types::FileTypes;
use crate::source::names::ident::variant;
use crate::source::names::taken::Taken;
use crate::source::types::local_type::{LocalKind, LocalType, Union, Variant};
use crate::source::types::scope::Scope;
use crate::source::types::size_estimate::is_uneven;
use crate::source::types::ty::Ty;

/// Prints a union.
pub(crate) fn print(
    name: &str,
    doc: &Doc,
    union: &Union<'_>,
    types: &FileTypes<'_, '_>,
    scope: &mut Scope<'_>,
    printer: &mut Printer<'_>,
) {
    doc.print("///", printer);
    let derive = scope.kustomer("KustomerUnion");
    printer.line(&format!("#[derive(Debug, Clone, PartialEq, {derive})]"));
    if is_uneven(union, &types.locals) {
        printer.line("#[allow(clippy::large_enum_variant)]");
    }
    let mut taken = Taken::default();
    let variants = union.variants.iter().filter(|one| !one.ty.is_free());
    let variants: Vec<(String, &Variant<'_>)> =
        variants.map(|one| (taken.first_free(&[variant(&one.name)], ""), one)).collect();
    let mut attributes: Vec<Meta> = union.tag.map(|tag| Meta::text("tag", tag)).into_iter().collect();
    let case = case(&variants.iter().map(|(name, one)| (name.as_str(), one.name.as_str())));
    if union.tag.is_some() && case != Case::Camel {
        attributes.push(Meta::text("rename_all", &case.to_string()));
    }
    kustomer_on_item(attributes, printer);
    printer.line("#[non_exhaustive]");
    printer.line(&format!("pub enum {name} {{"));
    printer.inside(|printer| {
        for (name, one) in &variants {
            let renamed = union.tag.is_some() && case.of_name(name) != one.name;
            print_variant(name, one, renamed, union, types, scope, printer);
        }
        let value = scope.ty(&Ty::json());
        let others = ["Other", "Unrecognized"].map(str::to_owned);
        let other = taken.first_free(&others, "");
        printer.line("/// Unrecognized value.");
        printer.line("#[kustomer(other)]");
        printer.line(&format!("{other}({value}),"));
    });
    printer.line("}");
}

fn print_variant(
    name: &str,
    one: &Variant<'_>,
    is_renamed: bool,
    union: &Union<'_>,
    types: &FileTypes<'_, '_>,
    scope: &mut Scope<'_>,
    printer: &mut Printer<'_>,
) {
    let resolved = types.module.schema.resolve(one.schema);
    let description = one.schema.description.as_deref().or(resolved.description.as_deref());
    let or =
        || if union.tag.is_some() { format!("`{}`", one.name) } else { kind_doc(&resolved.ty).to_owned() };
    Doc::of(description, or).print("///", printer);
    let mut attributes = Vec::new();
    attributes.extend(is_renamed.then(|| Meta::text("rename", &one.name)));
    if union.tag.is_none() {
        attributes.extend(kind_attribute(&one.ty, types));
    }
    kustomer(attributes, printer);
    if union.tag.is_some() && is_empty(&one.ty, types) {
        printer.line(&format!("{name},"));
    } else {
        printer.line(&format!("{name}({}),", scope.ty(&one.ty)));
    }
}

/// Returns whether an object has no members besides its tag.
pub(crate) fn is_empty(ty: &Ty, types: &FileTypes<'_, '_>) -> bool {
    let Ty::Local(at) = ty else { return false };
    let Some(own) = types.locals.get(*at) else { return false };
    let LocalKind::Object(object) = &own.kind else { return false };
    let hidden = own.hidden_tag();
    !object.is_open
        && hidden.is_some()
        && object.members.iter().all(|member| Some(member.property.name.as_str()) == hidden)
}

/// Returns the attribute for the kind of JSON value, where the derive cannot infer it from the name of the type.
fn kind_attribute(ty: &Ty, types: &FileTypes<'_, '_>) -> Option<Meta> {
    let at = match ty {
        Ty::Local(at) => at,
        Ty::Boxed(boxed) => match boxed.as_ref() {
            Ty::Local(at) => at,
            _ => return None,
        },
        Ty::Item { name, .. } if name == "Secret" => return Some(Meta::path("string")),
        _ => return None,
    };
    let made = types.locals.get(*at).map(|own: &LocalType<'_>| &own.kind)?;
    Some(Meta::path(match made {
        LocalKind::Enumeration(_) => "string",
        _ => "object",
    }))
}

fn kind_doc(ty: &Type) -> &'static str {
    match ty {
        Type::String(_)
        | Type::Enum(_)
        | Type::Const(Value::String(_))
        | Type::Any(Some(JsonType::String)) => "A string.",
        Type::Number(_)
        | Type::Integer(_)
        | Type::Const(Value::Number(_))
        | Type::Any(Some(JsonType::Number)) => "A number.",
        Type::Boolean | Type::Const(Value::Bool(_)) | Type::Any(Some(JsonType::Boolean)) => "A boolean.",
        Type::Array(_) | Type::Tuple(_) | Type::Any(Some(JsonType::Array)) => "An array.",
        _ => "An object.",
    }
}
