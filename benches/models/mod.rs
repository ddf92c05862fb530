//! What is measured: the same customer by this SDK's derives, and by hand with serde. The fields are read from text
//! and dropped; nobody looks at them.
#![allow(dead_code, reason = "decoding is measured, not what comes after")]
#![allow(
    clippy::struct_excessive_bools,
    clippy::struct_field_names,
    reason = "the API's own names and types"
)]
#![allow(clippy::option_option, reason = "how serde tells absent from null")]
#![allow(unreachable_pub, reason = "written as in a user's library")]

pub mod derived;
pub mod handwritten;
pub mod handwritten_update;
