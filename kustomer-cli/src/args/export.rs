//! Arguments of `kustomer export`.

use std::path::PathBuf;

use clap::builder::PathBufValueParser;
use clap::{Arg, ArgAction, ArgMatches, Command};

/// Arguments of `kustomer export`.
#[derive(Debug)]
pub(crate) struct ExportArgs {
    pub(crate) format: ExportFormat,
    /// Registries of the API; empty for all.
    pub(crate) registries: Vec<String>,
    /// Folders with schemas of the user's.
    pub(crate) schemas: Vec<PathBuf>,
    /// A file, or for Postman a folder; standard output without it.
    pub(crate) out: Option<PathBuf>,
    /// Compare only.
    pub(crate) check: bool,
}

/// What schemas are exported as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ExportFormat {
    OpenApi,
    Postman,
    TypeScript,
}

impl ExportFormat {
    const ALL: [Self; 3] = [Self::OpenApi, Self::Postman, Self::TypeScript];

    /// The name of the subcommand.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::OpenApi => "openapi",
            Self::Postman => "postman",
            Self::TypeScript => "typescript",
        }
    }

    fn about(self) -> &'static str {
        match self {
            Self::OpenApi => "Exports the API as an OpenAPI 3.1 document in JSON",
            Self::Postman => {
                "Exports a Postman collection (v2.1) with environments, and records for a sandbox"
            }
            Self::TypeScript => "Exports records, request bodies and documents as types of TypeScript",
        }
    }

    fn out(self) -> (&'static str, &'static str) {
        match self {
            Self::Postman => {
                ("DIR", "The folder to write to [default: the collection alone, to standard output]")
            }
            Self::OpenApi | Self::TypeScript => ("FILE", "The file to write [default: standard output]"),
        }
    }
}

/// The subcommand of `kustomer export` for each format.
pub(super) fn commands(exit_codes: &'static str) -> Vec<Command> {
    ExportFormat::ALL.into_iter().map(|format| command(format).after_help(exit_codes)).collect()
}

fn command(format: ExportFormat) -> Command {
    let (value, help) = format.out();
    Command::new(format.name())
        .about(format.about())
        .arg(
            Arg::new("registry")
                .long("registry")
                .value_name("NAME")
                .help("A registry of the API, such as `core`; can be repeated [default: the whole API]")
                .action(ArgAction::Append),
        )
        .arg(
            Arg::new("schemas")
                .long("schemas")
                .value_name("DIR")
                .help("A folder with schemas of your own: Klasses, custom attributes; can be repeated")
                .action(ArgAction::Append)
                .value_parser(PathBufValueParser::new()),
        )
        .arg(Arg::new("out").long("out").value_name(value).help(help).value_parser(PathBufValueParser::new()))
        .arg(
            Arg::new("check")
                .long("check")
                .help("Write nothing, show what differs from `--out`, and fail if anything does")
                .action(ArgAction::SetTrue)
                .requires("out"),
        )
}

pub(super) fn read(matches: &ArgMatches) -> Option<ExportArgs> {
    let (name, matches) = matches.subcommand()?;
    Some(ExportArgs {
        format: ExportFormat::ALL.into_iter().find(|format| format.name() == name)?,
        registries: matches.get_many("registry").into_iter().flatten().cloned().collect(),
        schemas: matches.get_many("schemas").into_iter().flatten().cloned().collect(),
        out: matches.get_one("out").cloned(),
        check: matches.get_flag("check"),
    })
}
