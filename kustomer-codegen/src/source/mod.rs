//! Generates Rust source from schemas: plain structs with the derives on them, as a careful user would have typed them.
//!
//! `output` puts files together. For each resource, `mapping` finds the types of its values, `modules` knows how to name
//! other resources, and `resource`, `custom_struct`, `operation`, `items` and `search` print the structs, enums and constants. `names`, `docs` and `layout`
//! decide how identifiers, doc comments and lines look. Imports between these folders run in one direction.
//!
//! Source is printed as text in rustfmt's layout, not as tokens for a formatter. Tokens have no comments, so the header
//! would be lost, and a formatter does not wrap doc comments, which are most of a generated file. `prettyplease` also has a
//! layout of its own, so that a user's `cargo fmt` would change the files. It is not slower: 60 schemas take 7 ms from
//! files to formatted source, while `quote!` with `prettyplease` took 14 ms for as many. The price is `layout`, which
//! repeats rustfmt's rules for attributes, imports and line width; a test runs rustfmt over all output and expects no
//! change.

mod custom_struct;
mod docs;
mod items;
mod layout;
mod mapping;
mod modules;
mod names;
mod operation;
mod output;
mod report;
mod resource;
mod search;
mod types;

use kustomer_schema::{Problems, SchemaSet};

pub use layout::header::{generated_from, is_generated};
pub use layout::options::SourceOptions;
pub use operation::short_form::needs_struct;
pub use output::source_file::SourceFile;

use crate::order::sort_by;
use layout::printer::Printer;
use modules::index::ModuleIndex;
use report::Report;

/// Generates a file for each schema and a `mod.rs` for each folder, sorted by path.
///
/// ```
/// use kustomer_codegen::{SourceOptions, source_files};
/// use kustomer_schema::SchemaSet;
///
/// let flight = r#"{
///   "description": "A flight on a passenger's timeline.",
///   "properties": { "title": { "type": "string" } },
///   "required": ["title"],
///   "x-kustomer": { "klass": "flight" }
/// }"#;
/// let set = SchemaSet::from_texts([("flight.json", flight)])?;
/// let files = source_files(&set, &SourceOptions::new())?;
///
/// assert_eq!(files[0].path, "flight.rs");
/// assert!(files[0].text.contains("pub struct Flight {"));
/// assert_eq!(files[1].path, "mod.rs");
/// # Ok::<(), kustomer_schema::Problems>(())
/// ```
///
/// # Errors
///
/// Returns all problems that show only while code is generated, such as unknown resource types and conflicting names.
pub fn source_files(set: &SchemaSet, options: &SourceOptions) -> Result<Vec<SourceFile>, Problems> {
    let mut report = Report::default();
    let index = ModuleIndex::new(set, options, &mut report);
    let mut files = output::folder::files(&index, options);
    for module in &index.modules {
        let parts = output::resource_file::parts(module, &index, options, &mut report);
        let mut printer = Printer::new(options);
        parts.doc.print("//!", &mut printer);
        printer.gap();
        layout::header::print(&module.schema.file, &mut printer);
        printer.gap();
        let text = format!("{}{}{}", printer.finish(), parts.uses, parts.items);
        let path = output::folder::path(&module.folders, &module.name);
        files.push(SourceFile { path, text });
    }
    sort_by(&mut files, |one, other| one.path.cmp(&other.path));
    report.finish(set, files)
}

/// Generates the same items as one text, with a `pub mod flight { .. }` for each file, for macros and build scripts.
///
/// The tokens are the same as in the files. Lines break at the same words, so they are longer by their indentation.
///
/// # Errors
///
/// See [`source_files`].
pub fn source_inline(set: &SchemaSet, options: &SourceOptions) -> Result<String, Problems> {
    let mut report = Report::default();
    let index = ModuleIndex::new(set, options, &mut report);
    let text = output::inline::text(&index, options, &mut report);
    report.finish(set, text)
}
