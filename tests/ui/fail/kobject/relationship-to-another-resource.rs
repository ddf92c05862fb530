use kustomer::{Id, KustomerResource, User};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Self>,
    #[kustomer(relationship)]
    customer: Option<Id<User>>,
}

fn main() {}
