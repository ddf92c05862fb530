//! The default transport, over `reqwest`: its settings, its limits, and how it makes a request. What depends on the
//! platform is in `native` (sockets, TLS, proxies) and in `browser` (fetch).

#[cfg(all(target_family = "wasm", target_os = "unknown"))]
mod browser;
mod builder;
mod convert;
mod head;
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
mod native;
mod origins;
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
mod setters;
mod setup_error;
#[cfg(feature = "files")]
mod stream;
mod transport;

#[cfg(all(target_family = "wasm", target_os = "unknown"))]
use browser::{Clients, Hosts, Settings, exchange};
pub use builder::ReqwestTransportBuilder;
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
pub use native::Proxy;
#[cfg(not(all(target_family = "wasm", target_os = "unknown")))]
use native::{Clients, Hosts, Settings, exchange};
#[cfg(feature = "files")]
use native::{next_chunk, streamed};
pub use setup_error::SetupError;
#[cfg(feature = "files")]
pub(crate) use stream::Incoming;
pub use transport::ReqwestTransport;
