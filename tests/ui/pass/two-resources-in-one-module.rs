use kustomer::{Id, KustomerResource};

#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    plane: Option<Id<Plane>>,
}

#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(klass = "plane")]
struct Plane {
    id: Id<Plane>,
    title: String,
    #[kustomer(custom)]
    flights: Vec<Id<Flight>>,
    #[kustomer(custom)]
    sister: Option<Id<Self>>,
}

fn main() {
    let plane: Id<Plane> = Id::new("59df762a921c59001021f409");
    let _ = NewFlight::new("BA117").plane(&plane);
    let _ = NewPlane::new("G-ABCD").sister(&plane);
}
