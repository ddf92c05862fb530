use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "visit", path = "/v1/visits", search_fields = "visit_fields")]
struct Visit {
    id: Id<Visit>,
}

fn main() {}
