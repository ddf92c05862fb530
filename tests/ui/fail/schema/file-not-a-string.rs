use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, schema = note)]
struct Note {
    id: Id<Note>,
}

fn main() {}
