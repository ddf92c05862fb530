//! Arguments of `kustomer init`.

use std::path::PathBuf;

use clap::builder::PathBufValueParser;
use clap::{Arg, ArgMatches, Command};

pub(super) const INIT: &str = "init";

/// Arguments of `kustomer init`.
#[derive(Debug)]
pub(crate) struct InitArgs {
    /// The folder of the project.
    pub(crate) project: PathBuf,
}

const DETAILS: &str = "\
Files:
  schemas/org/about.md            a folder for the schemas of your organization
  build.rs                        lets Cargo notice new schema files
  .github/workflows/kustomer.yml  checks in CI that schemas and organization agree

Exit codes:
  0  each of these files exists
  1  a file cannot be written
  2  the command line is wrong";

pub(super) fn command() -> Command {
    Command::new(INIT)
        .about("Sets up a project: a folder for schemas, a build script and a check for CI")
        .long_about(
            "Sets up a project: a folder for schemas, a build script and a check for CI.\n\nFiles that exist are never \
             changed.",
        )
        .arg(
            Arg::new("DIR")
                .help("The folder with the `Cargo.toml` of the project")
                .default_value(".")
                .value_parser(PathBufValueParser::new()),
        )
        .after_help(DETAILS)
}

pub(super) fn read(matches: &ArgMatches) -> InitArgs {
    InitArgs { project: matches.get_one("DIR").cloned().unwrap_or_default() }
}
