//! Looks up the addresses of hosts, as the operating system does, with errors that name the host.

use std::fmt;
use std::io;
use std::net::ToSocketAddrs as _;

use ::reqwest::dns::{Addrs, Name, Resolve, Resolving};
use tokio::task::spawn_blocking;

use super::super::super::BoxError;
use crate::shown::shown;

pub(super) struct Resolver;

/// A host has no address, or it could not be looked up.
#[derive(Debug)]
pub(super) struct HostNotFound {
    pub(super) host: String,
    source: BoxError,
}

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let host = name.as_str().to_owned();
            let found = spawn_blocking(move || (host.as_str(), 0).to_socket_addrs()).await;
            match found.unwrap_or_else(|error| Err(io::Error::other(error))) {
                Ok(addresses) => Ok(Box::new(addresses) as Addrs),
                Err(error) => {
                    Err(HostNotFound { host: shown(name.as_str(), 100), source: error.into() }.into())
                }
            }
        })
    }
}

impl fmt::Display for HostNotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "host `{}` was not found", self.host)
    }
}

impl std::error::Error for HostNotFound {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}
