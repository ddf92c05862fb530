//! `kustomer operations`: every operation of the public API, and of a user's own schemas.

mod item;
mod json;
mod row;
mod table;

use kustomer_codegen::SchemaFolder;
use kustomer_schema::{SchemaSet, api, suggest};

use crate::answer::{Answer, Outcome};
use crate::args::Operations;
use crate::check::told;
use row::Row;

/// Lists the operations that have the words.
pub(crate) fn answer(request: &Operations) -> Answer {
    let own = match request.schemas.clone().map(SchemaFolder::new).transpose() {
        Ok(folder) => folder.map(|folder| folder.load()).transpose(),
        Err(mistake) => return Answer::usage(&mistake),
    };
    let own = match own {
        Ok(own) => own,
        Err(mistakes) => return Answer::failed(told(&mistakes)),
    };
    let rows = rows(own.as_ref());
    let found: Vec<&Row> = rows.iter().filter(|row| row.has_all(&request.words)).collect();
    let output = if request.json { json::array(&found) } else { table::table(&found) };
    if found.is_empty() && !request.words.is_empty() {
        let messages = nothing_found(&request.words, &rows);
        return Answer {
            output: if request.json { output } else { String::new() },
            messages,
            outcome: Outcome::Problems,
        };
    }
    Answer::fine(output)
}

/// The operations of the API, then those of the user.
fn rows(own: Option<&SchemaSet>) -> Vec<Row> {
    let api = api().schemas().iter().flat_map(|schema| row::of(schema, item::Origin::Api));
    let own = own.into_iter().flat_map(SchemaSet::schemas);
    api.chain(own.flat_map(|schema| row::of(schema, item::Origin::Own))).collect()
}

/// That nothing has the words, with a resource whose name is near to one of them.
fn nothing_found(words: &[String], rows: &[Row]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    let mut resources: Vec<&str> = rows.iter().map(|row| row.resource.as_str()).collect();
    resources.sort_unstable();
    resources.dedup();
    let near = words.iter().find_map(|word| suggest::nearest(word, &resources));
    let help = near.map_or(String::new(), |near| format!("  = help: a similar resource exists: `{near}`\n"));
    format!("error: no operation has {}\n{help}", quoted.join(" and "))
}
