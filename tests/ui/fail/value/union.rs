use kustomer::KustomerValue;

#[derive(KustomerValue)]
union Minutes {
    whole: u32,
    exact: f32,
}

fn main() {}
