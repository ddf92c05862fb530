use kustomer::KustomerUnion;

#[derive(KustomerUnion)]
enum Recipients<'a, T> {
    Address(&'a str),
    List(Vec<T>),
}

fn main() {}
