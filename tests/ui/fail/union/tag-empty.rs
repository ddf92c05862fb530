use kustomer::KustomerUnion;

#[derive(KustomerUnion)]
#[kustomer(tag = "")]
enum Draft {
    Note,
    #[kustomer(other)]
    Other(serde_json::Value),
}

fn main() {}
