use kustomer::KustomerUnion;

#[derive(KustomerUnion)]
#[kustomer(tag = "channel")]
enum Draft {
    Sms(String),
    Chat(std::collections::BTreeMap<String, String>),
    #[kustomer(other)]
    Other(serde_json::Value),
}

fn main() {}
