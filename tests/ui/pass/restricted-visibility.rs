//! Derived items are as visible as their type: nothing is more visible, and no private type is in a public interface.
#![deny(warnings, unreachable_pub, private_interfaces, private_bounds, unnameable_types)]
#![allow(dead_code)]

pub mod airline {
    pub mod fleet {
        use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource};

        #[derive(KustomerResource)]
        #[kustomer(klass = "plane")]
        pub(in crate::airline) struct Plane {
            pub(in crate::airline) id: Id<Plane>,
            pub(super) title: String,
            #[kustomer(custom)]
            pub(crate) engine: Option<Engine>,
            #[kustomer(custom)]
            seats: Option<f64>,
            images: Vec<Image>,
        }

        #[derive(KustomerEnum)]
        pub(crate) enum Engine {
            Jet,
            #[kustomer(other)]
            Other(String),
        }

        #[derive(KustomerObject)]
        struct Image {
            url: String,
        }

        #[derive(KustomerResource)]
        #[kustomer(resource = "mechanic", path = "/v1/mechanics", get, list, create, update(put), delete)]
        struct Mechanic {
            id: Id<Mechanic>,
            name: Option<String>,
        }

        pub(super) fn hire() {
            drop((NewMechanic::new().name("Jane"), MechanicUpdate::new().clear_name()));
        }
    }

    pub(crate) fn demo() -> String {
        use kustomer::resource::{KObject, NewResource};

        fleet::hire();
        let _: fleet::PlaneUpdate = fleet::PlaneUpdate::new().seats(180.0).clear_engine();
        assert_eq!(fleet::Plane::klass().name, fleet::Plane::KLASS);
        let new: fleet::NewPlane = fleet::NewPlane::new("G-ABCD").engine(fleet::Engine::Jet);
        new.fields().to_json().expect("a body")
    }
}

fn main() {
    assert_eq!(airline::fleet::Engine::VALUES, ["jet"]);
    assert_eq!(airline::demo(), r#"{"title":"G-ABCD","custom":{"engineStr":"jet"}}"#);
}
