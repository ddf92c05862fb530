//! The API's rules for the names of Klasses and for paths.

/// Returns true for a name that the service accepts for a Klass.
pub(super) fn is_klass_name(name: &str) -> bool {
    const LONGEST: usize = 255;
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    !name.is_empty() && name.len() <= LONGEST && name.chars().all(allowed)
}

/// Returns true for the path of a collection, such as `/v1/customers`.
pub(super) fn is_collection_path(text: &str) -> bool {
    text.strip_prefix('/').is_some_and(|rest| rest.split('/').all(is_plain_segment))
}

/// Returns true for a path segment that needs no escaping.
pub(super) fn is_plain_segment(segment: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.~".contains(c);
    !matches!(segment, "" | "." | "..") && segment.chars().all(is_plain)
}
