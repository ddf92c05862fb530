//! When two JSON texts are the same value, although they are written differently.

use serde_json::Value;

use crate::Timestamp;

/// Which values count as the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    /// Both have the same members.
    Whole,
    /// The first has no member that differs from the second, which may have more.
    Part,
}

/// Returns true when the two texts are the same value of the attribute `name`. Texts that are not JSON are compared as such.
pub(super) fn is_same(name: &str, one: &str, other: &str, by: Match) -> bool {
    if one == other {
        return true;
    }
    let [one, other] = [one, other].map(serde_json::from_str::<Value>);
    let (Ok(one), Ok(other)) = (one, other) else { return false };
    is_same_value_of(name, &one, &other, by)
}

/// As [`is_same`], for values that were parsed.
pub(super) fn is_same_value_of(name: &str, one: &Value, other: &Value, by: Match) -> bool {
    is_same_time(name, one, other) || is_same_value(one, other, by)
}

/// Custom attributes keep the notation in which a date-time was sent.
fn is_same_time(name: &str, one: &Value, other: &Value) -> bool {
    let instant = |value: &Value| value.as_str().and_then(|text| text.parse::<Timestamp>().ok());
    name.ends_with("At") && instant(one).is_some_and(|one| instant(other) == Some(one))
}

fn is_same_value(one: &Value, other: &Value, by: Match) -> bool {
    match (one, other) {
        (Value::Number(one), Value::Number(other)) => {
            one == other || one.as_f64() == other.as_f64() && is_float(one, other)
        }
        (Value::Array(one), Value::Array(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|(one, other)| is_same_value(one, other, by))
        }
        (Value::Object(one), Value::Object(other)) => {
            let is_there = |(name, value): (&String, &Value)| match other.get(name) {
                Some(other) => is_same_value(value, other, by),
                None => by == Match::Part && value.is_null(),
            };
            (by == Match::Part || one.len() == other.len()) && one.iter().all(is_there)
        }
        (one, other) => one == other,
    }
}

/// Integers are compared exactly: above 2⁵³, different ones are the same float.
fn is_float(one: &serde_json::Number, other: &serde_json::Number) -> bool {
    one.is_f64() || other.is_f64()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(one: &str, other: &str) -> bool {
        is_same("dataStr", one, other, Match::Whole)
    }

    fn part(one: &str, other: &str) -> bool {
        is_same("emails", one, other, Match::Part)
    }

    #[test]
    fn notation_and_order_make_no_difference() {
        assert!(whole("5", "5.0") && whole("1e2", "100") && !whole("5", "5.1") && !whole("5", r#""5""#));
        assert!(whole(r#"{"a":1,"b":[2]}"#, r#"{"b": [2.0], "a": 1}"#));
        assert!(whole(r#""caf\u00e9""#, "\"café\""));
        assert!(!whole("[1,2]", "[2,1]") && !whole("null", "{}") && !whole("{}", r#"{"a":null}"#));
    }

    #[test]
    fn large_integers_are_compared_exactly() {
        assert!(!whole("9007199254740993", "9007199254740992"));
    }

    #[test]
    fn one_instant_is_the_same_date_time_only_where_the_name_says_that_it_is_one() {
        let (one, other) = (r#""2026-01-01T12:00:00+02:00""#, r#""2026-01-01T10:00:00.000Z""#);
        assert!(is_same("departsAt", one, other, Match::Whole));
        assert!(!is_same("noteStr", one, other, Match::Whole));
        assert!(!is_same("departsAt", one, r#""2026-01-01T10:00:01Z""#, Match::Whole));
    }

    #[test]
    fn a_part_may_omit_members_but_not_change_them_or_drop_items() {
        assert!(part(r#"[{"email":"a"}]"#, r#"[{"email":"a","type":"home"}]"#));
        assert!(part(r#"{"a":null}"#, "{}"));
        assert!(!part(r#"[{"email":"a","type":"home"}]"#, r#"[{"email":"a"}]"#));
        assert!(!part(r#"[{"email":"a"}]"#, r#"[{"email":"a"},{"email":"b"}]"#));
    }

    #[test]
    fn what_cannot_be_parsed_is_compared_as_text() {
        let deep = format!("{}{}", "[".repeat(500), "]".repeat(500));
        assert!(whole(&deep, &deep) && !whole(&deep, "[]") && !whole("nul", "nil"));
    }
}
