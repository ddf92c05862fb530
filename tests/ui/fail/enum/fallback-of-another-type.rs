use kustomer::{KustomerEnum, Timestamp};

#[derive(KustomerEnum)]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(u8),
}

#[derive(KustomerEnum)]
enum Status {
    Open,
    #[kustomer(other)]
    Other(&'static str),
}

#[derive(KustomerEnum)]
enum Priority {
    High,
    #[kustomer(other)]
    Other(Option<String>),
}

#[derive(KustomerEnum)]
enum Due {
    Now,
    #[kustomer(other)]
    At(Timestamp),
}

struct Text;

#[derive(KustomerEnum)]
enum Channel {
    Email,
    #[kustomer(other)]
    Other(Text),
}

type Number = u8;

#[derive(KustomerEnum)]
enum Size {
    Small,
    #[kustomer(other)]
    Other(Number),
}

fn main() {
    assert_eq!(Cabin::from("economy").as_str(), "economy");
}
