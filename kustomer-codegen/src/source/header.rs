//! The line by which a file is known to be generated.

use super::print::Printer;

const START: &str = "// Generated from `";
const END: &str = "` by `kustomer generate`: change that, not this.";

/// Prints the line.
pub(super) fn print(source: &str, printer: &mut Printer<'_>) {
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
    let comments = text.lines().map(str::trim).take_while(|line| line.is_empty() || line.starts_with("//"));
    let mut headers = comments.filter(|line| line.starts_with(START));
    headers.any(|line| line.contains("` by `kustomer generate`"))
}
