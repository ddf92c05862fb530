use kustomer::KustomerUnion;

#[derive(KustomerUnion)]
#[kustomer(tag = "channel")]
enum Draft {
    Note,
    #[kustomer(other, rename = "unknown")]
    Other(serde_json::Value),
}

fn main() {}
