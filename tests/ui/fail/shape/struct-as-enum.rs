use kustomer::KustomerEnum;

#[derive(KustomerEnum)]
struct Cabin {
    name: String,
}

fn main() {}
