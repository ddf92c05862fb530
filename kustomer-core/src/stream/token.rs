//! Where a stream is, as a text that another process can continue from. A token is bound to its host and to the request of
//! its first page, so that it continues no other list by mistake.

use std::fmt::Write as _;

use crate::request::{Query, Request, RequestError};

/// The first field of a token, which changes with its form.
const FORM: &str = "kustomer1";

/// How far a stream is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Position {
    /// Before the page with this query; `None` is the query of the first page.
    Page(Option<Query>),
    /// After the records of this page, whose link to the next page is still to be found.
    Link(Option<Query>),
    /// After the last page.
    End,
}

/// What a token belongs to: a host, and the request of a first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Binding {
    host: u64,
    request: u64,
}

impl Binding {
    pub(super) fn new(base_url: &str, first: &Request) -> Self {
        let parts = [
            first.method().as_str().as_bytes(),
            first.path().as_str().as_bytes(),
            first.query().as_str().as_bytes(),
            first.json().unwrap_or_default(),
        ];
        Self { host: hash(&[base_url.as_bytes()]), request: hash(&parts) }
    }

    /// A token of `position`, for `skip` records of its page that were returned already.
    pub(super) fn token(self, position: &Position, skip: usize) -> String {
        let mut token = format!("{FORM}.{:016x}.{:016x}.{skip}.", self.host, self.request);
        let (kind, query) = match position {
            Position::Page(query) => ("page", query.as_ref()),
            Position::Link(query) => ("link", query.as_ref()),
            Position::End => ("end", None),
        };
        token.push_str(kind);
        if let Some(query) = query {
            // Writing to a `String` cannot fail.
            let _ = write!(token, "?{}", query.as_str());
        }
        token
    }

    /// The position of a token, and how many records of its page were returned already.
    ///
    /// # Errors
    /// When the text is not a token, or one of another list.
    pub(super) fn position(self, token: &str) -> Result<(Position, usize), RequestError> {
        let mut fields = token.trim().splitn(5, '.');
        let mut next = || fields.next().ok_or_else(malformed);
        if next()? != FORM {
            return Err(malformed());
        }
        if next()? != format!("{:016x}", self.host) {
            return Err(RequestError::new("resume token is from another host than that of this client"));
        }
        if next()? != format!("{:016x}", self.request) {
            return Err(RequestError::new(
                "resume token is from another list: method, path, query or body of the first page differ",
            ));
        }
        let skip = next()?.parse().map_err(|_| malformed())?;
        Ok((position(next()?).ok_or_else(malformed)?, skip))
    }
}

fn position(text: &str) -> Option<Position> {
    let (kind, query) = match text.split_once('?') {
        Some((kind, query)) => (kind, Some(query)),
        None => (text, None),
    };
    // A query from a link has visible ASCII characters only.
    if query.is_some_and(|query| !query.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'#')) {
        return None;
    }
    let query = query.map(Query::from_encoded);
    match (kind, query) {
        ("page", query) => Some(Position::Page(query)),
        ("link", query) => Some(Position::Link(query)),
        ("end", None) => Some(Position::End),
        _ => None,
    }
}

fn malformed() -> RequestError {
    RequestError::new("resume token is not valid: expected the text that `resume_token` has returned")
}

/// The FNV-1a hash, which is the same for every version of the compiler, unlike that of the standard library.
fn hash(parts: &[&[u8]]) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(PRIME);
    parts.iter().fold(OFFSET, |hash, part| step(part.iter().copied().fold(hash, step), 0xff))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::Path;

    fn binding() -> Binding {
        let first = Request::get(Path::new("/v1/customers")).with_parameter("pageSize", 100);
        Binding::new("https://acme.example", &first)
    }

    #[test]
    fn a_position_survives_its_token() {
        let query = || Some(Query::from_encoded("page=2&pageSize=100&filter=a.b?c"));
        for position in [
            Position::Page(None),
            Position::Page(query()),
            Position::Link(None),
            Position::Link(query()),
            Position::End,
        ] {
            let token = binding().token(&position, 7);
            assert_eq!(binding().position(&token), Ok((position, 7)), "{token}");
            assert_eq!(binding().position(&format!("{token}\n")).map(|(_, skip)| skip), Ok(7), "from a file");
        }
    }

    /// A token that a user has stored must stay valid.
    #[test]
    fn the_form_of_a_token_does_not_change() {
        let token = binding().token(&Position::Page(Some(Query::from_encoded("page=2"))), 0);
        assert_eq!(token, "kustomer1.fe0343f0c0e4e001.3a677233f727c99d.0.page?page=2");
    }

    #[test]
    fn the_token_of_another_host_or_list_is_refused() {
        let first = Request::get(Path::new("/v1/customers")).with_parameter("pageSize", 100);
        let other_host = Binding::new("https://evil.example", &first);
        let others = [
            Request::get(Path::new("/v1/companies")).with_parameter("pageSize", 100),
            Request::get(Path::new("/v1/customers")).with_parameter("pageSize", 50),
            Request::post(Path::new("/v1/customers"), "{}").with_parameter("pageSize", 100),
        ];
        let token = binding().token(&Position::End, 0);
        let error = other_host.position(&token).expect_err("another host").to_string();
        assert!(error.contains("another host"), "{error}");
        for other in others {
            let error =
                Binding::new("https://acme.example", &other).position(&token).expect_err("another list");
            assert!(error.to_string().contains("another list"), "{error}");
        }
    }

    #[test]
    fn a_text_that_is_no_token_is_refused_and_not_shown() {
        let token = binding().token(&Position::End, 0);
        let (head, _) = token.rsplit_once('.').expect("a field");
        let tails = ["", "page\u{e4}", "page?a b", "page?a#b", "start", "end?page=1"];
        let texts = tails.map(|tail| format!("{head}.{tail}"));
        let broken = ["", "secret", "kustomer2.a.b.0.end", "kustomer1", "page=2"].map(str::to_owned);
        for text in texts.iter().chain(&broken).chain([&token.replace(".0.", ".-1.")]) {
            let error = binding().position(text).expect_err(text).to_string();
            assert_eq!(error, malformed().to_string(), "{text}");
        }
    }
}
