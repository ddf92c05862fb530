//! The file of one resource.

use crate::source::docs::comment::{Doc, first_sentence};
use crate::source::docs::escape::said;
use crate::source::docs::search;
use crate::source::items::enumeration;
use crate::source::items::object;
use crate::source::items::union;
use crate::source::layout::options::SourceOptions;
use crate::source::layout::printer::Printer;
use crate::source::modules::resource_module::{Record, Records};
use crate::source::operation::structs::{self, Operation};
use crate::source::report::Report;
use crate::source::resource::structs::Resource;
use crate::source::types::file_types::Lower;
use crate::source::types::local_names;
use crate::source::types::local_type::{Found, Made, Parent};
use crate::source::types::nesting;
use crate::source::types::scope::Scope;

/// The parts of a file, before it is put together.
#[derive(Debug)]
pub(in crate::source) struct Parts {
    /// What the module is about.
    pub(in crate::source) doc: Doc,
    pub(in crate::source) uses: String,
    pub(in crate::source) items: String,
}

/// Prints the items of a resource.
pub(in crate::source) fn parts(
    record: &Record<'_>,
    records: &Records<'_>,
    options: &SourceOptions,
    report: &mut Report,
) -> Parts {
    let mut lower = Lower::new(record, records, report);
    let mut resource = Resource::lower(&mut lower);
    lower.settle();
    for definition in &record.schema.definitions {
        lower.definition(definition, Found::part(Parent::Resource, &definition.name));
    }
    lower.settle();
    let of_resource = lower.owns.len();
    let operations = structs::lower(&mut lower);
    lower.settle();
    let operation_names: Vec<String> = operations.iter().map(|operation| operation.name.clone()).collect();
    let (names, all) = local_names::names(&mut lower, &operation_names);
    nesting::check_ends(&mut lower);
    local_names::add_boxes(&mut lower.owns);
    nesting::check_steps(&mut lower, &names);
    resource.add_boxes(&lower);

    let mut scope = Scope::new(&names, all);
    let mut printer = Printer::new(options);
    resource.print(&lower, &mut scope, &mut printer);
    print_types(0..of_resource, &lower, &mut scope, &mut printer);
    print_operations(&operations, &lower, &mut scope, &mut printer);
    print_types(of_resource..lower.owns.len(), &lower, &mut scope, &mut printer);

    let mut uses = Printer::new(options);
    scope.imports.print(&mut uses);
    Parts { doc: module_doc(record), uses: uses.finish(), items: printer.finish() }
}

fn module_doc(record: &Record<'_>) -> Doc {
    let schema = record.schema;
    let description = schema.description.as_deref().map(first_sentence);
    let mut doc =
        Doc::of(said([description, schema.title.as_deref()]), || format!("The type `{}`", record.type_name));
    if let Some(search) = &schema.search {
        search::add(search, &mut doc);
    }
    doc
}

fn print_operations(
    operations: &[Operation<'_>],
    lower: &Lower<'_, '_>,
    scope: &mut Scope<'_>,
    printer: &mut Printer<'_>,
) {
    for operation in operations {
        printer.gap();
        operation.print(lower, scope, printer);
    }
}

/// What is said of a type of which the schema says nothing.
fn unsaid(found: &Found<'_>) -> Doc {
    let text = match (&found.parent, found.name, found.is_property) {
        (Parent::Operation(name), "meta", false) => format!("What [`{name}`] answers beside its records."),
        (Parent::Operation(name), "answer", false) => format!("What [`{name}`] answers."),
        (Parent::Operation(name), "body", false) => format!("What [`{name}`] sends."),
        _ => return Doc::code(found.name),
    };
    let mut doc = Doc::default();
    doc.paragraph(&text);
    doc
}

fn print_types(
    range: std::ops::Range<usize>,
    lower: &Lower<'_, '_>,
    scope: &mut Scope<'_>,
    printer: &mut Printer<'_>,
) {
    for at in range {
        let Some(own) = lower.owns.get(at) else { continue };
        let name = scope.own(at);
        let found = own.found.first().and_then(|found| found.said);
        let text = said([own.schema.description.as_deref(), own.schema.title.as_deref(), found]);
        let doc = match (text, own.found.first()) {
            (None, Some(found)) => unsaid(found),
            (text, _) => Doc::of(text, || name.to_owned()),
        };
        match &own.made {
            Made::Object(object) => {
                let fields = object::fields(object, own, lower);
                if own.hidden().is_some() && fields.is_empty() {
                    continue;
                }
                printer.gap();
                object::print(name, &doc, &fields, scope, printer);
            }
            Made::Enumeration(values) => {
                printer.gap();
                enumeration::print(name, &doc, values, &own.schema.variants, scope, printer);
            }
            Made::Union(union) => {
                printer.gap();
                union::print(name, &doc, union, lower, scope, printer);
            }
            Made::Open => {}
        }
    }
}
