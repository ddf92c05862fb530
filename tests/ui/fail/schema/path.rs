use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/note", get, schema = "schemas/note.json")]
struct Note {
    id: Id<Note>,
}

fn main() {}
