//! Constants, statics and functions with the names of tables and locals in derived code: field types that use them
//! refer to those of the user.
#![allow(non_upper_case_globals)]

use kustomer::json::{Decode, DecodeError, Encode, Reader, Writer};
use kustomer::resource::NewResource;
use kustomer::{CustomAttribute, Id, KustomerObject, KustomerResource, Suffix};

const ATTRIBUTES: usize = 1;
const CUSTOM: usize = 2;
const MEMBERS: usize = 3;
const RELATIONSHIPS: usize = 4;
const MEMBERS_NAMES: usize = 5;
const LEN: usize = 6;
const BYTES: usize = 7;

fn reader() {}
fn start() {}
fn members() {}

#[derive(KustomerResource)]
#[kustomer(klass = "flight")]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(json)]
    data: Option<[u8; ATTRIBUTES]>,
    images: Vec<Image>,
    #[kustomer(custom)]
    number: String,
    #[kustomer(custom)]
    code: Option<Code<LEN>>,
    #[kustomer(custom, rename = "keyStr")]
    key: Option<Code<BYTES>>,
    #[kustomer(relationship)]
    customer: Option<Id<kustomer::Customer>>,
    #[kustomer(skip)]
    cached: [u8; CUSTOM + RELATIONSHIPS],
}

#[derive(KustomerObject)]
struct Image {
    #[kustomer(json)]
    size: [u8; MEMBERS],
    #[kustomer(json)]
    color: Option<[u8; MEMBERS_NAMES]>,
}

/// A text of so many letters.
struct Code<const LETTERS: usize>(String);

impl<const LETTERS: usize> CustomAttribute for Code<LETTERS> {
    const SUFFIX: Suffix = Suffix::Str;
}
impl<const LETTERS: usize> Decode for Code<LETTERS> {
    fn decode(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        reader.value().map(Self)
    }
}
impl<const LETTERS: usize> Encode for Code<LETTERS> {
    fn encode(&self, writer: &mut Writer) {
        self.0.encode(writer);
    }
}

fn main() {
    reader();
    start();
    members();
    let image: Image = kustomer::json::from_slice(br#"{"size":[1,2,3],"color":null}"#).expect("an image");
    let new = NewFlight::new("T", "117").data([7]).images([image]).code(Code("BA1170".to_owned()));
    assert_eq!(
        new.fields().to_json().expect("a body"),
        r#"{"title":"T","data":[7],"images":[{"size":[1,2,3]}],"custom":{"numberStr":"117","codeStr":"BA1170"}}"#
    );
}
