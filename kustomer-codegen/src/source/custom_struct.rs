//! The struct of custom attributes alone, from a file with `customOf`.

use crate::source::docs::comment::Doc;
use crate::source::docs::escape::first_nonblank;
use crate::source::items::field::Field;
use crate::source::layout::attribute::{Meta, kustomer};
use crate::source::layout::printer::Printer;
use crate::source::mapping::file_types::FileTypes;
use crate::source::names::given;
use crate::source::names::taken::Taken;
use crate::source::resource::fields;
use crate::source::resource::model::clear_methods;
use crate::source::types::scope::Scope;

/// The struct of custom attributes.
#[derive(Debug)]
pub(crate) struct CustomStruct {
    fields: Vec<Field>,
}

impl CustomStruct {
    /// Maps each attribute to a field.
    pub(crate) fn new(types: &mut FileTypes<'_, '_>) -> Self {
        let schema = types.module.schema;
        let mut taken = Taken::default();
        // Each field is a setter of `..Update`, next to these methods.
        taken.take("new");
        for name in clear_methods(types) {
            taken.take(&name);
        }
        let schemas = schema.custom_attributes().iter().map(|property| &property.schema);
        given::reserve(schemas, &mut taken, &schema.file, types.report);
        let stems = fields::count_stems(schema.custom_attributes());
        let mut all = Vec::with_capacity(schema.custom_attributes().len());
        for property in schema.custom_attributes() {
            all.push(fields::custom(property, &stems, types, &mut taken));
        }
        Self { fields: all }
    }

    pub(crate) fn print(&self, types: &FileTypes<'_, '_>, scope: &mut Scope<'_>, printer: &mut Printer<'_>) {
        doc(types).print("///", printer);
        let default = if self.fields.iter().all(|field| field.ty.has_default()) { "Default, " } else { "" };
        let derive = scope.kustomer("KustomerCustom");
        printer.line(&format!("#[derive(Debug, Clone, {default}PartialEq, {derive})]"));
        kustomer(vec![Meta::text("on", &types.module.type_name)], printer);
        printer.line(&format!("pub struct {} {{", types.module.rust_name));
        printer.inside(|printer| {
            for field in &self.fields {
                field.print("pub ", &scope.ty(&field.ty), printer);
            }
        });
        printer.line("}");
    }
}

fn doc(types: &FileTypes<'_, '_>) -> Doc {
    let (module, schema) = (types.module, types.module.schema);
    let (name, of) = (&module.rust_name, &module.type_name);
    let mut doc = Doc::with_summary(schema.description.as_deref(), || {
        match first_nonblank([schema.title.as_deref()]) {
            Some(title) => title.to_owned(),
            None => format!("Custom attributes of records of type `{of}`"),
        }
    });
    if schema.deprecated {
        doc.paragraph("Deprecated.");
    }
    doc.paragraph(&format!(
        "Read it with `{of}.custom.to::<{name}>()`, and give it or [`{}`] to the setter `custom` of a new `{of}` or an \
         update. `client.ensure_attributes::<{name}>()` registers the attributes.",
        module.update_name()
    ));
    doc
}
