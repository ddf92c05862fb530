use kustomer::KustomerEnum;

#[derive(KustomerEnum)]
enum Cabin {
    Economy { row: u8 },
    Business(u8),
    #[kustomer(other)]
    Other(String),
}

fn main() {
    assert_eq!(Cabin::Business(1).as_str(), "business");
}
