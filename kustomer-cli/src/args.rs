//! The command line: which words there are, and what they ask for.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::PathBufValueParser;
use clap::{Arg, ArgAction, ArgMatches, Command, Error};
use kustomer_codegen::SourceOptions;

use crate::module_path::module_path;
use crate::rustfmt;

/// What the command line asks for.
#[derive(Debug)]
pub(crate) enum Request {
    Generate(Generate),
    Check(Check),
    Operations(Operations),
}

/// `kustomer generate`
#[derive(Debug)]
pub(crate) struct Generate {
    pub(crate) schemas: PathBuf,
    pub(crate) out: PathBuf,
    /// Compare and write nothing.
    pub(crate) check: bool,
    /// Remove what no schema gives any more.
    pub(crate) prune: bool,
    pub(crate) options: SourceOptions,
}

/// `kustomer check`
#[derive(Debug)]
pub(crate) struct Check {
    pub(crate) schemas: PathBuf,
}

/// `kustomer operations`
#[derive(Debug)]
pub(crate) struct Operations {
    /// Each must occur in what is listed.
    pub(crate) words: Vec<String>,
    /// A folder with more schemas than those of the public API.
    pub(crate) schemas: Option<PathBuf>,
    pub(crate) json: bool,
}

/// Reads the command line.
///
/// # Errors
///
/// What is wrong with it; or the text of `--help` and `--version`, which clap counts as errors, too.
pub(crate) fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Request, Error> {
    let matches = command().try_get_matches_from(arguments)?;
    Ok(match matches.subcommand() {
        Some((GENERATE, matches)) => Request::Generate(generate(matches)),
        Some((CHECK, matches)) => Request::Check(Check { schemas: path(matches, "DIR") }),
        Some((_, matches)) => Request::Operations(operations(matches)),
        None => return Err(command().error(clap::error::ErrorKind::MissingSubcommand, "no command is given")),
    })
}

const GENERATE: &str = "generate";
const CHECK: &str = "check";
const OPERATIONS: &str = "operations";

const EXIT_CODES: &str = "\
Exit codes:
  0  all is as it should be
  1  files are stale, schemas have mistakes, files cannot be written, or nothing was found
  2  the command line is wrong, or names a folder that is not there";

fn command() -> Command {
    Command::new("kustomer")
        .about("Rust from schema files of the Kustomer API and of your own custom objects")
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .after_help(EXIT_CODES)
        .subcommand(generate_command())
        .subcommand(check_command())
        .subcommand(operations_command())
}

fn generate_command() -> Command {
    Command::new(GENERATE)
        .about("Writes Rust from a folder of schemas")
        .long_about(
            "Writes Rust from a folder of schemas.\n\nFiles that differ are replaced, each as a whole. Files that \
             the command made earlier and that no\nschema gives any more are named; `--prune` removes them. A file \
             that it did not make is never\ntouched.",
        )
        .arg(folder("schemas", "The folder with the schemas").long("schemas").required(true))
        .arg(folder("out", "The folder to write to; made if it is not there").long("out").required(true))
        .arg(flag("check", "Write nothing; show what differs, and fail if anything does"))
        .arg(flag("prune", "Remove files that were generated and that no schema gives any more, edited or not"))
        .arg(
            Arg::new("module")
                .long("module")
                .value_name("PATH")
                .help("The path of the folder's module for users of the crate, such as `my_crate::api`: examples begin with it")
                .value_parser(module_path),
        )
        .arg(flag("feature-per-folder", "Put each folder of schemas behind a Cargo feature of its name"))
        .arg(
            Arg::new("max-width")
                .long("max-width")
                .value_name("N")
                .help("The longest line [default: `max_width` of the nearest rustfmt.toml above, or 100]")
                .value_parser(width),
        )
        .after_help(EXIT_CODES)
}

fn check_command() -> Command {
    Command::new(CHECK)
        .about("Tells every mistake in a folder of schemas")
        .arg(folder("DIR", "The folder with the schemas").required(true))
        .after_help(EXIT_CODES)
}

fn operations_command() -> Command {
    Command::new(OPERATIONS)
        .about("Lists every operation: endpoint, Rust item, paging, whether it may be repeated, roles")
        .arg(
            Arg::new("WORD")
                .help(
                    "Only operations that have all of these words in their name, resource, path or Rust item",
                )
                .action(ArgAction::Append)
                .num_args(0..),
        )
        .arg(
            folder("schemas", "A folder with schemas of your own, listed after the public API")
                .long("schemas"),
        )
        .arg(flag("json", "Print a JSON array with an object for each operation"))
        .after_help(EXIT_CODES)
}

fn folder(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).value_name("DIR").help(help).value_parser(PathBufValueParser::new())
}

fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).help(help).action(ArgAction::SetTrue)
}

/// A number of characters.
fn width(text: &str) -> Result<usize, String> {
    let width = text.parse().ok().filter(|width| rustfmt::LINES.contains(width));
    let (least, most) = (rustfmt::LINES.start(), rustfmt::LINES.end());
    width.ok_or_else(|| format!("expected a number of characters from {least} to {most}"))
}

fn generate(matches: &ArgMatches) -> Generate {
    let out = path(matches, "out");
    let widths = rustfmt::widths(&out, matches.get_one("max-width").copied());
    let mut options = SourceOptions::default();
    options.max_width = widths.line;
    options.attribute_width = widths.attribute;
    options.module = matches.get_one("module").cloned();
    options.feature_per_folder = matches.get_flag("feature-per-folder");
    Generate {
        schemas: path(matches, "schemas"),
        out,
        check: matches.get_flag("check"),
        prune: matches.get_flag("prune"),
        options,
    }
}

fn operations(matches: &ArgMatches) -> Operations {
    Operations {
        words: matches.get_many("WORD").into_iter().flatten().cloned().collect(),
        schemas: matches.get_one("schemas").cloned(),
        json: matches.get_flag("json"),
    }
}

/// A path that the command line must have.
fn path(matches: &ArgMatches, name: &str) -> PathBuf {
    matches.get_one(name).cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_consistent() {
        command().debug_assert();
    }
}
