//! Where a link to the next page points: its query, if the link stays on our host.

use http::Uri;
use http::uri::Authority;

use crate::config::{BaseUrl, shown_origin};
use crate::error::{Error, Kind, Result};
use crate::request::Query;

/// Returns the query of a link to the next page. Its path is ignored: the request of the first page decides the
/// endpoint, and the service writes another path in some links (the plural of a Klass).
///
/// # Errors
/// When the link points to another host, or is not an address.
pub(super) fn query(base_url: &BaseUrl, link: &str) -> Result<Query> {
    let foreign = |host: Option<String>| Error::new(Kind::ForeignLink(host));
    // `\` is a second slash to some address parsers, and so could begin another host.
    let is_clean = link.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    if !is_clean {
        return Err(foreign(None));
    }
    if let Some(rest) = link.strip_prefix("//") {
        let authority = rest.split(['/', '?', '#']).next().and_then(|text| text.parse::<Authority>().ok());
        return Err(foreign(authority.map(|authority| shown_origin(None, &authority))));
    }
    let parts = link.parse::<Uri>().map_err(|_| foreign(None))?.into_parts();
    match (parts.scheme, parts.authority, parts.path_and_query) {
        (None, None, Some(target)) if target.as_str().starts_with('/') => {
            Ok(Query::from_encoded(target.query().unwrap_or_default()))
        }
        (Some(scheme), Some(authority), Some(target)) if base_url.is_origin_of(&scheme, &authority) => {
            Ok(Query::from_encoded(target.query().unwrap_or_default()))
        }
        (Some(scheme), Some(authority), _) => Err(foreign(Some(shown_origin(Some(&scheme), &authority)))),
        _ => Err(foreign(None)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(link: &str) -> Result<String, String> {
        let base_url = BaseUrl::parse("https://acme.example").expect("an address");
        query(&base_url, link).map(|query| query.as_str().to_owned()).map_err(|error| {
            assert!(error.is_paging(), "{error:?}");
            error.to_string()
        })
    }

    #[test]
    fn a_link_on_our_host_yields_its_query_whatever_its_path() {
        for (link, expected) in [
            ("/v1/customers?page=2&pageSize=100", "page=2&pageSize=100"),
            ("/v1/customers", ""),
            ("/v1/../../admin?page=2", "page=2"),
            ("https://acme.example/v1/customers?page=2", "page=2"),
            ("https://ACME.example:443/v1/customers?page=2#x", "page=2"),
        ] {
            assert_eq!(resolve(link).as_deref(), Ok(expected));
        }
    }

    #[test]
    fn a_link_to_another_host_is_refused_and_the_host_named() {
        for (link, host) in [
            ("https://evil.example/v1/customers?page=2", "https://evil.example"),
            ("//evil.example/v1", "evil.example"),
            ("//acme.example@evil.example/v1", "evil.example"),
            ("http://acme.example/v1", "http://acme.example"),
            ("https://acme.example:8443/v1", "https://acme.example:8443"),
            ("https://acme.example.evil.example/", "https://acme.example.evil.example"),
            ("https://acme.example@evil.example/", "https://evil.example"),
        ] {
            let expected =
                format!("link to the next page points to another host, `{host}`, and was not followed");
            assert_eq!(resolve(link), Err(expected), "{link}");
        }
    }

    #[test]
    fn a_link_that_is_not_a_path_is_refused() {
        for link in
            ["v1/customers", "?page=2", "/\\evil.example", "\\\\evil.example", "/v1/a b", "/v1\r\nx: y", "*"]
        {
            let error = resolve(link).expect_err(link);
            assert!(error.contains("is not a path on this host"), "{link}: {error}");
        }
    }
}
