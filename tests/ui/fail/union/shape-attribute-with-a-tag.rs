use kustomer::{KustomerObject, KustomerUnion};

#[derive(KustomerUnion)]
#[kustomer(tag = "channel")]
enum Draft {
    #[kustomer(object)]
    Email(EmailDraft),
    #[kustomer(other)]
    Other(serde_json::Value),
}

#[derive(KustomerObject)]
struct EmailDraft {
    subject: String,
}

fn main() {}
