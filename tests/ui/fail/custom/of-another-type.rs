use kustomer::NewCustomer;

fn main() {
    let _ = NewCustomer::new().custom(("milesNum", 5));
}
