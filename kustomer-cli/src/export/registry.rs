//! The registries that are exported.

use kustomer_schema::export::Catalog;
use kustomer_schema::suggest::nearest;

/// Restricts a catalog to registries; without any, it stays whole.
///
/// # Errors
///
/// A message for the first name that is not a registry.
pub(super) fn chosen<'a>(catalog: Catalog<'a>, registries: &[String]) -> Result<Catalog<'a>, String> {
    let known = catalog.registries();
    if let Some(name) = registries.iter().find(|name| !known.contains(&name.as_str())) {
        let help = match nearest(name, &known) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("the registries are `{}`", known.join("`, `")),
        };
        return Err(format!("error: unknown registry `{}`\n  = help: {help}\n", name.escape_debug()));
    }
    Ok(if registries.is_empty() { catalog } else { catalog.only(registries) })
}
