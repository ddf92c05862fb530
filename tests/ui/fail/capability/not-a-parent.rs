use kustomer::resource::ParentOf;
use kustomer::{Customer, Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, list)]
struct Note {
    id: Id<Note>,
    body: String,
}

fn main() {
    <Customer as ParentOf<Note>>::child_path();
}
