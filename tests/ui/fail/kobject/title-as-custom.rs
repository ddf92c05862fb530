use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Self>,
    #[kustomer(custom)]
    title: Option<String>,
}

fn main() {}
