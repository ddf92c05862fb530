//! The names of serde's attributes, which users of serde try first, and what takes their place here.

/// Returns the advice for an attribute of serde that no derive of this crate has under the same name.
pub(super) fn advice(name: &str) -> Option<&'static str> {
    Some(match name {
        "flatten" => {
            "to keep members without a field, write `extra` on a map; the members of an object need a field each"
        }
        "with" | "serialize_with" | "deserialize_with" | "from" | "try_from" | "into" => {
            "to use serde's traits of the type, write `json`; for another form, implement `Decode` and `Encode` for a newtype"
        }
        "untagged" => {
            "without `tag`, `KustomerUnion` selects the variant by the shape of the value: remove `untagged`"
        }
        "content" => "the members of a variant are next to its tag: remove `content`",
        "skip_serializing" => "for a value that only the service writes, write `read_only`",
        "skip_deserializing" => "for a value that is only sent, write `write_only`",
        "skip_serializing_if" => "`None` is not sent: remove `skip_serializing_if`",
        "deny_unknown_fields" => {
            "the service may add members at any time: remove `deny_unknown_fields`, or keep them by `extra`"
        }
        "transparent" => "for a newtype, derive `KustomerValue`",
        _ => return None,
    })
}
