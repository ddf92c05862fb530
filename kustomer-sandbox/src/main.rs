//! The sandbox as a program: starts one, says how to reach it, and runs until it is interrupted.

mod args;

use std::io::ErrorKind;
use std::path::PathBuf;
use std::process::ExitCode;

use kustomer_sandbox::Sandbox;

use crate::args::{Command, HELP};

fn main() -> ExitCode {
    match Command::parse(std::env::args().skip(1)) {
        Ok(Command::Help) => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        Ok(Command::Run { port, schemas }) => run(port, schemas),
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}

fn run(port: u16, schemas: Option<PathBuf>) -> ExitCode {
    let mut builder = Sandbox::builder().port(port);
    if let Some(folder) = schemas {
        builder = builder.schemas(folder);
    }
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let started = runtime.and_then(|runtime| runtime.block_on(builder.start()));
    match started {
        Ok(sandbox) => {
            print_address(&sandbox);
            // The server has a thread of its own; an interrupt ends the process.
            loop {
                std::thread::park();
            }
        }
        Err(problems) if problems.kind() == ErrorKind::InvalidData => {
            eprintln!("error: the schemas are wrong\n{problems}");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("error: cannot listen on port {port}: {error}");
            ExitCode::FAILURE
        }
    }
}

fn print_address(sandbox: &Sandbox) {
    println!("listening on {} with the key {}", sandbox.url(), sandbox.api_key());
    println!();
    println!("export KUSTOMER_API_KEY={}", sandbox.api_key());
    println!("export KUSTOMER_ORG={}", sandbox.org());
    println!("export KUSTOMER_BASE_URL={}", sandbox.url());
}
