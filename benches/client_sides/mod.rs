//! The same calls by this SDK and by reqwest, against one server: a customer of six attributes by its ID, and a page of a
//! hundred large ones.

use std::sync::Arc;
use std::time::Duration;

use kustomer::rate_limit::RateLimitSettings;
use kustomer::{Client, Id, KustomerResource, Timestamp};
use serde::Deserialize;

use crate::list_page::{ListPage, Order};
use crate::models::derived::Customer;
use crate::models::handwritten::Document;
use crate::raw_server;

const SMALL: &str = concat!(
    r#"{"data":{"type":"customer","id":"59df762a921c59001021f409","attributes":{"name":"Jane Doe","#,
    r#""displayName":"Jane Doe","externalId":"crm-4711","createdAt":"2026-11-28T08:30:00.000Z","#,
    r#""updatedAt":"2026-11-28T08:31:00.000Z","rev":3},"#,
    r#""relationships":{"org":{"data":{"type":"org","id":"57f29e4b1ec2d80c002ce900"}}},"#,
    r#""links":{"self":"/v1/customers/59df762a921c59001021f409"}}}"#
);

const SMALL_PATH: &str = "/v1/customers/59df762a921c59001021f409";

/// A customer with few attributes, by the derive.
#[expect(dead_code, reason = "decoded, as by a program that uses them")]
#[derive(Debug, KustomerResource)]
#[kustomer(resource = "customer", path = "/v1/customers", get)]
pub(crate) struct Small {
    pub(crate) id: Id<Small>,
    pub(crate) name: Option<String>,
    pub(crate) display_name: Option<String>,
    pub(crate) external_id: Option<String>,
    pub(crate) created_at: Timestamp,
    pub(crate) updated_at: Timestamp,
    pub(crate) rev: u64,
}

/// The same by serde.
#[derive(Debug, Deserialize)]
pub(crate) struct SmallDocument {
    pub(crate) data: SmallData,
}

#[derive(Debug, Deserialize)]
pub(crate) struct SmallData {
    #[expect(dead_code, reason = "decoded, as by a program that uses it")]
    pub(crate) id: String,
    pub(crate) attributes: SmallAttributes,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(dead_code, reason = "decoded, as by a program that uses them")]
pub(crate) struct SmallAttributes {
    pub(crate) name: Option<String>,
    pub(crate) display_name: Option<String>,
    pub(crate) external_id: Option<String>,
    pub(crate) created_at: jiff::Timestamp,
    pub(crate) updated_at: jiff::Timestamp,
    pub(crate) rev: u64,
}

/// Who makes a call, and which.
#[derive(Clone, Copy)]
pub(crate) enum Side {
    /// reqwest, which decodes nothing.
    GetRaw,
    GetBySerde,
    /// As `GetBySerde`, with time limits as the SDK has them by default.
    GetBySerdeWithTimeouts,
    Get,
    /// As `Get`, with a subscriber that keeps spans and events and writes none.
    GetWithSpans,
    PageBySerde,
    Page,
}

impl Side {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::GetRaw => "get: reqwest, decoding nothing",
            Self::GetBySerde => "get: reqwest and serde derive",
            Self::GetBySerdeWithTimeouts => "get: reqwest, serde and timeouts",
            Self::Get => "get: kustomer",
            Self::GetWithSpans => "get: kustomer, recording spans",
            Self::PageBySerde => "page: reqwest and serde derive",
            Self::Page => "page: kustomer",
        }
    }

    pub(crate) fn has_spans(self) -> bool {
        matches!(self, Self::GetWithSpans)
    }
}

/// A client of each kind, with the same settings as far as they have them.
pub(crate) struct Sides {
    kustomer: Client,
    reqwest: reqwest::Client,
    reqwest_with_timeouts: reqwest::Client,
    base_url: Arc<str>,
    id: Id<Small>,
}

impl Sides {
    /// Starts a server and a client of each kind.
    pub(crate) fn start() -> Self {
        let small = raw_server::response(SMALL.as_bytes());
        let page = raw_server::response(&ListPage::new(Order::Declared).text);
        let address = raw_server::start(move |line| {
            Arc::clone(if line.starts_with("GET /v1/customers/") { &small } else { &page })
        });
        let base_url = format!("http://{address}");
        // Rate limits are kept, but never reached.
        let rate_limits = RateLimitSettings::new().org(u32::MAX);
        let kustomer = Client::builder().api_key("eyJsecret").base_url(&base_url).rate_limits(rate_limits);
        let reqwest = || reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
        let with_timeouts = reqwest()
            .connect_timeout(Duration::from_secs(10))
            .read_timeout(Duration::from_secs(30))
            .timeout(Duration::from_secs(60));
        Self {
            kustomer: kustomer.build().expect("a client"),
            reqwest: reqwest().build().expect("a client"),
            reqwest_with_timeouts: with_timeouts.build().expect("a client"),
            base_url: base_url.into(),
            id: Id::new("59df762a921c59001021f409"),
        }
    }

    pub(crate) async fn call(&self, side: Side) {
        match side {
            Side::GetRaw => self.get_raw().await,
            Side::GetBySerde => Self::decode_small(&self.body(&self.reqwest, SMALL_PATH).await),
            Side::GetBySerdeWithTimeouts => {
                Self::decode_small(&self.body(&self.reqwest_with_timeouts, SMALL_PATH).await);
            }
            Side::Get | Side::GetWithSpans => self.get().await,
            Side::PageBySerde => self.page_by_serde().await,
            Side::Page => self.page().await,
        }
    }

    async fn get(&self) {
        let customer = self.kustomer.get(&self.id).await.expect("a customer");
        assert_eq!(customer.rev, 3);
    }

    async fn page(&self) {
        let page = self.kustomer.list::<Customer>().await.expect("a page");
        assert_eq!(page.len(), 100);
    }

    fn decode_small(body: &[u8]) {
        let document: SmallDocument = serde_json::from_slice(body).expect("the body fits the struct");
        assert_eq!(document.data.attributes.rev, 3);
    }

    async fn page_by_serde(&self) {
        let body = self.body(&self.reqwest, "/v1/customers").await;
        let page: Document<jiff::Timestamp> =
            serde_json::from_slice(&body).expect("the body fits the struct");
        assert_eq!(page.data.len(), 100);
    }

    /// Reads the body and decodes nothing.
    async fn get_raw(&self) {
        assert_eq!(self.body(&self.reqwest, SMALL_PATH).await.len(), SMALL.len());
    }

    /// What a careful user writes: a shared client, and an error for a status that is no success.
    async fn body(
        &self,
        client: &reqwest::Client,
        path: &str,
    ) -> impl AsRef<[u8]> + std::ops::Deref<Target = [u8]> + use<> {
        let url = format!("{}{path}", self.base_url);
        let request = client.get(url).bearer_auth("eyJsecret").header("accept", "application/json");
        let response = request.send().await.expect("a response").error_for_status().expect("a success");
        response.bytes().await.expect("a body")
    }
}
