//! The table of all cases, which `table.md` shows. `UPDATE=1` in the environment writes it.

use std::fmt::Write as _;
use std::path::Path;

use super::ALONE;
use super::cases::{Group, groups};
use super::row::{Case, Row};

const HEAD: &str = "\
# Bad days

What comes of each kind of call when something goes wrong, over real sockets. Written by the test `table`; run it with
`UPDATE=1` to write it again, and read what has changed.

- *fault*: whether only the first request goes wrong, or always every one, or any: it comes to the same.
- *outcome*: what the error says; `..` is the status of the case.
- *attempts*: those that the client made and reports, at most 3.
- *requests*: how many requests the server received, besides *lookups* by external ID.
- *done*: how often the service did what was asked: for a create, the number of records.
";

#[tokio::test(start_paused = true)]
async fn every_failure_has_its_outcome_for_every_kind_of_call() {
    let _alone = ALONE.lock().await;
    let mut table = HEAD.to_owned();
    for group in groups() {
        write_group(&mut table, &group).await;
    }
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad_days/table.md");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, table).expect("the file can be written");
    } else {
        let expected = std::fs::read_to_string(path).unwrap_or_default();
        let differs = expected.lines().zip(table.lines()).find(|(one, other)| one != other);
        assert!(expected == table, "the table differs from `table.md`, first in {differs:?}");
    }
}

async fn write_group(table: &mut String, group: &Group) {
    let mut cases: Vec<(Vec<&Case>, Vec<Row>)> = Vec::new();
    for case in &group.cases {
        let rows = case.rows().await.into_iter().map(|row| without_name(row, &case.name)).collect();
        match cases.iter_mut().find(|(_, others)| *others == rows) {
            Some((names, _)) => names.push(case),
            None => cases.push((vec![case], rows)),
        }
    }
    let _ = write!(table, "\n## {}\n\n{}\n\n", group.title, group.why);
    table.push_str("| case | call | fault | outcome | attempts | requests | lookups | done |\n");
    table.push_str("|---|---|---|---|---|---|---|---|\n");
    for (names, rows) in cases {
        let names: Vec<&str> = names.iter().map(|case| case.name.as_str()).collect();
        let mut name = names.join("; ");
        let mut rows = rows.into_iter().peekable();
        while let Some(row) = rows.next() {
            let is_same = |other: &Row| *other == Row { is_once: other.is_once, ..row.clone() };
            let fault = match (rows.next_if(is_same).is_some(), row.is_once) {
                (true, _) => "any",
                (_, true) => "once",
                (_, false) => "always",
            };
            let Row { kind, outcome, attempts, requests, lookups, done, .. } = row;
            let _ = writeln!(
                table,
                "| {name} | {kind} | {fault} | {outcome} | {attempts} | {requests} | {lookups} | {done} |"
            );
            name.clear();
        }
    }
}

/// The same row with `..` in place of the status that the case is named after.
fn without_name(mut row: Row, name: &str) -> Row {
    let Ok(status) = name.parse::<http::StatusCode>() else { return row };
    let reason = status.canonical_reason().map_or(String::new(), |reason| format!(" {reason}"));
    if let Some(rest) = row.outcome.strip_prefix(&format!("{name}{reason}")) {
        row.outcome = format!("..{rest}");
    }
    row
}
