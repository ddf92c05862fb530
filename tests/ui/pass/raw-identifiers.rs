//! Raw identifiers for items, fields and variants: `r#` is not part of any JSON name. A name that violates Rust's naming
//! conventions causes one warning, which is allowed here.
#![deny(warnings)]

use kustomer::resource::{NewResource, ResourceUpdate};
use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource};

#[derive(KustomerResource)]
#[kustomer(resource = "type", path = "/v1/types", create, update(put))]
#[allow(non_camel_case_types)]
struct r#struct {
    id: Id<r#struct>,
    r#type: String,
    r#fn: Option<r#enum>,
    match_: Option<r#mod>,
    #[kustomer(relationship)]
    r#move: Option<Id<Self>>,
}

#[derive(KustomerObject)]
#[allow(non_camel_case_types)]
struct r#mod {
    r#in: String,
}

#[derive(KustomerEnum)]
#[allow(non_camel_case_types)]
enum r#enum {
    r#true,
    #[kustomer(other)]
    r#else(String),
}

fn main() {
    let new = Newstruct::new("a type").r#fn(r#enum::r#true).r#move(Id::new("59df762a921c59001021f409"));
    assert_eq!(
        new.fields().to_json().expect("a body"),
        r#"{"type":"a type","fn":"true","move":"59df762a921c59001021f409"}"#
    );
    let update = structUpdate::new().clear_fn().match_(r#mod { r#in: "b".to_owned() });
    assert_eq!(update.fields().to_json().expect("a body"), r#"{"fn":null,"match":{"in":"b"}}"#);
}
