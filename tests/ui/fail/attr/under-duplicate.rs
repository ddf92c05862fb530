use kustomer::{Customer, Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, under(Customer(list), Customer(create)))]
struct Note {
    id: Id<Note>,
    customer: Option<Id<Customer>>,
}

fn main() {}
