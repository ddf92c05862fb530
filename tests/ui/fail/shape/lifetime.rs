use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight<'a> {
    id: Id<Flight<'a>>,
    title: &'a str,
}

fn main() {}
