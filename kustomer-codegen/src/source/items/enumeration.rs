//! Enums of strings.

use kustomer_schema::SourceString;

use crate::names::Case;
use crate::source::docs::comment::Doc;
use crate::source::layout::attribute::{Meta, derive, kustomer, kustomer_on_item};
use crate::source::layout::printer::Printer;
use crate::source::names::ident::variant;
use crate::source::names::taken::Taken;
use crate::source::types::scope::Scope;

/// Names for the variant that keeps unrecognized values, best first.
const OTHERS: &[&str] = &["Other", "Unrecognized", "UnknownValue"];

/// Prints an enum of these values. `given` has the names that the schema sets for values.
pub(crate) fn print(
    name: &str,
    doc: &Doc,
    values: &[SourceString],
    given: &[(String, SourceString)],
    scope: &mut Scope<'_>,
    printer: &mut Printer<'_>,
) {
    let mut taken = Taken::default();
    let variants: Vec<(String, &str)> = values
        .iter()
        .map(|value| {
            let given = given.iter().find(|(of, _)| *of == value.text).map(|(_, name)| name.text.clone());
            let name = given.unwrap_or_else(|| variant(&value.text));
            (taken.first_free(&[name], ""), value.text.as_str())
        })
        .collect();
    let other = taken.first_free(
        &OTHERS
            .iter()
            .filter(|name| !taken.contains(name))
            .map(|name| (*name).to_owned())
            .collect::<Vec<_>>(),
        "",
    );
    let case = case(&variants.iter().map(|(variant, value)| (variant.as_str(), *value)));
    doc.print("///", printer);
    let own = scope.kustomer("KustomerEnum");
    derive(&["Debug", "Clone", "PartialEq", "Eq", "PartialOrd", "Ord", "Hash", &own], printer);
    let rename_all = (case != Case::Camel).then(|| Meta::text("rename_all", &case.to_string()));
    kustomer_on_item(rename_all.into_iter().collect(), printer);
    printer.line("#[non_exhaustive]");
    printer.line(&format!("pub enum {name} {{"));
    printer.inside(|printer| {
        for (variant, value) in &variants {
            Doc::code(value).print("///", printer);
            let rename = (case.of_name(variant) != *value).then(|| Meta::text("rename", value));
            kustomer(rename.into_iter().collect(), printer);
            printer.line(&format!("{variant},"));
        }
        printer.line("/// Unrecognized value.");
        printer.line("#[kustomer(other)]");
        printer.line(&format!("{other}(String),"));
    });
    printer.line("}");
}

/// Returns the case in which no variant needs `rename`, or else the default one.
pub(crate) fn case<'v>(variants: &(impl Iterator<Item = (&'v str, &'v str)> + Clone)) -> Case {
    let fits = |case: &Case| variants.clone().all(|(variant, value)| case.of_name(variant) == value);
    // For values of a single word several cases fit: prefer the simplest.
    let plain = [Case::Camel, Case::Upper];
    let others = Case::TABLE.iter().map(|(_, case)| *case);
    plain.into_iter().chain(others).find(fits).unwrap_or(Case::Camel)
}
