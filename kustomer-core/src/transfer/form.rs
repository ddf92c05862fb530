//! Multipart forms, as storage hosts take them: the fields first, and the file as the last part, named `file`.

use std::collections::BTreeMap;
use std::collections::hash_map::RandomState;
use std::fmt::Write as _;
use std::hash::BuildHasher as _;

use bytes::Bytes;

/// A form around a file.
pub(super) struct Form {
    pub(super) content_type: String,
    /// What precedes the contents of the file.
    pub(super) head: Bytes,
    /// What follows them.
    pub(super) tail: Bytes,
}

impl Form {
    pub(super) fn new(fields: &BTreeMap<String, String>, file_name: &str, file_type: &str) -> Self {
        let boundary = boundary();
        let mut head = String::new();
        for (name, value) in fields {
            // Writing to a `String` cannot fail.
            let _ = write!(
                head,
                "--{boundary}\r\ncontent-disposition: form-data; name=\"{}\"\r\n\r\n{value}\r\n",
                quoted(name)
            );
        }
        let _ = write!(
            head,
            "--{boundary}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{}\"\r\n\
             content-type: {file_type}\r\n\r\n",
            quoted(file_name)
        );
        Self {
            content_type: format!("multipart/form-data; boundary={boundary}"),
            head: head.into(),
            tail: format!("\r\n--{boundary}--\r\n").into(),
        }
    }
}

/// A boundary that no file contains by chance, nor on purpose: its author cannot know it.
fn boundary() -> String {
    let chance = || RandomState::new().hash_one(0);
    format!("kustomer-{:016x}{:016x}", chance(), chance())
}

/// Escapes a name as browsers do.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_the_last_part_and_no_name_can_add_a_header() {
        let fields = BTreeMap::from([("key".to_owned(), "a/b".to_owned())]);
        let form = Form::new(&fields, "a\"\r\nx: y.pdf", "application/pdf");
        let boundary = form.content_type.strip_prefix("multipart/form-data; boundary=").unwrap();
        let expected = format!(
            "--{boundary}\r\ncontent-disposition: form-data; name=\"key\"\r\n\r\na/b\r\n\
             --{boundary}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a%22%0D%0Ax: y.pdf\"\r\n\
             content-type: application/pdf\r\n\r\n"
        );
        assert_eq!(form.head, expected);
        assert_eq!(form.tail, format!("\r\n--{boundary}--\r\n"));
    }

    #[test]
    fn two_boundaries_differ() {
        assert_ne!(boundary(), boundary());
    }
}
