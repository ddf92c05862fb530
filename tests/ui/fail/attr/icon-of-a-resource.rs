use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", icon = "plane")]
struct Card {
    id: Id<Card>,
    #[kustomer(display_name = "Color")]
    color: String,
}

fn main() {}
