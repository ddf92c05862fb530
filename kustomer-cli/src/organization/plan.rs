//! `kustomer plan`: what would change in the organization.

use std::fmt::Write as _;
use std::path::Path;

use kustomer_schema::organization::{Plan, PlanOptions, Rename, ResourceDefinition};

use super::connection::{Connection, Failed};
use super::fetch::{Wanted, fetch};
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
    let made = make(&connection, &definitions, &args.wanted).and_then(|(mut plan, _)| {
        for backfill in plan.backfills.iter_mut().filter(|backfill| backfill.is_supported()) {
            backfill.records = Some(backfill::counted(&connection, backfill)?);
        }
        Ok(plan)
    });
    let plan = made.map_err(|failed| failed.outcome(""))?;
    if let Some(path) = &args.out {
        save(path, &plan)?;
    }
    let mut output = if args.json { plan.to_text() } else { plan.to_string() };
    if let Some(path) = args.out.as_ref().filter(|_| !args.json) {
        let _ = writeln!(output, "\nSaved to `{0}`: run `kustomer apply {0}`", path.display());
    }
    let status = if plan.is_empty() { Status::Success } else { Status::Changes };
    Ok(Outcome { output, messages: String::new(), status })
}

/// Reads what the organization has, and compares. Returns also what was read.
pub(super) fn make(
    connection: &Connection,
    definitions: &[ResourceDefinition],
    args: &WantedArgs,
) -> Result<(Plan, Vec<ResourceDefinition>), Failed> {
    let resources: Vec<String> = definitions.iter().map(|definition| definition.resource.clone()).collect();
    let fetched = connection.runtime.block_on(fetch(&connection.client, Wanted::Existing(&resources)))?;
    check_renames(&args.renames, definitions, &fetched.definitions)?;
    let options = PlanOptions::default().destructive(args.destructive).renames(args.renames.clone());
    let plan = Plan::new(connection.client.base_url(), definitions, &fetched.definitions, &options);
    Ok((plan, fetched.definitions))
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
