//! Arguments of `kustomer plan` and `kustomer apply`.

use std::path::{Path, PathBuf};

use clap::builder::PathBufValueParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use kustomer_schema::organization::Rename;
use kustomer_schema::{CUSTOM_RESOURCES, Suffix, kobject};

use super::organization::{FOLDER, klass_name};

pub(super) const PLAN: &str = "plan";
pub(super) const APPLY: &str = "apply";

/// What an organization should have.
#[derive(Debug)]
pub(crate) struct WantedArgs {
    /// Folders and files of schemas, or, for `apply`, a saved plan.
    pub(crate) schemas: Vec<PathBuf>,
    /// Files with the JSON of Klasses.
    pub(crate) klass_json: Vec<PathBuf>,
    pub(crate) destructive: bool,
    pub(crate) renames: Vec<Rename>,
    /// Names of Klasses to delete.
    pub(crate) deleted: Vec<String>,
}

/// Arguments of `kustomer plan`.
#[derive(Debug)]
pub(crate) struct PlanArgs {
    pub(crate) wanted: WantedArgs,
    /// The file to save the plan to.
    pub(crate) out: Option<PathBuf>,
    pub(crate) json: bool,
}

/// Arguments of `kustomer apply`.
#[derive(Debug)]
pub(crate) struct ApplyArgs {
    pub(crate) wanted: WantedArgs,
}

const DETAILS: &str = "\
What is planned:
  Klasses, attributes and values that are missing are created, and display names, icons, colors, targets,
  trees and masking are changed where the schemas name them. Attributes that are in no schema, values that
  are in no `enum`, and whatever else loses data are kept, and listed: an `enum` where any value is allowed
  would refuse values, and a file without `enum` would lift the list of the organization.
  `--allow-destructive` plans these, too, and `kustomer apply` asks for the name of each. Schemas may describe
  a part of the organization only, so that a Klass is deleted with `--delete-klass` and never because no file
  has it. The service deletes only Klasses without records.

Renaming:
  The name of an attribute never changes. `--rename old=new` is a guided copy: it creates the new attribute
  with what the old one has, copies the value of each record that has none in the new one with bulk updates,
  and then adds `(deprecated)` to the display name of the old one. A value in the new attribute is never
  overwritten. The plan counts the records, and `kustomer apply` copies as many as there are by then; records
  that the service refuses are listed, and a further run tries them again. Once more with `--rename` copies
  what was written to the old attribute since. When nothing uses the old attribute any more, plan without
  `--rename` and with `--allow-destructive` to delete it. Values of messages, notes and users are not copied:
  such records have no list or no revision, so copy them with a program.";

const PLAN_EXIT_CODES: &str = "\
Exit codes:
  0  there is nothing to do
  1  the command line is wrong, schemas have errors, or the organization could not be read
  2  there are changes";

const APPLY_EXIT_CODES: &str = "\
Exit codes:
  0  the organization has everything
  1  schemas have errors, the organization has changed since the plan was made, it could not be reached or
     refused a change, or a name was not confirmed; run the command again to go on
  2  the command line is wrong";

pub(super) fn plan_command() -> Command {
    Command::new(PLAN)
        .about("Shows what would change so that an organization has what schema files define")
        .arg(schemas("SCHEMAS", "Folders or files with schemas [default: schemas/org]"))
        .args(wanted_arguments())
        .arg(file("out", "PLAN", "Save the plan to this file, for `kustomer apply PLAN`"))
        .arg(
            Arg::new("json")
                .long("json")
                .help("Print the plan as JSON, as it is saved")
                .action(ArgAction::SetTrue),
        )
        .after_help(format!("{DETAILS}\n\n{PLAN_EXIT_CODES}"))
}

pub(super) fn apply_command() -> Command {
    Command::new(APPLY)
        .about("Changes an organization so that it has what schema files define")
        .long_about(
            "Changes an organization so that it has what schema files define, or as a saved plan says.\n\nA saved plan is \
             refused if the organization has changed since it was made. Every step can be taken twice: after\nan error, run \
             the command again.",
        )
        .arg(schemas("PLAN|SCHEMAS", "A saved plan, or folders or files with schemas [default: schemas/org]"))
        .args(wanted_arguments())
        .after_help(APPLY_EXIT_CODES)
}

fn schemas(name: &'static str, help: &'static str) -> Arg {
    Arg::new("schemas")
        .value_name(name)
        .help(help)
        .action(ArgAction::Append)
        .num_args(0..)
        .value_parser(PathBufValueParser::new())
}

fn file(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value).help(help).value_parser(PathBufValueParser::new())
}

fn wanted_arguments() -> [Arg; 4] {
    [
        file("klass-json", "FILE", "A Klass as `Flight::klass().to_json()` writes it; can be repeated")
            .action(ArgAction::Append),
        Arg::new("allow-destructive")
            .long("allow-destructive")
            .help("Also delete and narrow what the schemas do not have")
            .action(ArgAction::SetTrue),
        Arg::new("rename")
            .long("rename")
            .value_name("[KLASS.]OLD=NEW")
            .help("An attribute with a new name, described below; can be repeated")
            .action(ArgAction::Append)
            .value_parser(rename),
        Arg::new("delete-klass")
            .long("delete-klass")
            .value_name("KLASS")
            .help("Also delete this Klass, which must have no records; takes `--allow-destructive`; can be repeated")
            .action(ArgAction::Append)
            .value_parser(klass_name),
    ]
}

pub(super) fn plan(matches: &ArgMatches) -> PlanArgs {
    PlanArgs { wanted: wanted(matches), out: matches.get_one("out").cloned(), json: matches.get_flag("json") }
}

pub(super) fn apply(matches: &ArgMatches) -> ApplyArgs {
    ApplyArgs { wanted: wanted(matches) }
}

fn wanted(matches: &ArgMatches) -> WantedArgs {
    let all = |name| matches.get_many(name).into_iter().flatten().cloned().collect();
    let mut schemas: Vec<PathBuf> = all("schemas");
    let klass_json: Vec<PathBuf> = all("klass-json");
    let deleted: Vec<String> = matches.get_many("delete-klass").into_iter().flatten().cloned().collect();
    // The last Klass of a project can be deleted.
    let is_needed = deleted.is_empty() || Path::new(FOLDER).exists();
    if schemas.is_empty() && klass_json.is_empty() && is_needed {
        schemas.push(PathBuf::from(FOLDER));
    }
    WantedArgs {
        schemas,
        klass_json,
        destructive: matches.get_flag("allow-destructive"),
        renames: matches.get_many("rename").into_iter().flatten().cloned().collect(),
        deleted,
    }
}

/// Parses `old=new` or `flight.old=new`.
fn rename(text: &str) -> Result<Rename, String> {
    let Some((from, to)) = text.split_once('=') else {
        return Err("expected two names, such as `gateStr=terminalStr`".to_owned());
    };
    let (owner, from) = match from.split_once('.') {
        Some((owner, from)) => (Some(owner), from),
        None => (None, from),
    };
    let suffix = |name: &str| {
        Suffix::of_name(name).ok_or_else(|| format!("`{name}` has no type suffix, such as `gateStr`"))
    };
    let (old, new) = (suffix(from)?, suffix(to)?);
    if old != new {
        let (old, new) = (old.as_str(), new.as_str());
        return Err(format!(
            "the suffix cannot change from `{old}` to `{new}`: the values have another type"
        ));
    }
    if from == to {
        return Err("the names are equal".to_owned());
    }
    let resource = owner.map(|owner| match owner {
        standard if CUSTOM_RESOURCES.contains(&standard) => standard.to_owned(),
        klass => kobject::type_name(klass),
    });
    Ok(Rename::new(resource, from, to))
}
