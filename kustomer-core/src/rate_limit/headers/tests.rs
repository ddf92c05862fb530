//! Rate limit headers in all their forms.

use super::*;

const NOW: i64 = 1_795_000_000_000;

fn read(status: u16, pairs: &[(&'static str, &str)]) -> (RateLimitStatus, Option<Duration>) {
    let mut headers = HeaderMap::new();
    for (name, value) in pairs {
        headers.insert(*name, value.parse().expect("a header value"));
    }
    let now = || Timestamp::from_millisecond(NOW).expect("in range");
    let status = StatusCode::from_u16(status).expect("a status");
    RateLimitStatus::with_retry_after(status, &headers, now)
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
fn retry_after_is_a_date_in_any_form_of_http() {
    for date in
        ["Wed, 18 Nov 2026 11:07:22 GMT", "Wednesday, 18-Nov-26 11:07:22 GMT", "Wed Nov 18 11:07:22 2026"]
    {
        assert_eq!(read(429, &[("retry-after", date)]).1, Some(Duration::from_secs(42)), "{date}");
    }
}

#[test]
fn retry_after_is_at_most_a_day() {
    let day = Some(Duration::from_secs(86_400));
    for value in ["86400", "86401", "31536000", "1e300", "Thu, 31 Dec 2099 23:59:59 GMT"] {
        assert_eq!(read(503, &[("retry-after", value)]).1, day, "{value}");
    }
    assert_eq!(read(503, &[("retry-after", "86399")]).1, Some(Duration::from_secs(86_399)));
    assert_eq!(read(429, &[("x-ratelimit-reset", "4000000000")]).1, day, "a reset in a hundred years");
}

#[test]
fn the_reset_is_used_for_an_exhausted_limit_without_retry_after() {
    let reset = ("x-ratelimit-reset", "1795000042");
    assert_eq!(read(429, &[reset]).1, Some(Duration::from_secs(42)));
    assert_eq!(read(429, &[reset, ("retry-after", "7")]).1, Some(Duration::from_secs(7)));
    assert_eq!(read(500, &[reset]).1, None);
    assert_eq!(read(429, &[("x-ratelimit-reset", "1794999999")]).1, Some(Duration::ZERO));
}

#[test]
fn seconds_from_now_are_waited_in_full_although_the_clock_moves() {
    thread_local! {
        static TIME: std::cell::Cell<i64> = const { std::cell::Cell::new(NOW) };
    }
    let now = || Timestamp::from_millisecond(TIME.replace(TIME.get() + 250)).expect("in range");
    let headers =
        HeaderMap::from_iter([(HeaderName::from_static("x-ratelimit-reset"), HeaderValue::from(7))]);
    let (_, wait) = RateLimitStatus::with_retry_after(StatusCode::TOO_MANY_REQUESTS, &headers, now);
    assert_eq!(wait, Some(Duration::from_secs(7)));
}

#[test]
fn a_reset_may_be_in_any_of_its_units() {
    for reset in ["1795000042", "1795000042.0", "1795000042000", "42"] {
        let (rate_limit, _) = read(200, &[("x-ratelimit-reset", reset)]);
        assert_eq!(rate_limit.reset.map(Timestamp::as_millisecond), Some(NOW + 42_000), "{reset}");
    }
    for nonsense in ["", "soon", "-1", "1e300"] {
        assert_eq!(read(200, &[("x-ratelimit-reset", nonsense)]).0, RateLimitStatus::default(), "{nonsense}");
    }
}

#[test]
fn numbers_are_parsed_leniently() {
    let (rate_limit, _) = read(200, &[("x-ratelimit-limit", "1000"), ("x-ratelimit-remaining", "999.0")]);
    assert_eq!((rate_limit.limit, rate_limit.remaining), (Some(1000), Some(999)));
}
