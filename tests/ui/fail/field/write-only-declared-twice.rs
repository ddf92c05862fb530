use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", create, write_only(color: Option<String>))]
struct Card {
    id: Id<Card>,
    #[kustomer(rename = "colour")]
    color: Option<String>,
}

fn main() {}
