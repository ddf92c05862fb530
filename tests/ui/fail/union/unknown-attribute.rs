use kustomer::KustomerUnion;

#[derive(KustomerUnion)]
#[kustomer(tga = "channel")]
enum Draft {
    #[kustomer(tag = "note")]
    Note,
    #[kustomer(othr)]
    Other(serde_json::Value),
}

fn main() {}
