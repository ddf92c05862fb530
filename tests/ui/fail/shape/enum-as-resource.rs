use kustomer::KustomerResource;

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
enum Flight {
    Domestic,
    International,
}

fn main() {
    let _ = [Flight::Domestic, Flight::International];
}
