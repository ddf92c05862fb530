use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", schema = "schemas/note.json")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn main() {}
