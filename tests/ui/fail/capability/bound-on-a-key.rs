use kustomer_core::lookup::LookupKey;

fn log(_: &impl LookupKey) {}

fn main() {
    log(&"BA117");
}
