kustomer::include_schemas!("schemas/hiding");

fn main() {}
