use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes/", get, schema = "schemas/note.json")]
struct Note {
    id: Id<Note>,
    body: String,
}

#[derive(KustomerResource)]
#[kustomer(klass = "my flight", schema = "schemas/flight.json")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    number: String,
}

fn main() {}
