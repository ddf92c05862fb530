//! The three ways from schemas to Rust: `kustomer::include_schemas!`, a build script with `kustomer_codegen`, and the
//! command `kustomer generate`. They give the same items, and a change of a schema reaches the next build by each.

mod door;
mod project;
mod rebuild;
mod same_items;
