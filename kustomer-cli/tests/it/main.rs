//! The command `kustomer` from outside: output, exit codes and files on disk.

mod check;
mod command_line;
mod data;
mod generate;
mod operations;
mod output;
mod sandbox;
mod support;
