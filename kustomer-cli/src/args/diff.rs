//! Arguments of `kustomer diff` and `kustomer explain`.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::builder::{OsStringValueParser, PathBufValueParser, PossibleValuesParser, TypedValueParser};
use clap::{Arg, ArgAction, ArgMatches};
use kustomer_schema::diff::Impact;

/// Arguments of `kustomer diff`.
#[derive(Debug)]
pub(crate) struct DiffArgs {
    /// What to compare: a file, a folder, a git revision with a path, or the organization.
    pub(crate) before: OsString,
    pub(crate) after: OsString,
    pub(crate) format: Format,
    /// The smallest impact that fails; `None` never fails.
    pub(crate) fail_on: Option<Impact>,
    /// Rust files, and folders with them, whose broken places are listed.
    pub(crate) sources: Vec<PathBuf>,
    /// Whether mechanical edits are made in them.
    pub(crate) write: bool,
}

/// How changes are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Format {
    /// For people, on a terminal.
    Text,
    /// For programs.
    Json,
    /// For a pull request.
    Markdown,
}

/// Arguments of `kustomer explain`.
#[derive(Debug)]
pub(crate) struct ExplainArgs {
    /// Without a code, all are listed.
    pub(crate) code: Option<String>,
}

/// What the arguments of `kustomer diff` can be, and what its exit codes mean.
pub(super) const DIFF_DETAILS: &str = "\
A and B:
  schemas/flight.json  a schema file           HEAD~1:schemas   a folder or file in a git revision, from the
  schemas              a folder with schemas                    root of the repository; `./` is the current folder
  org:                 the organization that `KUSTOMER_API_KEY` and `KUSTOMER_ORG` name, as `kustomer pull` would
                       write it to the other side; nothing is written

Exit codes:
  0  no changes, or none that `--fail-on` selects
  1  changes that `--fail-on` selects: breaking ones, unless it says otherwise
  2  the command line is wrong, or something cannot be read, is not valid or cannot be written

Examples:
  kustomer diff HEAD:schemas schemas --src src --write    what an edit of the schemas breaks in the code
  kustomer diff schemas/org org: --src src                what edits of the organization break in the code
  kustomer diff --markdown origin/main:schemas schemas >> \"$GITHUB_STEP_SUMMARY\"";

/// What the exit codes of `kustomer explain` mean.
pub(super) const EXPLAIN_DETAILS: &str = "\
Exit codes:
  0  success
  2  the command line is wrong, or the code is unknown";

const FAIL_ON: [&str; 4] = ["breaking", "risky", "compatible", "never"];

pub(super) fn diff_arguments() -> Vec<Arg> {
    vec![
        side("A", "The schemas before"),
        side("B", "The schemas after"),
        flag("json", "Print a JSON object with the changes and their number").conflicts_with("markdown"),
        flag("markdown", "Print Markdown with a table for each resource, for a pull request"),
        Arg::new("fail-on")
            .long("fail-on")
            .value_name("IMPACT")
            .help("The smallest impact that makes the command fail; `compatible` is any change")
            .default_value("breaking")
            .value_parser(PossibleValuesParser::new(FAIL_ON).map(|name| fail_on(&name))),
        Arg::new("src")
            .long("src")
            .value_name("PATH")
            .help("List the structs and fields in these Rust sources that the changes break; can be repeated")
            .action(ArgAction::Append)
            .value_parser(PathBufValueParser::new()),
        flag("write", "Make the mechanical edits in them: new names, values and absent values")
            .requires("src"),
    ]
}

pub(super) fn explain_arguments() -> Vec<Arg> {
    vec![
        Arg::new("CODE").help(
            "The code of a change or an error, such as `K012` or `K205`; without it, all codes are listed",
        ),
    ]
}

pub(super) fn read_diff(matches: &ArgMatches) -> DiffArgs {
    let side = |name| matches.get_one::<OsString>(name).cloned().unwrap_or_default();
    let format = match (matches.get_flag("json"), matches.get_flag("markdown")) {
        (true, _) => Format::Json,
        (_, true) => Format::Markdown,
        _ => Format::Text,
    };
    let fail_on = matches.get_one("fail-on").copied().unwrap_or(Some(Impact::Breaking));
    let sources = matches.get_many("src").into_iter().flatten().cloned().collect();
    let write = matches.get_flag("write");
    DiffArgs { before: side("A"), after: side("B"), format, fail_on, sources, write }
}

pub(super) fn read_explain(matches: &ArgMatches) -> ExplainArgs {
    ExplainArgs { code: matches.get_one("CODE").cloned() }
}

fn side(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).help(help).required(true).value_parser(OsStringValueParser::new())
}

fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).help(help).action(ArgAction::SetTrue)
}

fn fail_on(name: &str) -> Option<Impact> {
    Impact::ALL.into_iter().find(|impact| impact.as_str() == name)
}
