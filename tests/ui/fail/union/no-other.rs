use kustomer::{KustomerObject, KustomerUnion, json};

#[derive(KustomerUnion)]
#[kustomer(tag = "channel")]
enum Draft {
    Email(EmailDraft),
}

#[derive(KustomerObject)]
struct EmailDraft {
    subject: String,
}

fn main() {
    let _ = json::to_string(&Draft::Email(EmailDraft { subject: "Late".to_owned() }));
}
