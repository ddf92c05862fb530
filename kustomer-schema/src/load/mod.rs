//! Loads the text of a schema file into the checked model. The document is walked once; then references are resolved, and
//! the rules that depend on their targets are checked.

mod access;
mod body;
mod container;
mod create;
mod custom;
mod custom_of;
mod expansion;
mod id;
mod keyword;
mod keyword_value;
mod kind;
mod loader;
mod operation;
mod parameter;
mod path;
mod property;
mod provenance;
mod record_type;
mod ref_target;
mod reference;
mod relationship;
mod response;
mod root;
mod search;
mod short_form;
mod subschema;
mod ty;
mod union;
mod variants;

use self::loader::Loader;
use crate::json;
use crate::model::Schema;
use crate::problem::Report;

/// Returns the model, or what can be loaded of it despite problems.
pub(crate) fn load(file: &str, text: &str, report: &mut Report) -> Option<Schema> {
    let document = json::read(text, report)?;
    let mut loader = Loader { report, references: Vec::new() };
    let (mut schema, create) = loader.root(file, &document)?;
    let targets = loader.targets(&schema, &document);
    union::check(&schema, &targets, loader.report);
    id::check(&schema, &targets, loader.report);
    custom::check(&schema, &targets, loader.report);
    record_type::check(&schema, &targets, loader.report);
    parameter::check(&schema, &targets, loader.report);
    let facts = targets.into_facts();
    ref_target::settle(&mut schema, &facts);
    record_type::settle(&mut schema);
    custom_of::check(&schema, loader.report);
    loader.mark_required_on_create(&mut schema, create);
    Some(schema)
}
