use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(rename = "title")]
    headline: Option<String>,
    #[kustomer(custom)]
    number: String,
    #[kustomer(custom, rename = "numberStr")]
    code: String,
}

fn main() {}
