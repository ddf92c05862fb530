use kustomer::{Client, Customer, Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, create, under(Customer(list)))]
struct Note {
    id: Id<Note>,
    body: String,
}

fn demo(client: &Client, customer: &Id<Customer>) {
    let _ = client.create_under(customer, NewNote::new("Called back"));
}

fn main() {}
