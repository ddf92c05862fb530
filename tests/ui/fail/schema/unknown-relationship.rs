use kustomer::{Customer, Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, schema = "schemas/note.json")]
struct Note {
    id: Id<Note>,
    #[kustomer(relationship)]
    customers: Option<Id<Customer>>,
}

fn main() {}
