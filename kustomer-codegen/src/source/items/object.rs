//! Nested objects.

use crate::source::docs::comment::Doc;
use crate::source::items::field::{self, Field};
use crate::source::layout::attribute::{Meta, kustomer_on_item};
use crate::source::layout::printer::Printer;
use crate::source::mapping::file_types::FileTypes;
use crate::source::names::given;
use crate::source::names::taken::Taken;
use crate::source::types::local_type::{LocalType, Object};
use crate::source::types::scope::Scope;
use crate::source::types::ty::Ty;

/// The fields of an object.
pub(crate) fn fields(object: &Object<'_>, own: &LocalType<'_>, types: &FileTypes<'_, '_>) -> Vec<Field> {
    let mut taken = Taken::default();
    let hidden = own.hidden_tag();
    for name in object.members.iter().filter_map(|member| given::rust_name(&member.property.schema)) {
        taken.take(name);
    }
    let members = object.members.iter().filter(|member| Some(member.property.name.as_str()) != hidden);
    let mut fields: Vec<Field> = members
        .map(|member| {
            let property = member.property;
            let rust = given::rust_name(&property.schema);
            let named = field::name(&property.name, rust, &[], &mut taken);
            let access = property.schema.access;
            let mut attributes = Vec::new();
            attributes.extend((!access.create && !access.update).then(|| Meta::path("read_only")));
            attributes.extend(named.rename);
            Field {
                doc: field::doc(&property.schema, &property.name, types),
                is_deprecated: property.schema.deprecated,
                attributes,
                name: named.name,
                ty: member.ty.clone(),
            }
        })
        .collect();
    if object.is_open {
        let name = taken.first_free(&["extra".to_owned()], "_");
        let doc = Doc::of(Some("Members without a field, by name."), String::new);
        fields.push(Field {
            doc,
            is_deprecated: false,
            attributes: vec![Meta::path("extra")],
            name,
            ty: Ty::free_map(),
        });
    }
    fields
}

/// Prints the struct.
pub(crate) fn print(
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
    let is_partly_read = fields.iter().any(|field| field.attributes.contains(&Meta::path("read_only")));
    kustomer_on_item(is_partly_read.then(|| Meta::path("encode")).into_iter().collect(), printer);
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
