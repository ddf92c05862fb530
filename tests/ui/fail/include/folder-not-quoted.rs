mod api {
    kustomer::include_schemas!(schemas);
}

fn main() {}
