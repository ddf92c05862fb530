use kustomer::KustomerObject;

#[derive(KustomerObject)]
#[kustomer(schema = "schemas/note.json#/$defs/Gate")]
struct Gate {
    terminal: String,
    number: u8,
}

fn main() {}
