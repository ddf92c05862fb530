//! Settings from environment variables. Errors name the variable and never show its value.

use std::ffi::OsString;

use super::ClientBuilder;
use crate::error::{Error, Result};

const API_KEY: &str = "KUSTOMER_API_KEY";
const ORG: &str = "KUSTOMER_ORG";
const BASE_URL: &str = "KUSTOMER_BASE_URL";

impl ClientBuilder {
    /// Starts from the environment variables that [`Client::from_env`](crate::Client::from_env) reads.
    ///
    /// # Errors
    /// When a variable is missing ([`Error::is_config`]); the error names it.
    pub fn from_env() -> Result<Self> {
        builder(&|name| std::env::var_os(name))
    }
}

/// A builder with the settings that `variable` looks up.
fn builder(variable: &dyn Fn(&str) -> Option<OsString>) -> Result<ClientBuilder> {
    let read = |name: &str| match variable(name) {
        None => Ok(None),
        Some(value) => match value.into_string() {
            Ok(text) if text.is_empty() => Ok(None),
            Ok(text) => Ok(Some(text)),
            Err(_) => Err(Error::config(format!("environment variable `{name}` is not Unicode"))),
        },
    };
    let missing = |name: &str, what: &str| {
        Error::config(format!("environment variable `{name}` is not set: set it to {what}"))
    };
    let key = read(API_KEY)?.ok_or_else(|| missing(API_KEY, "the API key of your organization"))?;
    let builder = ClientBuilder::new().api_key_from(API_KEY, key);
    match (read(BASE_URL)?, read(ORG)?) {
        (Some(base_url), _) => Ok(builder.base_url_from(BASE_URL, &base_url)),
        (None, Some(org)) => Ok(builder.org_from(ORG, &org)),
        (None, None) => {
            Err(missing(ORG, "the name of your organization, such as `acme` in `acme.kustomerapp.com`"))
        }
    }
}

#[cfg(test)]
mod tests;
