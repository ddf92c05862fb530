//! What a request needs: the rate limits that it counts towards, and the customer whose limit it is.

use std::borrow::Cow;

use super::quota::QuotaSet;
use crate::json::Reader;
use crate::request::{RateLimits, Request};
use crate::{AnyRecord, Id};

/// The ID of a customer.
pub(super) type CustomerId = Id<AnyRecord>;

/// The name of the limit of `customer`, among processes that share limits.
pub(super) fn shared_name(customer: &CustomerId) -> String {
    format!("create:{customer}")
}

/// Longer texts in the place of an ID are not the ID of a customer: the service will refuse them, and they are not stored.
const LONGEST_ID: usize = 128;

/// The permits that a request needs.
#[derive(Debug, Clone)]
pub(crate) struct Demand {
    /// All rate limits, including those that are not paced.
    pub(super) limits: RateLimits,
    /// The paced rate limits with one count.
    pub(super) quotas: QuotaSet,
    /// The customer that a record is created for, if that has a rate limit and the customer is known.
    pub(super) customer: Option<CustomerId>,
}

impl Demand {
    /// Updates of one record have a rate limit whose number is not known: they are not paced. The same applies to creates
    /// whose customer is not known, such as a message that is created under its conversation.
    pub(crate) fn of(request: &Request) -> Self {
        let limits = request.rate_limits();
        let customer =
            if limits.contains(RateLimits::CUSTOMER_CREATE) { customer_of_create(request) } else { None };
        Self::new(limits, customer)
    }

    pub(super) fn new(limits: RateLimits, customer: Option<CustomerId>) -> Self {
        Self { limits, quotas: QuotaSet::of(limits), customer }
    }

    /// True when nothing but the organization's rate limit can be meant by a response to the request.
    pub(super) fn is_plain(&self) -> bool {
        self.limits == RateLimits::ORG
    }
}

/// The customer that counts a create; `None` for a record that was imported, which is exempt.
fn customer_of_create(request: &Request) -> Option<CustomerId> {
    let body = request.json().map(CreateBody::read).unwrap_or_default();
    if body.is_imported {
        return None;
    }
    let customer = customer_in_path(request.path().as_str()).or_else(|| body.customer.map(Id::new))?;
    (1..=LONGEST_ID).contains(&customer.as_str().len()).then_some(customer)
}

/// The ID in `/v1/customers/{id}/..`.
fn customer_in_path(path: &str) -> Option<CustomerId> {
    let (id, _) = path.strip_prefix("/v1/customers/")?.split_once('/')?;
    // A lookup such as `externalId=..` names a customer that has an ID as well: the two would be counted separately.
    (!id.contains('=')).then(|| Id::new(id))
}

/// The members of a body that matter here.
#[derive(Default)]
struct CreateBody<'a> {
    customer: Option<Cow<'a, str>>,
    is_imported: bool,
}

impl<'a> CreateBody<'a> {
    /// A body that is not a JSON object has neither member: the service will refuse it.
    fn read(json: &'a [u8]) -> Self {
        let mut body = Self::default();
        let _ = Reader::new(json).map(|mut reader| body.read_members(&mut reader));
        body
    }

    fn read_members(&mut self, reader: &mut Reader<'a>) -> Option<()> {
        let mut members = reader.map().ok()?;
        while let Some(name) = reader.entry(&mut members).ok()? {
            match (name.as_ref(), reader.peek()?) {
                ("customer", b'"') => self.customer = Some(reader.string().ok()?),
                ("importedAt", first) => {
                    self.is_imported = first != b'n';
                    reader.skip().ok()?;
                }
                _ => reader.skip().ok()?,
            }
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::request::Path;

    fn customer(path: &str, body: &str) -> Option<String> {
        let request = Request::post(Path::new(path), body.to_owned())
            .with_rate_limits(RateLimits::ORG | RateLimits::CUSTOMER_CREATE);
        Demand::of(&request).customer.map(|id| id.as_str().to_owned())
    }

    #[test]
    fn the_customer_of_a_create_is_in_its_path_or_its_body() {
        let body =
            r#"{"title":"Late","custom":{"customer":"no"},"customer":"jane","x":[1,{"customer":"no"}]}"#;
        for (path, body, expected) in [
            ("/v1/customers/jane/klasses/flight", "{}", Some("jane")),
            ("/v1/customers/jane/messages", r#"{"customer":"jack"}"#, Some("jane")),
            ("/v1/messages", body, Some("jane")),
            ("/v1/messages", r#"{"customer":null}"#, None),
            ("/v1/messages", r#"{"customer":""}"#, None),
            ("/v1/messages", r#"{"customer":"ja\u006ee"}"#, Some("jane")),
            ("/v1/conversations/c/messages", "{}", None),
            ("/v1/customers/externalId=7/messages", "{}", None),
            ("/v1/messages", "[", None),
            ("/v1/messages", "", None),
        ] {
            assert_eq!(customer(path, body).as_deref(), expected, "{path} {body}");
        }
        assert_eq!(customer(&format!("/v1/customers/{}/messages", "x".repeat(LONGEST_ID + 1)), "{}"), None);
    }

    #[test]
    fn an_imported_record_has_no_limit_per_customer() {
        let path = "/v1/customers/jane/messages";
        assert_eq!(customer(path, r#"{"importedAt":"2020-01-01T00:00:00Z"}"#), None);
        for counted in [
            r#"{"importedAt":null}"#,
            r#"{"custom":{"importedAt":"2020-01-01T00:00:00Z"}}"#,
            r#"{"preview":"\"importedAt\":1"}"#,
        ] {
            assert_eq!(customer(path, counted).as_deref(), Some("jane"), "{counted}");
        }
    }

    #[test]
    fn other_requests_count_for_no_customer() {
        let request = Request::post(Path::new("/v1/customers/jane/x"), r#"{"customer":"jane"}"#);
        let demand = Demand::of(&request);
        assert!(demand.customer.is_none() && demand.is_plain());
    }
}
