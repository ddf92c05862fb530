//! The endpoint of an operation in docs: method and path, roles, and links to operations in descriptions.

use std::borrow::Cow;

use kustomer_schema::Operation;

use crate::source::docs::escape::{clean, link};
use crate::source::operation::short_form::{client_method, needs_struct};

/// Returns method and path as code: `` `GET /v1/teams/{id}` ``.
pub(crate) fn endpoint(operation: &Operation) -> String {
    format!("`{} {}`", operation.method.as_str(), operation.path.text)
}

/// Returns the roles of an operation, each as code.
pub(crate) fn roles(operation: &Operation) -> Vec<String> {
    let roles = operation.roles.permission.iter().chain(&operation.roles.legacy);
    roles.map(|role| format!("`{role}`")).collect()
}

/// Cleans a description and links the operations of the same file that it names.
pub(crate) fn linked<'t>(text: &'t str, operations: &[Operation]) -> Cow<'t, str> {
    let mut linked = clean(text);
    for operation in operations {
        let name = format!("`{}`", operation.name);
        if linked.contains(&name) {
            let link = match client_method(operation) {
                Some(method) if !needs_struct(operation) => format!("`client.{method}`"),
                _ => link(&operation.rust_type_name()),
            };
            linked = Cow::Owned(linked.replace(&name, &link));
        }
    }
    linked
}
