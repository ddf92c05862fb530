//! The command `kustomer` from outside: output, exit codes and files on disk.

mod check;
mod code;
mod command_line;
mod data;
mod diff;
mod explain;
mod generate;
mod operations;
mod output;
mod revision;
mod sandbox;
mod support;
