use kustomer::{Id, KustomerOperation};

struct Customer;

#[derive(KustomerOperation)]
#[kustomer(post = "/v1/hooks/web/{id}", rate_limits(search, hook))]
struct Call {
    id: Id<Customer>,
}

fn main() {}
