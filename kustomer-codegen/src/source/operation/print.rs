//! Prints an operation struct with its attributes and docs.

use kustomer_schema::RateLimit;

use crate::source::docs::comment::Doc;
use crate::source::docs::phrases::{listed, undocumented};
use crate::source::layout::attribute::{Meta, attribute, kustomer, quoted};
use crate::source::layout::printer::Printer;
use crate::source::mapping::file_types::FileTypes;
use crate::source::operation::endpoint::{endpoint, linked, roles};
use crate::source::operation::example;
use crate::source::operation::model::Operation;
use crate::source::types::scope::Scope;

impl Operation<'_> {
    pub(crate) fn print(&self, types: &FileTypes<'_, '_>, scope: &mut Scope<'_>, printer: &mut Printer<'_>) {
        let returns = self.returns.as_ref().map(|returns| scope.ty(returns));
        self.doc(types, scope, printer).print("///", printer);
        let default = if self.has_default() { "Default, " } else { "" };
        let derive = scope.kustomer("KustomerOperation");
        printer.line(&format!("#[derive(Debug, Clone, {default}{derive})]"));
        self.print_attributes(returns.as_deref(), printer);
        if self.source.deprecated {
            attribute(&Meta::path("deprecated"), printer);
        }
        if self.fields.is_empty() {
            printer.line(&format!("pub struct {};", self.name));
            return;
        }
        printer.line(&format!("pub struct {} {{", self.name));
        printer.inside(|printer| {
            for field in &self.fields {
                field.print("pub ", &scope.ty(&field.ty), printer);
            }
        });
        printer.line("}");
    }

    /// rustfmt does not format attributes with `returns = Type`, because a type is not a literal. They are laid out here:
    /// on one line, or one argument per line.
    fn print_attributes(&self, returns: Option<&str>, printer: &mut Printer<'_>) {
        let method = self.source.method.as_str().to_lowercase();
        let mut attributes = vec![Meta::NameValue(method.into(), quoted(&self.path))];
        let Some(returns) = returns else {
            attributes.extend(self.behavior());
            kustomer(attributes, printer);
            return;
        };
        attributes.push(Meta::NameValue("returns".into(), returns.to_owned()));
        attributes.extend(self.behavior());
        let flat: Vec<String> = attributes.iter().map(Meta::flat).collect();
        let one_line = format!("#[kustomer({})]", flat.join(", "));
        if printer.indent() + one_line.chars().count() <= printer.options().width() {
            printer.line(&one_line);
            return;
        }
        printer.line("#[kustomer(");
        printer.inside(|printer| {
            for (at, argument) in flat.iter().enumerate() {
                let end = if at + 1 < flat.len() { "," } else { "" };
                printer.line(&format!("{argument}{end}"));
            }
        });
        printer.line(")]");
    }

    /// Returns attributes for whatever the derive cannot infer from the method.
    fn behavior(&self) -> Vec<Meta> {
        let mut attributes = Vec::new();
        attributes.extend(self.is_form.then(|| Meta::path("form")));
        attributes.extend(self.has_new().then(|| Meta::path("new")));
        let usual = self.source.method.idempotency();
        if let Some(idempotency) = self.source.idempotency.filter(|idempotency| *idempotency != usual) {
            attributes.push(Meta::List("idempotency".into(), vec![Meta::path(idempotency.as_str())]));
        }
        let rate_limits: Vec<Meta> =
            self.source.rate_limits.iter().copied().filter_map(rate_limit).map(Meta::path).collect();
        attributes.extend((!rate_limits.is_empty()).then(|| Meta::List("rate_limits".into(), rate_limits)));
        attributes
    }

    fn doc(&self, types: &FileTypes<'_, '_>, scope: &mut Scope<'_>, printer: &Printer<'_>) -> Doc {
        let source = self.source;
        let operations = &types.module.schema.operations;
        let description = source.description.as_deref().map(|text| linked(text, operations));
        let mut doc = Doc::with_summary(description.as_deref(), || endpoint(source));
        let mut facts = vec![format!("{}.", endpoint(source))];
        let roles = roles(source);
        let roles: Vec<&str> = roles.iter().map(String::as_str).collect();
        facts.extend(source.public.then(|| "Requires no key.".to_owned()));
        facts.extend((!roles.is_empty()).then(|| format!("Requires {}.", listed(&roles, "or"))));
        let most = source.max_page_size.map(|most| most.to_string()).filter(|most| !doc.says(most));
        facts.extend(most.map(|most| format!("At most {most} records per page.")));
        facts.extend(undocumented(&source.provenance));
        doc.paragraph(&facts.join(" "));
        if let Some(module) = &printer.options().module {
            doc.lines(example::lines(self, module, types, scope));
        }
        doc
    }
}

fn rate_limit(rate_limit: RateLimit) -> Option<&'static str> {
    Some(match rate_limit {
        RateLimit::Search => "search",
        RateLimit::CustomerCreate => "customer_create",
        RateLimit::RecordUpdate => "record_update",
        RateLimit::Hook => "hook",
        _ => return None,
    })
}
