use kustomer::{Id, KustomerObject, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(
    resource = "card",
    path = "/v1/cards",
    get,
    list,
    create,
    update(put),
    delete,
    lookup(email, phone)
)]
struct Card {
    id: Id<Card>,
}

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
}

#[derive(KustomerObject)]
struct Nothing {}

fn main() {
    let card: Card =
        kustomer::json::from_slice(br#"{"type":"card","id":"59df762a921c59001021f409"}"#).expect("a card");
    assert_eq!(card.id.as_str(), "59df762a921c59001021f409");
    let _: NewCard = NewCard::new();
    let _: NewCard = NewCard::default();
    let _ = NewFlight::new("BA117");
}
