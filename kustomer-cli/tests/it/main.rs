//! The command `kustomer` from outside: output, exit codes and files on disk.

#[cfg(feature = "organization")]
mod apply;
#[cfg(feature = "organization")]
mod backfill;
mod check;
mod code;
mod command_line;
mod data;
#[cfg(feature = "organization")]
mod delete_klass;
mod diff;
#[cfg(feature = "organization")]
mod drift;
mod explain;
mod export;
mod generate;
mod init;
#[cfg(unix)]
mod interrupted;
mod operations;
#[cfg(feature = "organization")]
mod organization;
mod output;
#[cfg(feature = "organization")]
mod plan;
#[cfg(feature = "organization")]
mod pull;
mod revision;
#[cfg(feature = "organization")]
mod round_trip;
mod sandbox;
#[cfg(feature = "organization")]
mod search_schema;
mod support;
