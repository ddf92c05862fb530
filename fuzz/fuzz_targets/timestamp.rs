//! For any text: what we read as a point in time, jiff reads as the same one, and ours survives a round trip.
#![no_main]

use kustomer_core::Timestamp;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(ours) = text.parse::<Timestamp>() else { return };
    assert_eq!(ours.to_string().parse(), Ok(ours));
    // jiff does not read a date without a time as a timestamp.
    if text.len() > "2026-11-20".len() && !text.contains(":60") {
        assert_eq!(without_picoseconds(text).parse::<jiff::Timestamp>().ok(), Some(ours.into()));
    }
});

/// The text without digits after the ninth of a fraction: we ignore them, and jiff rejects them.
fn without_picoseconds(text: &str) -> String {
    let Some(point) = text.find(['.', ',']) else { return text.to_owned() };
    let (before, fraction) = text.split_at(point + 1);
    let zone = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = &fraction[..fraction.len() - zone.len()];
    format!("{before}{}{zone}", digits.get(..9).unwrap_or(digits))
}
