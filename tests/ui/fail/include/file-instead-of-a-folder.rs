mod api {
    kustomer::include_schemas!("schemas/flight.json");
}

fn main() {}
