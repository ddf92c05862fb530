//! The struct of a resource.

use std::collections::HashMap;

use kustomer_schema::{Access, Additional, Kind, Method, Property, Relationship, Suffix};

use crate::derive::standard_access;
use crate::source::docs::comment::Doc;
use crate::source::docs::escape::said;
use crate::source::items::field::{self, Field};
use crate::source::layout::attribute::{Meta, kustomer};
use crate::source::layout::printer::Printer;
use crate::source::names::ident::{Taken, camel, escaped, singular, snake};
use crate::source::operation::structs::unproven;
use crate::source::resource::call_table;
use crate::source::resource::parents::{self, Parents};
use crate::source::types::file_types::{Lower, id_of};
use crate::source::types::local_type::Parent;
use crate::source::types::scope::Scope;
use crate::source::types::size_estimate;
use crate::source::types::ty::Ty;

/// A resource, ready to be printed.
#[derive(Debug)]
pub(in crate::source) struct Resource {
    fields: Vec<Field>,
    write_only: Vec<Field>,
    parents: Parents,
}

impl Resource {
    /// Looks at everything that the record holds.
    pub(in crate::source) fn lower(lower: &mut Lower<'_, '_>) -> Self {
        let (record, schema) = (lower.record, lower.record.schema);
        let mut taken = Taken::default();
        let id = schema.has_id.then(|| id(lower));
        if let Some(id) = &id {
            taken.take(&id.name);
        }
        let mut resource =
            Self { fields: id.into_iter().collect(), write_only: Vec::new(), parents: parents::lower(lower) };
        // The bodies are built by methods of these names.
        taken.take("new");
        for name in clearing(lower) {
            taken.take(&name);
        }
        let properties = schema.attributes.iter().chain(schema.custom_attributes());
        let schemas = properties.map(|property| &property.schema);
        field::reserve(schemas, &mut taken, &schema.file, lower.report);
        for property in &schema.attributes {
            let field = attribute_field(property, lower, &mut taken);
            resource.push(field, property.schema.access);
        }
        let stems = stems(schema.custom_attributes());
        for property in schema.custom_attributes() {
            let field = custom_field(property, &stems, lower, &mut taken);
            resource.push(field, property.schema.access);
        }
        for relationship in &schema.relationships {
            let field = relationship_field(relationship, lower, &mut taken);
            resource.push(field, relationship.access);
        }
        resource.fields.extend(extras(lower, &mut taken));
        if !record.has_new && !record.has_update {
            // Nothing sends it.
            resource.write_only.clear();
        }
        resource
    }

    fn push(&mut self, field: Field, access: Access) {
        let to = if access.read { &mut self.fields } else { &mut self.write_only };
        to.push(field);
    }

    /// Boxes what is large and may be absent. How large, is known once all types are.
    pub(in crate::source) fn add_boxes(&mut self, lower: &Lower<'_, '_>) {
        for field in &mut self.fields {
            size_estimate::box_large(&mut field.ty, &lower.owns);
        }
    }

    pub(in crate::source) fn print(
        &self,
        lower: &Lower<'_, '_>,
        scope: &mut Scope<'_>,
        printer: &mut Printer<'_>,
    ) {
        doc(lower, &self.parents, scope).print("///", printer);
        let derive = scope.imports.name("kustomer", "KustomerResource");
        printer.line(&format!("#[derive(Debug, Clone, PartialEq, {derive})]"));
        kustomer(self.words(lower, scope), printer);
        self.parents.print_conditional(scope, printer);
        self.print_write_only(scope, printer);
        printer.line(&format!("pub struct {} {{", lower.record.rust_name));
        printer.inside(|printer| {
            for field in &self.fields {
                field.print("pub ", &scope.ty(&field.ty), printer);
            }
        });
        printer.line("}");
    }

    fn words(&self, lower: &Lower<'_, '_>, scope: &mut Scope<'_>) -> Vec<Meta> {
        let mut words = kind_words(lower);
        words.extend(call_words(lower));
        words.extend(self.parents.words(scope));
        words.push(Meta::word("encode"));
        words
    }

    /// What is sent and never comes back: fields inside of an attribute.
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

fn id(lower: &Lower<'_, '_>) -> Field {
    let doc = match &lower.record.schema.id {
        Some(property) if property.schema.description.is_some() => field::doc(&property.schema, "id", lower),
        _ => Doc::of(None, || "The id.".to_owned()),
    };
    let ty = id_of(Ty::here(&lower.record.rust_name));
    Field { doc, is_deprecated: false, words: Vec::new(), name: "id".to_owned(), ty }
}

fn attribute_field<'s>(property: &'s Property, lower: &mut Lower<'s, '_>, taken: &mut Taken) -> Field {
    let ty = lower.property(property, Parent::Resource);
    let wire = property.name.as_str();
    let rust = field::given(&property.schema);
    let others = if wire == "new" { vec!["new_value".to_owned()] } else { Vec::new() };
    let named = field::name(wire, rust, &others, taken);
    let standard = lower.record.is_kobject().then(|| standard_access(wire, false));
    let mut words = Vec::new();
    words.extend((standard == Some(None)).then(|| Meta::word("attribute")));
    let usual = standard.flatten().map_or(Access::FULL, |(create, update)| access(create, update));
    words.extend(access_word(property.schema.access, usual, lower));
    let by_itself = if lower.record.is_kobject() { wire == "title" } else { !is_left_out(&ty) };
    words.extend(demand_word(property.demanded, by_itself, property.schema.access, lower));
    words.extend(named.rename);
    let doc = field::doc(&property.schema, wire, lower);
    Field { doc, is_deprecated: property.schema.deprecated, words, name: named.name, ty }
}

fn custom_field<'s>(
    property: &'s Property,
    stems: &HashMap<String, usize>,
    lower: &mut Lower<'s, '_>,
    taken: &mut Taken,
) -> Field {
    let ty = lower.custom(property);
    let wire = property.name.as_str();
    let is_there = property.required && !lower.is_nullable(&property.schema);
    let ty = if is_there { ty } else { ty.optional() };
    let (stem, suffix) = stem(wire);
    let rust = field::given(&property.schema);
    let short = snake(stem);
    let is_shared = stems.get(&short).is_some_and(|count| *count > 1);
    let mut candidates = Vec::new();
    candidates.extend((!is_shared).then_some(short));
    candidates.push(snake(wire));
    let name = rust.map_or_else(|| taken.first_free(&candidates, "_"), str::to_owned);
    let mut words = vec![Meta::word("custom")];
    words.extend((suffix == "Txt").then(|| Meta::word("text")));
    words.extend(access_word(property.schema.access, Access::FULL, lower));
    words.extend(demand_word(property.demanded, !is_left_out(&ty), property.schema.access, lower));
    // What a text with the suffix `Tree` is, its type does not tell.
    let is_told = suffix != "Tree" && camel(&name) == stem;
    words.extend((!is_told).then(|| Meta::text("rename", wire)));
    words.extend(property.schema.title.as_deref().map(|title| Meta::text("display_name", title)));
    let doc = field::doc(&property.schema, wire, lower);
    Field { doc, is_deprecated: property.schema.deprecated, words, name: escaped(&name), ty }
}

fn relationship_field<'s>(
    relationship: &'s Relationship,
    lower: &mut Lower<'s, '_>,
    taken: &mut Taken,
) -> Field {
    let ty = lower.relationship(&relationship.to, relationship.many);
    let wire = relationship.name.as_str();
    let snake = snake(wire);
    let other = if relationship.many { format!("{}_ids", singular(&snake)) } else { format!("{snake}_id") };
    let named = field::name(wire, None, &[other], taken);
    let standard = lower.record.is_kobject().then(|| standard_access(wire, true));
    let mut words = vec![Meta::word("relationship")];
    words.extend((standard == Some(None)).then(|| Meta::word("attribute")));
    let usual = standard.flatten().map_or(Access::FULL, |(create, update)| access(create, update));
    words.extend(access_word(relationship.access, usual, lower));
    words.extend(demand_word(relationship.demanded, false, relationship.access, lower));
    words.extend(named.rename);
    let doc = match &relationship.description {
        Some(description) => Doc::of(Some(description), || format!("`{wire}`")),
        None => Doc::code(wire),
    };
    Field { doc, is_deprecated: false, words, name: named.name, ty: ty.optional() }
}

/// Fields for what has none.
fn extras(lower: &Lower<'_, '_>, taken: &mut Taken) -> Vec<Field> {
    let schema = lower.record.schema;
    let mut fields = Vec::new();
    let mut add = |name: &str, doc: &str, words: Vec<Meta>| {
        let name = taken.first_free(&[name.to_owned()], "_");
        let doc = Doc::of(Some(doc), String::new);
        fields.push(Field { doc, is_deprecated: false, words, name, ty: Ty::free_map() });
    };
    let is_custom_open = schema.custom.as_ref().is_some_and(|custom| match &custom.schema.ty {
        kustomer_schema::Type::Object(object) => is_open(&object.additional),
        _ => true,
    });
    if is_custom_open {
        let name = if schema.custom_attributes().is_empty() { "custom" } else { "other_custom" };
        let words = vec![Meta::word("custom"), Meta::word("extra")];
        add(name, "Custom attributes that have no field, by their names.", words);
    }
    if is_open(&schema.additional) {
        add("extra", "Attributes that this version does not know.", vec![Meta::word("extra")]);
    }
    fields
}

fn is_open(additional: &Additional) -> bool {
    matches!(additional, Additional::Any | Additional::Of(_))
}

/// The methods that send null, as far as attributes that can be null say so.
fn clearing(lower: &Lower<'_, '_>) -> Vec<String> {
    let schema = lower.record.schema;
    let properties = schema.attributes.iter().chain(schema.custom_attributes());
    let is_clear = |property: &Property| {
        let rust = field::given(&property.schema).unwrap_or(&property.name);
        rust.starts_with("clear")
    };
    if !properties.into_iter().any(is_clear) {
        return Vec::new();
    }
    let own = |property: &Property| field::given(&property.schema).map(str::to_owned);
    let attributes =
        schema.attributes.iter().map(|property| own(property).unwrap_or_else(|| snake(&property.name)));
    let custom = schema
        .custom_attributes()
        .iter()
        .map(|property| own(property).unwrap_or_else(|| snake(stem(&property.name).0)));
    let relationships = schema.relationships.iter().map(|relationship| snake(&relationship.name));
    attributes.chain(custom).chain(relationships).map(|name| format!("clear_{name}")).collect()
}

/// The name of a custom attribute without its suffix, and the suffix.
fn stem(wire: &str) -> (&str, &str) {
    let suffix = Suffix::of_name(wire).map_or("", Suffix::as_str);
    (wire.strip_suffix(suffix).unwrap_or(wire), suffix)
}

/// How many custom attributes would have a name.
fn stems(custom: &[Property]) -> HashMap<String, usize> {
    let mut stems = HashMap::new();
    for property in custom {
        *stems.entry(snake(stem(&property.name).0)).or_default() += 1;
    }
    stems
}

/// Whether `new` leaves out an attribute of the type by itself.
fn is_left_out(ty: &Ty) -> bool {
    matches!(ty, Ty::Option(_) | Ty::List(_))
}

fn access(create: bool, update: bool) -> Access {
    match (create, update) {
        (true, true) => Access::FULL,
        (true, false) => Access::CREATE_ONLY,
        (false, true) => Access::UPDATE_ONLY,
        (false, false) => Access::READ_ONLY,
    }
}

/// The word for an access that is not the usual one; none where nothing can be sent anyway.
fn access_word(access: Access, usual: Access, lower: &Lower<'_, '_>) -> Option<Meta> {
    let record = lower.record;
    let is_sent = |access: Access| (access.create && record.has_new, access.update && record.has_update);
    if is_sent(access) == is_sent(usual) || (access.create && access.update) {
        return None;
    }
    Some(Meta::word(match (access.create, access.update) {
        (false, false) => "read_only",
        (true, _) => "create_only",
        (false, true) => "update_only",
    }))
}

/// The word where what `new` demands does not follow from the type.
fn demand_word(demanded: bool, by_itself: bool, access: Access, lower: &Lower<'_, '_>) -> Option<Meta> {
    if !lower.record.has_new || !access.create || demanded == by_itself {
        return None;
    }
    Some(Meta::word(if demanded { "required" } else { "optional" }))
}

fn kind_words(lower: &Lower<'_, '_>) -> Vec<Meta> {
    match &lower.record.schema.kind {
        Kind::KObject { klass, display_name, icon, color } => {
            let mut words = vec![Meta::text("klass", &klass.text)];
            for (name, text) in [("display_name", display_name), ("icon", icon), ("color", color)] {
                words.extend(text.as_deref().map(|text| Meta::text(name, text)));
            }
            words
        }
        Kind::Resource { type_name, path } => {
            vec![Meta::text("resource", &type_name.text), Meta::text("path", &path.text)]
        }
        _ => Vec::new(),
    }
}

/// What the API can do with a record.
fn call_words(lower: &Lower<'_, '_>) -> Vec<Meta> {
    use kustomer_schema::Call;
    if lower.record.is_kobject() {
        return Vec::new();
    }
    let mut words = Vec::new();
    let mut keys = Vec::new();
    let operations = &lower.record.schema.operations;
    for word in ["get", "list", "create", "update", "delete"] {
        for operation in operations {
            match (word, &operation.call) {
                ("get", Some(Call::Get))
                | ("list", Some(Call::List))
                | ("create", Some(Call::Create))
                | ("delete", Some(Call::Delete)) => words.push(Meta::word(word)),
                ("update", Some(Call::Update)) => {
                    let verb = if operation.method == Method::Patch { "patch" } else { "put" };
                    words.push(Meta::List(word.into(), vec![Meta::word(verb)]));
                }
                _ => continue,
            }
            break;
        }
    }
    for operation in operations {
        if let Some(Call::Lookup(key)) = &operation.call {
            keys.push(Meta::Word(snake(key).into()));
        }
    }
    words.extend((!keys.is_empty()).then(|| Meta::List("lookup".into(), keys)));
    let bodies: Vec<Meta> = lower.record.bodies.iter().copied().map(Meta::word).collect();
    words.extend((!bodies.is_empty()).then(|| Meta::List("bodies".into(), bodies)));
    words.extend((!lower.record.schema.has_id).then(|| Meta::word("no_id")));
    words
}

fn doc(lower: &Lower<'_, '_>, parents: &Parents, scope: &mut Scope<'_>) -> Doc {
    let schema = lower.record.schema;
    let description = schema.description.as_deref().map(|text| call_table::linked(text, lower));
    let mut doc = Doc::with_summary(description.as_deref(), || match said([schema.title.as_deref()]) {
        Some(title) => title.to_owned(),
        None => format!("A record of the type `{}`", lower.record.type_name),
    });
    if schema.deprecated {
        doc.paragraph("Deprecated.");
    }
    if let Some(unproven) = unproven(&schema.basis) {
        doc.paragraph(&unproven);
    }
    call_table::add(lower, parents, scope, &mut doc);
    doc
}
