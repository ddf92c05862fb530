use kustomer::KustomerObject;

#[derive(KustomerObject)]
#[kustomer(schema = "schemas/note.json#/properties/status")]
struct Gate {
    terminal: String,
}

fn main() {}
