//! Structs and enums in the output of `macro_rules!`: fragments are in invisible groups, and names come from two places of
//! the source.

macro_rules! kobject {
    ($(#[$meta:meta])* $vis:vis struct $ident:ident = $klass:literal {
        $($(#[$field_meta:meta])* $field_vis:vis $field:ident: $ty:ty = $name:literal,)*
    }) => {
        #[derive(kustomer::KustomerResource)]
        $(#[$meta])*
        #[kustomer(klass = $klass)]
        $vis struct $ident {
            id: kustomer::Id<$ident>,
            title: String,
            $($(#[$field_meta])* #[kustomer(custom, rename = $name)] $field_vis $field: $ty,)*
        }
    };
}

macro_rules! cabins {
    ($name:ident: $($variant:ident)* $(; $other:ident($text:ty))?) => {
        #[derive(kustomer::KustomerEnum)]
        enum $name {
            $($variant,)*
            $(#[kustomer(other)] $other($text))?
        }
    };
}

cabins! { Cabin: Economy Business; Other(Box<str>) }

kobject! {
    /// A flight.
    #[derive(Debug)]
    #[kustomer(display_name = "Flight", write_only(imported_at: Option<kustomer::Timestamp>))]
    pub(crate) struct Flight = "flight" {
        /// Status on the departure board.
        #[kustomer(display_name = "Flight number")]
        pub(crate) number: String = "numberStr",
        delay: Option<f64> = "delayNum",
        stops: Vec<String> = "stopsStr",
        #[kustomer(text)]
        remarks: Option<String> = "remarksTxt",
        partner: Option<kustomer::Id<Flight>> = "partnerId",
        sister: Option<kustomer::Id<Self>> = "sisterId",
    }
}

/// A type fragment is part of another type, and attribute arguments are passed as tokens.
macro_rules! resource {
    ($name:ident ($($words:tt)*) { $($(#$attribute:tt)* $field:ident: $ty:ty),* }) => {
        #[derive(kustomer::KustomerResource)]
        #[kustomer($($words)*)]
        struct $name {
            id: kustomer::Id<$name>,
            $($(#$attribute)* $field: Option<$ty>,)*
        }
    };
}

resource! {
    Card (resource = "card", path = "/v1/cards", create, update(put)) {
        color: String,
        #[kustomer(custom)]
        size: f64,
        #[kustomer(custom)]
        cabins: Vec<Cabin>,
        tags: Vec<String>,
        #[kustomer(relationship)]
        owner: kustomer::Id<Card>
    }
}

/// A path, a name on the wire as an expression, and a macro that calls a macro.
macro_rules! object {
    ($name:ident { $($field:ident: $ty:path as $wire:expr),* }) => {
        macro_rules! inner {
            ($inner:ident) => {
                #[derive(kustomer::KustomerObject)]
                struct $inner {
                    $(#[kustomer(rename = $wire)] $field: $ty,)*
                }
            };
        }
        inner!($name);
    };
}

object! { Seat { row: f64 as "rowNumber", class: std::option::Option<Cabin> as "class" } }

fn main() {
    use kustomer::resource::{KObject, NewResource, ResourceUpdate};

    let new = NewFlight::new("BA117 to JFK", "BA117").delay(45.0).stops(["LHR"]).remarks("none");
    assert_eq!(
        new.fields().to_json().expect("a body"),
        r#"{"title":"BA117 to JFK","custom":{"numberStr":"BA117","delayNum":45,"stopsStr":["LHR"],"remarksTxt":"none"}}"#
    );
    let update = FlightUpdate::new().clear_delay().clear_sister();
    assert_eq!(update.fields().to_json().expect("a body"), r#"{"custom":{"delayNum":null,"sisterId":null}}"#);
    assert_eq!(<Flight as KObject>::KLASS, "flight");
    let new = NewCard::new().color("red").size(2.0).cabins([Cabin::Business]).tags(["vip"]);
    assert_eq!(
        new.fields().to_json().expect("a body"),
        r#"{"color":"red","tags":["vip"],"custom":{"sizeNum":2,"cabinsStr":["business"]}}"#
    );
    let seat: Seat = kustomer::json::from_slice(br#"{"rowNumber":7,"class":"economy"}"#).expect("a seat");
    assert_eq!((seat.row, seat.class.as_ref().map(Cabin::as_str)), (7.0, Some("economy")));
}
