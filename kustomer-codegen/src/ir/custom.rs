//! The builders' methods for custom attributes of any name, and the resources whose custom attributes a struct can
//! describe.

/// The methods of both builders of a resource that keeps custom attributes without a field.
pub(crate) const CUSTOM_METHODS: [&str; 2] = ["custom", "custom_value"];

/// The method of its updates that sends `null`.
pub(crate) const CLEAR_CUSTOM: &str = "clear_custom";

/// The resources whose custom attributes a struct can describe, and their types in core.
pub(crate) const DESCRIBED: [(&str, &str); 6] = [
    ("company", "Companies"),
    ("conversation", "Conversations"),
    ("customer", "Customers"),
    ("message", "Messages"),
    ("note", "Notes"),
    ("user", "Users"),
];

#[cfg(all(test, feature = "source"))]
mod tests {
    use super::*;

    #[test]
    fn schema_files_and_structs_can_describe_the_same_resources() {
        assert_eq!(DESCRIBED.map(|(type_name, _)| type_name), *kustomer_schema::CUSTOM_RESOURCES);
    }
}
