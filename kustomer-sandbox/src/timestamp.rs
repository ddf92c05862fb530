//! Timestamps on the wire: RFC 3339 in, UTC with milliseconds out.

use jiff::Timestamp;

/// Renders a timestamp: `2026-11-20T10:00:00.000Z`.
pub(crate) fn render(at: Timestamp) -> String {
    format!("{at:.3}")
}

/// Parses an RFC 3339 date-time with an offset. Returns `None` for anything else.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    // jiff also accepts a space in place of the `T`, and a time zone in brackets. RFC 3339 has neither.
    let rfc_3339 = matches!(text.as_bytes().get(10), Some(b'T' | b't')) && !text.contains('[');
    if rfc_3339 { text.parse().ok() } else { None }
}

/// Parses a date such as `2026-11-20`, as the start of the day in UTC.
pub(crate) fn parse_date(text: &str) -> Option<Timestamp> {
    // jiff accepts dates in other forms as well.
    let date = (text.len() == 10).then(|| text.parse::<jiff::civil::Date>().ok())??;
    date.to_zoned(jiff::tz::TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}

/// Parses what [`parse`] or [`parse_date`] does.
pub(crate) fn parse_either(text: &str) -> Option<Timestamp> {
    parse(text).or_else(|| parse_date(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rendered_times_are_utc_with_three_decimals() {
        let at = parse("2026-11-20T12:00:00.1234567+02:00").unwrap();
        assert_eq!(render(at), "2026-11-20T10:00:00.123Z");
        assert_eq!(render(parse("2026-11-20T10:00:00Z").unwrap()), "2026-11-20T10:00:00.000Z");
    }

    #[test]
    fn only_rfc_3339_with_an_offset_is_a_date_time() {
        for text in
            ["2026-11-20", "2026-11-20T10:00:00", "2026-11-20 10:00:00Z", "2026-13-20T10:00:00Z", "", "soon"]
        {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(parse("2026-11-20T10:00:00Z[UTC]"), None);
    }
}
