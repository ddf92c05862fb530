//! What the service does when it gets a request: it has one flight, and creates, updates and deletes it like the real one.

/// The ID of the flight that there is, and of the one that is created.
pub(crate) const ID: &str = "59df762a921c59001021f409";
pub(crate) const DONE_TITLE: &str = "BA117";
pub(crate) const EXTERNAL_ID: &str = "ba117";

/// A request as the server reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) method: String,
    pub(crate) target: String,
    pub(crate) body: Vec<u8>,
}

impl Request {
    /// True for the lookup of a record that a create may have created.
    pub(crate) fn is_lookup(&self) -> bool {
        self.method == "GET" && self.target.contains("externalId=")
    }
}

/// Status and body of a response.
pub(crate) type Response = (u16, String);

#[derive(Debug, Default)]
pub(crate) struct Service {
    /// How often a record was created, updated or deleted.
    pub(crate) done: usize,
    has_external_id: bool,
    is_deleted: bool,
}

impl Service {
    /// Does what the request asks for.
    pub(crate) fn perform(&mut self, request: &Request) -> Response {
        match request.method.as_str() {
            "GET" if request.is_lookup() && !self.has_external_id => not_found(),
            "GET" => (200, flight()),
            "PUT" => {
                self.done += 1;
                (200, flight())
            }
            "DELETE" if self.is_deleted => not_found(),
            "DELETE" => {
                (self.done, self.is_deleted) = (self.done + 1, true);
                (200, flight())
            }
            _ => self.create(&request.body),
        }
    }

    fn create(&mut self, body: &[u8]) -> Response {
        let has_external_id = String::from_utf8_lossy(body).contains("externalId");
        if has_external_id && self.has_external_id {
            return (409, error("conflict", "externalId is taken"));
        }
        self.done += 1;
        self.has_external_id |= has_external_id;
        (201, flight())
    }
}

fn flight() -> String {
    format!(r#"{{"data":{{"type":"kobject.flight","id":"{ID}","attributes":{{"title":"{DONE_TITLE}"}}}}}}"#)
}

fn not_found() -> Response {
    (404, error("not_found", "no such record"))
}

pub(crate) fn error(code: &str, message: &str) -> String {
    format!(r#"{{"errors":[{{"code":"{code}","message":"{message}"}}]}}"#)
}
