//! The command line of the binary.

use std::path::PathBuf;

use kustomer_schema::suggest::nearest;

/// What `--help` prints.
pub(crate) const HELP: &str = "\
Runs a local Kustomer in memory, for demos and offline work.

Usage: kustomer-sandbox [--port <PORT>] [--schemas <DIR>]

Options:
  --port <PORT>    the port to listen on, 0 to 65535; any free one by default
  --schemas <DIR>  a folder of schemas of your own, whose custom objects are held to them
  --help           this text
";

const OPTIONS: &[&str] = &["--port", "--schemas", "--help"];

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Help,
    Run { port: u16, schemas: Option<PathBuf> },
}

impl Command {
    /// Reads the arguments that follow the program's name.
    ///
    /// # Errors
    /// A message that names the argument in the way.
    pub(crate) fn parse(arguments: impl IntoIterator<Item = String>) -> Result<Self, String> {
        let mut arguments = arguments.into_iter();
        let mut port = 0;
        let mut schemas = None;
        while let Some(argument) = arguments.next() {
            let (option, attached) = match argument.split_once('=') {
                Some((option, value)) => (option, Some(value.to_owned())),
                None => (argument.as_str(), None),
            };
            match (option, attached) {
                ("--help" | "-h", None) => return Ok(Self::Help),
                ("--schemas", attached) => {
                    let folder = attached.or_else(|| arguments.next());
                    schemas = Some(folder.ok_or("`--schemas` needs a value, a folder")?.into());
                }
                ("--port", attached) => port = parse_port(attached.or_else(|| arguments.next()))?,
                _ => return Err(unknown(&argument)),
            }
        }
        Ok(Self::Run { port, schemas })
    }
}

fn parse_port(value: Option<String>) -> Result<u16, String> {
    let value = value.ok_or("`--port` needs a value, a number from 0 to 65535")?;
    value.parse().map_err(|_| format!("`{value}` is no port, expected a number from 0 to 65535"))
}

fn unknown(argument: &str) -> String {
    let option = argument.split('=').next().unwrap_or(argument);
    match nearest(option, OPTIONS) {
        Some(near) => format!("unknown argument `{argument}`, did you mean `{near}`?"),
        None => {
            format!("unknown argument `{argument}`, expected `--port <PORT>`, `--schemas <DIR>` or `--help`")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Command, String> {
        Command::parse(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn a_port_is_read_in_both_spellings_and_is_any_free_one_by_default() {
        let on = |port| Ok(Command::Run { port, schemas: None });
        assert_eq!(parse(""), on(0));
        assert_eq!(parse("--port 8080"), on(8080));
        assert_eq!(parse("--port=8080"), on(8080));
        let with = |folder: &str| Ok(Command::Run { port: 1, schemas: Some(folder.into()) });
        assert_eq!(parse("--schemas a/b --port 1"), with("a/b"));
        assert_eq!(parse("--port 1 --schemas=c"), with("c"));
        assert_eq!(parse("--port 1 --help"), Ok(Command::Help));
    }

    #[test]
    fn mistakes_name_the_argument_and_what_would_do() {
        let message = |line| parse(line).unwrap_err();
        assert_eq!(message("--prot 8080"), "unknown argument `--prot`, did you mean `--port`?");
        assert_eq!(message("--help=me"), "unknown argument `--help=me`, did you mean `--help`?");
        assert_eq!(
            message("serve"),
            "unknown argument `serve`, expected `--port <PORT>`, `--schemas <DIR>` or `--help`"
        );
        assert_eq!(message("--schemas"), "`--schemas` needs a value, a folder");
        assert_eq!(message("--port"), "`--port` needs a value, a number from 0 to 65535");
        assert_eq!(message("--port 70000"), "`70000` is no port, expected a number from 0 to 65535");
    }
}
