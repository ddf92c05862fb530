use kustomer::KustomerResource;

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: String,
    title: String,
}

fn main() {}
