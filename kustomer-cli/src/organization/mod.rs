//! The commands that read or change an organization. Only these use the client.

mod app_definition;
mod apply;
mod backfill;
mod confirm;
mod connection;
mod describe;
mod fetch;
mod folder;
mod plan;
mod pull;
mod request;
mod steps;
mod wanted;

pub(crate) use app_definition::run as app_definition;
pub(crate) use apply::run as apply;
pub(crate) use describe::{Described, describe};
pub(crate) use plan::run as plan;
pub(crate) use pull::run as pull;
