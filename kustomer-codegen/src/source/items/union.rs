//! Enums of types.

use kustomer_schema::{JsonType, Type, Value};

use crate::names::Case;
use crate::source::docs::comment::Doc;
use crate::source::items::enumeration::case;
use crate::source::layout::attribute::{Meta, kustomer};
use crate::source::layout::printer::Printer;
use crate::source::names::ident::{Taken, variant};
use crate::source::types::file_types::Lower;
use crate::source::types::local_type::{Made, Own, Union, Variant};
use crate::source::types::scope::Scope;
use crate::source::types::size_estimate::is_uneven;
use crate::source::types::ty::Ty;

/// Prints a union.
pub(in crate::source) fn print(
    name: &str,
    doc: &Doc,
    union: &Union<'_>,
    lower: &Lower<'_, '_>,
    scope: &mut Scope<'_>,
    printer: &mut Printer<'_>,
) {
    doc.print("///", printer);
    let derive = scope.kustomer("KustomerUnion");
    printer.line(&format!("#[derive(Debug, Clone, PartialEq, {derive})]"));
    if is_uneven(union, &lower.owns) {
        printer.line("#[allow(clippy::large_enum_variant)]");
    }
    let mut taken = Taken::default();
    let variants = union.variants.iter().filter(|one| !one.ty.is_free());
    let variants: Vec<(String, &Variant<'_>)> =
        variants.map(|one| (taken.first_free(&[variant(&one.name)], ""), one)).collect();
    let mut words: Vec<Meta> = union.tag.map(|tag| Meta::text("tag", tag)).into_iter().collect();
    let case = case(&variants.iter().map(|(name, one)| (name.as_str(), one.name.as_str())));
    if union.tag.is_some() && case != Case::Camel {
        words.push(Meta::text("rename_all", &case.to_string()));
    }
    kustomer(words, printer);
    printer.line("#[non_exhaustive]");
    printer.line(&format!("pub enum {name} {{"));
    printer.inside(|printer| {
        for (name, one) in &variants {
            let renamed = union.tag.is_some() && case.of_name(name) != one.name;
            print_variant(name, one, renamed, union, lower, scope, printer);
        }
        let value = scope.ty(&Ty::json());
        let others = ["Other", "Unrecognized"].map(str::to_owned);
        let other = taken.first_free(&others, "");
        printer.line("/// What this version does not know.");
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
    lower: &Lower<'_, '_>,
    scope: &mut Scope<'_>,
    printer: &mut Printer<'_>,
) {
    let resolved = lower.record.schema.resolve(one.schema);
    let description = one.schema.description.as_deref().or(resolved.description.as_deref());
    let or =
        || if union.tag.is_some() { format!("`{}`", one.name) } else { shape_doc(&resolved.ty).to_owned() };
    Doc::of(description, or).print("///", printer);
    let mut words = Vec::new();
    words.extend(is_renamed.then(|| Meta::text("rename", &one.name)));
    if union.tag.is_none() {
        words.extend(shape_word(&one.ty, lower));
    }
    kustomer(words, printer);
    if union.tag.is_some() && is_empty(&one.ty, lower) {
        printer.line(&format!("{name},"));
    } else {
        printer.line(&format!("{name}({}),", scope.ty(&one.ty)));
    }
}

/// Whether an object has nothing but its tag.
pub(in crate::source) fn is_empty(ty: &Ty, lower: &Lower<'_, '_>) -> bool {
    let Ty::Own(at) = ty else { return false };
    let Some(own) = lower.owns.get(*at) else { return false };
    let Made::Object(object) = &own.made else { return false };
    let hidden = own.hidden();
    !object.is_open
        && hidden.is_some()
        && object.members.iter().all(|member| Some(member.property.name.as_str()) == hidden)
}

/// The word for a shape that the name of the type does not tell.
fn shape_word(ty: &Ty, lower: &Lower<'_, '_>) -> Option<Meta> {
    let at = match ty {
        Ty::Own(at) => at,
        Ty::Boxed(boxed) => match boxed.as_ref() {
            Ty::Own(at) => at,
            _ => return None,
        },
        Ty::Item { name, .. } if name == "Secret" => return Some(Meta::word("string")),
        _ => return None,
    };
    let made = lower.owns.get(*at).map(|own: &Own<'_>| &own.made)?;
    Some(Meta::word(match made {
        Made::Enumeration(_) => "string",
        _ => "object",
    }))
}

fn shape_doc(ty: &Type) -> &'static str {
    match ty {
        Type::String(_)
        | Type::Enum(_)
        | Type::Const(Value::String(_))
        | Type::Any(Some(JsonType::String)) => "A text.",
        Type::Number(_)
        | Type::Integer(_)
        | Type::Const(Value::Number(_))
        | Type::Any(Some(JsonType::Number)) => "A number.",
        Type::Boolean | Type::Const(Value::Bool(_)) | Type::Any(Some(JsonType::Boolean)) => "True or false.",
        Type::Array(_) | Type::Tuple(_) | Type::Any(Some(JsonType::Array)) => "A list.",
        _ => "An object.",
    }
}
