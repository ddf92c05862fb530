//! Tests without a network: a transport that replies from a script, and records made from a few fields. Behind the feature
//! `test-util`, so that production code cannot use any of it by accident.
//!
//! ```
//! use kustomer::testing::{FakeTransport, Reply, fixture};
//! use kustomer::{Customer, CustomerUpdate};
//! use serde_json::json;
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> kustomer::Result<()> {
//! let jane = fixture(|jane: &mut Customer| jane.name = Some("Jane Doe".into()));
//! let fake = FakeTransport::new().on("PATCH", "/v1/customers/{id}", Reply::record(&jane));
//!
//! let renamed = fake.client().update(&jane, CustomerUpdate::new().name("Jane Doe")).await?;
//!
//! assert_eq!(renamed, jane);
//! assert_eq!(fake.requests()[0].json(), json!({"name": "Jane Doe"}));
//! fake.assert_all_used();
//! # Ok(()) }
//! ```

mod decoded;
mod fake_transport;
mod fixture;
mod recorded_request;
mod reply;
mod route;
mod script;
mod unexpected;

pub use fake_transport::FakeTransport;
pub use fixture::{blank, fixture};
pub use recorded_request::RecordedRequest;
pub use reply::{Reply, Respond};
