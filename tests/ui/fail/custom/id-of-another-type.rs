use kustomer_core::Id;
use kustomer_derive::KustomerResource;

struct Crew;

#[derive(KustomerResource)]
#[kustomer(klass = "flight", crate = "kustomer_core")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    crew: Option<Id<Crew>>,
}

fn main() {}
