mod api {
    kustomer::include_schemas!("schemas/mistakes", krate = "::kustomer");
}

fn main() {}
