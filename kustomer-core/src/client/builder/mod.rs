//! Settings of a client, collected unchecked and checked all together in [`ClientBuilder::build`].

mod hooks;

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use secrecy::{ExposeSecret, SecretString};
use tower_service::Service;

use super::Client;
use crate::argument::Text;
use crate::auth::ApiKey;
use crate::config::{self, BaseUrl, Config, Region};
use crate::connection::{AnyLayer, AttemptHook, CallOptions, Connection, Parts, RetryPolicy};
use crate::error::{Error, Result};
use crate::rate_limit::RateLimitSettings;
use crate::redact::Redactor;
#[cfg(feature = "files")]
use crate::transport::ReqwestTransport;
use crate::transport::{BoxError, BoxTransport, Limits};

/// Builds a [`Client`].
///
/// ```
/// use std::time::Duration;
///
/// use kustomer::{Client, Region};
///
/// # #[cfg(feature = "rustls")] {
/// let client = Client::builder()
///     .api_key("eyJ..")
///     .region(Region::Eu)
///     .timeout(Duration::from_secs(20))
///     .user_agent("acme-flights/1.2")
///     .build();
/// # }
/// ```
#[must_use]
pub struct ClientBuilder {
    api_key: Option<Setting<SecretString>>,
    host: Option<Setting<Host>>,
    connect_timeout: Duration,
    options: CallOptions,
    user_agent: Option<String>,
    max_response_bytes: usize,
    max_page_items: usize,
    transport: Option<BoxTransport>,
    #[cfg(feature = "files")]
    file_transport: Option<ReqwestTransport>,
    layers: Vec<AnyLayer>,
    attempt_layers: Vec<AnyLayer>,
    rate_limits: RateLimitSettings,
    on_attempt: Option<AttemptHook>,
}

/// A value, and the environment variable that it came from.
struct Setting<T> {
    value: T,
    variable: Option<&'static str>,
}

enum Host {
    Org(String),
    Region(Region),
    BaseUrl(String),
}

impl Client {
    /// Builds a client from environment variables: the key from `KUSTOMER_API_KEY`, the organization from
    /// `KUSTOMER_ORG`. `KUSTOMER_BASE_URL`, if set, overrides where requests go, and makes `KUSTOMER_ORG` optional.
    ///
    /// # Errors
    /// When a variable is missing or invalid ([`Error::is_config`](crate::Error::is_config)); the error names it.
    pub fn from_env() -> Result<Self> {
        ClientBuilder::from_env()?.build()
    }

    /// Starts building a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }
}

impl ClientBuilder {
    pub(super) fn new() -> Self {
        Self {
            api_key: None,
            host: None,
            connect_timeout: Limits::DEFAULT.connect_timeout,
            options: CallOptions::default(),
            user_agent: None,
            max_response_bytes: Limits::DEFAULT.max_response_bytes,
            max_page_items: config::MAX_PAGE_ITEMS,
            transport: None,
            #[cfg(feature = "files")]
            file_transport: None,
            layers: Vec::new(),
            attempt_layers: Vec::new(),
            rate_limits: RateLimitSettings::new(),
            on_attempt: None,
        }
    }

    /// Sets the API key. Required.
    pub fn api_key(self, key: impl Text) -> Self {
        self.key(key.into_text(), None)
    }

    /// Sets the organization, such as `acme` in `acme.kustomerapp.com`. Requests go to its own host, which finds its
    /// region.
    ///
    /// One of this, [`region`](Self::region) and [`base_url`](Self::base_url) is required; the last one set counts.
    pub fn org(self, org: impl Text) -> Self {
        self.host(Host::Org(org.into_text()), None)
    }

    /// Sets the region. Requests go to the region's common host in place of the organization's own.
    pub fn region(self, region: Region) -> Self {
        self.host(Host::Region(region), None)
    }

    /// Sets the URL that requests go to, such as `https://gateway.example:8443`: `https`, or `http` to this machine.
    pub fn base_url(self, base_url: impl Text) -> Self {
        self.host(Host::BaseUrl(base_url.into_text()), None)
    }

    /// Sets the time limit for connecting, including the TLS handshake. Defaults to 10 seconds.
    ///
    /// Applies to the default transport only.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// Sets the time limit of each attempt, up to the last byte of the response. Defaults to 60 seconds.
    ///
    /// A call can have its own: [`Call::timeout`](crate::Call::timeout).
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.options.timeout = Some(limit);
        self
    }

    /// Sets how long a call may take, with all attempts and all waiting, counted from its start. By default there is no such
    /// limit; the policy of retries has one of its own ([`RetryPolicy::give_up_after`]).
    ///
    /// A call can have its own: [`Call::deadline`](crate::Call::deadline).
    pub fn deadline(mut self, limit: Duration) -> Self {
        self.options.deadline = Some(limit.into());
        self
    }

    /// Sets how often and when failed requests are sent again. By default, a call makes up to 3 attempts.
    ///
    /// A call can have its own: [`Call::retry`](crate::Call::retry).
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.options.retry = Some(policy);
        self
    }

    /// Sets the rate limits that the client keeps, by waiting before a request that would exceed one; or turns them off.
    /// By default, they are those of the service.
    ///
    /// ```
    /// use kustomer::Client;
    /// use kustomer::rate_limit::RateLimitSettings;
    ///
    /// let client = Client::builder().api_key("eyJ..").org("acme").rate_limits(RateLimitSettings::off());
    /// ```
    pub fn rate_limits(mut self, settings: RateLimitSettings) -> Self {
        self.rate_limits = settings;
        self
    }

    /// Sets how long an attempt may wait for a rate limit before it is sent. By default, it waits as long as it takes, or
    /// until the deadline of the call.
    ///
    /// A call that would wait longer fails, as soon as that is certain, and nothing is sent ([`Error::is_rate_limited`]).
    /// With [`Duration::ZERO`], calls never wait. A call can have its own: [`Call::max_wait`](crate::Call::max_wait).
    pub fn max_wait(mut self, limit: Duration) -> Self {
        self.options.max_wait = Some(limit);
        self
    }

    /// Adds a header to every request. A header of the same name that is set for a call replaces it.
    ///
    /// [`build`](Self::build) refuses headers that the client sets itself, and those that are not valid.
    pub fn header(mut self, name: &str, value: impl Text) -> Self {
        self.options.add_header(name, &value.text());
        self
    }

    /// Sets the name and version of your program, such as `acme-flights/1.2`. The SDK's own follow it in `User-Agent`.
    pub fn user_agent(mut self, name: impl Text) -> Self {
        self.user_agent = Some(name.into_text());
        self
    }

    /// Sets the size limit of a decompressed response body. Defaults to 64 MiB.
    ///
    /// A larger response is an error ([`Error::is_transport`]) as soon as the limit is reached.
    ///
    /// Decoded records may take more memory than their JSON. In the worst case, a list of empty objects (`{},`) within a
    /// record, they take about 170 bytes for each byte of the body, and twice that while the list grows. The records of
    /// a page are limited by [`max_page_items`](Self::max_page_items).
    pub fn max_response_bytes(mut self, limit: usize) -> Self {
        self.max_response_bytes = limit;
        self
    }

    /// Sets how many items a page may have; a larger page is an error ([`Error::is_decode`]). Defaults to 10,000.
    ///
    /// The limit applies to each page of a list or a stream, and to the records included with a document.
    pub fn max_page_items(mut self, limit: usize) -> Self {
        self.max_page_items = limit;
        self
    }

    /// Sets the transport, in place of the default one: a `tower` service that sends a request as it is, the key in its
    /// headers included, and returns the response with its whole body, decompressed.
    ///
    /// It must not follow redirects. Its errors may be of any type; with a
    /// [`TransportError`](crate::transport::TransportError) the predicates of [`Error`] know what happened, and
    /// the client knows what may be retried. The extension [`CallInfo`](crate::CallInfo) of a request says what it is
    /// for.
    pub fn transport<S>(mut self, service: S) -> Self
    where
        S: Service<http::Request<Bytes>, Response = http::Response<Bytes>> + Clone + Send + Sync + 'static,
        S::Error: Into<BoxError>,
        S::Future: Send + 'static,
    {
        #[cfg(feature = "files")]
        if let Some(transport) = (&service as &dyn std::any::Any).downcast_ref::<ReqwestTransport>() {
            self.file_transport.get_or_insert_with(|| transport.clone());
        }
        self.transport = Some(BoxTransport::new(service));
        self
    }

    /// Sets the transport for the contents of files, which go to a storage host and not to the API. They are streamed, and
    /// pass no [`layer`](Self::layer).
    ///
    /// By default, it is the transport of the client, if that is a [`ReqwestTransport`]. A client with any other transport
    /// requires this setting for files.
    #[cfg(feature = "files")]
    pub fn file_transport(mut self, transport: ReqwestTransport) -> Self {
        self.file_transport = Some(transport);
        self
    }

    /// Checks the settings and builds the client. Nothing is sent.
    ///
    /// # Errors
    /// When a setting is missing or invalid ([`Error::is_config`]).
    pub fn build(self) -> Result<Client> {
        let redactor = self.api_key.as_ref().map(|key| Redactor::new(key.value.expose_secret()));
        self.connect().map_err(|error| match &redactor {
            Some(redactor) => error.redacted(redactor),
            None => error,
        })
    }

    fn connect(self) -> Result<Client> {
        let key = self
            .api_key
            .as_ref()
            .ok_or_else(|| Error::config("no API key: set one with `api_key`, or use `Client::from_env`"))?
            .check(|key| ApiKey::new(key.expose_secret()))?;
        let host = self.host.as_ref().ok_or_else(|| {
            Error::config("no host: set the organization with `org` (or `region` or `base_url`)")
        })?;
        let base_url = host.check(|host| host.base_url(&key))?;
        let config = Config {
            user_agent: config::user_agent(self.user_agent.as_deref())?,
            max_response_bytes: self.max_response_bytes,
            max_page_items: self.max_page_items,
            base_url,
        };
        let limits = Limits {
            connect_timeout: self.connect_timeout,
            max_response_bytes: self.max_response_bytes,
            ..Limits::DEFAULT
        };
        #[cfg(feature = "files")]
        let mut file_transport = self.file_transport;
        let transport = match self.transport {
            Some(transport) => transport,
            #[cfg(feature = "files")]
            None => {
                let transport = ReqwestTransport::for_host(config.base_url.is_https(), limits)?;
                file_transport.get_or_insert_with(|| transport.clone());
                BoxTransport::of(transport)
            }
            #[cfg(not(feature = "files"))]
            None => default_transport(&config.base_url, limits)?,
        };
        self.options.check()?;
        if let Some(setting) = self.rate_limits.zero() {
            return Err(Error::config(format!("rate limit `{setting}` must be at least 1")));
        }
        let parts = Parts {
            config,
            transport,
            #[cfg(feature = "files")]
            file_transport,
            defaults: self.options,
            layers: self.layers,
            attempt_layers: self.attempt_layers,
            rate_limits: self.rate_limits,
            on_attempt: self.on_attempt,
        };
        Ok(Client { connection: Connection::new(parts, &key)? })
    }

    pub(super) fn api_key_from(self, variable: &'static str, key: String) -> Self {
        self.key(key, Some(variable))
    }

    pub(super) fn org_from(self, variable: &'static str, org: &str) -> Self {
        self.host(Host::Org(org.to_owned()), Some(variable))
    }

    pub(super) fn base_url_from(self, variable: &'static str, base_url: &str) -> Self {
        self.host(Host::BaseUrl(base_url.to_owned()), Some(variable))
    }

    fn key(mut self, key: String, variable: Option<&'static str>) -> Self {
        self.api_key = Some(Setting { value: SecretString::from(key), variable });
        self
    }

    fn host(mut self, value: Host, variable: Option<&'static str>) -> Self {
        self.host = Some(Setting { value, variable });
        self
    }
}

impl Host {
    /// The address of the host, which must not contain the key: it is sent in the clear and shown.
    fn base_url(&self, key: &ApiKey) -> Result<BaseUrl> {
        let base_url = match self {
            Self::Org(org) => BaseUrl::of_org(org),
            Self::Region(region) => BaseUrl::parse(region.base_url()),
            Self::BaseUrl(base_url) => BaseUrl::parse(base_url),
        }?;
        if key.redactor().is_in(base_url.as_str()) {
            return Err(Error::config("the host contains a part of the API key"));
        }
        Ok(base_url)
    }
}

impl<T> Setting<T> {
    /// Checks the value; an error names the variable that it came from.
    fn check<R>(&self, check: impl FnOnce(&T) -> Result<R>) -> Result<R> {
        check(&self.value).map_err(|error| match self.variable {
            None => error,
            Some(variable) => Error::config(format!("`{variable}`: {error}")),
        })
    }
}

#[cfg(all(feature = "reqwest", not(feature = "files")))]
fn default_transport(base_url: &BaseUrl, limits: Limits) -> Result<BoxTransport> {
    use crate::transport::ReqwestTransport;

    Ok(BoxTransport::of(ReqwestTransport::for_host(base_url.is_https(), limits)?))
}

#[cfg(not(feature = "reqwest"))]
fn default_transport(_: &BaseUrl, _: Limits) -> Result<BoxTransport> {
    Err(Error::config(
        "no transport: enable the feature `reqwest` of `kustomer`, or set one with `transport`",
    ))
}

/// Shows no setting that may contain the key.
impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("api_key", &self.api_key.as_ref().map(|_| ".."))
            .field("connect_timeout", &self.connect_timeout)
            .field("options", &self.options)
            .field("max_response_bytes", &self.max_response_bytes)
            .field("max_page_items", &self.max_page_items)
            .field("rate_limits", &self.rate_limits)
            .finish_non_exhaustive()
    }
}
