//! The sandbox as a program: starts one, says how to reach it, and runs until it is interrupted.

mod args;
mod suggest;

use std::process::ExitCode;

use kustomer_sandbox::Sandbox;

use crate::args::{Command, HELP};

fn main() -> ExitCode {
    match Command::parse(std::env::args().skip(1)) {
        Ok(Command::Help) => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        Ok(Command::Run { port }) => run(port),
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::from(2)
        }
    }
}

fn run(port: u16) -> ExitCode {
    let started = tokio::runtime::Builder::new_current_thread()
        .build()
        .and_then(|runtime| runtime.block_on(Sandbox::builder().port(port).start()));
    match started {
        Ok(sandbox) => {
            print_address(&sandbox);
            // The server has a thread of its own; an interrupt ends the process.
            loop {
                std::thread::park();
            }
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
