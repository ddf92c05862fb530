//! The client's short form of an operation, and whether the operation needs a struct besides it.

use kustomer_schema::{Call, Location, Operation, Parameter};

/// Returns whether an operation has a struct: where the client has no short form for it, or where the short form lacks
/// some of its parameters or cannot return everything in the response.
pub fn needs_struct(operation: &Operation) -> bool {
    let is_more = |parameter: &Parameter| {
        parameter.location == Location::Query && !matches!(parameter.name.as_str(), "page" | "pageSize")
    };
    let answers_more = operation.answer.meta.is_some() || !operation.answer.included.is_empty();
    operation.call.is_none() || answers_more || operation.parameters.iter().any(is_more)
}

/// Returns the method of the client that sends an operation.
pub(crate) fn client_method(operation: &Operation) -> Option<&'static str> {
    Some(match operation.call.as_ref()? {
        Call::List => "list",
        Call::Get => "get",
        Call::Create => "create",
        Call::Update => "update",
        Call::Delete => "delete",
        Call::Lookup(_) => "find",
        Call::ListUnder { .. } => "children",
        Call::CreateUnder { .. } => "create_under",
        _ => return None,
    })
}
