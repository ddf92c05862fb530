use kustomer::{Id, KustomerObject, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, schema = "schemas/note.json")]
struct Note {
    id: Id<Note>,
    rank: Rank,
}

#[derive(KustomerObject)]
struct Rank {
    value: u8,
}

fn main() {}
