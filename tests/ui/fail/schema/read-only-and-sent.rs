use kustomer::{Id, KustomerResource, Timestamp};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, create, schema = "schemas/note.json")]
struct Note {
    id: Id<Note>,
    body: String,
    read_at: Timestamp,
}

fn main() {}
