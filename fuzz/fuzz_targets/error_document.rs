//! For any status and body: a call fails with an error, which is one line without the key, whatever the server echoes.
#![no_main]

use bytes::Bytes;
use kustomer::Id;
use kustomer_fuzz::{Flight, Script, check_error, echoing, run};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (u16, &[u8])| {
    let (number, body) = input;
    let status = 300 + number % 700;
    let response = http::Response::builder().status(status).body(Bytes::from(echoing(body)));
    let client = Script::new([response.expect("a response")]).client();
    let error = run(async { client.get(&Id::<Flight>::new("1")).await }).expect_err("not a success");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
    assert_eq!(error.attempts(), 1);
    check_error(&error);
});
