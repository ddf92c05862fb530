//! K100 to K109: searches.

use super::table::{part, rules};
use crate::diff::impact::{Impact, VersionStep};
use crate::diff::rule::{Example, ExamplePart, Rule};

rules! { SEARCH:
    SEARCH_ATTRIBUTE_ADDED = "K100" "search attribute added", Compatible Compatible Minor, ["K101"]
    "Searches can use another attribute."
    "Nothing has to change."
    part!(Search, r#""context": "flight", "fields": { "flight_gate": { "class": "string" } }"#, r#""context": "flight", "fields": { "flight_gate": { "class": "string" }, "flight_delay": { "class": "number" } }"#);

    SEARCH_ATTRIBUTE_REMOVED = "K101" "search attribute removed", Breaking Compatible Major, ["K100"]
    "Searches can no longer use the attribute: the service refuses them."
    "Search by something else."
    part!(Search, r#""context": "flight", "fields": { "flight_gate": { "class": "string" }, "flight_delay": { "class": "number" } }"#, r#""context": "flight", "fields": { "flight_gate": { "class": "string" } }"#);

    SEARCH_CLASS_CHANGED = "K102" "class of the search attribute changed", Breaking Compatible Major, ["K102"]
    "The attribute has another class, which decides the comparisons it supports: a text matches words, a string \
     matches as a whole. The service refuses comparisons of the old class, or finds other records."
    "Check every search that uses the attribute."
    part!(Search, r#""context": "flight", "fields": { "flight_gate": { "class": "string" } }"#, r#""context": "flight", "fields": { "flight_gate": { "class": "text" } }"#);

    SEARCH_CONTEXT_CHANGED = "K103" "search context changed", Breaking Compatible Major, ["K103"]
    "The resource is searched for in another context, or can be searched for at all, or no longer. A resource \
     that gains searches breaks nothing."
    "Change the context in searches that you write by hand."
    part!(Search, r#""context": "flight""#, r#""context": "trip""#);

    SORTING_REMOVED = "K104" "search attribute no longer sortable", Breaking Compatible Patch, ["K105"]
    "Results can no longer be sorted by the attribute: the service refuses such searches."
    "Sort the results yourself, or by another attribute."
    part!(Search, r#""context": "flight", "fields": { "flight_gate": { "class": "string", "sortable": true } }"#, r#""context": "flight", "fields": { "flight_gate": { "class": "string", "sortable": false } }"#);

    SORTING_ADDED = "K105" "search attribute now sortable", Compatible Compatible Patch, ["K104"]
    "Results can be sorted by the attribute."
    "Nothing has to change."
    part!(Search, r#""context": "flight", "fields": { "flight_gate": { "class": "string", "sortable": false } }"#, r#""context": "flight", "fields": { "flight_gate": { "class": "string", "sortable": true } }"#);

    SEARCH_RANGE_REMOVED = "K106" "search attribute no longer in a search", Breaking Compatible Patch, ["K107"]
    "The search of the last two years, or the one of the archive, no longer supports the attribute."
    "Search by something else there."
    part!(Search, r#""context": "flight", "fields": { "flight_gate": { "class": "string", "archive": true } }"#, r#""context": "flight", "fields": { "flight_gate": { "class": "string", "archive": false } }"#);

    SEARCH_RANGE_ADDED = "K107" "search attribute now in a search", Compatible Compatible Patch, ["K106"]
    "The search of the last two years, or the one of the archive, supports the attribute."
    "Nothing has to change."
    part!(Search, r#""context": "flight", "fields": { "flight_gate": { "class": "string", "archive": false } }"#, r#""context": "flight", "fields": { "flight_gate": { "class": "string", "archive": true } }"#);

    SEARCH_VALUE_ADDED = "K108" "search value added", Compatible Compatible Patch, ["K109"]
    "The attribute can have another value."
    "Nothing has to change."
    part!(Search, r#""context": "flight", "fields": { "flight_gate": { "class": "string", "values": ["A1"] } }"#, r#""context": "flight", "fields": { "flight_gate": { "class": "string", "values": ["A1", "B2"] } }"#);

    SEARCH_VALUE_REMOVED = "K109" "search value removed", Risky Compatible Patch, ["K108"]
    "The attribute no longer has a value: searches for it find nothing."
    "Search for another value."
    part!(Search, r#""context": "flight", "fields": { "flight_gate": { "class": "string", "values": ["A1", "B2"] } }"#, r#""context": "flight", "fields": { "flight_gate": { "class": "string", "values": ["A1"] } }"#);
}
