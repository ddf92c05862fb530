//! Storage hosts that mean harm: they learn no key, leave no file, and cannot keep a transfer going for ever.

use std::time::Duration;

use kustomer::Attachment;
use kustomer::files::{ClientExt as _, Error, FileSource};
use kustomer_sandbox::Fault;
use serde_json::json;

use crate::host::{Answer, Host, response};
use crate::support::{Service, at_once};

/// As long as all files here.
const LENGTH: u64 = 10;

async fn uploaded(service: &Service) -> Attachment {
    service.client.upload(FileSource::bytes("a.bin", vec![7; 10])).await.expect("an upload")
}

/// Asserts that no request had the key, in whatever form, or anything else of the client's but its name.
fn assert_learned_nothing(service: &Service, host: &Host) {
    let allowed = [
        "accept-encoding",
        "accept",
        "content-length",
        "content-type",
        "host",
        "if-range",
        "range",
        "user-agent",
    ];
    for request in host.received() {
        let request = request.to_lowercase();
        assert!(!request.contains(&service.sandbox.api_key().to_lowercase()), "{request}");
        let (head, _) = request.split_once("\r\n\r\n").unwrap_or((&request, ""));
        for header in head.lines().skip(1) {
            let (name, _) = header.split_once(':').expect("a header");
            assert!(allowed.contains(&name), "{header}");
        }
    }
}

async fn refused(service: &Service, file: &Attachment, answer: Answer, attempts: usize) -> Error {
    let host = Host::start(vec![answer]);
    service.link_to(file, &host.link());
    let download = service.client.download(file).retry(at_once(3)).to_folder(service.folder());
    let error = download.await.expect_err("the host means harm");
    assert_learned_nothing(service, &host);
    assert_eq!(host.received().len(), attempts, "{error}");
    assert_eq!(service.names(), [""; 0], "{error}");
    let shown = format!("{error} {error:?}");
    assert!(!shown.contains("s3cret") && !shown.contains(service.sandbox.api_key()), "{shown}");
    service.sandbox.clear_faults();
    error
}

#[tokio::test]
async fn a_download_that_is_not_the_file_is_refused() {
    let service = Service::start().await;
    let file = uploaded(&service).await;
    let raw = |status, headers: &str, body: &[u8]| Answer::Raw(response(status, headers, body));
    let endless = |headers: &str| Answer::Endless(response(200, headers, b""));
    for (answer, attempts, expected) in [
        (raw(200, "content-length: 11\r\n", b"12345678901"), 1, "announced 11 bytes where the file has 10"),
        (raw(200, "content-length: 9\r\n", b"123456789"), 1, "announced 9 bytes where the file has 10"),
        (
            raw(200, "content-length: 10\r\n", b"12345"),
            3,
            "failed: lost the connection before the response was complete",
        ),
        (
            raw(200, "transfer-encoding: chunked\r\n", b"5\r\n12345\r\n0\r\n\r\n"),
            3,
            "sent 5 of the 10 bytes of the file",
        ),
        (raw(200, "", b"12345"), 3, "sent 5 of the 10 bytes of the file"),
        (endless(""), 1, "sent more than the 10 bytes of the file"),
        (
            endless("content-length: 99999999999999\r\n"),
            1,
            "announced 99999999999999 bytes where the file has 10",
        ),
        (
            raw(200, "content-encoding: gzip\r\ncontent-length: 10\r\n", b"1234567890"),
            1,
            "sent the file in the content encoding `gzip`, which was not requested",
        ),
        (
            raw(206, "content-range: bytes 5-9/10\r\ncontent-length: 5\r\n", b"12345"),
            1,
            "sent another part of the file than was requested",
        ),
        (raw(404, "content-length: 9\r\n", b"not found"), 1, "refused the file: 404"),
        (raw(500, "content-length: 0\r\n", b""), 3, "refused the file: 500"),
        (
            Answer::Endless(response(400, "", b"<Code>A\nB</Code><Message>\x1b[31m</Message>")),
            1,
            "refused the file: 400 A B:  [31m",
        ),
        (Answer::Raw(b"\x00\xff not HTTP\r\n\r\n".to_vec()), 3, "failed: response headers are malformed"),
        (Answer::Raw(Vec::new()), 3, "failed: lost the connection before the response was complete"),
    ] {
        let error = refused(&service, &file, answer, attempts).await;
        assert_eq!(error.to_string(), format!("storage host `127.0.0.1` {expected}"));
        assert!(error.is_storage());
    }
    assert_eq!(file.content_length, i64::try_from(LENGTH).expect("a small number"));
}

#[tokio::test]
async fn redirects_of_a_download_are_followed_within_limits() {
    let service = Service::start().await;
    let file = uploaded(&service).await;
    let to = |location: &str| {
        Answer::Raw(response(302, &format!("location: {location}\r\ncontent-length: 0\r\n"), b""))
    };
    for (location, attempts, expected) in [
        ("file:///etc/passwd", 1, "its scheme is `file`"),
        ("http://169.254.169.254/latest/meta-data", 1, "`169.254.169.254` would get it unencrypted"),
        ("http://evil.example/", 1, "`evil.example` would get it unencrypted"),
        ("https://user:password@evil.example/", 1, "it contains a user name or a password"),
        ("//", 1, "its `location` is not a URL"),
        ("/bucket/b", 6, "more than 5 times"),
    ] {
        let error = refused(&service, &file, to(location), attempts).await;
        let expected = format!("storage host `127.0.0.1` redirected, which was not followed: {expected}");
        assert_eq!(error.to_string(), expected);
        assert!(error.is_redirect());
    }
    let error = refused(&service, &file, Answer::Raw(response(302, "content-length: 0\r\n", b"")), 1).await;
    assert!(error.to_string().ends_with("it has no valid `location`"), "{error}");

    let elsewhere = Host::start(vec![Answer::Raw(response(200, "content-length: 10\r\n", b"1234567890"))]);
    let host = Host::start(vec![to(&elsewhere.link())]);
    service.link_to(&file, &host.link());
    assert_eq!(service.contents(&file).await, b"1234567890");
    assert_learned_nothing(&service, &host);
    assert_learned_nothing(&service, &elsewhere);
}

#[tokio::test]
async fn a_link_that_leads_nowhere_safe_is_not_followed() {
    let service = Service::start().await;
    let file = uploaded(&service).await;
    for (link, expected) in [
        ("file:///etc/passwd", "link of the file cannot be used: its scheme is `file`"),
        ("http://evil.example/a", "link of the file cannot be used: `evil.example` would get it unencrypted"),
        ("a b", "link of the file is not a URL"),
    ] {
        service.link_to(&file, link);
        let error = service.client.download(&file).to_folder(service.folder()).await.expect_err(expected);
        assert_eq!(error.to_string(), expected);
        service.sandbox.clear_faults();
    }
}

#[tokio::test]
async fn a_resumed_download_takes_no_other_part() {
    let service = Service::start().await;
    let file = uploaded(&service).await;
    let cut = || Answer::Raw(response(200, "etag: \"1\"\r\ncontent-length: 10\r\n", b"12345"));
    for range in ["bytes 4-9/10", "bytes 5-8/10", "bytes 5-9/11", "bytes 0-9/10", "bytes 5-/10", "x"] {
        let part = response(206, &format!("content-range: {range}\r\ncontent-length: 5\r\n"), b"67890");
        let host = Host::start(vec![cut(), Answer::Raw(part)]);
        service.link_to(&file, &host.link());
        let download = service.client.download(&file).retry(at_once(3)).to_folder(service.folder());
        let error = download.await.expect_err(range);
        let expected = "storage host `127.0.0.1` sent another part of the file than was requested";
        assert_eq!(error.to_string(), expected, "{range}");
        service.sandbox.clear_faults();
    }
    let behind = response(416, "content-length: 0\r\n", b"");
    let whole = response(200, "content-length: 10\r\n", b"abcdefghij");
    let host = Host::start(vec![cut(), Answer::Raw(behind), Answer::Raw(whole)]);
    service.link_to(&file, &host.link());
    let path = service.client.download(&file).retry(at_once(3)).to_folder(service.folder()).await;
    assert_eq!(std::fs::read(path.expect("a download")).expect("the file"), b"abcdefghij");
    assert!(!host.received()[2].contains("range:"));
}

#[tokio::test]
async fn a_host_that_never_gets_further_is_left() {
    let service = Service::start().await;
    let contents = crate::support::contents(5_000_000);
    let file = service.client.upload(FileSource::bytes("a.bin", contents.clone())).await.expect("an upload");
    // Each attempt brings two megabytes, which are always the same.
    let cut = response(200, "etag: \"1\"\r\ncontent-length: 5000000\r\n", &contents[..2_000_000]);
    let error = refused(&service, &file, Answer::Raw(cut), 3).await;
    assert!(error.to_string().contains("lost the connection"), "{error}");
}

/// Lets the API say that files are uploaded to a host.
fn upload_to(service: &Service, host: &Host) {
    let registered = json!({
        "data": { "type": "attachment", "id": "59df762a921c59001021f409",
            "attributes": { "name": "a", "contentType": "b/c", "contentLength": 10 } },
        "meta": { "upload": { "url": host.link(), "fields": { "key": "a" } } },
    });
    let answer = Fault::respond(201, &[("content-type", "application/json")], registered.to_string());
    service.sandbox.inject(answer.on("POST", "/v1/attachments").always());
    let renewed = Fault::respond(200, &[("content-type", "application/json")], registered.to_string());
    service.sandbox.inject(renewed.on("PUT", "/v1/attachments").always());
}

#[tokio::test]
async fn an_upload_goes_to_no_other_host_than_the_service_named() {
    let service = Service::start().await;
    let elsewhere = Host::start(vec![Answer::Raw(response(204, "", b""))]);
    for (answer, attempts, expected) in [
        (
            response(307, &format!("location: {}\r\ncontent-length: 0\r\n", elsewhere.link()), b""),
            1,
            "redirected, which was not followed: the file would go to a host that the service did not name",
        ),
        (
            response(303, "location: file:///etc/passwd\r\ncontent-length: 0\r\n", b""),
            1,
            "redirected, which was not followed: the file would go to a host that the service did not name",
        ),
        (response(403, "content-length: 0\r\n", b""), 3, "refused the file: 403"),
        (response(503, "content-length: 0\r\n", b""), 2, "refused the file: 503"),
        (
            response(400, "content-length: 35\r\n", b"<Error><Code>MalformedPOST</Code></"),
            1,
            "refused the file: 400 MalformedPOST",
        ),
        (b"nonsense\r\n\r\n".to_vec(), 2, "failed: response headers are malformed"),
    ] {
        let host = Host::start(vec![Answer::Raw(answer)]);
        upload_to(&service, &host);
        let upload = service.client.upload(FileSource::bytes("a", vec![7; 10])).retry(at_once(2));
        let error = upload.await.expect_err(expected);
        assert_eq!(error.to_string(), format!("storage host `127.0.0.1` {expected}"));
        assert_eq!(host.received().len(), attempts, "{error}");
        assert_learned_nothing(&service, &host);
        service.sandbox.clear_faults();
    }
    assert_eq!(elsewhere.received(), [""; 0]);
}

#[tokio::test]
async fn an_upload_that_a_host_does_not_read_ends() {
    let service = Service::start().await;
    let host = Host::start(vec![Answer::Silent(Vec::new())]);
    upload_to(&service, &host);
    let upload = service.client.upload(FileSource::bytes("a", vec![7; 10])).retry(at_once(1));
    let upload = upload.on_progress(|_| tokio::time::pause());
    let error = upload.await.expect_err("silence");
    assert_eq!(error.to_string(), "storage host `127.0.0.1` stalled: no byte moved for 60s");
    assert_learned_nothing(&service, &host);
}

#[tokio::test]
async fn a_transfer_ends_at_its_timeout_however_many_bytes_move() {
    let service = Service::start().await;
    let file = uploaded(&service).await;
    let host = Host::start(vec![Answer::Silent(response(200, "content-length: 10\r\n", b"12345"))]);
    service.link_to(&file, &host.link());
    let download = service.client.download(&file).timeout(Duration::from_millis(50));
    let error = download.to_folder(service.folder()).await.expect_err("a timeout");
    assert_eq!(error.to_string(), "file was not transferred within 50ms (`timeout`)");
    assert!(error.is_timeout() && !error.is_storage());
    assert_eq!(service.names(), [""; 0]);
    upload_to(&service, &Host::start(vec![Answer::Silent(Vec::new())]));
    let upload =
        service.client.upload(FileSource::bytes("a", vec![7; 10])).timeout(Duration::from_millis(50));
    assert!(upload.await.expect_err("a timeout").is_timeout());
}

#[tokio::test]
async fn a_form_is_renewed_although_the_host_says_nothing_before_it_hangs_up() {
    let service = Service::start().await;
    let refused = || Answer::Raw(Vec::new());
    let host = Host::start(vec![refused(), refused(), Answer::Received(response(204, "", b""))]);
    upload_to(&service, &host);
    let upload = service.client.upload(FileSource::bytes("a", b"a".repeat(5_000_000))).retry(at_once(3));
    assert_eq!(upload.await.expect("the third attempt succeeds").uploaded, Some(true));
    assert_eq!((host.received().len(), service.requests("PUT", "/v1/attachments/{id}")), (3, 1));
}
