use kustomer::NewCustomer;

fn main() {
    let _ = NewCustomer::new().custom_value("waitNum", std::time::Duration::from_secs(5));
}
