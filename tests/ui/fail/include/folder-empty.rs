mod api {
    kustomer::include_schemas!("");
}

fn main() {}
