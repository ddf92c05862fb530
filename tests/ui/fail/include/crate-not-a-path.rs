mod api {
    kustomer::include_schemas!("schemas/mistakes", crate = "not a path");
}

fn main() {}
