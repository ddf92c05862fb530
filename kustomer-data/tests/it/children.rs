//! The children of many records.

use http::Method;
use kustomer::data::ClientExt as _;
use kustomer::{Conversation, Id, Message};
use kustomer_sandbox::Fault;
use serde_json::json;

use crate::support::Org;

/// Creates conversations, of which the first has no message, the second one, and so on.
fn with_messages(org: &Org, count: usize) -> Vec<Id<Conversation>> {
    let conversations = org.conversations(count);
    for (number, id) in conversations.iter().enumerate() {
        for _ in 0..number {
            let body = json!({ "channel": "email", "app": "postmark", "preview": "Hello" });
            org.call(&Method::POST, &format!("/v1/conversations/{id}/messages"), &body);
        }
    }
    conversations.iter().map(Id::from).collect()
}

#[tokio::test]
async fn the_children_of_many_records_come_in_the_order_of_their_parents() {
    let org = Org::new().await;
    let parents = with_messages(&org, 12);
    for limit in [0, 1, 5, 100] {
        let mut lists = org.client.children_of::<Message>(parents.clone()).concurrency(limit).stream();
        let mut number = 0;
        while let Some(list) = lists.next().await {
            assert_eq!(list.parent.as_str(), parents[number].as_str());
            assert_eq!(list.children.unwrap().len(), number);
            number += 1;
        }
        assert_eq!(number, parents.len());
        assert!(lists.next().await.is_none());
    }
}

#[tokio::test]
async fn children_on_several_pages_are_all_found() {
    let org = Org::new().await;
    let parents = with_messages(&org, 2);
    for _ in 0..230 {
        let path = format!("/v1/conversations/{}/messages", parents[0]);
        org.call(&Method::POST, &path, &json!({ "channel": "email", "app": "postmark", "preview": "Hello" }));
    }
    let mut lists = org.client.children_of::<Message>(parents).raw().stream();
    let messages = lists.next().await.unwrap().children.unwrap();
    assert_eq!(messages.len(), 230);
    assert!(messages[229].json().contains(r#""preview":"Hello""#));
}

#[tokio::test]
async fn a_parent_whose_children_cannot_be_listed_is_an_error_of_its_own() {
    let org = Org::new().await;
    let mut parents = with_messages(&org, 4);
    parents.insert(2, Id::new("5e2f0a1b2c3d4e5f60718293"));
    org.sandbox.inject(Fault::status(400).path(&format!("/v1/conversations/{}/messages", parents[3])));
    let mut lists = org.client.children_of::<Message>(parents).stream();
    let mut outcomes = Vec::new();
    while let Some(list) = lists.next().await {
        outcomes.push(match list.children {
            Ok(messages) => Ok(messages.len()),
            Err(error) => Err(error.status().unwrap().as_u16()),
        });
    }
    assert_eq!(outcomes, [Ok(0), Ok(1), Err(404), Err(400), Ok(3)]);
}

#[tokio::test]
async fn no_parent_is_no_request() {
    let org = Org::new().await;
    assert!(
        org.client.children_of::<Message>(Vec::<Id<Conversation>>::new()).stream().next().await.is_none()
    );
    assert!(org.sandbox.requests().is_empty());
}
