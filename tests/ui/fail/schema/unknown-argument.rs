use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, schema("schemas/note.json", exhaustiv))]
struct Note {
    id: Id<Note>,
}

fn main() {}
