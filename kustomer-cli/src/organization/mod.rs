//! The commands that read or change an organization. Only these use the client.

mod connection;
mod fetch;
mod folder;
mod pull;
mod request;

pub(crate) use pull::run as pull;
