use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", update(pach))]
struct Card {
    id: Id<Card>,
    color: String,
}

fn main() {
    let _ = CardUpdate::new().color("red");
}
