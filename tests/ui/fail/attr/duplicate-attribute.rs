use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom, text)]
    #[kustomer(custom)]
    remarks: String,
}

fn main() {}
