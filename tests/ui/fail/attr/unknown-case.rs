use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", rename_all = "snakecase")]
struct Flight {
    id: Id<Flight>,
    title: String,
}

fn main() {}
