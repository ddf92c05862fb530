mod api {
    kustomer::include_schemas!("schemas/mistakes");
}

fn main() {}
