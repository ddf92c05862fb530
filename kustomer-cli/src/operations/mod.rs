//! `kustomer operations`: lists the operations of the public API and of a user's own schemas.

mod item;
mod json;
mod row;
mod table;

use kustomer_codegen::SchemaFolder;
use kustomer_schema::{SchemaSet, api, suggest};

use crate::args::OperationsArgs;
use crate::check::report;
use crate::outcome::{Outcome, Status};
use row::Row;

/// Lists the operations that contain all texts.
pub(crate) fn run(args: &OperationsArgs) -> Outcome {
    let own = match args.schemas.clone().map(SchemaFolder::new).transpose() {
        Ok(folder) => folder.map(|folder| folder.load()).transpose(),
        Err(mistake) => return Outcome::usage(&mistake),
    };
    let own = match own {
        Ok(own) => own,
        Err(mistakes) => return Outcome::failure(report(&mistakes)),
    };
    let rows = rows(own.as_ref());
    let found: Vec<&Row> = rows.iter().filter(|row| row.contains_all(&args.texts)).collect();
    let output = if args.json { json::array(&found) } else { table::table(&found) };
    if found.is_empty() && !args.texts.is_empty() {
        let messages = nothing_found(&args.texts, &rows);
        return Outcome {
            output: if args.json { output } else { String::new() },
            messages,
            status: Status::Problems,
        };
    }
    Outcome::success(output)
}

/// The operations of the API, followed by the user's.
fn rows(own: Option<&SchemaSet>) -> Vec<Row> {
    let api = api().schemas().iter().flat_map(|schema| row::of(schema, item::Origin::Api));
    let own = own.into_iter().flat_map(SchemaSet::schemas);
    api.chain(own.flat_map(|schema| row::of(schema, item::Origin::Own))).collect()
}

/// Formats the error for texts without a match, with a resource of a similar name.
fn nothing_found(texts: &[String], rows: &[Row]) -> String {
    let quoted: Vec<String> = texts.iter().map(|text| format!("`{text}`")).collect();
    let mut resources: Vec<&str> = rows.iter().map(|row| row.resource.as_str()).collect();
    resources.sort_unstable();
    resources.dedup();
    let near = texts.iter().find_map(|text| suggest::nearest(text, &resources));
    let help = near.map_or(String::new(), |near| format!("  = help: a similar resource exists: `{near}`\n"));
    format!("error: no operation contains {}\n{help}", quoted.join(" and "))
}
