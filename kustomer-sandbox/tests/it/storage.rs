//! Files of attachments and media at the storage host.

use std::time::Duration;

use kustomer_sandbox::{Clock, Fault, Sandbox};
use reqwest::multipart::{Form, Part};
use reqwest::{Client, Method};
use serde_json::{Value, json};

use crate::support::{Org, Reply, read};

const FILE: &[u8] = b"\r\n--not a boundary\0\xff";

/// A client of the storage host, which knows no key.
fn http() -> Client {
    Client::builder().no_proxy().build().unwrap()
}

fn announced() -> Value {
    json!({ "name": "a b/../ü.png", "contentType": "image/png", "contentLength": FILE.len() })
}

/// Registers an attachment and returns the response.
async fn registered(org: &Org) -> Reply {
    org.post("/v1/attachments", announced()).await.expect(201)
}

fn fields(registered: &Reply) -> Vec<(String, String)> {
    let fields = registered.json["meta"]["upload"]["fields"].as_object().unwrap();
    fields.iter().map(|(name, value)| (name.clone(), value.as_str().unwrap().to_owned())).collect()
}

fn form(fields: &[(String, String)]) -> Form {
    let fields = fields.iter().cloned();
    fields.fold(Form::new(), |form, (name, value)| form.text(name, value))
}

fn file() -> Part {
    // The storage takes the content type from the form's field, as S3 does.
    Part::bytes(FILE).file_name("other.txt").mime_str("text/plain").unwrap()
}

/// Uploads to the URL of a registered file.
async fn upload(registered: &Reply, form: Form) -> Reply {
    let url = registered.json["meta"]["upload"]["url"].as_str().unwrap();
    read(http().post(url).multipart(form)).await
}

/// The link `related` of the record in a response.
fn related(reply: &Reply) -> &str {
    reply.json["data"]["links"]["related"].as_str().unwrap()
}

/// Asserts that the response is an error of S3.
#[track_caller]
fn assert_denied(reply: &Reply, status: u16, code: &str, words: &str) {
    assert_eq!(reply.status, status, "{}", reply.text);
    assert_eq!(reply.header("content-type"), Some("application/xml"));
    assert!(reply.text.contains(&format!("<Code>{code}</Code>")), "{}", reply.text);
    assert!(reply.text.contains(words), "{}", reply.text);
}

async fn org_with_clock() -> Org {
    let clock = Clock::frozen_at(std::time::UNIX_EPOCH + Duration::from_secs(1_795_867_200));
    Org::of(Sandbox::builder().clock(clock).start().await.unwrap())
}

#[tokio::test]
async fn a_file_that_was_uploaded_by_the_form_is_downloaded_unchanged() {
    let org = Org::start().await;
    let registered = registered(&org).await;
    let id = registered.id();
    let upload_to = &registered.json["meta"]["upload"];
    assert_eq!(upload_to["provider"], "s3");
    for (name, value) in
        [("bucket", "kustomer-sandbox"), ("Content-Type", "image/png"), ("X-Amz-Meta-Attachment-Id", &id)]
    {
        assert_eq!(upload_to["fields"][name], value);
    }
    let key = upload_to["fields"]["key"].as_str().unwrap();
    assert!(key.starts_with("attachments/") && key.ends_with(&format!("/{id}-a b_.._ü.png")), "{key}");
    assert_eq!(registered.attribute("uploaded"), false);

    upload(&registered, form(&fields(&registered)).part("file", file())).await.expect(204);

    let attachment = org.get(&format!("/v1/attachments/{id}")).await.expect(200);
    assert_eq!(attachment.attribute("uploaded"), true);
    assert!(related(&attachment).starts_with(&org.sandbox.storage_url()), "the storage is another host");
    let response = http().get(related(&attachment)).send().await.unwrap();
    assert_eq!(
        (response.status().as_u16(), &response.headers()["content-type"]),
        (200, &"image/png".parse().unwrap())
    );
    assert_eq!(response.bytes().await.unwrap(), FILE);
}

#[tokio::test]
async fn a_file_keeps_its_content_when_it_is_renamed_and_loses_it_when_it_is_redacted() {
    let org = Org::start().await;
    let registered = registered(&org).await;
    upload(&registered, form(&fields(&registered)).part("file", file())).await.expect(204);
    let path = format!("/v1/attachments/{}", registered.id());
    org.put(&path, json!({ "name": "new.png" })).await.expect(200);
    let renamed = org.get(&path).await.expect(200);
    read(http().get(related(&renamed))).await.expect(200);

    let redacted = org.put(&path, json!({ "redacted": true })).await.expect(200);
    assert_eq!((redacted.attribute("uploaded"), redacted.json.get("meta")), (&json!(false), None));
    assert_eq!(org.get(&path).await.json["data"]["links"].get("related"), None);
    assert_denied(&read(http().get(related(&renamed))).await, 404, "NoSuchKey", "removed");
}

#[tokio::test]
async fn a_file_in_the_clients_own_storage_is_linked_and_not_uploaded() {
    let org = Org::start().await;
    let mut body = announced();
    body["externalUrl"] = "https://files.example/a.png".into();
    let registered = org.post("/v1/attachments", body.clone()).await.expect(201);
    assert_eq!(related(&registered), "https://files.example/a.png");
    assert_eq!(registered.json.get("meta"), None);
    body.as_object_mut().unwrap().remove("externalUrl");
    body["renderMode"] = "default".into();
    assert_eq!(
        org.post("/v1/attachments", body).await.expect(400).messages(),
        ["`renderMode` requires `externalUrl`"]
    );
}

#[tokio::test]
async fn every_field_of_the_form_is_checked() {
    let org = Org::start().await;
    let registered = registered(&org).await;
    let fields = fields(&registered);
    for at in 0..fields.len() {
        let mut missing = fields.clone();
        let (name, _) = missing.remove(at);
        let denied = upload(&registered, form(&missing).part("file", file())).await;
        assert_denied(&denied, 403, "AccessDenied", &name);
        let mut changed = fields.clone();
        changed[at].1.push('x');
        let denied = upload(&registered, form(&changed).part("file", file())).await;
        assert!(denied.status == 403 && denied.text.contains(&name), "{}", denied.text);
        let mut misspelled = fields.clone();
        misspelled[at].0.push('s');
        let denied = upload(&registered, form(&misspelled).part("file", file())).await;
        assert_denied(&denied, 403, "AccessDenied", &name);
    }
    assert_eq!(org.get(&format!("/v1/attachments/{}", registered.id())).await.attribute("uploaded"), false);
}

#[tokio::test]
async fn the_file_is_the_last_part_and_as_long_as_announced() {
    let org = Org::start().await;
    let registered = registered(&org).await;
    let fields = fields(&registered);
    let (last, first) = fields.split_last().unwrap();
    let after = form(first).part("file", file()).text(last.0.clone(), last.1.clone());
    assert_denied(
        &upload(&registered, after).await,
        400,
        "InvalidArgument",
        &format!("`{}` is after `file`", last.0),
    );
    let misnamed = form(&fields).part("attachment", file());
    assert_denied(
        &upload(&registered, misnamed).await,
        400,
        "InvalidArgument",
        "`attachment` has a file name",
    );
    for (length, code) in
        [(FILE.len() + 1, "EntityTooLarge"), (FILE.len() - 1, "EntityTooSmall"), (0, "EntityTooSmall")]
    {
        let file = Part::bytes(vec![b'x'; length]).file_name("a");
        let denied = upload(&registered, form(&fields).part("file", file)).await;
        assert_denied(&denied, 400, code, &format!("has {length} bytes"));
    }
    let url = registered.json["meta"]["upload"]["url"].as_str().unwrap();
    let no_form = read(http().post(url).header("content-type", "image/png").body(FILE)).await;
    assert_denied(&no_form, 412, "PreconditionFailed", "multipart/form-data");
}

#[tokio::test]
async fn the_key_of_the_api_is_refused_and_not_repeated() {
    let org = Org::start().await;
    let registered = registered(&org).await;
    let url = registered.json["meta"]["upload"]["url"].as_str().unwrap();
    let form = form(&fields(&registered)).part("file", file());
    let denied = read(http().post(url).bearer_auth(org.sandbox.api_key()).multipart(form)).await;
    assert_denied(&denied, 400, "InvalidArgument", "`Authorization` must not be sent here");
    assert!(!denied.text.contains(org.sandbox.api_key()));
    let attachment = org.get(&format!("/v1/attachments/{}", registered.id())).await;
    let denied = read(http().get(related(&attachment)).bearer_auth(org.sandbox.api_key())).await;
    assert_denied(&denied, 400, "InvalidArgument", "`Authorization`");
}

#[tokio::test]
async fn forms_and_urls_expire_on_the_clock_of_the_sandbox() {
    let org = org_with_clock().await;
    let registered = registered(&org).await;
    let fields = fields(&registered);
    org.sandbox.clock().advance(Duration::from_secs(3599));
    upload(&registered, form(&fields).part("file", file())).await.expect(204);
    let attachment = org.get(&format!("/v1/attachments/{}", registered.id())).await;
    org.sandbox.clock().advance(Duration::from_secs(1));
    let denied = upload(&registered, form(&fields).part("file", file())).await;
    assert_denied(&denied, 403, "AccessDenied", "Policy expired.");

    read(http().get(related(&attachment))).await.expect(200);
    org.sandbox.clock().advance(Duration::from_secs(3599));
    let denied = read(http().get(related(&attachment))).await;
    assert_denied(&denied, 403, "AccessDenied", "<Message>Request has expired</Message><X-Amz-Expires>3600<");
    let again = org.get(&format!("/v1/attachments/{}", registered.id())).await;
    read(http().get(related(&again))).await.expect(200);
}

#[tokio::test]
async fn a_url_is_good_for_one_method_and_one_file() {
    let org = Org::start().await;
    let (one, other) = (registered(&org).await, registered(&org).await);
    let one = org.get(&format!("/v1/attachments/{}", one.id())).await;
    let url = related(&one);
    assert_denied(&read(http().put(url).body(FILE)).await, 403, "SignatureDoesNotMatch", "PUT");
    let elsewhere = url.replace(&one.id(), &other.id());
    assert_denied(&read(http().get(elsewhere)).await, 403, "SignatureDoesNotMatch", "GET");
    let later = url.replace("X-Amz-Expires=3600", "X-Amz-Expires=999999");
    assert_denied(&read(http().get(later)).await, 403, "SignatureDoesNotMatch", "changed");
    let unsigned = url.split('?').next().unwrap();
    assert_denied(&read(http().get(unsigned)).await, 403, "AccessDenied", "not signed");
    assert_denied(&read(http().delete(url)).await, 405, "MethodNotAllowed", "DELETE");
    let bucket = url.replace("/kustomer-sandbox/", "/other<bucket/");
    assert_denied(&read(http().get(bucket)).await, 404, "NoSuchBucket", "other&lt;bucket");
}

#[tokio::test]
async fn files_of_drafts_are_put_to_the_related_link() {
    let org = Org::start().await;
    let customer = org.customer(json!({ "name": "A" })).await;
    let draft = json!({ "channel": "email", "body": "a" });
    let draft = org.post(&format!("/v1/customers/{customer}/drafts"), draft).await.expect(200).id();
    let path = format!("/v1/drafts/{draft}/attachments");
    let registered = org.post(&path, announced()).await.expect(200);
    let put = |body: &'static [u8]| http().put(related(&registered)).body(body);
    assert_denied(&read(put(b"short")).await, 400, "EntityTooSmall", "has 5 bytes");
    let mistyped = put(FILE).header("content-type", "text/html");
    assert_denied(&read(mistyped).await, 403, "SignatureDoesNotMatch", "`image/png` was announced");
    read(put(FILE).header("content-type", "image/png")).await.expect(200);
    assert_denied(&read(http().get(related(&registered))).await, 403, "SignatureDoesNotMatch", "GET");

    let listed = org.get(&path).await.expect(200);
    let url = listed.json["data"][0]["links"]["related"].as_str().unwrap();
    assert_eq!(http().get(url).send().await.unwrap().bytes().await.unwrap(), FILE);
}

#[tokio::test]
async fn media_have_the_same_form_and_no_harmful_extensions() {
    let org = Org::start().await;
    let registered = org.post("/v1/media", announced()).await.expect(201);
    assert_eq!(registered.json["meta"]["provider"], "s3");
    upload(&registered, form(&fields(&registered)).part("file", file())).await.expect(204);
    let media = org.get(&format!("/v1/media/{}", registered.id())).await.expect(200);
    assert_eq!(http().get(related(&media)).send().await.unwrap().bytes().await.unwrap(), FILE);
    let mut harmful = announced();
    harmful["name"] = "setup.EXE".into();
    let refused = org.post("/v1/media", harmful.clone()).await.expect(400);
    assert_eq!(
        refused.messages(),
        ["`name` has the extension `.exe`, which is not allowed because such files can be harmful"]
    );
    org.post("/v1/attachments", harmful).await.expect(201);
    let negative = json!({ "name": "a", "contentType": "b", "contentLength": -1 });
    assert_eq!(
        org.post("/v1/attachments", negative).await.expect(400).messages(),
        ["`contentLength` must be at least 0"]
    );
}

#[tokio::test]
async fn files_have_a_size_limit_and_may_be_larger_than_bodies_of_the_api() {
    let org = Org::start().await;
    for (length, status) in [(8 * 1024 * 1024, 204), (65 * 1024 * 1024, 400)] {
        let body = json!({ "name": "a", "contentType": "b/c", "contentLength": length });
        let registered = org.post("/v1/attachments", body).await.expect(201);
        let file = Part::bytes(vec![b' '; length]);
        upload(&registered, form(&fields(&registered)).part("file", file)).await.expect(status);
    }
}

#[tokio::test]
async fn garbage_at_the_storage_host_is_refused_without_a_panic() {
    let org = Org::start().await;
    let registered = registered(&org).await;
    let url = registered.json["meta"]["upload"]["url"].as_str().unwrap();
    let host = url.strip_suffix("/kustomer-sandbox").unwrap();
    for path in [
        "",
        "/",
        "//",
        "/%ff%00",
        "/kustomer-sandbox",
        "/kustomer-sandbox/",
        "/kustomer-sandbox/a?X-Amz-Signature=x",
    ] {
        for method in [Method::GET, Method::POST, Method::PUT, Method::HEAD, Method::OPTIONS] {
            let reply =
                read(http().request(method.clone(), format!("{host}{path}")).body("--\r\n\r\n")).await;
            assert!((400..500).contains(&reply.status), "{method} {path}: {}", reply.status);
        }
    }
    for content_type in [
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"",
        "multipart/form-data; boundary=a",
    ] {
        let request = http().post(url).header("content-type", content_type).body("--a\r\n--a\r\n\r\n--a--");
        assert_denied(&read(request).await, 400, "MalformedPOSTRequest", "not well-formed");
    }
}

#[tokio::test]
async fn an_upload_that_nothing_allows_is_refused_before_its_body_arrives() {
    use std::io::{Read as _, Write as _};
    let org = Org::start().await;
    let address = org.sandbox.storage_url().trim_start_matches("http://").to_owned();
    let mut connection = std::net::TcpStream::connect(address).unwrap();
    let head = "PUT /kustomer-sandbox/a HTTP/1.1\r\nhost: a\r\ncontent-length: 99999999999\r\n\r\n";
    connection.write_all(head.as_bytes()).unwrap();
    let mut response = String::new();
    connection.read_to_string(&mut response).unwrap();
    assert!(response.starts_with("HTTP/1.1 403") && response.contains("the URL is not signed"), "{response}");
}

#[tokio::test]
async fn errors_quote_no_more_than_the_beginning_of_a_long_name() {
    let org = Org::start().await;
    let registered = registered(&org).await;
    let form = form(&fields(&registered)).part("file", file()).text("x".repeat(10_000), "");
    let refused = upload(&registered, form).await;
    assert_denied(&refused, 400, "InvalidArgument", "must be the last part");
    assert!(refused.text.len() < 1_000, "{}", refused.text);
}

#[tokio::test]
async fn a_field_that_occurs_twice_is_refused() {
    let org = Org::start().await;
    let registered = registered(&org).await;
    let mut twice = fields(&registered);
    twice.push(("KEY".to_owned(), "other".to_owned()));
    let refused = upload(&registered, form(&twice).part("file", file())).await;
    assert_denied(&refused, 400, "InvalidArgument", "at most once");
}

#[tokio::test]
async fn a_form_has_at_most_a_hundred_parts() {
    let org = Org::start().await;
    let registered = registered(&org).await;
    let many = (0..100).fold(Form::new(), |form, number| form.text(format!("x-ignore-{number}"), ""));
    let refused = upload(&registered, many.part("file", file())).await;
    assert_denied(&refused, 400, "MalformedPOSTRequest", "more than 100 parts");
}

#[tokio::test]
async fn a_part_of_a_file_is_downloaded_if_it_is_of_the_same_version() {
    let org = Org::start().await;
    let registered = registered(&org).await;
    upload(&registered, form(&fields(&registered)).part("file", file())).await.expect(204);
    let attachment = org.get(&format!("/v1/attachments/{}", registered.id())).await;
    let get = || http().get(related(&attachment));
    let whole = get().send().await.unwrap();
    let etag = whole.headers()["etag"].clone();
    assert_eq!(whole.headers()["accept-ranges"], "bytes");
    let rest = get().header("range", "bytes=5-").header("if-range", &etag).send().await.unwrap();
    assert_eq!(rest.status(), 206);
    let range = format!("bytes 5-{}/{}", FILE.len() - 1, FILE.len());
    assert_eq!(rest.headers()["content-range"], range.as_str());
    assert_eq!(rest.headers()["etag"], etag);
    assert_eq!(rest.bytes().await.unwrap(), FILE[5..]);
    let other = get().header("range", "bytes=5-").header("if-range", "\"other\"").send().await.unwrap();
    assert_eq!((other.status().as_u16(), other.bytes().await.unwrap()), (200, FILE.into()));
    let behind = read(get().header("range", "bytes=999-")).await;
    assert_denied(&behind, 416, "InvalidRange", "<RangeRequested>bytes=999-</RangeRequested>");
}

#[tokio::test]
async fn faults_cut_uploads_and_downloads() {
    let org = Org::start().await;
    let registered = registered(&org).await;
    let cut = org.sandbox.inject_storage(Fault::cut().method("POST"));
    let form = || form(&fields(&registered)).part("file", file());
    let url = registered.json["meta"]["upload"]["url"].as_str().unwrap();
    let error = http().post(url).multipart(form()).send().await.unwrap_err();
    assert!(error.is_request() && !error.is_timeout(), "{error}");
    upload(&registered, form()).await.expect(204);
    let attachment = org.get(&format!("/v1/attachments/{}", registered.id())).await;
    org.sandbox.inject_storage(Fault::cut_at(5).method("GET"));
    let mut part = http().get(related(&attachment)).send().await.unwrap();
    assert_eq!(part.chunk().await.unwrap().as_deref(), Some(&FILE[..5]));
    let error = part.chunk().await.unwrap_err();
    assert!(error.is_body() || error.is_decode(), "{error}");
    assert_eq!(cut.fired(), 1);
    org.sandbox.inject_storage(Fault::status(503).always());
    org.sandbox.clear_faults();
    read(http().get(related(&attachment))).await.expect(200);
}
