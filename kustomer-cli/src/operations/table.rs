//! Operations for people: one a line, in columns, so that `grep` finds whole ones.

use super::row::Row;

const COLUMNS: [&str; 8] =
    ["REGISTRY", "RESOURCE", "METHOD", "PATH", "RUST", "PAGING", "IDEMPOTENCY", "ROLES"];

/// The table, and how many operations are in it.
pub(super) fn table(rows: &[&Row]) -> String {
    let cells: Vec<[String; 8]> = rows.iter().map(|row| cells(row)).collect();
    let mut widths = COLUMNS.map(str::len);
    for cells in &cells {
        for (width, cell) in widths.iter_mut().zip(cells) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut text = line(COLUMNS, &widths);
    for cells in &cells {
        text += &line(cells.each_ref().map(String::as_str), &widths);
    }
    text + &format!("{}\n", crate::answer::count(rows.len(), "operation"))
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

fn line(cells: [&str; 8], widths: &[usize; 8]) -> String {
    let padded: Vec<String> =
        cells.iter().zip(widths).map(|(cell, width)| format!("{cell:<width$}", width = *width)).collect();
    format!("{}\n", padded.join("  ").trim_end())
}
