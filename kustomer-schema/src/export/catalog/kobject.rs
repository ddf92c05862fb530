//! The operations that every Klass has, from those of custom objects in general.

use std::borrow::Cow;

use super::call::Call;
use super::plural::plural;
use super::resource::Resource;
use crate::kobject::{TYPE, type_name};
use crate::model::{Named, Operation, ParameterIn, ResponseForm};

/// The placeholder of the Klass in the paths of custom objects in general.
const KLASS: &str = "name";

/// Returns the operations of custom objects with the Klass filled in. `name` is the Klass's name in exports.
pub(super) fn calls<'a>(generic: &Resource<'a>, klass: &str, name: &str) -> Vec<Call<'a>> {
    let operations = generic.schema.operations.iter();
    let operations = operations.filter(|operation| operation.path.text.contains("/klasses/{name}"));
    operations
        .map(|operation| {
            let filled = Cow::Owned(filled(operation, klass, name));
            Call { operation: filled, scope: generic.scope, id: String::new() }
        })
        .collect()
}

fn filled(operation: &Operation, klass: &str, name: &str) -> Operation {
    let mut filled = operation.clone();
    filled.name = operation.name.replace("KObjects", &plural(name)).replace("KObject", name);
    filled.path.text = operation.path.text.replacen("{name}", klass, 1);
    let text = |text: &String| text.replace("a Klass", &format!("the Klass `{klass}`"));
    filled.description = operation.description.as_ref().map(text);
    let parameters = operation.parameters.iter();
    let others = parameters.filter(|found| found.location != ParameterIn::Path || found.name != KLASS);
    filled.parameters = Named::from(others.cloned().collect::<Vec<_>>());
    if let ResponseForm::One(ty) | ResponseForm::OneOrMany(ty) | ResponseForm::Page(ty) =
        &mut filled.response.form
        && ty.text == TYPE
    {
        ty.text = type_name(klass);
    }
    for roles in [&mut filled.roles.permission, &mut filled.roles.legacy] {
        for role in roles {
            *role = role.replace("kobject_*", &format!("kobject_{klass}"));
        }
    }
    filled
}
