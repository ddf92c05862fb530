//! Headers in every form that they may come in.

use super::*;

const NOW: i64 = 1_795_000_000_000;

fn read(status: u16, pairs: &[(&'static str, &str)]) -> (RateLimitStatus, Option<Duration>) {
    let mut headers = HeaderMap::new();
    for (name, value) in pairs {
        headers.insert(*name, value.parse().expect("a header value"));
    }
    let now = Timestamp::from_millisecond(NOW).expect("in range");
    let rate_limit = RateLimitStatus::from_headers(&headers, now);
    let status = StatusCode::from_u16(status).expect("a status");
    (rate_limit, retry_after(status, &headers, &rate_limit, now))
}

#[test]
fn retry_after_is_seconds_or_a_date() {
    let seconds = |seconds| Some(Duration::from_secs(seconds));
    assert_eq!(read(429, &[("retry-after", "7")]).1, seconds(7));
    assert_eq!(read(503, &[("retry-after", " 0 ")]).1, seconds(0));
    assert_eq!(read(429, &[("retry-after", "Wed, 18 Nov 2026 11:07:22 GMT")]).1, seconds(42));
    assert_eq!(read(429, &[("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT")]).1, seconds(0));
    for nonsense in ["soon", "-5", "NaN", "inf", ""] {
        assert_eq!(read(429, &[("retry-after", nonsense)]).1, None, "{nonsense}");
    }
}

#[test]
fn the_reset_counts_when_the_budget_is_used_up_and_nothing_better_is_there() {
    let reset = ("x-ratelimit-reset", "1795000042");
    assert_eq!(read(429, &[reset]).1, Some(Duration::from_secs(42)));
    assert_eq!(read(429, &[reset, ("retry-after", "7")]).1, Some(Duration::from_secs(7)));
    assert_eq!(read(500, &[reset]).1, None);
    assert_eq!(read(429, &[("x-ratelimit-reset", "1794999999")]).1, Some(Duration::ZERO));
}

#[test]
fn a_reset_is_read_in_every_unit_that_it_could_be_in() {
    for reset in ["1795000042", "1795000042.0", "1795000042000", "42"] {
        let (rate_limit, _) = read(200, &[("x-ratelimit-reset", reset)]);
        assert_eq!(rate_limit.reset.map(Timestamp::as_millisecond), Some(NOW + 42_000), "{reset}");
    }
    for nonsense in ["", "soon", "-1", "1e300"] {
        assert_eq!(read(200, &[("x-ratelimit-reset", nonsense)]).0, RateLimitStatus::default(), "{nonsense}");
    }
}

#[test]
fn numbers_are_parsed_from_text() {
    let (rate_limit, _) = read(200, &[("x-ratelimit-limit", "1000"), ("x-ratelimit-remaining", "999.0")]);
    assert_eq!((rate_limit.limit, rate_limit.remaining), (Some(1000), Some(999)));
}
