//! The hosts of the API, which also become environments of Postman.

use crate::export::json::Members;

/// The hosts of the API: an organization's own, those of the regions, and a local sandbox.
pub(super) fn servers() -> Vec<Members> {
    let server =
        |url: &str, description: &str| Members::new().with("url", url).with("description", description);
    let variable = |name: &str, default: &str, description: &str| {
        let variable = Members::new().with("default", default).with("description", description);
        Members::new().with(name, variable)
    };
    vec![
        server("https://{org}.api.kustomerapp.com", "An organization's host, which routes to its region")
            .with(
                "variables",
                variable(
                    "org",
                    "acme",
                    "Name of the organization, as in the address of its web application.",
                ),
            ),
        server("https://api.kustomerapp.com", "United States"),
        server("https://api.prod2.kustomerapp.com", "European Union"),
        server("https://api.prod4.kustomerapp.com", "India"),
        server("http://127.0.0.1:{port}", "Local sandbox: `kustomer sandbox --port 8080`")
            .with("variables", variable("port", "8080", "Port of the sandbox.")),
    ]
}
