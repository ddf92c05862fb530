//! Untrusted values: each stays in its part of the request, or is refused before anything is sent.

use kustomer::operation::{Endpoint, OneOrMany};
use kustomer::request::RequestError;
use kustomer::{Customer, Id, KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/apps/{app}/customers/{ids}/email={address}/times", returns = OneOrMany<Customer>)]
struct Times {
    app: String,
    ids: Vec<Id<Customer>>,
    address: String,
}

fn times(app: &str, ids: &[&str], address: &str) -> Result<kustomer::request::Request, RequestError> {
    let ids = ids.iter().map(Id::new).collect();
    Times { app: app.to_owned(), ids, address: address.to_owned() }.request()
}

#[test]
fn a_value_stays_in_its_path_segment() {
    for (app, expected) in [
        ("a/b", "a%2Fb"),
        ("../../admin", "..%2F..%2Fadmin"),
        ("?x=1#y", "%3Fx%3D1%23y"),
        ("%2e%2e", "%252e%252e"),
        ("a\r\nb\0", "a%0D%0Ab%00"),
        ("a,b", "a%2Cb"),
        ("...", "..."),
    ] {
        let request = times(app, &["1", "a/b", ".."], "jane+1@example.com").expect(app);
        let target = request.target();
        assert_eq!(
            target,
            format!("/v1/apps/{expected}/customers/1,a%2Fb,../email=jane%2B1%40example.com/times")
        );
    }
}

#[test]
fn a_value_that_would_change_the_path_is_refused_and_the_error_names_the_field() {
    for (app, ids, address, expected) in [
        ("", &["1"][..], "a", "path parameter `app`: value is empty"),
        (".", &["1"], "a", "path parameter `app`: `.` would change the path"),
        ("..", &["1"], "a", "path parameter `app`: `..` would change the path"),
        ("a", &[], "a", "path parameter `ids`: list is empty"),
        ("a", &[".."], "a", "path parameter `ids`: `..` would change the path"),
        ("a", &["1", ""], "a", "path parameter `ids`: an item of the list is empty"),
        ("a", &["1,2"], "a", "path parameter `ids`: an item of the list contains a comma"),
        ("a", &["1"], "", "value of the lookup `email` is empty"),
    ] {
        assert_eq!(times(app, ids, address).expect_err(expected).to_string(), expected);
    }
}

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/customers/export")]
struct Export {
    #[kustomer(query)]
    names: Option<Vec<String>>,
    #[kustomer(query)]
    least: Option<f64>,
    score: f64,
}

#[test]
fn the_error_for_a_value_without_a_wire_form_does_not_contain_it() {
    let call = |names: Option<&[&str]>, least, score| {
        let names = names.map(|names| names.iter().map(|name| (*name).to_owned()).collect());
        Export { names, least, score }.request()
    };
    for (names, least, score, expected) in [
        (Some(&[][..]), None, 1.0, "parameter `names`: list is empty"),
        (Some(&["Doe, Jane"]), None, 1.0, "parameter `names`: an item of the list contains a comma"),
        (None, Some(f64::NAN), 1.0, "parameter `least`: a number that is not finite cannot be sent"),
        (None, None, f64::INFINITY, "number is not finite, so JSON cannot represent it"),
    ] {
        assert_eq!(call(names, least, score).expect_err(expected).to_string(), expected);
    }
    let request = call(Some(&["Jane"]), Some(0.5), 1.0).expect("a request");
    assert_eq!(request.target(), "/v1/customers/export?names=Jane&least=0.5");
    assert!(!format!("{request:?}").contains("Jane"), "{request:?}");
}
