use kustomer::KustomerEnum;

#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other,
}

fn main() {
    assert_eq!(Cabin::Economy.as_str(), "economy");
}
