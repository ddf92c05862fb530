//! The three ways from schemas to Rust: `kustomer::include_schemas!`, a build script with `kustomer_codegen`, and the
//! command `kustomer generate`. All three generate the same items, and with each a change of a schema reaches the next build.

mod project;
mod rebuild;
mod same_items;
mod way;
