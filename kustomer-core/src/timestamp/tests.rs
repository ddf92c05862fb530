//! Comparison with jiff, whose calendar is thoroughly tested.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use proptest::prelude::*;

use super::{InvalidTimestamp, SignedDuration, Timestamp};

fn by_jiff(text: &str) -> Option<i128> {
    let timestamp: jiff::Timestamp = text.parse().ok()?;
    Some(timestamp.as_nanosecond())
}

fn by_us(text: &str) -> Option<i128> {
    let timestamp: Timestamp = text.parse().ok()?;
    Some(i128::from(timestamp.second) * 1_000_000_000 + i128::from(timestamp.nanosecond))
}

#[test]
fn every_day_of_four_centuries_is_read_and_written_as_jiff_does() {
    let first = jiff::civil::date(1899, 12, 31);
    for days in 0..150_000 {
        let date = first.checked_add(jiff::Span::new().days(days)).expect("within jiff's years");
        let text = format!("{date}T01:02:03.456Z");
        assert_eq!(by_us(&text), by_jiff(&text), "{text}");
        assert_eq!(text.parse::<Timestamp>().map(|timestamp| timestamp.to_string()), Ok(text));
    }
}

#[test]
fn text_that_is_not_a_date_time_is_rejected() {
    for text in [
        "",
        "2025-02-29T00:00:00.000Z",
        "2025-13-01T00:00:00.000Z",
        "2025-01-01T24:00:00.000Z",
        "2025-01-01T00:60:00Z",
        "2025-01-01T00:00:61Z",
        "2025-01-01T00:00:00",
        "2025-01-01T00:00:00.Z",
        "2025-01-01T00:00:00+24:00",
        "2025-01-01T00:00:00Zulu",
        "2025-1-1",
        "2025-01-01T",
        "+2025-01-01T00:00:00Z",
        "２025-01-01",
    ] {
        assert_eq!(text.parse::<Timestamp>(), Err(InvalidTimestamp::NOT_A_DATE_TIME), "{text}");
    }
}

#[test]
fn offsets_finer_fractions_and_dates_without_a_time_are_read() {
    for (text, expected) in [
        ("2026-11-20T18:30:00+01:00", "2026-11-20T17:30:00.000Z"),
        ("2026-11-20t17:30:00z", "2026-11-20T17:30:00.000Z"),
        ("2026-11-20 17:30:00.5-00:30", "2026-11-20T18:00:00.500Z"),
        ("2026-11-20T17:30:00.123456Z", "2026-11-20T17:30:00.123456Z"),
        ("2026-11-20T17:30:00.1234567891Z", "2026-11-20T17:30:00.123456789Z"),
        ("2016-12-31T23:59:60Z", "2016-12-31T23:59:59.000Z"),
        ("1990-05-17", "1990-05-17T00:00:00.000Z"),
    ] {
        assert_eq!(text.parse::<Timestamp>().map(|timestamp| timestamp.to_string()).as_deref(), Ok(expected));
    }
}

#[test]
fn now_is_written_in_milliseconds() {
    let now = Timestamp::now();
    assert_eq!(Timestamp::from_millisecond(now.as_millisecond()), Ok(now));
    assert_eq!(now.to_string().len(), "2026-11-20T17:30:00.123Z".len());
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("a date-time")
}

#[test]
fn durations_are_added_and_subtracted_within_the_range_only() {
    let (day, nano) = (Duration::from_secs(86_400), Duration::from_nanos(1));
    let mut moved = at("2024-02-28T23:59:59.999999999Z") + nano;
    assert_eq!(moved, at("2024-02-29"));
    moved += day;
    moved -= nano;
    assert_eq!(moved, at("2024-02-29T23:59:59.999999999Z"));
    assert_eq!(at("1970-01-01") - nano, at("1969-12-31T23:59:59.999999999Z"));
    assert_eq!(Timestamp::MAX.checked_add(nano), None);
    assert_eq!(Timestamp::MIN.checked_sub(nano), None);
    assert_eq!(Timestamp::MIN.checked_add(Duration::MAX), None);
    assert_eq!(Timestamp::MAX.checked_sub(Duration::MAX), None);
    assert_eq!(Timestamp::MAX.saturating_add(Duration::MAX), Timestamp::MAX);
    assert_eq!(Timestamp::MAX.saturating_sub(Duration::MAX), Timestamp::MIN);
}

#[test]
#[should_panic(expected = "overflow when adding a duration to a timestamp")]
fn addition_beyond_the_range_panics_as_documented() {
    let _ = Timestamp::MAX + Duration::from_nanos(1);
}

#[test]
fn differences_are_exact_and_have_a_sign() {
    let whole = Timestamp::MAX - Timestamp::MIN;
    assert_eq!(Timestamp::MIN.checked_add(whole.unsigned_abs()), Some(Timestamp::MAX));
    let back = Timestamp::MIN - Timestamp::MAX;
    assert_eq!((back, back.is_negative(), back < SignedDuration::ZERO), (-whole, true, true));
    assert_eq!(Duration::try_from(back).unwrap_err().to_string(), "duration is negative");
    let short = at("1969-12-31T23:59:59.9985Z") - at("1970-01-01");
    assert_eq!((short.as_nanos(), short.as_millis(), short.as_secs_f64()), (-1_500_000, -1, -0.0015));
    assert_eq!(Duration::try_from(-short), Ok(Duration::from_micros(1_500)));
    assert!(Timestamp::MAX.duration_since(Timestamp::MAX).is_zero());
}

#[test]
fn the_time_of_the_operating_system_converts_both_ways() {
    for text in ["2026-11-20T17:30:00.123456700Z", "1969-12-31T23:59:59.5Z", "1970-01-01"] {
        let time = SystemTime::try_from(at(text)).expect("any system knows it");
        assert_eq!(Timestamp::try_from(time), Ok(at(text)));
    }
    let far = UNIX_EPOCH.checked_add(Duration::from_secs(260_000_000_000)).expect("within 64 bits");
    assert_eq!(Timestamp::try_from(far), Err(InvalidTimestamp::OUT_OF_RANGE));
}

#[test]
fn microseconds_are_truncated_toward_the_past() {
    assert_eq!(at("1969-12-31T23:59:59.9999Z").truncate_to_millisecond(), at("1969-12-31T23:59:59.999Z"));
    assert_eq!(at("2026-11-20T17:30:00.123Z").truncate_to_millisecond(), at("2026-11-20T17:30:00.123Z"));
}

#[test]
fn text_converts_and_is_padded() {
    assert_eq!(Timestamp::try_from("2026-11-20"), Ok(at("2026-11-20")));
    assert_eq!(Timestamp::try_from("soon"), Err(InvalidTimestamp::NOT_A_DATE_TIME));
    assert_eq!(format!("{:>26}|", at("2026-11-20")), "  2026-11-20T00:00:00.000Z|");
}

proptest! {
    #[test]
    fn what_we_read_jiff_reads_alike(
        text in "[0-9]{4}-[01][0-9]-[0-3][0-9][Tt ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]([.][0-9]{1,9})?(Z|z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])"
    ) {
        // jiff accepts times before the year 0, through an offset at its very beginning.
        let theirs = by_jiff(&text).filter(|&nanosecond| nanosecond >= i128::from(Timestamp::FIRST) * 1_000_000_000);
        prop_assert_eq!(by_us(&text), theirs);
    }

    #[test]
    fn any_instant_is_written_as_jiff_writes_it(second in Timestamp::FIRST..Timestamp::LAST) {
        let ours = Timestamp::new(second, 0).expect("between the first and the last");
        let theirs = jiff::Timestamp::from_second(second).expect("jiff knows more");
        prop_assert_eq!(ours.to_string(), format!("{theirs:.3}"));
    }

    #[test]
    fn written_timestamps_are_read_back(millisecond in -62_167_219_200_000_i64..253_402_207_200_000) {
        let timestamp = Timestamp::from_millisecond(millisecond).expect("a year of four digits");
        prop_assert_eq!(timestamp.to_string().parse(), Ok(timestamp));
    }
}
