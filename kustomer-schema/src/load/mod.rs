//! From the text of a schema file to the checked model. The tree is walked once; then references are followed, and
//! the rules are applied that need to know what they lead to.

mod access;
mod answer;
mod basis;
mod body;
mod call;
mod container;
mod create;
mod custom;
mod endpoint;
mod extent;
mod id;
mod kind;
mod operation;
mod parameter;
mod property;
mod records;
mod reference;
mod relationship;
mod root;
mod search;
mod subschema;
mod target;
mod ty;
mod union;
mod value;
mod variants;
mod words;

use crate::json;
use crate::model::{Reference, Schema};
use crate::problem::Report;

/// The model, as far as the problems that are told leave one.
pub(crate) fn load(file: &str, text: &str, report: &mut Report) -> Option<Schema> {
    let document = json::read(text, report)?;
    let mut loader = Loader { report, references: Vec::new() };
    let (mut schema, create) = loader.root(file, &document)?;
    let targets = loader.targets(&schema, &document);
    union::check(&schema, &targets, loader.report);
    id::check(&schema, &targets, loader.report);
    custom::check(&schema, &targets, loader.report);
    records::check(&schema, &targets, loader.report);
    parameter::check(&schema, &targets, loader.report);
    let facts = targets.into_facts();
    target::settle(&mut schema, &facts);
    records::settle(&mut schema);
    loader.demand(&mut schema, create);
    Some(schema)
}

/// What all readers of parts need.
struct Loader<'r> {
    report: &'r mut Report,
    /// Every `$ref` so far.
    references: Vec<Reference>,
}
