//! Redirects are errors: followed, they would carry the key away.

use kustomer_core::Id;

use super::support::{Flight, Script};

async fn redirected(status: u16, location: &str) -> String {
    let script = Script::new().response(status, &[("location", location)], "");
    let error = script.client().get::<Flight>(Id::new("1")).await.expect_err("not followed");
    assert!(error.is_redirect(), "{error:?}");
    assert_eq!(script.calls().len(), 1);
    error.to_string()
}

#[tokio::test]
async fn a_redirect_to_another_host_names_the_host_and_nothing_else() {
    for location in ["https://evil.example/v1/x?token=abc", "https://user:pw@evil.example/"] {
        assert_eq!(
            redirected(302, location).await,
            "`GET /v1/klasses/flight/1` failed: 302 Found redirects to another host, `https://evil.example`, and was not followed"
        );
    }
}

#[tokio::test]
async fn a_redirect_on_the_same_host_is_not_followed_either() {
    for location in ["/v1/elsewhere", "https://acme.api.kustomerapp.com/v1/elsewhere", "::nonsense::"] {
        assert_eq!(
            redirected(308, location).await,
            "`GET /v1/klasses/flight/1` failed: 308 Permanent Redirect: redirects are not followed"
        );
    }
}

/// `300` offers a choice, and `304` says that nothing has changed: neither sends the client elsewhere.
#[tokio::test]
async fn not_every_3xx_is_a_redirect() {
    for (status, reason) in [(300, "300 Multiple Choices"), (304, "304 Not Modified")] {
        let script = Script::new().response(status, &[("location", "https://evil.example/")], "");
        let error = script.client().get::<Flight>(Id::new("1")).await.expect_err("not a success");
        assert!(!error.is_redirect(), "{error:?}");
        assert_eq!(error.to_string(), format!("`GET /v1/klasses/flight/1` failed: {reason}"));
    }
}
