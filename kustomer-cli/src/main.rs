//! The `kustomer` command. Each subcommand has a module, which returns its output and exit code; only this file prints.

mod args;
mod check;
mod diff;
mod explain;
mod export;
mod generate;
mod init;
mod module_path;
mod operations;
#[cfg(feature = "organization")]
mod organization;
mod out_folder;
mod outcome;
mod paint;
mod rustfmt;
mod sandbox;
mod sandbox_records;
mod sources;

use std::io::{self, Write};
use std::process::ExitCode;

use anstream::AutoStream;

use args::Request;
use outcome::{Outcome, Status};

fn main() -> ExitCode {
    let request = match args::parse(std::env::args_os()) {
        Ok(request) => request,
        Err(error) => {
            // Fails if the reader of a pipe has left (`kustomer --help | head`).
            let _ = error.print();
            return ExitCode::from(args::exit_code(&error, std::env::args_os().nth(1).as_deref()));
        }
    };
    // Scripts tell the results of a comparison from its errors.
    let if_not_printed = match &request {
        Request::Diff(_) | Request::Explain(_) => Status::Usage,
        _ => Status::Problems,
    };
    let outcome = match &request {
        Request::Generate(request) => generate::run(request),
        Request::Check(request) => check::run(request),
        Request::Diff(request) => diff::run(request),
        Request::Explain(request) => explain::run(request),
        Request::Operations(request) => operations::run(request),
        Request::Init(request) => init::run(request),
        #[cfg(feature = "organization")]
        Request::Pull(request) => organization::pull(request),
        #[cfg(feature = "organization")]
        Request::Plan(request) => organization::plan(request),
        #[cfg(feature = "organization")]
        Request::AppDefinition(request) => organization::app_definition(request),
        #[cfg(feature = "organization")]
        Request::Apply(request) => organization::apply(request),
        Request::Export(request) => export::run(request),
        Request::Sandbox(request) => match sandbox::start(request) {
            Ok(running) => return serve(running, if_not_printed),
            Err(outcome) => outcome,
        },
    };
    match print(&outcome) {
        Ok(()) => outcome.status.into(),
        Err(error) => cannot_print(&error, if_not_printed),
    }
}

/// Prints how to reach the sandbox and waits until the user stops it.
fn serve(running: sandbox::Running, if_not_printed: Status) -> ExitCode {
    let outcome =
        Outcome { messages: running.notes().to_owned(), ..Outcome::success(running.instructions()) };
    if let Err(error) = print(&outcome) {
        return cannot_print(&error, if_not_printed);
    }
    running.wait();
    outcome.status.into()
}

fn cannot_print(error: &io::Error, status: Status) -> ExitCode {
    let _ = writeln!(io::stderr(), "error: cannot write to standard output: {error}");
    status.into()
}

/// Prints an outcome, with colors on a terminal. A reader that has left (`| head`) is not an error.
fn print(outcome: &Outcome) -> io::Result<()> {
    let mut stdout = AutoStream::auto(io::stdout().lock());
    let printed = stdout.write_all(paint::painted(&outcome.output).as_bytes()).and_then(|()| stdout.flush());
    let mut stderr = AutoStream::auto(io::stderr().lock());
    let reported = stderr.write_all(paint::painted(&outcome.messages).as_bytes());
    match printed.and(reported) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
        _ => Ok(()),
    }
}
