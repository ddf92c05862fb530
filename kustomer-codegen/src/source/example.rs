//! Examples of operations.

use super::lower::Lower;
use super::operation::Operation;
use super::scope::Scope;

/// An example that compiles, with the operation at `module`.
pub(super) fn lines(
    operation: &Operation<'_>,
    module: &str,
    lower: &Lower<'_, '_>,
    scope: &mut Scope<'_>,
) -> Vec<String> {
    let _ = (operation, module, lower, scope);
    Vec::new()
}
