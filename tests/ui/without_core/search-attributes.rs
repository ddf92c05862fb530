use kustomer::search::{Search, customer};
use kustomer::{Customer, Id};

fn main() {
    let jane: Id<Customer> = Id::new("59df762a921c59001021f409");
    let _ = customer::ID.equals(jane);
    let _ = Search::<Customer>::new();
}
