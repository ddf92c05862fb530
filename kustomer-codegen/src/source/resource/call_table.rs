//! The table of a resource's calls in its docs: client method or operation, endpoint and roles.
//!
//! Rows have to fit rustdoc's column, so a client method is shown without the client and without the arguments that
//! follow from it, and roles are shown without their common prefix.

use kustomer_schema::{Operation, ShortForm, SourceString};

use crate::source::docs::comment::Doc;
use crate::source::mapping::file_types::FileTypes;
use crate::source::names::ident::{pascal, snake};
use crate::source::operation::endpoint::endpoint;
use crate::source::operation::short_form::{client_method, needs_struct};
use crate::source::resource::parents::Parents;
use crate::source::types::scope::Scope;

/// The prefix of roles of the current family.
const ROLE_PREFIX: &str = "org.permission.";

/// Adds the table. The column of roles is omitted if no role is documented.
pub(super) fn add(types: &FileTypes<'_, '_>, parents: &Parents, scope: &mut Scope<'_>, doc: &mut Doc) {
    let operations = &types.module.schema.operations;
    if operations.is_empty() {
        return;
    }
    let mut rows = vec![["Client method or operation".to_owned(), "Endpoint".to_owned(), "Roles".to_owned()]];
    rows.extend(
        operations
            .iter()
            .map(|operation| [call(operation, parents, scope), endpoint(operation), roles(operation)]),
    );
    if rows.iter().skip(1).all(|row| row[2].is_empty()) {
        doc.lines(aligned(&rows, 2));
        return;
    }
    if operations.iter().flat_map(family).any(|role| role.starts_with(ROLE_PREFIX)) {
        doc.paragraph(&format!("Each call requires one of its roles (prefix `{ROLE_PREFIX}` omitted)."));
    }
    for row in &mut rows {
        if row[2].is_empty() {
            "not documented".clone_into(&mut row[2]);
        }
    }
    doc.lines(aligned(&rows, 3));
}

/// Returns the roles of the current family, or those of the legacy family if the operation has no others.
fn family(operation: &Operation) -> &[String] {
    let roles = &operation.roles;
    if roles.permission.is_empty() { &roles.legacy } else { &roles.permission }
}

/// Returns the cell for the roles of an operation.
fn roles(operation: &Operation) -> String {
    if operation.public {
        return "no key".to_owned();
    }
    let roles = family(operation).iter();
    let roles = roles.map(|role| format!("`{}`", role.strip_prefix(ROLE_PREFIX).unwrap_or(role)));
    roles.collect::<Vec<_>>().join(", ")
}

/// Returns the cell for the client's method, the operation struct, or both.
fn call(operation: &Operation, parents: &Parents, scope: &mut Scope<'_>) -> String {
    let name = operation.rust_type_name();
    match client_method(operation) {
        Some(method) if needs_struct(operation) => format!("`{method}`, [`{name}`]"),
        Some(method) => format!("`{method}{}`", arguments(operation, parents, scope)),
        None => format!("[`{name}`]"),
    }
}

/// Returns the arguments that the name of a client method does not imply.
fn arguments(operation: &Operation, parents: &Parents, scope: &mut Scope<'_>) -> String {
    let variable = |parent: &SourceString, scope: &mut Scope<'_>| {
        let ty = parents.ty(&parent.text).map_or_else(String::new, |ty| scope.ty(ty));
        snake(ty.rsplit("::").next().unwrap_or(&ty))
    };
    match &operation.short_form {
        Some(ShortForm::Lookup(key)) => format!("(lookup::{})", pascal(key)),
        Some(ShortForm::ListUnder { parent }) => format!("(&{})", variable(parent, scope)),
        Some(ShortForm::CreateUnder { parent }) => format!("(&{}, ..)", variable(parent, scope)),
        _ => String::new(),
    }
}

/// Formats rows as a Markdown table with aligned columns.
fn aligned(rows: &[[String; 3]], columns: usize) -> Vec<String> {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or_default();
    let widths = [width(0), width(1), width(2)];
    let line = |row: &[String; 3]| {
        let cells = row.iter().zip(widths).take(columns);
        let cell =
            |(cell, width): (&String, usize)| format!("{cell}{}", " ".repeat(width - cell.chars().count()));
        format!("| {} |", cells.map(cell).collect::<Vec<_>>().join(" | "))
    };
    let rule: Vec<String> = widths.iter().take(columns).map(|width| "-".repeat(width + 2)).collect();
    let mut lines: Vec<String> = rows.iter().map(line).collect();
    lines.insert(1, format!("|{}|", rule.join("|")));
    lines
}
