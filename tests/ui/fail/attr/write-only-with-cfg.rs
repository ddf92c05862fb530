use kustomer::{Id, KustomerResource, Timestamp};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", write_only(#[cfg(test)] imported_at: Option<Timestamp>))]
struct Flight {
    id: Id<Flight>,
}

fn main() {}
