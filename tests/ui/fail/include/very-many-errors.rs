mod api {
    kustomer::include_schemas!("schemas/many");
}

fn main() {}
