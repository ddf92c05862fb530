//! The text of response bodies: members in the service's order.

use serde_json::json;

use crate::support::Org;

/// Asserts that these texts appear in a body in this order.
#[track_caller]
fn assert_in_order(text: &str, parts: &[&str]) {
    let mut at = 0;
    for part in parts {
        let Some(found) = text[at..].find(part) else { panic!("`{part}` is missing or too early in {text}") };
        at += found + part.len();
    }
}

#[tokio::test]
async fn a_record_is_written_as_type_id_attributes_relationships_links() {
    let org = Org::start().await;
    let body = json!({ "name": "Jane", "emails": [{ "type": "work", "email": "jane@example.com" }] });
    let reply = org.post("/v1/customers", body).await.expect(201);
    let (id, text) = (reply.id(), &reply.text);
    let start = format!(
        r#"{{"data":{{"type":"customer","id":"{id}","attributes":{{"name":"Jane","displayName":"Jane","displayColor":"#
    );
    assert!(text.starts_with(&start), "{text}");
    let end = format!(r#""links":{{"self":"/v1/customers/{id}"}}}}}}"#);
    assert!(text.ends_with(&end), "{text}");
    let relationship = format!(
        r#""org":{{"data":{{"type":"org","id":"{}"}},"links":"#,
        reply.relationship("org")["data"]["id"].as_str().unwrap()
    );
    assert_in_order(text, &[r#","relationships":{"#, &relationship]);
}

#[tokio::test]
async fn attributes_that_were_not_recorded_are_in_the_order_of_the_schema() {
    let org = Org::start().await;
    let reply = org.post("/v1/companies", json!({ "name": "Acme", "tags": ["a"] })).await.expect(201);
    let parts = [r#""name":"#, r#""tags":"#, r#""createdAt":"#, r#""updatedAt":"#];
    let schema = include_str!("../../../schemas/core/company.json");
    let attributes = schema.find(r#""properties""#).unwrap();
    let in_schema: Vec<_> = parts
        .iter()
        .map(|part| schema[attributes..].find(&format!("\n    {}", part.split(':').next().unwrap())))
        .collect();
    assert!(
        in_schema.is_sorted() && in_schema[0].is_some(),
        "the parts are in the schema's order: {in_schema:?}"
    );
    assert_in_order(&reply.text, &parts);
}

#[tokio::test]
async fn a_list_starts_with_meta_and_links_and_its_records_are_in_order() {
    let org = Org::start().await;
    org.customer(json!({ "name": "Jane" })).await;
    let reply = org.get("/v1/customers").await.expect(200);
    let start = concat!(
        r#"{"meta":{"page":1,"pageSize":100,"total":1,"totalPages":1},"#,
        r#""links":{"self":"/v1/customers?page=1&pageSize=100","first":"#,
    );
    assert!(reply.text.starts_with(start), "{}", reply.text);
    assert_in_order(
        &reply.text,
        &[r#""data":[{"type":"customer","id":""#, r#""attributes":{"name":"Jane","#],
    );
}
