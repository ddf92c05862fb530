use kustomer::KustomerEnum;

#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    Business,
}

fn main() {
    assert_eq!(Cabin::Economy.as_str(), "economy");
}
