use kustomer::KustomerCustom;

#[derive(KustomerCustom)]
#[kustomer(on = "user", search_fields = "agent_fields")]
struct Agent {
    badge: Option<String>,
}

fn main() {}
