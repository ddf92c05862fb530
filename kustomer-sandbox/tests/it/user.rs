//! Users, their types and roles.

use kustomer_sandbox::Sandbox;
use serde_json::json;

use crate::support::Org;

#[tokio::test]
async fn the_user_of_the_key_is_a_machine_with_the_roles_of_the_key() {
    let builder = Sandbox::builder().roles(["org.permission.customer.read"]);
    let org = Org::of(builder.start().await.unwrap());
    let user = org.get("/v1/users/current").await.expect(200);
    assert_eq!(user.attribute("userType"), "machine");
    assert_eq!(user.attribute("roles"), &json!(["org.permission.customer.read"]));
}

#[tokio::test]
async fn users_are_listed_by_type_email_and_state() {
    let org = Org::start().await;
    let machine = org.get("/v1/users/current").await.id();
    let body = json!({ "name": "Ana", "email": "ana@a.example", "roles": ["org.permission.customer"] });
    let ana = org.post("/v1/users", body).await.expect(201);
    assert_eq!(
        (ana.attribute("userType"), ana.attribute("roles")),
        (&json!("user"), &json!(["org.permission.customer"]))
    );
    let ana = ana.id();
    let body = json!({ "name": "Ben", "email": "ben@a.example", "userType": "limited" });
    let ben = org.post("/v1/users", body).await.created();
    let list = async |query: &str| {
        let users = org.get(&format!("/v1/users?{query}")).await.expect(200);
        users.ids().into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(list("").await, [&machine, &ana, &ben].map(String::as_str));
    assert_eq!(list("userType=machine").await, [machine.as_str()]);
    assert_eq!(list("userType=user").await, [ana.as_str()]);
    assert_eq!(list("email=BEN@a.example").await, [ben.as_str()]);
    assert_eq!(list("pending=true").await, [ana.as_str(), ben.as_str()]);
    org.put(&format!("/v1/users/{ana}"), json!({ "deleted": true })).await.expect(201);
    assert_eq!(list("deleted=true").await, [ana.as_str()]);
    assert_eq!(list("userType=user").await, [""; 0]);
    org.put(&format!("/v1/users/{ana}"), json!({ "deleted": null })).await.expect(201);
    assert_eq!(list("userType=user").await, [ana.as_str()]);
    org.get("/v1/users?userType=robot").await.expect(400);
}
