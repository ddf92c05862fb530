use kustomer::KustomerEnum;

#[derive(KustomerEnum)]
#[kustomer(schema = "schemas/note.json#/properties/status")]
enum Status {
    Open,
    Doen,
    Done,
    #[kustomer(other)]
    Other(String),
}

fn main() {}
