//! A sandbox with a plain HTTP client, and the records that several modules need.

use kustomer_sandbox::Sandbox;
use reqwest::header::HeaderMap;
use reqwest::{Client, Method, RequestBuilder};
use serde_json::{Value, json};

/// An ID that no record has.
pub(crate) const UNKNOWN_ID: &str = "000000000000000000000000";

pub(crate) struct Org {
    pub(crate) sandbox: Sandbox,
    http: Client,
}

/// A response with its body.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
    /// Null if the body is not JSON.
    pub(crate) json: Value,
}

impl Org {
    pub(crate) async fn start() -> Self {
        Self::of(Sandbox::start().await.unwrap())
    }

    pub(crate) fn of(sandbox: Sandbox) -> Self {
        // In a build with the SDK, reqwest has TLS and needs a cryptography provider.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = Client::builder().redirect(reqwest::redirect::Policy::none()).no_proxy().build().unwrap();
        Self { sandbox, http }
    }

    pub(crate) fn http(&self) -> &Client {
        &self.http
    }

    /// Builds a request with the API key.
    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        self.bare_request(method, path).bearer_auth(self.sandbox.api_key())
    }

    /// Builds a request without a key.
    pub(crate) fn bare_request(&self, method: Method, path: &str) -> RequestBuilder {
        self.http.request(method, format!("{}{path}", self.sandbox.url()))
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        read(self.request(Method::GET, path)).await
    }

    pub(crate) async fn delete(&self, path: &str) -> Reply {
        read(self.request(Method::DELETE, path)).await
    }

    pub(crate) async fn post(&self, path: &str, body: Value) -> Reply {
        read(self.request(Method::POST, path).body(body.to_string())).await
    }

    pub(crate) async fn put(&self, path: &str, body: Value) -> Reply {
        read(self.request(Method::PUT, path).body(body.to_string())).await
    }

    pub(crate) async fn patch(&self, path: &str, body: Value) -> Reply {
        read(self.request(Method::PATCH, path).body(body.to_string())).await
    }

    /// Creates a customer and returns its ID.
    pub(crate) async fn customer(&self, body: Value) -> String {
        self.post("/v1/customers", body).await.created()
    }

    /// Creates a Klass with these custom attributes and returns its ID.
    pub(crate) async fn klass(&self, name: &str, attributes: &[&str]) -> String {
        let id = self.post("/v1/klasses", json!({ "name": name })).await.expect(200).id();
        let properties: Value = attributes.iter().map(|name| ((*name).to_owned(), json!({}))).collect();
        self.put(&format!("/v1/metadata/kobject.{name}"), json!({ "properties": properties }))
            .await
            .expect(200);
        id
    }

    /// Creates a `KObject` and returns its ID.
    pub(crate) async fn kobject(&self, klass: &str, body: Value) -> String {
        self.post(&format!("/v1/klasses/{klass}"), body).await.created()
    }

    /// Polls a bulk job until it is complete and returns the attributes of its batch.
    pub(crate) async fn batch_of(&self, job: &Reply) -> Value {
        let path = format!("/v1/bulk/{}", job.id());
        while self.get(&path).await.expect(200).attribute("status") != "complete" {}
        let batches = self.get(&format!("{path}/batches")).await.expect(200);
        batches.json["data"][0]["attributes"].clone()
    }
}

pub(crate) async fn read(request: RequestBuilder) -> Reply {
    let response = request.send().await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let text = response.text().await.unwrap();
    let json = serde_json::from_str(&text).unwrap_or(Value::Null);
    Reply { status, headers, text, json }
}

impl Reply {
    #[track_caller]
    pub(crate) fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.text);
        self
    }

    #[track_caller]
    pub(crate) fn created(self) -> String {
        self.expect(201).id()
    }

    #[track_caller]
    pub(crate) fn id(&self) -> String {
        self.json["data"]["id"].as_str().unwrap().to_owned()
    }

    pub(crate) fn attribute(&self, name: &str) -> &Value {
        &self.json["data"]["attributes"][name]
    }

    pub(crate) fn custom(&self) -> &Value {
        self.attribute("custom")
    }

    pub(crate) fn relationship(&self, name: &str) -> &Value {
        &self.json["data"]["relationships"][name]
    }

    /// Returns the details of the errors, in order.
    pub(crate) fn messages(&self) -> Vec<&str> {
        let errors = self.json["errors"].as_array().unwrap();
        errors.iter().map(|error| error["detail"].as_str().unwrap()).collect()
    }

    /// Returns the IDs of a list.
    pub(crate) fn ids(&self) -> Vec<&str> {
        let data = self.json["data"].as_array().unwrap();
        data.iter().map(|record| record["id"].as_str().unwrap()).collect()
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }
}
