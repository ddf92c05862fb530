//! The client for programs without async code: the same calls, which wait for their results.
//!
//! A method of [`Client`] returns the same call as that of the async [`Client`](crate::Client), with the same options,
//! within a [`Blocking`]. [`Blocking::wait`] makes it. Lists are iterators.
//!
//! ```no_run
//! use std::time::Duration;
//!
//! use kustomer::blocking::Client;
//! use kustomer::{Customer, CustomerUpdate, lookup};
//!
//! # fn demo() -> kustomer::Result<()> {
//! let client = Client::from_env()?;
//! if let Some(jane) = client.find::<Customer>(lookup::Email("jane@example.com")).wait()? {
//!     client.update(&jane, CustomerUpdate::new().name("Jane Doe")).timeout(Duration::from_secs(5)).wait()?;
//! }
//! for customer in client.list::<Customer>().iter() {
//!     println!("{:?}", customer?.name);
//! }
//! # Ok(()) }
//! ```
//!
//! # Threads
//!
//! Each client has one thread, `kustomer-blocking`, which makes the requests of all of its clones. It ends when the last
//! clone is dropped. Any number of threads may call at the same time.
//!
//! # In async code
//!
//! A call that waits would stop all tasks on its thread, or wait for itself. In async code, and in `spawn_blocking` too,
//! every call is therefore an error ([`Error::is_request`](crate::Error::is_request)), and nothing is sent: use the async
//! client there. A blocking client may be dropped anywhere.
//!
//! In `spawn_blocking`, the runtime waits for calls of the async client:
//!
//! ```
//! use kustomer::{Client, Customer, Id};
//! use tokio::runtime::Handle;
//!
//! # async fn demo(client: Client, id: Id<Customer>) -> Result<(), Box<dyn std::error::Error>> {
//! let read = move || Handle::current().block_on(client.get(id));
//! let jane = tokio::task::spawn_blocking(read).await??;
//! # Ok(()) }
//! ```

mod call;
mod client;
mod iter;
mod runtime;

pub use call::Blocking;
pub use client::Client;
pub use iter::Iter;
