//! Components that belong to no resource: the parts of JSON:API documents.

use super::components::{ANY_RECORD, Component, Components};
use crate::export::json::Members;

/// Describes a part of the envelope by its name.
pub(super) fn fixed(name: &str, components: &mut Components<'_, '_>) -> Option<Members> {
    let text = |description: &str| {
        Members::new().with("type", vec!["string", "null"]).with("description", description)
    };
    let open = |description: &str, properties: Members| {
        Members::new().with("type", "object").with("description", description).with("properties", properties)
    };
    let count = |description: &str| Members::new().with("type", "integer").with("description", description);
    Some(match name {
        "Links" => open(
            "Links of a record or relationship. They are paths, not URLs.",
            Members::new().with("self", text("Path of the record.")),
        ),
        "PageLinks" => open(
            "Links of a list. They are paths, not URLs, and `null` where the list ends.",
            Members::new()
                .with("self", text("Path of this page."))
                .with("first", text("Path of the first page."))
                .with("prev", text("Path of the previous page."))
                .with(
                    "next",
                    text("Path of the next page. A search still links to page 101, which is refused."),
                )
                .with("last", text("Path of the last page, on some lists.")),
        ),
        "PageMeta" => open(
            "Facts about a list. Which of them there are depends on the list.",
            Members::new()
                .with("page", count("Page number, starting at 1."))
                .with("pageSize", count("Number of records per page."))
                .with("total", count("Number of records on all pages; a search may stop counting at 10,000."))
                .with("totalPages", count("Number of pages.")),
        ),
        "RecordId" => open(
            "Type and ID of a related record.",
            Members::new()
                .with("type", Members::new().with("type", "string"))
                .with("id", Members::new().with("type", "string")),
        ),
        "ToOne" => related(components, false),
        "ToMany" => related(components, true),
        ANY_RECORD => open(
            "A record of any type.",
            Members::new()
                .with("type", Members::new().with("type", "string").with("description", "JSON:API type."))
                .with("id", Members::new().with("type", "string"))
                .with("attributes", Members::new().with("type", "object"))
                .with("relationships", Members::new().with("type", "object"))
                .with("links", components.refer(Component::Fixed("Links"))),
        ),
        _ => return None,
    })
}

/// A relationship. It may have links alone, and those of custom objects are in `link`.
fn related(components: &mut Components<'_, '_>, many: bool) -> Members {
    let one = components.refer(Component::Fixed("RecordId"));
    let (description, data) = if many {
        (
            "A relationship to any number of records.",
            Members::new().with("type", vec!["array", "null"]).with("items", one),
        )
    } else {
        let null = Members::new().with("type", "null");
        ("A relationship to one record.", Members::new().with("anyOf", vec![one, null]))
    };
    let links = components.refer(Component::Fixed("Links"));
    Members::new()
        .with("type", "object")
        .with("description", description)
        .with("properties", Members::new().with("data", data).with("links", links))
}
