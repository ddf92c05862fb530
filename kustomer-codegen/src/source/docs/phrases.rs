//! Sentences of generated docs that several pages share.

use kustomer_schema::{Provenance, ProvenanceByPart};

/// Returns a sentence that names the parts of a description that nobody has documented.
pub(crate) fn undocumented(basis: &ProvenanceByPart) -> Option<String> {
    let of = |grounds: Provenance| {
        let parts = basis.parts.iter().filter(|(_, known)| *known == grounds);
        let names: Vec<&str> = parts.map(|(part, _)| part_name(part)).collect();
        (!names.is_empty()).then(|| listed(&names, "and"))
    };
    let guess = of(Provenance::Guess).map(|parts| format!("Not documented, but likely: {parts}."));
    let unknown = of(Provenance::Unknown).map(|parts| format!("Not documented: {parts}."));
    match (guess, unknown) {
        (Some(guess), Some(unknown)) => Some(format!("{guess} {unknown}")),
        (guess, unknown) => guess.or(unknown),
    }
}

fn part_name(part: &str) -> &str {
    match part {
        "response" => "the response",
        "body" => "the request body",
        "parameters" => "the parameters",
        "path" => "the path",
        "paging" => "paging",
        "roles" => "the roles",
        "status" => "the status",
        "type" => "the JSON:API type",
        "attributes" => "the attributes",
        other => other,
    }
}

/// Joins names into a list: `a, b or c`.
pub(crate) fn listed(names: &[&str], last: &str) -> String {
    match names.split_last() {
        Some((only, [])) => (*only).to_owned(),
        Some((end, names)) => format!("{} {last} {end}", names.join(", ")),
        None => String::new(),
    }
}
