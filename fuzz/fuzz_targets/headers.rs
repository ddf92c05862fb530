//! For any headers: what they say is read or ignored, a wait is at most a day, and no error shows the key.
#![no_main]

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderName, HeaderValue};
use kustomer::Id;
use kustomer_fuzz::{Flight, Script, check_error, echoing, run};
use libfuzzer_sys::fuzz_target;

/// The headers that the client reads.
const NAMES: [&str; 9] = [
    "retry-after",
    "x-ratelimit-limit",
    "x-ratelimit-remaining",
    "x-ratelimit-reset",
    "content-type",
    "content-length",
    "location",
    "x-amz-cf-id",
    "x-kustomer-pod",
];

fuzz_target!(|input: (u16, Vec<(u8, &[u8])>)| {
    let (number, headers) = input;
    let mut response = http::Response::new(Bytes::from_static(br#"{"data":{"id":"1"}}"#));
    *response.status_mut() = http::StatusCode::from_u16(200 + number % 800).expect("a status");
    for (name, value) in headers {
        let name = HeaderName::from_static(NAMES[usize::from(name) % NAMES.len()]);
        if let Ok(value) = HeaderValue::from_bytes(&echoing(value)) {
            response.headers_mut().append(name, value);
        }
    }
    let client = Script::new([response]).client();
    match run(async { client.get(&Id::<Flight>::new("1")).with_response().await }) {
        Ok(response) => {
            let _ = (response.rate_limit(), response.request_id(), response.region());
        }
        Err(error) => {
            check_error(&error);
            assert!(error.retry_after().is_none_or(|wait| wait <= Duration::from_secs(24 * 60 * 60)));
        }
    }
});
