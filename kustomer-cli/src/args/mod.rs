//! The command line: subcommands, their arguments and help texts.

#[cfg(feature = "organization")]
mod app_definition;
mod diff;
mod export;
mod init;
#[cfg(feature = "organization")]
mod organization;
#[cfg(feature = "organization")]
mod plan;
mod sandbox;

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::builder::{PathBufValueParser, UnknownArgumentValueParser};
use clap::{Arg, ArgAction, ArgMatches, Command, Error};
use kustomer_codegen::SourceOptions;

#[cfg(feature = "organization")]
pub(crate) use self::app_definition::AppDefinitionArgs;
pub(crate) use self::diff::{DiffArgs, ExplainArgs, Format};
pub(crate) use self::export::{ExportArgs, ExportFormat};
pub(crate) use self::init::InitArgs;
#[cfg(feature = "organization")]
pub(crate) use self::organization::PullArgs;
#[cfg(feature = "organization")]
pub(crate) use self::plan::{ApplyArgs, PlanArgs, WantedArgs};
pub(crate) use self::sandbox::SandboxArgs;
use crate::module_path::module_path;
use crate::rustfmt;

/// A subcommand with its arguments.
#[derive(Debug)]
pub(crate) enum Request {
    Generate(GenerateArgs),
    Check(CheckArgs),
    Diff(DiffArgs),
    Explain(ExplainArgs),
    Operations(OperationsArgs),
    Export(ExportArgs),
    Sandbox(SandboxArgs),
    Init(InitArgs),
    #[cfg(feature = "organization")]
    Pull(PullArgs),
    #[cfg(feature = "organization")]
    AppDefinition(AppDefinitionArgs),
    #[cfg(feature = "organization")]
    Plan(PlanArgs),
    #[cfg(feature = "organization")]
    Apply(ApplyArgs),
}

/// Arguments of `kustomer generate`.
#[derive(Debug)]
pub(crate) struct GenerateArgs {
    pub(crate) schemas: PathBuf,
    pub(crate) out: PathBuf,
    /// Compare only.
    pub(crate) check: bool,
    /// Remove generated files that no longer have a schema.
    pub(crate) prune: bool,
    pub(crate) options: SourceOptions,
}

/// Arguments of `kustomer check`.
#[derive(Debug)]
pub(crate) struct CheckArgs {
    pub(crate) schemas: PathBuf,
}

/// Arguments of `kustomer operations`.
#[derive(Debug)]
pub(crate) struct OperationsArgs {
    /// Texts that must all occur in a listed operation.
    pub(crate) texts: Vec<String>,
    /// A folder with schemas to list after the public API's.
    pub(crate) schemas: Option<PathBuf>,
    pub(crate) json: bool,
}

/// Parses the command line.
///
/// # Errors
///
/// If it is wrong. The texts of `--help` and `--version` are returned as errors as well.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Request, Error> {
    let matches = command().try_get_matches_from(arguments)?;
    Ok(match matches.subcommand() {
        Some((GENERATE, matches)) => Request::Generate(generate(matches)),
        Some((CHECK, matches)) => Request::Check(CheckArgs { schemas: path(matches, "DIR") }),
        Some((DIFF, matches)) => Request::Diff(diff::read_diff(matches)),
        Some((EXPLAIN, matches)) => Request::Explain(diff::read_explain(matches)),
        Some((init::INIT, matches)) => Request::Init(init::read(matches)),
        Some((SANDBOX, matches)) => Request::Sandbox(sandbox::read(matches)),
        #[cfg(feature = "organization")]
        Some((organization::PULL, matches)) => Request::Pull(organization::pull(matches)),
        #[cfg(feature = "organization")]
        Some((plan::PLAN, matches)) => Request::Plan(plan::plan(matches)),
        #[cfg(feature = "organization")]
        Some((plan::APPLY, matches)) => Request::Apply(plan::apply(matches)),
        Some((EXPORT, matches)) => exported(matches).ok_or_else(missing)?,
        Some((_, matches)) => Request::Operations(operations(matches)),
        None => return Err(missing()),
    })
}

/// Returns what `kustomer export` is to write.
fn exported(matches: &ArgMatches) -> Option<Request> {
    #[cfg(feature = "organization")]
    if let Some(definition) = app_definition::read(matches) {
        return Some(Request::AppDefinition(definition));
    }
    export::read(matches).map(Request::Export)
}

fn missing() -> Error {
    command().error(clap::error::ErrorKind::MissingSubcommand, "a command is required")
}

/// Returns the exit code for an error of the command line. That of `plan` is not 2, which says that there are changes.
pub(crate) fn exit_code(error: &Error, subcommand: Option<&OsStr>) -> u8 {
    match (error.exit_code(), subcommand) {
        (2, Some(name)) if name == "plan" => 1,
        (code, _) => u8::try_from(code).unwrap_or(2),
    }
}

const GENERATE: &str = "generate";
const CHECK: &str = "check";
const DIFF: &str = "diff";
const EXPLAIN: &str = "explain";
const OPERATIONS: &str = "operations";
const EXPORT: &str = "export";
const SANDBOX: &str = "sandbox";

const EXIT_CODES: &str = "\
Exit codes:
  0  success
  1  files are out of date, schemas have errors, no operation was found, or reading, writing or
     listening failed
  2  the command line is wrong or names a folder that does not exist";

fn command() -> Command {
    let command = Command::new("kustomer")
        .about("Generates Rust from schemas of the Kustomer API, and runs a local Kustomer")
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .after_help(EXIT_CODES)
        .subcommand(generate_command())
        .subcommand(check_command())
        .subcommand(diff_command())
        .subcommand(explain_command())
        .subcommand(operations_command())
        .subcommand(export_command())
        .subcommand(sandbox_command())
        .subcommand(init::command());
    #[cfg(feature = "organization")]
    let command = command
        .subcommand(organization::pull_command())
        .subcommand(plan::plan_command())
        .subcommand(plan::apply_command());
    command
}

fn generate_command() -> Command {
    Command::new(GENERATE)
        .about("Generates Rust from a folder of schemas")
        .long_about(
            "Generates Rust from a folder of schemas.\n\nFiles that differ are replaced, each as a whole. Generated \
             files that no longer have a schema are\nreported, and removed with `--prune`. Other files are never \
             touched.",
        )
        .arg(folder("schemas", "The folder with the schemas").long("schemas").required(true))
        .arg(folder("out", "The folder to write to, created if it does not exist").long("out").required(true))
        .arg(flag("check", "Write nothing, show what differs, and fail if anything does"))
        .arg(flag("prune", "Remove generated files that no longer have a schema, even if they were edited"))
        .arg(
            Arg::new("module")
                .long("module")
                .value_name("PATH")
                .help("The path of the generated module in other crates, such as `my_crate::api`, for its examples")
                .value_parser(module_path),
        )
        .arg(flag("feature-per-folder", "Put each folder of schemas behind the Cargo feature with its name"))
        .arg(
            Arg::new("changes")
                .long("changes")
                .value_name("TYPE")
                .help("Type the changes that events report of these types, such as `kobject.flight`, or `kobject.*` for all Klasses")
                .value_delimiter(',')
                .action(ArgAction::Append),
        )
        .arg(flag("serde", "Implement serde's traits, which requires the feature `serde` of `kustomer`"))
        .arg(
            Arg::new("max-width")
                .long("max-width")
                .value_name("N")
                .help("The maximum line width [default: `max_width` of the nearest rustfmt.toml, or 100]")
                .value_parser(width),
        )
        .after_help(EXIT_CODES)
}

fn check_command() -> Command {
    Command::new(CHECK)
        .about("Reports every error in a folder of schemas")
        .arg(folder("DIR", "The folder with the schemas").required(true))
        // The other subcommands have this option.
        .arg(Arg::new("schemas").long("schemas").hide(true).value_parser(
            UnknownArgumentValueParser::suggest("write the folder without an option: `kustomer check DIR`"),
        ))
        .after_help(EXIT_CODES)
}

fn diff_command() -> Command {
    Command::new(DIFF)
        .about("Reports what changed between two sets of schemas, and what it breaks")
        .long_about(
            "Reports what changed between two sets of schemas, and what it breaks.\n\nEvery change has a code, which \
             `kustomer explain` describes, and is classified for readers\n(code that decodes records) and writers (code \
             that creates and updates them).",
        )
        .args(diff::diff_arguments())
        .after_help(diff::DIFF_DETAILS)
}

fn explain_command() -> Command {
    Command::new(EXPLAIN)
        .about("Describes a code of `kustomer diff` or of a compiler error, with an example and what to do")
        .args(diff::explain_arguments())
        .after_help(diff::EXPLAIN_DETAILS)
}

fn operations_command() -> Command {
    Command::new(OPERATIONS)
        .about("Lists operations with their endpoint, Rust item, paging, idempotency and roles")
        .arg(
            Arg::new("TEXT")
                .help(
                    "Only list operations with all of these texts in their registry, resource, name, path or Rust item, or as their method",
                )
                .action(ArgAction::Append)
                .num_args(0..),
        )
        .arg(
            folder("schemas", "A folder with schemas of your own, listed after the public API")
                .long("schemas"),
        )
        .arg(flag("json", "Print a JSON array with one object per operation"))
        .after_help(EXIT_CODES)
}

fn export_command() -> Command {
    let command = Command::new(EXPORT)
        .about("Exports the API and your own schemas for other tools")
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommands(export::commands(EXIT_CODES))
        .after_help(EXIT_CODES);
    #[cfg(feature = "organization")]
    let command = command.subcommand(app_definition::command());
    command
}

fn sandbox_command() -> Command {
    Command::new(SANDBOX)
        .about("Runs a local Kustomer for tests, demos and offline work, until it is interrupted")
        .args(sandbox::arguments())
        .after_help(format!("{}\n\n{EXIT_CODES}", sandbox::DETAILS))
}

fn folder(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).value_name("DIR").help(help).value_parser(PathBufValueParser::new())
}

fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).help(help).action(ArgAction::SetTrue)
}

/// Parses a line width in characters.
fn width(text: &str) -> Result<usize, String> {
    let width = text.parse().ok().filter(|width| rustfmt::LINES.contains(width));
    let (least, most) = (rustfmt::LINES.start(), rustfmt::LINES.end());
    width.ok_or_else(|| format!("expected a number of characters from {least} to {most}"))
}

fn generate(matches: &ArgMatches) -> GenerateArgs {
    let out = path(matches, "out");
    let widths = rustfmt::widths(&out, matches.get_one("max-width").copied());
    let mut options = SourceOptions::default();
    options.max_width = widths.line;
    options.attribute_width = widths.attribute;
    options.module = matches.get_one("module").cloned();
    options.feature_per_folder = matches.get_flag("feature-per-folder");
    options.serde = matches.get_flag("serde");
    options.changes = matches.get_many("changes").into_iter().flatten().cloned().collect();
    GenerateArgs {
        schemas: path(matches, "schemas"),
        out,
        check: matches.get_flag("check"),
        prune: matches.get_flag("prune"),
        options,
    }
}

fn operations(matches: &ArgMatches) -> OperationsArgs {
    OperationsArgs {
        texts: matches.get_many("TEXT").into_iter().flatten().cloned().collect(),
        schemas: matches.get_one("schemas").cloned(),
        json: matches.get_flag("json"),
    }
}

/// Returns the value of a required argument.
fn path(matches: &ArgMatches, name: &str) -> PathBuf {
    matches.get_one(name).cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_consistent() {
        command().debug_assert();
    }
}
