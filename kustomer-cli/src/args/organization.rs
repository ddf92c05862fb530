//! Arguments of `kustomer pull`.

use std::path::PathBuf;

use clap::builder::PathBufValueParser;
use clap::{Arg, ArgAction, ArgMatches, Command};
use kustomer_schema::kobject::is_klass_name;

pub(super) const PULL: &str = "pull";

/// Arguments of `kustomer pull`.
#[derive(Debug)]
pub(crate) struct PullArgs {
    /// Names of the Klasses to pull; everything if there are none.
    pub(crate) klasses: Vec<String>,
    pub(crate) out: PathBuf,
    /// Compare only.
    pub(crate) check: bool,
    /// Remove what the organization does not have.
    pub(crate) prune: bool,
    /// A file to read in place of the organization.
    pub(crate) from: Option<PathBuf>,
}

/// The folder of an organization's schemas.
pub(super) const FOLDER: &str = "schemas/org";

const ENVIRONMENT: &str = "\
Environment:
  KUSTOMER_API_KEY   the API key
  KUSTOMER_ORG       the name of the organization, such as `acme` in `acme.kustomerapp.com`
  KUSTOMER_BASE_URL  a URL in place of that of the organization, such as that of `kustomer sandbox`";

const PULL_EXIT_CODES: &str = "\
Exit codes:
  0  the files describe the organization
  1  with --check, files are out of date; or reading or writing failed, and no file was changed
  2  the command line is wrong";

pub(super) fn pull_command() -> Command {
    Command::new(PULL)
        .about("Writes schema files that describe the Klasses and custom attributes of an organization")
        .long_about(
            "Writes schema files that describe the Klasses and custom attributes of an organization.\n\nExisting files are \
             merged: descriptions, names of variants, the order of members and additional keywords\nstay. What the \
             organization does not have is marked with `deprecated` and a `$comment`, and removed\nwith `--prune`. All is \
             read before anything is written.\n\nThe attributes, operators and sort orders of searches are written to `search.schema.json`, \
             unless `--klass` or `--from`\nis given or the key lacks the role. The file is no schema, and the other commands leave it \
             alone. Its names of Klasses and\ncustom attributes follow from the schemas, so that `--check` ignores them.",
        )
        .arg(
            Arg::new("klass")
                .long("klass")
                .value_name("NAME")
                .help("Pull only this Klass; can be repeated")
                .action(ArgAction::Append)
                .value_parser(klass_name),
        )
        .arg(
            Arg::new("out")
                .long("out")
                .value_name("DIR")
                .help("The folder with the files, created if it does not exist")
                .default_value(FOLDER)
                .value_parser(PathBufValueParser::new()),
        )
        .arg(flag("check", "Write nothing, show which files are out of date, and fail if any is"))
        .arg(flag("prune", "Remove what the organization does not have, instead of marking it"))
        .arg(
            Arg::new("from")
                .long("from")
                .value_name("FILE")
                .help("Read this file in place of the organization: an app definition, a Klass or metadata as JSON")
                .value_parser(PathBufValueParser::new()),
        )
        .after_help(format!("{ENVIRONMENT}\n\n{PULL_EXIT_CODES}"))
}

pub(super) fn pull(matches: &ArgMatches) -> PullArgs {
    PullArgs {
        klasses: matches.get_many("klass").into_iter().flatten().cloned().collect(),
        out: matches.get_one("out").cloned().unwrap_or_default(),
        check: matches.get_flag("check"),
        prune: matches.get_flag("prune"),
        from: matches.get_one("from").cloned(),
    }
}

fn flag(name: &'static str, help: &'static str) -> Arg {
    Arg::new(name).long(name).help(help).action(ArgAction::SetTrue)
}

/// Parses the name of a Klass.
pub(super) fn klass_name(text: &str) -> Result<String, String> {
    if is_klass_name(text) {
        return Ok(text.to_owned());
    }
    Err("expected the name of a Klass: at most 255 letters, digits, `_` and `-`".to_owned())
}
