//! K060 to K069: relationships. Their access and whether new records require them have the codes of attributes.

use super::table::{part, rules};
use crate::diff::impact::{Impact, VersionStep};
use crate::diff::rule::{Example, ExamplePart, Rule};

rules! { RELATIONSHIPS:
    RELATIONSHIP_ADDED = "K060" "relationship added", Compatible Compatible Minor, ["K062"]
    "Records have another relationship, which new records do not require."
    "Add a field if you need it."
    part!(Relationships, "", r#""customer": { "to": "customer" }"#);

    REQUIRED_RELATIONSHIP_ADDED = "K061" "relationship added that new records must have", Compatible Breaking Major, ["K062"]
    "New records require a relationship that existing code does not set: the service refuses them."
    "Set the relationship wherever records are created, before the service requires it."
    part!(
        Keywords,
        r#""type": "flight", "path": "/v1/flights""#,
        r#""type": "flight", "path": "/v1/flights", "relationships": { "customer": { "to": "customer" } }, "create": { "required": ["customer"] }"#
    );

    RELATIONSHIP_REMOVED = "K062" "relationship removed", Risky Breaking Major, ["K060" "K061"]
    "The relationship no longer exists. Readers continue as if no record were related. The service refuses requests that set it."
    "Remove the field and everything that sets it."
    part!(Relationships, r#""customer": { "to": "customer" }"#, "");

    RELATIONSHIP_TARGET_CHANGED = "K063" "target of the relationship changed", Risky Breaking Major, ["K063"]
    "The related records have another type, or more or fewer types. IDs decode as before, but looking one up as the old type may \
     find nothing, and the service refuses IDs of types that are no longer allowed. In Rust, `Id<X>` changes."
    "Look up and set records of the new types."
    part!(Relationships, r#""owner": { "to": "user" }"#, r#""owner": { "to": "team" }"#);

    BECAME_MANY = "K064" "relationship now to several records", Breaking Breaking Major, ["K065"]
    "There can be several related records. The document has an array of them, which does not decode as a single one, and requests \
     take a list of IDs."
    "Change the field from `Option<Id<X>>` to `Vec<Id<X>>`."
    part!(Relationships, r#""owner": { "to": "user" }"#, r#""owner": { "to": "user", "many": true }"#);

    BECAME_ONE = "K065" "relationship now to a single record", Breaking Breaking Major, ["K064"]
    "There is one related record at most. The document has a single one, which does not decode as a list, and requests take one ID."
    "Change the field from `Vec<Id<X>>` to `Option<Id<X>>`."
    part!(Relationships, r#""owner": { "to": "user", "many": true }"#, r#""owner": { "to": "user" }"#);

    KLASS_RELATIONSHIPS_ADDED = "K066" "relationships to custom objects added", Compatible Compatible Minor, ["K067"]
    "The service adds a relationship for each Klass. In Rust, they are in a map."
    "Nothing has to change."
    part!(
        Keywords,
        r#""type": "flight", "path": "/v1/flights""#,
        r#""type": "flight", "path": "/v1/flights", "klassRelationships": true"#
    );

    KLASS_RELATIONSHIPS_REMOVED = "K067" "relationships to custom objects removed", Risky Compatible Major, ["K066"]
    "The service no longer adds a relationship for each Klass. Readers continue as if there were no custom objects."
    "List the custom objects of a record with the calls of their Klass."
    part!(
        Keywords,
        r#""type": "flight", "path": "/v1/flights", "klassRelationships": true"#,
        r#""type": "flight", "path": "/v1/flights""#
    );
}
