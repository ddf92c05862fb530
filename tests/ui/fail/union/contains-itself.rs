use kustomer::KustomerUnion;

#[derive(KustomerUnion)]
enum Filter {
    #[kustomer(object)]
    Not(Box<Self>),
    All(Vec<Filter>),
}

fn main() {}
