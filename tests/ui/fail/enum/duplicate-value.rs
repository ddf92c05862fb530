use kustomer::KustomerEnum;

#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(rename = "economy")]
    Coach,
    #[kustomer(other)]
    Other(String),
}

fn main() {}
