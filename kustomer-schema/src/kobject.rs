//! Names of custom objects: their JSON:API type, their path, and the rule for Klass names.

/// The JSON:API type of custom objects whose Klass is not known. With a Klass it is `kobject.{klass}`.
pub const TYPE: &str = "kobject";

/// The prefix of the JSON:API types of custom objects.
pub const TYPE_PREFIX: &str = "kobject.";

const MAX_KLASS_NAME: usize = 255;

/// Returns the JSON:API type of a Klass's custom objects: `kobject.flight`.
pub fn type_name(klass: &str) -> String {
    format!("{TYPE_PREFIX}{klass}")
}

/// Returns the Klass in a JSON:API type: `flight` for `kobject.flight`, `None` for types of other resources.
pub fn klass_of(type_name: &str) -> Option<&str> {
    type_name.strip_prefix(TYPE_PREFIX)
}

/// Returns the path of a Klass's custom objects: `/v1/klasses/flight`.
pub fn path(klass: &str) -> String {
    format!("/v1/klasses/{klass}")
}

/// Whether the service accepts a name for a Klass: 1 to 255 letters, digits, `_` or `-`.
pub fn is_klass_name(name: &str) -> bool {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-');
    (1..=MAX_KLASS_NAME).contains(&name.len()) && name.bytes().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn klass_names_have_1_to_255_letters_digits_underscores_and_hyphens() {
        for name in ["a", "flight", "Flight-2_b", &"k".repeat(255)] {
            assert!(is_klass_name(name), "{name}");
        }
        for name in ["", "a b", "a.b", "vol\u{e9}", "a/b", &"k".repeat(256)] {
            assert!(!is_klass_name(name), "{name}");
        }
    }

    #[test]
    fn types_of_custom_objects_contain_their_klass() {
        assert_eq!(klass_of(&type_name("flight")), Some("flight"));
        assert_eq!(klass_of("kobject"), None);
        assert_eq!(klass_of("customer"), None);
    }
}
