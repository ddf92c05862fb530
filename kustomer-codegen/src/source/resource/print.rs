//! Prints the struct of a resource with its attributes and docs.

use crate::source::docs::comment::Doc;
use crate::source::docs::escape::first_nonblank;
use crate::source::docs::phrases::undocumented;
use crate::source::layout::attribute::{Meta, attribute, kustomer_on_item, quoted};
use crate::source::layout::printer::Printer;
use crate::source::mapping::file_types::FileTypes;
use crate::source::operation::endpoint::linked;
use crate::source::resource::attributes;
use crate::source::resource::call_table;
use crate::source::resource::model::Resource;
use crate::source::resource::parents::Parents;
use crate::source::types::scope::Scope;

impl Resource {
    pub(crate) fn print(&self, types: &FileTypes<'_, '_>, scope: &mut Scope<'_>, printer: &mut Printer<'_>) {
        doc(types, &self.parents, scope).print("///", printer);
        let derive = scope.imports.name("kustomer", "KustomerResource");
        printer.line(&format!("#[derive(Debug, Clone, PartialEq, {derive})]"));
        let mut attributes = attributes::kind(types);
        attributes.extend(attributes::calls(types));
        attributes.extend(self.parents.attribute(scope));
        attributes.push(Meta::path("encode"));
        let options = printer.options();
        let changes = options.has_changes(&types.module.type_name).then(|| Meta::path("changes"));
        let (always, with_feature) =
            if options.feature_per_folder { (None, changes) } else { (changes, None) };
        attributes.extend(always);
        kustomer_on_item(attributes, printer);
        if let Some(changes) = with_feature {
            let condition = Meta::NameValue("feature".into(), quoted("webhooks"));
            let kustomer = Meta::List("kustomer".into(), vec![changes]);
            attribute(&Meta::List("cfg_attr".into(), vec![condition, kustomer]), printer);
        }
        self.parents.print_conditional(scope, printer);
        self.print_write_only(scope, printer);
        printer.line(&format!("pub struct {} {{", types.module.rust_name));
        printer.inside(|printer| {
            for field in &self.fields {
                field.print("pub ", &scope.ty(&field.ty), printer);
            }
        });
        printer.line("}");
    }

    /// Prints the attributes that can be sent but are never returned: fields inside `#[kustomer(write_only(..))]`.
    fn print_write_only(&self, scope: &mut Scope<'_>, printer: &mut Printer<'_>) {
        if self.write_only.is_empty() {
            return;
        }
        printer.line("#[kustomer(write_only(");
        printer.inside(|printer| {
            for field in &self.write_only {
                field.print("", &scope.ty(&field.ty), printer);
            }
        });
        printer.line("))]");
    }
}

fn doc(types: &FileTypes<'_, '_>, parents: &Parents, scope: &mut Scope<'_>) -> Doc {
    let schema = types.module.schema;
    let description = schema.description.as_deref().map(|text| linked(text, &schema.operations));
    let mut doc =
        Doc::with_summary(description.as_deref(), || match first_nonblank([schema.title.as_deref()]) {
            Some(title) => title.to_owned(),
            None => format!("A record of type `{}`", types.module.type_name),
        });
    if schema.deprecated {
        doc.paragraph("Deprecated.");
    }
    if let Some(undocumented) = undocumented(&schema.provenance) {
        doc.paragraph(&undocumented);
    }
    call_table::add(types, parents, scope, &mut doc);
    doc
}
