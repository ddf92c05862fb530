//! Names that a schema gives its fields with the keyword `rust`.

use std::collections::HashSet;

use kustomer_schema::Subschema;

use crate::source::names::taken::Taken;
use crate::source::report::Report;

/// Returns the Rust name that the schema gives the field (`x-kustomer.rust`).
pub(crate) fn rust_name(schema: &Subschema) -> Option<&str> {
    schema.rust_name.as_ref().map(|name| name.text.as_str())
}

/// Takes the names that schemas give their fields, so that no other field gets them. Reports names that are already
/// taken.
pub(crate) fn reserve<'f>(
    schemas: impl Iterator<Item = &'f Subschema>,
    taken: &mut Taken,
    file: &str,
    report: &mut Report,
) {
    let mut given = HashSet::new();
    for name in schemas.filter_map(|schema| schema.rust_name.as_ref()) {
        let is_of_field = !given.insert(name.text.as_str()) || name.text == "id";
        if !taken.take(&name.text) {
            let what = if is_of_field { "another field" } else { "a method of the generated builders" };
            let message = format!("`{}` is already the name of {what}", name.text);
            report.taken(file, name.position, message, "choose another name");
        }
    }
}
