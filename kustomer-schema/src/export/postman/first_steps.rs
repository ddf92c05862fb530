//! The first folder: the steps of Kustomer's getting-started page. Each step keeps the ID that the next one needs.

use super::request::json;
use super::script::{kept, test};
use super::url::plain;
use crate::export::json::Members;

/// A step: what it does, its request, the expected status, and the variable that keeps an ID.
struct Step {
    name: &'static str,
    method: &'static str,
    path: &'static str,
    body: &'static str,
    status: u16,
    keep: Option<(&'static str, &'static str)>,
}

const STEPS: &[Step] = &[
    Step {
        name: "1. Check the key",
        method: "GET",
        path: "/v1/users/current",
        body: "",
        status: 200,
        keep: None,
    },
    Step {
        name: "2. Create a customer",
        method: "POST",
        path: "/v1/customers",
        body: r#"{
  "name": "Jane Doe",
  "externalId": "{{$guid}}",
  "emails": [{ "email": "{{$randomUserName}}@example.com", "type": "home" }]
}"#,
        status: 201,
        keep: Some(("my_customer_id", "data.id")),
    },
    Step {
        name: "3. Look the customer up",
        method: "GET",
        path: "/v1/customers/{{my_customer_id}}",
        body: "",
        status: 200,
        keep: Some(("my_customer_external_id", "data.attributes.externalId")),
    },
    Step {
        name: "4. Look the customer up by its ID in your system",
        method: "GET",
        path: "/v1/customers/externalId={{my_customer_external_id}}",
        body: "",
        status: 200,
        keep: None,
    },
    Step {
        name: "5. Change the customer",
        method: "PATCH",
        path: "/v1/customers/{{my_customer_id}}",
        body: r#"{ "name": "Jane Roe" }"#,
        status: 200,
        keep: None,
    },
    Step {
        name: "6. Create a conversation",
        method: "POST",
        path: "/v1/conversations",
        body: r#"{ "customer": "{{my_customer_id}}", "name": "Where is my flight?" }"#,
        status: 201,
        keep: Some(("my_conversation_id", "data.id")),
    },
    Step {
        name: "7. Record a message",
        method: "POST",
        path: "/v1/conversations/{{my_conversation_id}}/messages",
        body: r#"{
  "channel": "email",
  "app": "postmark",
  "direction": "in",
  "subject": "My flight",
  "preview": "Hello, where is my flight?"
}"#,
        status: 201,
        keep: Some(("my_message_id", "data.id")),
    },
    Step {
        name: "8. Add a note",
        method: "POST",
        path: "/v1/conversations/{{my_conversation_id}}/notes",
        body: r#"{ "body": "Called the airport." }"#,
        status: 201,
        keep: None,
    },
    Step {
        name: "9. Create a Klass",
        method: "POST",
        path: "/v1/klasses",
        body: r#"{ "name": "postman_{{$timestamp}}", "displayName": "Booking", "icon": "plane", "color": "blue" }"#,
        status: 200,
        keep: Some(("my_klass_name", "data.attributes.name")),
    },
    Step {
        name: "10. Give the Klass a custom attribute",
        method: "PUT",
        path: "/v1/metadata/kobject.{{my_klass_name}}",
        body: r#"{ "properties": { "numberStr": { "displayName": "Number" } } }"#,
        status: 200,
        keep: None,
    },
    Step {
        name: "11. Create an object of the Klass on the customer's timeline",
        method: "POST",
        path: "/v1/customers/{{my_customer_id}}/klasses/{{my_klass_name}}",
        body: r#"{ "title": "BA117 to JFK", "custom": { "numberStr": "BA117" } }"#,
        status: 201,
        keep: Some(("my_kobject_id", "data.id")),
    },
    Step {
        name: "12. List the customer's objects",
        method: "GET",
        path: "/v1/customers/{{my_customer_id}}/klasses/{{my_klass_name}}",
        body: "",
        status: 200,
        keep: None,
    },
    Step {
        name: "13. Search for open conversations",
        method: "POST",
        path: "/v1/customers/search",
        body: r#"{
  "queryContext": "conversation",
  "and": [{ "conversation_status": { "equals": "open" } }],
  "sort": [{ "conversation_updated_at": "desc" }]
}"#,
        status: 200,
        keep: None,
    },
    Step {
        name: "14. Close the conversation",
        method: "PATCH",
        path: "/v1/conversations/{{my_conversation_id}}",
        body: r#"{ "status": "done" }"#,
        status: 200,
        keep: None,
    },
];

/// The folder with the steps.
pub(super) fn folder() -> Members {
    Members::new()
        .with("name", "Getting started")
        .with("description", "Run these from top to bottom: each step keeps the ID that the next one needs.")
        .with("item", STEPS.iter().map(item).collect::<Vec<_>>())
}

fn item(step: &Step) -> Members {
    let keep: Vec<String> = step.keep.iter().map(|(variable, path)| kept(variable, path)).collect();
    let content_type = Members::new().with("key", "Content-Type").with("value", "application/json");
    let has_body = !step.body.is_empty();
    let request = Members::new()
        .with("method", step.method)
        .with("header", has_body.then_some(content_type).into_iter().collect::<Vec<_>>())
        .maybe("body", has_body.then(|| json(step.body)))
        .with("url", plain(step.path, step.path));
    Members::new()
        .with("name", step.name)
        .with("event", vec![test(Some(step.status), &keep)])
        .with("request", request)
}
