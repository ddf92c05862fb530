use kustomer::KustomerEnum;

#[derive(KustomerEnum)]
#[kustomer(schema = "schemas/note.json#/properties/body")]
enum Status {
    Open,
    Done,
    #[kustomer(other)]
    Other(String),
}

fn main() {}
