//! A sandbox and a client for it.

use kustomer::Client;
use kustomer_sandbox::Sandbox;

/// A client that talks to `sandbox`.
pub(crate) fn client(sandbox: &Sandbox) -> Client {
    Client::builder()
        .api_key(sandbox.api_key())
        .base_url(sandbox.url())
        .build()
        .expect("the sandbox's own key and address are sound")
}

/// A sandbox and its client.
pub(crate) async fn start() -> (Sandbox, Client) {
    let sandbox = Sandbox::start().await.expect("a free port on the loopback");
    let client = client(&sandbox);
    (sandbox, client)
}
