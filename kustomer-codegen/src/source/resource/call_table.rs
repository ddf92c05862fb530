//! The calls of a resource in its documentation.

use kustomer_schema::{Operation, ShortForm};

use crate::source::docs::comment::Doc;
use crate::source::mapping::file_types::FileTypes;
use crate::source::names::ident::pascal;
use crate::source::operation::endpoint::{endpoint, roles};
use crate::source::operation::short_form::needs_struct;
use crate::source::resource::parents::Parents;
use crate::source::types::scope::Scope;

/// Adds a table of all calls, with endpoint and roles.
pub(super) fn add(types: &FileTypes<'_, '_>, parents: &Parents, scope: &mut Scope<'_>, doc: &mut Doc) {
    let operations = &types.module.schema.operations;
    if operations.is_empty() {
        return;
    }
    let mut rows = vec![["call".to_owned(), "endpoint".to_owned(), "needs any of".to_owned()]];
    rows.extend(
        operations
            .iter()
            .map(|operation| [call(operation, types, parents, scope), endpoint(operation), needs(operation)]),
    );
    if rows.iter().skip(1).all(|row| row[2].is_empty()) {
        doc.lines(aligned(&rows, 2));
        return;
    }
    for row in &mut rows {
        if row[2].is_empty() {
            "not documented".clone_into(&mut row[2]);
        }
    }
    doc.lines(aligned(&rows, 3));
}

/// The roles of a call in few words: those of the new family, and not all where the call has a page of its own.
fn needs(operation: &Operation) -> String {
    const MOST: usize = 2;
    if operation.public {
        return "no key".to_owned();
    }
    let roles = roles(operation);
    let family =
        if operation.roles.permission.is_empty() { roles.len() } else { operation.roles.permission.len() };
    let shown = if needs_struct(operation) { family.min(MOST) } else { family };
    let text = roles.get(..shown).unwrap_or_default().join(", ");
    if shown < family { format!("{text}, ..") } else { text }
}

/// How it is called: by the short form of the client, by its struct, or by both.
fn call(
    operation: &Operation,
    types: &FileTypes<'_, '_>,
    parents: &Parents,
    scope: &mut Scope<'_>,
) -> String {
    let record = &types.module.rust_name;
    let new = if types.module.schema.requires_on_create() {
        format!("New{record}::new(..)")
    } else {
        format!("New{record}::new()..")
    };
    let parent = |parent: &kustomer_schema::SourceString, scope: &mut Scope<'_>| {
        parents
            .ty(&parent.text)
            .map_or_else(String::new, |ty| crate::source::names::ident::snake(&last(&scope.ty(ty))))
    };
    let short = operation.short_form.as_ref().map(|call| match call {
        ShortForm::List => format!("client.list::<{record}>()"),
        ShortForm::Get => format!("client.get::<{record}>(&id)"),
        ShortForm::Create => format!("client.create({new})"),
        ShortForm::Update => format!("client.update(&id, {record}Update::new()..)"),
        ShortForm::Delete => format!("client.delete::<{record}>(&id)"),
        ShortForm::Lookup(key) => format!("client.find::<{record}>(lookup::{}(..))", pascal(key)),
        ShortForm::ListUnder { parent: under } => {
            format!("client.children::<{record}>(&{})", parent(under, scope))
        }
        ShortForm::CreateUnder { parent: under } => {
            format!("client.create_under(&{}, {new})", parent(under, scope))
        }
        _ => String::new(),
    });
    let name = operation.rust_type_name();
    match short {
        Some(short) if needs_struct(operation) => format!("`{short}`, [`{name}`]"),
        Some(short) => format!("`{short}`"),
        None => format!("[`{name}`]"),
    }
}

fn last(path: &str) -> String {
    path.rsplit("::").next().unwrap_or(path).to_owned()
}

/// Rows of Markdown whose columns stand below each other.
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
