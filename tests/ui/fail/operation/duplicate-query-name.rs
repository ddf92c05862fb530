use kustomer::{KustomerOperation};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers")]
struct Call {
    #[kustomer(query)]
    page_size: u32,
    #[kustomer(query, rename = "pageSize")]
    count: u32,
}

fn main() {}
