//! From the URI of a request to the URL that reqwest wants, which has to be safe to send a key to.

use std::sync::OnceLock;

use ::reqwest::Url;
use http::Uri;
use http::uri::{Authority, Scheme};

use super::super::{Fault, TransportError};
use crate::loopback::is_loopback;
use crate::shown::shown;

/// Makes URLs. Parsing a host is most of the work, and nearly all requests of a transport go to one: the first is kept.
#[derive(Debug, Default)]
pub(super) struct Origins {
    first: OnceLock<Origin>,
}

/// A scheme and an authority to which the key may be sent.
#[derive(Debug)]
struct Origin {
    scheme: Scheme,
    authority: Authority,
    url: Url,
}

impl Origins {
    pub(super) fn url(&self, uri: &Uri) -> Result<Url, TransportError> {
        if let Some(first) = self.first.get()
            && first.is_of(uri)
        {
            return Ok(first.join(uri));
        }
        let origin = Origin::of(uri)?;
        let url = origin.join(uri);
        // Of two requests at the same time, either may be the first.
        let _ = self.first.set(origin);
        Ok(url)
    }
}

impl Origin {
    fn of(uri: &Uri) -> Result<Self, TransportError> {
        let host = uri.host().unwrap_or_default();
        let (Some(scheme), Some(authority)) = (uri.scheme(), uri.authority()) else {
            return Err(plain_text(host));
        };
        if *scheme != Scheme::HTTPS && !(*scheme == Scheme::HTTP && is_loopback(host)) {
            return Err(plain_text(host));
        }
        // A copy has room for any path that is not longer than this one, so that its text need not grow.
        let url = Url::parse(&format!("{scheme}://{authority}/{:-<96}", ""))
            .map_err(|error| TransportError::new(Fault::NotSent, Some(error.into())))?;
        Ok(Self { scheme: scheme.clone(), authority: authority.clone(), url })
    }

    fn is_of(&self, uri: &Uri) -> bool {
        uri.scheme() == Some(&self.scheme)
            && uri.authority().is_some_and(|authority| authority.as_str() == self.authority.as_str())
    }

    /// The URL of a URI of this origin. Its setters cannot change the host, whatever the path begins with.
    fn join(&self, uri: &Uri) -> Url {
        let mut url = self.url.clone();
        url.set_path(uri.path());
        if let Some(query) = uri.query() {
            url.set_query(Some(query));
        }
        url
    }
}

fn plain_text(host: &str) -> TransportError {
    TransportError::new(Fault::PlainText { host: shown(host, 100) }, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(origins: &Origins, uri: &str) -> Result<Url, TransportError> {
        origins.url(&uri.parse().expect(uri))
    }

    #[test]
    fn a_request_that_would_cross_a_network_unencrypted_is_refused() {
        let origins = Origins::default();
        for uri in
            ["https://acme.example/v1", "http://127.0.0.1:1/v1", "http://localhost/v1", "http://[::1]/"]
        {
            assert_eq!(url(&origins, uri).expect(uri).as_str(), uri);
        }
        for uri in ["http://acme.example/v1", "http://localhost.evil.example/", "ftp://127.0.0.1/", "/v1"] {
            let (fault, _) = url(&origins, uri).expect_err(uri).into_parts();
            assert!(fault.is_not_sent(), "{uri}: {fault}");
            assert!(fault.to_string().contains("would send the key unencrypted"), "{uri}: {fault}");
        }
    }

    #[test]
    fn each_url_is_what_parsing_the_whole_text_gives_whichever_came_first() {
        let targets = [
            "/",
            "/v1/customers/59df762a921c59001021f409",
            "/v1/customers?page=2&pageSize=100",
            "/v1/customers?",
            "//evil.example/v1",
            "/\\evil.example/v1",
            "/v1//customers",
            "/v1/customers/email=jane%40example.com",
            "/v1/customers/a'b|c{d}?q='x'|{y}",
            "/v1/a;b:c@d,e?next=https://evil.example/?a",
        ];
        let hosts =
            ["https://acme.example", "https://ACME.example:443", "http://127.0.0.1:8080", "http://[::1]"];
        for first in hosts {
            let origins = Origins::default();
            url(&origins, first).expect(first);
            for host in hosts {
                for target in targets {
                    let text = format!("{host}{target}");
                    let uri = text.parse::<Uri>().expect(&text);
                    let expected = Url::parse(&text).expect(&text);
                    assert_eq!(origins.url(&uri).expect(&text), expected, "{text} after {first}");
                }
            }
        }
    }
}
