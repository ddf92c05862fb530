//! Other resources, one for each way in which they are served.

use kustomer_sandbox::Sandbox;
use reqwest::Method;
use serde_json::json;

use crate::support::{Org, UNKNOWN_ID, read};

#[tokio::test]
async fn a_team_is_created_updated_given_members_and_deleted() {
    let org = Org::start().await;
    let user = org.get("/v1/users/current").await.expect(200).id();
    let team = org.post("/v1/teams", json!({ "name": "Night shift" })).await.created();
    let path = format!("/v1/teams/{team}");
    org.patch(&path, json!({ "name": "Day shift" })).await.expect(200);
    let reply = org.post(&format!("{path}/members"), json!({ "members": [user] })).await.expect(200);
    assert_eq!((reply.attribute("name"), reply.attribute("members")), (&json!("Day shift"), &json!([user])));
    assert_eq!(org.get(&format!("/v1/users/{user}/teams")).await.expect(200).ids(), [&team]);
    org.delete(&path).await.expect(204);
    org.get(&path).await.expect(404);
}

#[tokio::test]
async fn a_singleton_has_no_id_in_its_path_and_keeps_its_state() {
    let org = Org::start().await;
    let path = "/v1/notifications/logs/settings";
    let fresh = org.get(path).await.expect(200);
    assert_eq!(org.get(path).await.expect(200).id(), fresh.id());
    assert_eq!(fresh.json["data"]["links"]["self"], path);
    let settings = org.get("/v1/chat/settings").await.expect(200);
    org.patch("/v1/chat/settings", json!({ "greeting": "Hi" })).await.expect(200);
    let read = org.get("/v1/chat/settings").await;
    assert_eq!((read.id(), read.attribute("greeting")), (settings.id(), &json!("Hi")));
}

#[tokio::test]
async fn a_setting_is_identified_by_names_and_created_when_written() {
    let org = Org::start().await;
    let path = "/v1/settings/kustomer/general/language";
    org.get(path).await.expect(404);
    org.put(path, json!({ "valeu": "en" })).await.expect(400);
    org.get(path).await.expect(404);
    let made = org.put(path, json!({ "value": "en" })).await.expect(200);
    assert_eq!(made.attribute("value"), "en");
    org.put(path, json!({ "value": "de" })).await.expect(200);
    let read = org.get(path).await.expect(200);
    assert_eq!((read.attribute("value"), read.id()), (&json!("de"), made.id()));
    org.get("/v1/settings/kustomer/general/colour").await.expect(404);
}

#[tokio::test]
async fn audit_logs_are_paged_by_id_whatever_the_order_of_creation() {
    let org = Org::start().await;
    let mut ids: Vec<String> = [3, 0, 4, 1, 2]
        .map(|n| {
            org.sandbox
                .insert(&json!({ "type": "audit_log", "id": format!("{n:024x}") }).to_string())
                .unwrap()
        })
        .to_vec();
    ids.sort_by(|one, other| other.cmp(one));
    let first = org.get("/v1/audit-logs?count=2").await.expect(200);
    assert_eq!(first.ids(), &ids[..2]);
    assert_eq!(first.json["links"]["previous"], serde_json::Value::Null);
    assert_eq!(first.json["links"]["self"], "/v1/audit-logs?count=2");
    let second = org.get(first.json["links"]["next"].as_str().unwrap()).await.expect(200);
    assert_eq!(second.ids(), &ids[2..4]);
    let last = org.get(second.json["links"]["next"].as_str().unwrap()).await.expect(200);
    assert_eq!((last.ids(), &last.json["links"]["next"]), (vec![ids[4].as_str()], &serde_json::Value::Null));
    let back = org.get(last.json["links"]["previous"].as_str().unwrap()).await.expect(200);
    assert_eq!(back.ids(), &ids[2..4]);
}

#[tokio::test]
async fn records_that_no_request_creates_can_be_inserted_and_mistakes_are_reported() {
    let org = Org::start().await;
    let id = org.sandbox.insert(r#"{ "type": "satisfaction" }"#).unwrap();
    assert_eq!(org.get("/v1/satisfaction").await.expect(200).ids(), [&id]);
    let message = |text: &str| org.sandbox.insert(text).unwrap_err().to_string();
    assert_eq!(message("{"), "the record is not JSON: EOF while parsing an object at line 1 column 1");
    assert_eq!(message("{}"), "a record must have a `type`");
    assert_eq!(message(r#"{"type":"custommer"}"#), "unknown type `custommer`, did you mean `customer`?");
    assert_eq!(
        message(r#"{"type":"customer","attributes":{"nmae":""}}"#),
        "unknown attribute `nmae` of `customer`, did you mean `name`?"
    );
    assert_eq!(message(r#"{"type":"customer","id":"x"}"#), "`id` must be 24 hex digits");
    assert_eq!(
        message(&json!({ "type": "satisfaction", "id": id }).to_string()),
        format!("there is already a record of the type `satisfaction` with the ID `{id}`")
    );
    assert_eq!(
        message(r#"{"type":"customer","relationships":[]}"#),
        "`relationships` must be an object, not an array"
    );
    for company in [json!(id), json!({}), json!({ "data": { "type": "company" } }), json!({ "data": id })] {
        let customer = json!({ "type": "customer", "relationships": { "company": company } });
        assert_eq!(
            message(&customer.to_string()),
            "`relationships.company.data` must be `null`, an object with a `type` and an `id`, or an array of these"
        );
    }
}

#[tokio::test]
async fn relationships_that_are_links_only_are_ignored_in_an_inserted_record() {
    let org = Org::start().await;
    let links = json!({ "links": { "self": "/v1/conversations/x/messages" } });
    let record = json!({ "type": "conversation", "relationships": { "messages": links, "customer": { "data": null } } });
    let id = org.sandbox.insert(&record.to_string()).unwrap();
    org.get(&format!("/v1/conversations/{id}")).await.expect(200);
}

#[tokio::test]
async fn the_external_id_of_an_inserted_customer_is_taken() {
    let org = Org::start().await;
    org.sandbox.insert(r#"{ "type": "customer", "attributes": { "externalId": "X1" } }"#).unwrap();
    org.post("/v1/customers", json!({ "externalId": "X1" })).await.expect(409);
}

#[tokio::test]
async fn a_refused_write_of_settings_does_not_create_them() {
    let org = Org::start().await;
    org.patch("/v1/chat/settings", json!({ "unknown": 1 })).await.expect(400);
    assert_eq!(org.get("/v1/audit-logs").await.expect(200).ids(), [""; 0]);
}

#[tokio::test]
async fn the_current_work_session_is_that_of_the_user() {
    let org = Org::start().await;
    let user = org.get("/v1/users/current").await.id();
    let session = |user: &str, attributes: serde_json::Value| {
        let user = json!({ "data": { "type": "user", "id": user } });
        let session =
            json!({ "type": "work_session", "attributes": attributes, "relationships": { "user": user } });
        org.sandbox.insert(&session.to_string()).unwrap()
    };
    session(crate::support::UNKNOWN_ID, json!({}));
    session(&user, json!({ "signedOutAt": "2026-11-28T12:00:00.000Z" }));
    let own = session(&user, json!({}));
    let other = session(crate::support::UNKNOWN_ID, json!({}));
    let current = org.get("/v1/routing/work-sessions/current").await.expect(200);
    assert_eq!(current.id(), own, "not the other user's {other}");
}

#[tokio::test]
async fn parameters_of_the_wrong_type_are_refused_and_filters_apply() {
    let org = Org::start().await;
    let company = org.post("/v1/companies", json!({ "name": "Acme", "externalId": "a1" })).await.created();
    org.post("/v1/companies", json!({ "name": "Zenith" })).await.created();
    assert_eq!(org.get("/v1/companies?externalId=a1").await.expect(200).ids(), [&company]);
    let refused = org.get("/v1/companies?page=one").await.expect(400);
    assert_eq!(refused.messages(), ["`page` must be a whole number"]);
    let refused = org.get("/v1/kb/route").await.expect(400);
    assert_eq!(refused.messages(), ["the query parameter `url` is required"]);
}

#[tokio::test]
async fn a_key_is_limited_to_its_roles() {
    let sandbox =
        Sandbox::builder().roles(["org.permission.customer.read", "org.user.note"]).start().await.unwrap();
    let org = Org::of(sandbox);
    org.get("/v1/customers").await.expect(200);
    let refused = org.post("/v1/customers", json!({})).await.expect(401);
    assert_eq!(
        refused.messages(),
        [
            "the API key lacks a required role, expected one of `org.permission.customer.create`, `org.user.customer.write`"
        ]
    );
    org.get("/v1/notes").await.expect(200);
    let token = org.get("/v1/auth/tokens/current").await.expect(200);
    assert_eq!(token.attribute("roles"), &json!(["org.permission.customer.read", "org.user.note"]));
}

#[tokio::test]
async fn a_hook_accepts_up_to_400_kb_and_lists_its_requests() {
    let org = Org::start().await;
    let hook = org.post("/v1/hooks/form", json!({ "title": "Contact" })).await;
    assert!(matches!(hook.status, 200 | 201), "{}", hook.text);
    let path = format!("/v1/hooks/form/{}", hook.attribute("hash").as_str().unwrap());
    let send = async |body: String| read(org.bare_request(Method::POST, &path).body(body)).await;
    assert!(matches!(send(json!({ "text": "x".repeat(200_000) }).to_string()).await.status, 200 | 201));
    assert!(matches!(send("name=Jane&text=Hello".to_owned()).await.status, 200 | 201));
    send("x".repeat(409_601)).await.expect(413);
    let path = format!("/v1/hooks/form/{}/transactions", hook.id());
    assert_eq!(org.get(&path).await.expect(200).ids().len(), 2);
}

#[tokio::test]
async fn nested_records_are_found_only_under_their_parents() {
    let org = Org::start().await;
    let theme = org.sandbox.insert(r#"{ "type": "kb_theme" }"#).unwrap();
    let other = org.sandbox.insert(r#"{ "type": "kb_theme" }"#).unwrap();
    let revision = json!({ "type": "kb_theme_revision", "relationships": { "theme": { "data": { "type": "kb_theme", "id": theme } } } });
    let revision = org.sandbox.insert(&revision.to_string()).unwrap();
    let path = format!("/v3/kb/themes/{theme}/revisions/{revision}/files");
    let made = org.post(&path, json!({ "name": "a.css", "type": "asset", "content": "" })).await;
    assert!(matches!(made.status, 200 | 201), "{}", made.text);
    let own = format!("{path}/{}", made.id());
    assert_eq!(made.json["data"]["links"]["self"], own);
    assert_eq!(org.get(&own).await.expect(200).id(), made.id());
    assert_eq!(org.get(&path).await.expect(200).ids(), [made.id()]);
    org.get(&format!("/v3/kb/themes/{other}/revisions/{revision}/files/{}", made.id())).await.expect(404);
    org.delete(&own).await;
    org.get(&own).await.expect(404);
}

#[tokio::test]
async fn an_operation_with_an_undocumented_response_returns_its_record() {
    let org = Org::start().await;
    let base = org.sandbox.insert(r#"{ "type": "kb_knowledge_base" }"#).unwrap();
    let path = format!("/v1/kb/knowledge-bases/{base}");
    let made = org.post(&format!("{path}/domain"), json!({ "domain": "help.example.com" })).await;
    assert!(matches!(made.status, 200 | 201), "{}", made.text);
    assert_eq!(org.get(&format!("{path}/domains")).await.expect(200).ids(), [made.id()]);
    assert_eq!(org.get(&format!("{path}/domains/{}", made.id())).await.expect(200).id(), made.id());
}

#[tokio::test]
async fn public_endpoints_need_no_key() {
    let org = Org::start().await;
    read(org.bare_request(Method::GET, "/v1/p/auth/settings")).await.expect(200);
    read(org.bare_request(Method::GET, "/v1/auth/settings")).await.expect(401);
    read(org.bare_request(Method::GET, &format!("/p/v3/kb/forms/{UNKNOWN_ID}"))).await.expect(404);
}

#[tokio::test]
async fn a_summary_is_found_by_the_record_that_it_is_about() {
    let org = Org::start().await;
    let summary = json!({ "type": "summary", "attributes": { "resourceId": "5977", "text": "Late." } });
    let id = org.sandbox.insert(&summary.to_string()).unwrap();
    assert_eq!(org.get("/v1/ai/summaries/5977").await.expect(200).id(), id);
    org.get("/v1/ai/summaries/5978").await.expect(404);
}
