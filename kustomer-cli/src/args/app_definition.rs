//! Arguments of `kustomer export app-definition`.

use std::path::PathBuf;

use clap::builder::PathBufValueParser;
use clap::{Arg, ArgAction, ArgMatches, Command};

const NAME: &str = "app-definition";

/// Arguments of `kustomer export app-definition`.
#[derive(Debug)]
pub(crate) struct AppDefinitionArgs {
    /// Folders and files of schemas.
    pub(crate) schemas: Vec<PathBuf>,
    pub(crate) app: String,
    pub(crate) version: String,
    pub(crate) title: String,
}

/// The subcommand of `kustomer export`.
pub(super) fn command() -> Command {
    let text = |name: &'static str, value: &'static str, help: &'static str| {
        Arg::new(name).long(name).value_name(value).help(help)
    };
    Command::new(NAME)
        .about("Prints the Klasses and custom attributes of schema files as an app definition")
        .arg(
            Arg::new("SCHEMAS")
                .help("Folders or files with schemas")
                .action(ArgAction::Append)
                .num_args(0..)
                .default_value("schemas/org")
                .value_parser(PathBufValueParser::new()),
        )
        .arg(
            text("app", "NAME", "The name of the app, which is also the prefix of its Klasses")
                .required(true),
        )
        .arg(text("app-version", "VERSION", "The version of the app").default_value("0.1.0"))
        .arg(text("title", "TEXT", "The title of the app [default: its name]"))
}

pub(super) fn read(export: &ArgMatches) -> Option<AppDefinitionArgs> {
    let matches = export.subcommand_matches(NAME)?;
    let text = |name| matches.get_one::<String>(name).cloned();
    let app = text("app")?;
    Some(AppDefinitionArgs {
        schemas: matches.get_many("SCHEMAS").into_iter().flatten().cloned().collect(),
        title: text("title").unwrap_or_else(|| app.clone()),
        version: text("app-version").unwrap_or_default(),
        app,
    })
}
