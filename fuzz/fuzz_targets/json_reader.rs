//! For any bytes: our reader and `serde_json` both fail or both read the same value; skipping a value accepts what
//! decoding accepts; what we write is read back unchanged.
#![no_main]

use kustomer_core::json::{self, Reader};
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|text: &[u8]| {
    let ours = json::from_slice::<Value>(text);
    let theirs = serde_json::from_slice::<Value>(text);
    let skipped = Reader::new(text).and_then(|mut reader| reader.skip().and_then(|()| reader.end()));
    match (ours, theirs) {
        (Ok(ours), Ok(theirs)) => {
            assert_eq!(ours, theirs);
            assert_eq!(ours.to_string(), theirs.to_string(), "the sign of zero");
            assert!(skipped.is_ok(), "{skipped:?}");
            let written = json::to_string(&ours).expect("a value has a JSON form");
            assert_eq!(json::from_slice::<Value>(written.as_bytes()).expect("well-formed"), ours);
        }
        (Err(error), theirs) => {
            assert!(error.offset() <= text.len(), "{error}");
            assert!(skipped.is_err() || !error.is_syntax(), "{error}");
            assert!(theirs.is_err(), "{error}");
        }
        // serde_json allows one level of nesting less.
        (Ok(_), Err(error)) => assert!(error.to_string().starts_with("recursion limit"), "{error}"),
    }
});
