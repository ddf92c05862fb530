//! Going back to what a sandbox had.

use kustomer_sandbox::{Sandbox, Seed};
use reqwest::Method;
use serde_json::json;

use crate::support::{Org, read};

#[tokio::test]
async fn restoring_a_snapshot_undoes_everything_since() {
    let org = Org::start().await;
    org.klass("flight", &["numberStr"]).await;
    let ana = org.customer(json!({ "name": "Ana" })).await;
    let gone = org.customer(json!({ "name": "Gone", "externalId": "gone" })).await;
    let snapshot = org.sandbox.snapshot();
    let before = org.get("/v1/customers").await.json;

    org.patch(&format!("/v1/customers/{ana}"), json!({ "name": "Eva" })).await.expect(200);
    org.delete(&format!("/v1/customers/{gone}")).await.expect(204);
    let later = org.customer(json!({ "name": "Ben" })).await;
    org.kobject("flight", json!({ "title": "ZX117" })).await;
    let metadata = json!({ "properties": { "numberStr": null, "gateStr": {} } });
    org.put("/v1/metadata/kobject.flight", metadata).await.expect(200);

    org.sandbox.restore(&snapshot);
    assert_eq!(org.get("/v1/customers").await.json, before);
    assert!(org.get("/v1/klasses/flight").await.ids().is_empty());
    let metadata = org.get("/v1/metadata/kobject.flight").await;
    assert_eq!(metadata.attribute("properties")["numberStr"]["deletedAt"], json!(null));
    assert_eq!(metadata.attribute("properties")["gateStr"], json!(null));
    assert_eq!(org.get("/v1/customers/externalId=gone").await.expect(200).id(), gone);
    let newest = org.customer(json!({ "name": "Cem" })).await;
    assert!(newest > later, "the ID of a record that is gone is not used again");
}

#[tokio::test]
async fn a_snapshot_can_be_restored_again_and_in_another_sandbox() {
    let org = Org::of(Sandbox::builder().seed(Seed::large(20)).start().await.unwrap());
    let snapshot = org.sandbox.snapshot();
    let before = org.get("/v1/customers").await.json;
    for _ in 0..3 {
        org.customer(json!({ "name": "Jane" })).await;
        org.sandbox.restore(&snapshot);
        assert_eq!(org.get("/v1/customers").await.json, before);
    }
    let other = Org::start().await;
    other.sandbox.restore(&snapshot);
    assert_eq!(other.get("/v1/customers").await.json, before);
    other.customer(json!({ "name": "Jane" })).await;
    assert_eq!(org.get("/v1/customers").await.json, before, "sandboxes do not share what they write");
}

#[tokio::test]
async fn a_restored_snapshot_is_kept_in_the_folder_with_data() {
    let folder =
        std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("kustomer-sandbox").join("snapshot-data");
    let _ = std::fs::remove_dir_all(&folder);
    let open = || async { Org::of(Sandbox::builder().data(&folder).start().await.unwrap()) };
    let org = open().await;
    let ana = org.customer(json!({ "name": "Ana" })).await;
    let snapshot = org.sandbox.snapshot();
    org.customer(json!({ "name": "Ben" })).await;
    org.sandbox.restore(&snapshot);
    let cem = org.customer(json!({ "name": "Cem" })).await;
    drop(org);
    assert_eq!(open().await.get("/v1/customers").await.ids(), [ana, cem]);
}

#[tokio::test]
async fn programs_in_other_languages_take_and_restore_snapshots_by_name() {
    let org = Org::start().await;
    let control = |method: Method, path: &str| {
        read(org.http().request(method, format!("{}/_sandbox/snapshots{path}", org.sandbox.control_url())))
    };
    let none = control(Method::POST, "/base/restore").await.expect(404);
    assert_eq!(none.messages(), ["there is no snapshot `base`; none was taken"]);
    let ana = org.customer(json!({ "name": "Ana" })).await;
    let taken = control(Method::PUT, "/base").await.expect(201);
    assert_eq!(
        taken.json,
        json!({ "name": "base", "records": 4 }),
        "the customer with its event and audit log, and the user of the key"
    );
    org.customer(json!({ "name": "Ben" })).await;
    control(Method::PUT, "/later").await.expect(201);
    for _ in 0..2 {
        control(Method::POST, "/base/restore").await.expect(200);
        assert_eq!(org.get("/v1/customers").await.ids(), [ana.as_str()]);
        org.customer(json!({ "name": "Cem" })).await;
    }
    let wrong = control(Method::POST, "/bass/restore").await.expect(404);
    let message = "there is no snapshot `bass`, did you mean `base`?; there are `base`, `later`";
    assert_eq!(wrong.messages(), [message]);
    control(Method::PUT, "/base").await.expect(200);
    control(Method::DELETE, "/later").await.expect(204);
    let listed = control(Method::GET, "").await.expect(200);
    assert_eq!(listed.json, json!({ "snapshots": [{ "name": "base", "records": 7 }] }));
    control(Method::PUT, &format!("/{}", "x".repeat(101))).await.expect(400);
}

#[tokio::test]
async fn a_snapshot_of_another_sandbox_leaves_the_own_schemas_and_roles() {
    let folder = tempfile::tempdir().unwrap();
    let flight = json!({
        "description": "A flight.",
        "type": "object",
        "properties": { "title": { "type": "string" } },
        "x-kustomer": { "klass": "flight" },
    });
    std::fs::write(folder.path().join("flight.json"), flight.to_string()).unwrap();
    let builder =
        Sandbox::builder().schemas(folder.path()).roles(["org.permission.kobject", "org.user.machine"]);
    let org = Org::of(builder.start().await.unwrap());
    let roles = async || org.get("/v1/auth/tokens/current").await.expect(200).attribute("roles").clone();
    org.kobject("flight", json!({ "title": "ZX117" })).await;
    let before = roles().await;
    let other = Sandbox::start().await.unwrap().snapshot();
    org.sandbox.restore(&other);
    org.kobject("flight", json!({ "title": "ZX118" })).await;
    assert_eq!(roles().await, before);
}
