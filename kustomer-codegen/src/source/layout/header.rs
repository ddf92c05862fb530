//! The line by which a file is known to be generated.

use crate::source::layout::printer::Printer;

const START: &str = "// Generated from `";
const END: &str = "` by `kustomer generate`: change that, not this.";

/// Prints the line.
pub(crate) fn print(source: &str, printer: &mut Printer<'_>) {
    printer.line(&format!("{START}{source}{END}"));
}

/// Whether a file was made by [`source_files`](crate::source_files), so that it may be overwritten or removed. It
/// says so in a comment before its first item.
///
/// ```
/// use kustomer_codegen::is_generated;
///
/// assert!(!is_generated("//! Written by hand.\n\npub mod customer;\n"));
/// ```
pub fn is_generated(text: &str) -> bool {
    generated_from(text).is_some()
}

/// The schema that a generated file was made from, by its path in the set; for a `mod.rs` the folder, and `*.json` for
/// the folder of all. `None` for any other file.
pub fn generated_from(text: &str) -> Option<&str> {
    let comments = text.lines().map(str::trim).take_while(|line| line.is_empty() || line.starts_with("//"));
    let mut sources =
        comments.filter_map(|line| line.strip_prefix(START)?.split_once("` by `kustomer generate`"));
    sources.next().map(|(source, _)| source)
}
