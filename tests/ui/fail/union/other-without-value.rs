use kustomer::KustomerUnion;

#[derive(KustomerUnion)]
#[kustomer(tag = "channel")]
enum Draft {
    Note,
    #[kustomer(other)]
    Other,
}

#[derive(KustomerUnion)]
enum SnoozeValue {
    Minutes(f64),
    #[kustomer(other)]
    Other {
        value: serde_json::Value,
    },
}

fn main() {}
