//! Environments: the hosts of the API, and a local sandbox with the IDs of its records.

use super::records::SandboxRecords;
use crate::export::json::Members;

/// The key of a sandbox, which is no secret.
const SANDBOX_KEY: &str = "eyJzYW5kYm94Ijp0cnVlfQ.eyJvcmciOiJzYW5kYm94In0.not-a-signature";

/// The environments by the names of their files.
pub(super) fn environments(records: &SandboxRecords) -> Vec<(&'static str, Members)> {
    let sandbox = vec![value("baseUrl", "http://127.0.0.1:8080", false), value("apiKey", SANDBOX_KEY, true)];
    let ids = records.variables().iter().map(|(name, text)| value(name, text, false));
    vec![
        ("us", environment("Kustomer US", host("https://api.kustomerapp.com"))),
        ("eu", environment("Kustomer EU", host("https://api.prod2.kustomerapp.com"))),
        ("india", environment("Kustomer India", host("https://api.prod4.kustomerapp.com"))),
        ("organization", environment("Kustomer organization", organization())),
        ("sandbox", environment("Kustomer sandbox", sandbox.into_iter().chain(ids).collect())),
    ]
}

fn host(url: &str) -> Vec<Members> {
    vec![value("baseUrl", url, false), value("apiKey", "", true)]
}

fn organization() -> Vec<Members> {
    let mut values = host("https://{{org}}.api.kustomerapp.com");
    values.insert(0, value("org", "acme", false));
    values
}

fn value(key: &str, text: &str, is_secret: bool) -> Members {
    Members::new()
        .with("key", key)
        .with("value", text)
        .with("type", if is_secret { "secret" } else { "default" })
        .with("enabled", true)
}

fn environment(name: &str, values: Vec<Members>) -> Members {
    Members::new().with("name", name).with("values", values).with("_postman_variable_scope", "environment")
}
