use kustomer::KustomerObject;

#[derive(KustomerObject)]
#[kustomer(schema = "schemas/note.json#/$defs/Gate")]
struct Gate {
    terminl: String,
}

fn main() {}
