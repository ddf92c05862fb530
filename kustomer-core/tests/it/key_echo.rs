//! A server that echoes the API key wherever it can: no error shows it.

use std::error::Error as _;
use std::fmt;

use kustomer_core::{Client, ClientBuilder, Error, Id, RetryPolicy};

use super::support::{Customer, Flight, Script, flights};

const KEY: &str =
    "eyJhbGciOiJIUzI1NiJ9.eyJpZCI6IjVmMDAxMjM0NTY3ODkwIn0.Sfl-KxwRJ_SMeKKF2QT4+fwpMeJf36P/k6y==";

/// The key as a server, a proxy or a library may write it.
fn forms() -> Vec<String> {
    use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

    vec![
        KEY.to_owned(),
        format!("Bearer {KEY}"),
        KEY.to_ascii_lowercase(),
        KEY.to_ascii_uppercase(),
        utf8_percent_encode(KEY, NON_ALPHANUMERIC).to_string(),
        KEY.trim_end_matches('=').to_owned(),
        KEY.replace('-', "+").replace('_', "/"),
        KEY[3..].to_owned(),
        KEY[..30].to_owned(),
        KEY[21..37].to_owned(),
    ]
}

/// Fails when 16 characters of the key are in a row anywhere in the error, in any case.
fn check(error: &Error) {
    let mut texts = vec![error.to_string(), format!("{error:?}"), format!("{error:#?}")];
    let mut source = error.source();
    while let Some(cause) = source {
        texts.extend([cause.to_string(), format!("{cause:?}"), format!("{cause:#?}")]);
        source = cause.source();
    }
    texts.extend(error.api_errors().iter().map(|error| format!("{error} {error:?}")));
    texts.extend(error.decode_error().map(|error| format!("{} {error} {error:?}", error.path())));
    for text in texts {
        check_text(&text);
    }
}

fn check_text(text: &str) {
    let plain = |text: &str| {
        let text = percent_encoding::percent_decode_str(text).decode_utf8_lossy().to_ascii_lowercase();
        text.replace('-', "+").replace('_', "/")
    };
    let (text, key) = (plain(text), plain(KEY));
    for start in 0..=key.len() - 16 {
        assert!(!text.contains(&key[start..start + 16]), "{text}");
    }
}

fn builder(script: &Script) -> ClientBuilder {
    let builder = Client::builder().api_key(KEY).org("acme").transport(script.clone());
    builder.retry(RetryPolicy::never())
}

async fn get(script: &Script) -> Error {
    let client = builder(script).build().expect("a client");
    let error = client.get::<Flight>(Id::new("1")).await.expect_err("the script fails");
    check(&error);
    error
}

#[tokio::test]
async fn errors_of_the_service_do_not_show_the_key() {
    for form in forms() {
        for body in [
            format!(r#"{{"errors":[{{"code":"{form}","title":"{form}","message":"bad token {form}!"}}]}}"#),
            format!(
                r#"{{"errors":[{{"detail":"x","source":{{"pointer":"/{form}","parameter":"{form}"}}}}]}}"#
            ),
            format!(r#"{{"message":"{}{form}"}}"#, "x".repeat(480)),
            format!(r#"{{"error":"{form}"}}"#),
            format!(r#""{form}""#),
            format!(r#"["{form}{form}"]"#),
        ] {
            let error = get(&Script::new().json(401, &body)).await;
            assert!(error.is_unauthorized());
        }
    }
    let error = get(&Script::new().json(400, &format!(r#"{{"message":"token {KEY} is bad"}}"#))).await;
    assert_eq!(error.to_string(), "`GET /v1/klasses/flight/1` failed: 400 Bad Request: token *** is bad");
    assert_eq!(error.api_errors()[0].message.as_deref(), Some("token *** is bad"));
}

#[tokio::test]
async fn headers_that_errors_show_do_not_show_the_key() {
    for form in forms() {
        let error =
            get(&Script::new().response(200, &[("content-type", &format!("text/{form}"))], "<p>")).await;
        assert!(error.is_decode() && error.to_string().contains("***"), "{error}");
        for location in
            [format!("https://{form}/x"), format!("https://{}.example/", &KEY[..20].to_ascii_lowercase())]
        {
            let error = get(&Script::new().response(302, &[("location", &location)], "")).await;
            assert!(error.is_redirect());
        }
    }
}

#[tokio::test]
async fn links_to_another_host_do_not_show_the_key() {
    for form in forms() {
        for link in [format!("https://{form}/v1?page=2"), format!("//{form}/v1"), format!("{form}://host/v1")]
        {
            let script = Script::new().json(200, &flights(&[], Some(&link)));
            let mut items = builder(&script).build().expect("a client").list::<Flight>().items();
            let error = items.try_next().await.expect_err("another host");
            assert!(error.is_paging(), "{error:?}");
            check(&error);
        }
    }
}

#[tokio::test]
async fn names_of_members_do_not_show_the_key() {
    for form in forms() {
        for name in [form.clone(), form.replace('.', "\\u002e").replace('=', "\\u003D")] {
            let bad = format!(r#"{{"{name}":{{"{name}":["#);
            let error = get(&Script::new().json(200, &format!(r#"{{"data":{bad}"#))).await;
            assert!(error.is_decode(), "{error:?}");
            let item = format!(r#"{{"id":"x","attributes":{{"{name}":{{"a":1}},"title":7}}}}"#);
            let script = Script::new()
                .json(200, &flights(std::slice::from_ref(&item), None))
                .json(200, &flights(&[item], None));
            let client = builder(&script).build().expect("a client");
            let page = client.list::<Flight>().await.expect("a page");
            check_text(&format!("{:?} {}", page.bad_items(), page.bad_items()[0].error()));
            check(&client.list::<Flight>().items().try_next().await.expect_err("a bad item"));
        }
    }
}

/// An error whose causes show the key in their `Display` or their `Debug`.
struct Leak {
    display: String,
    debug: String,
    source: Option<Box<Leak>>,
}

impl fmt::Display for Leak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.display)
    }
}

impl fmt::Debug for Leak {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.debug)
    }
}

impl std::error::Error for Leak {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_deref().map(|source| -> &(dyn std::error::Error + 'static) { source })
    }
}

fn leak(display: &str, debug: &str, source: Option<Leak>) -> Leak {
    Leak { display: display.to_owned(), debug: debug.to_owned(), source: source.map(Box::new) }
}

#[tokio::test]
async fn causes_do_not_show_the_key() {
    for form in forms() {
        for error in [
            leak(&form, "", None),
            leak("", &form, None),
            leak(
                "outer",
                "outer",
                Some(leak("middle", "middle", Some(leak("inner", &format!("<{form}>"), None)))),
            ),
        ] {
            let error = get(&Script::new().fail(error)).await;
            assert!(error.is_transport() && error.source().is_some(), "{error:?}");
        }
    }
    let nested = leak("outer", "outer", Some(leak(&format!("sent {KEY}"), "inner", None)));
    let error = get(&Script::new().fail(nested)).await;
    assert_eq!(
        format!("{error:?}"),
        "Error(`GET /v1/klasses/flight/1` failed: transport failed: outer: sent ***)",
        "the chain keeps its other texts"
    );
}

#[tokio::test]
async fn a_cause_without_the_key_keeps_its_type() {
    let error = get(&Script::new().fail(leak("outer", "outer", Some(leak("inner", "inner", None))))).await;
    assert!(error.source().is_some_and(<dyn std::error::Error>::is::<Leak>), "{error:?}");
}

#[tokio::test]
async fn a_key_that_is_used_as_a_value_is_not_shown() {
    let script = Script::new().json(404, "{}").json(404, "{}");
    let client = builder(&script).build().expect("a client");
    check(&client.get::<Flight>(Id::new(KEY)).await.expect_err("not found"));
    check(&client.find::<Customer>(kustomer_core::lookup::Email(KEY)).await.expect_err("not found"));
}

#[test]
fn a_key_in_another_setting_is_refused_and_not_shown() {
    let keyed = || Client::builder().api_key(KEY).transport(Script::new());
    let other = || Client::builder().api_key("another-key-of-the-client").transport(Script::new());
    let lower = KEY.to_ascii_lowercase();
    for base in [keyed, other] {
        for (builder, what) in [
            (base().org(KEY), "organization looks like an API key"),
            (base().org(format!("{KEY}/")), "organization looks like an API key"),
            (base().base_url(format!("{KEY}://host")), "base URL contains what looks like an API key"),
            (base().base_url(format!("https://{lower}")), "base URL contains what looks like an API key"),
            (
                base().base_url(format!("http://{KEY}.example")),
                "base URL contains what looks like an API key",
            ),
            (
                base().base_url(format!("https://x:{KEY}@host")),
                "base URL contains what looks like an API key",
            ),
            (
                base().base_url(format!("https://host/?key={KEY}")),
                "base URL contains what looks like an API key",
            ),
        ] {
            check_text(&format!("{builder:?}"));
            let error = builder.build().expect_err(what);
            assert!(error.is_config() && error.to_string().starts_with(what), "{error}");
            check(&error);
        }
    }
    for builder in [keyed().org(&KEY[..20]), keyed().base_url(format!("https://{}.example", &lower[3..20]))] {
        let error = builder.build().expect_err("a part of the key");
        assert_eq!(error.to_string(), "the host contains a part of the API key");
    }
    let builder = keyed().org("acme").user_agent(KEY);
    check_text(&format!("{builder:?}"));
}
