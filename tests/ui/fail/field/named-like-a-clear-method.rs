use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", update(put))]
struct Card {
    id: Id<Card>,
    color: Option<String>,
    clear_color: Option<bool>,
}

fn main() {}
