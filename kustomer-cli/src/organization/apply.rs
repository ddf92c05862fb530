//! `kustomer apply`: takes the steps of a plan. Each is read, compared and written, so that an interrupted run is continued
//! by the next one.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{self, Write as _};

use kustomer_schema::organization::{Action, Plan, ResourceDefinition, Step};

use super::confirm::confirm;
use super::connection::{Connection, Failed};
use super::fetch::{Wanted, fetch};
use super::request::{PutMetadata, WriteKlass};
use super::{plan, wanted};
use crate::args::ApplyArgs;
use crate::outcome::{Outcome, Status, count};

/// The most attributes in one request. The service accepts 100.
const MOST_ATTRIBUTES: usize = 50;

/// The most bytes of attributes in one request. The service accepts 100 KB.
const MOST_BYTES: usize = 60_000;

/// Applies a saved plan or schemas.
pub(crate) fn run(args: &ApplyArgs) -> Outcome {
    applied(args).unwrap_or_else(|outcome| outcome)
}

fn applied(args: &ApplyArgs) -> Result<Outcome, Outcome> {
    let saved = saved_plan(args)?;
    let definitions = if saved.is_some() { Vec::new() } else { wanted::read(&args.wanted)? };
    let connection = Connection::new().map_err(|failed| failed.outcome(UNCHANGED))?;
    let made = match saved {
        Some(plan) => actual(&connection, &plan).map(|actual| (plan, actual)),
        None => plan::make(&connection, &definitions, &args.wanted),
    };
    let (plan, actual) = made.map_err(|failed| failed.outcome(UNCHANGED))?;
    check_organization(&connection, &plan)?;
    let progress = plan.progress(&actual).map_err(|changed| outdated(&changed))?;
    let losses: Vec<&Step> = progress.left.iter().copied().filter(|step| step.loss.is_some()).collect();
    check_losses(args, &losses)?;
    let mut output = plan.with_steps(&progress.left).to_string();
    if !losses.is_empty() {
        show(&mut output);
        confirm(&losses, io::stdin().lock()).map_err(Outcome::failure)?;
    }
    let taken = take(&connection, &progress.left, &actual)
        .map_err(|failed| failed.outcome("some steps may have been taken: run the command again to go on"));
    let ended = taken.and_then(|()| verify(&connection, &plan, progress.left.len()));
    let mut outcome = ended.unwrap_or_else(|outcome| outcome);
    if outcome.status == Status::Success && !plan.is_empty() {
        output += &done(progress.left.len(), progress.done);
    }
    outcome.output = output;
    Ok(outcome)
}

const UNCHANGED: &str = "nothing was changed";

fn done(taken: usize, before: usize) -> String {
    let taken = count(taken, "step");
    match before {
        0 => format!("{taken} taken\n"),
        before => format!("{taken} taken, {before} had been taken before\n"),
    }
}

/// Reads the plan, if the command line names one.
fn saved_plan(args: &ApplyArgs) -> Result<Option<Plan>, Outcome> {
    let wanted = &args.wanted;
    let [path] = wanted.schemas.as_slice() else { return Ok(None) };
    if path.is_dir() {
        return Ok(None);
    }
    let text = wanted::text(path)?;
    if !Plan::is_plan(&text) {
        return Ok(None);
    }
    if !wanted.klass_json.is_empty() || !wanted.renames.is_empty() {
        let message = "error: a saved plan cannot be combined with `--klass-json` or `--rename`\n  = help: make another plan with them\n";
        return Err(Outcome::failure(message.to_owned()));
    }
    let name = path.display().to_string();
    Plan::from_text(&name, &text).map(Some).map_err(|problems| Outcome::failure(problems.render("")))
}

fn actual(connection: &Connection, plan: &Plan) -> Result<Vec<ResourceDefinition>, Failed> {
    let wanted = Wanted::Existing(&plan.resources);
    Ok(connection.runtime.block_on(fetch(&connection.client, wanted))?.definitions)
}

fn check_organization(connection: &Connection, plan: &Plan) -> Result<(), Outcome> {
    let url = connection.client.base_url();
    if plan.organization == url {
        return Ok(());
    }
    let planned = &plan.organization;
    Err(Outcome::failure(format!(
        "error: the plan is for the organization at `{planned}`, and not at `{url}`\n  = help: check `KUSTOMER_ORG` and `KUSTOMER_BASE_URL`\n  = note: {UNCHANGED}\n"
    )))
}

fn outdated(changed: &[String]) -> Outcome {
    const MOST: usize = 10;
    let mut message = "error: the organization has changed since the plan was made\n".to_owned();
    for line in changed.iter().take(MOST) {
        let _ = writeln!(message, "  = note: {line}");
    }
    if let Some(others) = changed.len().checked_sub(MOST).filter(|others| *others > 0) {
        let _ = writeln!(message, "  = note: and {}", count(others, "other change"));
    }
    Outcome::failure(message + "  = help: make another plan\n  = note: nothing was changed\n")
}

fn check_losses(args: &ApplyArgs, losses: &[&Step]) -> Result<(), Outcome> {
    let Some(first) = losses.first().filter(|_| !args.wanted.destructive) else { return Ok(()) };
    let others = match losses.len() - 1 {
        0 => String::new(),
        others => format!(", and {}", count(others, "other step")),
    };
    Err(Outcome::failure(format!(
        "error: the plan loses data: {}{others}\n  = help: run the command with `--allow-destructive`, and confirm each name\n  = note: {UNCHANGED}\n",
        first.title()
    )))
}

/// Prints the plan at once, before a person is asked about it.
fn show(plan: &mut String) {
    // What is asked says what gets lost, whether or not somebody reads the plan.
    let _ = io::stdout().lock().write_all(plan.as_bytes()).and_then(|()| io::stdout().flush());
    plan.clear();
}

/// Takes steps: Klasses one by one, then attributes, many of one resource at once.
fn take(connection: &Connection, steps: &[&Step], actual: &[ResourceDefinition]) -> Result<(), Failed> {
    let ids: BTreeMap<&str, &str> = actual
        .iter()
        .filter_map(|definition| {
            Some((definition.resource.as_str(), definition.klass.as_ref()?.id.as_deref()?))
        })
        .collect();
    for step in steps.iter().filter(|step| step.attribute.is_none()) {
        let id = ids.get(step.resource.as_str()).map(|id| (*id).to_owned());
        if id.is_none() && step.action() != Action::Create {
            return Err(Failed::Message(format!("error: {} has no ID\n", step.title())));
        }
        let call = connection.client.send(WriteKlass { id, body: step.klass_body() });
        connection.runtime.block_on(call)?;
    }
    for batch in batches(steps) {
        let call = connection.client.send(batch);
        connection.runtime.block_on(call)?;
    }
    Ok(())
}

/// Joins steps for attributes of the same resource, in their order.
fn batches(steps: &[&Step]) -> Vec<PutMetadata> {
    let mut batches: Vec<PutMetadata> = Vec::new();
    let mut bytes = 0;
    for step in steps {
        let Some(attribute) = &step.attribute else { continue };
        let property = step.property();
        let size = attribute.len() + property.len() + 8;
        let fits = |batch: &&mut PutMetadata| {
            batch.resource == step.resource
                && batch.properties.len() < MOST_ATTRIBUTES
                && bytes + size <= MOST_BYTES
        };
        if let Some(batch) = batches.last_mut().filter(fits) {
            batch.properties.push((attribute.clone(), property));
            bytes += size;
        } else {
            let properties = vec![(attribute.clone(), property)];
            batches.push(PutMetadata { resource: step.resource.clone(), properties });
            bytes = size;
        }
    }
    batches
}

/// Reads the organization again: the documentation does not say how it treats some changes, such as deleting.
fn verify(connection: &Connection, plan: &Plan, taken: usize) -> Result<Outcome, Outcome> {
    if taken == 0 {
        return Ok(Outcome::success(String::new()));
    }
    let note = "all steps were taken, but it is not known with which effect";
    let actual = actual(connection, plan).map_err(|failed| failed.outcome(note))?;
    let ignored: Vec<String> = match plan.progress(&actual) {
        Ok(progress) => progress.left.iter().map(|step| step.title()).collect(),
        Err(changed) => changed,
    };
    if ignored.is_empty() {
        return Ok(Outcome::success(String::new()));
    }
    let lines: String = ignored.iter().fold(String::new(), |lines, line| lines + "  = note: " + line + "\n");
    Err(Outcome::failure(format!(
        "error: the organization is not as planned after all steps were taken\n{lines}"
    )))
}
