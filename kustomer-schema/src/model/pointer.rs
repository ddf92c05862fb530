//! JSON pointers (RFC 6901), as used after the `#` of a `$ref`.

/// Splits a pointer into its decoded tokens: `/$defs/A~1B` gives `$defs` and `A/B`. `None` if it does not start with `/`.
pub(crate) fn tokens(pointer: &str) -> Option<Vec<String>> {
    let path = pointer.strip_prefix('/')?;
    Some(path.split('/').map(|token| token.replace("~1", "/").replace("~0", "~")).collect())
}
