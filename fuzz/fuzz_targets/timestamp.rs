//! Any text: what jiff reads as a point in time, we read as the same one; ours survives being written.
#![no_main]

use kustomer_core::Timestamp;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let ours = text.parse::<Timestamp>();
    if let Ok(theirs) = text.parse::<jiff::Timestamp>() {
        assert_eq!(ours.map(Timestamp::to_jiff), Ok(theirs));
    }
    if let Ok(read) = ours {
        assert_eq!(read.to_string().parse(), Ok(read));
    }
});
