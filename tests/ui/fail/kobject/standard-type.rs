use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Self>,
    title: f64,
    created_at: String,
    tags: String,
    rev: Option<Vec<i64>>,
    data: Option<bool>,
}

fn main() {}
