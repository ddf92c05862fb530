use kustomer::KustomerObject;

#[derive(KustomerObject)]
#[kustomer(schema("schemas/note.json#/$defs/Gate", exhaustive))]
struct Gate {
    terminal: String,
}

fn main() {}
