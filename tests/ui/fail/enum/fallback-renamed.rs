use kustomer::KustomerEnum;

#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other, rename = "unknown")]
    Other(String),
}

fn main() {}
