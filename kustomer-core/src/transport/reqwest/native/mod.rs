//! The default transport over sockets: HTTP/1.1 and HTTP/2, proxies, TLS.

mod body;
mod classify;
mod clients;
mod exchange;
#[cfg(feature = "gzip")]
mod gzip;
#[cfg(any(feature = "rustls", feature = "native-tls"))]
mod pem;
mod probe;
mod proxy;
mod resolver;
mod settings;
#[cfg(feature = "files")]
mod streamed;
#[cfg(all(test, feature = "rustls", feature = "http2"))]
mod tests;
mod timer;
#[cfg(all(feature = "native-tls", not(feature = "rustls")))]
#[path = "native_tls.rs"]
mod tls;
#[cfg(not(any(feature = "rustls", feature = "native-tls")))]
#[path = "no_tls.rs"]
mod tls;
#[cfg(feature = "rustls")]
#[path = "rustls.rs"]
mod tls;
#[cfg(any(feature = "rustls", feature = "native-tls"))]
mod trust;

#[cfg(feature = "files")]
pub(super) use body::next_chunk;
pub(super) use clients::{Clients, Hosts};
pub(super) use exchange::exchange;
pub use proxy::Proxy;
pub(super) use settings::{HttpVersion, Settings};
#[cfg(feature = "files")]
pub(super) use streamed::streamed;
#[cfg(any(feature = "rustls", feature = "native-tls"))]
pub(super) use trust::{ClientCertificate, Roots};
