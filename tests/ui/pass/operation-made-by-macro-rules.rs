use kustomer::operation::Endpoint;
use kustomer::{Customer, Id, KustomerOperation, Page};

macro_rules! operation {
    ($name:ident, $method:ident = $path:literal, $returns:ty, { $($field:ident: $ty:ty),* }) => {
        #[derive(KustomerOperation)]
        #[kustomer($method = $path, returns = $returns)]
        struct $name {
            $($field: $ty,)*
        }
    };
}

operation!(Merge, post = "/v1/{source}/merges", Page<Customer>, { source: Id<Customer>, targets: Vec<Id<Customer>> });

fn main() {
    let merge = Merge { source: Id::new("s"), targets: vec![Id::new("t")] }.request().expect("a request");
    assert_eq!(merge.target(), "/v1/s/merges");
    assert_eq!(merge.json(), Some(&br#"{"targets":["t"]}"#[..]));
}
