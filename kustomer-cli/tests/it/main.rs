//! The command `kustomer` as its user meets it: what it prints, how it ends, and what is on the disk then.

mod check;
mod command_line;
mod generate;
mod operations;
mod output;
mod support;
