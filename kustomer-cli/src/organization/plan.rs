//! `kustomer plan`: what would change in the organization.

use std::fmt::Write as _;
use std::path::Path;

use kustomer_schema::kobject;
use kustomer_schema::organization::{Plan, PlanOptions, Rename, ResourceDefinition};
use kustomer_schema::suggest::nearest;

use super::connection::{Connection, Failed};
use super::fetch::{Wanted, fetch};
use super::request::HasRecords;
use super::{backfill, wanted};
use crate::args::{PlanArgs, WantedArgs};
use crate::out_folder::{Change, OutFolder};
use crate::outcome::{Outcome, Status};

/// Plans, and saves or prints the plan.
pub(crate) fn run(args: &PlanArgs) -> Outcome {
    planned(args).unwrap_or_else(|outcome| outcome)
}

fn planned(args: &PlanArgs) -> Result<Outcome, Outcome> {
    let definitions = wanted::read(&args.wanted)?;
    let connection = Connection::new().map_err(|failed| failed.outcome(""))?;
    let made = make(&connection, &definitions, &args.wanted).and_then(|mut made| {
        for backfill in made.plan.backfills.iter_mut().filter(|backfill| backfill.is_supported()) {
            backfill.records = Some(backfill::counted(&connection, backfill)?);
        }
        Ok(made)
    });
    let Made { plan, warnings, .. } = made.map_err(|failed| failed.outcome(""))?;
    if let Some(path) = &args.out {
        save(path, &plan)?;
    }
    let mut output = if args.json { plan.to_text() } else { plan.to_string() };
    if let Some(path) = args.out.as_ref().filter(|_| !args.json) {
        let _ = writeln!(output, "\nSaved to `{0}`: run `kustomer apply {0}`", path.display());
    }
    let status = if plan.is_empty() { Status::Success } else { Status::Changes };
    Ok(Outcome { output, messages: warnings, status })
}

/// A plan, and what it is based on.
pub(super) struct Made {
    pub(super) plan: Plan,
    /// What the organization has.
    pub(super) actual: Vec<ResourceDefinition>,
    /// For the user, one line each.
    pub(super) warnings: String,
}

/// Reads what the organization has, and compares.
pub(super) fn make(
    connection: &Connection,
    definitions: &[ResourceDefinition],
    args: &WantedArgs,
) -> Result<Made, Failed> {
    let mut resources: Vec<String> =
        definitions.iter().map(|definition| definition.resource.clone()).collect();
    resources.extend(args.deleted.iter().map(|klass| kobject::type_name(klass)));
    let fetched = connection.runtime.block_on(fetch(&connection.client, Wanted::Existing(&resources)))?;
    check_renames(&args.renames, definitions, &fetched.definitions)?;
    check_deleted(connection, &args.deleted, definitions, &fetched.definitions)?;
    let options = PlanOptions::default()
        .destructive(args.destructive)
        .renames(args.renames.clone())
        .deleted(args.deleted.clone());
    let plan = Plan::new(connection.client.base_url(), definitions, &fetched.definitions, &options);
    Ok(Made { plan, warnings: missing(&args.deleted, &fetched.klasses), actual: fetched.definitions })
}

/// A misspelled name would delete or create an attribute instead.
fn check_renames(
    renames: &[Rename],
    wanted: &[ResourceDefinition],
    actual: &[ResourceDefinition],
) -> Result<(), Failed> {
    let fail =
        |message: String, help: &str| Err(Failed::Message(format!("error: {message}\n  = help: {help}\n")));
    for rename in renames {
        let has = |definitions: &[ResourceDefinition], name: &str| {
            let of = |definition: &&ResourceDefinition| {
                rename.resource.as_ref().is_none_or(|resource| definition.resource == *resource)
            };
            definitions.iter().filter(of).filter(|definition| definition.attribute(name).is_some()).count()
        };
        let (from, to) = (&rename.from, &rename.to);
        match (has(actual, from), has(wanted, to)) {
            (0, _) => {
                return fail(
                    format!("the organization has no attribute `{from}` to rename"),
                    "the old name comes first: `--rename old=new`",
                );
            }
            (_, 0) => {
                return fail(
                    format!("the schemas have no attribute `{to}`, the new name of `{from}`"),
                    "add it to the schema file, and remove the old one",
                );
            }
            (1, 1) => check_lists(rename, wanted, actual)?,
            _ => {
                return fail(
                    format!("several resources have the attribute `{from}` or `{to}`"),
                    "name the one that is meant: `--rename flight.old=new`",
                );
            }
        }
        if has(wanted, from) > 0 {
            return fail(
                format!("the schemas still have the attribute `{from}`, whose new name is `{to}`"),
                "remove it from the schema file",
            );
        }
    }
    Ok(())
}

/// Klasses that do not have to be deleted. The name may be misspelled, or an earlier run has done it.
fn missing(klasses: &[String], existing: &[String]) -> String {
    let known: Vec<&str> = existing.iter().map(String::as_str).collect();
    let missing = klasses.iter().filter(|klass| !existing.contains(klass));
    missing.fold(String::new(), |all, klass| {
        let help = match nearest(klass, &known) {
            Some(near) => format!("  = help: a similar Klass exists: `{near}`\n"),
            None => String::new(),
        };
        all + &format!("warning: the organization has no Klass `{klass}` to delete\n{help}")
    })
}

/// The service refuses to delete a Klass with records, after everything else was done.
fn check_deleted(
    connection: &Connection,
    klasses: &[String],
    wanted: &[ResourceDefinition],
    actual: &[ResourceDefinition],
) -> Result<(), Failed> {
    for klass in klasses {
        let resource = kobject::type_name(klass);
        let is_of = |definition: &ResourceDefinition| definition.resource == resource;
        if wanted.iter().any(is_of) {
            return Err(Failed::Message(format!(
                "error: the schemas define the Klass `{klass}`, which is to be deleted\n  = help: remove it from the schema files\n"
            )));
        }
        if !actual.iter().any(is_of) {
            continue;
        }
        let mut pages = connection.client.pages(HasRecords(klass.clone()));
        let page = match connection.runtime.block_on(pages.try_next()) {
            Err(error) if error.is_not_found() => None,
            page => page?,
        };
        if page.is_some_and(|page| !page.is_empty() || !page.bad_items().is_empty()) {
            return Err(Failed::Message(format!(
                "error: the Klass `{klass}` has records, and the service deletes only Klasses without\n  = help: delete the records first\n"
            )));
        }
    }
    Ok(())
}

/// The values of a list do not fit into an attribute with single values, and the other way round.
fn check_lists(
    rename: &Rename,
    wanted: &[ResourceDefinition],
    actual: &[ResourceDefinition],
) -> Result<(), Failed> {
    let (from, to) = (&rename.from, &rename.to);
    let of = |definitions: &[ResourceDefinition], name: &str| {
        definitions.iter().find_map(|definition| definition.attribute(name)).map(|found| found.list)
    };
    match (of(actual, from), of(wanted, to)) {
        (Some(old), Some(new)) if old != new => {
            let (list, single) = if old { (from, to) } else { (to, from) };
            Err(Failed::Message(format!(
                "error: `{list}` is a list, and `{single}` is not: the values of `{from}` do not fit into `{to}`\n  = help: copy them with a program, and plan without `--rename`\n"
            )))
        }
        _ => Ok(()),
    }
}

fn save(path: &Path, plan: &Plan) -> Result<(), Outcome> {
    let text = plan.to_text();
    let folder = OutFolder::new(path.parent().unwrap_or(Path::new("")));
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let change = [Change::Add { path: &name, new: &text }];
    folder.apply(&change).map_err(|interrupted| Outcome::failure(interrupted.message))
}
