use kustomer::resource::{CreateChild, Resource};
use kustomer::{Customer, Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "note", path = "/v1/notes", get, create, under(Customer(list)))]
struct Note {
    id: Id<Note>,
    body: String,
}

fn add<C: Resource, P: CreateChild<C>>(_: &Id<P>) {}

fn demo(customer: &Id<Customer>) {
    add::<Note, _>(customer);
}

fn main() {}
