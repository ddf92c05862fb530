//! Links to a storage host: which of them are followed. They are secrets, so that nothing here shows one.

use ::reqwest::Url;
use http::{HeaderValue, Uri};

use super::error::{Error, HostFailure};
use crate::loopback::is_loopback;
use crate::shown::shown;

/// A checked link.
#[derive(Clone)]
pub(super) struct Address {
    url: Url,
    uri: Uri,
    allows_local: bool,
}

impl Address {
    /// Checks a link that the API gave. `allows_local` is true for an API on this machine, whose storage host is here too:
    /// otherwise, a link must not lead to what listens on this machine.
    ///
    /// # Errors
    /// If it is not a URL that may be used.
    pub(super) fn parse(link: &str, allows_local: bool) -> Result<Self, Error> {
        let url = Url::parse(link).map_err(|_| Error::invalid("link of the file is not a URL"))?;
        Self::check(url, allows_local)
            .map_err(|why| Error::invalid(format!("link of the file cannot be used: {why}")))
    }

    /// Where a redirect leads to.
    ///
    /// # Errors
    /// If it is not followed.
    pub(super) fn redirected(&self, location: Option<&HeaderValue>) -> Result<Self, Error> {
        let refused = |why: String| Error::host(self.host(), HostFailure::Redirect(why));
        let location = location.and_then(|location| location.to_str().ok());
        let location = location.ok_or_else(|| refused("it has no valid `location`".to_owned()))?;
        let url = self.url.join(location).map_err(|_| refused("its `location` is not a URL".to_owned()))?;
        Self::check(url, self.allows_local).map_err(refused)
    }

    fn check(url: Url, allows_local: bool) -> Result<Self, String> {
        let host = url.host_str().unwrap_or_default();
        if !matches!(url.scheme(), "https" | "http") {
            return Err(format!("its scheme is `{}`", shown(url.scheme(), 32)));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err("it contains a user name or a password".to_owned());
        }
        if is_loopback(host) && !allows_local {
            return Err(format!("`{}` is this machine", shown(host, 100)));
        }
        if url.scheme() == "http" && !is_loopback(host) {
            return Err(format!("`{}` would get it unencrypted", shown(host, 100)));
        }
        let uri = url.as_str().parse().map_err(|_| "it is not a URL".to_owned())?;
        Ok(Self { url, uri, allows_local })
    }

    pub(super) fn uri(&self) -> &Uri {
        &self.uri
    }

    pub(super) fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(link: &str, allows_local: bool) -> String {
        Address::parse(link, allows_local).err().map(|error| error.to_string()).unwrap_or_default()
    }

    #[test]
    fn only_links_over_https_or_to_this_machine_are_followed() {
        for (link, allows_local, expected) in [
            ("https://files.example/a?X-Amz-Signature=b", false, ""),
            ("http://127.0.0.1:1/a", true, ""),
            ("/v1/attachments", false, "link of the file is not a URL"),
            ("file:///etc/passwd", false, "link of the file cannot be used: its scheme is `file`"),
            (
                "http://files.example/a",
                false,
                "link of the file cannot be used: `files.example` would get it unencrypted",
            ),
            (
                "http://169.254.169.254/",
                true,
                "link of the file cannot be used: `169.254.169.254` would get it unencrypted",
            ),
            ("http://localhost/a", false, "link of the file cannot be used: `localhost` is this machine"),
            ("https://127.0.0.1/a", false, "link of the file cannot be used: `127.0.0.1` is this machine"),
            (
                "https://a:b@files.example/",
                false,
                "link of the file cannot be used: it contains a user name or a password",
            ),
        ] {
            assert_eq!(refusal(link, allows_local), expected, "{link}");
        }
    }
}
