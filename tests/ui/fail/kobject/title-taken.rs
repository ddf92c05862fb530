use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "book")]
struct Book {
    id: Id<Book>,
    #[kustomer(custom)]
    title: String,
}

fn main() {}
