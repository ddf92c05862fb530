use kustomer::KustomerResource;

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    title: String,
}

fn main() {
    let _ = NewFlight::new("BA117");
}
