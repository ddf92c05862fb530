use kustomer::KustomerObject;

#[derive(KustomerObject)]
struct Gate<'a> {
    terminal: &'a str,
}

fn main() {}
