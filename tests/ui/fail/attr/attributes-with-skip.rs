use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(skip, custom)]
    read_at: Option<std::time::Instant>,
}

fn main() {}
