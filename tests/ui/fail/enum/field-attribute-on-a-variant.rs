use kustomer::KustomerEnum;

#[derive(KustomerEnum)]
enum Cabin {
    #[kustomer(custom)]
    Economy,
    #[kustomer(othr)]
    Other(String),
}

fn main() {}
