//! The file of one resource, or of custom attributes of one.

use crate::source::custom_struct::CustomStruct;
use crate::source::docs::comment::{Doc, first_sentence};
use crate::source::docs::escape::first_nonblank;
use crate::source::items::enumeration;
use crate::source::items::object;
use crate::source::items::union;
use crate::source::layout::options::SourceOptions;
use crate::source::layout::printer::Printer;
use crate::source::mapping::file_types::FileTypes;
use crate::source::mapping::local_names;
use crate::source::mapping::nesting;
use crate::source::modules::index::ModuleIndex;
use crate::source::modules::resource_module::ResourceModule;
use crate::source::operation::model::{Operation, operations};
use crate::source::report::Report;
use crate::source::resource::model::Resource;
use crate::source::search::SearchModule;
use crate::source::types::boxes;
use crate::source::types::local_type::{LocalKind, Occurrence, Parent};
use crate::source::types::scope::Scope;

/// The parts of a file.
#[derive(Debug)]
pub(crate) struct Parts {
    /// Docs of the module.
    pub(crate) doc: Doc,
    pub(crate) uses: String,
    pub(crate) items: String,
}

/// Prints the parts of the file of one resource.
pub(crate) fn parts(
    module: &ResourceModule<'_>,
    index: &ModuleIndex<'_>,
    options: &SourceOptions,
    report: &mut Report,
) -> Parts {
    let mut types = FileTypes::new(module, index, report);
    let mut record = Record::new(&mut types);
    types.resolve_locals();
    for definition in &module.schema.definitions {
        types.declare(definition, Occurrence::part(Parent::Resource, &definition.name));
    }
    types.resolve_locals();
    let of_resource = types.locals.len();
    let operations = operations(&mut types);
    let search = SearchModule::new(&mut types);
    types.resolve_locals();
    let operation_names: Vec<String> = operations.iter().map(|operation| operation.name.clone()).collect();
    let (names, all) = local_names::names(&mut types, &operation_names);
    nesting::check_ends(&mut types);
    boxes::add_boxes(&mut types.locals);
    nesting::check_steps(&mut types, &names);
    record.add_boxes(&types);

    let mut scope = Scope::new(&names, all);
    let mut printer = Printer::new(options);
    record.print(&types, &mut scope, &mut printer);
    if let Some(search) = &search {
        search.print_context(&types, &mut scope, &mut printer);
    }
    print_types(0..of_resource, &types, &mut scope, &mut printer);
    print_operations(&operations, &types, &mut scope, &mut printer);
    print_types(of_resource..types.locals.len(), &types, &mut scope, &mut printer);
    if let Some(search) = &search {
        search.print(&mut printer);
    }

    let mut uses = Printer::new(options);
    scope.imports.print(&mut uses);
    Parts { doc: module_doc(module), uses: uses.finish(), items: printer.finish() }
}

/// The struct that the file is about.
enum Record {
    Resource(Resource),
    Custom(CustomStruct),
}

impl Record {
    fn new(types: &mut FileTypes<'_, '_>) -> Self {
        if types.module.is_custom() {
            Self::Custom(CustomStruct::new(types))
        } else {
            Self::Resource(Resource::new(types))
        }
    }

    /// Custom attributes are not objects, so only resources have fields that are large.
    fn add_boxes(&mut self, types: &FileTypes<'_, '_>) {
        if let Self::Resource(resource) = self {
            resource.add_boxes(types);
        }
    }

    fn print(&self, types: &FileTypes<'_, '_>, scope: &mut Scope<'_>, printer: &mut Printer<'_>) {
        match self {
            Self::Resource(resource) => resource.print(types, scope, printer),
            Self::Custom(custom) => custom.print(types, scope, printer),
        }
    }
}

fn module_doc(module: &ResourceModule<'_>) -> Doc {
    let schema = module.schema;
    let description = schema.description.as_deref().map(first_sentence);
    let mut doc = Doc::of(first_nonblank([description, schema.title.as_deref()]), || {
        let what = if module.is_custom() { "Custom attributes of records" } else { "Records" };
        format!("{what} of type `{}`", module.type_name)
    });
    if schema.search.as_ref().is_some_and(|search| !search.fields.is_empty()) {
        doc.paragraph("The module [`search`] has the attributes for criteria of searches.");
    }
    doc
}

fn print_operations(
    operations: &[Operation<'_>],
    types: &FileTypes<'_, '_>,
    scope: &mut Scope<'_>,
    printer: &mut Printer<'_>,
) {
    for operation in operations {
        printer.gap();
        operation.print(types, scope, printer);
    }
}

/// Returns docs for a type without a description.
fn undescribed(found: &Occurrence<'_>) -> Doc {
    let text = match (&found.parent, found.name, found.is_property) {
        (Parent::Operation(name), "meta", false) => format!("Metadata in the response of [`{name}`]."),
        (Parent::Operation(name), "response", false) => format!("Response of [`{name}`]."),
        (Parent::Operation(name), "body", false) => format!("Request body of [`{name}`]."),
        _ => return Doc::code(found.name),
    };
    let mut doc = Doc::default();
    doc.paragraph(&text);
    doc
}

fn print_types(
    range: std::ops::Range<usize>,
    types: &FileTypes<'_, '_>,
    scope: &mut Scope<'_>,
    printer: &mut Printer<'_>,
) {
    for at in range {
        let Some(local) = types.locals.get(at) else { continue };
        let name = scope.local(at);
        let found = local.occurrences.first().and_then(|found| found.description);
        let text =
            first_nonblank([local.schema.description.as_deref(), local.schema.title.as_deref(), found]);
        let doc = match (text, local.occurrences.first()) {
            (None, Some(found)) => undescribed(found),
            (text, _) => Doc::of(text, || name.to_owned()),
        };
        match &local.kind {
            LocalKind::Object(object) => {
                let fields = object::fields(object, local, types);
                if local.hidden_tag().is_some() && fields.is_empty() {
                    continue;
                }
                printer.gap();
                object::print(name, &doc, &fields, scope, printer);
            }
            LocalKind::Enumeration(values) => {
                printer.gap();
                enumeration::print(name, &doc, values, &local.schema.variants, scope, printer);
            }
            LocalKind::Union(union) => {
                printer.gap();
                union::print(name, &doc, union, types, scope, printer);
            }
            LocalKind::Unresolved => {}
        }
    }
}
