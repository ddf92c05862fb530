//! `kustomer pull`: brings schema files up to date with the organization, or shows which are not.

use std::fmt::Write as _;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use kustomer_schema::kobject;
use kustomer_schema::organization::{self, FileChange, PullOptions, ResourceDefinition, SEARCH_SCHEMA};

use super::connection::{Connection, Failed};
use super::fetch::{Fetched, Wanted, fetch, fetch_with_search};
use super::folder;
use crate::args::PullArgs;
use crate::out_folder::{Change, OutFolder};
use crate::outcome::{Outcome, Status, count};

/// Pulls. The folder is read first: if it has errors, nothing is requested.
pub(crate) fn run(args: &PullArgs) -> Outcome {
    pulled(args).unwrap_or_else(|outcome| outcome)
}

const UNCHANGED: &str = "no file was changed";

const SEARCH_SOURCE: &str = "GET /v1/customers/searches/schema";

fn pulled(args: &PullArgs) -> Result<Outcome, Outcome> {
    let existing = folder::load(&args.out)?;
    let fetched = match &args.from {
        Some(file) => from_file(file, &args.klasses).map_err(|failed| failed.outcome(UNCHANGED))?,
        None => from_organization(args).map_err(|failed| failed.outcome(UNCHANGED))?,
    };
    let options =
        PullOptions::default().complete(args.from.is_none() && args.klasses.is_empty()).prune(args.prune);
    let changes = organization::pull(existing.as_ref(), &fetched.definitions, options);
    let name = args.out.display().to_string();
    let mut changes = changes.map_err(|problems| folder::failed(&problems.rendered(&name, usize::MAX)))?;
    let old = old_search_schema(&args.out)?;
    if let Some(response) = &fetched.search {
        let change = organization::search_schema(old.as_deref(), SEARCH_SOURCE, response);
        changes.extend(change.map_err(|problems| Failed::from(problems).outcome(UNCHANGED))?);
        changes.sort_by(|a, b| a.path.cmp(&b.path));
    }
    let mut notes = warnings(&fetched.warnings);
    if args.check && changes.iter().any(organization::follows_from_schemas) {
        changes.retain(|change| !organization::follows_from_schemas(change));
        let _ = writeln!(
            notes,
            "note: `{name}/{SEARCH_SCHEMA}` has other names of Klasses and custom attributes than the organization; the next pull updates them"
        );
    }
    let before = existing.map_or(0, |set| set.schemas().len()) + usize::from(old.is_some());
    let mut outcome = if args.check { shown(args, &changes) } else { written(args, before, &changes) };
    outcome.messages = notes + &outcome.messages;
    Ok(outcome)
}

pub(super) fn warnings(texts: &[String]) -> String {
    texts.iter().fold(String::new(), |all, text| all + "warning: " + text + "\n")
}

/// Reads the file with the search schema; `None` if it does not exist.
fn old_search_schema(folder: &Path) -> Result<Option<String>, Outcome> {
    let path = folder.join(SEARCH_SCHEMA);
    match fs::read_to_string(&path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Ok(None),
        Err(error) => Err(Outcome::failure(format!(
            "error: cannot be read: {error}\n --> {}\n  = note: {UNCHANGED}\n",
            path.display()
        ))),
    }
}

fn from_organization(args: &PullArgs) -> Result<Fetched, Failed> {
    let Connection { client, runtime } = Connection::new()?;
    if args.klasses.is_empty() {
        return runtime.block_on(fetch_with_search(&client));
    }
    runtime.block_on(fetch(&client, Wanted::Klasses(&args.klasses)))
}

/// Reads definitions from a file, all or those of some Klasses.
fn from_file(path: &Path, klasses: &[String]) -> Result<Fetched, Failed> {
    /// More than any app definition has.
    const LARGEST: u64 = 64 << 20;
    let name = path.display().to_string();
    let error = |message: &str| Failed::Message(format!("error: {message}\n --> {name}\n"));
    let metadata = fs::metadata(path).map_err(|cause| error(&format!("cannot be read: {cause}")))?;
    if !metadata.is_file() {
        return Err(error("this is not a regular file"));
    }
    if metadata.len() > LARGEST {
        return Err(error(&format!("the file is larger than {} MiB", LARGEST >> 20)));
    }
    let bytes = fs::read(path).map_err(|cause| error(&format!("cannot be read: {cause}")))?;
    let text = String::from_utf8(bytes).map_err(|_| error("the file is not UTF-8"))?;
    let mut definitions = organization::definitions_from_text(&name, &text)?;
    if !klasses.is_empty() {
        let is_wanted = |definition: &ResourceDefinition| {
            kobject::klass_of(&definition.resource)
                .is_some_and(|klass| klasses.iter().any(|name| name == klass))
        };
        definitions.retain(is_wanted);
        for name in klasses {
            let resource = kobject::type_name(name);
            if !definitions.iter().any(|definition| definition.resource == resource) {
                return Err(error(&format!("the file has no Klass `{name}`")));
            }
        }
    }
    Ok(Fetched { definitions, ..Fetched::default() })
}

fn changes_of(changes: &[FileChange]) -> Vec<Change<'_>> {
    changes.iter().filter_map(change_of).collect()
}

fn change_of(change: &FileChange) -> Option<Change<'_>> {
    let path = change.path.as_str();
    match (&change.old, &change.new) {
        (None, Some(new)) => Some(Change::Add { path, new }),
        (Some(old), Some(new)) => Some(Change::Replace { path, old: old.clone(), new }),
        (Some(old), None) => Some(Change::Remove { path: path.to_owned(), old: old.clone() }),
        (None, None) => None,
    }
}

/// What the files would be compared with.
fn source(args: &PullArgs) -> String {
    args.from.as_ref().map_or("the organization".to_owned(), |file| format!("`{}`", file.display()))
}

fn shown(args: &PullArgs, changes: &[FileChange]) -> Outcome {
    let name = args.out.display().to_string();
    if changes.is_empty() {
        return Outcome::success(format!("`{name}` is up to date\n"));
    }
    let source = source(args);
    let differences: String =
        changes_of(changes).iter().map(|change| change.difference(&name, &source)).collect();
    let files = match changes.len() {
        1 => "1 file differs".to_owned(),
        number => format!("{number} files differ"),
    };
    Outcome::problems(format!(
        "{differences}{files} from {source}: run the command again without `--check`\n"
    ))
}

/// Writes the files. `before` is how many there were.
fn written(args: &PullArgs, before: usize, changes: &[FileChange]) -> Outcome {
    let out = OutFolder::new(&args.out);
    let name = out.name();
    let changes = changes_of(changes);
    match out.apply(&changes) {
        Ok(()) => {
            let lines: String = changes.iter().map(|change| change.done(&name)).collect();
            let removed = changes.iter().filter(|change| change.removes()).count();
            let added = changes.iter().filter(|change| matches!(change, Change::Add { .. })).count();
            let written = changes.len() - removed;
            let unchanged = (before + added).saturating_sub(changes.len());
            let written = count(written, "file");
            Outcome::success(format!("{lines}{written} written, {unchanged} unchanged, {removed} removed\n"))
        }
        Err(interrupted) => Outcome {
            output: interrupted.done.iter().map(|change| change.done(&name)).collect(),
            messages: interrupted.message,
            status: Status::Problems,
        },
    }
}
