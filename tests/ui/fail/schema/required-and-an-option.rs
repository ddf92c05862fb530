use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, create, schema = "schemas/note.json")]
struct Note {
    id: Id<Note>,
    body: Option<String>,
}

fn main() {}
