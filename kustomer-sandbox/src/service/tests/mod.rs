//! Tests of the service without a network: every operation with a valid request, and random requests.

mod every_operation;
mod panic;
mod random_requests;

use bytes::Bytes;
use http::StatusCode;
use http::header::AUTHORIZATION;
use http_body_util::BodyExt as _;
use serde_json::Value;

use super::Service;
use super::content::Content;

fn send(service: &Service, method: &str, path: &str, bytes: Vec<u8>) -> (StatusCode, Value) {
    let request = http::Request::builder()
        .method(method)
        .uri(path)
        .header(AUTHORIZATION, format!("Bearer {}", service.options.api_key))
        .body(())
        .unwrap();
    let response = service.reply(&request.into_parts().0, &Content::from(Bytes::from(bytes)));
    let status = response.status();
    let body = response.into_body().collect();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let bytes = runtime.block_on(body).unwrap().to_bytes();
    (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
}
