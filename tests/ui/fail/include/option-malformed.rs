mod api {
    kustomer::include_schemas!("schemas/mistakes", exhaustive);
}

fn main() {}
