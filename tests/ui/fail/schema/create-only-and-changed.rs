use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, update(put), schema = "schemas/note.json")]
struct Note {
    id: Id<Note>,
    origin: String,
}

fn main() {}
