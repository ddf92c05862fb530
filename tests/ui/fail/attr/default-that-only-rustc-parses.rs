use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Self>,
    #[kustomer(skip, default = [0 0])]
    seen: [u8; 2],
}

fn main() {}
