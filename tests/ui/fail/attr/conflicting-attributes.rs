use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", create, update(put))]
struct Card {
    id: Id<Card>,
    #[kustomer(read_only, required)]
    number: String,
    #[kustomer(create_only, update_only)]
    color: Option<String>,
    #[kustomer(relationship, custom)]
    owner: Option<Id<Card>>,
}

fn main() {}
