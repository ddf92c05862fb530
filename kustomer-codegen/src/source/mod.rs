//! From schemas to Rust source: structs with the derives on them, as a careful person would have typed them.
//!
//! Text is printed directly, in the layout of rustfmt. `lower` finds the type of each field and collects the types of
//! the file, `own_name` names these, and `resource`, `object`, `enumeration`, `union` and `operation` print them.

mod docs;
mod items;
mod layout;
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
pub use operation::structs::needs_struct;

use layout::printer::Printer;
use modules::resource_module::Records;
use report::Report;

/// A file of source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceFile {
    /// Where it belongs, by `/`: `core/customer.rs`, `core/mod.rs`, `mod.rs`.
    pub path: String,
    /// What stands in it.
    pub text: String,
}

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
/// All problems that show only when names are made: types that no file describes, and names that two things would
/// have.
pub fn source_files(set: &SchemaSet, options: &SourceOptions) -> Result<Vec<SourceFile>, Problems> {
    let mut report = Report::default();
    let records = Records::new(set, options, &mut report);
    let mut files = output::folder::files(&records, options);
    for record in &records.all {
        let parts = output::resource_file::parts(record, &records, options, &mut report);
        let mut printer = Printer::new(options);
        parts.doc.print("//!", &mut printer);
        printer.gap();
        layout::header::print(&record.schema.file, &mut printer);
        printer.gap();
        let text = format!("{}{}{}", printer.finish(), parts.uses, parts.items);
        let path = output::folder::path(&record.folders, &record.module);
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
    let records = Records::new(set, options, &mut report);
    let text = output::inline::text(&records, options, &mut report);
    report.finish(set, text)
}
