use kustomer::{Id, KustomerOperation};

struct Customer;

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{customer_id}/times", returns = "Page", idempotency(often), rate_limits(serch))]
struct Call {
    id: Id<Customer>,
    #[kustomer(query, rename = "page")]
    first: u32,
    #[kustomer(query)]
    page: u32,
    #[kustomer(body)]
    all: Vec<String>,
    name: String,
}

fn main() {}
