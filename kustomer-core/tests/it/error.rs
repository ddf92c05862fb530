//! Responses that are not a success: the predicates of the error, and its text.

use std::error::Error as _;
use std::time::Duration;

use kustomer_core::{Error, Id};
use serde_json::Value;

use super::support::{Flight, HTML, Script};

async fn failed(script: Script) -> Error {
    script.client().get::<Flight>(Id::new("1")).await.expect_err("the script fails")
}

type Question = fn(&Error) -> bool;

#[tokio::test]
async fn every_status_has_its_predicate() {
    let questions: [(u16, Question); 8] = [
        (404, Error::is_not_found),
        (409, Error::is_conflict),
        (429, Error::is_rate_limited),
        (401, Error::is_unauthorized),
        (403, Error::is_unauthorized),
        (400, Error::is_client_error),
        (503, Error::is_server_error),
        (302, Error::is_redirect),
    ];
    for (status, is_what) in questions {
        let error = failed(Script::new().json(status, "{}")).await;
        assert!(is_what(&error), "{status}: {error:?}");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        let others = [
            error.is_transport(),
            error.is_decode(),
            error.is_request(),
            error.is_config(),
            error.is_paging(),
        ];
        assert_eq!(others, [false; 5], "{error:?}");
        for (other, is_other) in questions {
            let same =
                other == status || matches!((status, other), (401, 403) | (403, 401) | (400..=499, 400));
            assert_eq!(is_other(&error), same, "{status} and {other}");
        }
    }
}

#[tokio::test]
async fn an_error_shows_the_request_the_status_and_the_errors_of_the_service() {
    let error = failed(Script::new().json(
        400,
        r#"{"errors":[{"code":"bad_request","message":"title is required","source":{"pointer":"/title"}},
            {"status":"400","title":"unknown field"},{"code":"c"},{"code":"d"},{"code":"e"}]}"#,
    ))
    .await;
    assert_eq!(
        error.to_string(),
        "`GET /v1/klasses/flight/1` failed: 400 Bad Request: title is required (`bad_request`) at `/title`; \
         unknown field; `c`; and 2 more"
    );
    assert!(error.source().is_none());
    let codes: Vec<_> = error.api_errors().iter().filter_map(|error| error.code.as_deref()).collect();
    assert_eq!(codes, ["bad_request", "c", "d", "e"]);
    assert_eq!(error.api_errors()[0].pointer.as_deref(), Some("/title"));
    assert_eq!(error.api_errors()[1].status, Some(400));
}

/// Responses of the service, recorded in 2020.
const RECORDED: &str = include_str!("../../../kustomer-sandbox/tests/it/recorded/responses-2020.json");

#[tokio::test]
async fn a_recorded_refusal_says_what_is_wrong_and_not_only_which_rule_of_the_schema() {
    let recorded: Vec<Value> = serde_json::from_str(RECORDED).expect("JSON");
    let body = |case: &str| {
        let exchange = recorded.iter().find(|exchange| exchange["case"] == case).expect("the case");
        exchange["response"]["body"].to_string()
    };
    let error = failed(Script::new().json(400, &body("create_failure"))).await;
    assert_eq!(
        error.to_string(),
        "`GET /v1/klasses/flight/1` failed: 400 Bad Request: Additional properties not allowed (`badparam`) at \
         `notAnActualAttribute`"
    );
    let rule = Some("/properties/custom/additionalProperties");
    assert_eq!(error.api_errors()[0].message.as_deref(), rule, "it is still there for programs");
    let error = failed(Script::new().json(404, &body("find_failure"))).await;
    let expected = "`GET /v1/klasses/flight/1` failed: 404 Not Found: Not Found (`notfound`) at `externalId`";
    assert_eq!(error.to_string(), expected);
}

#[tokio::test]
async fn an_unreadable_body_is_not_a_second_error() {
    for body in ["", HTML, "{\"errors\":[{\"code\":\"bad", "[]", "null", "\u{1}"] {
        let error = failed(Script::new().response(502, &[], body)).await;
        assert_eq!(error.to_string(), "`GET /v1/klasses/flight/1` failed: 502 Bad Gateway");
        assert!(error.api_errors().is_empty() && error.is_server_error(), "{error:?}");
    }
}

#[tokio::test]
async fn unauthorized_lists_the_possible_reasons() {
    let error =
        failed(Script::new().json(401, r#"{"errors":[{"code":"unauthorized","message":"Expired token"}]}"#));
    assert_eq!(
        error.await.to_string(),
        "`GET /v1/klasses/flight/1` failed: 401 Unauthorized: Expired token (`unauthorized`) \
         (the key is wrong, has expired, lacks a role, or belongs to another region)"
    );
}

#[tokio::test]
async fn the_service_cannot_forge_a_line_of_a_log() {
    let error = failed(Script::new().json(400, r#"{"message":"a\nERROR forged\u001b[0m"}"#)).await;
    assert_eq!(error.to_string(), "`GET /v1/klasses/flight/1` failed: 400 Bad Request: a ERROR forged [0m");
}

#[tokio::test]
async fn retry_after_is_the_time_to_wait() {
    let limited = |headers: &[(&str, &str)]| failed(Script::new().response(429, headers, "{}"));
    let error = limited(&[("retry-after", "30"), ("x-ratelimit-reset", "1")]).await;
    assert_eq!(error.retry_after(), Some(Duration::from_secs(30)));
    let error = limited(&[("x-ratelimit-reset", "1")]).await;
    assert_eq!(error.retry_after(), Some(Duration::from_secs(1)), "a small number is seconds from now");
    let error = limited(&[("x-ratelimit-reset", "1000000000")]).await;
    assert_eq!(error.retry_after(), Some(Duration::ZERO), "long ago");
    assert_eq!(limited(&[]).await.retry_after(), None);
    let error = failed(Script::new().json(404, "{}")).await;
    assert_eq!(error.retry_after(), None);
}

#[tokio::test]
async fn query_values_are_not_shown() {
    let script = Script::new().json(400, "{}");
    let list = script.client().list::<Flight>().query("email", "jane@example.com");
    let error = list.await.expect_err("the script fails");
    assert_eq!(error.to_string(), "`GET /v1/klasses/flight` failed: 400 Bad Request");
}

#[tokio::test]
async fn a_status_without_a_name_is_shown_as_a_number() {
    let error = failed(Script::new().json(499, "{}")).await;
    assert_eq!(error.to_string(), "`GET /v1/klasses/flight/1` failed: 499");
}
