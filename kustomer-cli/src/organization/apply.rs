//! `kustomer apply`: takes the steps of a plan. Each is read, compared and written, so that an interrupted run is continued
//! by the next one.

use std::fmt::Write as _;
use std::io::{self, Write as _};

use kustomer_schema::organization::{Plan, Progress, ResourceDefinition, Step};

use super::confirm::confirm;
use super::connection::{Connection, Failed};
use super::fetch::{Wanted, fetch};
use super::plan::Made;
use super::steps::take;
use super::{backfill, plan, wanted};
use crate::args::ApplyArgs;
use crate::outcome::{Outcome, Status, count};

/// Applies a saved plan or schemas.
pub(crate) fn run(args: &ApplyArgs) -> Outcome {
    applied(args).unwrap_or_else(|outcome| outcome)
}

fn applied(args: &ApplyArgs) -> Result<Outcome, Outcome> {
    let saved = saved_plan(args)?;
    let definitions = if saved.is_some() { Vec::new() } else { wanted::read(&args.wanted)? };
    let connection = Connection::new().map_err(|failed| failed.outcome(UNCHANGED))?;
    let made = match saved {
        Some(plan) => actual(&connection, &plan).map(|actual| Made { plan, actual, warnings: String::new() }),
        None => plan::make(&connection, &definitions, &args.wanted),
    };
    let Made { plan, actual, warnings } = made.map_err(|failed| failed.outcome(UNCHANGED))?;
    check_organization(&connection, &plan)?;
    let progress = plan.progress(&actual).map_err(|changed| outdated(&changed))?;
    let losses: Vec<&Step> = progress.left.iter().copied().filter(|step| step.loss.is_some()).collect();
    check_losses(args, &losses)?;
    let mut output = plan.with_steps(&progress.left).to_string();
    if !losses.is_empty() {
        show(&mut output);
        confirm(&losses, io::stdin().lock()).map_err(Outcome::failure)?;
    }
    let taken = changed(&connection, &plan, &progress, &actual)
        .map_err(|failed| failed.outcome("some steps may have been taken: run the command again to go on"));
    let ended = taken.and_then(|copied| Ok((copied, verify(&connection, &plan, progress.left.len())?)));
    let (copied, mut outcome) = ended.unwrap_or_else(|outcome| (None, outcome));
    if outcome.status == Status::Success && !plan.is_empty() {
        output += &done(progress.left.len(), progress.done, copied);
    }
    outcome.output = output;
    outcome.messages = warnings + &outcome.messages;
    Ok(outcome)
}

const UNCHANGED: &str = "nothing was changed";

/// Takes the steps and copies values: an attribute is marked as deprecated when all its values have been copied. Returns the
/// number of values, if there was something to copy.
fn changed(
    connection: &Connection,
    plan: &Plan,
    progress: &Progress<'_>,
    actual: &[ResourceDefinition],
) -> Result<Option<u64>, Failed> {
    let (last, first): (Vec<&Step>, Vec<&Step>) =
        progress.left.iter().copied().partition(|step| plan.marks_copied(step));
    take(connection, &first, actual)?;
    let mut copied = None;
    for backfill in plan.backfills.iter().filter(|backfill| backfill.is_supported()) {
        *copied.get_or_insert(0) += backfill::copy(connection, backfill)?;
    }
    take(connection, &last, actual)?;
    Ok(copied)
}

fn done(taken: usize, before: usize, copied: Option<u64>) -> String {
    let mut text = format!("{} taken", count(taken, "step"));
    if before > 0 {
        let _ = write!(text, ", {before} had been taken before");
    }
    if let Some(copied) = copied {
        let _ = write!(text, ", {} copied", count(usize::try_from(copied).unwrap_or(usize::MAX), "value"));
    }
    text + "\n"
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
    if !(wanted.klass_json.is_empty() && wanted.renames.is_empty() && wanted.deleted.is_empty()) {
        let message = "error: a saved plan cannot be combined with `--klass-json`, `--rename` or `--delete-klass`\n  = help: make another plan with them\n";
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
