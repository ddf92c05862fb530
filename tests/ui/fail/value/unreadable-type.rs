use kustomer::KustomerValue;

struct Interval;

#[derive(KustomerValue)]
struct Delay(Interval);

fn main() {}
