//! Dates in criteria: a day in the time zone of the search, or a point in time. A text that is neither is refused before
//! anything is sent.

use crate::Timestamp;
use crate::request::RequestError;
use crate::shown::shown;

/// # Errors
/// When the text is neither a day such as `2026-11-20` nor a time such as `2026-11-20T10:00:00Z`.
pub(super) fn check(text: &str) -> Result<(), RequestError> {
    if is_day(text) || text.parse::<Timestamp>().is_ok() {
        return Ok(());
    }
    let text = shown(text, 40);
    Err(RequestError::new(format!(
        "`{text}` is neither a day such as `2026-11-20` nor a time such as `2026-11-20T10:00:00Z`"
    )))
}

/// A day that exists: one whose midnight is a time.
fn is_day(text: &str) -> bool {
    text.len() == 10 && format!("{text}T00:00:00Z").parse::<Timestamp>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::check;

    #[test]
    fn days_and_times_are_dates_and_nothing_else_is() {
        for text in ["2026-11-20", "2024-02-29", "2026-11-20T10:00:00Z", "2026-11-20T10:00:00.123+02:00"] {
            assert_eq!(check(text), Ok(()), "{text}");
        }
        for text in ["", "soon", "now-7d", "2026-02-29", "2026-13-01", "20.11.2026", "2026-11-20T10:00:00"] {
            let error = check(text).unwrap_err().to_string();
            assert_eq!(
                error,
                format!(
                    "`{text}` is neither a day such as `2026-11-20` nor a time such as `2026-11-20T10:00:00Z`"
                )
            );
        }
    }
}
