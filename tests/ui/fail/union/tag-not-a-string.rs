use kustomer::KustomerUnion;

#[derive(KustomerUnion)]
#[kustomer(tag = channel)]
enum Draft {
    Note,
    #[kustomer(other)]
    Other(serde_json::Value),
}

fn main() {}
