//! Mistakes in the environment; each error names the variable.

use super::*;

fn built(variables: &[(&str, &str)]) -> Result<ClientBuilder> {
    builder(&|name| {
        let (_, value) = variables.iter().find(|(known, _)| *known == name)?;
        Some(OsString::from(value))
    })
}

#[test]
fn a_missing_variable_is_named() {
    for (variables, expected) in [
        (&[][..], "environment variable `KUSTOMER_API_KEY` is not set"),
        (
            &[("KUSTOMER_API_KEY", ""), ("KUSTOMER_ORG", "acme")],
            "environment variable `KUSTOMER_API_KEY` is not set",
        ),
        (&[("KUSTOMER_API_KEY", "eyJ")], "environment variable `KUSTOMER_ORG` is not set"),
    ] {
        let error = built(variables).expect_err(expected);
        assert!(error.is_config() && error.to_string().starts_with(expected), "{error}");
    }
}

#[test]
fn a_wrong_variable_is_named_and_the_key_is_not_shown() {
    for (variables, expected) in [
        (
            [("KUSTOMER_API_KEY", "eyJsecret\n"), ("KUSTOMER_ORG", "acme")],
            "`KUSTOMER_API_KEY`: API key contains a line break at its end",
        ),
        (
            [("KUSTOMER_API_KEY", "eyJsecret"), ("KUSTOMER_ORG", "a.b")],
            "`KUSTOMER_ORG`: organization must be 1 to 63 letters, digits and hyphens",
        ),
        (
            [("KUSTOMER_API_KEY", "other"), ("KUSTOMER_ORG", "eyJsecret.eyJsecret")],
            "`KUSTOMER_ORG`: organization looks like an API key",
        ),
        (
            [("KUSTOMER_API_KEY", "other"), ("KUSTOMER_BASE_URL", "https://eyJsecret.eyJsecret/v1")],
            "`KUSTOMER_BASE_URL`: base URL contains what looks like an API key",
        ),
        (
            [("KUSTOMER_API_KEY", "eyJsecret"), ("KUSTOMER_BASE_URL", "http://a.b")],
            "`KUSTOMER_BASE_URL`: base URL uses `http` to `a.b`",
        ),
    ] {
        let error = built(&variables).and_then(ClientBuilder::build).expect_err(expected);
        assert!(error.is_config() && error.to_string().starts_with(expected), "{error}");
        assert!(!format!("{error:?}").contains("secret"), "{error:?}");
    }
}

#[test]
fn a_value_that_is_not_unicode_is_refused_and_its_variable_named() {
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStringExt as _;

        let error = builder(&|_| Some(OsString::from_vec(vec![0xff]))).expect_err("not Unicode");
        assert_eq!(error.to_string(), "environment variable `KUSTOMER_API_KEY` is not Unicode");
    }
}

#[test]
#[cfg(feature = "reqwest")]
fn the_base_url_wins_over_the_organization() {
    let key = ("KUSTOMER_API_KEY", "eyJ");
    let base_url = ("KUSTOMER_BASE_URL", "http://127.0.0.1:8080");
    for variables in [&[key, base_url][..], &[key, base_url, ("KUSTOMER_ORG", "acme")]] {
        let client = built(variables).and_then(ClientBuilder::build).expect("a client");
        assert_eq!(client.base_url(), "http://127.0.0.1:8080");
    }
}
