//! Unions in records: a draft chosen by its channel, the recipients of a message chosen by shape.

use std::collections::BTreeMap;

use kustomer::{Id, KustomerEnum, KustomerObject, KustomerResource, KustomerUnion, envelope, json};
use serde_json::Value;

/// A draft; its channel decides the variant.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[kustomer(tag = "channel")]
enum Draft {
    Email(Box<EmailDraft>),
    #[kustomer(rename = "twitter-dm")]
    TwitterDm(TextDraft),
    Chat(ChatDraft),
    Note,
    #[kustomer(other)]
    Other(Value),
}

#[derive(Debug, Clone, PartialEq, KustomerObject)]
struct EmailDraft {
    subject: String,
    to: Option<Recipients>,
}

#[derive(Debug, Clone, PartialEq, KustomerObject)]
struct TextDraft {
    text: String,
}

/// Declares the tag, and keeps unknown members.
#[derive(Debug, Clone, PartialEq, KustomerObject)]
struct ChatDraft {
    channel: Option<String>,
    #[kustomer(extra)]
    others: BTreeMap<String, Value>,
}

/// The recipients of a message.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
enum Recipients {
    Address(String),
    #[kustomer(object)]
    Contact(Contact),
    Contacts(Vec<Contact>),
}

#[derive(Debug, Clone, PartialEq, KustomerObject)]
struct Contact {
    email: String,
}

#[derive(Debug, Clone, PartialEq, KustomerResource)]
#[kustomer(resource = "message", path = "/v1/messages", list, create)]
struct Message {
    id: Id<Message>,
    meta: Option<Meta>,
    draft: Option<Draft>,
}

#[derive(Debug, Clone, PartialEq, KustomerObject)]
struct Meta {
    to: Option<Recipients>,
}

fn contact(email: &str) -> Contact {
    Contact { email: email.to_owned() }
}

fn late() -> Draft {
    Draft::Email(Box::new(EmailDraft { subject: "Late".to_owned(), to: None }))
}

fn read<T: json::Decode>(text: &str) -> T {
    json::from_slice(text.as_bytes()).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn message<T: json::Decode + std::fmt::Debug>(text: &str) -> String {
    json::from_slice::<T>(text.as_bytes()).expect_err("must be refused").to_string()
}

fn written(value: &impl json::Encode) -> String {
    json::to_string(value).expect("has a JSON form")
}

#[test]
fn the_tag_decides_at_any_position() {
    for text in [
        r#"{"channel":"email","subject":"Late"}"#,
        r#"{"subject":"Late","channel":"email","to":null}"#,
        r#"{"seen":[{"channel":"note"}],"subject":"Late","channel":"email"}"#,
        r#" { "subject" : "Late" , "ch\u0061nnel" : "em\u0061il" } "#,
        r#"{"channel":"email","subject":"Early","subject":"Late","channel":"note"}"#,
    ] {
        assert_eq!(read::<Draft>(text), late(), "{text}");
    }
    let dm = Draft::TwitterDm(TextDraft { text: "Gate B7".to_owned() });
    assert_eq!(read::<Draft>(r#"{"text":"Gate B7","channel":"twitter-dm"}"#), dm);
    assert_eq!(read::<Draft>(r#"{"channel":"note","size":{"x":[1]}}"#), Draft::Note);
}

#[test]
fn a_value_with_an_unknown_tag_round_trips() {
    for text in [
        r#"{"channel":"telepathy","mood":[7,{"a":null}]}"#,
        r#"{"channel":null,"subject":"Late"}"#,
        r#"{"channel":{"isMasked":true,"maskedPresentation":"email"}}"#,
        r#"{"Channel":"email"}"#,
        r#"{"channel":"Email"}"#,
        "{}",
        "null",
        "[1]",
        r#""email""#,
    ] {
        let draft: Draft = read(text);
        assert_eq!(draft, Draft::Other(serde_json::from_str(text).expect("well-formed")), "{text}");
        assert_eq!(written(&draft), text);
    }
}

#[test]
fn a_variant_is_written_with_its_tag_once() {
    assert_eq!(written(&late()), r#"{"channel":"email","subject":"Late"}"#);
    assert_eq!(written(&Draft::Note), r#"{"channel":"note"}"#);
    let chat: Draft = read(r#"{"size":1,"channel":"chat"}"#);
    assert_eq!(written(&chat), r#"{"channel":"chat","size":1}"#);
    let untagged = Draft::Chat(ChatDraft { channel: None, others: BTreeMap::new() });
    assert_eq!(written(&untagged), r#"{"channel":"chat"}"#);
    let kept = BTreeMap::from([("channel".to_owned(), Value::from("chat"))]);
    assert_eq!(written(&Draft::Chat(ChatDraft { channel: None, others: kept })), r#"{"channel":"chat"}"#);
}

#[test]
fn a_variant_with_another_tag_in_its_fields_is_refused() {
    let draft = Draft::Chat(ChatDraft { channel: Some("email".to_owned()), others: BTreeMap::new() });
    let error = json::to_string(&vec![draft]).expect_err("two tags");
    assert_eq!(error.to_string(), "value of a tagged variant already has a different tag");
}

#[test]
fn the_shape_decides_without_a_tag() {
    for (text, expected) in [
        (r#""jane@example.com""#, Recipients::Address("jane@example.com".to_owned())),
        (r#"{"email":"jane@example.com"}"#, Recipients::Contact(contact("jane@example.com"))),
        (r#"[{"email":"a@b.example"}]"#, Recipients::Contacts(vec![contact("a@b.example")])),
        ("[]", Recipients::Contacts(Vec::new())),
    ] {
        assert_eq!(read::<Recipients>(text), expected, "{text}");
        assert_eq!(written(&expected), text);
    }
    let masked = r#"{"isMasked":true,"maskedPresentation":"****"}"#;
    assert_eq!(read::<Recipients>(masked), Recipients::Address("****".to_owned()));
}

#[test]
fn each_shape_can_have_a_variant_and_other_takes_the_rest() {
    #[derive(Debug, PartialEq, KustomerUnion)]
    enum Setting {
        #[kustomer(string)]
        Choice(Choice),
        Amount(u32),
        Switch(bool),
        Names(BTreeMap<Choice, String>),
        Range((f64, f64)),
        #[kustomer(other)]
        Unset(Value),
    }
    #[derive(Debug, PartialEq, Eq, PartialOrd, Ord, KustomerEnum)]
    enum Choice {
        Always,
        #[kustomer(other)]
        Other(String),
    }
    for (text, expected) in [
        (r#""always""#, Setting::Choice(Choice::Always)),
        ("7", Setting::Amount(7)),
        ("true", Setting::Switch(true)),
        (r#"{"always":"a"}"#, Setting::Names(BTreeMap::from([(Choice::Always, "a".to_owned())]))),
        ("[1,2.5]", Setting::Range((1.0, 2.5))),
        ("null", Setting::Unset(Value::Null)),
    ] {
        assert_eq!(read::<Setting>(text), expected, "{text}");
        assert_eq!(written(&expected), text);
    }
    assert_eq!(message::<Setting>("-1"), "number out of range for an unsigned 32-bit integer at byte 0");
    assert_eq!(message::<Setting>("[1]"), "expected an array of 2 items, found fewer at byte 0");
    assert_eq!(message::<Setting>("nil"), "expected `true`, `false` or `null` at byte 1");
}

#[test]
fn an_unexpected_shape_is_reported_with_the_allowed_ones() {
    for (text, found) in [("7", "a number"), ("true", "a boolean"), ("null", "null")] {
        assert_eq!(
            message::<Vec<Recipients>>(&format!("[{text}]")),
            format!("expected a string, an object or an array, found {found} at `[0]` (byte 1)")
        );
    }
}

#[test]
fn masked_values_in_unions_are_recorded() {
    #[derive(Debug, PartialEq, KustomerUnion)]
    enum SnoozeValue {
        Minutes(f64),
        #[kustomer(object)]
        Contact(Contact),
    }
    const MASKED: &str = r#"{"isMasked":true,"maskedPresentation":"**"}"#;
    let mut reader = json::Reader::from_text(MASKED);
    assert_eq!(reader.value::<Option<SnoozeValue>>().ok(), Some(None));
    assert_eq!(reader.masked(), [0]);
    let mut reader = json::Reader::from_text(MASKED);
    assert!(matches!(reader.value(), Ok(Recipients::Address(_))));
    assert_eq!(reader.masked(), [0]);
    assert_eq!(
        message::<SnoozeValue>(MASKED),
        "expected a number or an object, found a masked value at byte 0"
    );
}

fn page(last: &str) -> String {
    let good = r#"{"type":"message","id":"1","attributes":{"meta":{"to":"a@b.example"}}}"#;
    format!(r#"{{"data":[{good},{good},{good},{{"type":"message","id":"4","attributes":{last}}}]}}"#)
}

#[test]
fn an_error_inside_a_union_names_the_member() {
    for (attributes, expected) in [
        (
            r#"{"meta":{"to":[{"email":7}]}}"#,
            "expected a string, found a number at `data[3].attributes.meta.to[0].email`",
        ),
        (r#"{"meta":{"to":[{}]}}"#, "missing member `email` at `data[3].attributes.meta.to[0]`"),
        (
            r#"{"meta":{"to":7}}"#,
            "expected a string, an object or an array, found a number at `data[3].attributes.meta.to`",
        ),
        (
            r#"{"draft":{"subject":true,"channel":"email"}}"#,
            "expected a string, found a boolean at `data[3].attributes.draft.subject`",
        ),
        (
            r#"{"draft":{"channel":"email","subject":"Late","to":{"email":null}}}"#,
            "expected a string, found null at `data[3].attributes.draft.to.email`",
        ),
    ] {
        let page: kustomer::Page<Message> =
            envelope::list_from_slice(page(attributes).as_bytes()).expect("a page");
        assert_eq!(page.items().len(), 3, "a bad item costs that item");
        let errors: Vec<String> = page.bad_items().iter().map(|error| error.error().to_string()).collect();
        assert_eq!(errors.len(), 1, "{errors:?}");
        assert!(errors[0].starts_with(expected), "{}", errors[0]);
    }
}

#[test]
fn a_union_is_an_attribute_like_any_other() {
    let new = NewMessage::new()
        .meta(Meta { to: Some(Recipients::Contacts(vec![contact("a@b.example")])) })
        .draft(late());
    let body = kustomer::resource::NewResource::fields(&new).to_json().expect("a body");
    assert_eq!(
        body,
        r#"{"meta":{"to":[{"email":"a@b.example"}]},"draft":{"channel":"email","subject":"Late"}}"#
    );
}

/// Two unions over the same object, and a struct under them that keeps unknown members.
#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[kustomer(tag = "kind")]
enum Step {
    Action(Action),
    Wait(Open),
    #[kustomer(other)]
    Other(Open),
}

#[derive(Debug, Clone, PartialEq, KustomerUnion)]
#[kustomer(tag = "verb")]
enum Action {
    Send(Open),
    Any(Shaped),
    #[kustomer(other)]
    Other(Value),
}

#[derive(Debug, Clone, PartialEq, KustomerUnion)]
enum Shaped {
    #[kustomer(object)]
    Open(Box<Open>),
}

#[derive(Debug, Clone, Default, PartialEq, KustomerObject)]
struct Open {
    then: Option<Box<Step>>,
    #[kustomer(extra)]
    others: BTreeMap<String, Value>,
}

fn open(others: &[(&str, Value)]) -> Open {
    let others = others.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    Open { then: None, others }
}

#[test]
fn a_tag_is_not_kept_as_an_unknown_member() {
    let seven = ("x", Value::from(7));
    let wait = Open { then: Some(Box::new(Step::Wait(open(&[])))), ..open(std::slice::from_ref(&seven)) };
    for (text, expected) in [
        (r#"{"kind":"wait","x":7}"#, Step::Wait(open(std::slice::from_ref(&seven)))),
        (r#" { "x" : 7 , "k\u0069nd" : "wait" }"#, Step::Wait(open(std::slice::from_ref(&seven)))),
        (
            r#"{"kind":"action","verb":"send","x":7}"#,
            Step::Action(Action::Send(open(std::slice::from_ref(&seven)))),
        ),
        (
            r#"{"verb":"any","kind":"action","x":7}"#,
            Step::Action(Action::Any(Shaped::Open(Box::new(open(std::slice::from_ref(&seven)))))),
        ),
        (r#"{"then":{"kind":"wait"},"x":7,"kind":"wait"}"#, Step::Wait(wait)),
        (r#"{"kind":"wait","verb":"send"}"#, Step::Wait(open(&[("verb", Value::from("send"))]))),
        // A tag that selects `other` does not belong to a variant, so it must be kept to be written back.
        (r#"{"kind":"leap"}"#, Step::Other(open(&[("kind", Value::from("leap"))]))),
    ] {
        let step: Step = read(text);
        assert_eq!(step, expected, "{text}");
        assert_eq!(read::<Step>(&json::to_string(&step).expect("JSON")), expected, "{text}");
    }
}

#[test]
fn a_value_with_two_tags_is_written_with_the_deciding_one() {
    let step: Step = read(r#"{"kind":"wait","kind":"action"}"#);
    assert_eq!(json::to_string(&step).expect("JSON"), r#"{"kind":"wait"}"#);
}
