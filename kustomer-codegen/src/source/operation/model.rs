//! An operation struct before it is printed.

use std::collections::HashMap;

use kustomer_schema::{Operation as Source, ParameterIn};

use crate::emit::ARGUMENTS;
use crate::source::items::field::Field;
use crate::source::mapping::file_types::FileTypes;
use crate::source::names::given;
use crate::source::names::reserved::is_reserved;
use crate::source::names::taken::Taken;
use crate::source::operation::body::{self, Content};
use crate::source::operation::parameters::{path_field, query_field};
use crate::source::operation::returns::returns;
use crate::source::operation::short_form::needs_struct;
use crate::source::types::local_type::Parent;
use crate::source::types::ty::Ty;

/// An operation struct.
#[derive(Debug)]
pub(crate) struct Operation<'s> {
    pub(crate) source: &'s Source,
    pub(crate) name: String,
    pub(crate) fields: Vec<Field>,
    /// The path, with names of fields as placeholders.
    pub(super) path: String,
    pub(super) returns: Option<Ty>,
    pub(super) is_form: bool,
}

/// Returns the structs of a resource's operations, and reports names that are already taken.
pub(crate) fn operations<'s>(types: &mut FileTypes<'s, '_>) -> Vec<Operation<'s>> {
    let module = types.module;
    let mut names: HashMap<String, &str> = HashMap::new();
    let exported = module.exported();
    let mut operations = Vec::new();
    for source in module.schema.operations.iter().filter(|operation| needs_struct(operation)) {
        let name = source.rust_type_name();
        let before = names.insert(name.clone(), &source.name);
        let message = match before {
            Some(before) => {
                Some(format!("`{}` and `{before}` would both be named `{name}` in Rust", source.name))
            }
            None if exported.contains(&name) || is_reserved(&name) => {
                Some(format!("the struct would be named `{name}`, like another type in Rust"))
            }
            None => None,
        };
        if let Some(message) = message {
            let help = "name operations with a verb and a noun, such as `replaceTeam`";
            types.report.taken(&module.schema.file, source.position, message, help);
        }
        operations.push(Operation::new(source, name, types));
    }
    operations
}

impl<'s> Operation<'s> {
    fn new(source: &'s Source, name: String, types: &mut FileTypes<'s, '_>) -> Self {
        let mut taken = Taken::default();
        let mut fields = Vec::new();
        let parts = source.parameters.iter().map(|parameter| &parameter.schema).chain(body::members(source));
        given::reserve(parts, &mut taken, &types.module.schema.file, types.report);
        let mut placeholders: HashMap<&str, String> = HashMap::new();
        let parent = Parent::Operation(name.clone());
        for parameter in source.parameters.iter().filter(|parameter| parameter.location == ParameterIn::Path)
        {
            let field = path_field(parameter, source, &parent, types, &mut taken);
            let placeholder = field.name.trim_start_matches("r#").trim_end_matches('_').to_owned();
            placeholders.insert(&parameter.name, placeholder);
            fields.push(field);
        }
        for parameter in source.parameters.iter().filter(|parameter| parameter.location == ParameterIn::Query)
        {
            fields.push(query_field(parameter, &parent, types, &mut taken));
        }
        let Content { fields: members, is_form } = body::content(source, &parent, types, &mut taken);
        fields.extend(members);
        let path = path(&source.path.text, &placeholders);
        Self { source, returns: returns(source, &parent, types), name, fields, path, is_form }
    }

    /// Returns whether all fields can be omitted.
    pub(super) fn has_default(&self) -> bool {
        self.fields.iter().all(|field| field.ty.has_default())
    }

    /// Returns the name of the struct with the fields that `new` requires, if it takes them by name.
    pub(super) fn required_name(&self) -> Option<String> {
        let needed = self.fields.iter().filter(|field| !matches!(field.ty, Ty::Option(_))).count();
        (self.has_new() && needed > ARGUMENTS).then(|| format!("{}Required", self.name))
    }

    /// Returns whether there is a `new` that takes the required fields: where some fields are required and some are
    /// optional.
    pub(super) fn has_new(&self) -> bool {
        let is_optional = |field: &Field| matches!(field.ty, Ty::Option(_));
        !self.has_default() && self.fields.iter().any(is_optional)
    }
}

/// Replaces the placeholders of a path by the names of fields.
fn path(template: &str, placeholders: &HashMap<&str, String>) -> String {
    let mut path = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, behind)) = after.split_once('}') else { break };
        path.push_str(before);
        path.push('{');
        path.push_str(placeholders.get(name).map_or(name, String::as_str));
        path.push('}');
        rest = behind;
    }
    path.push_str(rest);
    path
}
