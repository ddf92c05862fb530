use kustomer::{Id, KustomerResource};

struct Foo;

#[derive(KustomerResource)]
#[kustomer(klass = "a")]
struct CustomOne {
    id: Id<Self>,
    #[kustomer(custom)]
    a: Foo,
}

#[derive(KustomerResource)]
#[kustomer(klass = "b")]
struct CustomOption {
    id: Id<Self>,
    #[kustomer(custom)]
    b: Option<Foo>,
}

fn main() {}
