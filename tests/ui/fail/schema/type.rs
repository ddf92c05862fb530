use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "notes", path = "/v1/notes", get, schema = "schemas/note.json")]
struct Note {
    id: Id<Note>,
}

fn main() {}
