use kustomer::KustomerEnum;

#[derive(KustomerEnum)]
#[kustomer(schema = "schemas/note.json")]
enum Status {
    Open,
    Done,
    #[kustomer(other)]
    Other(String),
}

fn main() {}
