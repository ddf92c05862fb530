use kustomer::{KustomerUnion, json};

#[derive(KustomerUnion)]
#[kustomer(tag = "channel")]
enum Draft {
    Email {
        subject: String,
    },
    Sms(String, bool),
    Chat(),
    #[kustomer(other)]
    Other(serde_json::Value),
}

// The errors above do not cause others where the type is used.
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let draft: Draft = json::from_slice(b"{}")?;
    json::to_string(&draft)?;
    Ok(())
}
