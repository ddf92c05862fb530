//! JSON pointers (RFC 6901), as `$ref` has them after its `#`.

/// The names of a pointer: `/$defs/A~1B` gives `$defs` and `A/B`. `None` if it does not begin with `/`.
pub(crate) fn tokens(pointer: &str) -> Option<Vec<String>> {
    let path = pointer.strip_prefix('/')?;
    Some(path.split('/').map(|token| token.replace("~1", "/").replace("~0", "~")).collect())
}
