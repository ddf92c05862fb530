//! A folder that keeps what a sandbox has, and what happens to it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use http::Request;
use kustomer_sandbox::{Clock, Sandbox, SandboxBuilder, Seed};
use serde_json::{Value, json};

use crate::support::Org;

/// An empty folder for a test.
fn folder(test: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kustomer-sandbox").join(test);
    let _ = fs::remove_dir_all(&path);
    path
}

fn keeping(folder: &Path) -> SandboxBuilder {
    Sandbox::builder().rate_limit(u64::MAX).data(folder)
}

async fn open(folder: &Path) -> Org {
    Org::of(keeping(folder).start().await.unwrap())
}

async fn refused(folder: &Path) -> String {
    keeping(folder).start().await.expect_err("the folder cannot be used").to_string()
}

fn call(sandbox: &Sandbox, method: &str, path: &str, body: &Value) -> Value {
    let request = Request::builder().method(method).uri(path).body(body.to_string().into()).unwrap();
    let response = sandbox.respond(request);
    assert!(response.status().is_success(), "{method} {path}: {response:?}");
    serde_json::from_slice(response.body()).unwrap_or_default()
}

fn create(sandbox: &Sandbox, name: &str) -> String {
    let created = call(sandbox, "POST", "/v1/customers", &json!({ "name": name }));
    created["data"]["id"].as_str().unwrap().to_owned()
}

/// Everything that lists and metadata show, and a record that only searches find.
async fn state(org: &Org) -> Vec<String> {
    let mut state = Vec::new();
    for path in [
        "/v1/customers",
        "/v1/conversations",
        "/v1/messages",
        "/v1/notes",
        "/v1/users",
        "/v1/teams",
        "/v1/klasses",
        "/v1/klasses/flight",
        "/v1/metadata/customer",
        "/v1/metadata/kobject.flight",
        "/v1/users/current",
    ] {
        state.push(org.get(path).await.expect(200).json.to_string());
    }
    let all = json!({ "and": [], "includeDeleted": true });
    state.push(org.post("/v1/customers/search?pageSize=500", all).await.expect(200).json.to_string());
    state
}

#[tokio::test]
async fn what_a_sandbox_had_is_there_when_the_next_one_starts() {
    let folder = folder("data-same");
    let org = open(&folder).await;
    org.klass("flight", &["numberStr", "delayMinutesNum"]).await;
    let customer = org.customer(json!({ "name": "Jane Doe", "custom": { "scoreNum": 0.1e-7 } })).await;
    let flight = format!("/v1/customers/{customer}/klasses/flight");
    org.post(&flight, json!({ "title": "ZX117", "custom": { "delayMinutesNum": 12.5 } })).await.expect(201);
    let conversation = org.post("/v1/conversations", json!({ "customer": customer })).await.created();
    let message = json!({ "channel": "email", "app": "postmark", "preview": "Hello\n\"you\" \u{2028} ✈" });
    org.post(&format!("/v1/conversations/{conversation}/messages"), message).await.expect(201);
    let path = format!("/v1/conversations/{conversation}");
    org.patch(&path, json!({ "status": "done", "custom": { "ratioNum": 12_345.678_901_234_567 } }))
        .await
        .expect(200);
    let gone = org.customer(json!({ "name": "Gone" })).await;
    org.delete(&format!("/v1/customers/{gone}")).await.expect(204);
    let before = state(&org).await;
    drop(org);

    let org = open(&folder).await;
    for (after, before) in state(&org).await.iter().zip(&before) {
        assert_eq!(after, before);
    }
    let later = org.customer(json!({ "name": "Later" })).await;
    assert!(later > gone, "{later} must be a later ID than {gone}");
    org.get(&format!("/v1/customers/{gone}")).await.expect(404);
}

#[tokio::test]
async fn starting_again_writes_nothing() {
    let folder = folder("data-again");
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/../schemas/examples");
    let start = || async { keeping(&folder).schemas(examples).start().await.unwrap() };
    let sandbox = start().await;
    for number in 0..20 {
        create(&sandbox, &format!("Customer {number}"));
    }
    drop(sandbox);
    let before = fs::read(folder.join("journal")).unwrap();
    drop(start().await);
    assert_eq!(fs::read(folder.join("journal")).unwrap(), before);
}

#[tokio::test]
async fn the_journal_of_a_killed_sandbox_is_complete_after_each_response() {
    let folder = folder("data-copy");
    let copy = folder.with_file_name("data-copied");
    let sandbox = keeping(&folder).start().await.unwrap();
    for number in 0..5 {
        create(&sandbox, &format!("Customer {number}"));
        // As if the process ended here.
        let _ = fs::remove_dir_all(&copy);
        fs::create_dir_all(&copy).unwrap();
        fs::copy(folder.join("journal"), copy.join("journal")).unwrap();
        let killed = open(&copy).await;
        assert_eq!(killed.get("/v1/customers").await.ids().len(), number + 1);
    }
}

#[tokio::test]
async fn a_seed_fills_a_folder_once() {
    let folder = folder("data-seed");
    let seeded = || keeping(&folder).seed(Seed::large(10));
    let sandbox = seeded().start().await.unwrap();
    assert!(!sandbox.was_continued());
    create(&sandbox, "One more");
    drop(sandbox);
    let org = Org::of(seeded().start().await.unwrap());
    assert!(org.sandbox.was_continued());
    assert_eq!(org.get("/v1/customers").await.ids().len(), 11);
}

#[tokio::test]
async fn the_clock_goes_on_with_its_setting() {
    const DAY: Duration = Duration::from_secs(86_400);
    let folder = folder("data-clock");
    let sandbox = keeping(&folder).start().await.unwrap();
    sandbox.clock().advance(30 * DAY);
    drop(sandbox);
    let sandbox = keeping(&folder).start().await.unwrap();
    assert!(sandbox.clock().now() > Clock::system().now() + 29 * DAY);
    sandbox.clock().freeze();
    let frozen = sandbox.clock().now();
    create(&sandbox, "Jane");
    drop(sandbox);
    let sandbox = keeping(&folder).start().await.unwrap();
    assert!(sandbox.clock().is_frozen());
    assert_eq!(sandbox.clock().now(), frozen);
    drop(sandbox);
    let own = Clock::frozen_at(frozen + DAY);
    let sandbox = keeping(&folder).clock(own.clone()).start().await.unwrap();
    assert_eq!(sandbox.clock().now(), frozen + DAY, "a clock of the user's keeps its time");
}

#[tokio::test]
async fn two_sandboxes_do_not_share_a_folder() {
    let folder = folder("data-shared");
    let first = keeping(&folder).start().await.unwrap();
    let path = folder.display();
    let expected = format!("another sandbox keeps its data in `{path}`: stop it, or use another folder");
    assert_eq!(refused(&folder).await, expected);
    drop(first);
    keeping(&folder).start().await.unwrap();
}

#[tokio::test]
async fn a_journal_that_ends_within_a_line_loses_only_that_line() {
    let folder = folder("data-torn");
    let sandbox = keeping(&folder).start().await.unwrap();
    create(&sandbox, "Ana");
    let whole = fs::metadata(folder.join("journal")).unwrap().len();
    create(&sandbox, "Ben");
    drop(sandbox);
    let text = fs::read(folder.join("journal")).unwrap();
    for length in [whole + 1, whole + 17, whole + 40, text.len() as u64 - 1] {
        fs::write(folder.join("journal"), &text[..usize::try_from(length).unwrap()]).unwrap();
        let org = open(&folder).await;
        assert_eq!(org.get("/v1/customers").await.ids().len(), 1, "{length}");
        org.customer(json!({ "name": "Cem" })).await;
        drop(org);
        let org = open(&folder).await;
        assert_eq!(org.get("/v1/customers").await.ids().len(), 2, "{length}");
    }
}

#[tokio::test]
async fn what_is_left_of_a_journal_that_was_being_written_anew_is_discarded() {
    let folder = folder("data-left");
    let sandbox = keeping(&folder).start().await.unwrap();
    let ana = create(&sandbox, "Ana");
    drop(sandbox);
    fs::write(folder.join("journal.new"), "kustomer-sandbox journal 1\n0000").unwrap();
    let org = open(&folder).await;
    assert_eq!(org.get("/v1/customers").await.ids(), [ana]);
    assert!(!folder.join("journal.new").exists());
}

#[tokio::test]
async fn damage_is_refused_with_its_place() {
    let folder = folder("data-damaged");
    let sandbox = keeping(&folder).start().await.unwrap();
    create(&sandbox, "Ana");
    create(&sandbox, "Ben");
    drop(sandbox);
    let path = folder.join("journal");
    let text = fs::read(&path).unwrap();
    let place = String::from_utf8_lossy(&text).find("Ana").unwrap();
    let start = text[..place].iter().rposition(|byte| *byte == b'\n').unwrap() + 1;
    let mut damaged = text.clone();
    damaged[place] = b'E';
    fs::write(&path, &damaged).unwrap();
    let message = refused(&folder).await;
    let number = text[..start].split(|byte| *byte == b'\n').count();
    let expected =
        format!("cannot read `{}`: line {number}, at byte {start}, is damaged: its checksum", path.display());
    assert!(message.starts_with(&expected), "{message}");
    assert_eq!(fs::read(&path).unwrap(), damaged, "the file is left as it is");
}

#[tokio::test]
async fn files_that_are_not_a_journal_are_refused_and_kept() {
    let folder = folder("data-other");
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join("journal");
    for (text, expected) in [
        ("", "it is not a journal of the sandbox"),
        ("Dear diary,\n", "it is not a journal of the sandbox"),
        ("kustomer-sandbox journal 2\n", "it was written by another version of the sandbox"),
        ("kustomer-sandbox journal 1\n", "line 2, at byte 27, is damaged: it is missing"),
        (
            "kustomer-sandbox journal 1\n00000002 a3a6bf43 {}\n",
            "line 2, at byte 27, is damaged: it is not as",
        ),
    ] {
        fs::write(&path, text).unwrap();
        let message = refused(&folder).await;
        assert!(message.starts_with(&format!("cannot read `{}`: {expected}", path.display())), "{message}");
        assert_eq!(fs::read_to_string(&path).unwrap(), text);
    }
    let message = refused(&path).await;
    assert!(message.starts_with(&format!("cannot use `{}` to keep data: ", path.display())), "{message}");
}

#[tokio::test]
async fn a_journal_with_many_outdated_records_is_written_anew() {
    let folder = folder("data-compact");
    let sandbox = keeping(&folder).start().await.unwrap();
    let ids: Vec<String> = (0..100).map(|number| create(&sandbox, &format!("Customer {number}"))).collect();
    let length = || fs::metadata(folder.join("journal")).unwrap().len();
    let small = length();
    // 100 records for each request.
    for round in 0..120 {
        let updates: Value =
            ids.iter().map(|id| json!({ "id": id, "name": format!("Round {round}") })).collect();
        call(&sandbox, "PUT", "/v1/customers/bulk", &updates);
    }
    // Requests do not wait for it.
    while length() >= 120 * small / 2 {
        std::thread::yield_now();
    }
    drop(sandbox);
    let org = open(&folder).await;
    let customers = org.get("/v1/customers").await;
    assert_eq!(customers.ids(), ids);
    let names = customers.json["data"].as_array().unwrap().iter().map(|one| &one["attributes"]["name"]);
    assert!(names.into_iter().all(|name| name == "Round 119"));
    assert!(!folder.join("journal.new").exists());
}

#[tokio::test]
async fn records_of_types_that_the_schemas_no_longer_have_are_kept() {
    let folder = folder("data-types");
    let schemas = folder.with_file_name("data-types-schemas");
    fs::create_dir_all(&schemas).unwrap();
    let gadget = json!({
        "description": "A gadget.",
        "type": "object",
        "properties": { "name": { "type": "string" } },
        "x-kustomer": { "type": "gadget", "path": "/v1/gadgets" },
    });
    fs::write(schemas.join("gadget.json"), gadget.to_string()).unwrap();
    let with = || keeping(&folder).schemas(&schemas);
    let sandbox = with().start().await.unwrap();
    let id = sandbox.insert(r#"{ "type": "gadget", "attributes": { "name": "Widget" } }"#).unwrap();
    drop(sandbox);

    let org = open(&folder).await;
    org.get("/v1/gadgets").await.expect(404);
    let search = json!({ "and": [], "includeDeleted": true });
    org.post("/v1/customers/search", search).await.expect(200);
    org.customer(json!({ "name": "Jane" })).await;
    // Writes the file anew, with what the sandbox has.
    org.sandbox.restore(&org.sandbox.snapshot());
    assert!(fs::read_to_string(folder.join("journal")).unwrap().contains("Widget"));
    drop(org);

    let sandbox = with().start().await.unwrap();
    let inserted = sandbox.insert(&json!({ "type": "gadget", "id": id }).to_string());
    let message = format!("there is already a record of the type `gadget` with the ID `{id}`");
    assert_eq!(inserted.unwrap_err().to_string(), message);
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_user_can_read_what_is_kept() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder("data-private");
    let sandbox = keeping(&folder).start().await.unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&folder), mode(&folder.join("journal"))), (0o700, 0o600));
    // Rewritten as a whole.
    sandbox.restore(&sandbox.snapshot());
    assert_eq!(mode(&folder.join("journal")), 0o600);
}
