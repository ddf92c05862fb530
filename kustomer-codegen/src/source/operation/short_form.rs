//! The client's short form of an operation, and whether the operation needs a struct besides it.

use kustomer_schema::{Operation, Parameter, ParameterIn, ShortForm};

/// Returns whether an operation has a struct: where the client has no short form for it, or where the short form lacks
/// some of its parameters or cannot return everything in the response.
pub fn needs_struct(operation: &Operation) -> bool {
    let is_more = |parameter: &Parameter| {
        parameter.location == ParameterIn::Query && !matches!(parameter.name.as_str(), "page" | "pageSize")
    };
    let returns_more = operation.response.meta.is_some() || !operation.response.included.is_empty();
    operation.short_form.is_none() || returns_more || operation.parameters.iter().any(is_more)
}

/// Returns the method of the client that sends an operation.
pub(crate) fn client_method(operation: &Operation) -> Option<&'static str> {
    Some(match operation.short_form.as_ref()? {
        ShortForm::List => "list",
        ShortForm::Get => "get",
        ShortForm::Create => "create",
        ShortForm::Update => "update",
        ShortForm::Delete => "delete",
        ShortForm::Lookup(_) => "find",
        ShortForm::ListUnder { .. } => "children",
        ShortForm::CreateUnder { .. } => "create_under",
        _ => return None,
    })
}
