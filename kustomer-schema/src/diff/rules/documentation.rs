//! K110 to K119: what people read.

use super::table::{part, rules};
use crate::diff::impact::{Impact, VersionStep};
use crate::diff::rule::{Example, ExamplePart, Rule};

rules! { DOCUMENTATION:
    DESCRIPTION_CHANGED = "K110" "description changed", Compatible Compatible Patch, ["K110"]
    "The description is another one. It becomes documentation in Rust. If the meaning of a value changed and not \
     only the words, code may have to change although its type did not."
    "Read both descriptions."
    part!(Properties, r#""delay": { "type": "number", "description": "Delay." }"#, r#""delay": { "type": "number", "description": "Delay in minutes." }"#);

    DISPLAY_CHANGED = "K111" "display name changed", Compatible Compatible Patch, ["K111"]
    "What people see has another name, or a Klass has another icon or color. The names in requests and responses \
     stay the same."
    "Nothing has to change. For a Klass of your own, the organization has to be updated as well."
    part!(Properties, r#""delay": { "type": "number", "title": "Delay" }"#, r#""delay": { "type": "number", "title": "Delay (minutes)" }"#);

    DEPRECATED = "K112" "deprecated", Compatible Compatible Minor, ["K113"]
    "It still works, but is going to be removed. In Rust, uses of it get a warning."
    "Replace it before it is removed."
    part!(Properties, r#""gate": { "type": "string" }"#, r#""gate": { "type": "string", "deprecated": true }"#);

    NOT_DEPRECATED = "K113" "no longer deprecated", Compatible Compatible Patch, ["K112"]
    "It is no longer going to be removed."
    "Nothing has to change."
    part!(Properties, r#""gate": { "type": "string", "deprecated": true }"#, r#""gate": { "type": "string" }"#);

    EXAMPLES_CHANGED = "K114" "examples changed", Compatible Compatible Patch, ["K114"]
    "The example values are others."
    "Nothing has to change."
    part!(Properties, r#""gate": { "type": "string", "examples": ["A1"] }"#, r#""gate": { "type": "string", "examples": ["B2"] }"#);

    PROVENANCE_CHANGED = "K115" "certainty changed", Compatible Compatible Patch, ["K115"]
    "How well a fact is known changed: documented, observed, guessed or unknown. The sandbox refuses nothing \
     because of a guess, and what is unknown is free JSON in operations."
    "Nothing has to change."
    part!(Properties, r#""gate": { "type": "string", "x-kustomer": { "provenance": "guess" } }"#, r#""gate": { "type": "string" }"#);
}
