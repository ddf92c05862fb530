use kustomer::{Customer, Id, KustomerResource, Timestamp};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Self>,
    #[kustomer(required)]
    updated_at: Timestamp,
    #[kustomer(create_only)]
    rev: Option<i64>,
    #[kustomer(relationship, update_only)]
    customer: Option<Id<Customer>>,
    imported_at: Option<Timestamp>,
}

fn main() {}
