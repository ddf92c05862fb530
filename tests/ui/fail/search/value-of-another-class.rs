use kustomer::search::{Field, ValueList, Numeric};
use kustomer::{Customer, Id, User};

const MILES: Field<Numeric> = Field::new("customer_custom_milesNum");
const WATCHERS: Field<ValueList<Id<User>>> = Field::new("customer_watchers");

fn main() {
    let _ = MILES.equals("900");
    let customer: Id<Customer> = Id::new("59df762a921c59001021f409");
    let _ = WATCHERS.equals(customer);
}
