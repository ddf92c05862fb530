use kustomer::KustomerEnum;

#[derive(KustomerEnum)]
#[kustomer(schema = "schemas/note.json#/properties/status")]
enum Status {
    Open,
    #[kustomer(other)]
    Other(String),
}

fn main() {}
