//! The fields of an operation for its path and query parameters.

use kustomer_schema::{Operation, Parameter};

use crate::source::docs::comment::Doc;
use crate::source::items::field::{self, Field};
use crate::source::layout::attribute::Meta;
use crate::source::mapping::file_types::FileTypes;
use crate::source::mapping::values::id_of;
use crate::source::names::given;
use crate::source::names::ident::{escaped, snake};
use crate::source::names::taken::Taken;
use crate::source::operation::text_type::text_type;
use crate::source::types::local_type::{Occurrence, Parent};
use crate::source::types::ty::Ty;

/// Returns the field for a path parameter.
pub(super) fn path_field<'s>(
    parameter: &'s Parameter,
    source: &'s Operation,
    parent: &Parent,
    types: &mut FileTypes<'s, '_>,
    taken: &mut Taken,
) -> Field {
    let rust = given::rust_name(&parameter.schema);
    let name = rust.map_or_else(|| taken.first_free(&[snake(&parameter.name)], "_"), str::to_owned);
    let occurrence = Occurrence::property(parent.clone(), &parameter.name, &parameter.schema);
    let ty = match (types.value(&parameter.schema, occurrence), record(parameter, source, types)) {
        (Ty::Plain("String"), Some(record)) => id_of(record),
        (Ty::List(item), Some(record)) if *item == Ty::STRING => Ty::List(Box::new(id_of(record))),
        (ty, _) => ty,
    };
    let doc = match (&parameter.schema.description, parameter.name.as_str()) {
        (None, "id") => Doc::of(None, || "ID of the record.".to_owned()),
        _ => field::doc(&parameter.schema, &parameter.name, types),
    };
    let ty = text_type(ty, types);
    Field { doc, is_deprecated: false, attributes: Vec::new(), name: escaped(&name), ty }
}

/// Returns the resource whose ID a path parameter is: the one whose collection precedes it in the path, unless the
/// parameter has a name such as `version`.
fn record(parameter: &Parameter, source: &Operation, types: &FileTypes<'_, '_>) -> Option<Ty> {
    let is_id =
        source.short_form.is_some() || ["id", "ids"].iter().any(|id| is_last_word(id, &parameter.name));
    let placeholder = format!("/{{{}}}", parameter.name);
    let (collection, _) = source.path.text.split_once(&placeholder).filter(|_| is_id)?;
    types.index.of_path(collection, types.module)
}

/// Returns whether a name ends with a word: `evaluationId`, `message_id`, `ids`.
fn is_last_word(word: &str, name: &str) -> bool {
    snake(name).rsplit('_').next() == Some(word)
}

/// Returns the field for a query parameter.
pub(super) fn query_field<'s>(
    parameter: &'s Parameter,
    parent: &Parent,
    types: &mut FileTypes<'s, '_>,
    taken: &mut Taken,
) -> Field {
    let occurrence = Occurrence::property(parent.clone(), &parameter.name, &parameter.schema);
    let ty = types.value(&parameter.schema, occurrence);
    let ty = text_type(ty, types);
    let rust = given::rust_name(&parameter.schema);
    let others = [format!("query_{}", snake(&parameter.name))];
    let named = field::name(&parameter.name, rust, &others, taken);
    let mut attributes = vec![Meta::path("query")];
    attributes.extend(parameter.repeated.then(|| Meta::path("repeated")));
    attributes.extend(named.rename);
    let doc = field::doc(&parameter.schema, &parameter.name, types);
    let ty = if parameter.required { ty } else { ty.in_option() };
    Field { doc, is_deprecated: parameter.schema.deprecated, attributes, name: named.name, ty }
}
