//! Types of other crates, each behind the Cargo feature with the crate's name: conversions to and from the types of this
//! crate, and the impls with which they are the types of attributes and custom attributes, and are accepted by setters. A file for each crate.

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "rust_decimal")]
mod decimal;
#[cfg(feature = "jiff")]
mod jiff;
mod point_in_time;
mod system_time;
#[cfg(feature = "time")]
mod time;
#[cfg(feature = "url")]
mod url;
#[cfg(feature = "uuid")]
mod uuid;
