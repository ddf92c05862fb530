use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "flight", path = "/v1/flights", get, list, create, update(put), delete)]
struct Flight<'a, T> {
    id: Id<Self>,
    #[kustomer(skip)]
    crew: Option<&'a T>,
    gate: Option<&'a T>,
}

fn main() {}
