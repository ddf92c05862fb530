//! K030 to K059: types, values and their limits, wherever they occur.

use super::table::{part, rules};
use crate::diff::impact::{Impact, VersionStep};
use crate::diff::rule::{Example, ExamplePart, Rule};

rules! { VALUES:
    TYPE_CHANGED = "K030" "type changed", Breaking Breaking Major, ["K030"]
    "The value has a type that does not fit the old one. Decoding it into the old type fails, and the service refuses \
     values of the old type."
    "Change the type of the field. To support both for a while, read the value as JSON."
    part!(Properties, r#""gate": { "type": "integer" }"#, r#""gate": { "type": "string" }"#);

    TYPE_WIDENED = "K031" "type widened", Breaking Compatible Major, ["K032"]
    "Every old value is still valid, but there can be others: an integer became a number, an enum became any string, a type \
     became free JSON or a union. Decoding fails for values that the old type does not have. An enum that became a string \
     is only risky, because unknown values of enums are preserved."
    "Change the type of the field, and handle the values that were not possible before."
    part!(Properties, r#""delay": { "type": "integer" }"#, r#""delay": { "type": "number" }"#);

    TYPE_NARROWED = "K032" "type narrowed", Compatible Breaking Major, ["K031"]
    "Some values of the old type are no longer valid: a number became an integer, a string became an enum, free JSON became a \
     type. Readers accept all values that can still occur. The service refuses the others."
    "Check that you only write values of the new type, then change the type of the field."
    part!(Properties, r#""cabin": { "type": "string" }"#, r#""cabin": { "enum": ["economy", "first"] }"#);

    BECAME_LIST = "K033" "single value became a list", Breaking Breaking Major, ["K034"]
    "The value is an array of what it was before. Decoding it as a single value fails, and the service refuses single values."
    "Change the field to a `Vec`. The metadata of a custom attribute says `array` or `multi` when this happens."
    part!(
        Properties,
        r#""gate": { "type": "string" }"#,
        r#""gate": { "type": "array", "items": { "type": "string" } }"#
    );

    BECAME_SINGLE = "K034" "list became a single value", Breaking Breaking Major, ["K033"]
    "The value is no longer an array, but a single value of the type of its items. Decoding it as a list fails, and the \
     service refuses lists."
    "Change the field from a `Vec` to its item. Decide which item of existing lists counts."
    part!(
        Properties,
        r#""gate": { "type": "array", "items": { "type": "string" } }"#,
        r#""gate": { "type": "string" }"#
    );

    ENUM_VALUE_ADDED = "K035" "enum value added", Risky Compatible Minor, ["K036"]
    "Records can contain another value. Generated enums are open: an unknown value decodes as `Other` and survives a round \
     trip. Code that treats all other values alike may treat the new one wrongly."
    "Look at every `match` on the enum, then add the variant."
    part!(Properties, r#""cabin": { "enum": ["economy", "first"] }"#, r#""cabin": { "enum": ["economy", "business", "first"] }"#);

    ENUM_VALUE_REMOVED = "K036" "enum value removed", Compatible Breaking Major, ["K035"]
    "The service no longer accepts the value. Records that have it may keep it: readers still get it as `Other`. In Rust, the \
     variant disappears."
    "Write another value, and change records that have the old one."
    part!(Properties, r#""cabin": { "enum": ["economy", "business", "first"] }"#, r#""cabin": { "enum": ["economy", "first"] }"#);

    FORMAT_CHANGED = "K037" "format changed", Breaking Breaking Major, ["K037"]
    "Strings have another format. Formats with a type of their own in Rust (`date-time`, `uri`, `password`) no longer decode, and \
     the service refuses values of the old format."
    "Change the type of the field, and convert what you write."
    part!(
        Properties,
        r#""departs": { "type": "string", "format": "date-time" }"#,
        r#""departs": { "type": "string", "format": "date" }"#
    );

    FORMAT_ADDED = "K038" "format now required", Compatible Breaking Major, ["K039"]
    "Strings must have a format. Values in that format decode as before. The service refuses all others."
    "Check what you write. Generate the bindings again to get the Rust type of the format."
    part!(Properties, r#""departs": { "type": "string" }"#, r#""departs": { "type": "string", "format": "date-time" }"#);

    FORMAT_REMOVED = "K039" "format no longer guaranteed", Breaking Compatible Major, ["K038"]
    "Strings can be anything. Decoding into the Rust type of the format (`Timestamp`, `Url`) fails for values that do not have \
     it. Formats without a type of their own are only risky."
    "Change the type of the field to `String`, and handle values that do not parse."
    part!(Properties, r#""departs": { "type": "string", "format": "date-time" }"#, r#""departs": { "type": "string" }"#);

    LIMIT_TIGHTENED = "K040" "limit tightened", Compatible Breaking Major, ["K041"]
    "A length, number, range, pattern or uniqueness has a stricter limit, or one for the first time. The service refuses values \
     beyond it. An integer that cannot be negative is a `u64` in Rust instead of an `i64`; nothing else changes in generated \
     code."
    "Check what you write against the new limit: shorten, round or split it."
    part!(Properties, r#""note": { "type": "string", "maxLength": 256 }"#, r#""note": { "type": "string", "maxLength": 100 }"#);

    LIMIT_LOOSENED = "K041" "limit loosened", Breaking Compatible Major, ["K040"]
    "A length, number, range, pattern or uniqueness has a wider limit, or none. Readers may get values that did not fit before: \
     that is risky where they are stored in something of a fixed size. An integer that can now be negative breaks readers: \
     it does not fit into the `u64` of generated code."
    "Check where values are stored or shown. Generate the bindings again if an integer can now be negative."
    part!(Properties, r#""miles": { "type": "integer", "minimum": 0 }"#, r#""miles": { "type": "integer", "minimum": -500 }"#);

    PATTERN_CHANGED = "K042" "pattern changed", Risky Breaking Patch, ["K042"]
    "Strings match another regular expression. Expressions are not compared with each other: values of the old pattern may \
     still be valid, or not."
    "Check what you write and what you parse against the new pattern."
    part!(Properties, r#""number": { "type": "string", "pattern": "^BA" }"#, r#""number": { "type": "string", "pattern": "^[A-Z]{2}" }"#);

    CONSTANT_CHANGED = "K043" "constant changed", Breaking Breaking Major, ["K043"]
    "The only possible value is another one. The service refuses the old one, and code that compares with it no longer \
     recognizes anything. A constant of another JSON type does not decode."
    "Write and compare with the new value."
    part!(Properties, r#""version": { "const": "2" }"#, r#""version": { "const": 2 }"#);

    ID_TARGET_CHANGED = "K044" "target of the ID changed", Risky Breaking Major, ["K044"]
    "The string is the ID of records of another type, or is now known to be an ID, or no longer. It decodes as before, but looking \
     it up as the old type finds nothing, and the service refuses IDs of the old type. In Rust, `Id<X>` changes."
    "Look up and write records of the new type."
    part!(
        Properties,
        r#""owner": { "type": "string", "x-kustomer": { "to": "user" } }"#,
        r#""owner": { "type": "string", "x-kustomer": { "to": "team" } }"#
    );

    ALTERNATIVE_ADDED = "K045" "alternative added to a union", Risky Compatible Minor, ["K046"]
    "The value can have another type. Generated unions are open: an unknown alternative decodes as `Other` and is preserved."
    "Look at every `match` on the union, then add the variant."
    part!(
        Properties,
        r#""seat": { "type": ["string", "number"] }"#,
        r#""seat": { "type": ["string", "number", "boolean"] }"#
    );

    ALTERNATIVE_REMOVED = "K046" "alternative removed from a union", Compatible Breaking Major, ["K045"]
    "The service no longer accepts one of the types of the value. Readers no longer get it. In Rust, the variant disappears."
    "Write one of the other types."
    part!(
        Properties,
        r#""seat": { "type": ["string", "number", "boolean"] }"#,
        r#""seat": { "type": ["string", "number"] }"#
    );

    TAG_CHANGED = "K047" "tag of a union changed", Breaking Breaking Major, ["K047"]
    "Another property says which type of the union a value has, or the JSON type says it. Values of the old form are not \
     recognized by either side."
    "Generate the bindings again and release readers and writers together."
    part!(
        Root,
        r##""properties": { "contact": { "oneOf": [{ "$ref": "#/$defs/Mail" }, { "$ref": "#/$defs/Call" }], "x-kustomer": { "tag": "kind" } } },
"$defs": {
  "Mail": { "type": "object", "properties": { "kind": { "const": "mail" }, "via": { "const": "mail" } }, "required": ["kind", "via"] },
  "Call": { "type": "object", "properties": { "kind": { "const": "call" }, "via": { "const": "call" } }, "required": ["kind", "via"] }
}"##,
        r##""properties": { "contact": { "oneOf": [{ "$ref": "#/$defs/Mail" }, { "$ref": "#/$defs/Call" }], "x-kustomer": { "tag": "via" } } },
"$defs": {
  "Mail": { "type": "object", "properties": { "kind": { "const": "mail" }, "via": { "const": "mail" } }, "required": ["kind", "via"] },
  "Call": { "type": "object", "properties": { "kind": { "const": "call" }, "via": { "const": "call" } }, "required": ["kind", "via"] }
}"##
    );

    OTHERS_ALLOWED = "K048" "other members now allowed", Compatible Compatible Minor, ["K049"]
    "Records or nested objects can contain members that the schema does not list, or members of more types. Readers skip them; \
     in Rust, a resource keeps them in the field `unknown` on request."
    "Nothing has to change."
    part!(
        Properties,
        r#""seat": { "type": "object", "properties": { "row": { "type": "integer" } }, "additionalProperties": false }"#,
        r#""seat": { "type": "object", "properties": { "row": { "type": "integer" } }, "additionalProperties": true }"#
    );

    OTHERS_FORBIDDEN = "K049" "other members no longer allowed", Compatible Breaking Major, ["K048"]
    "Records or nested objects contain only the members that the schema lists, or others of fewer types. The service refuses \
     requests with other members."
    "Send only listed members."
    part!(
        Properties,
        r#""seat": { "type": "object", "properties": { "row": { "type": "integer" } }, "additionalProperties": true }"#,
        r#""seat": { "type": "object", "properties": { "row": { "type": "integer" } }, "additionalProperties": false }"#
    );

    LENGTH_CHANGED = "K050" "number of elements changed", Breaking Breaking Major, ["K050"]
    "An array of fixed length has more or fewer elements. It decodes as a tuple in Rust, which no longer fits."
    "Change the type of the field, and send all elements."
    part!(
        Properties,
        r#""hours": { "type": "array", "prefixItems": [{ "type": "number" }, { "type": "number" }], "items": false }"#,
        r#""hours": { "type": "array", "prefixItems": [{ "type": "number" }, { "type": "number" }, { "type": "number" }], "items": false }"#
    );

    DEFINITION_ADDED = "K051" "unused definition added", Compatible Compatible Minor, ["K052"]
    "An entry of `$defs` was added that nothing refers to. Generated code has a type for it. Definitions that are used are \
     reported where they are used."
    "Nothing has to change."
    part!(Root, r#""$defs": {}"#, r#""$defs": { "Cabin": { "enum": ["economy", "first"] } }"#);

    DEFINITION_REMOVED = "K052" "unused definition removed", Compatible Compatible Major, ["K051"]
    "An entry of `$defs` was removed that nothing referred to. Generated code no longer has a type for it."
    "Remove the uses of the type, or copy it into your code."
    part!(Root, r#""$defs": { "Cabin": { "enum": ["economy", "first"] } }"#, r#""$defs": {}"#);
}
