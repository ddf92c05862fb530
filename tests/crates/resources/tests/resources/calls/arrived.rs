//! Matches the requests that arrived at a sandbox to operations of the API, by their paths.

use kustomer_sandbox::Sandbox;
use kustomer_schema::{Operation, ResponseForm, api};

/// Returns every operation that a request arrived for.
pub(super) fn operations(sandbox: &Sandbox) -> Vec<&'static Operation> {
    let mut arrived: Vec<&'static Operation> = Vec::new();
    for request in sandbox.requests() {
        for operation in of(request.method(), request.path()) {
            if !arrived.iter().any(|known| std::ptr::eq(*known, operation)) {
                arrived.push(operation);
            }
        }
    }
    arrived
}

/// Returns the missing short forms with their endpoints.
pub(super) fn short_forms_not_among(arrived: &[&Operation]) -> Vec<String> {
    let all = api().schemas().iter().flat_map(|schema| schema.operations.iter());
    let forms = all.filter(|operation| operation.short_form.is_some() && !operation.deprecated);
    let missing = forms.filter(|form| !arrived.iter().any(|known| std::ptr::eq(*known, *form)));
    missing.map(|form| format!("{}: {} {}", form.name, form.method.as_str(), form.path.text)).collect()
}

/// Returns the operations of a request: those with the most literal segments in their path.
fn of(method: &str, path: &str) -> Vec<&'static Operation> {
    let all = api().schemas().iter().flat_map(|schema| schema.operations.iter());
    let fitting: Vec<_> = all
        .filter(|operation| operation.method.as_str() == method)
        .filter(|operation| !is_for_several(operation) || path.contains(','))
        .filter_map(|operation| Some((literals(&operation.path.text, path)?, operation)))
        .collect();
    let most = fitting.iter().map(|(literals, _)| *literals).max();
    fitting.into_iter().filter(|(literals, _)| Some(*literals) == most).map(|(_, found)| found).collect()
}

/// Whether the path accepts several IDs. A path for one ID is otherwise the same.
fn is_for_several(operation: &Operation) -> bool {
    operation.path.text.contains("{ids}") && !matches!(operation.response.form, ResponseForm::One(_))
}

/// Whether the value is a single ID. Operations for several IDs, and for names, share the place in the path.
fn is_id(segment: &str) -> bool {
    segment.len() == 24 && segment.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// Returns how many segments of a path match literally; `None` if the path does not match the pattern.
fn literals(pattern: &str, path: &str) -> Option<usize> {
    let (pattern, path): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), path.split('/').collect());
    if pattern.len() != path.len() {
        return None;
    }
    let mut literals = 0;
    for (pattern, segment) in pattern.iter().zip(path) {
        match pattern.split_once('{') {
            None if *pattern != segment => return None,
            Some((before, _)) if !segment.starts_with(before) => return None,
            Some((_, "id}")) if !is_id(segment) => return None,
            Some(("", "name}")) if is_id(segment) => return None,
            None => literals += 2,
            Some((before, _)) => literals += usize::from(!before.is_empty()),
        }
    }
    Some(literals)
}
