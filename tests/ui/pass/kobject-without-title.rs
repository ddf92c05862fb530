use kustomer::resource::{NewResource, ResourceUpdate};
use kustomer::{Id, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(klass = "seat")]
struct Seat {
    id: Id<Seat>,
    #[kustomer(custom)]
    row: f64,
}

// A title that is optional when read is still required on create.
#[derive(KustomerResource)]
#[kustomer(klass = "meal")]
struct Meal {
    id: Id<Meal>,
    #[kustomer(custom)]
    warm: bool,
    #[kustomer(rename = "title")]
    name: Option<String>,
}

#[derive(KustomerResource)]
#[kustomer(klass = "bag", write_only(#[kustomer(rename = "title")] label: String))]
struct Bag {
    id: Id<Bag>,
    #[kustomer(custom)]
    title: String,
}

fn main() {
    let new = NewSeat::new("12A", 12.0);
    assert_eq!(new.fields().to_json().expect("a body"), r#"{"title":"12A","custom":{"rowNum":12}}"#);
    let update = SeatUpdate::new().title("12B");
    assert_eq!(update.fields().to_json().expect("a body"), r#"{"title":"12B"}"#);
    let new = NewMeal::new(true, "Curry");
    assert_eq!(new.fields().to_json().expect("a body"), r#"{"title":"Curry","custom":{"warmBool":true}}"#);
    let new = NewBag::new("T", "L");
    assert_eq!(new.fields().to_json().expect("a body"), r#"{"title":"L","custom":{"titleStr":"T"}}"#);
    let text = r#"{"id":"59df762a921c59001021f409","attributes":{"title":"12A","custom":{"rowNum":12}}}"#;
    let seat: Seat = kustomer::json::from_slice(text.as_bytes()).expect("a seat");
    assert_eq!(seat.row, 12.0);
}
