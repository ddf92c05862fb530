use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight<const N: usize> {
    id: Id<Flight<N>>,
    title: String,
    #[kustomer(custom)]
    seats: [u8; N],
}

fn main() {}
