//! From schemas to Rust source: structs with the derives on them, as a careful person would have typed them.
//!
//! Text is printed directly, in the layout of rustfmt. `lower` finds the type of each field and collects the types of
//! the file, `own_name` names these, and `resource`, `object`, `enumeration`, `union` and `operation` print them.

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
mod types;

use kustomer_schema::{Problems, SchemaSet};

pub use layout::header::{generated_from, is_generated};
pub use layout::options::SourceOptions;
pub use operation::short_form::needs_struct;
pub use output::source_file::SourceFile;

use layout::printer::Printer;
use modules::index::ModuleIndex;
use report::Report;

/// Prints a file for each schema, and a `mod.rs` for each folder, by path.
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
/// All problems that show only when names are kind: types that no file describes, and names that two things would
/// have.
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
    files.sort_by(|one, other| one.path.cmp(&other.path));
    report.finish(set, files)
}

/// Prints the same items as one text, with a `pub mod flight { .. }` for each file: for macros and build scripts. They
/// are the same token for token, so that lines break where they do in the files, and are longer by their indent.
///
/// # Errors
///
/// As of [`source_files`].
pub fn source_inline(set: &SchemaSet, options: &SourceOptions) -> Result<String, Problems> {
    let mut report = Report::default();
    let index = ModuleIndex::new(set, options, &mut report);
    let text = output::inline::text(&index, options, &mut report);
    report.finish(set, text)
}
