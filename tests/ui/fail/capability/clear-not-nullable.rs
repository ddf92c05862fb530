use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", update(put))]
struct Card {
    id: Id<Card>,
    number: String,
}

fn main() {
    let _ = CardUpdate::new().clear_number();
}
