use kustomer::KustomerResource;

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight;

fn main() {}
