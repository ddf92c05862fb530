//! Where requests go.

use kustomer_core::{Client, Id, Region};

use super::support::{Flight, Script, flight};

fn base_url(set: impl FnOnce(kustomer_core::ClientBuilder) -> kustomer_core::ClientBuilder) -> String {
    let builder = Client::builder().api_key("eyJ").transport(Script::new());
    set(builder).build().expect("a client").base_url().to_owned()
}

#[test]
fn organization_region_and_base_url_decide_where_requests_go() {
    assert_eq!(base_url(|builder| builder.org("acme")), "https://acme.api.kustomerapp.com");
    assert_eq!(base_url(|builder| builder.region(Region::Us)), "https://api.kustomerapp.com");
    assert_eq!(base_url(|builder| builder.region(Region::Eu)), "https://api.prod2.kustomerapp.com");
    assert_eq!(base_url(|builder| builder.region(Region::India)), "https://api.prod4.kustomerapp.com");
    assert_eq!(base_url(|builder| builder.base_url("http://localhost:8080/")), "http://localhost:8080");
}

#[test]
fn the_last_host_counts() {
    assert_eq!(
        base_url(|builder| builder.org("acme").region(Region::Us).base_url("https://gateway.example")),
        "https://gateway.example"
    );
    assert_eq!(
        base_url(|builder| builder.base_url("nonsense").org("acme")),
        "https://acme.api.kustomerapp.com"
    );
}

#[test]
fn an_invalid_setting_is_reported_when_the_client_is_built() {
    let error = |set: fn(kustomer_core::ClientBuilder) -> kustomer_core::ClientBuilder| {
        let error =
            set(Client::builder().api_key("eyJ").transport(Script::new())).build().expect_err("wrong");
        assert!(error.is_config(), "{error:?}");
        error.to_string()
    };
    assert_eq!(
        error(|builder| builder.org("acme.evil.example/")),
        "organization must be 1 to 63 letters, digits and hyphens, such as `acme` in `acme.kustomerapp.com`: character 5 is `.`"
    );
    assert!(error(|builder| builder.base_url("http://api.kustomerapp.com")).contains("unencrypted"));
    assert!(
        error(|builder| builder.org("acme").user_agent("a\nb")).starts_with("user agent must consist of")
    );
}

#[tokio::test]
async fn requests_go_to_the_base_url() {
    let script = Script::new().json(200, &format!(r#"{{"data":{}}}"#, flight("BA117")));
    let client = script.builder().base_url("http://127.0.0.1:8080").build().expect("a client");
    client.get::<Flight>(Id::new("1")).await.expect("a flight");
    assert_eq!(client.base_url(), "http://127.0.0.1:8080");
    assert_eq!(script.calls(), ["GET /v1/klasses/flight/1"]);
}

#[cfg(not(feature = "reqwest"))]
#[test]
fn without_a_transport_the_error_says_how_to_get_one() {
    let error = Client::builder().api_key("eyJ").org("acme").build().expect_err("nothing to send with");
    assert_eq!(
        error.to_string(),
        "no transport: enable the feature `reqwest` of `kustomer`, or set one with `transport`"
    );
}

#[cfg(all(feature = "reqwest", not(any(feature = "rustls", feature = "native-tls"))))]
#[test]
fn without_tls_only_this_machine_can_be_called() {
    let builder = || Client::builder().api_key("eyJ");
    let error = builder().org("acme").build().expect_err("no TLS");
    assert_eq!(
        error.to_string(),
        "`https` needs TLS: enable the feature `rustls` or `native-tls` of `kustomer`"
    );
    let client = builder().base_url("http://127.0.0.1:1").build().expect("this machine needs no TLS");
    assert_eq!(client.base_url(), "http://127.0.0.1:1");
}
