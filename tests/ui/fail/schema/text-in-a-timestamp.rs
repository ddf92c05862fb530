use kustomer::{Id, KustomerResource, Timestamp};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, schema = "schemas/note.json")]
struct Note {
    id: Id<Note>,
    subject: Option<Timestamp>,
}

fn main() {}
