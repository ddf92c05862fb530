//! The API's rules for the names of Klasses and for paths.

/// The service's own rule for names of Klasses.
pub(super) fn is_klass_name(name: &str) -> bool {
    const LONGEST: usize = 255;
    let allowed = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    !name.is_empty() && name.len() <= LONGEST && name.chars().all(allowed)
}

/// The path of a collection.
pub(super) fn is_collection_path(text: &str) -> bool {
    text.strip_prefix('/').is_some_and(|rest| rest.split('/').all(is_plain_segment))
}

/// True for a segment that stands in a path as it is.
pub(super) fn is_plain_segment(segment: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.~".contains(c);
    !matches!(segment, "" | "." | "..") && segment.chars().all(is_plain)
}
