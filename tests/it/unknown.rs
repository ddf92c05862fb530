//! `keep_unknown`: members without a field are kept by whoever asks for them, and written back.

use kustomer::envelope::document_to_string;
use kustomer::json::Reader;
use kustomer::resources::core::customer::ListCustomers;
use kustomer::{Brand, Customer, Id, KustomerResource, Unknown, envelope, lookup};

use crate::operation::server::Server;

/// A brand with members that its struct has no field for, in each section.
const BRAND: &str = concat!(
    r#"{"data":{"type":"brand","id":"b","attributes":{"name":"Ops","mood":[1.0,"a\"b"],"name2":null,"mood":{"x":1}},"#,
    r#""relationships":{"org":{"data":{"type":"org","id":"o"}},"captain":{"data":{"type":"user","id":"u"}}}}}"#
);

#[derive(Debug, PartialEq, KustomerResource)]
#[kustomer(klass = "flight", encode)]
struct Flight {
    id: Id<Flight>,
    title: String,
    #[kustomer(custom)]
    number: Option<String>,
    #[kustomer(unknown)]
    others: Unknown,
}

#[derive(Debug, PartialEq, KustomerResource)]
#[kustomer(klass = "flight", encode)]
struct Bare {
    id: Id<Bare>,
    #[kustomer(unknown)]
    unknown: Unknown,
}

const FLIGHT: &str = concat!(
    r#"{"data":{"type":"kobject.flight","id":"f","attributes":{"title":"BA117","icon":"plane","#,
    r#""custom":{"numberStr":"117","gateStr":"B42"}},"relationships":{"customer":{"data":{"type":"customer","id":"c"}}}}}"#
);

fn kept<T: kustomer::json::Decode>(document: &str) -> T {
    let mut reader = Reader::from_text(document).with_unknown(true);
    envelope::document(&mut reader).expect("a record")
}

#[tokio::test]
async fn unknown_members_are_skipped_unless_a_call_asks_for_them() {
    let server = Server::responding([(200, BRAND); 2]);
    let id = Id::<Brand>::new("b");
    let brand = server.client().get(&id).await.expect("a brand");
    assert!(brand.unknown.is_empty());
    let brand = server.client().get(&id).keep_unknown().await.expect("a brand");
    let attributes: Vec<_> = brand.unknown.attributes().collect();
    assert_eq!(attributes, [("name2", "null"), ("mood", r#"{"x":1}"#)], "the last value of a name wins");
    let relationships: Vec<_> = brand.unknown.relationships().collect();
    assert_eq!(relationships, [("captain", r#"{"data":{"type":"user","id":"u"}}"#)]);
    assert_eq!(brand.unknown.attribute::<u8>("mood").expect_err("an object").path(), "");
    assert_eq!(brand.unknown.attribute::<u8>("absent").expect("nothing to decode"), None);
}

#[tokio::test]
async fn lists_streams_and_lookups_keep_unknown_members_on_request() {
    let brand = r#"{"data":[{"type":"brand","id":"b","attributes":{"name":"A","hue":7}}],"links":{}}"#;
    let jane = r#"{"data":{"type":"customer","id":"c","relationships":{},"attributes":{"custom":{"vipBool":true}}}}"#;
    let page =
        r#"{"data":[{"type":"customer","id":"c","links":{"x":"/y"},"attributes":{"hue":7}}],"links":{}}"#;
    let server = Server::responding([(200, brand), (200, brand), (200, brand), (200, jane), (200, page)]);
    let client = server.client();
    let hue = |brand: &Brand| brand.unknown.attribute::<u8>("hue").expect("a number");
    let first = client.list::<Brand>().keep_unknown().pages().try_next().await.expect("a page").expect("one");
    assert_eq!(first.items().iter().map(hue).collect::<Vec<_>>(), [Some(7)]);
    let brand = client.list::<Brand>().keep_unknown().items().try_next().await.expect("a page").expect("one");
    assert_eq!(hue(&brand), Some(7));
    let brand = client.list::<Brand>().items().try_next().await.expect("a page").expect("one");
    assert_eq!(hue(&brand), None);
    let jane =
        client.find::<Customer>(lookup::Email("j@example.com")).keep_unknown().await.expect("a customer");
    assert!(
        jane.is_some_and(|jane| jane.unknown.is_empty()),
        "attributes of `extra` and `custom` are not unknown"
    );
    let search = client.items(ListCustomers::default()).keep_unknown().try_next().await.expect("a page");
    assert!(search.is_some_and(|jane| jane.extra.contains_key("hue") && jane.unknown.is_empty()));
}

#[test]
fn a_record_is_written_back_with_its_unknown_members() {
    let flight: Flight = kept(FLIGHT);
    assert_eq!(flight.others.custom_attribute("gateStr").expect("text"), Some("B42".to_owned()));
    assert_eq!(flight.others.custom_attributes().collect::<Vec<_>>(), [("gateStr", r#""B42""#)]);
    assert_eq!(document_to_string(&flight).as_deref(), Ok(FLIGHT));
    // Without a field in it, `custom` is an unknown attribute as a whole.
    let bare: Bare = kept(FLIGHT);
    assert_eq!(document_to_string(&bare).as_deref(), Ok(FLIGHT));
    let brand: Brand = kept(BRAND);
    let written = document_to_string(&brand).expect("every value has a JSON form");
    for member in [r#""name2":null"#, r#""mood":{"x":1}"#, r#""captain":{"data":{"type":"user","id":"u"}}"#] {
        assert!(written.contains(member), "{written}");
    }
    assert_eq!(kept::<Brand>(&written), brand);
}

#[test]
fn names_that_need_escapes_and_empty_sections_round_trip() {
    let text = r#"{"data":{"type":"kobject.flight","id":"f","attributes":{"a\"\u00e9":"\n"}}}"#;
    let bare: Bare = kept(text);
    assert_eq!(bare.unknown.attribute("a\"é").expect("text"), Some("\n".to_owned()));
    assert_eq!(kept::<Bare>(&document_to_string(&bare).expect("JSON")), bare);
    let nothing: Bare = kept(r#"{"data":{"id":"f","attributes":null,"relationships":null,"links":{}}}"#);
    assert!(nothing.unknown.is_empty());
}

#[test]
fn debug_output_shows_names_and_no_values() {
    let flight: Flight = kept(FLIGHT);
    assert_eq!(format!("{:?}", flight.others), r#"{"icon", "gateStr", "customer"}"#);
}

#[test]
fn unknown_members_take_one_pointer() {
    assert_eq!(size_of::<Unknown>(), size_of::<usize>());
}
