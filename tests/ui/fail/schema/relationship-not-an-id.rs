use kustomer::{Id, KustomerObject, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, schema = "schemas/note.json")]
struct Note {
    id: Id<Note>,
    #[kustomer(relationship)]
    customer: Option<Author>,
}

#[derive(KustomerObject)]
struct Author {
    name: String,
}

fn main() {}
