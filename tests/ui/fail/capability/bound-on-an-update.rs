use kustomer::Customer;
use kustomer::resource::ResourceUpdate;

fn log(_: &impl ResourceUpdate) {}

fn demo(jane: &Customer) {
    log(jane);
}

fn main() {}
