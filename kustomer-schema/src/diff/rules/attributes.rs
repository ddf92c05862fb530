//! K010 to K029: attributes, properties of nested objects and, for access and requirements, relationships.

use super::table::{part, rules};
use crate::diff::impact::{Impact, VersionStep};
use crate::diff::rule::{Example, ExamplePart, Rule};

const LOYALTY: (&str, &str) = (
    "loyalty.json",
    r#"{ "properties": { "pointsNum": { "type": "number" }, "tierStr": { "type": "string" } },
  "x-kustomer": { "customOf": "customer" } }"#,
);
const LOYALTY_LESS: (&str, &str) = (
    "loyalty.json",
    r#"{ "properties": { "pointsNum": { "type": "number" } }, "x-kustomer": { "customOf": "customer" } }"#,
);
const PASSENGER: (&str, &str) = (
    "passenger.json",
    r#"{ "properties": { "milesNum": { "type": "number" } }, "x-kustomer": { "customOf": "customer" } }"#,
);
const PASSENGER_MORE: (&str, &str) = (
    "passenger.json",
    r#"{ "properties": { "milesNum": { "type": "number" }, "tierStr": { "type": "string" } },
  "x-kustomer": { "customOf": "customer" } }"#,
);

rules! { ATTRIBUTES:
    ATTRIBUTE_ADDED = "K010" "attribute added", Compatible Compatible Minor, ["K012"]
    "Records have another attribute, which new records do not require. Readers skip attributes that they do not know, and \
     writers do not have to send it."
    "Add a field if you need the value. A custom attribute has to exist in the organization before it is written."
    part!(Properties, r#""gate": { "type": "string" }"#, r#""gate": { "type": "string" }, "delay": { "type": "number" }"#);

    REQUIRED_ATTRIBUTE_ADDED = "K011" "attribute added that requests must have", Compatible Breaking Major, ["K012"]
    "New records, or a nested object in a request, require an attribute that existing code does not send: the service \
     refuses its requests. In Rust, `NewX::new` takes another argument."
    "Send the attribute wherever records are created, before the service requires it."
    part!(
        Root,
        r#""properties": { "gate": { "type": "string" } }"#,
        r#""properties": { "gate": { "type": "string" }, "seat": { "type": "string" } }, "required": ["seat"]"#
    );

    ATTRIBUTE_REMOVED = "K012" "attribute removed", Breaking Breaking Major, ["K010" "K011"]
    "Readers that rely on the attribute fail to decode records if it was always sent. If it could be omitted, they \
     continue as if it were never set, which is risky. The service refuses requests that contain it."
    "Remove the field and everything that sets it. Generated code no longer has the field, so the compiler finds the places."
    part!(
        Root,
        r#""properties": { "gate": { "type": "string" }, "delay": { "type": "number" } }, "required": ["delay"]"#,
        r#""properties": { "gate": { "type": "string" } }"#
    );

    ATTRIBUTE_RENAMED = "K013" "attribute probably renamed", Breaking Breaking Major, ["K013"]
    "An attribute disappeared and another one with the same type appeared, with the same description, with the same \
     display name, or in the same place. This is a guess: they may have nothing to do with each other. For old code it is a removal in any case, because the \
     service knows only the new name. The service cannot rename a custom attribute: the values of the old one stay where \
     they are."
    "If it is the same attribute, rename the field, and copy the values of a custom attribute. Otherwise treat it as one \
     attribute removed (K012) and another one added (K010)."
    part!(
        Properties,
        r#""gate": { "type": "string", "description": "Gate." }, "seat": { "type": "string" }"#,
        r#""departureGate": { "type": "string", "description": "Gate." }, "seat": { "type": "string" }"#
    );

    PRESENCE_GAINED = "K014" "attribute now always sent", Compatible Compatible Major, ["K015"]
    "The service always sends the attribute. Code that handles its absence keeps working. The field of a generated struct \
     is `T` instead of `Option<T>`, unless the attribute can be `null`; lists and maps stay as they are."
    "Remove the handling of a missing value after generating the bindings again."
    part!(
        Root,
        r#""properties": { "gate": { "type": "string", "readOnly": true } }"#,
        r#""properties": { "gate": { "type": "string", "readOnly": true } }, "required": ["gate"]"#
    );

    PRESENCE_LOST = "K015" "attribute may be omitted", Breaking Compatible Major, ["K014" "K016"]
    "The service no longer sends the attribute with every record. Decoding into a field that is neither an `Option` nor a \
     list or map fails for records without it."
    "Make the field an `Option`, and decide what its absence means."
    part!(
        Root,
        r#""properties": { "gate": { "type": "string", "readOnly": true } }, "required": ["gate"]"#,
        r#""properties": { "gate": { "type": "string", "readOnly": true } }"#
    );

    REQUIREMENT_ADDED = "K016" "now required in requests", Compatible Breaking Major, ["K015" "K017"]
    "New records, or a nested object in a request, now require the attribute or relationship. Requests without it are \
     refused. In Rust, `NewX::new` takes another argument."
    "Set it wherever records are created, before the service requires it."
    part!(
        Root,
        r#""properties": { "gate": { "type": "string", "writeOnly": true } }"#,
        r#""properties": { "gate": { "type": "string", "writeOnly": true } }, "required": ["gate"]"#
    );

    REQUIREMENT_REMOVED = "K017" "no longer required in requests", Compatible Compatible Major, ["K016"]
    "New records, or a nested object in a request, no longer require the attribute or relationship. Existing requests stay \
     valid. In Rust, an argument of `NewX::new` becomes a setter."
    "Nothing has to change until the bindings are generated again."
    part!(
        Root,
        r#""properties": { "gate": { "type": "string", "writeOnly": true } }, "required": ["gate"]"#,
        r#""properties": { "gate": { "type": "string", "writeOnly": true } }"#
    );

    NULL_ALLOWED = "K018" "null now allowed", Breaking Compatible Major, ["K019"]
    "The value can be `null`. Decoding into a field that is not an `Option` fails for such records; attributes that could be \
     omitted before have an `Option` already. Updates can clear the value."
    "Make the field an `Option`, and decide what `null` means."
    part!(
        Root,
        r#""properties": { "gate": { "type": "string" } }, "required": ["gate"]"#,
        r#""properties": { "gate": { "type": ["string", "null"] } }, "required": ["gate"]"#
    );

    NULL_FORBIDDEN = "K019" "null no longer allowed", Compatible Breaking Major, ["K018"]
    "The value can no longer be `null`. The service refuses requests that clear it. In Rust, the setter that clears the \
     attribute disappears."
    "Write a value that means the same, or leave the attribute out."
    part!(Properties, r#""gate": { "type": ["string", "null"] }"#, r#""gate": { "type": "string" }"#);

    READ_REMOVED = "K020" "no longer sent", Breaking Compatible Major, ["K021"]
    "The service accepts the attribute, but no longer returns it. Readers fail if it was always sent, and otherwise continue \
     as if it were never set."
    "Keep the value yourself if you need it after writing it."
    part!(
        Root,
        r#""properties": { "pin": { "type": "string" } }, "required": ["pin"]"#,
        r#""properties": { "pin": { "type": "string", "writeOnly": true } }, "required": ["pin"]"#
    );

    READ_ADDED = "K021" "now sent" , Compatible Compatible Minor, ["K020"]
    "The service returns an attribute that could only be written before."
    "Nothing has to change. Generate the bindings again to read it."
    part!(Properties, r#""pin": { "type": "string", "writeOnly": true }"#, r#""pin": { "type": "string" }"#);

    CREATE_REMOVED = "K022" "no longer accepted in new records", Compatible Breaking Major, ["K023"]
    "The service refuses new records that contain the attribute or relationship. In Rust, its setter on `NewX` disappears."
    "Remove it from requests that create records. If it can still be updated, set it in a second request."
    part!(Properties, r#""gate": { "type": "string" }"#, r#""gate": { "type": "string", "x-kustomer": { "updateOnly": true } }"#);

    CREATE_ADDED = "K023" "now accepted in new records", Compatible Compatible Minor, ["K022"]
    "New records can contain the attribute or relationship."
    "Nothing has to change. Generate the bindings again to set it."
    part!(Properties, r#""gate": { "type": "string", "x-kustomer": { "updateOnly": true } }"#, r#""gate": { "type": "string" }"#);

    UPDATE_REMOVED = "K024" "no longer accepted in updates", Compatible Breaking Major, ["K025"]
    "The service refuses updates that contain the attribute or relationship. In Rust, its setter on `XUpdate` disappears."
    "Remove it from updates. If the value has to change, create the record with the final value."
    part!(Properties, r#""gate": { "type": "string" }"#, r#""gate": { "type": "string", "x-kustomer": { "createOnly": true } }"#);

    UPDATE_ADDED = "K025" "now accepted in updates", Compatible Compatible Minor, ["K024"]
    "Updates can contain the attribute or relationship."
    "Nothing has to change. Generate the bindings again to set it."
    part!(Properties, r#""gate": { "type": "string", "x-kustomer": { "createOnly": true } }"#, r#""gate": { "type": "string" }"#);

    FILE_CHANGED = "K026" "custom attribute described by another file", Compatible Compatible Major, ["K026"]
    "A custom attribute of a standard resource is described by another file, so its field is in another struct. Nothing \
     changes in requests and responses."
    "Read and write it through the struct of the other file."
    Example::Files { before: &[LOYALTY, PASSENGER], after: &[LOYALTY_LESS, PASSENGER_MORE] };

    DEFAULT_CHANGED = "K027" "default changed", Compatible Risky Patch, ["K027"]
    "The service uses another value if a request does not contain the attribute. Requests that rely on the default now mean \
     something else."
    "Send the old value where you rely on it."
    part!(Properties, r#""bags": { "type": "integer", "default": 0 }"#, r#""bags": { "type": "integer", "default": 1 }"#);
}
