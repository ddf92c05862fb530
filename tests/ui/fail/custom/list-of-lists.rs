use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Self>,
    #[kustomer(custom)]
    legs: Option<Vec<Vec<String>>>,
}

fn main() {}
