//! The sandbox over HTTP, a client for it, and the last response body: each is compared with what the client made of
//! it.

use std::error::Error;
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use kustomer::envelope::{EncodeResource, document_from_slice, document_to_string};
use kustomer::resource::Resource;
use kustomer::{Client, Id};
use kustomer_sandbox::Sandbox;
use kustomer_schema::api;
use serde_json::{Value, json};

use crate::lost::lost;

/// A sandbox and a client.
pub(crate) struct Service {
    pub(crate) sandbox: Sandbox,
    pub(crate) client: Client,
    last_body: Arc<Mutex<Bytes>>,
}

impl Service {
    pub(crate) async fn start() -> Self {
        let sandbox =
            Sandbox::builder().rate_limit(u64::MAX).start().await.expect("a free port on the loopback");
        let last_body = Arc::default();
        let client = Client::builder()
            .api_key(sandbox.api_key())
            .base_url(sandbox.url())
            .transport(Network { http: http(), last_body: Arc::clone(&last_body) })
            .build()
            .expect("the sandbox's own key and address are sound");
        Self { sandbox, client, last_body }
    }

    /// The last response body.
    pub(crate) fn last_body(&self) -> Value {
        let bytes = self.last_body.lock().unwrap_or_else(PoisonError::into_inner).clone();
        serde_json::from_slice(&bytes).unwrap_or(Value::Null)
    }

    /// Seeds a record.
    pub(crate) fn seed<T>(&self, record: &Value) -> Result<Id<T>, String> {
        self.sandbox.insert(&record.to_string()).map(Id::new).map_err(|error| error.to_string())
    }

    /// Whether a record has everything in the response.
    pub(crate) fn is_all<T>(&self, record: &T) -> Result<(), String>
    where
        T: Resource + EncodeResource + PartialEq,
    {
        is_all_of(&self.last_body()["data"], record)
    }
}

/// Whether a record has everything in a resource object, and round-trips.
///
/// The sandbox adds the organization to every record, documented or not.
pub(crate) fn is_all_of<T>(data: &Value, record: &T) -> Result<(), String>
where
    T: Resource + EncodeResource + PartialEq,
{
    let mut data = data.clone();
    let schema = api().of_type(T::TYPE).ok_or("no schema")?;
    if let Some(relationships) = data["relationships"].as_object_mut() {
        relationships.retain(|name, _| name != "org" || schema.relationship(name).is_some());
    }
    let written = encoded(record)?;
    let lost = lost(&data, &written);
    if !lost.is_empty() {
        return Err(format!("lost from the response: {}", lost.join("; ")));
    }
    let again: T = document_from_slice(json!({ "data": written }).to_string().as_bytes())
        .map_err(|error| error.to_string())?;
    if again == *record { Ok(()) } else { Err("another record when it is written and read again".to_owned()) }
}

/// Encodes a record as a resource object.
pub(crate) fn encoded<T: EncodeResource>(record: &T) -> Result<Value, String> {
    let text = document_to_string(record).map_err(|error| error.to_string())?;
    let mut document: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    Ok(document["data"].take())
}

/// An error with all its causes.
pub(crate) fn text(error: &kustomer::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}

fn http() -> reqwest::Client {
    // Fails if another test in the process was first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().no_proxy().build().expect("a client without certificates of its own")
}

/// A transport that keeps a copy of the last response body.
#[derive(Clone)]
struct Network {
    http: reqwest::Client,
    last_body: Arc<Mutex<Bytes>>,
}

impl Network {
    async fn exchange(self, request: http::Request<Bytes>) -> Result<http::Response<Bytes>, reqwest::Error> {
        let mut response = self.http.execute(reqwest::Request::try_from(request)?).await?;
        let mut reply = http::Response::new(Bytes::new());
        *reply.status_mut() = response.status();
        *reply.headers_mut() = std::mem::take(response.headers_mut());
        let body = response.bytes().await?;
        self.last_body.lock().unwrap_or_else(PoisonError::into_inner).clone_from(&body);
        *reply.body_mut() = body;
        Ok(reply)
    }
}

impl tower_service::Service<http::Request<Bytes>> for Network {
    type Response = http::Response<Bytes>;
    type Error = reqwest::Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: http::Request<Bytes>) -> Self::Future {
        Box::pin(self.clone().exchange(request))
    }
}
