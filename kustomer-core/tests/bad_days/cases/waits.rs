//! 429 and 503, with and without the time to wait.

use super::Group;
use crate::fault::Fault;
use crate::row::Case;
use crate::service::error;

pub(super) fn groups() -> Vec<Group> {
    let limited = |headers: &[(&str, &str)]| Fault::status(429, headers, &error("rate_limited", "slow down"));
    vec![
        Group {
            title: "Rate limits",
            why: "A 429 says that the request was not done, so even a create is sent again. The client waits as long as \
                  the service asks, unless that is longer than the policy allows (90 s): then the call fails at once, \
                  and the error says how long to wait.",
            cases: vec![
                Case::new("429", limited(&[])),
                Case::new("429, Retry-After: 0", limited(&[("retry-after", "0")])),
                Case::new("429, Retry-After: 7", limited(&[("retry-after", "7")])),
                Case::new("429, Retry-After: 91", limited(&[("retry-after", "91")])),
                Case::new(
                    "429, Retry-After: 99999999999999999999",
                    limited(&[("retry-after", "99999999999999999999")]),
                ),
                Case::new(
                    "429, Retry-After: a date that has passed",
                    limited(&[("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT")]),
                ),
                Case::new("429, Retry-After: soon", limited(&[("retry-after", "soon")])),
                Case::new("429, x-ratelimit-reset: 7", limited(&[("x-ratelimit-reset", "7")])),
                Case::new("429, x-ratelimit-reset: 4000", limited(&[("x-ratelimit-reset", "4000")])),
            ],
        },
        Group {
            title: "503 with Retry-After",
            why: "A proxy may send it after the service has done the request. So it counts as possibly done, and the \
                  wait is respected.",
            cases: vec![
                Case::new("503, Retry-After: 7", Fault::status(503, &[("retry-after", "7")], "")),
                Case::new(
                    "503, Retry-After: 7, after it was done",
                    Fault::status(503, &[("retry-after", "7")], "").after_it_was_done(),
                ),
                Case::new("503, Retry-After: 91", Fault::status(503, &[("retry-after", "91")], "")),
            ],
        },
    ]
}
