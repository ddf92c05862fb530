//! The Rust item by which an operation is called: a short form of the client, or an operation struct.

use kustomer_schema::{Call, Operation, Schema};

/// Whose schemas they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// Those of the crate `kustomer`: items have complete paths.
    Api,
    /// A user's own: in which module their items are, only the user knows.
    Own,
}

/// `client.list::<Conversation>()`, or `kustomer::resources::core::conversation::BulkCreateConversations`.
pub(super) fn rust_item(schema: &Schema, operation: &Operation, origin: Origin) -> String {
    let name = type_name(schema);
    match &operation.call {
        Some(Call::List) => format!("client.list::<{name}>()"),
        Some(Call::Get) => format!("client.get::<{name}>(..)"),
        Some(Call::Create) => format!("client.create(New{name})"),
        Some(Call::Update) => format!("client.update({name}Update)"),
        Some(Call::Delete) => format!("client.delete::<{name}>(..)"),
        Some(Call::Lookup(_)) => format!("client.find::<{name}>(..)"),
        Some(Call::ListUnder { .. }) => format!("client.children::<{name}>(..)"),
        Some(Call::CreateUnder { .. }) => format!("client.create_under(.., New{name})"),
        _ => {
            let item = pascal(&operation.name);
            match origin {
                Origin::Api => format!("{}::{item}", module(schema)),
                Origin::Own => item,
            }
        }
    }
}

/// The module of a schema in the crate.
fn module(schema: &Schema) -> String {
    let folders = schema.folder().split('/').filter(|folder| !folder.is_empty());
    let mut path = String::from("kustomer::resources");
    for name in folders.chain([schema.stem()]) {
        path += "::";
        path += &name.replace('-', "_");
    }
    path
}

fn type_name(schema: &Schema) -> String {
    schema.rust_name.as_ref().map_or_else(|| pascal(schema.stem()), |name| name.text.clone())
}

/// `bulkCreate`, `bulk_create` and `bulk-create` as `BulkCreate`.
fn pascal(name: &str) -> String {
    let mut capital = true;
    let mut pascal = String::with_capacity(name.len());
    for character in name.chars() {
        if character.is_alphanumeric() {
            if capital {
                pascal.extend(character.to_uppercase());
            } else {
                pascal.push(character);
            }
            capital = false;
        } else {
            capital = true;
        }
    }
    pascal
}
