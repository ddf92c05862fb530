//! The Rust that makes a call: a short form of the client, an operation struct, or either.

use kustomer_codegen::needs_struct;
use kustomer_schema::{Operation, Schema, ShortForm};

/// Where schemas come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// The crate `kustomer`: items have full paths.
    Api,
    /// The user's folder: paths begin in the module generated from it.
    Own,
}

/// `NewConversation::new(..)`, or `NewConversation::new()..` if all attributes are optional.
pub(super) fn new_record(schema: &Schema) -> String {
    let name = schema.rust_type_name();
    if schema.requires_on_create() { format!("New{name}::new(..)") } else { format!("New{name}::new()..") }
}

/// `client.list::<Conversation>()`.
pub(super) fn short_form(call: &ShortForm, schema: &Schema) -> Option<String> {
    let name = schema.rust_type_name();
    Some(match call {
        ShortForm::List => format!("client.list::<{name}>()"),
        ShortForm::Get => format!("client.get::<{name}>(&id)"),
        ShortForm::Create => format!("client.create({})", new_record(schema)),
        ShortForm::Update => format!("client.update(&id, {name}Update::new()..)"),
        ShortForm::Delete => format!("client.delete::<{name}>(&id)"),
        ShortForm::Lookup(key) => format!("client.find::<{name}>(lookup::{}(..))", capital(key)),
        ShortForm::ListUnder { parent } => format!("client.children::<{name}>(&{})", parent.text),
        ShortForm::CreateUnder { parent } => {
            format!("client.create_under(&{}, {})", parent.text, new_record(schema))
        }
        _ => return None,
    })
}

/// `kustomer::resources::core::conversation::BulkCreateConversations`; of the user's own, `flight::LandFlight`.
pub(super) fn operation_struct(schema: &Schema, operation: &Operation, origin: Origin) -> Option<String> {
    let root = match origin {
        Origin::Api => "kustomer::resources::",
        Origin::Own => "",
    };
    let folders: String = schema
        .folder()
        .split('/')
        .filter(|name| !name.is_empty())
        .fold(String::new(), |path, folder| path + &folder.replace('-', "_") + "::");
    needs_struct(operation)
        .then(|| format!("{root}{folders}{}::{}", schema.module_name(), operation.rust_type_name()))
}

/// Capitalizes a name: `ExternalId` for `externalId`.
fn capital(name: &str) -> String {
    let mut characters = name.chars();
    characters.next().into_iter().flat_map(char::to_uppercase).chain(characters).collect()
}
