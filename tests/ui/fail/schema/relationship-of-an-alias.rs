use kustomer::{Id, KustomerResource, User};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, schema = "schemas/note.json")]
struct Note {
    id: Id<Note>,
    #[kustomer(relationship)]
    customer: Option<Author>,
}

type Author = Id<User>;

fn main() {}
