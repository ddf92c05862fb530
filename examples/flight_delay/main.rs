//! Puts the flights of a feed on the timelines of their passengers, sends a text message to those whose flight is more than
//! an hour late, once, and prints the timelines.
//!
//! ```text
//! cargo run --example flight_delay [FEED]
//! ```
//!
//! `FEED` is a JSON file and defaults to `examples/flights.json`. With `KUSTOMER_API_KEY` set (and `KUSTOMER_ORG` or
//! `KUSTOMER_BASE_URL`), the example uses that service; otherwise it starts a sandbox in the process. A second run
//! changes only what has changed in the feed.

mod feed;
mod flight;
mod notice;
mod passenger;
mod run;
mod summary;
mod timeline;

use std::error::Error;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs, io};

use kustomer::Client;
use kustomer_sandbox::Sandbox;

const USAGE: &str = "usage: flight_delay [FEED]

  FEED  a JSON file with flights (default: `examples/flights.json`)
";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let outcome = match feed_path(env::args_os().skip(1).map(PathBuf::from)) {
        Ok(Some(path)) => deliver(&path).await,
        Ok(None) => {
            print!("{USAGE}");
            Ok(())
        }
        Err(message) => {
            eprint!("error: {message}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        // The reader has closed the output, as `head` does.
        Err(error) if is_broken_pipe(error.as_ref()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}", with_causes(error.as_ref()));
            ExitCode::FAILURE
        }
    }
}

/// Returns the feed to read; `None` for `--help`.
fn feed_path(mut arguments: impl Iterator<Item = PathBuf>) -> Result<Option<PathBuf>, String> {
    let path = match arguments.next() {
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/flights.json"),
        Some(option) if option == Path::new("--help") || option == Path::new("-h") => return Ok(None),
        Some(option) if option.to_string_lossy().starts_with('-') => {
            return Err(format!("unknown option `{}`, expected `--help`", option.display()));
        }
        Some(path) => path,
    };
    match arguments.next() {
        None => Ok(Some(path)),
        Some(extra) => Err(format!("unexpected argument `{}`, expected one feed", extra.display())),
    }
}

async fn deliver(path: &Path) -> Result<(), Box<dyn Error>> {
    let feed = fs::read_to_string(path)
        .map_err(|error| format!("cannot read the feed `{}`: {error}", path.display()))?;
    let (client, sandbox) = connect().await?;
    let mut out = io::stdout();
    match &sandbox {
        Some(_) => writeln!(out, "`KUSTOMER_API_KEY` is not set: using a sandbox")?,
        None => writeln!(out, "using {}", client.base_url())?,
    }
    run::run(&client, &feed, &mut out).await?;
    Ok(())
}

/// Returns a client for the service in the environment, or else for a sandbox, which stops when it is dropped.
async fn connect() -> Result<(Client, Option<Sandbox>), Box<dyn Error>> {
    if env::var_os("KUSTOMER_API_KEY").is_some_and(|key| !key.is_empty()) {
        return Ok((Client::from_env()?, None));
    }
    let sandbox = Sandbox::start().await?;
    let client = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url()).build()?;
    Ok((client, Some(sandbox)))
}

fn is_broken_pipe(error: &(dyn Error + 'static)) -> bool {
    error.downcast_ref::<io::Error>().is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

fn with_causes(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}
