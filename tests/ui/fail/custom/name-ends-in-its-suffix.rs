use kustomer::{Id, KustomerResource, Timestamp};

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Self>,
    #[kustomer(custom)]
    departs_at: Option<Timestamp>,
    #[kustomer(custom)]
    delay_num: Option<f64>,
    #[kustomer(custom, text)]
    remarks_txt: Option<String>,
}

fn main() {}
