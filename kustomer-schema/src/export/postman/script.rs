//! Scripts that run after a request: they check the status, and keep IDs for later requests.

use super::variable::{created, id};
use crate::export::catalog::{Call, Catalog, Resource};
use crate::export::json::Members;
use crate::model::{Body, Method, ResponseForm, Value};

/// A script that tests the status of a response, and what it keeps for later requests.
pub(super) fn test(status: Option<u16>, keep: &[String]) -> Members {
    let check = match status {
        Some(status) => {
            format!("pm.test(\"status is {status}\", () => pm.response.to.have.status({status}));")
        }
        None => "pm.test(\"status is 2xx\", () => pm.response.to.be.success);".to_owned(),
    };
    let lines: Vec<Value> = std::iter::once(&check).chain(keep).map(|line| line.as_str().into()).collect();
    let script = Members::new().with("type", "text/javascript").with("exec", lines);
    Members::new().with("listen", "test").with("script", script)
}

/// A line that keeps a value of the response in a variable.
pub(super) fn kept(variable: &str, path: &str) -> String {
    format!("pm.collectionVariables.set(\"{variable}\", pm.response.json().{path});")
}

/// Lines that keep IDs: of the record that was created, and of the first in a list unless a variable has one already.
pub(super) fn keep(catalog: &Catalog<'_>, resource: &Resource<'_>, call: &Call<'_>) -> Vec<String> {
    let own = resource.type_name();
    let operation = &call.operation;
    match &operation.response.form {
        ResponseForm::One(ty) if ty.text == own && resource.schema.has_id && creates(call) => {
            vec![kept(&created(catalog, &own), "data.id")]
        }
        ResponseForm::Page(ty)
            if ty.text == own && operation.method == Method::Get && !call.path().contains('{') =>
        {
            let variable = id(catalog, &own);
            vec![
                "const first = pm.response.json().data[0];".to_owned(),
                format!(
                    "if (first && !pm.variables.get(\"{variable}\")) \
                     pm.collectionVariables.set(\"{variable}\", first.id);"
                ),
            ]
        }
        _ => Vec::new(),
    }
}

/// Whether the operation creates the record that it returns.
fn creates(call: &Call<'_>) -> bool {
    let operation = &call.operation;
    match operation.body {
        Some(Body::New) => operation.method == Method::Post,
        Some(Body::Json { .. }) => ["create", "upsert"].iter().any(|verb| operation.name.starts_with(verb)),
        _ => false,
    }
}

/// Whether a request of the collection keeps the ID of a new record of this resource.
pub(super) fn is_created(resource: &Resource<'_>) -> bool {
    let own = resource.type_name();
    let returns =
        |call: &&Call<'_>| matches!(&call.operation.response.form, ResponseForm::One(ty) if ty.text == own);
    resource.schema.has_id && resource.calls.iter().filter(returns).any(creates)
}
