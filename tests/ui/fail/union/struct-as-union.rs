use kustomer::KustomerUnion;

#[derive(KustomerUnion)]
#[kustomer(tag = "channel")]
struct Draft {
    email: String,
}

fn main() {}
