//! What happens after a response was lost: second attempts with another outcome, and lookups that fail.

use super::Group;
use crate::call::Kind;
use crate::fault::{Fault, Then};
use crate::row::Case;
use crate::service::error;

const CREATE: &[Kind] = &[Kind::CreateWithExternalId];
const DELETE: &[Kind] = &[Kind::Delete];

pub(super) fn groups() -> Vec<Group> {
    let lost = || Fault::bytes("", Then::Close);
    let lost_after_it_was_done = || lost().after_it_was_done();
    let missing = || Fault::status(404, &[], &error("not_found", "no such record"));
    let conflict = || Fault::status(409, &[], &error("conflict", "taken"));
    let lookups = |fault: Fault| Case::new("", lost_after_it_was_done()).with_lookup(fault).only(CREATE);
    let named = |name: &str, case: Case| Case { name: name.to_owned(), ..case };
    vec![
        Group {
            title: "A delete that gets a 404",
            why: "After an attempt that was possibly done, the 404 of the API says that the record is gone, as it should \
                  be. After an attempt that was certainly not done, or from something that is not the API, it says no \
                  such thing, and is an error.",
            cases: vec![
                Case::new("lost, then 404", lost_after_it_was_done()).then(missing()).only(DELETE),
                Case::new("429, then 404", Fault::status(429, &[], "")).then(missing()).only(DELETE),
                Case::new("lost, then 404 of a proxy", lost())
                    .then(Fault::status(404, &[], "<html>"))
                    .only(DELETE),
                Case::new("500, then 403", Fault::status(500, &[], ""))
                    .then(Fault::status(403, &[], ""))
                    .only(DELETE),
            ],
        },
        Group {
            title: "A create that gets a conflict",
            why: "If the record can be found by its external ID after a lost response, it was created, whatever the \
                  conflict. If it cannot, the conflict is with another record, and is the error.",
            cases: vec![
                Case::new("lost, then a conflict with another record", lost()).then(conflict()).only(CREATE),
                Case::new("lost, and the first lookup does not see the record yet", lost_after_it_was_done())
                    .with_first_lookup(missing())
                    .only(CREATE),
                Case::new("429, then a conflict", Fault::status(429, &[], "")).then(conflict()).only(CREATE),
            ],
        },
        Group {
            title: "Lookups that fail",
            why: "As long as it is unknown whether the record was created, the request is not sent again. A lookup is a \
                  call of its own with its own attempts. The error is that of the create, and says that the lookup has \
                  failed.",
            cases: vec![
                named("500", lookups(Fault::status(500, &[], ""))),
                named("403", lookups(Fault::status(403, &[], &error("forbidden", "no")))),
                named("404 of a proxy", lookups(Fault::status(404, &[], "<html>"))),
                named("429, Retry-After: 91", lookups(Fault::status(429, &[("retry-after", "91")], ""))),
                named("closed before the headers", lookups(lost())),
                named("no response", lookups(Fault::bytes("", Then::Stall))),
            ],
        },
        Group {
            title: "Lookups whose response cannot be read",
            why: "A success counts as a record that was found, so that nothing is created twice; that it cannot be read is \
                  the error. Only `data: null` is as clear as a 404.",
            cases: vec![
                named("200 with HTML", lookups(Fault::status(200, &[], "<html>"))),
                named("200 without a body", lookups(Fault::status(200, &[], ""))),
                named(
                    "200 with `data: null`, for once",
                    Case::new("", lost())
                        .with_first_lookup(Fault::status(200, &[], r#"{"data":null}"#))
                        .only(CREATE),
                ),
            ],
        },
    ]
}
