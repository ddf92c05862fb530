//! For any bytes: documents and lists are decoded or refused; what was decoded is written and read back unchanged; a record
//! as it was sent has the JSON that was sent.
#![no_main]

use kustomer::{RawRecord, envelope, json};
use kustomer_fuzz::Flight;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &[u8]| {
    match envelope::document_from_slice::<Flight>(text) {
        Ok(flight) => {
            let written = envelope::document_to_string(&flight).expect("it was read");
            let again = envelope::document_from_slice::<Flight>(written.as_bytes());
            assert_eq!(again.expect("it was written"), flight);
        }
        Err(error) => assert!(error.offset() <= text.len(), "{error}"),
    }
    if let Ok(raw) = envelope::document_from_slice::<RawRecord>(text) {
        let value: serde_json::Value = json::from_slice(raw.json().as_bytes()).expect("it was read");
        let whole: serde_json::Value = json::from_slice(text).expect("it was read");
        assert_eq!(Some(&value), whole.get("data"));
        // Of two members `data`, a raw record is the last, and a record is refused if either is wrong.
        let alone = format!(r#"{{"data":{}}}"#, raw.json());
        let flight = envelope::document_from_slice::<Flight>(alone.as_bytes());
        assert_eq!(raw.decode::<Flight>().ok(), flight.ok());
    }
    match envelope::list_from_slice::<Flight>(text) {
        Ok(page) => {
            let raw = envelope::list_from_slice::<RawRecord>(text).expect("its items were read");
            assert!(page.len() <= raw.len(), "a bad item costs that item");
            assert_eq!(raw.next_link(), page.next_link());
        }
        Err(error) => assert!(error.offset() <= text.len(), "{error}"),
    }
});
