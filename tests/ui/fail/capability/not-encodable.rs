use kustomer::{Id, KustomerResource, envelope};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn write(flight: &Flight) {
    let _ = envelope::document_to_string(flight);
}

fn main() {}
