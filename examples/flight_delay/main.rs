//! Brings the flights of a feed onto the timelines of their passengers, and shows the timelines.
//!
//! ```text
//! cargo run --example flight_delay [FEED]
//! ```
//!
//! `FEED` is a JSON file, `examples/flights.json` unless given. With `KUSTOMER_API_KEY` set (and `KUSTOMER_ORG` or
//! `KUSTOMER_BASE_URL`), it works on that service; else it starts a sandbox of its own, which ends with it.
//! Running it again changes only what the feed has changed.

mod feed;
mod flight;
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

  FEED  a JSON file with flights, `examples/flights.json` unless given
";

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let outcome = match feed_path(env::args_os().skip(1).map(PathBuf::from)) {
        Ok(Some(path)) => deliver(&path).await,
        Ok(None) => {
            print!("{USAGE}");
            Ok(())
        }
        Err(mistake) => {
            eprint!("error: {mistake}\n\n{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever reads the output has seen enough, as `head` does.
        Err(error) if is_broken_pipe(error.as_ref()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {}", with_causes(error.as_ref()));
            ExitCode::FAILURE
        }
    }
}

/// The feed to read; `None` when help is wanted.
fn feed_path(mut arguments: impl Iterator<Item = PathBuf>) -> Result<Option<PathBuf>, String> {
    let path = match arguments.next() {
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/flights.json"),
        Some(word) if word == Path::new("--help") || word == Path::new("-h") => return Ok(None),
        Some(word) if word.to_string_lossy().starts_with('-') => {
            return Err(format!("unknown option `{}`, the only one is `--help`", word.display()));
        }
        Some(path) => path,
    };
    match arguments.next() {
        None => Ok(Some(path)),
        Some(extra) => Err(format!("one feed at a time: `{}` is one argument too many", extra.display())),
    }
}

async fn deliver(path: &Path) -> Result<(), Box<dyn Error>> {
    let feed = fs::read_to_string(path)
        .map_err(|error| format!("cannot read the feed `{}`: {error}", path.display()))?;
    let (client, sandbox) = connect().await?;
    let mut out = io::stdout();
    match &sandbox {
        Some(_) => writeln!(out, "no `KUSTOMER_API_KEY` is set: working on a sandbox of its own")?,
        None => writeln!(out, "working on {}", client.base_url())?,
    }
    run::run(&client, &feed, &mut out).await?;
    Ok(())
}

/// A client of the service that the environment names, else of a sandbox, which lives as long as it is kept.
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
