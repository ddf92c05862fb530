use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "account", path = "/v1/accounts", list, no_id)]
struct WithAnId {
    id: Id<WithAnId>,
    name: String,
}

#[derive(KustomerResource)]
#[kustomer(resource = "account", path = "/v1/accounts", get, no_id)]
struct ReadById {
    name: String,
}

#[derive(KustomerResource)]
#[kustomer(klass = "account", no_id)]
struct OfAKlass {
    title: String,
}

fn main() {}
