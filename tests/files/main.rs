//! Files, uploaded to and downloaded from the sandbox's storage host, and from hosts that mean harm.

mod download;
mod host;
mod hostile;
mod large;
mod process;

mod support;
mod upload;
