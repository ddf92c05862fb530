//! The `kustomer` command: what the command line asks for is answered by the module of its command, as texts and an
//! exit code. Only this file prints.

mod answer;
mod args;
mod check;
mod generate;
mod module_path;
mod operations;
mod out_folder;
mod paint;
mod rustfmt;

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;

use answer::Answer;
use args::Request;

fn main() -> ExitCode {
    let request = match args::parse(std::env::args_os()) {
        Ok(request) => request,
        Err(error) => {
            // A closed pipe is no reason to complain about it.
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    let answer = match &request {
        Request::Generate(request) => generate::answer(request),
        Request::Check(request) => check::answer(request),
        Request::Operations(request) => operations::answer(request),
    };
    print(&answer)
}

/// Prints an answer. What nobody reads any more (`| head`) is no failure; what cannot be written is.
fn print(answer: &Answer) -> ExitCode {
    let (stdout, stderr) = (io::stdout(), io::stderr());
    let output = paint::painted(&answer.output, paint::wanted(stdout.is_terminal()));
    let messages = paint::painted(&answer.messages, paint::wanted(stderr.is_terminal()));
    let printed = stdout.lock().write_all(output.as_bytes()).and_then(|()| stdout.lock().flush());
    let told = stderr.lock().write_all(messages.as_bytes());
    match printed.and(told) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let _ = writeln!(stderr.lock(), "error: cannot print the answer: {error}");
            ExitCode::FAILURE
        }
        _ => answer.outcome.into(),
    }
}
