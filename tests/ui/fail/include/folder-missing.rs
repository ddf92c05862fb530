mod api {
    kustomer::include_schemas!("schemsa");
}

fn main() {}
