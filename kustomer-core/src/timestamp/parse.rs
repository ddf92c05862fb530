//! Reading date-times: RFC 3339 as the service writes it and as others do, and the date of an HTTP header.

use jiff_core::Timestamp;
use jiff_core::civil::{Date, DateTime, Time};
use jiff_core::tz::Offset;

/// RFC 3339, or a date alone, which is its midnight in UTC.
pub(super) fn rfc3339(text: &str) -> Option<Timestamp> {
    let text = text.as_bytes();
    if let Some(timestamp) = usual(text) {
        return Some(timestamp);
    }
    let (&[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2], rest) = text.split_first_chunk()? else {
        return None;
    };
    let date = date(&[y1, y2, y3, y4], &[m1, m2], &[d1, d2])?;
    let Some((b'T' | b't' | b' ', rest)) = rest.split_first() else {
        return if rest.is_empty() { at(date, Time::new(0, 0, 0, 0).ok()?, Offset::UTC) } else { None };
    };
    let (&[h1, h2, b':', n1, n2, b':', s1, s2], rest) = rest.split_first_chunk()? else { return None };
    let (nanosecond, rest) = fraction(rest)?;
    at(date, time(&[h1, h2], &[n1, n2], &[s1, s2], nanosecond)?, offset(rest)?)
}

/// What the service sends nearly always, `2026-11-20T17:30:00.123Z`.
fn usual(text: &[u8]) -> Option<Timestamp> {
    let &[
        y1,
        y2,
        y3,
        y4,
        b'-',
        m1,
        m2,
        b'-',
        d1,
        d2,
        b'T',
        h1,
        h2,
        b':',
        n1,
        n2,
        b':',
        s1,
        s2,
        b'.',
        f1,
        f2,
        f3,
        b'Z',
    ] = text
    else {
        return None;
    };
    let date = date(&[y1, y2, y3, y4], &[m1, m2], &[d1, d2])?;
    let time = time(&[h1, h2], &[n1, n2], &[s1, s2], number(&[f1, f2, f3])? * 1_000_000)?;
    at(date, time, Offset::UTC)
}

/// The fixed form of an HTTP date, `Sun, 06 Nov 1994 08:49:37 GMT`; the two forms that are obsolete are none.
pub(crate) fn http_date(text: &str) -> Option<Timestamp> {
    const MONTHS: [&[u8; 3]; 12] =
        [b"Jan", b"Feb", b"Mar", b"Apr", b"May", b"Jun", b"Jul", b"Aug", b"Sep", b"Oct", b"Nov", b"Dec"];
    let (_weekday, rest) = text.as_bytes().split_first_chunk::<3>()?;
    let &[
        b',',
        b' ',
        d1,
        d2,
        b' ',
        a,
        b,
        c,
        b' ',
        y1,
        y2,
        y3,
        y4,
        b' ',
        h1,
        h2,
        b':',
        n1,
        n2,
        b':',
        s1,
        s2,
        b' ',
        b'G',
        b'M',
        b'T',
    ] = rest
    else {
        return None;
    };
    let month = MONTHS.iter().position(|month| **month == [a, b, c])? + 1;
    let date = Date::new(small(&[y1, y2, y3, y4])?, i8::try_from(month).ok()?, small(&[d1, d2])?).ok()?;
    at(date, time(&[h1, h2], &[n1, n2], &[s1, s2], 0)?, Offset::UTC)
}

fn at(date: Date, time: Time, offset: Offset) -> Option<Timestamp> {
    DateTime::from_parts(date, time).to_timestamp(offset).ok()
}

fn date(year: &[u8], month: &[u8], day: &[u8]) -> Option<Date> {
    Date::new(small(year)?, small(month)?, small(day)?).ok()
}

/// A leap second, which no clock here can show, is the second before it.
fn time(hour: &[u8], minute: &[u8], second: &[u8], nanosecond: i32) -> Option<Time> {
    let second: i8 = small(second)?;
    let (second, nanosecond) = if second == 60 { (59, 0) } else { (second, nanosecond) };
    Time::new(small(hour)?, small(minute)?, second, nanosecond).ok()
}

/// Nanoseconds of `.123`, or none; digits beyond the ninth count for nothing.
fn fraction(text: &[u8]) -> Option<(i32, &[u8])> {
    let Some((b'.' | b',', rest)) = text.split_first() else { return Some((0, text)) };
    let length = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, rest) = rest.split_at_checked(length).filter(|_| length > 0)?;
    let mut nanosecond = 0;
    for place in 0..9 {
        nanosecond = nanosecond * 10 + digits.get(place).map_or(0, |digit| i32::from(digit - b'0'));
    }
    Some((nanosecond, rest))
}

/// `Z`, or hours and minutes ahead of or behind UTC.
fn offset(text: &[u8]) -> Option<Offset> {
    match text {
        b"Z" | b"z" => Some(Offset::UTC),
        &[sign @ (b'+' | b'-'), h1, h2, b':', m1, m2] => {
            let (hours, minutes) = (number(&[h1, h2])?, number(&[m1, m2])?);
            let seconds = (hours * 60 + minutes) * 60;
            let fits = hours < 24 && minutes < 60;
            Offset::from_seconds(if sign == b'-' { -seconds } else { seconds }).ok().filter(|_| fits)
        }
        _ => None,
    }
}

fn small<T: TryFrom<i32>>(digits: &[u8]) -> Option<T> {
    T::try_from(number(digits)?).ok()
}

#[inline]
fn number(digits: &[u8]) -> Option<i32> {
    digits
        .iter()
        .try_fold(0, |number, digit| digit.is_ascii_digit().then(|| number * 10 + i32::from(digit - b'0')))
}
