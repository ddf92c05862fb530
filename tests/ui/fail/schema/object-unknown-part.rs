use kustomer::KustomerObject;

#[derive(KustomerObject)]
#[kustomer(schema = "schemas/note.json#/$defs/Gat")]
struct Gate {
    terminal: String,
}

fn main() {}
