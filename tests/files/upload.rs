//! Uploads: what arrives, and what becomes of connections that are cut and forms that expire.

use std::io;
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use futures_util::stream;
use kustomer::files::{ClientExt as _, FileSource, Progress};
use kustomer::resources::core::forward::NewForward;
use kustomer::resources::core::{NewDraft, note::NoteAttachment};
use kustomer::{
    Attachment, Channel, Client, Conversation, Draft, NewConversation, NewCustomer, NewMessage, NewNote,
};
use kustomer_sandbox::Fault;

use crate::support::{Service, at_once, contents, expired};

async fn conversation(client: &Client) -> Conversation {
    let jane = client.create(NewCustomer::new().name("Jane Doe")).await.expect("a customer");
    client.create_under(&jane, NewConversation::new()).await.expect("a conversation")
}

async fn draft(client: &Client) -> Draft {
    let jane = client.create(NewCustomer::new().name("Jane Doe")).await.expect("a customer");
    // One that is not held is sent before the file arrives.
    client.create_under(&jane, NewDraft::new("email").body("Hello").scheduled(true)).await.expect("a draft")
}

#[tokio::test]
async fn a_file_from_disk_arrives_unchanged_with_its_name_and_type() {
    let service = Service::start().await;
    let contents = contents(3_000_000);
    let path = service.file("Fahrkarte für Jane.pdf", &contents);
    let file = service.client.upload(&path).await.expect("an upload");
    assert_eq!(
        (file.name.as_str(), file.content_type.as_str()),
        ("Fahrkarte für Jane.pdf", "application/pdf")
    );
    assert_eq!((file.content_length, file.uploaded), (3_000_000, Some(true)));
    let read = service.client.get(&file).await.expect("the record");
    assert_eq!(read, file);
    assert!(service.contents(&read).await == contents);
}

#[tokio::test]
async fn bytes_streams_and_empty_files_arrive_unchanged() {
    let service = Service::start().await;
    let parts = [b"abc".as_slice(), b"", b"defg"].map(|part| Ok::<_, io::Error>(Bytes::from(part)));
    for (source, expected) in [
        (FileSource::bytes("a.txt", "Hello"), b"Hello".to_vec()),
        (FileSource::stream("a.txt", 7, stream::iter(parts)), b"abcdefg".to_vec()),
        (FileSource::bytes("a.txt", contents(400_000)), contents(400_000)),
        (FileSource::bytes("a.txt", ""), Vec::new()),
        (FileSource::from(service.file("empty", b"")), Vec::new()),
    ] {
        let shown = format!("{source:?}");
        let file = service.client.upload(source).await.expect("an upload");
        assert!(service.contents(&file).await == expected, "{shown}");
    }
}

#[tokio::test]
async fn a_name_is_sanitized_and_a_type_is_sent_as_it_was_set() {
    let service = Service::start().await;
    let source = FileSource::bytes("..\\../secret/\u{202e}evil\r\n\".pdf", "x").content_type("image/x-other");
    let file = service.client.upload(source).await.expect("an upload");
    assert_eq!((file.name.as_str(), file.content_type.as_str()), ("evil_.pdf", "image/x-other"));
    let source = FileSource::bytes("a", "x").content_type("image/png\r\nx-evil: 1");
    let error = service.client.upload(source).await.expect_err("no media type");
    assert_eq!(error.to_string(), "`image/png  x-evil: 1` is not a media type such as `application/pdf`");
}

#[tokio::test]
async fn what_cannot_be_read_is_an_error_before_anything_is_registered() {
    let service = Service::start().await;
    let missing = service.folder().join("missing.pdf");
    let error = service.client.upload(&missing).await.expect_err("no file");
    assert_eq!(error.to_string(), format!("could not read `{}`", missing.display()));
    assert_eq!(error.io().map(io::Error::kind), Some(io::ErrorKind::NotFound));
    let error = service.client.upload(service.folder()).await.expect_err("a folder");
    assert_eq!(error.io().map(ToString::to_string).as_deref(), Some("it is a folder"));
    assert_eq!(service.sandbox.requests().len(), 0);
}

#[tokio::test]
async fn contents_of_another_length_than_announced_are_an_error_and_not_stored() {
    let service = Service::start().await;
    let of = |length| {
        let parts = [Ok::<_, io::Error>(Bytes::from_static(b"12345"))];
        FileSource::stream("a.txt", length, stream::iter(parts))
    };
    for (length, expected) in [
        (6, "contents of the file ended after 5 of 6 bytes"),
        (4, "contents of the file are longer than the 4 bytes that were announced"),
    ] {
        let error = service.client.upload(of(length)).await.expect_err(expected);
        assert_eq!(error.to_string(), expected);
        assert!(error.is_wrong_length() && !error.is_storage());
    }
    let broken = stream::iter([Ok(Bytes::from_static(b"1")), Err(io::Error::other("the tape is torn"))]);
    let error = service.client.upload(FileSource::stream("a.txt", 5, broken)).await.expect_err("a torn tape");
    assert_eq!(error.to_string(), "could not read the stream");
    assert_eq!(error.io().map(ToString::to_string).as_deref(), Some("the tape is torn"));
}

#[tokio::test]
async fn a_file_that_grows_while_it_is_sent_is_an_error() {
    let service = Service::start().await;
    let path = service.file("log.txt", &contents(2_000_000));
    let grown = path.clone();
    let upload = service.client.upload(&path).on_progress(move |progress| {
        if progress.bytes < 500_000 {
            let mut file = std::fs::OpenOptions::new().append(true).open(&grown).expect("the file");
            io::Write::write_all(&mut file, b"one more line").expect("it is written");
        }
    });
    let error = upload.await.expect_err("another file");
    assert!(error.to_string().contains("are longer than the 2000000 bytes"), "{error}");
}

#[tokio::test]
async fn a_cut_upload_starts_over_and_says_so() {
    let service = Service::start().await;
    let contents = contents(5_000_000);
    let path = service.file("a.bin", &contents);
    let cuts = service.sandbox.inject_storage(Fault::cut().method("POST").times(2));
    let seen = Arc::new(Mutex::new(Vec::<Progress>::new()));
    let upload = service.client.upload(&path).retry(at_once(3)).on_progress({
        let seen = Arc::clone(&seen);
        move |progress| seen.lock().expect("no panic").push(progress)
    });
    let file = upload.await.expect("the third attempt succeeds");
    assert_eq!(cuts.fired(), 2);
    assert!(service.contents(&file).await == contents);
    let seen = seen.lock().expect("no panic");
    let last = seen.last().expect("progress");
    assert_eq!((last.bytes, last.total, last.attempt), (5_000_000, Some(5_000_000), 3));
    assert!(seen.is_sorted_by_key(|progress| (progress.attempt, progress.bytes)));
    // The attachment was registered once.
    assert_eq!(service.requests("POST", "/v1/attachments"), 1);
}

#[tokio::test]
async fn after_its_last_attempt_an_upload_fails_with_the_reason() {
    let service = Service::start().await;
    let path = service.file("a.bin", &contents(1_000_000));
    let cuts = service.sandbox.inject_storage(Fault::status(503).method("POST").always());
    let error = service.client.upload(&path).retry(at_once(4)).await.expect_err("four failures");
    assert_eq!(cuts.fired(), 4);
    assert_eq!(error.to_string(), "storage host `127.0.0.1` refused the file: 503");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(503));
}

#[tokio::test]
async fn a_stream_is_sent_once_and_the_error_says_why() {
    let service = Service::start().await;
    let cuts = service.sandbox.inject_storage(Fault::cut().method("POST").always());
    let source = FileSource::stream("a", 1, stream::iter([Ok(Bytes::from_static(b"1"))]));
    let error = service.client.upload(source).retry(at_once(4)).await.expect_err("a cut");
    assert_eq!(cuts.fired(), 1);
    let hint = " (a stream is sent once: pass a path or bytes to have it sent again)";
    assert!(error.is_storage() && error.to_string().ends_with(hint), "{error}");
}

#[tokio::test]
async fn an_expired_form_is_renewed() {
    let service = Service::start().await;
    service.sandbox.inject_storage(expired().method("POST"));
    let file = service.client.upload(FileSource::bytes("a.txt", "Hello")).await.expect("an upload");
    assert_eq!(service.requests("PUT", "/v1/attachments/{id}"), 1);
    assert_eq!(service.contents(&file).await, b"Hello");
    service.sandbox.inject_storage(expired().method("POST"));
    let media = service.client.upload_media(FileSource::bytes("a.png", "Hello")).await.expect("an upload");
    assert_eq!(service.requests("PUT", "/v1/media/{id}"), 1);
    assert_eq!(service.contents(&media).await, b"Hello");
}

#[tokio::test]
async fn a_form_that_is_refused_again_and_again_is_an_error() {
    let service = Service::start().await;
    let refused = service.sandbox.inject_storage(expired().method("POST").always());
    let error = service.client.upload(FileSource::bytes("a.txt", "Hello")).await.expect_err("refused");
    let expected = "storage host `127.0.0.1` refused the file: 403 AccessDenied: Request has expired";
    assert_eq!((error.to_string().as_str(), error.code()), (expected, Some("AccessDenied")));
    assert_eq!(refused.fired(), 3);
}

#[tokio::test]
async fn a_file_that_the_storage_refuses_is_an_error_with_its_code() {
    let service = Service::start().await;
    let path = service.file("large.bin", b"");
    let file = std::fs::File::options().write(true).open(&path).expect("the file");
    file.set_len(65 * 1024 * 1024).expect("a sparse file");
    let error = service.client.upload(&path).retry(at_once(2)).await.expect_err("too large");
    assert_eq!(error.code(), Some("EntityTooLarge"), "{error}");
}

#[tokio::test]
async fn media_that_the_api_refuses_are_an_error_of_the_request() {
    let service = Service::start().await;
    let error = service.client.upload_media(FileSource::bytes("setup.exe", "x")).await.expect_err("harmful");
    assert_eq!(error.request().and_then(kustomer::Error::status).map(|status| status.as_u16()), Some(400));
    assert!(error.to_string().contains("`.exe`, which is not allowed"), "{error}");
}

#[tokio::test]
async fn a_file_is_added_to_those_that_a_message_has() {
    let service = Service::start().await;
    let client = &service.client;
    let first = client.upload(FileSource::bytes("1.txt", "1")).await.expect("an upload");
    let talk = conversation(client).await;
    let message = NewMessage::new(Channel::Email, "postmark").attached_files([&first]);
    let message = client.create_under(&talk, message).await.expect("a message");
    let second = client.attach(&message, FileSource::bytes("2.txt", "2")).await.expect("an upload");
    let third = client.attach(&message.id, FileSource::bytes("3.txt", "3")).await.expect("an upload");
    let message = client.get(&message).await.expect("the message");
    assert_eq!(message.attachments, [first.id, second.id, third.id]);
    let files = client.children::<Attachment>(&talk).await.expect("a list").into_items();
    let mut found = Vec::new();
    for file in files {
        found.extend(service.contents(&file).await);
    }
    assert_eq!(found, b"123");
}

#[tokio::test]
async fn a_note_lists_the_files_that_were_uploaded_for_it() {
    let service = Service::start().await;
    let client = &service.client;
    let files = [
        client.upload(FileSource::bytes("1.txt", "1")).await.expect("an upload"),
        client.upload(FileSource::bytes("2.txt", "2")).await.expect("an upload"),
    ];
    let talk = conversation(client).await;
    let note = NewNote::new("Both tickets").attachments(files.iter().map(NoteAttachment::from));
    client.create_under(&talk, note).await.expect("a note");
    let listed = client.children::<Attachment>(&talk).await.expect("a list").into_items();
    assert_eq!(listed, files);
}

#[tokio::test]
async fn files_are_put_to_drafts_and_forwards() {
    let service = Service::start().await;
    let client = &service.client;
    let draft = draft(client).await;
    let cuts = service.sandbox.inject_storage(Fault::cut().method("PUT").times(1));
    let contents = contents(2_000_000);
    let source = FileSource::from(service.file("a.pdf", &contents));
    let file = client.attach(&draft, source).retry(at_once(2)).await.expect("an upload");
    assert_eq!((file.content_type.as_str(), cuts.fired()), ("application/pdf", 1));
    assert!(service.contents(&file).await == contents);
    let forward = NewForward::new("email");
    let forward = client.create_under(&conversation(client).await, forward).await.expect("a forward");
    let file = client.attach(&forward, FileSource::bytes("a.txt", "Hello")).await.expect("an upload");
    assert_eq!(service.contents(&file).await, b"Hello");
}

#[tokio::test]
async fn a_file_whose_link_has_expired_is_registered_anew_and_the_draft_has_it_once() {
    let service = Service::start().await;
    let draft = draft(&service.client).await;
    service.sandbox.inject_storage(expired().method("PUT"));
    let file = service.client.attach(&draft, FileSource::bytes("a.txt", "Hello")).await.expect("an upload");
    assert_eq!(service.contents(&file).await, b"Hello");
    let files = service.client.children::<kustomer::resources::core::DraftAttachment>(&draft).await;
    assert_eq!(files.expect("a list").into_items(), [file]);
}

#[tokio::test]
async fn a_draft_keeps_no_file_whose_upload_has_failed() {
    let service = Service::start().await;
    let draft = draft(&service.client).await;
    service.sandbox.inject_storage(Fault::cut().method("PUT").always());
    let upload = service.client.attach(&draft, FileSource::bytes("a.txt", "Hello")).retry(at_once(2));
    assert!(upload.await.expect_err("two cuts").is_storage());
    let files = service.client.children::<kustomer::resources::core::DraftAttachment>(&draft).await;
    assert_eq!(files.expect("a list").into_items(), []);
}

#[tokio::test]
async fn a_client_with_another_transport_requires_one_for_files() {
    use kustomer::testing::FakeTransport;
    use kustomer::transport::ReqwestTransport;

    let service = Service::start().await;
    let builder = || Client::builder().api_key(service.sandbox.api_key()).base_url(service.sandbox.url());
    let client = builder().transport(FakeTransport::new()).build().expect("a client");
    let error = client.upload(FileSource::bytes("a", "x")).await.expect_err("it cannot stream");
    let expected =
        "the transport of this client cannot stream files: set one with `ClientBuilder::file_transport`";
    assert_eq!(error.to_string(), expected);

    let transport = ReqwestTransport::builder().no_proxy().build().expect("a transport");
    let client = builder().transport(transport).build().expect("a client");
    client.upload(FileSource::bytes("a", "x")).await.expect("the default transport, with settings, can");
}
