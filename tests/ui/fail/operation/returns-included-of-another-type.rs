use kustomer::{Customer, KustomerOperation, operation::Document};

struct Place;

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers", returns = Document<Customer, (), Place>)]
struct Call;

fn main() {}
