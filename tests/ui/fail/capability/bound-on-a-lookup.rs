use kustomer_core::Id;
use kustomer_core::lookup::ExternalId;
use kustomer_core::resource::Lookup;
use kustomer_derive::KustomerResource;

#[derive(KustomerResource)]
#[kustomer(resource = "card", path = "/v1/cards", get, crate = "kustomer_core")]
struct Card {
    id: Id<Card>,
}

fn import<T: Lookup<ExternalId>>() {}

fn main() {
    import::<Card>();
}
