//! Starts a sandbox with a client for it.

use kustomer::Client;
use kustomer_sandbox::Sandbox;

/// Returns a client for `sandbox`.
pub(crate) fn client(sandbox: &Sandbox) -> Client {
    Client::builder()
        .api_key(sandbox.api_key())
        .base_url(sandbox.url())
        .build()
        .expect("the sandbox's key and URL are valid")
}

/// Starts a sandbox and returns it with its client.
pub(crate) async fn start() -> (Sandbox, Client) {
    let sandbox = Sandbox::start().await.expect("a free port on the loopback");
    let client = client(&sandbox);
    (sandbox, client)
}
