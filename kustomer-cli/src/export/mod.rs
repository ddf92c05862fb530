//! `kustomer export`: writes the API and the user's schemas for other tools, or shows how files differ from that.

mod file;
mod registry;

use std::path::Path;

use kustomer_codegen::SchemaFolder;
use kustomer_schema::export::{self, Catalog};
use kustomer_schema::{SchemaSet, api};

use crate::args::{ExportArgs, ExportFormat};
use crate::check::report;
use crate::outcome::{Outcome, count};
use file::{ExportFile, State};

/// Exports to standard output or files, or compares files with `--check`.
pub(crate) fn run(args: &ExportArgs) -> Outcome {
    let own = match own(args) {
        Ok(own) => own,
        Err(outcome) => return outcome,
    };
    let catalog = Catalog::new(api(), &own);
    let catalog = match registry::chosen(catalog, &args.registries) {
        Ok(catalog) => catalog,
        Err(message) => return Outcome::wrong_value(message),
    };
    let Some(out) = &args.out else {
        return Outcome::success(printed(&catalog, args.format));
    };
    let compared = files(&catalog, args.format, out).into_iter().map(ExportFile::compared);
    let files: Vec<(ExportFile, State)> = match compared.collect() {
        Ok(files) => files,
        Err(message) => return Outcome::failure(message),
    };
    if args.check { shown(&files) } else { written(files) }
}

/// Loads the user's schemas.
fn own(args: &ExportArgs) -> Result<Vec<SchemaSet>, Outcome> {
    args.schemas
        .iter()
        .map(|path| {
            let folder = SchemaFolder::new(path).map_err(|mistake| Outcome::usage(&mistake))?;
            folder.load().map_err(|mistakes| Outcome::failure(report(&mistakes)))
        })
        .collect()
}

/// The export as it is printed.
fn printed(catalog: &Catalog<'_>, format: ExportFormat) -> String {
    match format {
        ExportFormat::OpenApi => export::openapi(catalog),
        ExportFormat::Postman => {
            export::postman(catalog).into_iter().next().map(|collection| collection.text).unwrap_or_default()
        }
        ExportFormat::TypeScript => export::typescript(catalog),
    }
}

/// The files of the export.
fn files(catalog: &Catalog<'_>, format: ExportFormat, out: &Path) -> Vec<ExportFile> {
    match format {
        ExportFormat::OpenApi => vec![ExportFile::new(out, export::openapi(catalog), "\"openapi\":")],
        ExportFormat::Postman => {
            let files = export::postman(catalog).into_iter();
            files.map(|file| ExportFile::new(&out.join(&file.name), file.text, mark(&file.name))).collect()
        }
        ExportFormat::TypeScript => {
            vec![ExportFile::new(out, export::typescript(catalog), "`kustomer export typescript`")]
        }
    }
}

/// A text by which a file for Postman is recognized.
fn mark(name: &str) -> &'static str {
    if name.ends_with("postman_collection.json") {
        "\"item\":"
    } else if name.ends_with("postman_environment.json") {
        "\"values\":"
    } else {
        "\"type\":"
    }
}

fn shown(files: &[(ExportFile, State)]) -> Outcome {
    let stale: Vec<String> = files.iter().filter_map(|(file, state)| file.difference(state)).collect();
    let names: Vec<String> =
        files.iter().map(|(file, _)| format!("`{}` is up to date\n", file.name())).collect();
    match stale.len() {
        0 => Outcome::success(names.concat()),
        number => {
            let verb = if number == 1 { "differs" } else { "differ" };
            let files = count(number, "file");
            Outcome::problems(format!(
                "{}{files} {verb} from the export: run the command again without `--check`\n",
                stale.concat()
            ))
        }
    }
}

/// Writes the files that differ, all of which are first written beside their targets.
fn written(files: Vec<(ExportFile, State)>) -> Outcome {
    let mut unchanged = 0;
    let mut staged = Vec::new();
    for (file, state) in files {
        if state == State::Same {
            unchanged += 1;
            continue;
        }
        match file.stage() {
            Ok(new) => staged.push((file, new)),
            Err(message) => return Outcome::failure(message),
        }
    }
    let mut done = Vec::new();
    for (file, new) in staged {
        match file.put(new) {
            Ok(()) => done.push(format!("wrote {}\n", file.name())),
            Err(message) => return Outcome { output: done.concat(), ..Outcome::failure(message) },
        }
    }
    let written = count(done.len(), "file");
    Outcome::success(format!("{}{written} written, {unchanged} unchanged\n", done.concat()))
}
