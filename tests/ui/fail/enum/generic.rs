use kustomer::KustomerEnum;

#[derive(KustomerEnum)]
enum Cabin<T> {
    Economy,
    #[kustomer(other)]
    Other(T),
}

fn main() {}
