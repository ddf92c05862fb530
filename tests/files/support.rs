//! A sandbox with a client and a folder, and files to transfer.

use std::fs;
use std::path::{Path, PathBuf};

use kustomer::files::ClientExt as _;
use kustomer::rate_limit::RateLimitSettings;
use kustomer::{Attachment, Client, RetryPolicy};
use kustomer_sandbox::{Fault, Sandbox};
use serde_json::json;
use tempfile::TempDir;

pub(crate) struct Service {
    pub(crate) sandbox: Sandbox,
    pub(crate) client: Client,
    folder: TempDir,
}

impl Service {
    pub(crate) async fn start() -> Self {
        let sandbox = Sandbox::start().await.expect("a sandbox");
        let client = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.url());
        let client = client.rate_limits(RateLimitSettings::off()).build().expect("a client");
        Self { sandbox, client, folder: tempfile::tempdir().expect("a folder") }
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file into the folder.
    pub(crate) fn file(&self, name: &str, contents: &[u8]) -> PathBuf {
        let path = self.folder().join(name);
        fs::write(&path, contents).expect("the file is written");
        path
    }

    /// The names of the files in the folder.
    pub(crate) fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder()).expect("the folder is there");
        let name = |entry: fs::DirEntry| entry.file_name().to_string_lossy().into_owned();
        let mut names: Vec<String> = entries.map(|entry| name(entry.expect("an entry"))).collect();
        names.sort();
        names
    }

    /// Downloads a file and returns its contents.
    pub(crate) async fn contents(&self, file: &impl kustomer::files::Stored) -> Vec<u8> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = self.client.download(file).to_folder(folder.path()).await.expect("a download");
        fs::read(path).expect("the file is there")
    }

    /// Lets the API say that the file of an attachment is at this link.
    pub(crate) fn link_to(&self, attachment: &Attachment, link: &str) {
        let record = json!({ "data": {
            "type": "attachment", "id": attachment.id.as_str(), "links": { "related": link },
            "attributes": { "name": "a", "contentType": "b/c", "contentLength": attachment.content_length },
        }});
        let answer = Fault::respond(200, &[("content-type", "application/json")], record.to_string());
        let path = format!("/v1/attachments/{}", attachment.id);
        self.sandbox.inject(answer.method("GET").path(&path).always());
    }

    /// How many requests of this method the API got for a path and those below it.
    pub(crate) fn requests(&self, method: &str, path: &str) -> usize {
        self.sandbox.requests().to(method, path).len()
    }
}

/// Contents of which every part is different from every other.
pub(crate) fn contents(length: usize) -> Vec<u8> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state.to_le_bytes()
    };
    let mut contents: Vec<u8> = Vec::with_capacity(length + 8);
    while contents.len() < length {
        contents.extend(next());
    }
    contents.truncate(length);
    contents
}

/// No pauses between attempts.
pub(crate) fn at_once(attempts: u32) -> RetryPolicy {
    RetryPolicy::new().max_attempts(attempts).base_delay(std::time::Duration::ZERO)
}

/// The S3 error for a link that has expired.
pub(crate) fn expired() -> Fault {
    let body = "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>";
    Fault::respond(403, &[("content-type", "application/xml")], body)
}
