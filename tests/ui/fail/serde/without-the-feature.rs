use kustomer::KustomerEnum;

#[derive(KustomerEnum)]
#[kustomer(serde)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}

fn main() {}
