//! Every status that the client distinguishes, some that it only knows by their class, and some that do not exist.

use super::Group;
use crate::fault::Fault;
use crate::row::Case;
use crate::service::error;

pub(super) fn groups() -> Vec<Group> {
    vec![
        Group {
            title: "Success without the record",
            why: "Any 2xx is a success, an unknown one as well, so that nothing is sent again. Where the output is a \
                  record and there is no body, the error says so.",
            cases: of([200, 201, 202, 203, 204, 205, 206, 226, 299], |status| {
                Fault::status(status, &[], "").after_it_was_done()
            }),
        },
        Group {
            title: "Redirects and other 3xx",
            why: "A redirect is not followed, because it could carry the key to another host, and another attempt \
                  would be redirected again.",
            cases: of([300, 301, 302, 303, 304, 305, 307, 308, 399], |status| {
                Fault::status(status, &[("location", "https://elsewhere.example/v1")], "")
            }),
        },
        Group {
            title: "Refused",
            why: "The service, or something before it, has refused the request, and would refuse it again. No 4xx but \
                  408 and 429 says that it will pass.",
            cases: of(
                [
                    400, 401, 402, 403, 404, 405, 406, 407, 409, 410, 411, 412, 413, 414, 415, 418, 421, 422,
                    423, 424, 425, 426, 428, 431, 451, 499,
                ],
                |status| Fault::status(status, &[], &error("refused", "no")),
            ),
        },
        Group {
            title: "Failures that are not known to pass",
            why: "These are not among the failures that pass. Whether the request was done is unknown, so the error is \
                  left to the caller.",
            cases: of(
                [501, 505, 506, 507, 508, 510, 511, 520, 522, 524, 529, 598, 599, 600, 999],
                |status| Fault::status(status, &[], ""),
            ),
        },
        Group {
            title: "Failures that pass, before the request was done",
            why: "These often pass. The request may have been done, so it is sent again only if doing it twice comes to \
                  the same, or if a lookup shows that it was not done. A create without an external ID cannot be \
                  looked up: its error says that it may have been done.",
            cases: of([408, 500, 502, 503, 504], |status| Fault::status(status, &[], "")),
        },
        Group {
            title: "Failures that pass, after the request was done",
            why: "The same, except that it was done: the lookup finds the record, so nothing is created twice; and the \
                  404 of the second delete says that the first one was done. An update is done twice, which comes to \
                  the same.",
            cases: of([408, 500, 502, 503, 504], |status| Fault::status(status, &[], "").after_it_was_done()),
        },
    ]
}

fn of<const N: usize>(statuses: [u16; N], fault: impl Fn(u16) -> Fault) -> Vec<Case> {
    statuses.iter().map(|&status| Case::new(status.to_string(), fault(status))).collect()
}
