//! Multipart forms: the fields and the file of an upload.
//!
//! The body is complete and bounded when it is parsed, so that searching for the boundary is enough. Headers of parts are
//! parsed by `httparse`, which hyper brings along; a streaming parser would add a dozen crates to every user's build.

use bytes::Bytes;
use memchr::memmem;

use super::denial::Denial;
use crate::wording::shortened;

/// The name of the part with the file.
pub(super) const FILE: &str = "file";

/// The size limit of a field's value, in bytes; S3 allows 20 KB for all of them.
const MAX_FIELDS: usize = 20 * 1024;

/// How many parts a form can have; those of the sandbox have a dozen.
const MAX_PARTS: usize = 100;

/// A form with a file.
#[derive(Debug)]
pub(super) struct Form {
    /// The fields that precede the file, in order.
    pub(super) fields: Vec<(String, String)>,
    pub(super) file: Bytes,
}

#[derive(Debug)]
struct Part {
    name: String,
    has_file_name: bool,
    content: Bytes,
}

impl Form {
    /// Parses a form. `content_type` is the header of the request.
    ///
    /// # Errors
    /// If the body is not a form, or its last part is not the file.
    pub(super) fn parse(content_type: Option<&str>, body: &Bytes) -> Result<Self, Denial> {
        let content_type = content_type.ok_or_else(Denial::not_a_form)?;
        let media_type = content_type.split(';').next().unwrap_or_default().trim();
        if !media_type.eq_ignore_ascii_case("multipart/form-data") {
            return Err(Denial::not_a_form());
        }
        let boundary = parameter(content_type, "boundary")
            .filter(|boundary| !boundary.is_empty())
            .ok_or_else(|| Denial::malformed_form("the header `Content-Type` has no `boundary`"))?;
        Self::of_parts(parts(&boundary, body)?)
    }

    /// S3 ignores every field after the file, which then are missing for no visible reason.
    fn of_parts(parts: Vec<Part>) -> Result<Self, Denial> {
        check_files(&parts)?;
        let mut fields: Vec<(String, String)> = Vec::new();
        let mut file = None;
        for part in parts {
            if part.name == FILE {
                file = Some(part.content);
            } else if file.is_some() {
                let name = shortened(&part.name);
                let message = format!("The part `{name}` is after `file`, which must be the last part.");
                return Err(Denial::invalid_argument(message).with("ArgumentName", name));
            } else if fields.iter().any(|(known, _)| part.name.eq_ignore_ascii_case(known)) {
                let name = shortened(&part.name);
                let message =
                    format!("POST requires each field at most once, and there are two parts `{name}`.");
                return Err(Denial::invalid_argument(message).with("ArgumentName", name));
            } else {
                let value = String::from_utf8(part.content.into()).map_err(|_| {
                    Denial::malformed_form(&format!("the field `{}` is not UTF-8", shortened(&part.name)))
                })?;
                fields.push((part.name, value));
            }
        }
        if fields.iter().map(|(_, value)| value.len()).sum::<usize>() > MAX_FIELDS {
            return Err(Denial::malformed_form("the fields before `file` are longer than 20 KB"));
        }
        Ok(Self { fields, file: file.unwrap_or_default() })
    }

    /// Returns the value of a field. Names are case-insensitive, as in S3.
    pub(super) fn field(&self, name: &str) -> Option<&str> {
        self.fields
            .iter()
            .find(|(known, _)| known.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

/// Checks that exactly one part is the file.
fn check_files(parts: &[Part]) -> Result<(), Denial> {
    let files = parts.iter().filter(|part| part.name == FILE).count();
    if files == 1 {
        return Ok(());
    }
    let misnamed = parts.iter().find(|part| part.has_file_name && part.name != FILE);
    let hint = misnamed
        .map_or(String::new(), |part| format!(" The part `{}` has a file name.", shortened(&part.name)));
    let message = "POST requires exactly one file upload per request.";
    let expected = "The part with the file must be named `file`.";
    Err(Denial::invalid_argument(format!("{message} {expected}{hint}"))
        .with("ArgumentName", FILE)
        .with("ArgumentValue", files.to_string()))
}

/// Splits a body at its boundary.
fn parts(boundary: &str, body: &Bytes) -> Result<Vec<Part>, Denial> {
    let delimiter = format!("\r\n--{boundary}");
    let first = delimiter.trim_start();
    let mut parts = Vec::new();
    let mut at = if body.starts_with(first.as_bytes()) {
        first.len()
    } else {
        // Text before the first boundary is ignored.
        let found = memmem::find(body, delimiter.as_bytes());
        found.ok_or_else(|| Denial::malformed_form("the boundary does not occur in it"))? + delimiter.len()
    };
    loop {
        let rest = body.slice(at..);
        if rest.starts_with(b"--") {
            return Ok(parts);
        }
        if parts.len() == MAX_PARTS {
            return Err(Denial::malformed_form("it has more than 100 parts"));
        }
        let start = rest.strip_prefix(b"\r\n".as_slice());
        let start =
            start.ok_or_else(|| Denial::malformed_form("a boundary is not followed by a line break"))?;
        let length = memmem::find(start, delimiter.as_bytes());
        let length = length.ok_or_else(|| Denial::malformed_form("the last boundary is missing"))?;
        let start = at + 2;
        parts.push(part(&body.slice(start..start + length))?);
        at = start + length + delimiter.len();
    }
}

/// Parses the headers of a part.
fn part(part: &Bytes) -> Result<Part, Denial> {
    let mut headers = [httparse::EMPTY_HEADER; 16];
    let parsed = httparse::parse_headers(part, &mut headers);
    let Ok(httparse::Status::Complete((length, headers))) = parsed else {
        return Err(Denial::malformed_form("a part has invalid headers"));
    };
    let disposition = headers.iter().find(|header| header.name.eq_ignore_ascii_case("content-disposition"));
    let disposition = disposition.and_then(|header| std::str::from_utf8(header.value).ok());
    let name = disposition.and_then(|disposition| parameter(disposition, "name"));
    let Some((disposition, name)) = disposition.zip(name) else {
        return Err(Denial::malformed_form("a part has no name in its header `Content-Disposition`"));
    };
    let has_file_name = ["filename", "filename*"].iter().any(|name| parameter(disposition, name).is_some());
    Ok(Part { name, has_file_name, content: part.slice(length..) })
}

/// Returns a parameter of a header such as `form-data; name="file"`.
fn parameter(header: &str, name: &str) -> Option<String> {
    let mut rest = header.split_once(';')?.1;
    loop {
        let (found, value) = rest.split_once('=')?;
        let (value, after) = parameter_value(value.trim_start());
        if found.trim_matches([' ', ';', '\t']).eq_ignore_ascii_case(name) {
            return Some(value);
        }
        rest = after;
    }
}

/// Splits a header after a value, which may be quoted.
fn parameter_value(text: &str) -> (String, &str) {
    let Some(quoted) = text.strip_prefix('"') else {
        let (value, rest) = text.split_once(';').unwrap_or((text, ""));
        return (value.trim_end().to_owned(), rest);
    };
    let mut value = String::new();
    let mut characters = quoted.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '"' => return (value, quoted.get(at + 1..).unwrap_or_default()),
            '\\' => value.extend(characters.next().map(|(_, escaped)| escaped)),
            other => value.push(other),
        }
    }
    (value, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPE: Option<&str> = Some("multipart/form-data; boundary=\"x y\"");

    fn message(body: &str) -> String {
        message_of(TYPE, body)
    }

    fn message_of(content_type: Option<&str>, body: &str) -> String {
        let denial = Form::parse(content_type, &Bytes::copy_from_slice(body.as_bytes())).unwrap_err();
        format!("{denial:?}")
    }

    #[test]
    fn fields_and_file_are_taken_as_they_are() {
        let body = "preamble\r\n--x y\r\ncontent-disposition: form-data; name=\"a;\\\"b\"\r\n\r\n1=\r\n2\r\n--x y\r\n\
            Content-Type: image/png\r\nContent-Disposition: form-data; filename=\"name=c\"; name=file\r\n\r\n\r\n--x\r\n--x y--\r\nend";
        let form = Form::parse(TYPE, &Bytes::from(body)).unwrap();
        assert_eq!(form.field("A;\"B"), Some("1=\r\n2"));
        assert_eq!(form.file, "\r\n--x");
    }

    #[test]
    fn an_empty_file_is_a_file() {
        let body = "--x y\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n\r\n--x y--";
        assert_eq!(Form::parse(TYPE, &Bytes::from(body)).unwrap().file, "");
    }

    #[test]
    fn malformed_forms_are_explained() {
        assert!(message("").contains("boundary does not occur"));
        assert!(message("--x y").contains("not followed by a line break"));
        assert!(
            message("--x y\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n1")
                .contains("last boundary")
        );
        assert!(message("--x y\r\n\r\n1\r\n--x y--").contains("no name"));
        assert!(message("--x y\r\n:\r\n\r\n1\r\n--x y--").contains("invalid headers"));
        assert!(message("--x y--").contains("exactly one file"));
        let misnamed =
            "--x y\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n1\r\n--x y--";
        assert!(message(misnamed).contains("`f` has a file name"));
        assert!(message_of(Some("multipart/form-data"), "").contains("has no `boundary`"));
        for content_type in [None, Some("application/json")] {
            assert!(message_of(content_type, "").contains("enclosure-type multipart/form-data"));
        }
    }

    #[test]
    fn nothing_may_follow_the_file() {
        let body = "--x y\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\n1\r\n\
            --x y\r\nContent-Disposition: form-data; name=\"acl\"\r\n\r\n1\r\n--x y--";
        assert!(message(body).contains("`acl` is after `file`"));
    }

    #[test]
    fn every_prefix_of_a_form_is_refused_without_a_panic() {
        let body = "--x y\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nfile\r\n--x y--";
        for length in 0..body.len() - 1 {
            assert!(Form::parse(TYPE, &Bytes::from(&body[..length])).is_err(), "{length}");
        }
    }
}
