//! Reads date-times in RFC 3339, as the service writes them and as others do.

use super::calendar::{days_in, days_since_1970};

/// Seconds and nanoseconds since 1970 in UTC.
type SinceEpoch = (i64, i64);

/// Parses RFC 3339, or a date without a time, which is its midnight in UTC.
pub(super) fn rfc3339(text: &str) -> Option<SinceEpoch> {
    let text = text.as_bytes();
    let (&[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2], rest) = text.split_first_chunk()? else {
        return None;
    };
    let day = day(&[y1, y2, y3, y4], small(&[m1, m2])?, &[d1, d2])?;
    let Some((b'T' | b't' | b' ', rest)) = rest.split_first() else {
        return if rest.is_empty() { Some((day * DAY, 0)) } else { None };
    };
    let (&[h1, h2, b':', n1, n2, b':', s1, s2], rest) = rest.split_first_chunk()? else { return None };
    let second = second(&[h1, h2], &[n1, n2], &[s1, s2])?;
    let (nanosecond, rest) = fraction(rest)?;
    // A leap second, which `Timestamp` cannot represent, becomes the second before it.
    let nanosecond = if [s1, s2] == *b"60" { 0 } else { nanosecond };
    Some((day * DAY + second - offset(rest)?, nanosecond))
}

const DAY: i64 = 86_400;

/// Parses the form that the service nearly always sends, `2026-11-20T17:30:00.123Z`. All others are left to
/// [`rfc3339`].
pub(super) fn usual(text: &[u8; 24]) -> Option<SinceEpoch> {
    let (&[date, time, rest], []) = text.as_chunks::<8>() else { return None };
    let [y1, y2, y3, y4, _, m1, m2, _] = digits(date, *b"0000-00-")?;
    let [d1, d2, _, h1, h2, _, n1, n2] = digits(time, *b"00T00:00")?;
    let [_, s1, s2, _, f1, f2, f3, _] = digits(rest, *b":00.000Z")?;
    let (year, month, day) = (y1 * 1000 + y2 * 100 + y3 * 10 + y4, m1 * 10 + m2, d1 * 10 + d2);
    let (hour, minute, second) = (h1 * 10 + h2, n1 * 10 + n2, s1 * 10 + s2);
    let exists = month.wrapping_sub(1) < 12 && day.wrapping_sub(1) < days_in(year, month);
    if !(exists && hour < 24 && minute < 60 && second < 60) {
        return None;
    }
    let second = i64::from(hour * 3_600 + minute * 60 + second);
    let nanosecond = (f1 * 100 + f2 * 10 + f3) * 1_000_000;
    Some((days_since_1970(year, month, day) * DAY + second, i64::from(nanosecond)))
}

/// Parses eight bytes at once: digits where `form` has a `0`, and the bytes of `form` elsewhere. Returns the values of
/// the digits, and 0 for other bytes.
#[inline]
fn digits(text: [u8; 8], form: [u8; 8]) -> Option<[u32; 8]> {
    let values = u64::from_le_bytes(text) ^ u64::from_le_bytes(form);
    // Adding 0x76 sets the high bit of bytes above 9, and adding 0x7f that of bytes above 0.
    let limits = u64::from_le_bytes(form.map(|byte| if byte == b'0' { 0x76 } else { 0x7f }));
    let is_wrong = (values | values.wrapping_add(limits)) & 0x8080_8080_8080_8080 != 0;
    (!is_wrong).then(|| values.to_le_bytes().map(u32::from))
}

/// Returns the days since 1970 of an existing date.
fn day(year: &[u8], month: u32, day: &[u8]) -> Option<i64> {
    let (year, day) = (small(year)?, small(day)?);
    let exists = (1..=12).contains(&month) && (1..=days_in(year, month)).contains(&day);
    exists.then(|| days_since_1970(year, month, day))
}

/// Returns the seconds since midnight; a leap second becomes the second before it.
fn second(hour: &[u8], minute: &[u8], second: &[u8]) -> Option<i64> {
    let (hour, minute, second) = (number(hour)?, number(minute)?, number(second)?);
    let exists = hour < 24 && minute < 60 && second <= 60;
    exists.then(|| hour * 3_600 + minute * 60 + second.min(59))
}

/// Parses an optional fraction such as `.123` as nanoseconds. Digits after the ninth are ignored.
fn fraction(text: &[u8]) -> Option<(i64, &[u8])> {
    let Some((b'.' | b',', rest)) = text.split_first() else { return Some((0, text)) };
    let length = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, rest) = rest.split_at_checked(length).filter(|_| length > 0)?;
    let mut nanosecond = 0;
    for place in 0..9 {
        nanosecond = nanosecond * 10 + digits.get(place).map_or(0, |digit| i64::from(digit - b'0'));
    }
    Some((nanosecond, rest))
}

/// Parses an offset (`Z`, or hours and minutes) as seconds ahead of UTC.
fn offset(text: &[u8]) -> Option<i64> {
    match text {
        b"Z" | b"z" => Some(0),
        &[sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
            let (hours, minutes) = (number(&[h1, h2])?, number(&[m1, m2])?);
            let seconds = hours * 3_600 + minutes * 60;
            (hours < 24 && minutes < 60).then_some(if sign == b'-' { -seconds } else { seconds })
        }
        _ => None,
    }
}

fn small(digits: &[u8]) -> Option<u32> {
    u32::try_from(number(digits)?).ok()
}

fn number(digits: &[u8]) -> Option<i64> {
    digits
        .iter()
        .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + i64::from(digit - b'0')))
}
