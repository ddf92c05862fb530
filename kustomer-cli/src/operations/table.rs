//! Operations as a table, one per line, so that `grep` finds whole operations.

use comfy_table::{Table, presets};

use super::row::Row;
use crate::outcome::count;

const COLUMNS: [&str; 8] =
    ["REGISTRY", "RESOURCE", "METHOD", "PATH", "RUST", "PAGING", "IDEMPOTENCY", "ROLES"];

/// Formats a table, followed by the number of operations.
pub(super) fn table(rows: &[&Row]) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_header(COLUMNS).add_rows(rows.iter().map(|row| cells(row)));
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    format!("{}\n{}\n", table.trim_fmt(), count(rows.len(), "operation"))
}

fn cells(row: &Row) -> [String; 8] {
    let or_dash = |text: &str| if text.is_empty() { "-".to_owned() } else { text.to_owned() };
    let roles = if row.public { "no key".to_owned() } else { or_dash(&row.roles().join(",")) };
    [
        or_dash(&row.registry),
        row.resource.clone(),
        row.method.to_owned(),
        row.path.clone(),
        row.rust.clone(),
        or_dash(row.paging.unwrap_or_default()),
        row.idempotency.to_owned(),
        roles,
    ]
}
