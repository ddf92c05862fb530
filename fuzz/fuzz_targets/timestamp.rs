//! For any text: what we read as a point in time, jiff reads as the same one, and ours survives a round trip.
#![no_main]

use kustomer_core::Timestamp;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(ours) = text.parse::<Timestamp>() else { return };
    assert_eq!(ours.to_string().parse(), Ok(ours));
    // jiff does not read a date without a time as a timestamp.
    if text.len() > "2026-11-20".len() && !text.contains(":60") {
        assert_eq!(text.parse::<jiff::Timestamp>().ok(), Some(ours.into()));
    }
});
