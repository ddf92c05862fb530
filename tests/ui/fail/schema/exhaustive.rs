use kustomer::{Customer, Id, KustomerResource, Timestamp, User};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", create, update(put), write_only(secret: String), schema("schemas/note.json", exhaustive))]
struct Note {
    id: Id<Note>,
    body: String,
    subject: Option<String>,
    rank: i64,
    status: String,
    gate: serde_json::Value,
    #[kustomer(read_only)]
    read_at: Timestamp,
    #[kustomer(create_only)]
    origin: String,
    #[kustomer(update_only)]
    rev: u32,
    #[kustomer(relationship)]
    readers: Vec<Id<User>>,
    #[kustomer(relationship)]
    customer: Option<Id<Customer>>,
}

fn main() {}
