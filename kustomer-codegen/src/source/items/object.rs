//! Nested objects.

use crate::source::docs::comment::Doc;
use crate::source::items::field::{self, Field};
use crate::source::layout::attribute::{Meta, kustomer};
use crate::source::layout::printer::Printer;
use crate::source::names::ident::Taken;
use crate::source::types::file_types::Lower;
use crate::source::types::local_type::{Object, Own};
use crate::source::types::scope::Scope;
use crate::source::types::ty::Ty;

/// The fields of an object.
pub(in crate::source) fn fields(object: &Object<'_>, own: &Own<'_>, lower: &Lower<'_, '_>) -> Vec<Field> {
    let mut taken = Taken::default();
    let hidden = own.hidden();
    for name in object.members.iter().filter_map(|member| field::given(&member.property.schema)) {
        taken.take(name);
    }
    let members = object.members.iter().filter(|member| Some(member.property.name.as_str()) != hidden);
    let mut fields: Vec<Field> = members
        .map(|member| {
            let property = member.property;
            let rust = field::given(&property.schema);
            let named = field::name(&property.name, rust, &[], &mut taken);
            let access = property.schema.access;
            let mut words = Vec::new();
            words.extend((!access.create && !access.update).then(|| Meta::word("read_only")));
            words.extend(named.rename);
            Field {
                doc: field::doc(&property.schema, &property.name, lower),
                is_deprecated: property.schema.deprecated,
                words,
                name: named.name,
                ty: member.ty.clone(),
            }
        })
        .collect();
    if object.is_open {
        let name = taken.first_free(&["extra".to_owned()], "_");
        let doc = Doc::of(Some("Members that have no field."), String::new);
        fields.push(Field {
            doc,
            is_deprecated: false,
            words: vec![Meta::word("extra")],
            name,
            ty: Ty::free_map(),
        });
    }
    fields
}

/// Prints the struct.
pub(in crate::source) fn print(
    name: &str,
    doc: &Doc,
    fields: &[Field],
    scope: &mut Scope<'_>,
    printer: &mut Printer<'_>,
) {
    doc.print("///", printer);
    let default = if fields.iter().all(|field| field.ty.has_default()) { "Default, " } else { "" };
    let derive = scope.kustomer("KustomerObject");
    printer.line(&format!("#[derive(Debug, Clone, {default}PartialEq, {derive})]"));
    let is_partly_read = fields.iter().any(|field| field.words.contains(&Meta::word("read_only")));
    kustomer(is_partly_read.then(|| Meta::word("encode")).into_iter().collect(), printer);
    if fields.is_empty() {
        printer.line(&format!("pub struct {name} {{}}"));
        return;
    }
    printer.line(&format!("pub struct {name} {{"));
    printer.inside(|printer| {
        for field in fields {
            field.print("pub ", &scope.ty(&field.ty), printer);
        }
    });
    printer.line("}");
}
