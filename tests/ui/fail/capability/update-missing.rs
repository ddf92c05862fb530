use kustomer_core::Id;
use kustomer_core::resource::Update;
use kustomer_derive::KustomerResource;

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get, crate = "kustomer_core")]
struct Card {
    id: Id<Card>,
}

fn touch<T: Update>(_: &Id<T>) {}

fn demo(card: &Card) {
    touch(&card.id);
}

fn main() {}
