use kustomer::KustomerEnum;

#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
    #[kustomer(other)]
    Unknown(String),
}

fn main() {
    assert_eq!(Cabin::Economy.as_str(), "economy");
}
