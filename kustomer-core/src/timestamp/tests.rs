//! Comparison with jiff, whose calendar is thoroughly tested.

use proptest::prelude::*;

use super::{InvalidTimestamp, Timestamp};

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
        assert_eq!(text.parse::<Timestamp>(), Err(InvalidTimestamp(())), "{text}");
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
