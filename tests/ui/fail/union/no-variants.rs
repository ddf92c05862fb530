use kustomer::KustomerUnion;

#[derive(KustomerUnion)]
enum Recipients {}

#[derive(KustomerUnion)]
#[kustomer(tag = "channel")]
enum Draft {
    #[kustomer(other)]
    Other(serde_json::Value),
}

fn main() {}
