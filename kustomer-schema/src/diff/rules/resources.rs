//! K001 to K009: resources as a whole, and their names in Rust.

use super::table::{part, rules};
use crate::diff::impact::{Impact, VersionStep};
use crate::diff::rule::{Example, ExamplePart, Rule};

const GATE: (&str, &str) = ("gate.json", r#"{ "x-kustomer": { "klass": "gate" } }"#);
const FLIGHT: (&str, &str) = (
    "flight.json",
    r#"{ "properties": { "custom": { "type": "object", "properties": { "numberStr": { "type": "string" } } } },
  "x-kustomer": { "klass": "flight" } }"#,
);
const TRIP: (&str, &str) = (
    "flight.json",
    r#"{ "properties": { "custom": { "type": "object", "properties": { "numberStr": { "type": "string" } } } },
  "x-kustomer": { "klass": "trip" } }"#,
);
const MOVED: (&str, &str) = (
    "airline/flight.json",
    r#"{ "properties": { "custom": { "type": "object", "properties": { "numberStr": { "type": "string" } } } },
  "x-kustomer": { "klass": "flight" } }"#,
);

rules! { RESOURCES:
    RESOURCE_ADDED = "K001" "resource added", Compatible Compatible Minor, ["K002"]
    "The second set describes a resource or Klass that the first one does not have. Existing code does not know it."
    "Generate bindings for it if you need it. A Klass has to exist in the organization before records are created."
    Example::Files { before: &[GATE], after: &[FLIGHT, GATE] };

    RESOURCE_REMOVED = "K002" "resource removed", Breaking Breaking Major, ["K001"]
    "The second set no longer describes a resource or Klass. Requests for its records fail if it was removed from the \
     service, and the types generated from it disappear."
    "Remove the code that uses it. If only the file was removed by mistake, restore it."
    Example::Files { before: &[FLIGHT, GATE], after: &[GATE] };

    RESOURCE_RENAMED = "K003" "resource renamed", Breaking Breaking Major, ["K003"]
    "A resource with the same attributes and relationships has another JSON:API type, or another name of its Klass. The \
     name of a Klass is part of the path of its records, and the service cannot rename a Klass: this is a new one \
     without the records of the old one."
    "Change the name in your structs. Copy the records of a Klass before the old one is removed."
    Example::Files { before: &[FLIGHT], after: &[TRIP] };

    PATH_CHANGED = "K004" "path of the resource changed", Breaking Breaking Patch, ["K004"]
    "The collection has another path. Bindings that were generated before request the old one."
    "Generate the bindings again. A struct of your own has the path in its attribute `path`."
    part!(Keywords, r#""type": "flight", "path": "/v1/flights""#, r#""type": "flight", "path": "/v2/flights""#);

    MODULE_CHANGED = "K005" "moved to another module", Compatible Compatible Major, ["K005"]
    "The file has another name or is in another folder, so the generated types are in another Rust module. With \
     `--feature-per-folder`, the Cargo feature changes with the folder. Nothing changes in requests and responses."
    "Change the imports, or re-export the types under their old path."
    Example::Files { before: &[FLIGHT], after: &[MOVED] };

    RUST_NAME_CHANGED = "K006" "Rust name changed", Compatible Compatible Major, ["K006"]
    "A type, field or variant has another name in the generated code: `rust` or `variants` changed, a definition was \
     renamed, or a nested object became a definition or the other way round. Nothing changes in requests and responses."
    "Change the name where you use it, or keep the old one with `rust` in `x-kustomer`."
    part!(
        Properties,
        r#""type": { "type": "string" }"#,
        r#""type": { "type": "string", "x-kustomer": { "rust": "kind" } }"#
    );

    ID_ADDED = "K007" "records now have an ID", Compatible Compatible Minor, ["K008"]
    "`noId` was removed: records have an ID and can be addressed individually."
    "Nothing has to change. Generate the bindings again to use the ID."
    part!(
        Keywords,
        r#""type": "flight", "path": "/v1/flights", "noId": true"#,
        r#""type": "flight", "path": "/v1/flights""#
    );

    ID_REMOVED = "K008" "records no longer have an ID", Breaking Breaking Major, ["K007"]
    "`noId` was added: records have no ID. Decoding into a struct with an `id` fails, and calls that address one record \
     do not exist."
    "Find records by something else than their ID, and generate the bindings again."
    part!(
        Keywords,
        r#""type": "flight", "path": "/v1/flights""#,
        r#""type": "flight", "path": "/v1/flights", "noId": true"#
    );
}
