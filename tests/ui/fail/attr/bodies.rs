use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "account", path = "/v1/accounts", create, update(put), bodies(new, update))]
struct ThereAlready {
    id: Id<ThereAlready>,
    name: String,
}

#[derive(KustomerResource)]
#[kustomer(resource = "account", path = "/v1/accounts", bodies(patch))]
struct OfAnotherKind {
    id: Id<OfAnotherKind>,
}

#[derive(KustomerResource)]
#[kustomer(resource = "account", path = "/v1/accounts", bodies())]
struct OfNothing {
    id: Id<OfNothing>,
}

#[derive(KustomerResource)]
#[kustomer(resource = "account", path = "/v1/accounts", bodies(new, new = Open))]
struct Twice {
    id: Id<Twice>,
}

#[derive(KustomerResource)]
#[kustomer(resource = "account", path = "/v1/accounts", bodies(new = "Open", update(Open)))]
struct OfNoOperation {
    id: Id<OfNoOperation>,
}

#[derive(KustomerResource)]
#[kustomer(klass = "account", bodies(new))]
struct OfAKlass {
    id: Id<OfAKlass>,
}

fn main() {}
