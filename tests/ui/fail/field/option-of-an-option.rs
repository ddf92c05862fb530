use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Self>,
    external_id: Option<Option<String>>,
    #[kustomer(custom)]
    delay: Option<Option<f64>>,
}

fn main() {}
