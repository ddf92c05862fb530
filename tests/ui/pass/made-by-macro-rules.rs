macro_rules! kobject {
    ($(#[$meta:meta])* $vis:vis struct $ident:ident = $klass:literal {
        $($field:ident: $ty:ty = $name:literal,)*
    }) => {
        $(#[$meta])*
        #[derive(kustomer::KustomerResource)]
        #[kustomer(klass = $klass)]
        $vis struct $ident {
            id: kustomer::Id<$ident>,
            title: String,
            $(#[kustomer(custom, rename = $name)] $field: $ty,)*
        }
    };
}

macro_rules! cabins {
    ($($variant:ident)*) => {
        #[derive(kustomer::KustomerEnum)]
        enum Cabin {
            $($variant,)*
            #[kustomer(other)]
            Other(String),
        }
    };
}

cabins! { Economy Business }

kobject! {
    /// A flight.
    pub(crate) struct Flight = "flight" {
        number: String = "numberStr",
        delay: Option<f64> = "delayNum",
        stops: Vec<String> = "stopsStr",
        cabin: Option<Cabin> = "cabinStr",
        partner: Option<kustomer::Id<Flight>> = "partnerId",
    }
}

fn main() {
    let _ = NewFlight::new("BA117 to JFK", "BA117").delay(45.0).stops(["LHR"]).cabin(Cabin::Business);
    let _ = FlightUpdate::new().clear_delay().clear_cabin();
    assert_eq!(<Flight as kustomer::resource::KObject>::KLASS, "flight");
}
