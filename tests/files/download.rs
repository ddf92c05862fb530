//! Downloads: what is on disk, and what becomes of connections that are cut and links that expire.

use std::fs;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use kustomer::files::{ClientExt as _, FileSource};
use kustomer::{Attachment, Id};
use kustomer_sandbox::Fault;
use tokio::sync::Notify;

use crate::host::{Answer, Host, response};
use crate::support::{Service, at_once, contents, expired};

const LENGTH: usize = 3_000_000;

async fn uploaded(service: &Service) -> (Attachment, Vec<u8>) {
    let contents = contents(LENGTH);
    let file = service.client.upload(FileSource::bytes("a.bin", contents.clone())).await;
    (file.expect("an upload"), contents)
}

#[tokio::test]
async fn a_file_is_replaced_when_the_new_one_is_complete() {
    let service = Service::start().await;
    let (file, contents) = uploaded(&service).await;
    let path = service.file("kept.bin", b"before");
    service.sandbox.inject_storage(Fault::cut_at(1_000_000).method("GET").times(2));
    let download = || service.client.download(&file).retry(at_once(1));
    let error = download().to_file(&path).await.expect_err("a cut");
    assert!(error.is_storage(), "{error}");
    assert_eq!(service.names(), ["kept.bin"]);
    assert_eq!(fs::read(&path).expect("the file"), b"before");
    service.sandbox.clear_faults();
    assert_eq!(download().to_file(&path).await.expect("a download"), path);
    assert!(fs::read(&path).expect("the file") == contents);
    assert_eq!(service.names(), ["kept.bin"]);
}

#[tokio::test]
async fn a_cut_download_goes_on_where_it_was() {
    let service = Service::start().await;
    let (file, contents) = uploaded(&service).await;
    let cuts = service.sandbox.inject_storage(Fault::cut_at(700_000).method("GET").times(4));
    let received = Arc::new(AtomicU64::new(0));
    let seen = Arc::clone(&received);
    let download = service.client.download(&file).retry(at_once(5)).on_progress(move |progress| {
        // The part that was received before is not received again.
        assert!(progress.bytes > seen.swap(progress.bytes, Ordering::Relaxed), "{progress:?}");
        assert_eq!(progress.total, Some(LENGTH as u64));
    });
    let path = download.to_folder(service.folder()).await.expect("the fifth attempt succeeds");
    assert_eq!(cuts.fired(), 4);
    assert!(fs::read(path).expect("the file") == contents);
}

#[tokio::test]
async fn a_host_without_parts_sends_the_file_from_the_beginning() {
    let service = Service::start().await;
    let (file, contents) = uploaded(&service).await;
    for (headers, resumes) in [("", false), ("etag: W/\"weak\"\r\n", false), ("etag: \"strong\"\r\n", true)] {
        let headers = format!("{headers}content-length: {LENGTH}\r\n");
        let cut = response(200, &headers, &contents[..1_000_000]);
        let whole = response(200, &headers, &contents);
        let host = Host::start(vec![Answer::Raw(cut), Answer::Raw(whole)]);
        service.link_to(&file, &host.link());
        let download = service.client.download(&file).retry(at_once(2));
        let path = download.to_folder(service.folder()).await.expect("the second attempt succeeds");
        assert!(fs::read(path).expect("the file") == contents);
        let requests = host.received();
        assert_eq!(requests.len(), 2);
        assert_eq!(requests[1].contains("range: bytes=1000000-\r\n"), resumes, "{}", requests[1]);
        assert_eq!(requests[1].contains("if-range: \"strong\"\r\n"), resumes, "{}", requests[1]);
        service.sandbox.clear_faults();
    }
}

#[tokio::test]
async fn a_file_that_has_changed_meanwhile_is_not_mixed_with_the_old_one() {
    let service = Service::start().await;
    let (file, old) = uploaded(&service).await;
    let new: Vec<u8> = old.iter().rev().copied().collect();
    let headers = |version: &str| format!("etag: \"{version}\"\r\ncontent-length: {LENGTH}\r\n");
    let host = Host::start(vec![
        Answer::Raw(response(200, &headers("1"), &old[..1_000_000])),
        Answer::Raw(response(200, &headers("2"), &new[..2_000_000])),
        Answer::Raw(response(
            206,
            &format!(
                "etag: \"2\"\r\ncontent-range: bytes 2000000-2999999/{LENGTH}\r\ncontent-length: 1000000\r\n"
            ),
            &new[2_000_000..],
        )),
    ]);
    service.link_to(&file, &host.link());
    let path = service.client.download(&file).retry(at_once(5)).to_folder(service.folder()).await;
    assert!(fs::read(path.expect("a download")).expect("the file") == new);
    assert!(host.received()[2].contains("if-range: \"2\""));
}

#[tokio::test]
async fn an_expired_link_is_renewed_and_the_download_goes_on() {
    let service = Service::start().await;
    let (file, contents) = uploaded(&service).await;
    service.sandbox.inject_storage(Fault::cut_at(1_200_000).method("GET"));
    let refused = service.sandbox.inject_storage(expired().method("GET"));
    let path = service.client.download(&file).retry(at_once(2)).to_folder(service.folder()).await;
    assert!(fs::read(path.expect("a download")).expect("the file") == contents);
    assert_eq!((refused.fired(), service.requests("GET", "/v1/attachments/{id}")), (1, 2));
}

#[tokio::test]
async fn links_that_are_refused_again_and_again_are_an_error() {
    let service = Service::start().await;
    let (file, _) = uploaded(&service).await;
    let refused = service.sandbox.inject_storage(expired().method("GET").always());
    let error = service.client.download(&file).to_folder(service.folder()).await.expect_err("refused");
    let expected = "storage host `127.0.0.1` refused the file: 403 AccessDenied: Request has expired";
    assert_eq!(error.to_string(), expected);
    assert_eq!(refused.fired(), 3);
    assert_eq!(service.names(), [""; 0]);
}

#[tokio::test]
async fn names_from_the_service_stay_in_the_folder_and_replace_nothing() {
    let service = Service::start().await;
    service.file("ticket.pdf", b"mine");
    let names = ["../ticket.pdf", "C:\\x\\ticket.pdf", "ticket.pdf"];
    let mut paths = Vec::new();
    for name in names {
        let mut file = service.client.upload(FileSource::bytes("a", "theirs")).await.expect("an upload");
        // What a customer has sent in an email is not sanitized.
        file.name = name.to_owned();
        paths.push(service.client.download(&file).to_folder(service.folder()).await.expect("a download"));
    }
    let expected = ["ticket (2).pdf", "ticket (3).pdf", "ticket (4).pdf"];
    assert_eq!(paths, expected.map(|name| service.folder().join(name)));
    assert_eq!(fs::read(service.folder().join("ticket.pdf")).expect("the file"), b"mine");
}

#[tokio::test]
async fn a_dropped_download_leaves_nothing() {
    let service = Service::start().await;
    let (file, contents) = uploaded(&service).await;
    let headers = format!("content-length: {LENGTH}\r\n");
    let host = Host::start(vec![Answer::Silent(response(200, &headers, &contents[..1_000_000]))]);
    service.link_to(&file, &host.link());
    let begun = Arc::new(Notify::new());
    let (notify, folder) = (Arc::clone(&begun), service.folder().to_owned());
    let download = service.client.download(&file).on_progress(move |_| {
        assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 1, "a temporary file");
        notify.notify_one();
    });
    let path = service.folder().join("a.bin");
    tokio::select! {
        outcome = async { download.to_file(&path).await } => panic!("{outcome:?}"),
        () = begun.notified() => assert_eq!(service.names(), [""; 0]),
    }
}

#[tokio::test]
async fn a_host_that_falls_silent_is_left_after_half_a_minute() {
    let service = Service::start().await;
    let (file, contents) = uploaded(&service).await;
    let headers = format!("content-length: {LENGTH}\r\n");
    let host = Host::start(vec![Answer::Silent(response(200, &headers, &contents[..1_000_000]))]);
    service.link_to(&file, &host.link());
    let download = service.client.download(&file).retry(at_once(1)).on_progress(|progress| {
        if progress.bytes == 1_000_000 {
            tokio::time::pause();
            tokio::spawn(async {
                loop {
                    tokio::time::advance(Duration::from_secs(1)).await;
                }
            });
        }
    });
    let error = download.to_folder(service.folder()).await.expect_err("silence");
    assert_eq!(error.to_string(), "storage host `127.0.0.1` stalled: no byte moved for 30s");
}

#[tokio::test]
async fn a_folder_that_does_not_exist_is_an_error() {
    let service = Service::start().await;
    let (file, _) = uploaded(&service).await;
    let path = service.folder().join("missing/a.bin");
    let error = service.client.download(&file).to_file(&path).await.expect_err("no folder");
    assert_eq!(error.to_string(), format!("could not write `{}`", path.display()));
    assert_eq!(error.io().map(std::io::Error::kind), Some(std::io::ErrorKind::NotFound));
}

#[tokio::test]
async fn a_file_that_was_removed_has_no_link() {
    let service = Service::start().await;
    let (file, _) = uploaded(&service).await;
    let redacted = kustomer::resources::core::AttachmentUpdate::new().redacted(true);
    let id: Id<Attachment> = file.id.clone();
    let redact = kustomer::resources::core::attachment::UpsertAttachment { id, attachment: redacted };
    service.client.send(redact).await.expect("an update");
    let error = service.client.download(&file).to_folder(service.folder()).await.expect_err("no file");
    let expected = "the record has no link to its file: the file was removed, or never uploaded";
    assert_eq!(error.to_string(), expected);
}

#[tokio::test]
async fn media_are_found_by_a_redirect_of_the_api() {
    let service = Service::start().await;
    let media = service.client.upload_media(FileSource::bytes("a.png", "Hello")).await.expect("an upload");
    let host = Host::start(vec![Answer::Raw(response(200, "content-length: 5\r\n", b"World"))]);
    let redirect = Fault::respond(302, &[("location", &host.link())], "");
    service.sandbox.inject(redirect.method("GET").path(&format!("/v1/media/{}", media.id)));
    assert_eq!(service.contents(&media).await, b"World");
    // Without one, the link of the record counts.
    assert_eq!(service.contents(&media).await, b"Hello");
}

#[tokio::test]
async fn files_of_any_length_are_downloaded_up_to_a_limit() {
    let service = Service::start().await;
    let (file, contents) = uploaded(&service).await;
    let chunks = "transfer-encoding: chunked\r\n";
    let host = Host::start(vec![
        Answer::Raw(response(200, "content-length: 5\r\n", b"Hello")),
        Answer::Raw(response(200, chunks, b"3\r\nabc\r\n0\r\n\r\n")),
        Answer::Raw(response(200, &format!("content-length: {LENGTH}\r\n"), &contents)),
        Answer::Raw(response(200, chunks, b"6\r\nabcdef\r\n0\r\n\r\n")),
    ]);
    service.link_to(&file, &host.link());
    let download = || service.client.download(&file).max_bytes(5).to_file(service.folder().join("a"));
    for expected in ["Hello", "abc"] {
        let path = download().await.expect("a download");
        assert_eq!(fs::read_to_string(path).expect("the file"), expected);
    }
    for _ in 0..2 {
        let error = download().await.expect_err("too long");
        assert_eq!(error.to_string(), "storage host `127.0.0.1` sent more than the 5 bytes of the file");
    }
}
