mod airline {
    pub mod sdk {
        pub use kustomer as inner;
    }
}

use airline::sdk::inner::{Id, KustomerEnum, KustomerObject, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "flight", crate = "crate::airline::sdk::inner")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    cabin: Cabin,
    images: Vec<Image>,
}

#[derive(KustomerObject)]
#[kustomer(crate = "crate::airline::sdk::inner")]
struct Image {
    url: String,
}

#[derive(KustomerEnum)]
#[kustomer(crate = "crate::airline::sdk::inner")]
enum Cabin {
    Economy,
    #[kustomer(other)]
    Other(String),
}

fn main() {
    let _ = NewFlight::new("BA117", Cabin::Economy);
}
