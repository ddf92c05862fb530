//! The two formats of errors: that of recordings of the service, and that of its documentation.

use kustomer_sandbox::{ErrorFormat, Sandbox};
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Org, Reply, UNKNOWN_ID, read};

/// A response for each status of a refusal, in a sandbox that allows eight requests.
async fn refusals(format: ErrorFormat) -> Vec<Reply> {
    let org = Org::of(Sandbox::builder().error_format(format).rate_limit(8).start().await.unwrap());
    let customer = org.customer(json!({ "externalId": "crm-1" })).await;
    let large = read(org.request(Method::POST, "/v1/customers").body(" ".repeat(102_401)));
    let replies = vec![
        org.post("/v1/customers", json!({ "naem": "Jane", "gender": "x" })).await.expect(400),
        read(org.bare_request(Method::GET, "/v1/customers")).await.expect(401),
        org.get(&format!("/v1/customers/{UNKNOWN_ID}")).await.expect(404),
        org.get("/v1/customers/externalId=crm-2").await.expect(404),
        org.delete("/v1/customers").await.expect(405),
        org.post("/v1/customers", json!({ "externalId": "crm-1" })).await.expect(409),
        large.await.expect(413),
        org.patch(&format!("/v1/customers/{customer}"), json!([])).await.expect(400),
        org.get("/v1/customers").await.expect(429),
    ];
    let text = |reply: &Reply| reply.text.replace(&customer, "CUSTOMER");
    replies.into_iter().map(|reply| Reply { text: text(&reply), ..reply }).collect()
}

#[tokio::test]
async fn errors_have_the_recorded_format_by_default() {
    let texts: Vec<String> =
        refusals(ErrorFormat::default()).await.into_iter().map(|reply| reply.text).collect();
    let expected = [
        concat!(
            r#"{"errors":[{"status":400,"source":{"parameter":"gender"},"code":"badparam","title":"Invalid value","#,
            r#""detail":"unknown value for `gender`: `x`, expected one of `f`, `m`","meta":{"allowed":["f","m"]}},"#,
            r#"{"status":400,"source":{"parameter":"naem"},"code":"badparam","#,
            r#""title":"Additional properties not allowed","detail":"unknown field `naem`, did you mean `name`?","#,
        ),
        concat!(
            r#"{"errors":[{"status":401,"code":"unauthorized","title":"Unauthorized","#,
            r#""detail":"missing header `Authorization`, expected `Bearer` and the API key"}]}"#,
        ),
        concat!(
            r#"{"errors":[{"status":404,"source":{"parameter":"id"},"code":"notfound","title":"Not Found","#,
            r#""detail":"there is no customer `000000000000000000000000`"}]}"#,
        ),
        r#"{"errors":[{"status":404,"source":{"parameter":"externalId"},"code":"notfound","title":"Not Found"}]}"#,
        r#"{"errors":[{"status":405,"code":"methodnotallowed","title":"Method Not Allowed","detail":"#,
        concat!(
            r#"{"errors":[{"status":409,"source":{"parameter":"externalId"},"code":"conflict","title":"Conflict","#,
            r#""detail":"`externalId` is already used by the record `CUSTOMER`","meta":{"id":"CUSTOMER"}}]}"#,
        ),
        concat!(
            r#"{"errors":[{"status":413,"code":"payloadtoolarge","title":"Payload Too Large","#,
            r#""detail":"the body is larger than 102400 bytes"}]}"#,
        ),
        concat!(
            r#"{"errors":[{"status":400,"code":"badrequest","title":"Bad Request","#,
            r#""detail":"the body must be a JSON object, not an array"}]}"#,
        ),
        concat!(
            r#"{"errors":[{"status":429,"code":"toomanyrequests","title":"Too Many Requests","#,
            r#""detail":"more than 8 requests in 60 seconds"}]}"#,
        ),
    ];
    assert_eq!(texts.len(), expected.len());
    for (text, expected) in texts.iter().zip(expected) {
        assert!(text.starts_with(expected), "{text}\n{expected}");
    }
}

#[tokio::test]
async fn errors_can_have_the_documented_format() {
    let replies = refusals(ErrorFormat::Documented).await;
    let errors: Vec<Value> = replies
        .iter()
        .map(|reply| serde_json::from_str::<Value>(&reply.text).unwrap()["errors"][0].clone())
        .collect();
    let codes: Vec<&Value> = errors.iter().map(|error| &error["code"]).collect();
    let expected = [
        "bad_request",
        "unauthorized",
        "not_found",
        "not_found",
        "method_not_allowed",
        "conflict",
        "payload_too_large",
        "bad_request",
        "too_many_requests",
    ];
    assert_eq!(codes, expected);
    assert_eq!(errors[3]["message"], "there is no customer with the external ID `crm-2`");
    let message = "`externalId` is already used by the record `CUSTOMER`";
    let meta = json!({ "field": "externalId", "id": "CUSTOMER" });
    assert_eq!(errors[5], json!({ "code": "conflict", "message": message, "meta": meta }));
    for error in &errors {
        assert!(error["message"].is_string() && error.get("detail").is_none(), "{error}");
    }
}

#[tokio::test]
async fn the_results_of_a_bulk_job_have_the_format_of_other_errors() {
    let org = Org::of(Sandbox::builder().error_format(ErrorFormat::Documented).start().await.unwrap());
    let job = org.post("/v1/customers/bulk", json!([{ "name": 7 }])).await.expect(201);
    let error = &org.batch_of(&job).await["errors"][0]["data"]["errors"][0];
    assert_eq!(error["message"], "`name` must be a string, not a number");
}
