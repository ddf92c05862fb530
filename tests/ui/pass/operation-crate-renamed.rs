mod airline {
    pub mod sdk {
        pub use kustomer as inner;
    }
}

use airline::sdk::inner::{Customer, Id, KustomerOperation, Page};

#[derive(KustomerOperation)]
#[kustomer(get = "/v1/customers/{id}/children", returns = Page<Customer>, crate = "crate::airline::sdk::inner")]
struct Children {
    id: Id<Customer>,
    #[kustomer(query)]
    page: Option<u32>,
}

fn main() {
    let _ = Children { id: Id::new("1"), page: None };
}
