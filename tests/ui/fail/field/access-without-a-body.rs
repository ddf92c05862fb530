use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "flight", path = "/v1/flights", get, write_only(imported_at: Option<String>))]
struct Flight {
    id: Id<Self>,
    #[kustomer(required)]
    title: Option<String>,
    #[kustomer(create_only)]
    number: Option<String>,
    #[kustomer(update_only)]
    rev: Option<i64>,
    #[kustomer(optional)]
    gate: Option<String>,
}

fn main() {}
